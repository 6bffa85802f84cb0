// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Draws a chart on a sheet: control charts, funnels, survival curves, the portfolio matrix and whatever else is a
// ChartSpec. Measured on 7.4: bubbles, hatches, labels by series name with leader lines, entries left out of the
// legend, second axes and logarithmic scales come back from ods and xlsx as they were. Bubbles and another kind in one
// chart do too, but other offices refuse such a file: do not mix them.
#pragma once

#include "chart_spec.hxx"
#include "report_sheet.hxx"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>
#include <string>

namespace rolemap::document {

using ChartDocument = css::uno::Reference<css::chart2::XChartDocument>;

/// "$Charts.$N$3:$N$42" of cells on a sheet, rows and columns from 0.
std::string rangeText(const Model& model, const ReportSheet& sheet, sal_Int32 row, sal_Int32 column, sal_Int32 rows = 1,
                      sal_Int32 columns = 1);

/// Where a cell's top left corner is, 1/100 mm.
css::awt::Point cornerOf(const ReportSheet& sheet, sal_Int32 row, sal_Int32 column);

/// Makes the chart; at least one group with one series. The caller has the undo step (see sheet_step.hxx).
ChartDocument drawChart(const Model& model, const ReportSheet& sheet, const ChartSpec& spec);

/// The least and most value that an axis shows by now, the office's own choice included; dimension 0 is x, 1 is y.
std::pair<double, double> axisRange(const ChartDocument& chart, int dimension);

/// Writes labels of a series of one point anew: side, move.
void placeLabel(const ChartDocument& chart, std::size_t group, std::size_t series, const ChartLabels& labels);

} // namespace rolemap::document
