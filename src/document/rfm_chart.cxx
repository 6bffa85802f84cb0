// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The picture of RM.RFM.
#include "rfm_chart.hxx"

#include "core/accounts/purchases.hxx"
#include "core/accounts/rfm.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"
#include "workbook_model.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 bins = 5, spareCustomers = 20, cellHeight = 750;
constexpr std::size_t counts = 0, sums = 1; ///< colour scales
constexpr const char* segments[] = {
    "champion",       "loyal",   "potential_loyalist", "new",         "promising", "need_attention",
    "about_to_sleep", "at_risk", "cannot_lose",        "hibernating", "lost"};

struct Columns {
    sal_Int32 sheetRow = 0, rows = 0;
    css::table::CellRangeAddress of[3]; ///< customer, date, amount; without the header
};

Columns columnsOf(const OrdersSource& source) {
    Columns result;
    const auto header = static_cast<sal_Int32>(source.found.headerRows);
    result.sheetRow = source.range.StartRow + header;
    result.rows = source.range.EndRow - result.sheetRow + 1;
    using table::OrderField;
    const OrderField fields[] = {OrderField::customer, OrderField::date, OrderField::amount};
    for (int i = 0; i < 3; ++i) {
        const auto column = source.table.columns[static_cast<std::size_t>(fields[i])].value_or(0);
        css::table::CellRangeAddress range = source.range;
        range.StartRow = result.sheetRow;
        range.StartColumn = range.EndColumn = source.range.StartColumn + static_cast<sal_Int32>(column);
        result.of[i] = range;
    }
    return result;
}

std::string absolute(const Model& model, const css::table::CellRangeAddress& range) {
    return sheetReference(model, range.Sheet) + absoluteCell(range.StartRow, range.StartColumn) + ":" +
           absoluteCell(range.EndRow, range.EndColumn);
}

table::Grid read(const Model& model, const css::table::CellRangeAddress& range) {
    const Reference<css::sheet::XCellRangeData> cells(
        sheetAt(model, range.Sheet)
            ->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow),
        UNO_QUERY_THROW);
    return support::toGrid(cells->getDataArray());
}

std::string call(const Model& model, const OrdersSource& source) {
    const Columns columns = columnsOf(source);
    return "RM.RFM(" + absolute(model, columns.of[0]) + ";" + absolute(model, columns.of[1]) + ";" +
           absolute(model, columns.of[2]) + ")";
}

class Picture {
public:
    Picture(ChartPage& page, const OrdersSource& source) : m_page(page), m_source(source) {}
    void draw();

private:
    void grid(sal_Int32 row, sal_Int32 column, const std::string& title, const char* style, std::size_t scale,
              const FigureColumn* summed);
    std::string segment(const char* id) const {
        return words::text(m_page.language(), std::string("segments.rfm.") + id);
    }
    ChartPage& m_page;
    const OrdersSource& m_source;
    FigureColumn m_recency, m_frequency, m_money, m_segment;
};

/// Recency down, the best on top; frequency across, the best at the right.
void Picture::grid(sal_Int32 row, sal_Int32 column, const std::string& title, const char* style, std::size_t scale,
                   const FigureColumn* summed) {
    ReportSheet& sheet = m_page.sheet();
    colourCells(sheet, row + 2, column + 1, bins, bins, scale);
    sheet.text(row, column, title, report_style::header);
    sheet.style(row, column, 2, bins + 1, report_style::header);
    sheet.text(row, column + 1, m_page.say("rfm.frequency"), report_style::header);
    sheet.text(row + 1, column, m_page.say("rfm.recency"), report_style::header);
    const Any centre(css::table::CellHoriJustify_CENTER);
    for (const auto& scores : {sheet.cells(row + 1, column + 1, 1, bins), sheet.cells(row + 2, column, bins, 1)})
        set(scores, "HoriJustify", centre);
    sheet.written();
    for (sal_Int32 f = 1; f <= bins; ++f)
        sheet.formula(row + 1, column + f, std::to_string(f), report_style::header);
    for (sal_Int32 down = 0; down < bins; ++down) {
        const sal_Int32 r = bins - down, at = row + 2 + down;
        sheet.height(at, cellHeight);
        sheet.formula(at, column, std::to_string(r), report_style::label);
        for (sal_Int32 f = 1; f <= bins; ++f) {
            const std::string in = m_recency.cells + ";" + absoluteCell(at, column) + ";" + m_frequency.cells + ";" +
                                   absoluteCell(row + 1, column + f);
            sheet.formula(at, column + f, summed ? "SUMIFS(" + summed->cells + ";" + in + ")" : "COUNTIFS(" + in + ")",
                          style);
        }
    }
}

