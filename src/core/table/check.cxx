// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Problems that need today's date: RM.CHECK.

#include "people_table.hxx"

#include "cells.hxx"

#include <cmath>

namespace rolemap::table {

std::vector<Problem> check(const PeopleTable& table, std::optional<double> today) {
    std::vector<Problem> all = table.problems;
    const auto column = table.columns[Field::lastContact];
    if (!today || !column)
        return all;
    for (const Person& p : table.people)
        if (p.lastContact && std::floor(*p.lastContact) > std::floor(*today))
            all.push_back({p.row, *column, "future_date", formatNumber(*p.lastContact), {}, {{"name", p.name}}});
    sortProblems(all);
    return all;
}

ProblemWords describe(const PeopleTable& table, const Problem& problem, words::Language language) {
    return describe(table.columns.headers, problem, language);
}

} // namespace rolemap::table
