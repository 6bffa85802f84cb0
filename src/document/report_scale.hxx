// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The coverage's colour scale: who is covered by one has a light tint, and the more there are the stronger it is.
#pragma once

#include "report_sheet.hxx"

namespace rolemap::document {

/// A new, blank sheet that has the colour scale in cells far right of the report, for colourCounts() to take it from.
/// Throws the office's exception where it cannot be made; then there is no new sheet.
void insertReportSheet(const Model& model, const std::string& name, sal_Int16 index, Unrecorded& unrecorded);

/// Whether a sheet has the colour scale to take.
bool hasScale(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

/// Gives cells the colour scale. What is in them goes: they are to be written afterwards.
void colourCounts(const ReportSheet& report, sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns);

} // namespace rolemap::document
