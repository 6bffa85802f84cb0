// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on the process report, from top to bottom. Each block is one array formula: its function reads all deals.
#include "process_content.hxx"

#include "core/process/driver_results.hxx"
#include "core/process/results.hxx"
#include "core/table/cells.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "process_charts.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <algorithm>
#include <set>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using table::Grid;

namespace {

// Columns of RM.DEALS that the report reads, see join.hxx.
constexpr sal_Int32 openedColumn = 8, closeColumn = 9, daysColumn = 12, closedColumn = 13, valueColumn = 14;
constexpr std::size_t mostGroups = 12;

constexpr sal_Int32 lastColumn = 15;  // P: what is printed
constexpr sal_Int32 curveColumn = 18; // S: figures of the picture alone
constexpr sal_Int32 inputRow = 2, byColumn = 1, benchmarkColumn = 4, phaseColumn = 8;
constexpr sal_Int32 titleHeight = 950, figureHeight = 1000, chartHeight = 7600, chartRows = 17;
constexpr sal_Int32 widths[] = {4300, 2700, 2500, 2300, 2300, 2300, 2300, 2300,
                                2300, 2500, 2500, 2500, 3900, 2300, 2700, 4300};
constexpr std::size_t lookRows = 6, spareUnits = 3, mostUnits = 60, mostDrivers = 30, summaryRows = 6, mostMonths = 60,
                      mostCurve = 400, fitRows = 7, staveRows = 6;

constexpr const char* kindIds[] = {"all", "team", "region", "person", "product", "month"};

std::string constant(const std::string& text) {
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

class Process {
public:
    Process(const Model& model, const ProcessSource& source, const ProcessPlan& plan, const std::string& deals,
            words::Language language, const ReportSheet& sheet)
        : m_model(model), m_source(source), m_plan(plan), m_language(language), m_sheet(sheet) {
        const auto index = sheetIndex(sheetNamed(model, deals));
        m_dealsSheet = sheetReference(model, index);
        m_rows = static_cast<sal_Int32>(plan.deals.rows());
        m_deals = m_dealsSheet + absoluteCell(0, 0) + ":" +
                  absoluteCell(m_rows - 1, static_cast<sal_Int32>(plan.deals.columns()) - 1);
    }
    void write() {
        head();
        look();
        figures();
        funnel();
        units();
        staves();
        drivers();
        control();
        survival();
        keys();
        finish();
    }

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_language, "process.report." + key, arguments);
    }
    /// A column of the deals without its header.
    std::string column(sal_Int32 column) const {
        return m_dealsSheet + absoluteCell(1, column) + ":" + absoluteCell(m_rows - 1, column);
    }
    std::string units(const std::string& by, const std::string& benchmark, const std::string& rest) const {
        return "RM.UNITS(" + m_deals + ";" + by + ";" + benchmark + rest + ")";
    }
    std::string bySelection() const { return absoluteCell(inputRow, byColumn); }
    std::string benchmarkSelection() const { return absoluteCell(inputRow, benchmarkColumn); }

    void heading(const char* key) {
        m_sheet.style(m_row, 0, 1, lastColumn + 1, report_style::heading);
        m_sheet.text(m_row, 0, say(key), report_style::heading);
        ++m_row;
    }

    /// A result with its header row, as many of its columns as there are styles; blank beyond its end and where it says
    /// #N/A.
    void block(sal_Int32 left, sal_Int32 rows, const std::string& call, const std::vector<const char*>& styles) {
        const auto columns = static_cast<sal_Int32>(styles.size());
        m_sheet.style(m_row, left, 1, columns, report_style::header);
        for (sal_Int32 c = 0; c < columns; ++c)
            m_sheet.style(m_row + 1, left + c, rows - 1, 1, styles[static_cast<std::size_t>(c)]);
        m_sheet.array(m_row, left, rows, columns,
                      "IF(ROW($A$1:$A$" + std::to_string(rows) + ")<=ROWS(" + call + ");IFNA(" + call + ";\"\");\"\")");
    }

    /// Sentences down the page, without a header.
    void sentences(sal_Int32 rows, const std::string& call) {
        const std::string at = "ROW($A$2:$A$" + std::to_string(rows + 1) + ")";
        m_sheet.style(m_row, 0, rows, 1, report_style::body);
        m_sheet.array(m_row, 0, rows, 1, "IF(" + at + "<=ROWS(" + call + ");INDEX(" + call + ";" + at + ";1);\"\")");
        m_row += rows + 1;
    }

