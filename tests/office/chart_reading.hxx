// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a chart on a sheet shows, as its own document tells it.
#pragma once

#include "office.hxx"

#include <com/sun/star/chart2/XChartDocument.hpp>

#include <map>
#include <string>
#include <vector>

namespace rolemap::test {

struct ShownSeries {
    std::string type;           ///< "Bubble", "Column", "Line", "Scatter"
    std::string name;           ///< as it stands in the legend by now
    std::vector<double> values; ///< y; NaN where nothing is shown
    std::vector<double> x, sizes;
    bool inLegend = true;
    bool labelled = false; ///< with its name
    sal_Int32 placement = -1;
};

/// The names of a sheet's charts, sorted.
std::vector<std::string> chartNames(const Sheet& sheet, int index);

/// The document of the n-th chart in sorted order.
css::uno::Reference<css::chart2::XChartDocument> chartAt(const Sheet& sheet, int index, std::size_t number);

std::vector<ShownSeries> seriesOf(const css::uno::Reference<css::chart2::XChartDocument>& chart);

/// The first of that name; the test fails where there is none.
ShownSeries seriesNamed(const css::uno::Reference<css::chart2::XChartDocument>& chart, const std::string& name);

std::string titleOf(const css::uno::Reference<css::chart2::XChartDocument>& chart);

} // namespace rolemap::test
