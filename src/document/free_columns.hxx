// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where beside a list there is room for columns of ours: no cell of the user's is written over.
#pragma once

#include "people_source.hxx"

#include "core/table/grid.hxx"

#include <optional>

namespace rolemap::document {

/// Width of the column between a list and ours, so that the list can still be sorted by itself; in 1/100 mm.
inline constexpr sal_Int32 gapWidth = 500;

class FreeColumns {
public:
    /// In the rows from `top` to `bottom` of a sheet; what stands in `old` is to be written anew and does not count.
    /// O(cells of the sheet).
    FreeColumns(const Model& model, sal_Int16 sheet, sal_Int32 top, sal_Int32 bottom,
                const std::optional<css::table::CellRangeAddress>& old = std::nullopt);

    /// Nothing in the column, in these rows or anywhere on the sheet.
    bool isFree(sal_Int32 column, bool everywhere) const;
    bool areFree(sal_Int32 column, sal_Int32 count) const;
    /// The first column from `column` on that has so many free ones.
    sal_Int32 firstFree(sal_Int32 column, sal_Int32 count) const;

private:
    bool inside(sal_Int32 row, sal_Int32 column) const;
    table::Grid m_grid;
    sal_Int32 m_top, m_bottom;
};

} // namespace rolemap::document
