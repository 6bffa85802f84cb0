// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the results of the family share: the deals of a query, and lists that get a leading deal column where a table
// has several.
#pragma once

#include "analysis.hxx"
#include "labels.hxx"
#include "results.hxx"

#include "../words/texts.hxx"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolemap::people {

inline const model::Model& modelOf(const Query& query) {
    return query.model != nullptr ? *query.model : model::Model::shipped();
}

/// A list with a header row, deal by deal.
class DealList {
public:
    /// `columns` are names of people.column.*
    DealList(const table::PeopleTable& table, const std::vector<std::string_view>& columns, words::Language language)
        : m_several(table.deals.size() > 1) {
        std::vector<table::Cell> header;
        if (m_several)
            header.emplace_back(words::text(language, "people.column.deal"));
        for (const std::string_view column : columns)
            header.emplace_back(words::text(language, "people.column." + std::string(column)));
        m_grid.addRow(std::move(header));
    }
    void add(const Analysis& analysis, std::vector<table::Cell> row) {
        if (m_several)
            row.insert(row.begin(), table::Cell(analysis.deal().name));
        m_grid.addRow(std::move(row));
    }
    table::Grid take() { return std::move(m_grid); }

private:
    bool m_several;
    table::Grid m_grid;
};

} // namespace rolemap::people
