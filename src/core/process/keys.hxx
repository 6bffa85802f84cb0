// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Words that join two tables: the account of a deal and the list of accounts, spelled the same or nearly.
#pragma once

#include "../table/grid.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace rolemap::process {

/// A word of one table that the other one does not have in that spelling.
struct LooseKey {
    std::string word;
    std::size_t rows = 0; ///< that use it
    std::string nearest;  ///< of the other table; empty where nothing is near
    bool joined = false;  ///< they differ in spaces, case and punctuation only, and were taken for one
};

/// A table looked up by the column that answers most of the words asked for: an account's name or its id.
class KeyTable {
public:
    /// `asked` are the other table's words, one a row. Of columns that answer equally many the left one is taken.
    /// O(cells + words).
    KeyTable(const table::Grid& table, const std::vector<std::string>& asked);

    /// The row of a word; nothing where it is blank or not in the table.
    std::optional<std::size_t> row(const std::string& word) const;
    std::optional<std::size_t> column() const noexcept { return m_column; } ///< nothing where none answers
    const std::vector<LooseKey>& loose() const noexcept { return m_loose; } ///< by first use

private:
    std::optional<std::size_t> m_column;
    std::unordered_map<std::string, std::size_t> m_rows; ///< by word as asked
    std::vector<LooseKey> m_loose;
};

} // namespace rolemap::process
