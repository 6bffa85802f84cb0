// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A grid grows row by row; its first row sets the width.

#include "grid.hxx"

#include <iterator>

namespace rolemap::table {

void Grid::addRow(std::vector<Cell> row) {
    if (m_rows == 0)
        m_columns = row.size();
    row.resize(m_columns);
    m_cells.insert(m_cells.end(), std::make_move_iterator(row.begin()), std::make_move_iterator(row.end()));
    ++m_rows;
}

} // namespace rolemap::table
