// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A second header row is told from a row of people by the name column: above people's names there is no blank.

#include "header_rows.hxx"

#include "cells.hxx"
#include "header_words.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

constexpr std::size_t mostHeaderRows = 3;

std::optional<std::size_t> nameColumn(const Columns& columns) {
    return columns[Field::name]       ? columns[Field::name]
           : columns[Field::lastName] ? columns[Field::lastName]
                                      : columns[Field::firstName];
}

/// The row's cells that are header words as a whole.
std::size_t headerCells(const Grid& grid, std::size_t row) {
    std::size_t count = 0;
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        if (!grid.at(row, c).isText() || grid.at(row, c).text.size() > 100)
            continue;
        const auto matches = HeaderWords::shipped().match(grid.at(row, c).text);
        count +=
            std::any_of(matches.begin(), matches.end(), [](const HeaderMatch& m) { return m.score > 2.5; }) ? 1 : 0;
    }
    return count;
}

bool isBlankRow(const Grid& grid, std::size_t row) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (!isBlank(grid.at(row, c)))
            return false;
    return true;
}

} // namespace

std::size_t mergedHeaderRows(const Grid& grid) {
    std::size_t rows = 1;
    for (const Merge& m : grid.merges)
        if (m.top == 0 && m.bottom > 0 && m.bottom < mostHeaderRows && m.bottom < grid.rows() &&
            m.left < grid.columns() && !isBlank(grid.at(0, m.left)))
            rows = std::max(rows, m.bottom + 1);
    return rows;
}

bool hasHeadingGroups(const Grid& grid) {
    return grid.rows() > 1 && std::any_of(grid.merges.begin(), grid.merges.end(), [&](const Merge& m) {
               if (m.top != 0 || m.bottom != 0 || m.left >= m.right || m.left >= grid.columns())
                   return false;
               std::size_t below = 0;
               for (std::size_t c = m.left; c <= m.right && c < grid.columns(); ++c)
                   below += grid.at(1, c).isText() && !isBlank(grid.at(1, c)) ? 1 : 0;
               return below > 1;
           });
}

std::size_t headerRowCount(const Grid& grid, const words::Vocabulary& vocabulary) {
    const std::size_t merged = mergedHeaderRows(grid);
    if (merged > 1 || grid.rows() < 2)
        return merged;
    const auto name = nameColumn(readColumns(grid, 0, 1, vocabulary));
    if (name) {
        if (!isBlank(grid.at(1, *name)))
            return 1;
        return hasHeadingGroups(grid) || headerCells(grid, 1) > 1 ? 2 : 1;
    }
    // A blank row ends a title, not a header.
    for (std::size_t rows = 2; rows <= mostHeaderRows && rows <= grid.rows() && !isBlankRow(grid, rows - 1); ++rows)
        if (nameColumn(readColumns(grid, 0, rows, vocabulary)))
            return rows;
    return 1;
}

} // namespace rolemap::table
