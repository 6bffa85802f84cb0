// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The portfolio's part of an account report: figures, zones, strategies, classes, room to grow, and the list itself.
#include "account_report_writer.hxx"

#include "account_columns.hxx"
#include "cell_rules.hxx"
#include "core/accounts/portfolio.hxx"
#include "core/accounts/results.hxx"
#include "core/table/cells.hxx"
#include "office.hxx"
#include "report_range.hxx"
#include "report_styles.hxx"
#include "sheet_reader.hxx"
#include "support/convert.hxx"
#include "workbook_model.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 widths[] = {5200, 3000, 2700, 2200, 2900, 2900, 2900, 1900, 2900, 2900, 2300, 9800}; // 1/100 mm
constexpr sal_Int32 currencyRow = 2, figureRow = 4;
constexpr sal_Int32 titleHeight = 950, figureHeight = 1000;
constexpr sal_Int32 topAccounts = 10, classCount = 3, strategyCount = 3, portfolioColumns = 7;
constexpr char listedArrays[] = "\"account;owner;zone;share;revenue;wallet;room\"";
constexpr char readArrays[] = "\"strategy;why;currency;strength;years;load;satisfaction\"";

std::string allLanguages(const std::string& cell, const char* key) {
    std::string formula = "OR(";
    for (const words::Language language : words::allLanguages)
        formula += (formula.back() == '(' ? "" : ";") + cell + "&\"\"=\"" + words::text(language, key) + "\"";
    return formula + ")";
}

} // namespace

AccountReportWriter::AccountReportWriter(const Model& model, const AccountsSource& source, words::Language language,
                                         const EffortInputs& inputs, const ReportSheet& sheet)
    : m_model(model), m_source(source), m_language(language), m_inputs(inputs), m_sheet(sheet), m_owners(ownerRows()) {
    double most = 0;
    bool whole = true;
    for (const table::Account& one : source.table.accounts)
        for (const auto& money : {one.revenue, one.wallet})
            if (money) {
                most = std::max(most, *money);
                whole = whole && std::floor(*money) == *money;
            }
    m_smallMoney = !whole && most < 1000;
    planRows();
}

void AccountReportWriter::planRows() {
    const auto now = accounts::portfolioResult(m_source.table, *m_source.countedWith, m_language);
    const auto parts = static_cast<sal_Int32>(std::max<std::size_t>(m_source.table.currencies.size(), 1));
    m_rows.zones = figureRow + 3;
    // Growth, development, consolidation, unknown and the total: an account of unknown share may come.
    m_rows.zoneCount = std::max(5 * parts, static_cast<sal_Int32>(now.rows()) - 1);
    m_rows.strategies = m_rows.zones + 2 + m_rows.zoneCount + 1;
    m_rows.classes = m_rows.strategies + 2 + strategyCount + 2 + 1;
    m_rows.top = m_rows.classes + 2 + classCount + 1;
    m_rows.effort = m_rows.top + 2 + topAccounts + 1;
    m_rows.owners = m_rows.loadSentence() + 2;
    m_rows.ownerCount = static_cast<sal_Int32>(m_owners.size());
    m_rows.list = m_rows.team() + 3;
    css::table::CellRangeAddress table = m_source.range;
    table.StartRow = m_source.header;
    table.EndRow += blankBelow(readSheet(sheetAt(m_model, table.Sheet)), table);
    m_rows.listCount = table.EndRow - table.StartRow + 1;
    m_table = m_source.formulaRange(m_model, true, table.EndRow);
}

std::string AccountReportWriter::say(const std::string& key, const words::TextArguments& arguments) const {
    return words::text(m_language, "account_report." + key, arguments);
}

std::string AccountReportWriter::common(const char* key) const {
    return words::text(m_language, std::string("accounts.") + key);
}

std::string AccountReportWriter::sentence(const char* key, const words::TextArguments& formulas) const {
    words::TextArguments places = formulas;
    for (auto& [name, formula] : places)
        formula = '\x01' + name + '\x01';
    std::string text;
    for (const char c : say(key, places))
        text += c == '"' ? "\"\"" : std::string(1, c);
    for (const auto& [name, formula] : formulas) {
        const std::string place = '\x01' + name + '\x01';
        for (auto at = text.find(place); at != std::string::npos; at = text.find(place))
            text.replace(at, place.size(), "\"&" + formula + "&\"");
    }
    return "\"" + text + "\"";
}

