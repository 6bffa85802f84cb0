// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Natural breaks: small, middle and large accounts where the figures themselves fall apart, not at round numbers. The
// classes of one figure whose squared distances to the class mean are least of all possible classes.
// W. Fisher 1958 (J. Amer. Statist. Assoc. 53: 789-798), G. Jenks 1967; goodness of variance fit: 1 - within / total.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace rolemap::accounts {

inline constexpr std::size_t mostClasses = 100;

struct Breaks {
    std::vector<std::uint32_t> classes; ///< of each value, from 0, the lowest
    std::vector<double> lower, upper;   ///< least and greatest value of each class
    std::vector<std::size_t> sizes;
    double within = 0, total = 0; ///< squared distances to the class's mean, to the mean of all
    /// 1 - within / total; nothing where all values are equal.
    std::optional<double> goodness() const;
};

/// The optimal k classes, exactly; equal values are in one class, and of equally good classes those with the lowest
/// breaks are taken. Throws Error(argument) for no values, k < 1, k > mostClasses, k above the number of different
/// values, and values too large to square. O(n log n + k m log m) time, O(k m) space for m different values: dynamic
/// programming whose best breaks never fall back, so that each layer is divided and conquered.
Breaks jenks(const std::vector<double>& values, std::size_t k);

} // namespace rolemap::accounts
