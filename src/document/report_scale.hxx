// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Colour scales of counts and sums: the more, the stronger the tint. The coverage's own: who is covered by one has a
// light tint.
#pragma once

#include "report_sheet.hxx"

#include <vector>

namespace rolemap::document {

/// A step of a colour scale, as the file format has it.
struct ScaleStep {
    const char* type;   ///< "number", "minimum", "maximum"
    int value;          ///< of a number
    const char* colour; ///< "#e3eef9"
};
using ColourScale = std::vector<ScaleStep>;

/// The coverage's.
ColourScale coverageScale();

/// A new, blank sheet that has the colour scales in cells far right of the report, for colourCells() to take them from.
/// Throws the office's exception where it cannot be made; then there is no new sheet.
void insertReportSheet(const Model& model, const std::string& name, sal_Int16 index, Unrecorded& unrecorded,
                       const std::vector<ColourScale>& scales = {coverageScale()});

/// Whether a sheet has the colour scale to take.
bool hasScale(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Gives cells one of the sheet's colour scales. What is in them goes: they are to be written afterwards.
void colourCells(const ReportSheet& report, sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns,
                 std::size_t scale = 0);

} // namespace rolemap::document
