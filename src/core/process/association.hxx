// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Does a figure go with results? How strongly two columns go together, and how often chance alone would show as much.
// Numbers: Pearson's r with Student's t. A number and a group: the correlation ratio eta with the F test. Two
// groupings: Cramér's V (1946) with chi squared, without continuity correction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rolemap::process {

enum class Measure { pearson, eta, cramer };

struct Association {
    Measure measure = Measure::pearson;
    std::size_t n = 0;
    double strength = 0;  ///< r from -1 to 1, eta and V from 0 to 1
    double statistic = 0; ///< t, F or chi squared; infinite where nothing is left to chance
    double freedom = 0, freedomBelow = 0;
    std::optional<double> p;  ///< nothing where there are too few cases for any test
    double leastExpected = 0; ///< of cramer: the smallest count that chance would put into a cell
    double thin = 0;          ///< of cramer: share of cells into which chance would put fewer than 5
};

/// Pearson's r of two columns of one length; nothing where either is constant or n < 2. O(n), in two passes, so that
/// large figures that lie close together keep their digits.
std::optional<Association> pearson(const std::vector<double>& x, const std::vector<double>& y);

/// Eta of values in groups 0 to groups - 1, all of them filled; nothing where all values are equal or there is one
/// group. O(n).
std::optional<Association> correlationRatio(const std::vector<double>& values, const std::vector<std::uint32_t>& group,
                                            std::size_t groups);

/// V of two groupings, all groups filled; nothing where either has one group only. O(n + groups) where the table of
/// counts is of reasonable size, else O(n log n).
std::optional<Association> cramer(const std::vector<std::uint32_t>& a, std::size_t groupsA,
                                  const std::vector<std::uint32_t>& b, std::size_t groupsB);

/// Holm's (1979) p values of tests that were made together, in their order. O(m log m).
std::vector<double> holm(const std::vector<double>& p);

} // namespace rolemap::process