std::string AccountReportWriter::listedText(Column column) const {
    // A text that an array of an add-in's gives compares equal to nothing in 7.4 (it is not in the pool of strings that
    // comparing relies on); joined to nothing it does.
    return listed(column) + "&\"\"";
}

const char* AccountReportWriter::moneyStyle() const {
    return m_smallMoney ? report_style::smallMoney : report_style::money;
}

std::string AccountReportWriter::listed(Column column) const {
    return range(m_rows.list + 1, column, m_rows.listCount - 1, 1);
}

std::string AccountReportWriter::severalCell() const {
    return cell(currencyRow, helper);
}
std::string AccountReportWriter::currencyCell() const {
    return cell(currencyRow, helper + 1);
}
std::string AccountReportWriter::consolidationLabel() const {
    return cell(currencyRow, helper + 2);
}
std::string AccountReportWriter::huntingLimit() const {
    return cell(currencyRow, helper + 3);
}

void AccountReportWriter::heading(sal_Int32 row, const char* key) {
    m_sheet.style(row, 0, 1, why + 1, report_style::heading);
    m_sheet.text(row, 0, say(key), report_style::heading);
}

void AccountReportWriter::header(sal_Int32 row, Table table, const std::vector<std::pair<Column, std::string>>& words) {
    const auto styles = [&](Column first, Column last, const char* style) {
        m_sheet.style(row, first, 1, last - first + 1, style);
    };
    // Above numbers words stand where the numbers do.
    styles(account, why, report_style::wrappedHeader);
    styles(share, room, report_style::numberHeader);
    if (table == Table::stages) {
        styles(owner, classOf, report_style::numberHeader);
        styles(strategy, underLoad, report_style::countHeader);
    } else if (table == Table::owners) {
        styles(owner, owner, report_style::numberHeader);
        styles(classOf, classOf, report_style::numberHeader);
    } else if (table == Table::accounts) {
        styles(classOf, classOf, report_style::countHeader);
    }
    const Column remark = table == Table::sums ? classOf : table == Table::owners ? strategy : why;
    styles(remark, remark, report_style::remarkHeader);
    if (table == Table::sums || table == Table::owners)
        styles(zone, zone, report_style::countHeader);
    if (table == Table::stages || table == Table::accounts)
        styles(days, days, report_style::numberHeader);
    for (const auto& [column, word] : words) {
        Reference<css::text::XText>(m_sheet.sheet()->getCellByPosition(column, row), UNO_QUERY_THROW)
            ->setString(support::ustring(word));
        m_sheet.written();
    }
}

void AccountReportWriter::totals(sal_Int32 row, sal_Int32 rows) {
    std::string first = cell(row, account);
    first.erase(std::remove(first.begin() + 1, first.end(), '$'), first.end()); // "$A9": each row looks at its own
    colourWhere(m_sheet.cells(row, 0, rows, why + 1), {{allLanguages(first, "accounts.total"), report_style::total}});
    m_sheet.written();
}

