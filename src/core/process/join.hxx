// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// From a CRM's tables to one: each opportunity with what accounts, teams, products and activities say of it. The four
// elements of the process (target customers, opportunities, activities, results) are counted from this table.
#pragma once

#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "deals.hxx"

#include <optional>
#include <string_view>

namespace rolemap::process {

/// The tables of a workbook that belong together; only opportunities are needed.
struct CrmTables {
    const table::Grid* opportunities = nullptr;
    const table::Grid* accounts = nullptr;
    const table::Grid* teams = nullptr;
    const table::Grid* products = nullptr;
    const table::Grid* activities = nullptr;
};

/// RM.DEALS: exactly the rows of the opportunities, header included, blank rows blank. Result (won, lost, open), deal,
/// account, person, team, region, product as the lists of accounts and products spell them, stage, opened, close date,
/// month of opening and of closing, days to close (so far, of an open deal), closed (1 or 0), value, activities where
/// there is a table of them; then every other column of the tables. `show`: deals (""), or keys: what does not match
/// between tables, with the nearest. Errors: readDeals(). O(cells).
table::Grid dealsResult(const CrmTables& tables, std::optional<double> asOf, std::string_view show,
                        words::Language language);

/// A word that one table has and the other spells otherwise, or not at all; or a blank.
struct KeyProblem {
    std::size_t column = 0;        ///< of the opportunities
    std::string header, word;      ///< word is empty for blanks
    std::string nearest;           ///< of the other table; empty where nothing is near
    bool joined = false;           ///< taken for the nearest
    std::vector<std::size_t> rows; ///< of the opportunities that use it
    std::string remark;            ///< a sentence
};

/// Deals as dealsResult() has them, without their other columns: accounts, people and products as their lists spell
/// them, team and region of the person.
struct JoinedDeals {
    Deals deals;
    std::vector<KeyProblem> problems;
};
JoinedDeals joinedDeals(const CrmTables& tables, std::optional<double> asOf, words::Language language);

} // namespace rolemap::process
