// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The tables of accounts and of orders in an open workbook: where they stand and what was understood of them. Columns
// that a command of ours wrote beside a table are not part of it.
#pragma once

#include "core/accounts/orders.hxx"
#include "core/table/accounts_table.hxx"
#include "people_source.hxx"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// A table of accounts as it stands in a workbook.
struct AccountsSource {
    css::table::CellRangeAddress range; ///< first header row .. last account
    sal_Int32 header = 0;               ///< the sheet's row that functions take as the header: one row says it all
    std::string label;                  ///< "Accounts.A1:H41"
    table::FoundTable found;            ///< its rows and columns are the sheet's
    table::AccountsTable table;         ///< rows and columns are relative to range
    std::shared_ptr<const rolemap::model::Model> countedWith; ///< the workbook's model

    CellPosition cellOf(std::size_t row, std::size_t column) const; ///< of the table
    /// The cell of an account's field; the account's own where the table has no such column.
    CellPosition cellOf(const table::Account& account, table::AccountField field) const;
    CellPosition cellOf(const table::Problem& problem) const;
    /// For formulas on other sheets ("$Accounts.$A$1:$H$41") and on its own ("$A$1:$H$41"), from the header row to
    /// `last`.
    std::string formulaRange(const Model& model, bool withSheet, sal_Int32 last) const;
};

/// A table's cells, header rows included. O(cells of its sheet).
table::Grid cellsOf(const Model& model, const AccountsSource& source);

struct OrdersSource {
    css::table::CellRangeAddress range;
    std::string label;
    table::FoundTable found;
    accounts::OrdersTable table;
    CellPosition cellOf(std::size_t row, std::size_t column) const;
};

/// The table under the cursor, else the nearest on that sheet, else (on a sheet of ours) the table that the sheet was
/// made from, else the first in the workbook. Throws what workbookModel() throws. O(cells of the sheets looked at).
std::optional<AccountsSource> findAccounts(const Model& model, const CellPosition& cursor);
std::optional<OrdersSource> findOrders(const Model& model, const CellPosition& cursor);

/// All tables, sheet by sheet, top to bottom; sheets of ours are not looked at.
std::vector<AccountsSource> allAccounts(const Model& model);
std::vector<OrdersSource> allOrders(const Model& model);

/// An array formula of RM.ACCOUNTS on a sheet.
struct OwnBlock {
    css::table::CellRangeAddress range;
    std::string formula;
};
std::vector<OwnBlock> ownBlocks(const Model& model, sal_Int16 sheet);

} // namespace rolemap::document
