// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.RFM over a list of orders, live on a sheet of its own.
#include "rfm_sheet.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "report_sheet.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 asOfRow = 1, noteRow = 2, firstRow = 4, titleHeight = 950;
/// Names again, for look-ups: 7.4 finds no text in what a function of an extension returns over a range, because it
/// does not know that equal texts are equal there. Joined with "" they are the office's own.
constexpr std::size_t keyColumn = rfm_column::count + 1;
constexpr sal_Int32 copyColumn = 5, copyRow = 3; // of the counted orders, beside the problems
constexpr std::size_t mostProblems = 1000;       // listed
constexpr sal_Int32 roomToGrow = 1000, mostRows = 1048576;

struct RfmStyle {
    const char* style;
    sal_Int32 width; ///< 1/100 mm
};
constexpr RfmStyle rfmColumns[rfm_column::count] = {
    {report_style::body, 5600},  {report_style::whole, 3900}, {report_style::whole, 2000},
    {report_style::money, 2600}, {report_style::count, 1100}, {report_style::count, 1100},
    {report_style::count, 1100}, {report_style::count, 1600}, {report_style::body, 4200}};

/// Where nothing stands below the orders they may grow, and the formulas with them.
sal_Int32 blankBelow(const Model& model, const css::table::CellRangeAddress& range) {
    const sal_Int32 last = std::min(range.EndRow + roomToGrow, mostRows - 1);
    if (last <= range.EndRow)
        return 0;
    const Reference<css::sheet::XCellRangesQuery> below(
        sheetAt(model, range.Sheet)->getCellRangeByPosition(range.StartColumn, range.EndRow + 1, range.EndColumn, last),
        UNO_QUERY_THROW);
    const auto filled = below->queryContentCells(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                                 css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA);
    return filled->getRangeAddresses().hasElements() ? 0 : last - range.EndRow;
}

css::uno::Sequence<Any> rowOf(std::initializer_list<Any> cells) {
    css::uno::Sequence<Any> row(static_cast<sal_Int32>(cells.size()));
    std::copy(cells.begin(), cells.end(), row.getArray());
    return row;
}

/// A text that look-ups of this workbook take for a pattern.
bool isPattern(const Model& model, const std::string& name) {
    bool expressions = false;
    get(model, "RegularExpressions") >>= expressions;
    return name.find_first_of(expressions ? "*?~.[](){}\\^$+|" : "*?~") != std::string::npos;
}

std::string rangeText(sal_Int32 top, sal_Int32 left, sal_Int32 bottom, sal_Int32 right) {
    return absoluteCell(top, left) + ":" + absoluteCell(bottom, right);
}

} // namespace

RfmSheets::RfmSheets(const Model& model, const OrdersSource& source, std::optional<double> asOf,
                     words::Language language) {
    auto plan = std::make_shared<Plan>();
    plan->language = language;
    plan->label = source.label;
    plan->table = source.range;
    plan->asOf = asOf;
    plan->counted = accounts::countedOrders(source.table);
    if (plan->counted.empty())
        throw Error(ErrorCode::argument,
                    words::text(language, "orders.nobody",
                                {{"table", source.label}, {"count", std::to_string(source.table.leftOut)}}));
    plan->copied = !accounts::standsAsCounted(source.table, plan->counted);
    using table::OrderField;
    const OrderField fields[] = {OrderField::customer, OrderField::date, OrderField::amount};
    for (std::size_t i = 0; i < 3; ++i)
        plan->columns[i] = source.range.StartColumn +
                           static_cast<sal_Int32>(source.table.columns[static_cast<std::size_t>(fields[i])].value());
    plan->first = source.range.StartRow + static_cast<sal_Int32>(source.found.headerRows);
    plan->last = source.range.EndRow + blankBelow(model, source.range);
    plan->problemCount = source.table.problems.size();
    for (std::size_t i = 0; i < std::min(plan->problemCount, mostProblems); ++i) {
        const table::Problem& problem = source.table.problems[i];
        const auto words = table::describe(source.table.headers, problem, language);
        plan->problems.push_back({addressText(model, source.cellOf(problem.row, problem.column)), problem.value,
                                  words.problem, words.suggestion});
    }
    sal_Int32 row = firstRow;
    for (const auto& part : plan->counted) {
        // Of several currencies each block has its name above it.
        row += plan->counted.size() > 1 ? 1 : 0;
        plan->tops.push_back(row);
        row += static_cast<sal_Int32>(part.customers.size()) + 2;
    }
    if (row >= mostRows)
        throw Error(ErrorCode::argument, "orders: got more customers than a sheet has rows");
    plan->sheet = freeSheetName(model, words::text(language, "orders.sheet.rfm"));
    if (plan->copied || plan->problemCount > 0)
        plan->check = freeSheetName(model, words::text(language, "orders.sheet.check"));
    m_plan = std::move(plan);
}

