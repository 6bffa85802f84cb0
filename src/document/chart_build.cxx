// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The office makes a chart of its own choice over a few cells; what it chose is thrown away, and its document, which
// knows the workbook's cells, is filled anew.
#include "chart_build.hxx"

#include "chart_series.hxx"
#include "core/error.hxx"
#include "office.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartLegendExpansion.hpp>
#include <com/sun/star/chart/MissingValueTreatment.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart/XDiagramPositioning.hpp>
#include <com/sun/star/chart2/AxisOrientation.hpp>
#include <com/sun/star/chart2/AxisType.hpp>
#include <com/sun/star/chart2/LegendPosition.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/chart2/XFormattedString.hpp>
#include <com/sun/star/chart2/XTitled.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <cmath>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr double titleHeight = 13, subtitleHeight = 9, axisTitleHeight = 9, axisHeight = 8.5, legendHeight = 9;

Reference<css::uno::XInterface> make(const char* service) {
    const auto context = support::processContext();
    return context->getServiceManager()->createInstanceWithContext(rtl::OUString::createFromAscii(service), context);
}

void font(const Reference<css::uno::XInterface>& object, double height, sal_Int32 colour, bool bold = false) {
    for (const char* name : {"CharHeight", "CharHeightAsian"})
        set(object, name, Any(static_cast<float>(height)));
    for (const char* name : {"CharWeight", "CharWeightAsian"})
        set(object, name, Any(bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
    set(object, "CharColor", Any(colour));
}

void title(const Reference<css::uno::XInterface>& owner, const std::string& text, double height, sal_Int32 colour,
           bool bold = false, bool upwards = false) {
    if (text.empty())
        return;
    const Reference<css::chart2::XFormattedString> words(make("com.sun.star.chart2.FormattedString"), UNO_QUERY_THROW);
    words->setString(ustring(text));
    font(words, height, colour, bold);
    const Reference<css::chart2::XTitle> title(make("com.sun.star.chart2.Title"), UNO_QUERY_THROW);
    if (upwards)
        set(title, "TextRotation", Any(90.0));
    title->setText(Sequence<Reference<css::chart2::XFormattedString>>(&words, 1));
    Reference<css::chart2::XTitled>(owner, UNO_QUERY_THROW)->setTitleObject(title);
}

/// Not the name of any chart on any sheet: the office keeps them all in one storage.
rtl::OUString freeName(const Model& model, const std::string& wish) {
    const auto taken = [&](const rtl::OUString& name) {
        for (sal_Int32 i = 0; i < sheetCount(model); ++i)
            if (Reference<css::table::XTableChartsSupplier>(sheetAt(model, i), UNO_QUERY_THROW)
                    ->getCharts()
                    ->hasByName(name))
                return true;
        return false;
    };
    rtl::OUString name = ustring(wish);
    for (int number = 2; taken(name); ++number)
        name = ustring(wish + " " + std::to_string(number));
    return name;
}

class Builder {
public:
    Builder(ChartDocument chart, const ChartSpec& spec)
        : m_chart(std::move(chart)), m_spec(spec), m_diagram(m_chart->getFirstDiagram()),
          m_system(Reference<css::chart2::XCoordinateSystemContainer>(m_diagram, UNO_QUERY_THROW)
                       ->getCoordinateSystems()[0]) {}

    void build() {
        groups();
        axis(0, 0, m_spec.x);
        axis(1, 0, m_spec.y);
        if (m_spec.y2)
            axis(1, 1, *m_spec.y2);
        frame();
        legend();
    }

private:
    bool hasCategories() const {
        const ChartKind kind = m_spec.groups.front().kind;
        return kind == ChartKind::columns || kind == ChartKind::bars || kind == ChartKind::lines;
    }

    void groups() {
        std::vector<Reference<css::chart2::XChartType>> types;
        for (const ChartGroup& group : m_spec.groups)
            types.push_back(chartType(m_chart, group));
        Reference<css::chart2::XChartTypeContainer>(m_system, UNO_QUERY_THROW)
            ->setChartTypes(
                Sequence<Reference<css::chart2::XChartType>>(types.data(), static_cast<sal_Int32>(types.size())));
        if (m_spec.groups.front().kind == ChartKind::bars)
            set(m_system, "SwapXAndYAxis", Any(true));
    }

    void axis(sal_Int32 dimension, sal_Int32 index, const ChartAxis& from) {
        Reference<css::chart2::XAxis> axis;
        if (index == 0) {
            axis = m_system->getAxisByDimension(dimension, 0);
        } else {
            axis.set(make("com.sun.star.chart2.Axis"), UNO_QUERY_THROW);
            m_system->setAxisByDimension(dimension, axis, index);
            set(axis, "CrossoverPosition", Any(css::chart::ChartAxisPosition_END));
        }
        css::chart2::ScaleData scale = axis->getScaleData();
        if (dimension == 0) {
            scale.AxisType = hasCategories() ? css::chart2::AxisType::CATEGORY : css::chart2::AxisType::REALNUMBER;
            scale.AutoDateAxis = false;
            const bool between = hasCategories() && m_spec.groups.front().kind != ChartKind::lines;
            scale.ShiftedCategoryPosition = between;
            scale.Categories.clear();
            if (hasCategories() && !m_spec.categories.empty())
                scale.Categories = chartCells(m_chart, m_spec.categories, "categories");
        }
        if (from.least)
            scale.Minimum <<= *from.least;
        if (from.most)
            scale.Maximum <<= *from.most;
        if (from.step)
            scale.IncrementData.Distance <<= *from.step;
        if (from.downwards)
            scale.Orientation = css::chart2::AxisOrientation_REVERSE;
        const char* scaling =
            from.logarithmic ? "com.sun.star.chart2.LogarithmicScaling" : "com.sun.star.chart2.LinearScaling";
        scale.Scaling.set(make(scaling), UNO_QUERY);
        axis->setScaleData(scale);
        set(axis, "Show", Any(from.shown));
        set(axis, "LineColor", Any(chart_colour::line));
        set(axis, "MajorTickmarks", Any(sal_Int32(0)));
        font(axis, axisHeight, chart_colour::muted);
        if (!from.format.empty()) {
            set(axis, "LinkNumberFormatToSource", Any(false));
            set(axis, "NumberFormat", Any(chartNumberFormat(m_chart, from.format)));
        }
        if (const auto grid = axis->getGridProperties(); grid.is()) {
            set(grid, "Show", Any(from.grid));
            set(grid, "LineColor", Any(chart_colour::line));
            set(grid, "LineWidth", Any(sal_Int32(0)));
        }
        const bool lying = m_spec.groups.front().kind == ChartKind::bars;
        title(axis, from.title, axisTitleHeight, chart_colour::muted, false, (dimension == 1) != lying);
    }

    void frame() {
        set(m_diagram, "MissingValueTreatment", Any(css::chart::MissingValueTreatment::LEAVE_GAP));
        set(m_diagram, "IncludeHiddenCells", Any(true));
        for (const auto& area : {m_diagram->getWall(), m_chart->getPageBackground()}) {
            if (!area.is())
                continue;
            const bool wall = area == m_diagram->getWall();
            set(area, "FillStyle", Any(wall ? css::drawing::FillStyle_NONE : css::drawing::FillStyle_SOLID));
            if (!wall)
                set(area, "FillColor", Any(sal_Int32(0xFFFFFF)));
            set(area, "LineStyle", Any(css::drawing::LineStyle_NONE));
        }
        title(m_chart, m_spec.title, titleHeight, chart_colour::ink, true);
        title(m_diagram, m_spec.subtitle, subtitleHeight, chart_colour::muted);
        if (m_spec.plot) {
            const auto part = [](double whole, double share) {
                return static_cast<sal_Int32>(std::lround(whole * share));
            };
            const double width = m_spec.place.width, height = m_spec.place.height;
            const auto& plot = *m_spec.plot;
            Reference<css::chart::XDiagramPositioning>(
                Reference<css::chart::XChartDocument>(m_chart, UNO_QUERY_THROW)->getDiagram(), UNO_QUERY_THROW)
                ->setDiagramPositionExcludingAxes({part(width, plot.left), part(height, plot.top),
                                                   part(width, plot.right - plot.left),
                                                   part(height, plot.bottom - plot.top)});
        }
    }

    void legend() {
        if (m_spec.legend == ChartSpec::Legend::none)
            return m_diagram->setLegend({});
        const Reference<css::chart2::XLegend> legend(make("com.sun.star.chart2.Legend"), UNO_QUERY_THROW);
        const bool right = m_spec.legend == ChartSpec::Legend::right;
        set(legend, "AnchorPosition",
            Any(right                                     ? css::chart2::LegendPosition_LINE_END
                : m_spec.legend == ChartSpec::Legend::top ? css::chart2::LegendPosition_PAGE_START
                                                          : css::chart2::LegendPosition_PAGE_END));
        set(legend, "Expansion",
            Any(right ? css::chart::ChartLegendExpansion_HIGH : css::chart::ChartLegendExpansion_WIDE));
        set(legend, "Show", Any(true));
        set(legend, "FillStyle", Any(css::drawing::FillStyle_NONE));
        set(legend, "LineStyle", Any(css::drawing::LineStyle_NONE));
        font(legend, legendHeight, chart_colour::ink);
        m_diagram->setLegend(legend);
    }

    ChartDocument m_chart;
    const ChartSpec& m_spec;
    Reference<css::chart2::XDiagram> m_diagram;
    Reference<css::chart2::XCoordinateSystem> m_system;
};

/// The chart's shape gets what a screen reader says.
void describe(const Model& model, const ReportSheet& sheet, const rtl::OUString& name, const ChartSpec& spec) {
    const Reference<css::drawing::XDrawPage> page(Reference<css::drawing::XDrawPagesSupplier>(model, UNO_QUERY_THROW)
                                                      ->getDrawPages()
                                                      ->getByIndex(sheetIndex(sheet.sheet())),
                                                  UNO_QUERY_THROW);
    for (sal_Int32 i = page->getCount(); i-- > 0;) {
        const Reference<css::beans::XPropertySet> shape(page->getByIndex(i), UNO_QUERY_THROW);
        rtl::OUString persist;
        if (!shape->getPropertySetInfo()->hasPropertyByName("PersistName") ||
            !(shape->getPropertyValue("PersistName") >>= persist) || persist != name)
            continue;
        Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(ustring(spec.name));
        set(shape, "Title", Any(ustring(spec.title)));
        set(shape, "Description", Any(ustring(spec.description)));
        return;
    }
}

} // namespace

std::string rangeText(const Model& model, const ReportSheet& sheet, sal_Int32 row, sal_Int32 column, sal_Int32 rows,
                      sal_Int32 columns) {
    std::string text = sheetReference(model, sheetIndex(sheet.sheet())) + absoluteCell(row, column);
    if (rows > 1 || columns > 1)
        text += ":" + absoluteCell(row + rows - 1, column + columns - 1);
    return text;
}

css::awt::Point cornerOf(const ReportSheet& sheet, sal_Int32 row, sal_Int32 column) {
    css::awt::Point corner;
    get(sheet.cells(row, column, 1, 1), "Position") >>= corner;
    return corner;
}

ChartDocument drawChart(const Model& model, const ReportSheet& sheet, const ChartSpec& spec) {
    if (spec.groups.empty() || spec.groups.front().series.empty())
        throw Error(ErrorCode::argument, "chart: got no series, expected one or more");
    const rtl::OUString name = freeName(model, spec.name);
    const auto charts = Reference<css::table::XTableChartsSupplier>(sheet.sheet(), UNO_QUERY_THROW)->getCharts();
    css::table::CellRangeAddress any; // only with some cells does a chart learn where cells are
    any.Sheet = sheetIndex(sheet.sheet());
    any.EndRow = 1;
    charts->addNewByName(name, {spec.place.x, spec.place.y, spec.place.width, spec.place.height},
                         Sequence<css::table::CellRangeAddress>(&any, 1), false, false);
    sheet.written();
    const Reference<css::document::XEmbeddedObjectSupplier> object(charts->getByName(name), UNO_QUERY_THROW);
    const ChartDocument chart(object->getEmbeddedObject(), UNO_QUERY_THROW);
    const Reference<css::frame::XModel> document(chart, UNO_QUERY_THROW);
    document->lockControllers();
    try {
        Builder(chart, spec).build();
    } catch (...) {
        document->unlockControllers();
        throw;
    }
    document->unlockControllers();
    describe(model, sheet, name, spec);
    sheet.written();
    return chart;
}

std::pair<double, double> axisRange(const ChartDocument& chart, int dimension) {
    // What the office chose is told by the older interface.
    const auto diagram = Reference<css::chart::XChartDocument>(chart, UNO_QUERY_THROW)->getDiagram();
    const Reference<css::beans::XPropertySet> axis =
        dimension == 0 ? Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis()
                       : Reference<css::chart::XAxisYSupplier>(diagram, UNO_QUERY_THROW)->getYAxis();
    double least = 0, most = 0;
    get(axis, "Min") >>= least;
    get(axis, "Max") >>= most;
    return {least, most};
}

void placeLabel(const ChartDocument& chart, std::size_t group, std::size_t series, const ChartLabels& labels) {
    const auto systems = Reference<css::chart2::XCoordinateSystemContainer>(chart->getFirstDiagram(), UNO_QUERY_THROW)
                             ->getCoordinateSystems();
    const auto types = Reference<css::chart2::XChartTypeContainer>(systems[0], UNO_QUERY_THROW)->getChartTypes();
    const auto all = Reference<css::chart2::XDataSeriesContainer>(types[static_cast<sal_Int32>(group)], UNO_QUERY_THROW)
                         ->getDataSeries();
    writeLabels(all[static_cast<sal_Int32>(series)], chart, labels);
}

} // namespace rolemap::document
