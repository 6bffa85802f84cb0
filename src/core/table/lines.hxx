// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Lines between the people of a table: who reports to whom and who influences whom.
#pragma once

#include "names.hxx"
#include "people_table.hxx"

#include <functional>
#include <string>
#include <vector>

namespace rolemap::table {

/// A person with the cells that name others. Cells are of the range that is read and outlive it.
struct NamedBy {
    std::size_t deal = 0;
    const Cell* boss = nullptr;          ///< null: none
    const Cell* influences = nullptr;    ///< null: none
    std::optional<std::size_t> namesake; ///< an earlier person of the same name in the deal
};

/// Fills the table's lines, and its problems about them: bosses and influenced people who are not in the table, two
/// bosses, weights that are no positive number, people who influence themselves, reporting cycles. O(people + names).
void readLines(PeopleTable& table, const std::vector<NamedBy>& from, const NameIndex& names);

} // namespace rolemap::table
