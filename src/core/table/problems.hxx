// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is wrong with a table's data, and how it is told: RM.CHECK's rows.
#pragma once

#include "../words/language.hxx"
#include "grid.hxx"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::table {

/// What is wrong with one cell.
struct Problem {
    std::size_t row = 0;    ///< 0-based row in the grid
    std::size_t column = 0; ///< 0-based column in the grid
    std::string kind;       ///< "unknown_word", "duplicate", "wallet_zero", ...: the sentence table.problem.<kind>
    std::string value;      ///< as typed
    std::string suggestion; ///< the nearest known word or name; may be empty
    std::vector<std::pair<std::string, std::string>> arguments; ///< for the sentence
};

/// By row, then column; of one cell in the order found.
void sortProblems(std::vector<Problem>& problems);

/// A problem in words: the column's header, one sentence on what is wrong and one on what to do. A suggested word is in
/// the language of the word that was typed.
struct ProblemWords {
    std::string column, problem, suggestion;
};
ProblemWords describe(const std::vector<std::string>& headers, const Problem& problem, words::Language language);

/// Row (1-based in the table), column, value, problem, suggestion; header row first.
Grid problemList(const std::vector<std::string>& headers, const std::vector<Problem>& problems,
                 words::Language language);

} // namespace rolemap::table
