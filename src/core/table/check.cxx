// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Problems that need today's date, and all problems in words: RM.CHECK.

#include "people_table.hxx"

#include "../words/texts.hxx"
#include "cells.hxx"

#include <algorithm>
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
    std::stable_sort(all.begin(), all.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return all;
}

ProblemWords describe(const PeopleTable& table, const Problem& problem, words::Language language) {
    ProblemWords out;
    if (problem.column < table.columns.headers.size())
        out.column = table.columns.headers[problem.column];
    words::TextArguments arguments = problem.arguments;
    arguments.emplace_back("value", problem.value);
    arguments.emplace_back("column", out.column);
    arguments.emplace_back("suggestion", problem.suggestion);
    out.problem = words::text(language, "table.problem." + problem.kind, arguments);
    out.suggestion = words::text(
        language, problem.suggestion.empty() ? "table.suggest." + problem.kind : "table.suggest.nearest", arguments);
    return out;
}

} // namespace rolemap::table