void AccountReportWriter::head() {
    // Widths first: rows take their height from texts as they wrap.
    for (sal_Int32 column = 0; column <= why; ++column)
        m_sheet.width(column, widths[column]);
    m_sheet.text(0, 0, say("title", {{"name", sheetName(sheetAt(m_model, m_source.range.Sheet))}}),
                 report_style::title);
    m_sheet.height(0, titleHeight);
    m_sheet.text(1, 0, say("subtitle", {{"table", m_source.label}}), report_style::note);
    m_sheet.text(1, helper, say("helper"), report_style::note);

    const auto& currencies = m_source.table.currencies;
    std::vector<std::string> choices;
    for (const std::string& currency : currencies)
        choices.push_back(currency.empty() ? common("no_currency") : currency);
    const bool several = choices.size() > 1;
    const std::string chosen = cell(currencyRow, owner);
    if (several) {
        m_sheet.text(currencyRow, account, say("currency"), report_style::label);
        const bool known = std::find(choices.begin(), choices.end(), m_inputs.currency) != choices.end();
        m_sheet.text(currencyRow, owner, known ? m_inputs.currency : choices[accounts::mainCurrency(m_source.table)],
                     report_style::input);
        offerChoices(m_sheet.cells(currencyRow, owner, 1, 1), choices);
        m_sheet.written();
        css::table::CellRangeAddress at;
        at.Sheet = sheetIndex(m_sheet.sheet());
        at.StartRow = at.EndRow = currencyRow;
        at.StartColumn = at.EndColumn = owner;
        markRange(m_model, at, effort_cells::currency);
        m_sheet.written();
    }
    // RM.PORTFOLIO has a column more where there are several currencies.
    const sal_Int32 portfolio = m_rows.zones + 1;
    m_sheet.formula(currencyRow, helper, "IF(" + cell(portfolio, helper + portfolioColumns - 1) + "=\"\";0;1)",
                    report_style::count);
    m_sheet.formula(currencyRow, helper + 1,
                    "IF(" + severalCell() + "=0;\"\";IF(" + chosen + "=\"\";" + cell(portfolio + 1, helper) + ";" +
                        chosen + "))",
                    report_style::body);
    m_sheet.formula(currencyRow, helper + 2, "RM.TERM(\"consolidation\";\"zone\")", report_style::body);
    m_sheet.formula(currencyRow, helper + 3, modelFormula(m_model, "strategy.hunting_load"), report_style::decimal);
    m_sheet.formula(currencyRow, zone,
                    "IF(" + severalCell() + "=0;\"\";" + sentence("currency_note", {{"currency", currencyCell()}}) +
                        ")",
                    report_style::note);
}

void AccountReportWriter::figures() {
    struct Figure {
        const char* key;
        Column column;
        std::string formula;
        const char* style;
    };
    const std::string in = "(" + listed(counted) + "=1)";
    const std::string both = "IF(" + in + "*ISNUMBER(" + listed(room) + ");";
    const std::string states = range(m_rows.firstOwner(), strategy, m_rows.ownerCount, 1);
    const Figure all[] = {
        {"accounts", account, "SUMPRODUCT((" + listedText(account) + "<>\"\")*1)", report_style::figure},
        {"revenue", owner, "SUM(IF(" + in + ";" + listed(revenue) + ";0))", report_style::moneyFigure},
        {"share", revenue, "IFERROR(SUM(" + both + listed(revenue) + ";0))/SUM(" + both + listed(wallet) + ";0));\"\")",
         report_style::shareFigure},
        {"room", wallet, "SUM(" + both + listed(room) + ";0))", report_style::moneyFigure},
        {"load", classOf, "IF(" + teamLoad() + "=\"\";\"–\";" + teamLoad() + ")", report_style::decimalFigure},
        {"over", underLoad,
         "IF(COUNT(" + range(m_rows.firstOwner(), revenue, m_rows.ownerCount, 1) + ")=0;\"–\";SUMPRODUCT((" + states +
             "=\"" + common("state.over") + "\")*1))",
         report_style::figure}};
    m_sheet.style(figureRow, 0, 1, why + 1, report_style::label);
    m_sheet.style(figureRow + 1, 0, 1, why + 1, report_style::figure);
    for (const Figure& figure : all) {
        m_sheet.text(figureRow, figure.column, say(figure.key), report_style::label);
        m_sheet.style(figureRow + 1, figure.column, 1, 1, figure.style);
        m_sheet.array(figureRow + 1, figure.column, 1, 1, figure.formula);
    }
    m_sheet.height(figureRow + 1, figureHeight);
}

