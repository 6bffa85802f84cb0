// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The accounts of a table together: where each stands, how to sell to it and what it weighs, and each zone's sums
// (domain.md S5; functions.md, RM.ACCOUNTS and RM.PORTFOLIO).
#pragma once

#include "../table/accounts_table.hxx"
#include "abc.hxx"
#include "zones.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::accounts {

/// One account, classified.
struct Assessed {
    std::optional<Decision> decision; ///< nothing where the share is not known
    std::optional<AbcRow> abc;        ///< by revenue over the table; nothing where revenue is not known, or the table
                                      ///< has several currencies
};

/// What the rule of strategies is given of an account; the share must be known.
StrategyInput inputOf(const table::Account& account);

/// One answer an account, in the table's order. O(n log n).
std::vector<Assessed> assess(const table::AccountsTable& table, const model::Model& model);

/// The sums of a zone, or of the whole table.
struct ZoneSums {
    std::optional<words::Zone> zone; ///< nothing: unknown, or all
    std::size_t accounts = 0;
    double revenue = 0;          ///< of the accounts whose revenue is known
    double wallet = 0;           ///< of the accounts whose wallet is known
    std::optional<double> share; ///< revenue / wallet of the accounts of which both and the share are known
    double room = 0;             ///< wallet - revenue of the same accounts: what they buy elsewhere
};

/// One currency's part of a portfolio.
struct Portfolio {
    std::string currency;        ///< empty where none is named
    std::vector<ZoneSums> zones; ///< growth, development, consolidation; unknown last where an account falls in it
    ZoneSums total;
};

/// Whether an account is counted with a currency of the table's (an index): accounts without money are with the first.
bool countsIn(const table::Account& account, const std::vector<std::string>& currencies, std::size_t currency);
/// The currency of most accounts, the first of equals; 0 where the table has none.
std::size_t mainCurrency(const table::AccountsTable& table);

/// Zones by currency, in the order of AccountsTable::currencies: sums of several currencies mean nothing. Accounts
/// without money are counted with the first. A wallet that is missing beside a share is revenue / share. At least one
/// part. O(accounts × currencies).
std::vector<Portfolio> portfolios(const table::AccountsTable& table, const std::vector<Assessed>& assessed);

} // namespace rolemap::accounts