    void choices(sal_Int32 column, const std::vector<std::string>& words) {
        std::string list;
        for (const std::string& word : words)
            list += (list.empty() ? "" : ";") + constant(word);
        const auto cells = m_sheet.cells(inputRow, column, 1, 1);
        const Reference<css::beans::XPropertySet> validation(get(cells, "Validation"), UNO_QUERY_THROW);
        set(validation, "Type", Any(css::sheet::ValidationType_LIST));
        set(validation, "ShowList", Any(sal_Int16(1)));
        set(validation, "IgnoreBlankCells", Any(true));
        const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
        condition->setOperator(css::sheet::ConditionOperator_EQUAL);
        condition->setFormula1(ustring(list));
        set(cells, "Validation", Any(validation));
        m_sheet.written();
    }

    void head();
    void look();
    void figures();
    void funnel();
    void units();
    void staves();
    void drivers();
    void control();
    void survival();
    void keys();
    void finish();

    ChartPlace place(sal_Int32 row, sal_Int32 left, sal_Int32 right) const {
        const auto from = cornerOf(m_sheet, row, left), to = cornerOf(m_sheet, row, right);
        return {from.X, from.Y + 150, to.X - from.X - 200, chartHeight - 300};
    }

    const Model& m_model;
    const ProcessSource& m_source;
    const ProcessPlan& m_plan;
    words::Language m_language;
    ReportSheet m_sheet;
    std::string m_dealsSheet, m_deals;
    sal_Int32 m_rows = 0, m_row = 0;
};

void Process::head() {
    for (sal_Int32 c = 0; c <= lastColumn; ++c)
        m_sheet.width(c, widths[c]);
    m_sheet.text(0, 0, say("title"), report_style::title);
    m_sheet.height(0, titleHeight);
    std::vector<std::string> labels;
    for (const ProcessTable& one : m_source.tables)
        labels.push_back(one.label);
    std::string tables;
    for (const std::string& label : labels)
        tables += (tables.empty() ? "" : "; ") + label;
    m_sheet.text(1, 0, say("subtitle", {{"tables", tables}}), report_style::note);
    const auto word = [&](const std::string& key) { return words::text(m_language, "process." + key); };
    m_sheet.text(inputRow, 0, say("by"), report_style::label);
    m_sheet.text(inputRow, byColumn, word(std::string("unit.by_") + kindIds[static_cast<int>(m_plan.kind)]),
                 report_style::input);
    std::vector<std::string> kinds, benchmarks;
    for (const char* id : {"person", "team", "region", "product", "month"})
        kinds.push_back(word(std::string("unit.by_") + id));
    choices(byColumn, kinds);
    m_sheet.style(inputRow, benchmarkColumn - 1, 1, 1, report_style::label);
    m_sheet.text(inputRow, benchmarkColumn - 1, say("benchmark"), report_style::label);
    m_sheet.text(inputRow, benchmarkColumn, word("benchmark.median"), report_style::input);
    for (const char* id : {"median", "top_quarter", "last_year"})
        benchmarks.push_back(word(std::string("benchmark.") + id));
    choices(benchmarkColumn, benchmarks);
    m_sheet.text(inputRow, phaseColumn - 2, say("phase"), report_style::label);
    m_sheet.style(inputRow, phaseColumn - 1, 1, 1, report_style::label);
    m_sheet.text(inputRow, phaseColumn, "", report_style::input);
    m_row = inputRow + 2;
}

void Process::look() {
    heading("look");
    sentences(static_cast<sal_Int32>(lookRows), units(bySelection(), benchmarkSelection(), ";;\"look\""));
}

