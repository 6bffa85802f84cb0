// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Every condition is functions.md's; the numbers in messages are those that came in.

#include "zones.hxx"

#include "../error.hxx"
#include "../words/texts.hxx"

#include <cstdio>
#include <limits>

namespace rolemap::accounts {

namespace {

std::string shown(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

/// Written so that what is not a number fails as well.
void expectBetween(const char* name, double value, double low, double high) {
    if (value >= low && value <= high)
        return;
    std::string expected = shown(low);
    expected += high == std::numeric_limits<double>::max() ? " or more" : " to " + shown(high);
    throw Error(ErrorCode::argument, std::string(name) + ": got " + shown(value) + ", expected " + expected);
}

void expectBetween(const char* name, const std::optional<double>& value, double low, double high) {
    if (value)
        expectBetween(name, *value, low, high);
}

} // namespace

words::Zone zone(double share, const ZoneLimits& limits) {
    expectBetween("share", share, 0, 1);
    expectBetween("growth_below", limits.growthBelow, 0, 1);
    expectBetween("consolidation_above", limits.consolidationAbove, limits.growthBelow, 1);
    if (share < limits.growthBelow)
        return words::Zone::growth;
    return share > limits.consolidationAbove ? words::Zone::consolidation : words::Zone::development;
}

words::Strategy strategy(const StrategyInput& input, const StrategyLimits& limits) {
    constexpr double most = std::numeric_limits<double>::max();
    expectBetween("strength", input.strength, -1, 1);
    expectBetween("years", input.years, 0, most);
    expectBetween("load", input.load, 0, most);
    expectBetween("satisfaction", input.satisfaction, 0, 1);
    const words::Zone in = zone(input.share, limits.zones);
    if (in == words::Zone::consolidation) {
        const bool lasting = !input.years || *input.years >= limits.partnershipYears;
        const bool unhappy = input.satisfaction && *input.satisfaction < limits.satisfactionHalf;
        return lasting && !unhappy ? words::Strategy::partnership : words::Strategy::farming;
    }
    const bool stronger = input.strength && *input.strength >= limits.huntingStrength;
    const bool overloaded = input.load && *input.load >= limits.huntingLoad;
    const bool newGround = in == words::Zone::growth && !input.strength && !input.load;
    return stronger || overloaded || newGround ? words::Strategy::hunting : words::Strategy::farming;
}

std::string aim(words::Zone zone, words::Language language) {
    return words::text(
        language, "accounts.aim." + std::string(words::Vocabulary::id(words::Dimension::zone, static_cast<int>(zone))));
}

} // namespace rolemap::accounts