void AccountReportWriter::zones() {
    heading(m_rows.zones, "zones");
    const sal_Int32 top = m_rows.zones + 1, rows = m_rows.zoneCount + 1;
    const std::string result = accountsCall(m_model, "RM.PORTFOLIO", m_table, {}, 0);
    // Padded both ways: a currency may come, and a zone's row may go.
    m_sheet.array(top, helper, rows, portfolioColumns,
                  "IF((ROW($A$1:$A$" + std::to_string(rows) + ")<=ROWS(" + result + "))*(COLUMN($A$1:" +
                      absoluteCell(0, portfolioColumns - 1) + ")<=COLUMNS(" + result + "));" + result + ";\"\")");
    header(top, Table::sums, {{classOf, common("column.aim")}});
    m_sheet.style(top + 1, 0, m_rows.zoneCount, why + 1, report_style::body);
    const std::string first = range(top, helper, rows, 1);
    const auto shifted = [&](sal_Int32 column) {
        return "IF(" + severalCell() + "=1;" + range(top, helper + column + 1, rows, 1) + ";" +
               range(top, helper + column, rows, 1) + ")";
    };
    const std::tuple<Column, sal_Int32, const char*> columns[] = {
        {account, 0, report_style::body}, {zone, 1, report_style::count},    {revenue, 2, moneyStyle()},
        {wallet, 3, moneyStyle()},        {share, 4, report_style::percent}, {room, 5, moneyStyle()}};
    for (const auto& [column, of, style] : columns) {
        m_sheet.style(top + 1, column, m_rows.zoneCount, 1, style);
        m_sheet.array(top, column, rows, 1, shifted(of));
    }
    m_sheet.array(top, owner, rows, 1, "IF(" + severalCell() + "=1;" + first + ";\"\")");
    std::string label = cell(top + 1, account);
    label.erase(label.find('$', 1), 1);
    m_sheet.formulas(top + 1, classOf, m_rows.zoneCount, "IFERROR(RM.AIM(" + label + ");\"\")", report_style::remark);
    totals(top + 1, m_rows.zoneCount);
}

void AccountReportWriter::counts(sal_Int32 row, const std::string& number, const std::string& whether) {
    const std::string in = whether + "*(" + listed(counted) + "=1)";
    const std::string known = "IF(" + in + "*ISNUMBER(" + listed(room) + ");";
    const std::tuple<Column, std::string, const char*> all[] = {
        {zone, number.empty() ? "SUMPRODUCT(" + in + ")" : number, report_style::count},
        {share, "IFERROR(SUM(" + known + listed(revenue) + ";0))/SUM(" + known + listed(wallet) + ";0));\"\")",
         report_style::percent},
        {revenue, "SUM(IF(" + in + ";" + listed(revenue) + ";0))", moneyStyle()},
        {wallet, "SUM(IF(" + in + ";" + listed(wallet) + ";0))", moneyStyle()},
        {room, "SUM(" + known + listed(room) + ";0))", moneyStyle()}};
    for (const auto& [column, formula, style] : all) {
        m_sheet.style(row, column, 1, 1, style);
        m_sheet.array(row, column, 1, 1, formula);
    }
}

void AccountReportWriter::strategies() {
    const sal_Int32 top = m_rows.strategies + 2;
    heading(m_rows.strategies, "strategies");
    header(top - 1, Table::sums,
           {{account, say("strategy")},
            {zone, common("column.accounts")},
            {share, common("column.share")},
            {revenue, common("column.revenue")},
            {wallet, common("column.wallet")},
            {room, common("column.room")},
            {classOf, say("about")}});
    m_sheet.style(top, 0, strategyCount + 2, why + 1, report_style::body);
    for (int one = 0; one < strategyCount; ++one) {
        const std::string id(words::Vocabulary::id(words::Dimension::strategy, one));
        m_sheet.formula(top + one, account, "RM.TERM(\"" + id + "\";\"strategy\")", report_style::body);
        counts(top + one, {}, "(" + listed(strategy) + "=" + strategyLabel(one) + ")");
        m_sheet.text(top + one, classOf, say("about." + id), report_style::remark);
    }
    m_sheet.text(top + strategyCount, account, common("unknown_zone"), report_style::body);
    counts(top + strategyCount, {}, "(" + listedText(account) + "<>\"\")*(" + listedText(strategy) + "=\"\")");
    m_sheet.text(top + strategyCount + 1, account, common("total"), report_style::body);
    counts(top + strategyCount + 1, {}, "(" + listedText(account) + "<>\"\")");
    totals(top, strategyCount + 2);
}

