// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Scores of 1 to 5: which fifth of the customers one belongs to.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::accounts {

/// The quantiles at 1/bins ... (bins - 1)/bins of type 7 (Hyndman and Fan 1996: the default of R and of a sheet's
/// PERCENTILE): linear between the two values around position (n - 1) i / bins. The position is exact, so that a
/// quantile that falls on a value is that value. `values` are at least one. O(n log n).
std::vector<double> quantiles(std::vector<double> values, std::size_t bins);

/// 1 plus the number of quantiles (ascending) that the value exceeds. O(log bins).
std::size_t scoreOf(double value, const std::vector<double>& quantiles);

} // namespace rolemap::accounts
