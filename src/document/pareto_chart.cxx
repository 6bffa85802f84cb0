// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Pareto chart: few accounts bring most of the revenue. Columns are accounts, the largest first, in the colours of
// their class; the line is their running share. Where the list is long the last column is the average of all others,
// which keeps one scale for all columns, and the line ends with their sum.
#include "account_figures.hxx"
#include "report_styles.hxx"

#include <algorithm>

namespace rolemap::document {

namespace {

constexpr sal_Int32 mostColumns = 30, leastForOthers = 10;

ChartLook classLook(int index) {
    using namespace chart_colour;
    ChartLook look;
    look.dash = ChartDash::solid;
    look.width = 15;
    look.edge = deep;
    look.fill = index == 0 ? deep : index == 1 ? middle : pale;
    if (index == 3) {
        look.fill = 0xFFFFFF;
        look.hatch = ChartHatch::up;
        look.edge = muted;
    }
    return look;
}

} // namespace

void drawPareto(ChartPage& page, const AccountFigures& f) {
    const auto accounts = static_cast<sal_Int32>(f.accounts);
    const sal_Int32 rows = std::min(mostColumns, accounts);
    // Room for others who come later would be a hole beside few columns.
    const bool withOthers = accounts >= leastForOthers;
    const sal_Int32 drawn = rows + (withOthers ? 1 : 0);
    const std::string revenue = f.revenue.cells;
    page.block(page.say("figure.settings"), 2);
    page.texts({}, report_style::body, {page.say("figure.with_revenue"), page.say("figure.total")});
    const auto settings = page.each(page.say("figure.value"), report_style::decimal, [&](sal_Int32 row) {
        return row == 0 ? "COUNT(" + revenue + ")" : "SUM(" + revenue + ")";
    });
    const std::string count = settings.cell(0), total = settings.cell(1);

    page.block(page.say("pareto.heading"), drawn);
    const std::string last = std::to_string(rows);
    const auto value =
        page.each(f.withUnit(page, page.say("pareto.revenue")), report_style::decimal, [&](sal_Int32 row) {
            const std::string number = std::to_string(row + 1);
            return row < rows ? "IF(" + number + "<=" + count + ";LARGE(" + revenue + ";" + number + ");\"\")"
                              : std::string("\"\"");
        });
    const std::string top = value.cell(0) + ":" + value.cell(rows - 1);
    const std::string others = "(" + count + "-" + last + ")";
    if (withOthers)
        page.sheet().formula(value.top + rows, value.column,
                             "IF(" + others + ">0;(" + total + "-SUM(" + top + "))/" + others + ";\"\")",
                             report_style::decimal);
    const auto at = page.each(page.say("figure.row"), report_style::count, [](sal_Int32) { return "\"\""; });
    for (sal_Int32 row = 0; row < rows; ++row)
        page.sheet().array(at.top + row, at.column, 1, 1,
                           "IF(ISNUMBER(" + value.cell(row) + ");SMALL(IF(" + revenue + "=" + value.cell(row) +
                               ";ROW(" + revenue + ")-" + std::to_string(f.revenue.top) + ");COUNTIF(" + value.cell(0) +
                               ":" + value.cell(row) + ";" + value.cell(row) + "));\"\")");
    const auto name =
        page.each(words::text(page.language(), "accounts.column.account"), report_style::body, [&](sal_Int32 row) {
            if (row == rows)
                return "IF(" + others + ">0;" + page.sayLive("pareto.others", {{"count", others}}) + ";\"\")";
            const std::string text = "INDEX(" + f.name.cells + ";" + at.cell(row) + ")";
            return "IF(ISNUMBER(" + at.cell(row) + ");IF(LEN(" + text + ")>26;LEFT(" + text + ";25)&\"…\";" + text +
                   ");\"\")";
        });
    const auto letter =
        page.each(words::text(page.language(), "accounts.column.class"), report_style::count, [&](sal_Int32 row) {
            return row == rows
                       ? std::string("\"\"")
                       : "IF(ISNUMBER(" + at.cell(row) + ");INDEX(" + f.letter.cells + ";" + at.cell(row) + ");\"\")";
        });
    FigureColumn of[4];
    const char* letters[] = {"A", "B", "C"};
    for (int i = 0; i < 3; ++i)
        of[i] = page.each(page.say("pareto.class", {{"class", letters[i]}}), report_style::decimal, [&](sal_Int32 row) {
            return "IF(" + letter.cell(row) + "=\"" + letters[i] + "\";" + value.cell(row) + ";NA())";
        });
    of[3] = page.each(page.say("pareto.others_name"), report_style::decimal, [&](sal_Int32 row) {
        return row == rows ? "IF(ISNUMBER(" + value.cell(rows) + ");" + value.cell(rows) + ";NA())"
                           : std::string("NA()");
    });
    const auto running = page.each(page.say("pareto.running"), report_style::percent, [&](sal_Int32 row) {
        const std::string sum = row == rows ? total : "SUM(" + value.cell(0) + ":" + value.cell(row) + ")";
        return "IF(ISNUMBER(" + value.cell(row) + ")*(" + total + ">0);" + sum + "/" + total + ";NA())";
    });
    const auto limit = [&](const char* which, const std::string& cell) {
        FigureColumn column = page.each({}, report_style::percent, [&](sal_Int32) { return cell; });
        page.sheet().formula(column.top - 1, column.column,
                             page.sayLive("pareto.limit", {{"class", ChartPage::quoted(which)},
                                                           {"share", "ROUND(100*" + cell + ";1)&\"%\""}}),
                             report_style::header);
        return column;
    };
    const auto a = limit("A", f.classA), b = limit("B", f.classB);

    page.heading(page.say("pareto.heading"));
    const std::string missing = "(" + f.all + "-" + count + ")";
    page.note(page.say("pareto.subtitle"));
    page.note("IF(" + missing + ">0;" + page.sayLive("pareto.left_out", {{"count", missing}, {"all", f.all}}) + ";" +
                  (withOthers ? "\"\""
                              : "IF(" + others + ">0;" + page.sayLive("pareto.more", {{"count", others}}) + ";\"\")") +
                  ")",
              true);
    ChartSpec spec;
    spec.name = "Rolemap Pareto";
    spec.title = page.say("pareto.title");
    spec.description = page.say("pareto.subtitle");
    spec.place = page.room();
    spec.categories = page.range(name);
    spec.legend = ChartSpec::Legend::bottom;
    spec.y.title = f.withUnit(page, page.say("pareto.revenue"));
    spec.y.format = "#,##0";
    spec.y.least = 0;
    spec.y.grid = true;
    ChartAxis shares;
    shares.title = page.say("pareto.running");
    shares.format = "0%";
    shares.least = 0;
    shares.most = 1;
    shares.step = 0.2;
    spec.y2 = shares;
    ChartGroup columns;
    columns.kind = ChartKind::columns;
    columns.overlaid = true;
    columns.gap = 35;
    for (int i = 0; i < (withOthers ? 4 : 3); ++i) {
        ChartSeries series;
        series.values = page.range(of[i]);
        series.name = page.header(of[i]);
        series.look = classLook(i);
        series.inLegend = i < 3 || accounts > mostColumns;
        columns.series.push_back(std::move(series));
    }
    spec.groups.push_back(std::move(columns));
    ChartGroup lines;
    const auto line = [&](const FigureColumn& column, sal_Int32 colour, ChartDash dash, sal_Int32 width) {
        ChartSeries series;
        series.values = page.range(column);
        series.name = page.header(column);
        series.look.edge = colour;
        series.look.dash = dash;
        series.look.width = width;
        series.secondAxis = true;
        lines.series.push_back(series);
    };
    line(a, chart_colour::green, ChartDash::dashed, 35);
    line(b, chart_colour::muted, ChartDash::dotted, 45);
    line(running, chart_colour::orange, ChartDash::solid, 70);
    lines.series.back().look.mark = ChartMark::circle;
    lines.series.back().look.markSize = 170;
    lines.series.back().look.fill = 0xFFFFFF;
    spec.groups.push_back(std::move(lines));
    drawChart(page.model(), page.sheet(), spec);
}

} // namespace rolemap::document
