// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A list of orders becomes a list of accounts.
#include "order_accounts.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "report_sheet.hxx"
#include "report_styles.hxx"
#include "rfm_sheet.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 headerRow = 5, titleHeight = 950;
constexpr std::size_t mostLive = 5000; ///< a look-up goes through half the customers: a second for all of these
constexpr char daysOfYear[] = "365.25";

struct AccountStyle {
    const char* style;
    sal_Int32 width; ///< 1/100 mm
};
constexpr AccountStyle columns[] = {
    {report_style::body, 6200}, {report_style::money, 2800}, {report_style::count, 2200}, {report_style::day, 2800},
    {report_style::day, 2800},  {report_style::days, 3000},  {report_style::body, 2200}};

/// All that is written, the same again with redo.
struct Plan {
    RfmSheets rfm;
    std::string sheet;
    std::vector<std::string> notes;
    table::Grid accounts;              ///< header row first
    std::vector<std::string> currency; ///< of each account
    std::vector<bool> live;
};

Any content(const table::Cell& cell) {
    if (cell.isNumber())
        return Any(cell.number);
    return Any(ustring(cell.text));
}

void writeAccounts(const Model& model, const Plan& plan, ReportSheet sheet, words::Language language) {
    sheet.text(0, 0, words::text(language, "orders.title.accounts"), report_style::title);
    sheet.height(0, titleHeight);
    for (std::size_t i = 0; i < plan.notes.size(); ++i)
        sheet.text(static_cast<sal_Int32>(i) + 1, 0, plan.notes[i], report_style::note);
    const auto rows = static_cast<sal_Int32>(plan.accounts.rows()) - 1;
    const auto width = static_cast<sal_Int32>(plan.accounts.columns());
    for (sal_Int32 c = 0; c < width; ++c) {
        sheet.width(c, columns[c].width);
        sheet.text(headerRow, c, plan.accounts.at(0, static_cast<std::size_t>(c)).text, report_style::header);
        sheet.style(headerRow + 1, c, rows, 1, columns[c].style);
    }
    support::AnyMatrix data(rows);
    auto* row = data.getArray();
    for (std::size_t r = 1; r < plan.accounts.rows(); ++r, ++row) {
        row->realloc(width);
        auto* cell = row->getArray();
        for (std::size_t c = 0; c < plan.accounts.columns(); ++c)
            *cell++ = content(plan.accounts.at(r, c));
    }
    Reference<css::sheet::XCellRangeData>(sheet.cells(headerRow + 1, 0, rows, width), UNO_QUERY_THROW)
        ->setDataArray(data);
    sheet.written();

    const std::string asOf = plan.rfm.asOfCell(model);
    for (std::size_t i = 0; i < plan.live.size(); ++i) {
        if (!plan.live[i])
            continue;
        const auto at = headerRow + 1 + static_cast<sal_Int32>(i);
        const auto lookUp = [&](std::size_t column) {
            return plan.rfm.lookUp(model, plan.currency[i], "$A" + std::to_string(at + 1),
                                   plan.accounts.at(i + 1, 0).text, column);
        };
        const std::pair<sal_Int32, std::string> formulas[] = {
            {1, lookUp(rfm_column::monetary)},
            {2, lookUp(rfm_column::frequency)},
            {4, asOf + "-" + lookUp(rfm_column::recency)},
            {5, "(" + asOf + "-$D" + std::to_string(at + 1) + ")/" + daysOfYear}};
        for (const auto& [column, formula] : formulas) {
            sheet.sheet()->getCellByPosition(column, at)->setFormula(ustring("=" + formula));
            sheet.written();
        }
    }
}

std::string number(std::size_t value) {
    return std::to_string(value);
}

} // namespace

OrderAccountsResult ordersToAccounts(const Model& model, const std::optional<OrdersSource>& source,
                                     std::optional<double> asOf, words::Language language) {
    checkWritable(model, language);
    if (!source)
        throw Error(ErrorCode::argument, words::text(language, "orders.no_table"));
    const auto say = [&](const char* key, const words::TextArguments& arguments = {}) {
        return words::text(language, std::string("orders.") + key, arguments);
    };
    const auto customers = accounts::customersOf(source->table, asOf);
    auto plan = std::make_shared<Plan>(Plan{RfmSheets(model, *source, asOf, language),
                                            freeSheetName(model, say("sheet.accounts")),
                                            {},
                                            accounts::ordersResult(source->table, asOf, language),
                                            {},
                                            {}});
    plan->live = customers.size() <= mostLive ? accounts::sameByRfm(customers, plan->rfm.counted(), asOf)
                                              : std::vector<bool>(customers.size(), false);
    for (const auto& one : customers)
        plan->currency.push_back(one.currency);

    OrderAccountsResult result;
    result.sheet = plan->sheet;
    result.rfm = plan->rfm.sheet();
    result.check = plan->rfm.checkSheet();
    result.customers = customers.size();
    for (const auto& one : customers)
        result.orders += one.orders;
    result.problems = plan->rfm.problems();
    result.live = static_cast<std::size_t>(std::count(plan->live.begin(), plan->live.end(), true));
    result.currencies = plan->rfm.currencies(language);
    result.sentences.push_back(
        say("done", {{"customers", number(result.customers)}, {"orders", number(result.orders)}}));
    plan->notes.push_back(
        say("from",
            {{"table", source->label}, {"orders", number(result.orders)}, {"customers", number(result.customers)}}));
    if (customers.size() > mostLive)
        plan->notes.push_back(say("values", {{"most", number(mostLive)}}));
    else if (result.live == customers.size())
        plan->notes.push_back(say("live"));
    else
        plan->notes.push_back(say("partly", {{"count", number(customers.size() - result.live)}}));
    if (!result.currencies.empty())
        plan->notes.push_back(say("currencies", {{"currencies", result.currencies}}));
    if (result.problems > 0)
        plan->notes.push_back(say("problems", {{"count", number(result.problems)}, {"sheet", result.check}}));
    result.sentences.insert(result.sentences.end(), plan->notes.begin() + 1, plan->notes.end());

    rememberSettings(model, language);
    const Quiet quiet(model);
    const auto index = static_cast<sal_Int16>(source->range.Sheet + 1);
    addSheet(model,
             {plan->sheet,
              [=](const Model& workbook, Unrecorded& unrecorded) {
                  plan->rfm.insert(workbook, index, unrecorded);
                  // It is the user's to work with from now on: no mark of ours, so that it is read like any other list.
                  workbook->getSheets()->insertNewByName(ustring(plan->sheet), index);
                  unrecorded.keep();
                  writeAccounts(workbook, *plan, ReportSheet(sheetNamed(workbook, plan->sheet), &unrecorded), language);
              },
              plan->rfm.sheets()},
             words::text(language, "portfolio.undo_orders"));
    result.range.Sheet = sheetIndex(sheetNamed(model, plan->sheet));
    result.range.StartRow = headerRow;
    result.range.EndRow = headerRow + static_cast<sal_Int32>(customers.size());
    result.range.EndColumn = static_cast<sal_Int32>(plan->accounts.columns()) - 1;
    return result;
}

} // namespace rolemap::document
