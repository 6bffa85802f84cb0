// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is computed of every account, as live columns beside the list: share, zone, strategy and why, class, cumulative
// share.
#pragma once

#include "accounts_source.hxx"

#include "core/words/language.hxx"

namespace rolemap::document {

struct ColumnsResult {
    css::table::CellRangeAddress range; ///< the columns, header included
    bool refreshed = false;             ///< they were there and were written anew
    bool moved = false; ///< something of the user's stands right beside the list: they are further right
};

/// Writes them as one array formula of RM.ACCOUNTS in the first free columns right of the table, one narrow column
/// apart so that the list can still be sorted by itself; or again in the place where they are. No cell of the user's is
/// touched. One undo step; a failure leaves the workbook as it was. Throws Error(argument) with a sentence where the
/// workbook is read-only or protected, or the table has nobody in it.
ColumnsResult writeAccountColumns(const Model& model, const AccountsSource& source, words::Language language);

/// Throws Error(argument) with a sentence where there is no table, or no account in it, or neither revenue nor share.
void checkAccounts(const std::optional<AccountsSource>& source, words::Language language);

/// A call of a function of the table; where the workbook has a model of its own it is the argument at `model`, counted
/// after the table.
std::string accountsCall(const Model& workbook, const char* function, const std::string& table,
                         std::vector<std::string> arguments, std::size_t model);

} // namespace rolemap::document
