// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How many rows head a table.
#pragma once

#include "columns.hxx"
#include "grid.hxx"

namespace rolemap::table {

/// Header rows of a grid that starts at its header: as many as merged cells span, else one, or as many as it takes
/// until a name column is known; three at most. O(columns + merges).
std::size_t headerRowCount(const Grid& grid, const words::Vocabulary& vocabulary);

/// True where row 0 has a heading merged over several columns that have words of their own in row 1.
bool hasHeadingGroups(const Grid& grid);

/// Rows that vertically merged headings span from row 0; 1 where there are none.
std::size_t mergedHeaderRows(const Grid& grid);

} // namespace rolemap::table