void AccountReportWriter::classes() {
    const sal_Int32 top = m_rows.classes + 2;
    heading(m_rows.classes, "classes");
    header(top - 1, Table::sums,
           {{account, common("column.class")},
            {zone, common("column.accounts")},
            {share, say("of_revenue")},
            {revenue, common("column.revenue")},
            {wallet, common("column.wallet")},
            {room, common("column.room")}});
    m_sheet.style(top, 0, classCount, why + 1, report_style::body);
    const char* const keys[] = {"abc.a_up_to", "abc.b_up_to"};
    for (sal_Int32 one = 0; one < classCount; ++one) {
        const std::string letter(1, static_cast<char>('A' + one));
        m_sheet.text(top + one, account, letter, report_style::body);
        counts(top + one, {}, "(" + listed(classOf) + "=\"" + letter + "\")");
        m_sheet.array(top + one, share, 1, 1,
                      "IFERROR(" + cell(top + one, revenue) + "/SUM(" + range(top, revenue, classCount, 1) + ");\"\")");
        m_sheet.formula(top + one, helper, one < 2 ? modelFormula(m_model, keys[one]) : std::string("1"),
                        report_style::percent);
        m_sheet.formula(top + one, classOf,
                        sentence("up_to", {{"limit", "ROUND(100*" + cell(top + one, helper) + ";1)&\"%\""}}),
                        report_style::remark);
    }
}

void AccountReportWriter::top() {
    const sal_Int32 first = m_rows.top + 2;
    heading(m_rows.top, "top");
    header(first - 1, Table::accounts,
           {{account, common("column.account")},
            {owner, common("column.owner")},
            {zone, common("column.zone")},
            {share, common("column.share")},
            {revenue, common("column.revenue")},
            {wallet, common("column.wallet")},
            {room, common("column.room")},
            {classOf, common("column.class")},
            {strategy, common("column.strategy")},
            {underLoad, say("why")}});
    m_sheet.style(first, 0, topAccounts, why + 1, report_style::body);
    // Room of the k-th, then where it stands: of equal ones the first in the list first.
    const std::string rooms = "IF((" + listed(counted) + "=1)*ISNUMBER(" + listed(room) + ");IF(" + listed(room) +
                              ">0;" + listed(room) + ";\"\");\"\")";
    m_sheet.array(first, helper, topAccounts, 1,
                  "IFERROR(LARGE(" + rooms + ";ROW($A$1:$A$" + std::to_string(topAccounts) + "));\"\")");
    const std::string position = "ROW(" + listed(room) + ")-" + std::to_string(m_rows.list + 1);
    for (sal_Int32 i = 0; i < topAccounts; ++i) {
        const std::string value = cell(first + i, helper);
        m_sheet.array(first + i, helper + 1, 1, 1,
                      "IF(" + value + "=\"\";\"\";SMALL(IF(" + rooms + "=" + value + ";" + position +
                          ";\"\");SUMPRODUCT((" + range(first, helper, i + 1, 1) + "=" + value + ")*1)))");
    }
    std::string at = cell(first, helper + 1);
    at.erase(at.find('$', 1), 1);
    const std::tuple<Column, Column, const char*> columns[] = {{account, account, report_style::body},
                                                               {owner, owner, report_style::body},
                                                               {zone, zone, report_style::body},
                                                               {share, share, report_style::percent},
                                                               {revenue, revenue, moneyStyle()},
                                                               {wallet, wallet, moneyStyle()},
                                                               {room, room, moneyStyle()},
                                                               {classOf, classOf, report_style::count},
                                                               {strategy, strategy, report_style::body},
                                                               {underLoad, ownWhy, report_style::body}};
    for (const auto& [column, of, style] : columns)
        m_sheet.formulas(first, column, topAccounts, "IF(" + at + "=\"\";\"\";INDEX(" + listed(of) + ";" + at + "))",
                         style);
}

