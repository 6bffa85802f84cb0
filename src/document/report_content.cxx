// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on a report, from top to bottom.
#include "report_content.hxx"

#include "cell_rules.hxx"
#include "core/people/results.hxx"
#include "core/words/texts.hxx"
#include "deal_source.hxx"
#include "office.hxx"
#include "report_range.hxx"
#include "report_scale.hxx"
#include "report_sheet.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"
#include "workbook_model.hxx"

#include <com/sun/star/sheet/XPrintAreas.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 lastColumn = 11; // L: what is printed
constexpr sal_Int32 widths[] = {3800, 4400, 3200, 2900, 3300, 2300, 2300, 1900, 1700, 1900, 1500, 9500}; // 1/100 mm
constexpr sal_Int32 mostGaps = 40, spareRows = 6, mostFactGaps = 8, nextPeople = 5;
constexpr sal_Int32 stageRow = 2, stageColumn = 1, dealColumn = 4;
constexpr sal_Int32 titleHeight = 950, figureHeight = 1000;
constexpr sal_Int32 mostValidationWords = 200;

class Report {
public:
    Report(const Model& model, const PeopleSource& source, words::Stage stage, words::Language language,
           const ReportSheet& sheet)
        : m_model(model), m_source(source), m_stage(stage), m_language(language), m_sheet(sheet) {
        m_query.stage = stage;
        m_query.model = source.countedWith.get();
        m_query.language = language;
    }
    void write();

private:
    std::string say(const char* key, const words::TextArguments& arguments = {}) const {
        return words::text(m_language, std::string("report.") + key, arguments);
    }
    std::string label(words::Dimension dimension, int value) const {
        return m_query.model->vocabulary().label(dimension, value, m_language);
    }
    bool severalDeals() const { return m_source.table.deals.size() > 1; }
    /// The table as the formulas see it: the largest of its deals. Results of several have a column more.
    table::PeopleTable oneDeal() const {
        table::PeopleTable one = m_source.table;
        if (severalDeals())
            one.deals = {*std::max_element(one.deals.begin(), one.deals.end(), [](const auto& a, const auto& b) {
                return a.people.size() < b.people.size();
            })};
        return one;
    }
    void head();
    void figures();
    void people();
    void coverage();
    void gaps();
    void next();
    void explanation();
    void opinion();
    void heading(const char* key);
    void finish();
    void choices(sal_Int32 column, const std::vector<std::string>& words);
    /// A function of the table. Where the workbook has a model of its own it is the argument at `model`, counted after
    /// the table.
    std::string call(const char* function, std::vector<std::string> arguments, std::size_t model) const {
        if (modelRange(m_model)) {
            arguments.resize(model);
            arguments.push_back(modelRangeName);
        }
        std::string text = std::string(function) + "(" + m_range.table;
        for (const std::string& argument : arguments)
            text += ";" + argument;
        return text + ")";
    }

    const Model& m_model;
    const PeopleSource& m_source;
    words::Stage m_stage;
    words::Language m_language;
    ReportSheet m_sheet;
    people::Query m_query;
    ReportRange m_range;
    std::string m_stageCell = absoluteCell(stageRow, stageColumn);
    sal_Int32 m_row = 0;
};

/// A list to choose from in a cell.
void Report::choices(sal_Int32 column, const std::vector<std::string>& words) {
    offerChoices(m_sheet.cells(stageRow, column, 1, 1), words);
    m_sheet.written();
}

