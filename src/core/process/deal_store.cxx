// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Deals kept, drivers among some of them.

#include "deal_store.hxx"

#include "../error.hxx"
#include "driver_results.hxx"
#include "wilson.hxx"

#include <algorithm>

namespace rolemap::process {

namespace {

table::Grid part(const table::Grid& grid, const std::vector<std::size_t>& rows) {
    table::Grid result(rows.size() + 1, grid.columns());
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        result.at(0, c) = grid.at(0, c);
        for (std::size_t i = 0; i < rows.size(); ++i)
            result.at(i + 1, c) = grid.at(rows[i], c);
    }
    return result;
}

} // namespace

CrmTables OwnedTables::tables() const {
    const auto given = [](const std::optional<table::Grid>& grid) { return grid ? &*grid : nullptr; };
    CrmTables result;
    result.opportunities = &opportunities;
    result.accounts = given(accounts);
    result.teams = given(teams);
    result.products = given(products);
    result.activities = given(activities);
    return result;
}

DealStore::DealStore(OwnedTables tables, std::size_t most, words::Language language)
    : m_language(language), m_joined(joinedDeals(tables.tables(), std::nullopt, language)),
      m_periods(periodsOf(m_joined.deals)) {
    const auto& all = m_joined.deals.all;
    m_every = std::max<std::size_t>(1, (all.size() + most - 1) / std::max<std::size_t>(most, 1));
    for (std::size_t i = 0; i < all.size(); i += m_every)
        m_rows.push_back(all[i].row);
    table::Grid kept = part(tables.opportunities, m_rows);
    m_kept = std::move(tables);
    m_kept.opportunities = std::move(kept);
}

std::vector<std::string> DealStore::drivers(const DealFilter& filter, const model::Model& model) const {
    const DealTest passes(filter);
    std::vector<std::size_t> rows; // of the kept
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (passes(m_joined.deals.all[i * m_every]))
            rows.push_back(i + 1);
    CrmTables tables = m_kept.tables();
    table::Grid some;
    if (rows.size() < m_rows.size()) {
        some = part(m_kept.opportunities, rows);
        tables.opportunities = &some;
    }
    std::vector<std::string> sentences;
    if (rows.empty())
        return sentences;
    const table::Grid deals = dealsResult(tables, m_joined.deals.asOf, "", m_language);
    try {
        const table::Grid said = kpiResult(deals, 1.0, usualConfidence, "summary", model, m_language);
        for (std::size_t row = 1; row < said.rows(); ++row)
            sentences.push_back(said.at(row, 0).text);
    } catch (const Error&) {
        // All of one result: nothing goes with what does not differ.
    }
    return sentences;
}

} // namespace rolemap::process
