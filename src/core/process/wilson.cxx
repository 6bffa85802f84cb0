// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Wilson's interval.

#include "wilson.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "distributions.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace rolemap::process {

namespace {

void expectCount(const char* name, double value, double most, const char* expected) {
    if (!(value >= 0 && value <= most && value == std::floor(value)))
        throw Error(ErrorCode::argument,
                    std::string(name) + ": got " + table::formatNumber(value) + ", expected " + expected);
}

} // namespace

Interval wilson(double wins, double tries, double confidence) {
    constexpr double most = 9007199254740992.0; // beyond it doubles are no longer counts
    expectCount("tries", tries, most, "a whole number from 0 on");
    expectCount("wins", wins, tries, "a whole number from 0 to tries");
    const double z = normalWithin(confidence);
    Interval result;
    if (tries == 0) {
        result.rate = std::numeric_limits<double>::quiet_NaN();
        return result;
    }
    const double p = wins / tries, zz = z * z / tries;
    const double middle = p + zz / 2, half = z * std::sqrt(p * (1 - p) / tries + zz / tries / 4);
    result.rate = p;
    result.low = wins == 0 ? 0 : std::max(0.0, (middle - half) / (1 + zz));
    result.high = wins == tries ? 1 : std::min(1.0, (middle + half) / (1 + zz));
    return result;
}

} // namespace rolemap::process
