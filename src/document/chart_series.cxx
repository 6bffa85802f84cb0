// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The series of a chart.
#include "chart_series.hxx"

#include "office.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart2/CurveStyle.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/RelativePosition.hpp>
#include <com/sun/star/chart2/StackingDirection.hpp>
#include <com/sun/star/chart2/Symbol.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/data/XDataSink.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/DashStyle.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/Hatch.hpp>
#include <com/sun/star/drawing/HatchStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

Reference<css::uno::XInterface> make(const char* service) {
    const auto context = support::processContext();
    return context->getServiceManager()->createInstanceWithContext(rtl::OUString::createFromAscii(service), context);
}

/// Hatches and dashes have names in a chart's own tables.
void enter(const ChartDocument& chart, const char* table, const rtl::OUString& name, const Any& value) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> names(
        factory->createInstance(rtl::OUString::createFromAscii(table)), UNO_QUERY_THROW);
    if (!names->hasByName(name))
        names->insertByName(name, value);
}

void hatch(const ChartDocument& chart, const Reference<css::chart2::XDataSeries>& series, const ChartLook& look) {
    css::drawing::Hatch lines;
    const bool cross = look.hatch == ChartHatch::cross;
    lines.Style = cross ? css::drawing::HatchStyle_DOUBLE : css::drawing::HatchStyle_SINGLE;
    lines.Color = look.edge;
    lines.Distance = cross ? 140 : 110;
    lines.Angle = 450; // 1/10 degree
    const rtl::OUString name =
        ustring(std::string("Rolemap ") + (cross ? "cross " : "lines ") + std::to_string(look.edge));
    enter(chart, "com.sun.star.drawing.HatchTable", name, Any(lines));
    set(series, "FillStyle", Any(css::drawing::FillStyle_HATCH));
    set(series, "HatchName", Any(name));
    set(series, "FillBackground", Any(true));
}

void area(const ChartDocument& chart, const Reference<css::chart2::XDataSeries>& series, const ChartLook& look) {
    if (look.fill)
        set(series, "Color", Any(*look.fill));
    if (!look.fill)
        set(series, "FillStyle", Any(css::drawing::FillStyle_NONE));
    else if (look.hatch != ChartHatch::none)
        hatch(chart, series, look);
    set(series, "Transparency", Any(look.transparency));
    if (look.dash == ChartDash::none) {
        set(series, "BorderStyle", Any(css::drawing::LineStyle_NONE));
    } else {
        set(series, "BorderStyle", Any(css::drawing::LineStyle_SOLID));
        set(series, "BorderColor", Any(look.edge));
        set(series, "BorderWidth", Any(look.width));
    }
}

void line(const ChartDocument& chart, const Reference<css::chart2::XDataSeries>& series, const ChartLook& look) {
    set(series, "Color", Any(look.edge));
    set(series, "LineWidth", Any(look.width));
    if (look.dash == ChartDash::none || look.dash == ChartDash::solid) {
        set(series, "LineStyle",
            Any(look.dash == ChartDash::none ? css::drawing::LineStyle_NONE : css::drawing::LineStyle_SOLID));
    } else {
        const bool dotted = look.dash == ChartDash::dotted;
        css::drawing::LineDash dash;
        dash.Style = css::drawing::DashStyle_RECT;
        dash.Dots = 1;
        dash.DotLen = dotted ? 60 : 250;
        dash.Distance = dotted ? 100 : 130;
        const rtl::OUString name(dotted ? rtl::OUString("Rolemap dotted") : rtl::OUString("Rolemap dashed"));
        enter(chart, "com.sun.star.drawing.DashTable", name, Any(dash));
        set(series, "LineStyle", Any(css::drawing::LineStyle_DASH));
        set(series, "LineDashName", Any(name));
    }
    css::chart2::Symbol symbol;
    symbol.Style = css::chart2::SymbolStyle_NONE;
    if (look.mark != ChartMark::none) {
        symbol.Style = css::chart2::SymbolStyle_STANDARD;
        // The office's numbers: 0 square, 1 diamond, 2 triangle down, 3 up, ... 8 circle.
        symbol.StandardSymbol = look.mark == ChartMark::square     ? 0
                                : look.mark == ChartMark::diamond  ? 1
                                : look.mark == ChartMark::triangle ? 3
                                                                   : 8;
        symbol.Size = {look.markSize, look.markSize};
        symbol.FillColor = look.fill.value_or(0xFFFFFF);
        symbol.BorderColor = look.edge;
    }
    set(series, "Symbol", Any(symbol));
}

