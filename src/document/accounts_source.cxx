// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of accounts and of orders in an open workbook.
#include "accounts_source.hxx"

#include "core/accounts/results.hxx"
#include "office.hxx"
#include "report_sheet.hxx"
#include "sheet_reader.hxx"
#include "source_search.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 headerSearchRows = 64, mostColumns = 255;

css::table::CellRangeAddress rangeOf(sal_Int16 sheet, const table::FoundTable& found) {
    css::table::CellRangeAddress range;
    range.Sheet = sheet;
    range.StartRow = static_cast<sal_Int32>(found.top);
    range.EndRow = static_cast<sal_Int32>(found.bottom);
    range.StartColumn = static_cast<sal_Int32>(found.left);
    range.EndColumn = static_cast<sal_Int32>(found.right);
    return range;
}

/// The cells of a sheet without what our columns hold.
table::Grid userCells(const Model& model, sal_Int16 sheet, sal_Int32 mostRows = mostListRows) {
    table::Grid grid = readSheet(sheetAt(model, sheet), mostRows);
    for (const OwnBlock& block : ownBlocks(model, sheet))
        for (sal_Int32 row = block.range.StartRow; row <= block.range.EndRow; ++row)
            for (sal_Int32 column = block.range.StartColumn; column <= block.range.EndColumn; ++column)
                if (static_cast<std::size_t>(row) < grid.rows() && static_cast<std::size_t>(column) < grid.columns())
                    grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) = {};
    return grid;
}

/// Functions take one header row: the first that alone reads like all header rows together, else the last.
sal_Int32 headerRow(const table::Grid& whole, const AccountsSource& source, const table::AccountReadOptions& options) {
    for (std::size_t top = 0; top < source.found.headerRows; ++top) {
        table::Grid part(whole.rows() - top, whole.columns());
        for (std::size_t row = 0; row < part.rows(); ++row)
            for (std::size_t column = 0; column < part.columns(); ++column)
                part.at(row, column) = whole.at(row + top, column);
        try {
            const auto read = table::readAccounts(part, options);
            if (read.columns.of == source.table.columns.of && read.accounts.size() == source.table.accounts.size())
                return source.range.StartRow + static_cast<sal_Int32>(top);
        } catch (const std::exception&) {
            continue; // no account column in this row
        }
    }
    return source.range.StartRow + static_cast<sal_Int32>(source.found.headerRows) - 1;
}

std::vector<AccountsSource> accountsOn(const Model& model, sal_Int16 sheet,
                                       const std::shared_ptr<const rolemap::model::Model>& scoring) {
    const table::Grid grid = userCells(model, sheet);
    std::vector<AccountsSource> result;
    if (grid.rows() == 0)
        return result;
    const auto options = accounts::readOptions(*scoring);
    for (const auto& found : table::findAccounts(grid, scoring->vocabulary())) {
        AccountsSource source;
        source.found = found;
        source.range = rangeOf(sheet, found);
        source.label = addressText(model, source.range);
        source.countedWith = scoring;
        const table::Grid whole = table::cut(grid, found);
        source.table = table::readAccounts(whole, options);
        source.header = headerRow(whole, source, options);
        result.push_back(std::move(source));
    }
    return result;
}

std::vector<OrdersSource> ordersOn(const Model& model, sal_Int16 sheet,
                                   const std::shared_ptr<const rolemap::model::Model>& scoring) {
    const table::Grid grid = userCells(model, sheet, mostOrderRows);
    std::vector<OrdersSource> result;
    if (grid.rows() == 0)
        return result;
    for (const auto& found : table::findOrders(grid, scoring->vocabulary())) {
        OrdersSource source;
        source.found = found;
        source.range = rangeOf(sheet, found);
        source.label = addressText(model, source.range);
        source.table = accounts::readOrders(table::cut(grid, found));
        result.push_back(std::move(source));
    }
    return result;
}