void Report::head() {
    // Widths first: rows take their height from texts as they wrap.
    for (sal_Int32 column = 0; column <= lastColumn; ++column)
        m_sheet.width(column, widths[column]);
    const std::string deal = m_source.table.deals.size() == 1 ? m_source.table.deals.front().name : std::string();
    const std::string name = deal.empty() ? sheetName(sheetAt(m_model, m_source.range.Sheet)) : deal;
    m_sheet.text(0, 0, say("title", {{"name", name}}), report_style::title);
    m_sheet.height(0, titleHeight);
    m_sheet.text(1, 0, say("subtitle", {{"table", m_source.label}}), report_style::note);
    m_sheet.text(stageRow, 0, say("stage"), report_style::label);
    m_sheet.text(stageRow, stageColumn,
                 m_stage == words::Stage::none ? std::string()
                                               : label(words::Dimension::stage, static_cast<int>(m_stage)),
                 report_style::input);
    std::vector<std::string> stages;
    for (std::size_t stage = 0; stage < words::Vocabulary::size(words::Dimension::stage); ++stage)
        stages.push_back(label(words::Dimension::stage, static_cast<int>(stage)));
    choices(stageColumn, stages);
    if (severalDeals()) {
        const auto& deals = m_source.table.deals;
        const auto largest = std::max_element(
            deals.begin(), deals.end(), [](const auto& a, const auto& b) { return a.people.size() < b.people.size(); });
        m_sheet.text(stageRow, dealColumn - 1, say("deal"), report_style::label);
        m_sheet.text(stageRow, dealColumn, largest->name, report_style::input);
        std::vector<std::string> names;
        for (const auto& one : deals)
            if (!one.name.empty() && names.size() < static_cast<std::size_t>(mostValidationWords))
                names.push_back(one.name);
        choices(dealColumn, names);
    }
    m_sheet.text(stageRow, lastColumn - 5, say("today"), report_style::label);
    m_sheet.formula(stageRow, lastColumn - 4, "TODAY()", report_style::date);
    m_row = stageRow + 2;
}

void Report::heading(const char* key) {
    m_sheet.style(m_row, 0, 1, lastColumn + 1, report_style::heading);
    m_sheet.text(m_row, 0, say(key), report_style::heading);
    ++m_row;
}

void Report::figures() {
    struct Figure {
        const char* key;
        const char* function;
        sal_Int32 column;
        const char* style;
    };
    const Figure all[] = {{"health", "RM.HEALTH", 0, report_style::figure},
                          {"support", "RM.SUPPORT", 1, report_style::signedFigure},
                          {"known", "RM.KNOWN", 3, report_style::shareFigure}};
    m_sheet.style(m_row, 0, 1, 5, report_style::label);
    m_sheet.style(m_row + 1, 0, 1, 5, report_style::figure);
    for (const Figure& figure : all) {
        m_sheet.text(m_row, figure.column, say(figure.key), report_style::label);
        m_sheet.formula(m_row + 1, figure.column, call(figure.function, {m_stageCell}, 1), figure.style);
    }
    m_sheet.height(m_row + 1, figureHeight);
    m_row += 3;
}

void Report::people() {
    heading("people");
    const sal_Int32 rows = m_range.rows;
    m_sheet.style(m_row, 0, 1, lastColumn + 1, report_style::header);
    m_sheet.style(m_row + 1, 0, rows - 1, lastColumn + 1, report_style::body);
    const auto& columns = m_source.table.columns;
    const auto value = [&](table::Field field, sal_Int32 row) {
        const auto column = columns[field];
        return column ? m_range.cell(row, *column) : std::string();
    };
    m_sheet.text(m_row, 0, say("name"), report_style::header);
    m_sheet.text(m_row, 1, say("job_title"), report_style::header);
    for (sal_Int32 row = 1; row < rows; ++row) {
        const std::string name = value(table::Field::name, row);
        const std::string first = value(table::Field::firstName, row), last = value(table::Field::lastName, row);
        if (!name.empty())
            m_sheet.formula(m_row + row, 0, "IF(" + name + "=\"\";\"\";" + name + ")", report_style::body);
        else
            m_sheet.formula(m_row + row, 0,
                            "TRIM(" +
                                (first.empty()  ? last
                                 : last.empty() ? first
                                                : first + "&\" \"&" + last) +
                                ")",
                            report_style::body);
        const std::string title = value(table::Field::title, row);
        if (!title.empty())
            m_sheet.formula(m_row + row, 1, "IF(" + title + "=\"\";\"\";" + title + ")", report_style::body);
    }
    m_sheet.array(m_row, 2, rows, lastColumn - 1, call("RM.PEOPLE", {m_stageCell}, 2));
    const std::pair<sal_Int32, const char*> numbers[] = {{7, report_style::whole},
                                                         {8, report_style::decimal},
                                                         {9, report_style::signedNumber},
                                                         {10, report_style::count}};
    for (const auto& [column, style] : numbers)
        m_sheet.style(m_row + 1, column, rows - 1, 1, style);
    m_sheet.style(m_row + 1, lastColumn, rows - 1, 1, report_style::wrapped);
    using words::Attitude;
    std::vector<std::pair<std::string, const char*>> colours;
    const std::pair<Attitude, const char*> attitudes[] = {{Attitude::supporter, report_style::supporter},
                                                          {Attitude::neutral, report_style::neutral},
                                                          {Attitude::opponent, report_style::opponent}};
    for (const auto& [attitude, style] : attitudes)
        colours.emplace_back(label(words::Dimension::attitude, static_cast<int>(attitude)), style);
    colourWords(m_sheet.cells(m_row + 1, 5, rows - 1, 1), colours);
    m_sheet.written();
    m_row += rows + 1;
}