void Process::figures() {
    const std::string closed = column(closedColumn);
    const std::string all = units("\"all\"", "", "");
    const sal_Int32 shift = m_plan.activities ? 1 : 0;
    const auto of = [&](int at) { return "INDEX(" + all + ";2;" + std::to_string(at + (at > 3 ? shift : 0)) + ")"; };
    struct Figure {
        const char* key;
        std::string formula;
        const char* style;
    };
    const Figure shown[] = {
        {"win_rate", of(6), report_style::shareFigure},
        {"value_won", of(9), report_style::figure},
        {"open", "COUNTIF(" + closed + ";0)", report_style::figure},
        {"half", "IFNA(INDEX(RM.SURVIVAL(" + column(daysColumn) + ";" + closed + ";;\"median\");2;4);\"\")",
         report_style::figure},
        {"velocity", "IFERROR(RM.VELOCITY(COUNTIF(" + closed + ";0);" + of(6) + ";" + of(10) + ";" + of(11) + ");\"\")",
         report_style::figure}};
    m_sheet.style(m_row, 0, 1, lastColumn + 1, report_style::label);
    m_sheet.style(m_row + 1, 0, 1, lastColumn + 1, report_style::figure);
    sal_Int32 at = 0;
    for (const Figure& figure : shown) {
        m_sheet.text(m_row, at, say(figure.key), report_style::label);
        m_sheet.formula(m_row + 1, at, figure.formula, figure.style);
        at += at == 0 ? 2 : 3;
    }
    m_sheet.height(m_row + 1, figureHeight);
    m_row += 3;
}

void Process::funnel() {
    heading("funnel");
    constexpr sal_Int32 rows = 5;
    block(0, rows, "RM.FUNNEL(" + units("\"all\"", "", ";;\"steps\"") + ")",
          {report_style::body, report_style::money, report_style::percent, report_style::percent, report_style::percent,
           report_style::percent});
    ChartPlace at = place(m_row, 7, lastColumn);
    at.height = 4200;
    drawFunnel(m_model, m_sheet, {m_row + 1, rows - 1, 0, 1}, at, m_language);
    m_sheet.written();
    m_row += std::max<sal_Int32>(rows + 1, 10);
}

void Process::units() {
    heading("units");
    std::vector<const char*> styles = {report_style::body, report_style::money, report_style::money};
    if (m_plan.activities)
        styles.push_back(report_style::money);
    styles.insert(styles.end(), {report_style::money, report_style::money, report_style::percent, report_style::percent,
                                 report_style::percent, report_style::money, report_style::money, report_style::days,
                                 report_style::body, report_style::percent, report_style::money, report_style::body});
    const auto rows = static_cast<sal_Int32>(std::min(m_plan.units + spareUnits, mostUnits)) + 1;
    block(0, rows, units(bySelection(), benchmarkSelection(), ""), styles);
    colourWords(m_sheet.cells(m_row + 1, static_cast<sal_Int32>(styles.size()) - 1, rows - 1, 1),
                {{words::text(m_language, "process.unit.short"), report_style::medium}});
    m_sheet.written();
    m_row += rows + 1;
}

void Process::staves() {
    heading("staves");
    m_sheet.text(m_row, 0, say("unit"), report_style::label);
    m_sheet.text(m_row, 1, m_plan.unit, report_style::input);
    m_sheet.text(m_row, 2, say("unit_hint"), report_style::note);
    const std::string chosen = absoluteCell(m_row, 1);
    ++m_row;
    const sal_Int32 rows = static_cast<sal_Int32>(staveRows) + 1;
    block(0, rows, units(bySelection(), benchmarkSelection(), ";;\"staves\";" + chosen),
          {report_style::body, report_style::body, report_style::days, report_style::days, report_style::days,
           report_style::days, report_style::percent, report_style::body});
    // Activities, the last of them, stand beside the chain.
    const std::string chain = absoluteCell(m_row, 1) + ":" + absoluteCell(m_row + rows - 2, 5);
    const std::pair<int, const char*> columns[] = {{7, report_style::money}, {8, report_style::percent}};
    sal_Int32 at = 10;
    for (const auto& [of, style] : columns) {
        m_sheet.style(m_row, at, 1, 1, report_style::header);
        m_sheet.style(m_row + 1, at, rows - 2, 1, style);
        m_sheet.array(m_row, at, rows - 1, 1,
                      "IFERROR(INDEX(RM.STAVES(" + chain + ");0;" + std::to_string(of) + ");\"\")");
        ++at;
    }
    m_row += rows + 1;
}

void Process::drivers() {
    heading("drivers");
    const std::string kpi = "RM.KPI(" + m_deals + ";1";
    sentences(static_cast<sal_Int32>(summaryRows), kpi + ";;\"summary\")");
    const auto rows = static_cast<sal_Int32>(std::min(m_plan.drivers, mostDrivers)) + 1;
    block(0, rows, kpi + ")",
          {report_style::body, report_style::body, report_style::decimal, report_style::decimal, report_style::decimal,
           report_style::money, report_style::body});
    m_row += rows + 1;
    heading("fit");
    block(0, static_cast<sal_Int32>(fitRows) + 1, "IFERROR(" + kpi + ";;\"fit\");\"\")",
          {report_style::body, report_style::decimal, report_style::body});
    m_row += static_cast<sal_Int32>(fitRows) + 2;
}

