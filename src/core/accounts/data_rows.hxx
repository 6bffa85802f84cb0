// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Figures of accounts as they stand in a range without a header: what is complete is used, what is missing is said, and
// text is never taken for 0 (functions.md, Conventions).
#pragma once

#include "../table/grid.hxx"
#include "matrix.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace rolemap::accounts {

enum class RowState : std::uint8_t {
    blank,      ///< nothing but blanks
    incomplete, ///< some cells blank
    complete,
};

struct DataRows {
    std::vector<RowState> states; ///< of each row of the range
    Matrix complete;              ///< the complete rows, in sheet order
    std::vector<std::size_t> at;  ///< the range's row of each complete one
};

/// Throws Error(argument) for text or an error, naming row and column ("data, row 3, column 2: got 'n/a', expected a
/// number"), and where no row is complete. O(cells).
DataRows readRows(const table::Grid& grid, const char* argument);

/// Takes complete rows out again: those for which `keep` is false become incomplete.
DataRows keepRows(const DataRows& rows, const std::vector<bool>& keep);

/// "data, row 3, column 2", counted from 1, for messages.
std::string placeOf(const char* argument, std::size_t row, std::size_t column);
/// "'n/a'", "1.5", "nothing", "#DIV/0!", for messages.
std::string shown(const table::Cell& cell);

} // namespace rolemap::accounts
