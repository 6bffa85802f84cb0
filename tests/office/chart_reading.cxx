// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Reading charts.
#include "chart_reading.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/XTitled.hpp>
#include <com/sun/star/chart2/data/XDataSource.hpp>
#include <com/sun/star/chart2/data/XNumericalDataSequence.hpp>
#include <com/sun/star/chart2/data/XTextualDataSequence.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace rolemap::test {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::utf8;

namespace {

Reference<css::container::XNameAccess> charts(const Sheet& sheet, int index) {
    return {Reference<css::table::XTableChartsSupplier>(sheet.sheet(index), UNO_QUERY_THROW)->getCharts(),
            UNO_QUERY_THROW};
}

std::vector<double> numbers(const Reference<css::chart2::data::XDataSequence>& sequence) {
    const auto data =
        Reference<css::chart2::data::XNumericalDataSequence>(sequence, UNO_QUERY_THROW)->getNumericalData();
    return {data.begin(), data.end()};
}

std::string text(const Reference<css::chart2::data::XDataSequence>& sequence) {
    const auto data = Reference<css::chart2::data::XTextualDataSequence>(sequence, UNO_QUERY_THROW)->getTextualData();
    return data.hasElements() ? utf8(data[0]) : std::string();
}

ShownSeries shown(const Reference<css::chart2::XDataSeries>& series, const std::string& type) {
    ShownSeries result;
    result.type = type;
    for (const auto& each : Reference<css::chart2::data::XDataSource>(series, UNO_QUERY_THROW)->getDataSequences()) {
        rtl::OUString role;
        Reference<css::beans::XPropertySet>(each->getValues(), UNO_QUERY_THROW)->getPropertyValue("Role") >>= role;
        if (role == "values-y")
            result.values = numbers(each->getValues());
        if (role == "values-x")
            result.x = numbers(each->getValues());
        if (role == "values-size")
            result.sizes = numbers(each->getValues());
        if (each->getLabel().is())
            result.name = text(each->getLabel());
    }
    const Reference<css::beans::XPropertySet> properties(series, UNO_QUERY_THROW);
    properties->getPropertyValue("ShowLegendEntry") >>= result.inLegend;
    css::chart2::DataPointLabel label;
    properties->getPropertyValue("Label") >>= label;
    result.labelled = label.ShowSeriesName;
    properties->getPropertyValue("LabelPlacement") >>= result.placement;
    return result;
}

} // namespace

std::vector<std::string> chartNames(const Sheet& sheet, int index) {
    std::vector<std::string> names;
    for (const auto& name : charts(sheet, index)->getElementNames())
        names.push_back(utf8(name));
    std::sort(names.begin(), names.end());
    return names;
}

Reference<css::chart2::XChartDocument> chartAt(const Sheet& sheet, int index, std::size_t number) {
    const auto names = chartNames(sheet, index);
    REQUIRE(number < names.size());
    const Reference<css::document::XEmbeddedObjectSupplier> object(
        charts(sheet, index)->getByName(support::ustring(names[number])), UNO_QUERY_THROW);
    return {object->getEmbeddedObject(), UNO_QUERY_THROW};
}

std::vector<ShownSeries> seriesOf(const Reference<css::chart2::XChartDocument>& chart) {
    std::vector<ShownSeries> all;
    const Reference<css::chart2::XCoordinateSystemContainer> systems(chart->getFirstDiagram(), UNO_QUERY_THROW);
    for (const auto& system : systems->getCoordinateSystems())
        for (const auto& type : Reference<css::chart2::XChartTypeContainer>(system, UNO_QUERY_THROW)->getChartTypes()) {
            // "com.sun.star.chart2.BubbleChartType"
            std::string name = utf8(type->getChartType());
            name = name.substr(name.rfind('.') + 1);
            name = name.substr(0, name.find("ChartType"));
            for (const auto& series :
                 Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)->getDataSeries())
                all.push_back(shown(series, name));
        }
    return all;
}

ShownSeries seriesNamed(const Reference<css::chart2::XChartDocument>& chart, const std::string& name) {
    for (const ShownSeries& series : seriesOf(chart))
        if (series.name == name)
            return series;
    FAIL("no series " << name);
    return {};
}

std::string titleOf(const Reference<css::chart2::XChartDocument>& chart) {
    const auto title = Reference<css::chart2::XTitled>(chart, UNO_QUERY_THROW)->getTitleObject();
    std::string all;
    if (title.is())
        for (const auto& part : title->getText())
            all += utf8(part->getString());
    return all;
}

} // namespace rolemap::test
