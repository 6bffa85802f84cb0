// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Measures of a brief's tables: where cells break into lines and how high rows are.
#pragma once

#include "pages.hxx"

namespace rolemap::brief {

inline constexpr double tableFont = 353;    ///< 10 pt
inline constexpr double lineSpacing = 1.28; ///< of the font's size
inline constexpr double cellSide = 140;     ///< left and right of a cell's text
inline constexpr double cellAbove = 95;     ///< above and below it

/// All rows of a table with lines and heights, as wide as `width`; its frame has no place yet.
TableFrame measure(const Table& table, double width);

/// A cell's text with its mark.
std::string marked(const Cell& cell);

/// The table as a picture.
scene::Group toGroup(const TableFrame& table, const std::string& name);

} // namespace rolemap::brief
