// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The columns of any table, as numbers or as groups of equal words: what a driver of sales may be.
#pragma once

#include "../table/grid.hxx"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::process {

inline constexpr std::uint32_t noGroup = 0xFFFFFFFFu;

/// A column below its header. Numeric where all cells that are not blank are numbers.
struct DataColumn {
    std::string name;
    bool numeric = true;
    std::size_t filled = 0;           ///< cells that are not blank
    std::vector<double> numbers;      ///< of a numeric column: NaN where blank
    std::vector<std::uint32_t> group; ///< of a column of words: index into groups; noGroup where blank
    std::vector<std::string> groups;  ///< as first typed, in sheet order

    std::size_t rows() const noexcept { return numeric ? numbers.size() : group.size(); }
    bool isBlank(std::size_t row) const { return numeric ? numbers[row] != numbers[row] : group[row] == noGroup; }
};

/// Reads a column of a table whose first row is its header. Words that differ in case, width or spaces only are one
/// group; an error is blank. O(rows).
DataColumn readColumn(const table::Grid& table, std::size_t column);

/// A column of months, "2017-03", or of dates between 1990 and 2100 below a header that says so: when, not what.
bool isCalendar(const DataColumn& column);

/// The column that an argument names: its header's words, or its number from 1. Throws Error(argument) naming the
/// columns there are. O(columns).
std::size_t columnNamed(const table::Grid& table, const char* argument, const table::Cell& typed);

} // namespace rolemap::process
