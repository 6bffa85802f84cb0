// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The charts command.
#include "account_charts.hxx"

#include "account_columns.hxx"
#include "account_figures.hxx"
#include "command.hxx"
#include "core/error.hxx"
#include "office.hxx"
#include "report_scale.hxx"
#include "report_styles.hxx"
#include "rfm_chart.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 titleHeight = 950, currencyColumn = 2;

std::string say(const char* key, words::Language language, const words::TextArguments& arguments = {}) {
    return words::text(language, std::string("charts.") + key, arguments);
}

/// Which pictures a list does not give, for want of a column.
std::vector<std::string> missing(const AccountsSource& source, words::Language language) {
    using table::AccountField;
    std::vector<std::string> result;
    const auto& columns = source.table.columns;
    const auto lack = [&](const char* column, const char* chart) {
        result.push_back(say("no_column", language,
                             {{"column", words::text(language, std::string("accounts.column.") + column)},
                              {"chart", say(chart, language)}}));
    };
    const bool share = columns[AccountField::share].has_value(), wallet = columns[AccountField::wallet].has_value(),
               revenue = columns[AccountField::revenue].has_value();
    if (!wallet && !(share && revenue))
        lack("wallet", "matrix.heading");
    if (!revenue && !(share && wallet))
        lack("revenue", "pareto.heading");
    return result;
}

void offer(ChartPage& page, sal_Int32 row, sal_Int32 column, const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ";") + ChartPage::quoted(word);
    const auto cells = page.sheet().cells(row, column, 1, 1);
    const Reference<css::beans::XPropertySet> validation(get(cells, "Validation"), UNO_QUERY_THROW);
    set(validation, "Type", Any(css::sheet::ValidationType_LIST));
    set(validation, "ShowList", Any(sal_Int16(1)));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_EQUAL);
    condition->setFormula1(ustring(list));
    set(cells, "Validation", Any(validation));
    page.sheet().written();
}

void writeAll(const Model& model, const AccountsSource& source, const std::optional<OrdersSource>& orders,
              const std::vector<std::string>& messages, words::Language language, const ReportSheet& sheet) {
    ChartPage page(model, sheet, language);
    page.sheet().text(0, 0, page.say("title"), report_style::title);
    page.sheet().height(0, titleHeight);
    page.rows(1);
    page.note(page.say("subtitle", {{"table", source.label}}));
    CurrencyChoice currency = currencyOf(source);
    if (!currency.choices.empty()) {
        const sal_Int32 row = page.rows(1);
        page.sheet().text(row, 0, words::text(language, "accounts.column.currency"), report_style::label);
        page.sheet().style(row, 1, 1, 1, report_style::label);
        page.sheet().text(row, currencyColumn, currency.chosen, report_style::input);
        offer(page, row, currencyColumn, currency.choices);
        currency.cell = absoluteCell(row, currencyColumn);
        page.note(page.sayLive("one_currency", {{"currency", currency.cell}}), true);
    }
    for (const std::string& message : messages)
        page.note(message);
    const sal_Int32 growth = page.rows(1);
    const AccountFigures figures = writeFigures(page, source, currency);
    page.sheet().formula(
        growth, 0, "IF(" + figures.beyond + ">0;" + page.sayLive("longer", {{"count", figures.beyond}}) + ";\"\")",
        report_style::note);
    if (figures.hasMatrix)
        drawMatrix(page, source, figures);
    if (figures.hasRevenue)
        drawPareto(page, figures);
    if (orders)
        drawRfm(page, *orders);
    page.finish();
}

std::vector<std::string> chartNames(const Model& model, const std::string& sheet) {
    const auto names = Reference<css::table::XTableChartsSupplier>(sheetNamed(model, sheet), UNO_QUERY_THROW)
                           ->getCharts()
                           ->getElementNames();
    std::vector<std::string> result;
    for (const auto& name : names)
        result.push_back(support::utf8(name));
    return result;
}

} // namespace

ChartsResult drawAccountCharts(const Model& model, const AccountsSource& source, words::Language language) {
    checkWritable(model, language);
    checkAccounts(source, language);
    const auto most = static_cast<std::size_t>(source.countedWith->number("charts.most_accounts"));
    if (source.table.accounts.size() > most)
        throw Error(ErrorCode::argument, say("too_many", language,
                                             {{"table", source.label},
                                              {"count", std::to_string(source.table.accounts.size())},
                                              {"most", std::to_string(most)}}));
    const auto& accounts = source.table.accounts;
    if (std::none_of(accounts.begin(), accounts.end(), [](const table::Account& account) {
            return account.revenue.value_or(0) > 0 || (account.share && account.wallet);
        }))
        throw Error(ErrorCode::argument, say("nothing", language, {{"table", source.label}}));
    ChartsResult result;
    result.messages = missing(source, language);
    std::optional<OrdersSource> orders;
    for (OrdersSource& found : allOrders(model)) {
        if (orders && orders->table.orders.size() >= found.table.orders.size())
            continue;
        orders = std::move(found);
    }
    if (orders) {
        const std::string reason = whyNoRfm(model, *orders, most, language);
        if (!reason.empty()) {
            result.messages.push_back(reason);
            orders.reset();
        }
    }
    OwnSheet own;
    own.kind = OwnSheet::Kind::charts;
    own.sheet = freeSheetName(model, say("sheet", language));
    own.range = source.range;
    rememberSettings(model, language);
    const Quiet quiet(model);
    // Behind both lists, whose places it must not change.
    const auto index =
        static_cast<sal_Int16>(std::max(source.range.Sheet, orders ? orders->range.Sheet : source.range.Sheet) + 1);
    addSheet(model,
             {own.sheet,
              [=, messages = result.messages](const Model& workbook, Unrecorded& unrecorded) {
                  makeReportStyles(workbook);
                  unrecorded.keep();
                  insertReportSheet(workbook, own.sheet, index, unrecorded, rfmScales());
                  markSheet(workbook, own);
                  unrecorded.keep();
                  writeAll(workbook, source, orders, messages, language,
                           ReportSheet(sheetNamed(workbook, own.sheet), &unrecorded));
              }},
             words::text(language, "portfolio.undo_charts"));
    result.sheet = own.sheet;
    result.charts = chartNames(model, own.sheet);
    return result;
}

} // namespace rolemap::document