std::vector<std::string> RfmSheets::sheets() const {
    std::vector<std::string> all = {m_plan->sheet};
    if (!m_plan->check.empty())
        all.push_back(m_plan->check);
    return all;
}

std::string RfmSheets::currencies(words::Language language) const {
    std::string all;
    if (m_plan->counted.size() > 1)
        for (const auto& part : m_plan->counted)
            all += (all.empty() ? "" : ", ") +
                   (part.currency.empty() ? words::text(language, "accounts.no_currency") : part.currency);
    return all;
}

std::string RfmSheets::lookUp(const Model& model, const std::string& currency, const std::string& cell,
                              const std::string& name, std::size_t column) const {
    const auto found = std::find_if(m_plan->counted.begin(), m_plan->counted.end(),
                                    [&](const auto& part) { return part.currency == currency; });
    if (found == m_plan->counted.end())
        throw Error(ErrorCode::argument, "currency: got '" + currency + "', expected one of the orders");
    const sal_Int32 top = m_plan->tops[static_cast<std::size_t>(found - m_plan->counted.begin())];
    const std::string sheet = sheetReference(model, sheetIndex(sheetNamed(model, m_plan->sheet)));
    const auto rows = [&](std::size_t at) {
        return sheet + rangeText(top + 1, static_cast<sal_Int32>(at),
                                 top + static_cast<sal_Int32>(found->customers.size()), static_cast<sal_Int32>(at));
    };
    // A name that would be taken for a pattern is compared, not searched.
    if (isPattern(model, name))
        return "SUMPRODUCT((" + rows(keyColumn) + "=" + cell + ")*" + rows(column) + ")";
    return "INDEX(" + rows(column) + ";MATCH(" + cell + ";" + rows(keyColumn) + ";0))";
}

std::string RfmSheets::asOfCell(const Model& model) const {
    return sheetReference(model, sheetIndex(sheetNamed(model, m_plan->sheet))) + absoluteCell(asOfRow, 1);
}

std::string RfmSheets::column(const Model& model, std::size_t which, std::optional<std::size_t> currency) const {
    const Plan& plan = *m_plan;
    if (!plan.copied)
        return sheetReference(model, plan.table.Sheet) +
               rangeText(plan.first, plan.columns[which], plan.last, plan.columns[which]);
    sal_Int32 first = copyRow + 1, count = 0;
    for (std::size_t i = 0; i < plan.counted.size(); ++i) {
        if (currency && i == *currency)
            first += count, count = 0;
        count += static_cast<sal_Int32>(plan.counted[i].orders.size());
        if (currency && i == *currency)
            break;
    }
    const auto at = copyColumn + static_cast<sal_Int32>(which);
    return sheetReference(model, sheetIndex(sheetNamed(model, plan.check))) +
           rangeText(first, at, first + count - 1, at);
}