void Process::control() {
    if (m_plan.months < 2)
        return;
    heading("control");
    const auto rows = static_cast<sal_Int32>(std::min(m_plan.months, mostMonths));
    const std::string months = units("\"month\"", "", "");
    const sal_Int32 shift = m_plan.activities ? 1 : 0;
    const std::pair<sal_Int32, const char*> columns[] = {
        {1, report_style::body}, {5 + shift, report_style::money}, {4 + shift, report_style::money}};
    sal_Int32 at = 0;
    for (const auto& [of, style] : columns) {
        m_sheet.style(m_row, at, 1, 1, report_style::header);
        m_sheet.style(m_row + 1, at, rows, 1, style);
        m_sheet.array(m_row, at, rows + 1, 1, "INDEX(" + months + ";0;" + std::to_string(of) + ")");
        ++at;
    }
    const auto cells = [&](sal_Int32 column) {
        return absoluteCell(m_row + 1, column) + ":" + absoluteCell(m_row + rows, column);
    };
    const std::string from = absoluteCell(inputRow, phaseColumn);
    // Texts out of an array are joined to nothing, else 7.4 does not compare them.
    const std::string phases = "IF((" + cells(0) + "&\"\")>=IF(" + from + "=\"\";\"z\";" + from + "&\"\");2;1)";
    block(3, rows + 1, "RM.CONTROL(" + cells(1) + ";\"p\";" + cells(2) + ";" + phases + ")",
          {report_style::percent, report_style::percent, report_style::percent, report_style::percent,
           report_style::count, report_style::body});
    const sal_Int32 top = m_row + 1;
    m_row += rows + 2;
    drawControl(m_model, m_sheet, {top, rows, 0, 3, 4, 5, 6}, place(m_row, 0, lastColumn), m_language);
    m_sheet.written();
    m_row += chartRows;
}

void Process::survival() {
    if (m_plan.curve == 0)
        return;
    heading("survival");
    const std::string both = column(daysColumn) + ";" + column(closedColumn);
    block(0, 2, "RM.SURVIVAL(" + both + ";;\"median\")",
          {report_style::money, report_style::money, report_style::money, report_style::money, report_style::money});
    m_row += 3;
    if (m_plan.groups) {
        const auto rows = static_cast<sal_Int32>(m_plan.groupCount) + 2;
        block(0, rows, "RM.SURVIVAL(" + both + ";" + column(static_cast<sal_Int32>(*m_plan.groups)) + ";\"test\")",
              {report_style::body, report_style::money, report_style::money, report_style::days, report_style::decimal,
               report_style::decimal, report_style::whole, report_style::decimal, report_style::body});
        m_row += rows + 1;
    }
    // The curve begins with all open at day 0.
    const auto rows = static_cast<sal_Int32>(std::min(m_plan.curve, mostCurve));
    const std::string curve = "RM.SURVIVAL(" + both + ")";
    const sal_Int32 top = m_row;
    const std::pair<int, const char*> columns[] = {{1, report_style::whole}, {4, report_style::percent}};
    sal_Int32 at = curveColumn;
    for (const auto& [of, style] : columns) {
        m_sheet.style(top, at, 1, 1, report_style::header);
        m_sheet.style(top + 1, at, rows + 1, 1, style);
        m_sheet.formula(top, at, "INDEX(" + curve + ";1;" + std::to_string(of) + ")", report_style::header);
        m_sheet.formula(top + 1, at, of == 1 ? "0" : "1", style);
        m_sheet.array(top + 2, at, rows, 1,
                      "IF(ROW($A$2:$A$" + std::to_string(rows + 1) + ")<=ROWS(" + curve + ");INDEX(" + curve +
                          ";ROW($A$2:$A$" + std::to_string(rows + 1) + ");" + std::to_string(of) + ");\"\")");
        ++at;
    }
    drawSurvival(m_model, m_sheet, {top + 1, rows + 1, curveColumn, curveColumn + 1}, place(m_row, 0, lastColumn),
                 m_language);
    m_sheet.written();
    m_row += chartRows;
}

