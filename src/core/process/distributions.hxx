// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How often chance alone would show as much: the tails of the distributions that the process statistics rest on.
// Boost.Math, in double precision; a tail below the smallest double is 0.
#pragma once

namespace rolemap::process {

/// P(X >= x) of chi squared with `freedom` > 0 degrees; 1 for x <= 0.
double chiSquareTail(double x, double freedom);
/// P(X >= x) of F; 1 for x <= 0, 0 for infinite x.
double fTail(double x, double above, double below);
/// P(|X| >= |x|) of Student's t; 0 for infinite x.
double tTails(double x, double freedom);
/// P(|X| >= |x|) of the standard normal.
double normalTails(double x);
/// z with P(|X| <= z) = confidence of the standard normal. Throws Error(argument) unless 0 < confidence < 1.
double normalWithin(double confidence);

} // namespace rolemap::process
