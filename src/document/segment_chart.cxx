// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The profile of segments. Figures that cannot be below 0 are told as a multiple of the average, which a salesperson
// reads at once; where one can, a multiple means nothing, and all are told as distances from the average.
#include "segment_chart.hxx"

#include "chart_page.hxx"
#include "core/error.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 titleHeight = 950, firstFigure = 2; // after number and accounts
constexpr double logarithmicFrom = 12;                  ///< largest multiple / smallest

table::Grid read(const Model& model, const css::table::CellRangeAddress& range) {
    const Reference<css::sheet::XCellRangeData> cells(
        sheetAt(model, range.Sheet)
            ->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow),
        UNO_QUERY_THROW);
    return support::toGrid(cells->getDataArray());
}

class Profile {
public:
    Profile(ChartPage& page, const css::table::CellRangeAddress& range)
        : m_page(page), m_range(range), m_now(read(page.model(), range)), m_segments(range.EndRow - range.StartRow),
          m_figures(range.EndColumn - range.StartColumn + 1 - firstFigure) {}
    void draw();

private:
    /// A segment's cell, from 0; -1 is the header row.
    std::string cell(sal_Int32 segment, sal_Int32 column) const {
        return m_sheet + absoluteCell(m_range.StartRow + 1 + segment, m_range.StartColumn + column);
    }
    std::string column(sal_Int32 column) const {
        return cell(0, column) + ":" + absoluteCell(m_range.EndRow, m_range.StartColumn + column);
    }
    void measure();

    ChartPage& m_page;
    css::table::CellRangeAddress m_range;
    table::Grid m_now;
    sal_Int32 m_segments, m_figures;
    std::string m_sheet = sheetReference(m_page.model(), m_range.Sheet);
    bool m_multiples = true, m_logarithmic = false;
};

/// Which unit and scale the figures ask for, as they are by now.
void Profile::measure() {
    double least = 0, most = 0;
    for (std::size_t c = firstFigure; c < m_now.columns(); ++c) {
        double sum = 0, count = 0;
        for (std::size_t r = 1; r < m_now.rows(); ++r) {
            const double x = m_now.at(r, c).number;
            m_multiples &= x >= 0;
            sum += m_now.at(r, 1).number * x;
            count += m_now.at(r, 1).number;
        }
        if (sum <= 0 || count <= 0)
            continue;
        for (std::size_t r = 1; r < m_now.rows(); ++r) {
            const double multiple = m_now.at(r, c).number * count / sum;
            least = least == 0 ? multiple : std::min(least, multiple);
            most = std::max(most, multiple);
        }
    }
    m_logarithmic = m_multiples && least > 0 && most / least >= logarithmicFrom;
}

