// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// From many to few: how many of each step go on to the next, and how sure that is.
#pragma once

#include "wilson.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

struct Step {
    std::string name;
    double count = 0; ///< whole
};

struct FunnelStep {
    std::optional<double> conversion; ///< from the step before; nothing for the first, or where that counts 0
    std::optional<Interval> interval; ///< Wilson's; nothing where the step counts more than the one before
    std::optional<double> fromFirst;  ///< 1 for the first
};

/// A row a step. A step may count more than the one before (customers, then opportunities): the quotient is then how
/// many come of one. Throws Error(argument) naming the step for a count that is not whole or below 0. O(steps).
std::vector<FunnelStep> funnel(const std::vector<Step>& steps, double confidence = usualConfidence);

} // namespace rolemap::process
