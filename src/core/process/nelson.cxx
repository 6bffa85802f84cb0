// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Each rule is a longest run that ends here.

#include "nelson.hxx"

#include <cmath>
#include <cstddef>

namespace rolemap::process {

namespace {

/// Marks the last `length` points up to and with `end`.
void mark(std::vector<std::uint8_t>& rules, std::size_t end, std::size_t length, std::uint8_t rule) {
    for (std::size_t i = end + 1 - length; i <= end; ++i)
        rules[i] = static_cast<std::uint8_t>(rules[i] | rule);
}

int sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : 0;
}

} // namespace

std::vector<std::uint8_t> nelson(const std::vector<double>& z) {
    constexpr std::size_t sideLength = 9, trendLength = 6, turnsLength = 14;
    std::vector<std::uint8_t> rules(z.size());
    std::size_t side = 0, trend = 0, turns = 0; // points of the run that ends here
    int lastStep = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        if (std::abs(z[i]) > 3)
            mark(rules, i, 1, 1);
        side = sign(z[i]) == 0 ? 0 : i > 0 && sign(z[i]) == sign(z[i - 1]) ? side + 1 : 1;
        if (side >= sideLength)
            mark(rules, i, sideLength, 2);
        const int step = i > 0 ? sign(z[i] - z[i - 1]) : 0;
        trend = step == 0 ? 1 : step == lastStep ? trend + 1 : 2;
        if (trend >= trendLength)
            mark(rules, i, trendLength, 4);
        turns = step == 0 ? 1 : step == -lastStep ? turns + 1 : 2;
        if (turns >= turnsLength)
            mark(rules, i, turnsLength, 8);
        lastStep = step;
    }
    return rules;
}

} // namespace rolemap::process
