// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Strict reading.

#include "cells_read.hxx"

#include "../accounts/data_rows.hxx"
#include "../error.hxx"

namespace rolemap::process {

const table::Cell& cellAt(const table::Grid& grid, std::size_t i) {
    return grid.at(i / grid.columns(), i % grid.columns());
}

std::size_t cellCount(const table::Grid& grid) {
    return grid.rows() * grid.columns();
}

double numberAt(const char* argument, const table::Grid& grid, std::size_t row, std::size_t column) {
    const table::Cell& cell = grid.at(row, column);
    if (!cell.isNumber())
        throw Error(ErrorCode::argument, accounts::placeOf(argument, row, column) + ": got " + accounts::shown(cell) +
                                             ", expected a number");
    return cell.number;
}

double numberAt(const char* argument, const table::Grid& grid, std::size_t i) {
    return numberAt(argument, grid, i / grid.columns(), i % grid.columns());
}

void expectSize(const char* argument, const table::Grid& grid, const char* other, const table::Grid& like) {
    if (cellCount(grid) != cellCount(like))
        throw Error(ErrorCode::argument, std::string(argument) + ": got " + std::to_string(cellCount(grid)) +
                                             " cells, expected " + std::to_string(cellCount(like)) + " as " + other);
}

table::Cell orNotAvailable(bool known, double value) {
    return known ? table::Cell(value) : table::Cell::error(table::errorNotAvailable);
}

} // namespace rolemap::process
