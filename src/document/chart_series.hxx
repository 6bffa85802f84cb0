// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The series of a chart: which cells they show, how they look and what their labels say.
#pragma once

#include "chart_build.hxx"

#include <com/sun/star/chart2/XChartType.hpp>
#include <com/sun/star/chart2/XDataSeries.hpp>
#include <com/sun/star/chart2/data/XLabeledDataSequence.hpp>

namespace rolemap::document {

/// Cells in a role: "values-y", "values-x", "values-size", "categories".
css::uno::Reference<css::chart2::data::XLabeledDataSequence>
chartCells(const ChartDocument& chart, const std::string& range, const char* role, const std::string& name = {});

/// A group as the office's chart type with its series.
css::uno::Reference<css::chart2::XChartType> chartType(const ChartDocument& chart, const ChartGroup& group);

void writeLabels(const css::uno::Reference<css::chart2::XDataSeries>& series, const ChartDocument& chart,
                 const ChartLabels& labels);

/// The key of a number format ("0%") in the chart's workbook.
sal_Int32 chartNumberFormat(const ChartDocument& chart, const std::string& code);

} // namespace rolemap::document
