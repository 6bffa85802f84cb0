// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// People tables for tests, read from the words a user would type, and random ones.
#pragma once

#include "core/people/analysis.hxx"
#include "core/table/people_table.hxx"

#include <random>
#include <string>
#include <vector>

namespace rolemap::test {

using Rows = std::vector<std::vector<std::string>>;

/// Cells of words; an empty word is an empty cell.
table::Grid grid(const Rows& rows);
table::PeopleTable read(const Rows& rows);

/// Zhao decides, Li designs, Wang uses; no lines. functions.md's weights give 100 × (0.625 role + 0.375 level):
/// Zhao 100, Li 66.25, Wang 36.25.
Rows three();

/// Up to `most` people with roles, attitudes, contacts, evidence, lines and now and then a power or a deal of their
/// own.
table::PeopleTable randomTable(std::mt19937& random, std::size_t most, bool severalDeals = false);

} // namespace rolemap::test