void Report::coverage() {
    heading("coverage");
    const auto now = people::coverageResult(oneDeal(), "", "", "", m_query);
    const auto rows = static_cast<sal_Int32>(now.rows()) + 1;
    const auto columns = std::min(static_cast<sal_Int32>(now.columns()) + 1, lastColumn);
    colourCells(m_sheet, m_row + 1, 1, rows - 1, columns - 1);
    m_sheet.style(m_row, 0, 1, columns, report_style::header);
    m_sheet.style(m_row + 1, 0, rows - 1, 1, report_style::body);
    m_sheet.style(m_row + 1, 1, rows - 1, columns - 1, report_style::count);
    // Padded both ways: a department or an unknown role may come.
    const std::string result = call("RM.COVERAGE", {}, 3);
    m_sheet.array(m_row, 0, rows, columns,
                  "IF((ROW($A$1:$A$" + std::to_string(rows) + ")<=ROWS(" + result + "))*(COLUMN($A$1:" +
                      absoluteCell(0, columns - 1) + ")<=COLUMNS(" + result + "));" + result + ";\"\")");
    m_row += rows + 1;
}

/// Where a result's column stands, by its header word.
std::optional<std::size_t> columnNamed(const table::Grid& grid, const std::string& header) {
    for (std::size_t column = 0; column < grid.columns(); ++column)
        if (grid.rows() > 0 && grid.at(0, column).text == header)
            return column;
    return std::nullopt;
}

void Report::gaps() {
    heading("gaps");
    const auto now = people::gapsResult(oneDeal(), std::nullopt, m_query);
    const auto header = [&](const char* key) {
        return columnNamed(now, words::text(m_language, std::string("people.column.") + key));
    };
    const std::string today = absoluteCell(stageRow, lastColumn - 4);
    // Facts of one deal that stand in the workbook are looked at too.
    const auto facts = allFacts(m_model);
    std::vector<std::string> arguments{m_stageCell, today};
    if (facts.size() == 1 && (facts.front().table.deals.size() == 1) == !severalDeals())
        arguments.push_back(formulaRange(m_model, facts.front()));
    const std::string expression = call("RM.GAPS", arguments, 3);
    const sal_Int32 ofFacts = arguments.size() > 2 ? mostFactGaps : 0;
    const auto rows = std::min(static_cast<sal_Int32>(now.rows()) + ofFacts + spareRows, mostGaps);
    std::vector<ListColumn> columns;
    const std::tuple<const char*, sal_Int32, const char*> wanted[] = {{"severity", 0, report_style::body},
                                                                      {"rule", 1, report_style::body},
                                                                      {"who", 4, report_style::body},
                                                                      {"todo", 6, report_style::body}};
    for (const auto& [key, column, style] : wanted)
        if (const auto of = header(key))
            columns.push_back({*of, column, style});
    m_sheet.list(m_row, rows, expression, columns, lastColumn);
    const std::pair<const char*, const char*> severities[] = {
        {"high", report_style::high}, {"medium", report_style::medium}, {"low", report_style::low}};
    std::vector<std::pair<std::string, const char*>> colours;
    for (const auto& [key, style] : severities)
        colours.emplace_back(words::text(m_language, std::string("people.severity.") + key), style);
    colourWords(m_sheet.cells(m_row + 1, 0, rows - 1, 1), colours);
    m_sheet.written();
    m_row += rows;
    m_sheet.formula(m_row, 0,
                    "IF(ROWS(" + expression + ")>" + std::to_string(rows) + ";\"" + say("more") + "\"&(ROWS(" +
                        expression + ")-" + std::to_string(rows) + ");\"\")",
                    report_style::note);
    m_row += 2;
}

