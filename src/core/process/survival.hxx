// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How long until a deal closes, counting those that are still open for what they tell: they have lasted so long at
// least. E. Kaplan & P. Meier 1958 (J. Amer. Statist. Assoc. 53: 457-481), M. Greenwood's standard error, and the
// log-rank test of groups (N. Mantel 1966; R. Peto & J. Peto 1972). Where won and lost compete, the curve is of closing
// either way: one minus a curve of winning alone would say too much.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rolemap::process {

struct SurvivalStep {
    double time = 0;
    std::size_t atRisk = 0, closed = 0;
    double open = 1;             ///< share still open after this time
    std::optional<double> error; ///< Greenwood's; nothing where none is open any more
};

/// A step for each time at which something closed, ascending. Who is censored at a time was at risk at it. Throws
/// Error(argument) for a negative or infinite time. O(n log n).
std::vector<SurvivalStep> kaplanMeier(const std::vector<double>& days, const std::vector<bool>& closed);

/// The first time at which at most `share` are open; nothing where more are open to the end.
std::optional<double> timeUntil(const std::vector<SurvivalStep>& steps, double share = 0.5);

struct LogRank {
    std::vector<std::size_t> cases, observed; ///< of each group
    std::vector<double> expected;             ///< closed, if all groups were alike
    double chiSquare = 0, freedom = 0;
    std::optional<double> p; ///< nothing where fewer than two groups can be compared
};

/// Groups 0 to groups - 1. A group in which nothing was ever expected to close is left out of the test, as in R's
/// survdiff. O(n log n + times x groups squared).
LogRank logRank(const std::vector<double>& days, const std::vector<bool>& closed,
                const std::vector<std::uint32_t>& group, std::size_t groups);

} // namespace rolemap::process
