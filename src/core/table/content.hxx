// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the cells below a header say about its meaning: a column of job titles under 'Role' is a column of titles.
#pragma once

#include "columns.hxx"
#include "grid.hxx"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::table {

/// The first cells of a column that are not blank, each distinct word once.
struct Sample {
    std::vector<std::pair<std::string, std::size_t>> words; ///< tidied, with how often, in sheet order
    std::size_t cells = 0;
};

/// At most 200 cells from row `first` on; looks at 2,000 rows at most.
Sample sample(const Grid& grid, std::size_t first, std::size_t column);

/// The share of the sample's cells that read as a field, 0..1; 0 for an empty sample. `names` are the folded names of
/// the table's name column, for `influences`. O(words).
double readsAs(const Sample& sample, Field field, const words::Vocabulary& vocabulary,
               const std::set<std::string, std::less<>>& names);

/// True where most cells of the sample are ticks, or yes or no.
bool isTicks(const Sample& sample);

/// A word of five letters or more with an @ and a dot after it.
bool looksLikeEmail(std::string_view text);

} // namespace rolemap::table