void RfmSheets::insert(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const {
    // Names of sheets stand in formulas: what they point at is to be there first.
    if (!m_plan->check.empty())
        insertCheck(model, index, unrecorded);
    insertRfm(model, index, unrecorded);
}

void RfmSheets::insertCheck(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const {
    const Plan& plan = *m_plan;
    const auto say = [&](const char* key, const words::TextArguments& arguments = {}) {
        return words::text(plan.language, std::string("orders.") + key, arguments);
    };
    ReportSheet sheet = insertOwnSheet(model, plan.check, index, plan.table, unrecorded);
    sheet.text(0, 0, say("title.check"), report_style::title);
    sheet.height(0, titleHeight);
    constexpr sal_Int32 widths[] = {4200, 3600, 8200, 8200, 900};
    for (std::size_t i = 0; i < std::size(widths); ++i)
        sheet.width(static_cast<sal_Int32>(i), widths[i]);
    sheet.text(1, 0, plan.label, report_style::note);
    sal_Int32 column = 0;
    for (const char* key : {"column.cell", "column.value", "column.problem", "column.suggestion"})
        sheet.text(copyRow, column++, say(key), report_style::header);
    const auto count = static_cast<sal_Int32>(plan.problems.size());
    if (count > 0) {
        sheet.style(copyRow + 1, 0, count, 4, report_style::body);
        support::AnyMatrix data(count);
        for (sal_Int32 i = 0; i < count; ++i) {
            const auto& problem = plan.problems[static_cast<std::size_t>(i)];
            data[i] = rowOf({Any(ustring(problem[0])), Any(ustring(problem[1])), Any(ustring(problem[2])),
                             Any(ustring(problem[3]))});
        }
        Reference<css::sheet::XCellRangeData>(sheet.cells(copyRow + 1, 0, count, 4), UNO_QUERY_THROW)
            ->setDataArray(data);
        sheet.written();
    }
    if (plan.problemCount > plan.problems.size())
        sheet.text(copyRow + 1 + count, 0,
                   say("more_problems", {{"count", std::to_string(plan.problemCount - plan.problems.size())}}),
                   report_style::note);
    if (plan.copied)
        writeCopy(sheet);
}

void RfmSheets::writeCopy(ReportSheet& sheet) const {
    const Plan& plan = *m_plan;
    const auto say = [&](const char* key) { return words::text(plan.language, std::string("orders.") + key); };
    sheet.text(0, copyColumn, say("title.counted"), report_style::title);
    sheet.text(1, copyColumn, say("counted_note"), report_style::note);
    const RfmStyle columns[] = {{report_style::body, 5600},
                                {report_style::day, 2600},
                                {report_style::amount, 2600},
                                {report_style::count, 2200},
                                {report_style::count, 1700}};
    constexpr auto width = static_cast<sal_Int32>(std::size(columns));
    const std::string heads[] = {words::text(plan.language, "segments.column.customer"), say("column.date"),
                                 say("column.amount"), words::text(plan.language, "accounts.column.currency"),
                                 say("column.row")};
    sal_Int32 count = 0;
    for (const auto& part : plan.counted)
        count += static_cast<sal_Int32>(part.orders.size());
    for (sal_Int32 i = 0; i < width; ++i) {
        sheet.text(copyRow, copyColumn + i, heads[i], report_style::header);
        sheet.style(copyRow + 1, copyColumn + i, count, 1, columns[i].style);
        sheet.width(copyColumn + i, columns[i].width);
    }
    support::AnyMatrix data(count);
    auto* row = data.getArray();
    for (const auto& part : plan.counted) {
        const rtl::OUString currency = ustring(part.currency);
        for (const auto& order : part.orders)
            *row++ = rowOf({Any(ustring(order.customer)), Any(order.day), Any(order.amount), Any(currency),
                            Any(static_cast<double>(plan.table.StartRow) + static_cast<double>(order.row) + 1)});
    }
    Reference<css::sheet::XCellRangeData>(sheet.cells(copyRow + 1, copyColumn, count, width), UNO_QUERY_THROW)
        ->setDataArray(data);
    sheet.written();
}

void RfmSheets::insertRfm(const Model& model, sal_Int16 index, Unrecorded& unrecorded) const {
    const Plan& plan = *m_plan;
    const auto say = [&](const char* key) { return words::text(plan.language, std::string("orders.") + key); };
    ReportSheet sheet = insertOwnSheet(model, plan.sheet, index, plan.table, unrecorded);
    sheet.text(0, 0, say("title.rfm"), report_style::title);
    sheet.height(0, titleHeight);
    for (std::size_t i = 0; i < rfm_column::count; ++i)
        sheet.width(static_cast<sal_Int32>(i), rfmColumns[i].width);
    sheet.width(static_cast<sal_Int32>(keyColumn), rfmColumns[0].width);
    sheet.text(asOfRow, 0, say("as_of"), report_style::label);
    sheet.formula(asOfRow, 1,
                  plan.asOf ? std::to_string(std::lround(*plan.asOf)) : "MAX(" + column(model, 1, std::nullopt) + ")",
                  report_style::inputDate);
    sheet.text(asOfRow, 2, say("as_of_note"), report_style::note);

    std::string sums;
    for (std::size_t i = 0; i < plan.counted.size(); ++i) {
        const auto rows = static_cast<sal_Int32>(plan.counted[i].customers.size()) + 1;
        const sal_Int32 top = plan.tops[i];
        if (plan.counted.size() > 1)
            sheet.text(top - 1, 0,
                       plan.counted[i].currency.empty() ? words::text(plan.language, "accounts.no_currency")
                                                        : plan.counted[i].currency,
                       report_style::heading);
        sheet.style(top, 0, 1, static_cast<sal_Int32>(rfm_column::count), report_style::header);
        for (std::size_t c = 0; c < rfm_column::count; ++c)
            sheet.style(top + 1, static_cast<sal_Int32>(c), rows - 1, 1, rfmColumns[c].style);
        sheet.array(top, 0, rows, static_cast<sal_Int32>(rfm_column::count),
                    "RM.RFM(" + column(model, 0, i) + ";" + column(model, 1, i) + ";" + column(model, 2, i) + ";" +
                        absoluteCell(asOfRow, 1) + ")");
        const auto key = static_cast<sal_Int32>(keyColumn);
        sheet.text(top, key, say("column.key"), report_style::note);
        sheet.style(top + 1, key, rows - 1, 1, report_style::note);
        sheet.array(top + 1, key, rows - 1, 1, rangeText(top + 1, 0, top + rows - 1, 0) + "&\"\"");
        sums += (sums.empty() ? "" : ";") + rangeText(top + 1, static_cast<sal_Int32>(rfm_column::monetary),
                                                      top + rows - 1, static_cast<sal_Int32>(rfm_column::monetary));
    }
    sheet.formula(noteRow, 0,
                  "IF(ABS(SUM(" + sums + ")-SUM(" + column(model, 2, std::nullopt) + "))<=0.005+1E-9*ABS(SUM(" +
                      column(model, 2, std::nullopt) + "));\"\";\"" + say("not_all") + "\")",
                  report_style::note);
}

} // namespace rolemap::document