void Picture::draw() {
    std::size_t customers = 0;
    {
        const Columns columns = columnsOf(m_source);
        const auto purchases =
            accounts::readPurchases(read(m_page.model(), columns.of[0]), read(m_page.model(), columns.of[1]),
                                    read(m_page.model(), columns.of[2]));
        customers = purchases.customers.size();
    }
    m_page.block(m_page.say("rfm.heading"), static_cast<sal_Int32>(customers) + spareCustomers);
    const auto all = m_page.result(call(m_page.model(), m_source), 9,
                                   {report_style::body, report_style::count, report_style::count, report_style::money,
                                    report_style::count, report_style::count, report_style::count, report_style::body,
                                    report_style::body});
    m_money = all[3];
    m_recency = all[4];
    m_frequency = all[5];
    m_segment = m_page.array(words::text(m_page.language(), "segments.column.segment"), asText(all[8].cells),
                             report_style::body);

    m_page.block(m_page.say("rfm.chart"), static_cast<sal_Int32>(std::size(segments)));
    std::vector<std::string> names;
    for (const char* id : segments)
        names.push_back(segment(id));
    const auto name = m_page.texts({}, report_style::body, names);
    const auto part = [&](const std::string& title, const std::string& part, const std::string& whole) {
        return m_page.each(title, report_style::percent, [&](sal_Int32 row) {
            std::string counted = part;
            counted.replace(counted.find('?'), 1, name.cell(row));
            return "IF(" + whole + ">0;" + counted + "/" + whole + ";NA())";
        });
    };
    const auto ofCustomers =
        part(m_page.say("rfm.of_customers"), "COUNTIF(" + m_segment.cells + ";?)", "COUNT(" + m_frequency.cells + ")");
    const auto ofRevenue = part(m_page.say("rfm.of_revenue"), "SUMIF(" + m_segment.cells + ";?;" + m_money.cells + ")",
                                "SUM(" + m_money.cells + ")");

    m_page.heading(m_page.say("rfm.heading"));
    m_page.note(m_page.say("rfm.subtitle", {{"table", m_source.label}}));
    const sal_Int32 top = m_page.rows(bins + 3);
    grid(top, 0, m_page.say("rfm.customers"), report_style::count, counts, nullptr);
    const auto money = m_source.table.columns[static_cast<std::size_t>(table::OrderField::amount)].value_or(0);
    const std::string& header = m_source.table.headers[money];
    grid(top, bins + 2, header.empty() ? m_page.say("rfm.revenue") : header, report_style::money, sums, &m_money);

    ChartSpec spec;
    spec.name = "Rolemap RFM";
    spec.title = m_page.say("rfm.chart");
    spec.description = spec.title;
    spec.place = m_page.room();
    spec.categories = m_page.range(name);
    spec.legend = ChartSpec::Legend::bottom;
    spec.x.downwards = true;
    spec.y.format = "0%";
    spec.y.least = 0;
    spec.y.grid = true;
    ChartGroup bars;
    bars.kind = ChartKind::bars;
    bars.gap = 50;
    for (const auto* column : {&ofCustomers, &ofRevenue}) {
        ChartSeries series;
        series.values = m_page.range(*column);
        series.name = m_page.header(*column);
        const bool first = column == &ofCustomers;
        series.look.fill = first ? chart_colour::pale : chart_colour::deep;
        series.look.edge = chart_colour::deep;
        series.look.dash = ChartDash::solid;
        series.look.width = 15;
        series.labels.show = ChartLabels::Show::value;
        series.labels.side = ChartSide::right;
        series.labels.format = "0%";
        series.labels.height = 7.5;
        bars.series.push_back(std::move(series));
    }
    spec.groups.push_back(std::move(bars));
    drawChart(m_page.model(), m_page.sheet(), spec);
}

} // namespace

std::string whyNoRfm(const Model& model, const OrdersSource& source, std::size_t most, words::Language language) {
    std::vector<std::string> currencies;
    for (const accounts::Order& order : source.table.orders)
        if (std::find(currencies.begin(), currencies.end(), order.currency) == currencies.end())
            currencies.push_back(order.currency);
    if (currencies.size() > 1) {
        std::string list;
        for (const std::string& one : currencies)
            list += (list.empty() ? "" : words::text(language, "words.list_separator")) +
                    (one.empty() ? words::text(language, "accounts.no_currency") : one);
        return words::text(language, "charts.rfm.currencies", {{"table", source.label}, {"currencies", list}});
    }
    const auto because = [&](const std::string& reason) {
        return words::text(language, "charts.rfm.unreadable", {{"table", source.label}, {"reason", reason}});
    };
    try {
        const Columns columns = columnsOf(source);
        const auto purchases =
            accounts::readPurchases(read(model, columns.of[0]), read(model, columns.of[1]), read(model, columns.of[2]));
        accounts::rfm(purchases);
        if (purchases.customers.size() > most)
            return because(
                words::text(language, "charts.rfm.too_many",
                            {{"count", std::to_string(purchases.customers.size())}, {"most", std::to_string(most)}}));
    } catch (const std::exception& error) {
        return because(error.what());
    }
    return {};
}

std::vector<ColourScale> rfmScales() {
    return {{{"minimum", 0, "#ffffff"}, {"maximum", 0, "#7db1e0"}},
            {{"minimum", 0, "#ffffff"}, {"maximum", 0, "#8fcfb5"}}};
}

void drawRfm(ChartPage& page, const OrdersSource& source) {
    Picture(page, source).draw();
}

} // namespace rolemap::document