void Process::keys() {
    const Grid now = process::dealsResult(m_source.crm(), std::nullopt, "keys", m_language);
    if (now.rows() < 2)
        return;
    heading("keys");
    const auto rows = static_cast<sal_Int32>(std::min<std::size_t>(now.rows() + spareUnits, mostUnits));
    block(0, rows, m_source.call(m_model, "keys"),
          {report_style::body, report_style::body, report_style::money, report_style::body, report_style::body});
    m_row += rows + 1;
}

void Process::finish() {
    css::table::CellRangeAddress area;
    area.Sheet = sheetIndex(m_sheet.sheet());
    area.EndColumn = lastColumn;
    area.EndRow = m_row;
    Reference<css::sheet::XPrintAreas>(m_sheet.sheet(), UNO_QUERY_THROW)
        ->setPrintAreas(css::uno::Sequence<css::table::CellRangeAddress>(&area, 1));
    m_sheet.written();
}

std::size_t different(const Grid& grid, std::size_t column) {
    std::set<std::string> words;
    for (std::size_t row = 1; row < grid.rows(); ++row)
        if (const std::string word = words::fold(table::cellWords(grid.at(row, column))); !word.empty())
            words.insert(word);
    return words.size();
}

} // namespace

ProcessPlan planProcess(const ProcessSource& source, const rolemap::model::Model& model, words::Language language) {
    ProcessPlan plan;
    plan.deals = process::dealsResult(source.crm(), std::nullopt, "", language);
    // Columns 3 to 6 of RM.DEALS are person, team, region, product: the first that tells units apart.
    using process::UnitKind;
    const std::pair<std::size_t, UnitKind> kinds[] = {
        {3, UnitKind::person}, {4, UnitKind::team}, {5, UnitKind::region}, {6, UnitKind::product}};
    plan.kind = UnitKind::all;
    for (const auto& [column, kind] : kinds)
        if (plan.kind == UnitKind::all && different(plan.deals, column) > 1)
            plan.kind = kind;
    const process::Deals deals = process::readDeals(plan.deals);
    process::UnitOptions options;
    options.kind = plan.kind;
    const auto units = process::unitsOf(deals, options);
    plan.units = units.size();
    plan.unit = plan.kind == UnitKind::all ? std::string() : units.empty() ? std::string() : units.front().name;
    options.kind = UnitKind::month;
    plan.months = process::unitsOf(deals, options).size();
    plan.activities = deals.activities.has_value();
    plan.drivers = process::drivers(plan.deals, 0, process::driverLimits(model)).all.size() + 1;
    std::set<double> times;
    for (const process::Deal& deal : deals.all)
        if (deal.days && deal.outcome != process::Outcome::open)
            times.insert(*deal.days);
    plan.curve = times.size();
    for (const std::size_t column : {std::size_t(5), std::size_t(4), std::size_t(6), std::size_t(3)})
        if (const std::size_t groups = different(plan.deals, column);
            !plan.groups && groups > 1 && groups <= mostGroups) {
            plan.groups = column;
            plan.groupCount = groups;
        }
    return plan;
}

void writeDeals(const Model& model, const ProcessSource& source, const ProcessPlan& plan, const ReportSheet& target) {
    ReportSheet sheet = target;
    const auto rows = static_cast<sal_Int32>(plan.deals.rows());
    const auto columns = static_cast<sal_Int32>(plan.deals.columns());
    for (sal_Int32 column = 0; column < columns; ++column)
        sheet.width(column, column == 1 || column > closedColumn ? 2600 : 3000);
    sheet.style(1, 0, rows - 1, columns, report_style::body);
    for (const sal_Int32 column : {openedColumn, closeColumn})
        sheet.style(1, column, rows - 1, 1, report_style::date);
    sheet.style(1, daysColumn, rows - 1, 2, report_style::whole);
    sheet.style(1, valueColumn, rows - 1, 1, report_style::money);
    sheet.style(0, 0, 1, columns, report_style::header);
    sheet.array(0, 0, rows, columns, source.call(model));
}

void writeProcess(const Model& model, const ProcessSource& source, const ProcessPlan& plan, const std::string& deals,
                  words::Language language, const ReportSheet& sheet) {
    Process(model, source, plan, deals, language, sheet).write();
}

} // namespace rolemap::document
