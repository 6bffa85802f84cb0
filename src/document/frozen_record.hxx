// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a frozen workbook remembers: for each formula its text, where it stood, what it points at, and the value that
// was left in its place. Kept on a hidden sheet of plain text and native formulas (FormulaText::anchor), so that ods
// and xlsx carry it through any office, with and without the extension, while the office itself follows every inserted
// row, moved cell and renamed sheet.
//
// Below a line of explanation a row a formula: A its text, or blank where it is the row's above, copied down; B the
// anchor, which points at the cell, then at the formula's references; E the value. An array formula says its rows and
// columns in C and D, and its values stand in the rows below, from column A on.
#pragma once

#include "cell_content.hxx"
#include "command.hxx"
#include "formula_text.hxx"

#include "core/words/language.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

/// One array formula, or formulas in one column that are the same, copied down.
struct FrozenFormulas {
    css::table::CellRangeAddress range; ///< where it stands by now
    bool gone = false;                  ///< its cells were deleted
    bool array = false;
    std::string text;                         ///< FormulaText's, with holes
    std::vector<FormulaReference> references; ///< of the first cell
    sal_Int32 rows = 1, columns = 1;          ///< when it was frozen
    Contents values;                          ///< the values left in place, rows × columns
    FormulaTokens anchor;                     ///< as read, of one whose cells are gone: an undo may bring them back

    std::size_t count() const { return array ? 1 : values.size(); }
};

using FrozenList = std::vector<FrozenFormulas>;

/// Everything that is remembered, oldest first; empty where nothing is frozen. O(cells).
FrozenList readFrozen(const Model& model);
/// Throws Error(argument) with a sentence where it is more than a sheet holds.
void checkRoom(const Model& model, const FrozenList& list, words::Language language);
/// Writes all of it anew; an empty list leaves no sheet behind. Undo is the caller's. O(cells).
void writeFrozen(const Model& model, const FrozenList& list, words::Language language, Unrecorded& unrecorded);

/// The same where the sheet of the record, if it stands before others, will have gone.
FrozenList withoutRecordSheet(const Model& model, FrozenList list);

/// The part of formulas copied down that `first` .. `last` (0-based) of its rows are.
FrozenFormulas partOf(const FrozenFormulas& formulas, std::size_t first, std::size_t last);

} // namespace rolemap::document
