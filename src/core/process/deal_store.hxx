// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A CRM's tables, read once and counted again and again: for another unit, another period, another benchmark. Of very
// many opportunities all are counted, and drivers are looked for among every second, third ... of them.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "deal_filter.hxx"
#include "join.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

/// The tables themselves; only opportunities are needed.
struct OwnedTables {
    table::Grid opportunities;
    std::optional<table::Grid> accounts, teams, products, activities;
    CrmTables tables() const;
};

class DealStore {
public:
    /// Of more than `most` opportunities as many are kept, evenly spread, to look for drivers among. Errors:
    /// readDeals(). O(cells).
    DealStore(OwnedTables tables, std::size_t most, words::Language language);

    const Deals& deals() const noexcept { return m_joined.deals; }
    const std::vector<KeyProblem>& problems() const noexcept { return m_joined.problems; }
    const std::vector<Period>& periods() const noexcept { return m_periods; }
    std::size_t every() const noexcept { return m_every; } ///< of how many opportunities one is kept

    /// What RM.KPI says in sentences of the deals that pass: which columns go with winning. Nothing where they are all
    /// won, all lost, or too few. O(cells kept).
    std::vector<std::string> drivers(const DealFilter& filter, const model::Model& model) const;

private:
    words::Language m_language;
    JoinedDeals m_joined;
    std::vector<Period> m_periods;
    OwnedTables m_kept;
    std::vector<std::size_t> m_rows; ///< of each kept row below the header: its row in the whole table
    std::size_t m_every = 1;
};

} // namespace rolemap::process
