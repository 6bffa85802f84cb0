// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results of the account functions as grids, header row first: what cells, panels and reports show alike. Contract:
// functions.md, Accounts.
#pragma once

#include "../model/model.hxx"
#include "../table/accounts_table.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"

#include <string_view>

namespace rolemap::accounts {

/// How the model's scales are given to the reader of a table.
table::AccountReadOptions readOptions(const model::Model& model);

/// RM.ACCOUNTS: exactly the table's rows, header included; blank rows blank. `columns` ("strategy;why") picks and
/// orders of share, zone, aim, strategy, why, class, cumulative (these where none is asked for), and of what was
/// understood of the table: account, owner, currency, revenue, wallet (in full, a missing one told from share), room
/// (wallet - revenue), strength, years, load, satisfaction (0..1); canonical ids or labels. An account of unknown share
/// has the zone 'unknown', neither aim nor strategy, and why says what is missing; class and cumulative share are #N/A
/// where the table has several currencies. Throws Error(argument) where the table has neither revenue nor share. O(n
/// log n).
table::Grid accountsResult(const table::AccountsTable& table, std::string_view columns, const model::Model& model,
                           words::Language language);

/// RM.PORTFOLIO: zone, accounts, revenue, wallet, share, room to grow; growth, development, consolidation, unknown
/// where an account falls in it, and the total. A leading currency column, and these rows for each, where a table has
/// several.
table::Grid portfolioResult(const table::AccountsTable& table, const model::Model& model, words::Language language);

/// RM.CHECK of an accounts table.
table::Grid checkResult(const table::AccountsTable& table, words::Language language);

} // namespace rolemap::accounts
