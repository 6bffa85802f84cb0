// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A problem's sentence is table.problem.<kind>, what to do is table.suggest.<kind>.

#include "problems.hxx"

#include "../words/texts.hxx"

#include <algorithm>

namespace rolemap::table {

void sortProblems(std::vector<Problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
}

ProblemWords describe(const std::vector<std::string>& headers, const Problem& problem, words::Language language) {
    ProblemWords out;
    if (problem.column < headers.size())
        out.column = headers[problem.column];
    words::TextArguments arguments = problem.arguments;
    arguments.emplace_back("value", problem.value);
    arguments.emplace_back("column", out.column);
    arguments.emplace_back("suggestion", problem.suggestion);
    out.problem = words::text(language, "table.problem." + problem.kind, arguments);
    out.suggestion = words::text(
        language, problem.suggestion.empty() ? "table.suggest." + problem.kind : "table.suggest.nearest", arguments);
    return out;
}

Grid problemList(const std::vector<std::string>& headers, const std::vector<Problem>& problems,
                 words::Language language) {
    Grid grid;
    std::vector<Cell> header;
    for (const char* column : {"row", "column", "value", "problem", "suggestion"})
        header.emplace_back(words::text(language, std::string("people.column.") + column));
    grid.addRow(std::move(header));
    for (const Problem& problem : problems) {
        ProblemWords words = describe(headers, problem, language);
        grid.addRow({static_cast<double>(problem.row + 1), std::move(words.column), problem.value,
                     std::move(words.problem), std::move(words.suggestion)});
    }
    return grid;
}

} // namespace rolemap::table
