// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The few accounts that most of the revenue comes from: A, B and C by running share (functions.md, RM.ABC).
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace rolemap::accounts {

struct AbcLimits {
    double a = 0.8;  ///< running share up to which a value is A
    double b = 0.95; ///< and B
};
AbcLimits abcLimits(const model::Model& model);

struct AbcRow {
    char letter = 'C';     ///< 'A', 'B' or 'C'
    double cumulative = 0; ///< running share, the value included, 0..1
};

/// Largest first, equal ones in their order: A while the running share, the value included, is at most a, B while it is
/// at most b, else C; the first is always A. Where all values are 0 the running share is 1. A value that is missing has
/// no answer and adds nothing. Shares that differ from a limit by less than 1e-12 are on it: sums of decimals are not
/// exact. Throws Error(argument) unless 0 <= a <= b <= 1, and for a value below 0. O(n log n).
std::vector<std::optional<AbcRow>> abc(const std::vector<std::optional<double>>& values, const AbcLimits& limits);

/// RM.ABC: the class of every cell in its place. A blank cell stays blank; text and a number below 0 are Err:502 in
/// their cell and add nothing; an error stays.
table::Grid abcResult(const table::Grid& values, const AbcLimits& limits);

} // namespace rolemap::accounts
