// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How much power or interest a cell gives: low, medium, high, or a number on a scale (functions.md, 'The default
// model': low ⅓, medium ⅔, high 1, or the number over the top of its scale).
#pragma once

#include "grid.hxx"

#include "../words/vocabulary.hxx"

#include <optional>
#include <vector>

namespace rolemap::table {

struct PowerReading {
    enum class Kind { blank, word, number, share, unknown } kind = Kind::blank;
    double value = 0; ///< word: 1/3, 2/3 or 1; share ('7/10'): 0..1; number: as typed, a percentage as 0..100
};

/// Reads one cell; an error cell is blank. O(length).
PowerReading readPower(const Cell& cell);

/// The scale of a column whose header names none: from 0 to the least of 5, 10 and 100 that holds its numbers; those
/// above 100 or below 0 belong to no scale and are left out. O(numbers).
words::Scale columnScale(const std::vector<double>& numbers);

/// A number on a scale as a share of its top, 0..1; nothing where it is off the scale. A scale whose best end is the
/// smaller number is turned round.
std::optional<double> onScale(double number, const words::Scale& scale);

} // namespace rolemap::table
