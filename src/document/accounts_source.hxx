// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The table of accounts in an open workbook: where it stands, what was read of it, and which cell an account's field or
// a problem is in.
#pragma once

#include "core/table/accounts_table.hxx"
#include "people_source.hxx"

namespace rolemap::document {

/// A table of accounts as it stands in a workbook.
struct AccountsSource {
    css::table::CellRangeAddress range;                       ///< first header row .. last account
    std::string label;                                        ///< "Accounts.A3:H43"
    table::AccountsTable table;                               ///< rows and columns are relative to range
    std::shared_ptr<const rolemap::model::Model> countedWith; ///< the workbook's model

    CellPosition cellOf(std::size_t row, std::size_t column) const; ///< of the table
    /// The cell of an account's field; the account's own where the table has no such column.
    CellPosition cellOf(const table::Account& account, table::AccountField field) const;
    CellPosition cellOf(const table::Problem& problem) const;
};

/// The table under the cursor, else the nearest on that sheet, else (on a sheet of ours) the table that the sheet was
/// made from, else the first in the workbook. Rows that are hidden or filtered away count too. Throws what
/// workbookModel() throws. O(cells of the sheets looked at).
std::optional<AccountsSource> findAccounts(const Model& model, const CellPosition& cursor);

/// All tables of accounts, sheet by sheet, top to bottom; sheets of ours are not looked at.
std::vector<AccountsSource> allAccounts(const Model& model);

} // namespace rolemap::document
