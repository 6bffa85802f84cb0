// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a cell says, whatever its kind: as words, as a number, or nothing.
#pragma once

#include "grid.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace rolemap::table {

/// The cell's words, tidied; a number in its shortest form ("7", "0.25"); empty for an empty cell and an error.
/// O(length).
std::string cellWords(const Cell& cell);

/// True for an empty cell and for text that is white space only; an error is not blank.
bool isBlank(const Cell& cell);

/// A decimal number with an optional sign, fraction and exponent and nothing else ("-0.5", "７" once folded). No hex,
/// no infinity, no thousands separators. O(length).
std::optional<double> parseNumber(std::string_view folded);

/// A number in its shortest form that reads back as itself.
std::string formatNumber(double value);

/// What the office shows for an error code: 532 is "#DIV/0!", 502 is "Err:502".
std::string errorName(int code);

/// The letters and digits of a folded word, without spaces and punctuation, so that "Last_Activity-Date" is
/// "lastactivitydate". A word of punctuation alone ("#") stays as it is.
std::string compact(std::string_view folded);

/// Letters of a column as the office names it: 0 is "A", 26 "AA".
std::string columnName(std::size_t column);

/// Number of code points changed, added, left out or swapped with a neighbour between two folded words, or `limit` + 1
/// where it is more than `limit`. O(product of lengths).
std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// Code points of UTF-8; an invalid byte is U+FFFD.
std::u32string codePointsOf(std::string_view utf8);

/// True where the text holds a Chinese character, and none but Chinese characters, kana and the middle dot.
bool isHanName(std::string_view utf8);
bool hasHan(std::string_view utf8);

} // namespace rolemap::table