void Profile::draw() {
    measure();
    m_page.block(m_page.say("profile.title"), m_figures);
    const auto name = m_page.each({}, report_style::body, [&](sal_Int32 row) { return cell(-1, firstFigure + row); });
    const auto average = m_page.each(m_page.say("figure.average"), report_style::decimal, [&](sal_Int32 row) {
        return "SUMPRODUCT(" + column(1) + ";" + column(firstFigure + row) + ")/SUM(" + column(1) + ")";
    });
    FigureColumn spread;
    if (!m_multiples)
        spread = m_page.each(m_page.say("profile.spread_figure"), report_style::decimal, [&](sal_Int32 row) {
            const std::string x = column(firstFigure + row);
            return "SQRT(SUMPRODUCT(" + column(1) + ";(" + x + "-" + average.cell(row) + ")^2)/SUM(" + column(1) + "))";
        });
    std::vector<FigureColumn> lines;
    for (sal_Int32 segment = 0; segment < m_segments; ++segment) {
        lines.push_back(m_page.each({}, m_multiples ? report_style::share : report_style::decimal, [&](sal_Int32 row) {
            const std::string x = cell(segment, firstFigure + row), mean = average.cell(row);
            return m_multiples
                       ? "IF(" + mean + ">0;" + x + "/" + mean + ";NA())"
                       : "IF(" + spread.cell(row) + ">0;(" + x + "-" + mean + ")/" + spread.cell(row) + ";NA())";
        }));
        m_page.sheet().formula(
            lines.back().top - 1, lines.back().column,
            m_page.sayLive("profile.segment", {{"number", cell(segment, 0)}, {"count", cell(segment, 1)}}),
            report_style::header);
    }
    const auto mean = m_page.each(m_page.say("profile.mean"), report_style::decimal,
                                  [&](sal_Int32) { return std::string(m_multiples ? "1" : "0"); });

    const char* unit = m_multiples ? "profile.average" : "profile.spread";
    m_page.heading(m_page.say("profile.title"));
    m_page.note(m_page.say(unit));
    ChartSpec spec;
    spec.name = "Rolemap segments";
    spec.title = m_page.say("profile.title");
    spec.description = m_page.say(unit);
    spec.place = m_page.room();
    spec.categories = m_page.range(name);
    spec.legend = ChartSpec::Legend::bottom;
    spec.y.grid = true;
    spec.y.format = m_multiples ? "0%" : "0.0";
    spec.y.logarithmic = m_logarithmic;
    if (m_multiples && !m_logarithmic)
        spec.y.least = 0;
    ChartGroup group;
    ChartSeries all;
    all.values = m_page.range(mean);
    all.name = m_page.header(mean);
    all.look.edge = chart_colour::muted;
    all.look.dash = ChartDash::dotted;
    all.look.width = 40;
    group.series.push_back(all);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ChartSeries series;
        series.values = m_page.range(lines[i]);
        series.name = m_page.header(lines[i]);
        series.look = lineLook(i);
        group.series.push_back(std::move(series));
    }
    spec.groups.push_back(std::move(group));
    drawChart(m_page.model(), m_page.sheet(), spec);
}

} // namespace

void checkCentroids(const Model& model, const css::table::CellRangeAddress& centroids, words::Language language) {
    bool fits = centroids.EndRow > centroids.StartRow && centroids.EndColumn >= centroids.StartColumn + firstFigure;
    if (fits) {
        const table::Grid grid = read(model, centroids);
        double accounts = 0;
        for (std::size_t r = 1; r < grid.rows(); ++r) {
            for (std::size_t c = 1; c < grid.columns(); ++c)
                fits &= grid.at(r, c).isNumber();
            fits &= !grid.at(r, 0).isEmpty() && grid.at(r, 1).number >= 0;
            accounts += grid.at(r, 1).number;
        }
        fits &= accounts > 0;
    }
    if (!fits)
        throw Error(ErrorCode::argument,
                    words::text(language, "charts.profile.wrong", {{"range", addressText(model, centroids)}}));
}

void insertSegmentProfile(const Model& model, const std::string& sheet, sal_Int16 index,
                          const css::table::CellRangeAddress& centroids, words::Language language,
                          Unrecorded& unrecorded) {
    checkCentroids(model, centroids, language);
    makeReportStyles(model);
    unrecorded.keep();
    model->getSheets()->insertNewByName(ustring(sheet), index);
    unrecorded.keep();
    OwnSheet own;
    own.kind = OwnSheet::Kind::charts;
    own.sheet = sheet;
    own.range = centroids;
    markSheet(model, own);
    unrecorded.keep();
    ChartPage page(model, ReportSheet(sheetNamed(model, sheet), &unrecorded), language);
    page.sheet().text(0, 0, page.say("profile.title"), report_style::title);
    page.sheet().height(0, titleHeight);
    page.rows(1);
    page.note(page.say("subtitle", {{"table", addressText(model, centroids)}}));
    Profile(page, centroids).draw();
    page.finish();
}

std::string drawSegmentProfile(const Model& model, const css::table::CellRangeAddress& centroids,
                               words::Language language) {
    checkWritable(model, language);
    checkCentroids(model, centroids, language);
    rememberSettings(model, language);
    const Quiet quiet(model);
    const std::string name = freeSheetName(model, words::text(language, "charts.profile.title"));
    const auto index = static_cast<sal_Int16>(centroids.Sheet + 1);
    addSheet(model,
             {name,
              [=](const Model& workbook, Unrecorded& unrecorded) {
                  insertSegmentProfile(workbook, name, index, centroids, language, unrecorded);
              }},
             words::text(language, "charts.undo_profile"));
    return name;
}

} // namespace rolemap::document