void AccountReportWriter::list() {
    heading(m_rows.list - 1, "list");
    const sal_Int32 top = m_rows.list, rows = m_rows.listCount, accounts = rows - 1;
    header(top, Table::accounts,
           {{classOf, common("column.class")},
            {strategy, common("column.strategy")},
            {underLoad, say("under_load")},
            {days, common("column.wanted")},
            {why, common("column.why")}});
    const std::pair<Column, const char*> styles[] = {{account, report_style::body},
                                                     {owner, report_style::body},
                                                     {zone, report_style::body},
                                                     {share, report_style::percent},
                                                     {revenue, moneyStyle()},
                                                     {wallet, moneyStyle()},
                                                     {room, moneyStyle()},
                                                     {classOf, report_style::count},
                                                     {strategy, report_style::body},
                                                     {underLoad, report_style::body},
                                                     {days, report_style::days},
                                                     {why, report_style::remark},
                                                     {ownStrategy, report_style::note},
                                                     {ownWhy, report_style::note},
                                                     {currencyOf, report_style::note},
                                                     {strength, report_style::note},
                                                     {years, report_style::note},
                                                     {load, report_style::note},
                                                     {satisfaction, report_style::note},
                                                     {counted, report_style::note},
                                                     {ownerNumber, report_style::note},
                                                     {inDepth, report_style::note}};
    for (const auto& [column, style] : styles)
        m_sheet.style(top + 1, column, accounts, 1, style);
    m_sheet.array(top, account, rows, room + 1, accountsCall(m_model, "RM.ACCOUNTS", m_table, {listedArrays}, 1));
    m_sheet.array(top, helper, rows, satisfaction - helper + 1,
                  accountsCall(m_model, "RM.ACCOUNTS", m_table, {readArrays}, 1));
    const std::string noCurrency = "\"" + common("no_currency") + "\"";
    const std::string named =
        "IF(" + listedText(currencyOf) + "=\"\";" + noCurrency + ";" + listedText(currencyOf) + ")";
    // Accounts without money are counted with the first currency, as RM.PORTFOLIO does.
    m_sheet.array(top + 1, counted, accounts, 1,
                  "IF(" + listedText(account) + "=\"\";0;IF(" + severalCell() + "=0;1;IF((" + listedText(revenue) +
                      "=\"\")*(" + listedText(wallet) + "=\"\");" + currencyCell() + "=" +
                      cell(m_rows.zones + 2, helper) + ";" + named + "=" + currencyCell() + ")))*1");
    m_sheet.array(top + 1, classOf, accounts, 1,
                  "RM.ABC(IF(" + listed(counted) + "=1;" + listed(revenue) + ";\"\");" +
                      cell(m_rows.classes + 2, helper) + ";" + cell(m_rows.classes + 3, helper) + ")&\"\"");
    m_sheet.array(top + 1, strategy, accounts, 1, listedText(ownStrategy));
    effortColumns();
}

void AccountReportWriter::finish() {
    set(m_sheet.sheet(), "PageStyle", Any(rtl::OUString::createFromAscii(report_style::page)));
    m_sheet.written();
    css::table::CellRangeAddress area;
    area.Sheet = sheetIndex(m_sheet.sheet());
    area.EndColumn = why;
    area.EndRow = m_rows.list + m_rows.listCount - 1;
    const Reference<css::sheet::XPrintAreas> print(m_sheet.sheet(), UNO_QUERY_THROW);
    print->setPrintAreas(css::uno::Sequence<css::table::CellRangeAddress>(&area, 1));
    m_sheet.written();
    css::table::CellRangeAddress repeated = area;
    repeated.StartRow = repeated.EndRow = m_rows.list;
    print->setTitleRows(repeated);
    m_sheet.written();
    print->setPrintTitleRows(true);
    m_sheet.written();
    for (const sal_Int32 row : {m_rows.effort, m_rows.list - 1}) {
        const Reference<css::table::XColumnRowRange> cells(m_sheet.cells(row, 0, 1, 1), UNO_QUERY_THROW);
        set(cells->getRows(), "IsStartOfNewPage", Any(true));
        m_sheet.written();
    }
}

void AccountReportWriter::write() {
    head();
    figures();
    zones();
    strategies();
    classes();
    top();
    effort();
    list();
    finish();
}

} // namespace rolemap::document
