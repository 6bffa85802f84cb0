// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The pictures of the process report: a control chart by month, and the share of deals still open.
#pragma once

#include "chart_build.hxx"

#include "core/words/language.hxx"

namespace rolemap::document {

/// Rows of months with their shares and limits: columns name, value, centre, lower, upper; header row on top.
struct ControlCells {
    sal_Int32 top = 0, rows = 0; ///< first month, months
    sal_Int32 month = 0, value = 0, centre = 0, lower = 0, upper = 0;
};
void drawControl(const Model& model, const ReportSheet& sheet, const ControlCells& cells, const ChartPlace& place,
                 words::Language language);

/// Rows of times with the share that is still open; header row on top.
struct SurvivalCells {
    sal_Int32 top = 0, rows = 0, time = 0, open = 0;
};
void drawSurvival(const Model& model, const ReportSheet& sheet, const SurvivalCells& cells, const ChartPlace& place,
                  words::Language language);

/// Steps with their counts; header row on top.
struct FunnelCells {
    sal_Int32 top = 0, rows = 0, step = 0, count = 0;
};
void drawFunnel(const Model& model, const ReportSheet& sheet, const FunnelCells& cells, const ChartPlace& place,
                words::Language language);

} // namespace rolemap::document
