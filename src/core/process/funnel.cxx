// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Step by step.

#include "funnel.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "distributions.hxx"

#include <cmath>

namespace rolemap::process {

std::vector<FunnelStep> funnel(const std::vector<Step>& steps, double confidence) {
    normalWithin(confidence); // says what is wrong with it
    std::vector<FunnelStep> result;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double count = steps[i].count;
        if (!(count >= 0) || count != std::floor(count) || std::isinf(count))
            throw Error(ErrorCode::argument, "steps, '" + steps[i].name + "': got " + table::formatNumber(count) +
                                                 ", expected a whole number from 0 on");
        FunnelStep step;
        if (i > 0 && steps[i - 1].count > 0) {
            step.conversion = count / steps[i - 1].count;
            if (count <= steps[i - 1].count)
                step.interval = wilson(count, steps[i - 1].count, confidence);
        }
        if (i == 0)
            step.fromFirst = 1;
        else if (steps[0].count > 0)
            step.fromFirst = count / steps[0].count;
        result.push_back(step);
    }
    return result;
}

} // namespace rolemap::process