/// The tables of one sheet by the workbook's model: what source_search.hxx looks through.
template <class On>
auto readerOf(const Model& model, const On& on) {
    return [&model, on, scoring = workbookModel(model)](sal_Int16 sheet) { return on(model, sheet, scoring); };
}

template <class Source, class On>
std::optional<Source> findAt(const Model& model, const CellPosition& cursor, const On& on) {
    const auto reader = readerOf(model, on);
    if (auto source = sourceNear<Source>(model, cursor, reader))
        return source;
    auto all = allSources<Source>(model, reader);
    return all.empty() ? std::nullopt : std::optional<Source>(std::move(all.front()));
}

CellPosition cellIn(const css::table::CellRangeAddress& range, std::size_t row, std::size_t column) {
    return {range.Sheet, range.StartRow + static_cast<sal_Int32>(row),
            range.StartColumn + static_cast<sal_Int32>(column)};
}

} // namespace

table::Grid cellsOf(const Model& model, const AccountsSource& source) {
    return table::cut(userCells(model, source.range.Sheet), source.found);
}

CellPosition AccountsSource::cellOf(std::size_t row, std::size_t column) const {
    return cellIn(range, row, column);
}

CellPosition AccountsSource::cellOf(const table::Account& account, table::AccountField field) const {
    auto column = table.columns[field];
    if (!column)
        column = table.columns[table::AccountField::account];
    return cellOf(account.row, column.value_or(0));
}

CellPosition AccountsSource::cellOf(const table::Problem& problem) const {
    return cellOf(problem.row, problem.column);
}

CellPosition OrdersSource::cellOf(std::size_t row, std::size_t column) const {
    return cellIn(range, row, column);
}

std::string AccountsSource::formulaRange(const Model& model, bool withSheet, sal_Int32 last) const {
    return (withSheet ? sheetReference(model, range.Sheet) : std::string()) + absoluteCell(header, range.StartColumn) +
           ":" + absoluteCell(last, range.EndColumn);
}

std::vector<OwnBlock> ownBlocks(const Model& model, sal_Int16 sheet) {
    const auto cells = sheetAt(model, sheet);
    const Reference<css::sheet::XCellRangesQuery> top(
        cells->getCellRangeByPosition(0, 0, mostColumns, headerSearchRows - 1), UNO_QUERY_THROW);
    std::vector<OwnBlock> result;
    const auto known = [&](sal_Int32 row, sal_Int32 column) {
        return std::any_of(result.begin(), result.end(), [&](const OwnBlock& one) {
            return row >= one.range.StartRow && row <= one.range.EndRow && column >= one.range.StartColumn &&
                   column <= one.range.EndColumn;
        });
    };
    for (const auto& range : top->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses())
        for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row) {
                if (known(row, column))
                    continue;
                const std::string formula = support::utf8(cells->getCellByPosition(column, row)->getFormula());
                // The office writes the name of the service here: {=ORG.ROLEMAP.ACCOUNTS.ACCOUNTS(...)}.
                if (formula.rfind("{=", 0) != 0 || formula.find("ACCOUNTS.ACCOUNTS(") == std::string::npos)
                    continue;
                const auto cursor = cells->createCursorByRange(Reference<css::sheet::XSheetCellRange>(
                    cells->getCellRangeByPosition(column, row, column, row), UNO_QUERY_THROW));
                cursor->collapseToCurrentArray();
                result.push_back(
                    {Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress(),
                     formula});
            }
    return result;
}

std::optional<AccountsSource> findAccounts(const Model& model, const CellPosition& cursor) {
    return findAt<AccountsSource>(model, cursor, accountsOn);
}

std::optional<OrdersSource> findOrders(const Model& model, const CellPosition& cursor) {
    return findAt<OrdersSource>(model, cursor, ordersOn);
}

std::vector<AccountsSource> allAccounts(const Model& model) {
    return allSources<AccountsSource>(model, readerOf(model, accountsOn));
}

std::vector<OrdersSource> allOrders(const Model& model) {
    return allSources<OrdersSource>(model, readerOf(model, ordersOn));
}

} // namespace rolemap::document
