// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How sure a rate is: 6 wins of 9 say less than 600 of 900. The interval that holds the true rate in `confidence` of
// all cases, and that stays within 0 and 1 for few tries too.
// E. Wilson 1927 (J. Amer. Statist. Assoc. 22: 209-212), without continuity correction.
#pragma once

namespace rolemap::process {

inline constexpr double usualConfidence = 0.95;

struct Interval {
    double rate = 0, low = 0, high = 1;
};

/// wins of tries, both whole, 0 <= wins <= tries. Of no tries nothing is known: rate is NaN, low 0, high 1. Throws
/// Error(argument) naming what came. O(1).
Interval wilson(double wins, double tries, double confidence = usualConfidence);

} // namespace rolemap::process
