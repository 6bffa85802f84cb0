// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cells that a function was given, read strictly: what is no number is said, with its place.
#pragma once

#include "../table/grid.hxx"

#include <cstddef>
#include <string>

namespace rolemap::process {

/// Cell i of a range, counted row by row.
const table::Cell& cellAt(const table::Grid& grid, std::size_t i);
std::size_t cellCount(const table::Grid& grid);

/// The number of a cell. Throws Error(argument): "wins, row 3, column 1: got 'x', expected a number".
double numberAt(const char* argument, const table::Grid& grid, std::size_t row, std::size_t column);
double numberAt(const char* argument, const table::Grid& grid, std::size_t i);

/// Throws Error(argument) where a range has not as many cells as another.
void expectSize(const char* argument, const table::Grid& grid, const char* other, const table::Grid& like);

/// #N/A where a value is not known.
table::Cell orNotAvailable(bool known, double value);

} // namespace rolemap::process
