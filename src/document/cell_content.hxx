// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What cells hold, as values that can be put aside, compared and written back: a number, a text, nothing, or a formula.
#pragma once

#include "command.hxx"
#include "people_source.hxx"

#include <com/sun/star/table/XCellRange.hpp>
#include <rtl/ustring.hxx>

#include <vector>

namespace rolemap::document {

struct Content {
    enum class Kind { blank, number, text, formula };
    Kind kind = Kind::blank;
    double number = 0;
    rtl::OUString text; ///< a formula with its "="; "{=...}" in an array
};
using Contents = std::vector<Content>; ///< row by row

/// The content as every file format gives it back.
Content plain(const Content& content);
/// Numbers may differ by what the file formats' dates and times lose.
bool same(const Content& a, const Content& b);

css::uno::Reference<css::table::XCellRange> cellsOf(const Model& model, const css::table::CellRangeAddress& range);
inline std::size_t sizeOf(const css::table::CellRangeAddress& range) {
    return static_cast<std::size_t>(range.EndRow - range.StartRow + 1) *
           static_cast<std::size_t>(range.EndColumn - range.StartColumn + 1);
}

/// What the cells hold. O(cells).
Contents readContents(const Model& model, const css::table::CellRangeAddress& range);
/// What formulas came to, as it can stay without them. An empty text, which is not the same as an empty cell, and an
/// error have no value that a cell could hold: they become native formulas that come to the same in every office.
Contents readResults(const Model& model, const css::table::CellRangeAddress& range);
void writeContents(const Model& model, const css::table::CellRangeAddress& range, const Contents& contents,
                   Unrecorded& unrecorded);

/// Copies the formula of the range's first row in a column down the next `rows`, without formats.
/// O(rows log rows).
void copyDown(const css::uno::Reference<css::table::XCellRange>& cells, sal_Int32 column, sal_Int32 rows,
              Unrecorded& unrecorded);

} // namespace rolemap::document
