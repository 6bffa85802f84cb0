// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where beside a list there is room for columns of ours.
#include "free_columns.hxx"

#include "office.hxx"
#include "sheet_reader.hxx"

#include <algorithm>

namespace rolemap::document {

FreeColumns::FreeColumns(const Model& model, sal_Int16 sheet, sal_Int32 top, sal_Int32 bottom,
                         const std::optional<css::table::CellRangeAddress>& old)
    : m_grid(readSheet(sheetAt(model, sheet))), m_top(top), m_bottom(bottom) {
    if (old)
        for (sal_Int32 row = old->StartRow; row <= old->EndRow; ++row)
            for (sal_Int32 column = old->StartColumn; column <= old->EndColumn; ++column)
                if (inside(row, column))
                    m_grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) = {};
}

bool FreeColumns::inside(sal_Int32 row, sal_Int32 column) const {
    return static_cast<std::size_t>(row) < m_grid.rows() && static_cast<std::size_t>(column) < m_grid.columns();
}

bool FreeColumns::isFree(sal_Int32 column, bool everywhere) const {
    const sal_Int32 first = everywhere ? 0 : m_top;
    const sal_Int32 last = everywhere ? static_cast<sal_Int32>(m_grid.rows()) - 1 : m_bottom;
    for (sal_Int32 row = first; row <= last; ++row)
        if (inside(row, column) &&
            !m_grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).isEmpty())
            return false;
    return std::none_of(m_grid.merges.begin(), m_grid.merges.end(), [&](const table::Merge& merge) {
        return static_cast<sal_Int32>(merge.left) <= column && column <= static_cast<sal_Int32>(merge.right) &&
               static_cast<sal_Int32>(merge.top) <= last && first <= static_cast<sal_Int32>(merge.bottom);
    });
}

bool FreeColumns::areFree(sal_Int32 column, sal_Int32 count) const {
    for (sal_Int32 i = 0; i < count; ++i)
        if (!isFree(column + i, false))
            return false;
    return true;
}

sal_Int32 FreeColumns::firstFree(sal_Int32 column, sal_Int32 count) const {
    while (!areFree(column, count))
        ++column;
    return column;
}

} // namespace rolemap::document
