// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The figures behind the charts of accounts.
#include "account_figures.hxx"

#include "account_columns.hxx"
#include "office.hxx"
#include "report_range.hxx"
#include "report_styles.hxx"
#include "sheet_reader.hxx"

#include <algorithm>

namespace rolemap::document {

namespace {

constexpr sal_Int32 insertedRows = 10; // that may come into the list before the charts have to be drawn again

/// Of the workbook's own model where it has one, else the shipped one's: RM.MODEL lists it.
std::string modelValue(const Model& model, const std::string& key) {
    // VLOOKUP finds nothing in an array of ours.
    const std::string shipped = "INDEX(RM.MODEL();MATCH(\"" + key + "\";INDEX(RM.MODEL();0;1);0);2)";
    if (!modelRange(model))
        return shipped;
    return "IFERROR(VLOOKUP(\"" + key + "\";" + modelRangeName + ";2;FALSE());" + shipped + ")";
}

/// Thousands and millions, in Chinese 万 and 亿, so that an axis has short numbers.
double unitOf(double largest, words::Language language) {
    if (language == words::Language::en)
        return largest >= 2e7 ? 1e6 : largest >= 2e4 ? 1e3 : 1;
    return largest >= 2e9 ? 1e8 : largest >= 1e5 ? 1e4 : 1;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

} // namespace

std::string AccountFigures::withUnit(const ChartPage& page, const std::string& what) const {
    return money.empty() ? what : page.say("unit", {{"what", what}, {"unit", money}});
}

CurrencyChoice currencyOf(const AccountsSource& source) {
    CurrencyChoice choice;
    if (source.table.oneCurrency()) {
        if (!source.table.currencies.empty())
            choice.chosen = source.table.currencies.front();
        return choice;
    }
    const auto count = [&](const std::string& currency) {
        return std::count_if(source.table.accounts.begin(), source.table.accounts.end(),
                             [&](const table::Account& account) { return account.currency == currency; });
    };
    for (const std::string& currency : source.table.currencies)
        if (!currency.empty())
            choice.choices.push_back(currency);
    choice.chosen = *std::max_element(choice.choices.begin(), choice.choices.end(),
                                      [&](const std::string& a, const std::string& b) { return count(a) < count(b); });
    return choice;
}

AccountFigures writeFigures(ChartPage& page, const AccountsSource& source, const CurrencyChoice& currency) {
    AccountFigures figures;
    double largest = 0;
    for (const table::Account& account : source.table.accounts) {
        if (!currency.cell.empty() && account.currency != currency.chosen)
            continue;
        ++figures.accounts;
        largest = std::max({largest, account.revenue.value_or(0), account.wallet.value_or(0)});
        figures.hasMatrix |= account.share && account.wallet;
        figures.hasRevenue |= account.revenue.value_or(0) > 0;
    }
    const double unit = unitOf(largest, page.language());
    const std::string unitText = std::to_string(static_cast<long long>(unit));
    figures.money = trimmed(page.say("unit." + unitText, {{"currency", currency.cell.empty() ? currency.chosen : ""}}));

    // The list with blank rows below that it may grow into, and room for rows that are inserted.
    css::table::CellRangeAddress range = source.range;
    range.StartRow = source.header;
    range.EndRow += blankBelow(readSheet(sheetAt(page.model(), range.Sheet)), range);
    const sal_Int32 rows = range.EndRow - range.StartRow + insertedRows;
    const std::string table = sheetReference(page.model(), range.Sheet) +
                              absoluteCell(range.StartRow, range.StartColumn) + ":" +
                              absoluteCell(range.EndRow, range.EndColumn);

    const auto meaning = [&](const char* key) { return words::text(page.language(), std::string("model.") + key); };
    page.block(page.say("figure.settings"), 6);
    page.texts({}, report_style::body,
               {page.say("figure.unit"), meaning("zone.growth_below"), meaning("zone.consolidation_above"),
                meaning("abc.a_up_to"), meaning("abc.b_up_to"), page.say("figure.accounts")});
    const std::string call =
        accountsCall(page.model(), "RM.ACCOUNTS", table, {"\"account;currency;revenue;wallet;share;strategy\""}, 1);
    const Model& model = page.model();
    const FigureColumn settings = page.each(page.say("figure.value"), report_style::decimal, [&](sal_Int32 row) {
        const std::string all[] = {unitText,
                                   modelValue(model, "zone.growth_below"),
                                   modelValue(model, "zone.consolidation_above"),
                                   modelValue(model, "abc.a_up_to"),
                                   modelValue(model, "abc.b_up_to"),
                                   "0"};
        return all[row];
    });
    figures.unit = settings.cell(0);
    figures.growthBelow = settings.cell(1);
    figures.consolidationAbove = settings.cell(2);
    figures.classA = settings.cell(3);
    figures.classB = settings.cell(4);
    figures.all = settings.cell(5);
    page.sheet().style(settings.top, settings.column, 1, 1, report_style::money);
    page.sheet().style(settings.top + 1, settings.column, 4, 1, report_style::percent);

    page.block(page.say("figures"), rows);
    const auto raw = page.result(call, 6,
                                 {report_style::body, report_style::body, report_style::decimal, report_style::decimal,
                                  report_style::percent, report_style::body});
    figures.beyond = "MAX(0;ROWS(" + call + ")-" + std::to_string(rows + 1) + ")";
    figures.name = raw[0];
    figures.share = raw[4];
    figures.strategy = raw[5];
    const std::string mine = currency.cell.empty() ? "1" : "(" + asText(raw[1].cells) + "=" + currency.cell + ")";
    // A row with a currency but no name is an account too.
    figures.ours = page.array(page.say("figure.accounts"), "IF(LEN(" + raw[0].cells + ")>0;" + mine + "*1;0)",
                              report_style::count);
    const auto money = [&](const FigureColumn& of, const std::string& name) {
        return page.array(figures.withUnit(page, name),
                          "IF(ISNUMBER(" + of.cells + ")*" + figures.ours.cells + ";" + of.cells + "/" + figures.unit +
                              ";\"\")",
                          report_style::decimal);
    };
    figures.revenue = money(raw[2], page.say("pareto.revenue"));
    figures.wallet = money(raw[3], page.say("matrix.wallet"));
    figures.letter =
        page.array(words::text(page.language(), "accounts.column.class"),
                   "RM.ABC(" + figures.revenue.cells + ";" + figures.classA + ";" + figures.classB + ")&\"\"",
                   report_style::count);
    // Known only now.
    page.sheet().formula(settings.top + 5, settings.column, "SUM(" + figures.ours.cells + ")", report_style::money);
    return figures;
}

} // namespace rolemap::document
