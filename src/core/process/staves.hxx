// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A bucket holds as much water as its shortest stave. The result is the product of its factors (customers ×
// opportunities per customer × win rate × value); each against its benchmark says which one holds the result down, and
// what raising that one alone would bring. Shares of the gap: logarithmic mean Divisia index (B. Ang 2004, Energy
// Policy 32: 1131-1139), exact and additive.
#pragma once

#include "wilson.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

struct Factor {
    std::string name;
    double actual = 0, benchmark = 0;
    bool lowerIsBetter = false;  ///< days, costs: taken as 1 / x
    std::optional<double> tries; ///< behind a rate
};

struct Stave {
    double ratio = 0;                 ///< actual / benchmark, turned round where lower is better: below 1 is short
    std::optional<Interval> interval; ///< of a rate, by its tries
    double resultIfRaised = 0;        ///< the result if only this factor came up to its benchmark
    std::optional<double> gapShare;   ///< of the whole gap; below 0 for a factor that makes up for others
    bool shortest = false;            ///< the least ratio, where it is below 1
    bool unsure = false;              ///< so few tries that it may well reach its benchmark
};

struct Staves {
    std::vector<Stave> all;
    double result = 0, benchmark = 0; ///< products
};

/// Factors in their order; of equal ratios the first is the shortest. A factor above its benchmark stays where it is.
/// Where the result reaches its benchmark there is no gap, and no shares; factors at zero take the whole gap. Throws
/// Error(argument) naming the factor for a value below 0, a benchmark of 0, a lower-is-better of 0, a rate with tries
/// that is not within 0 and 1. O(factors).
Staves staves(const std::vector<Factor>& factors, double confidence = usualConfidence);

} // namespace rolemap::process
