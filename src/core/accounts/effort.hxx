// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How the days that a team has spread over its accounts by strategy: days wanted for each, days available to each
// owner, who is over-booked, and whether chances far exceed what can be covered in depth (domain.md S6: hunting covers
// the stages in which an order is won, farming the first five and some of the last, partnership all six).
#pragma once

#include "../model/model.hxx"
#include "../table/accounts_table.hxx"
#include "../table/grid.hxx"
#include "zones.hxx"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::accounts {

/// The days that a team has in the year.
struct Capacity {
    std::optional<double> team; ///< of all together, spread evenly over the owners that `owners` does not name
    std::vector<std::pair<std::string, double>> owners;
};

/// Reads a table of owners and their days (a header row 'Owner', 'Days', or two columns without one); the same owner
/// twice, days below 0 and text for days are Error(argument).
Capacity capacityOf(const table::Grid& range);

/// Days a year at one account with a strategy: Σ over the stages of days.<stage> × covers.<strategy>.<stage>.
double daysOf(words::Strategy strategy, const model::Model& model);

struct AccountEffort {
    std::optional<Decision> decision; ///< with the team's load where the account has none of its own
    double wanted = 0;                ///< days a year; 0 where the share, and so the strategy, is not known
    double inDepth = 0;               ///< days a year were it covered in depth
};

struct OwnerEffort {
    std::string owner; ///< as first typed; empty for accounts without one
    std::size_t accounts = 0;
    double wanted = 0, inDepth = 0;
    std::optional<double> available; ///< nothing where nobody said
    /// wanted / available; over 1 is over-booked. Nothing where available is not known or 0.
    std::optional<double> booked() const;
    /// In-depth days / available: chances per chance that can be covered in depth.
    std::optional<double> load() const;
    bool over() const { return available && wanted > *available; }
};

struct Effort {
    std::vector<AccountEffort> accounts; ///< in the table's order
    std::vector<OwnerEffort> owners;     ///< in sheet order; then those who have days and no account; no owner last
    OwnerEffort team;                    ///< all together
};

/// In depth means farming in growth and development, and what the rule gives in consolidation; the team's load is those
/// days over the days available, and a load from strategy.hunting_load on makes hunting of what is not consolidation
/// (functions.md, RM.STRATEGY). An account's own load wins. O(accounts + owners).
Effort effort(const table::AccountsTable& table, const Capacity& capacity, const model::Model& model);

/// Account, owner, zone, strategy, days wanted; a row an account.
table::Grid effortByAccount(const table::AccountsTable& table, const Effort& effort, const model::Model& model,
                            words::Language language);
/// Owner, accounts, days wanted, days available, wanted per available, load, state; the team last.
table::Grid effortByOwner(const Effort& effort, words::Language language);

} // namespace rolemap::accounts