bool isFilled(ChartKind kind) {
    return kind == ChartKind::columns || kind == ChartKind::bars || kind == ChartKind::bubbles;
}

const char* serviceOf(ChartKind kind) {
    switch (kind) {
    case ChartKind::columns:
    case ChartKind::bars:
        return "com.sun.star.chart2.ColumnChartType";
    case ChartKind::bubbles:
        return "com.sun.star.chart2.BubbleChartType";
    case ChartKind::points:
    case ChartKind::steps:
        return "com.sun.star.chart2.ScatterChartType";
    case ChartKind::lines:
        break;
    }
    return "com.sun.star.chart2.LineChartType";
}

Reference<css::chart2::XDataSeries> dataSeries(const ChartDocument& chart, const ChartGroup& group,
                                               const ChartSeries& from) {
    const Reference<css::chart2::XDataSeries> series(make("com.sun.star.chart2.DataSeries"), UNO_QUERY_THROW);
    std::vector<Reference<css::chart2::data::XLabeledDataSequence>> data;
    if (!from.x.empty())
        data.push_back(chartCells(chart, from.x, "values-x"));
    // The name is that of the values, of bubbles that of their sizes.
    data.push_back(chartCells(chart, from.values, "values-y", from.sizes.empty() ? from.name : std::string()));
    if (!from.sizes.empty())
        data.push_back(chartCells(chart, from.sizes, "values-size", from.name));
    Reference<css::chart2::data::XDataSink>(series, UNO_QUERY_THROW)
        ->setData(Sequence<Reference<css::chart2::data::XLabeledDataSequence>>(data.data(),
                                                                               static_cast<sal_Int32>(data.size())));
    if (isFilled(group.kind))
        area(chart, series, from.look);
    else
        line(chart, series, from.look);
    if (group.stacked)
        set(series, "StackingDirection", Any(css::chart2::StackingDirection_Y_STACKING));
    if (from.secondAxis)
        set(series, "AttachedAxisIndex", Any(sal_Int32(1)));
    set(series, "ShowLegendEntry", Any(from.inLegend));
    writeLabels(series, chart, from.labels);
    return series;
}

} // namespace

ChartLook lineLook(std::size_t index) {
    using namespace chart_colour;
    constexpr struct {
        sal_Int32 colour;
        ChartDash dash;
        ChartMark mark;
        bool filled;
    } looks[] = {
        {navy, ChartDash::solid, ChartMark::circle, true},     {orange, ChartDash::dashed, ChartMark::square, true},
        {green, ChartDash::solid, ChartMark::triangle, false}, {middle, ChartDash::dashed, ChartMark::diamond, true},
        {ink, ChartDash::dotted, ChartMark::square, false},    {blue, ChartDash::solid, ChartMark::diamond, false}};
    const auto& from = looks[index % std::size(looks)];
    ChartLook look;
    look.edge = from.colour;
    look.fill = from.filled ? from.colour : 0xFFFFFF;
    look.dash = from.dash;
    look.mark = from.mark;
    look.width = 60;
    look.markSize = 220;
    return look;
}

sal_Int32 chartNumberFormat(const ChartDocument& chart, const std::string& code) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(chart, UNO_QUERY_THROW);
    const auto formats = supplier->getNumberFormats();
    const css::lang::Locale locale(rtl::OUString("en"), rtl::OUString("US"), rtl::OUString());
    const sal_Int32 key = formats->queryKey(ustring(code), locale, false);
    return key >= 0 ? key : formats->addNew(ustring(code), locale);
}

