// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows that name the same customer, or the same group, put together.
#pragma once

#include "../table/grid.hxx"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rolemap::accounts {

/// Numbers from 0 in the order of first appearance. Words that differ in case, width or spaces only are one
/// (words::fold); a number is the word that it is typed as. O(length) a cell.
class NameNumbers {
public:
    /// The number of a cell's word; a new word gets the next one. The cell is text or a number.
    std::uint32_t numberOf(const table::Cell& cell);
    const std::vector<std::string>& names() const noexcept { return m_names; } ///< as first typed, tidied

    NameNumbers();
    ~NameNumbers();
    NameNumbers(const NameNumbers&) = delete;
    NameNumbers& operator=(const NameNumbers&) = delete;

private:
    struct Known;
    std::unique_ptr<Known> m_known;
    std::vector<std::string> m_names;
};

} // namespace rolemap::accounts
