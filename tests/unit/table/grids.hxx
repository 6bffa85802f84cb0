// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Grids for tests, written as rows of cells.
#pragma once

#include "core/table/grid.hxx"

#include <initializer_list>
#include <vector>

namespace rolemap::test {

/// Rows of cells; an empty text is an empty cell.
inline table::Grid gridOf(std::initializer_list<std::vector<table::Cell>> rows) {
    std::size_t columns = 0;
    for (const auto& row : rows)
        columns = std::max(columns, row.size());
    table::Grid grid(rows.size(), columns);
    std::size_t r = 0;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            if (!(row[c].isText() && row[c].text.empty()))
                grid.at(r, c) = row[c];
        ++r;
    }
    return grid;
}

} // namespace rolemap::test