Reference<css::chart2::data::XLabeledDataSequence> chartCells(const ChartDocument& chart, const std::string& range,
                                                              const char* role, const std::string& name) {
    const auto provider = chart->getDataProvider();
    const auto cells = [&](const std::string& from, const char* as) {
        const auto sequence = provider->createDataSequenceByRangeRepresentation(ustring(from));
        set(sequence, "Role", Any(rtl::OUString::createFromAscii(as)));
        return sequence;
    };
    const Reference<css::chart2::data::XLabeledDataSequence> labeled(
        make("com.sun.star.chart2.data.LabeledDataSequence"), UNO_QUERY_THROW);
    labeled->setValues(cells(range, role));
    if (!name.empty())
        labeled->setLabel(cells(name, "label"));
    return labeled;
}

void writeLabels(const Reference<css::chart2::XDataSeries>& series, const ChartDocument& chart,
                 const ChartLabels& labels) {
    css::chart2::DataPointLabel label;
    label.ShowNumber = labels.show == ChartLabels::Show::value;
    label.ShowSeriesName = labels.show == ChartLabels::Show::name;
    set(series, "Label", Any(label));
    if (labels.show == ChartLabels::Show::none)
        return;
    using namespace css::chart::DataLabelPlacement;
    const std::pair<ChartSide, sal_Int32> sides[] = {{ChartSide::above, TOP},
                                                     {ChartSide::below, BOTTOM},
                                                     {ChartSide::left, LEFT},
                                                     {ChartSide::right, RIGHT},
                                                     {ChartSide::centre, CENTER}};
    for (const auto& [side, placement] : sides)
        if (side == labels.side)
            set(series, "LabelPlacement", Any(placement));
    for (const char* name : {"CharHeight", "CharHeightAsian"})
        set(series, name, Any(static_cast<float>(labels.height)));
    for (const char* name : {"CharWeight", "CharWeightAsian"})
        set(series, name, Any(labels.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
    set(series, "CharColor", Any(labels.colour));
    if (!labels.format.empty()) {
        set(series, "LinkNumberFormatToSource", Any(false));
        set(series, "NumberFormat", Any(chartNumberFormat(chart, labels.format)));
    }
    if (labels.moved) {
        css::chart2::RelativePosition place;
        place.Primary = labels.moved->first;
        place.Secondary = labels.moved->second;
        const auto point = series->getDataPointByIndex(0);
        set(point, "CustomLabelPosition", Any(place));
        set(point, "LabelPlacement", Any(css::chart::DataLabelPlacement::CUSTOM));
        set(series, "ShowCustomLeaderLines", Any(true));
    }
}

Reference<css::chart2::XChartType> chartType(const ChartDocument& chart, const ChartGroup& group) {
    const Reference<css::chart2::XChartType> type(make(serviceOf(group.kind)), UNO_QUERY_THROW);
    if (group.kind == ChartKind::columns || group.kind == ChartKind::bars) {
        // One number an axis.
        const sal_Int32 overlap = group.stacked || group.overlaid ? 100 : 0;
        const sal_Int32 overlaps[] = {overlap, overlap}, gaps[] = {group.gap, group.gap};
        set(type, "OverlapSequence", Any(Sequence<sal_Int32>(overlaps, 2)));
        set(type, "GapwidthSequence", Any(Sequence<sal_Int32>(gaps, 2)));
    }
    if (group.kind == ChartKind::steps)
        set(type, "CurveStyle", Any(css::chart2::CurveStyle_STEP_START));
    std::vector<Reference<css::chart2::XDataSeries>> all;
    for (const ChartSeries& series : group.series)
        all.push_back(dataSeries(chart, group, series));
    Reference<css::chart2::XDataSeriesContainer>(type, UNO_QUERY_THROW)
        ->setDataSeries(Sequence<Reference<css::chart2::XDataSeries>>(all.data(), static_cast<sal_Int32>(all.size())));
    return type;
}

} // namespace rolemap::document