void Report::next() {
    heading("next");
    const std::string expression = call("RM.NEXT", {m_stageCell, std::to_string(nextPeople)}, 2);
    const auto now = people::nextResult(oneDeal(), static_cast<std::size_t>(nextPeople), m_query);
    std::vector<ListColumn> columns;
    const std::tuple<const char*, sal_Int32, const char*> wanted[] = {{"name", 0, report_style::body},
                                                                      {"step", 1, report_style::body},
                                                                      {"gain", 8, report_style::decimal},
                                                                      {"effort", 9, report_style::count},
                                                                      {"ratio", 10, report_style::decimal}};
    for (const auto& [key, column, style] : wanted)
        if (const auto of = columnNamed(now, words::text(m_language, std::string("people.column.") + key)))
            columns.push_back({*of, column, style});
    m_sheet.list(m_row, nextPeople + 1, expression, columns, lastColumn);
    m_row += nextPeople + 2;
}

void Report::explanation() {
    heading("explanation");
    table::Grid now;
    sal_Int32 rows = 0;
    now = people::explainResult(oneDeal(), "", m_query);
    rows = static_cast<sal_Int32>(now.rows()) + 2;
    std::vector<ListColumn> columns;
    const std::tuple<const char*, sal_Int32, const char*> wanted[] = {{"rule", 0, report_style::body},
                                                                      {"met", 5, report_style::body},
                                                                      {"points", 6, report_style::whole},
                                                                      {"possible", 7, report_style::whole},
                                                                      {"decided_by", 8, report_style::body}};
    for (const auto& [key, column, style] : wanted)
        if (const auto of = columnNamed(now, words::text(m_language, std::string("people.column.") + key)))
            columns.push_back({*of, column, style});
    m_sheet.list(m_row, rows, call("RM.EXPLAIN", {"\"\"", m_stageCell}, 2), columns, lastColumn);
    colourWords(m_sheet.cells(m_row + 1, 5, rows - 1, 1),
                {{words::text(m_language, "people.met"), report_style::good},
                 {words::text(m_language, "people.not_met"), report_style::bad}});
    m_sheet.written();
    m_row += rows + 1;
}

void Report::opinion() {
    heading("opinion");
    const auto now = people::opinionResult(oneDeal(), m_query);
    const sal_Int32 rows = m_range.rows;
    std::vector<ListColumn> columns;
    const std::tuple<const char*, sal_Int32, const char*> wanted[] = {{"name", 0, report_style::body},
                                                                      {"now", 1, report_style::signedNumber},
                                                                      {"settled", 3, report_style::signedNumber},
                                                                      {"change", 6, report_style::signedNumber}};
    for (const auto& [key, column, style] : wanted)
        if (const auto of = columnNamed(now, words::text(m_language, std::string("people.column.") + key)))
            columns.push_back({*of, column, style});
    m_sheet.list(m_row, rows, call("RM.OPINION", {}, 0), columns, 6);
    m_row += rows + 1;
}

void Report::finish() {
    set(m_sheet.sheet(), "PageStyle", Any(rtl::OUString::createFromAscii(report_style::page)));
    m_sheet.written();
    css::table::CellRangeAddress area;
    area.Sheet = sheetIndex(m_sheet.sheet());
    area.EndColumn = lastColumn;
    area.EndRow = m_row;
    Reference<css::sheet::XPrintAreas>(m_sheet.sheet(), UNO_QUERY_THROW)
        ->setPrintAreas(css::uno::Sequence<css::table::CellRangeAddress>(&area, 1));
    m_sheet.written();
}

void Report::write() {
    head();
    const auto deal = severalDeals() ? std::optional<std::string>(absoluteCell(stageRow, dealColumn)) : std::nullopt;
    m_range = reportRange(m_model, m_source, m_sheet, deal, m_language);
    figures();
    people();
    coverage();
    gaps();
    next();
    explanation();
    opinion();
    finish();
}

} // namespace

void writeContent(const Model& model, const PeopleSource& source, words::Stage stage, words::Language language,
                  const ReportSheet& sheet) {
    Report(model, source, stage, language, sheet).write();
}

} // namespace rolemap::document
