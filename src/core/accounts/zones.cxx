// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Every condition is functions.md's; the numbers in messages are those that came in.

#include "zones.hxx"

#include "../error.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace rolemap::accounts {

namespace {

std::string shown(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

std::string percent(double share, int decimals) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f%%", decimals, share * 100);
    return buffer;
}

/// So that 30.04% of the consolidation zone is not shown as the 30% that belongs to development.
std::string shownShare(double share, const ZoneLimits& limits) {
    const words::Zone in = zone(share, limits);
    double unit = 100;
    for (int decimals = 0; decimals < 6; ++decimals, unit *= 10)
        if (zone(std::min(1.0, std::round(share * unit) / unit), limits) == in)
            return percent(share, decimals);
    return percent(share, 6);
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

StrategyLimits limitsOf(const model::Model& model) {
    StrategyLimits limits;
    limits.zones.growthBelow = model.number("zone.growth_below");
    limits.zones.consolidationAbove = model.number("zone.consolidation_above");
    limits.partnershipYears = model.number("strategy.partnership_years");
    limits.huntingStrength = model.number("strategy.hunting_strength");
    limits.huntingLoad = model.number("strategy.hunting_load");
    limits.satisfactionHalf = model.number("strategy.satisfaction_half");
    return limits;
}

Decision decide(const StrategyInput& input, const StrategyLimits& limits) {
    constexpr double most = std::numeric_limits<double>::max();
    expectBetween("strength", input.strength, -1, 1);
    expectBetween("years", input.years, 0, most);
    expectBetween("load", input.load, 0, most);
    expectBetween("satisfaction", input.satisfaction, 0, 1);
    const words::Zone in = zone(input.share, limits.zones);
    const auto give = [in](words::Strategy strategy, Branch branch) { return Decision{in, strategy, branch}; };
    using words::Strategy;
    if (in == words::Zone::consolidation) {
        const bool recent = input.years && *input.years < limits.partnershipYears;
        const bool unhappy = input.satisfaction && *input.satisfaction < limits.satisfactionHalf;
        if (recent)
            return give(Strategy::farming, unhappy ? Branch::recentUnhappy : Branch::recent);
        if (unhappy)
            return give(Strategy::farming, input.years ? Branch::unhappy : Branch::unhappyYearsUnknown);
        if (input.years)
            return give(Strategy::partnership, input.satisfaction ? Branch::lastingSatisfied : Branch::lasting);
        return give(Strategy::partnership, input.satisfaction ? Branch::yearsUnknownSatisfied : Branch::yearsUnknown);
    }
    const bool stronger = input.strength && *input.strength >= limits.huntingStrength;
    const bool overloaded = input.load && *input.load >= limits.huntingLoad;
    if (stronger || overloaded)
        return give(Strategy::hunting, stronger && overloaded ? Branch::strongerOverloaded
                                       : stronger             ? Branch::stronger
                                                              : Branch::overloaded);
    if (!input.strength && !input.load)
        return in == words::Zone::growth ? give(Strategy::hunting, Branch::newGround)
                                         : give(Strategy::farming, Branch::established);
    return give(Strategy::farming, input.strength && input.load ? Branch::neither
                                   : input.strength             ? Branch::notStronger
                                                                : Branch::notOverloaded);
}

words::Strategy strategy(const StrategyInput& input, const StrategyLimits& limits) {
    return decide(input, limits).strategy;
}

std::string why(const Decision& decision, const StrategyInput& input, const StrategyLimits& limits,
                words::Language language) {
    static constexpr std::string_view ids[] = {
        "lasting",     "lasting_satisfied", "years_unknown",         "years_unknown_satisfied",
        "recent",      "unhappy",           "unhappy_years_unknown", "recent_unhappy",
        "stronger",    "overloaded",        "stronger_overloaded",   "new_ground",
        "established", "not_stronger",      "not_overloaded",        "neither"};
    words::TextArguments arguments = {{"share", shownShare(input.share, limits.zones)}};
    if (input.years) {
        const std::string count = shown(*input.years);
        arguments.emplace_back(
            "years",
            words::text(language, count == "1" ? "accounts.year.one" : "accounts.year.other", {{"count", count}}));
    }
    if (input.satisfaction)
        arguments.emplace_back("satisfaction", percent(*input.satisfaction, 0));
    if (input.strength)
        arguments.emplace_back("strength", shown(*input.strength));
    if (input.load)
        arguments.emplace_back("load", shown(*input.load));
    return words::text(language, "accounts.why." + std::string(ids[static_cast<std::size_t>(decision.branch)]),
                       arguments);
}

std::string aim(words::Zone zone, words::Language language) {
    return words::text(
        language, "accounts.aim." + std::string(words::Vocabulary::id(words::Dimension::zone, static_cast<int>(zone))));
}

} // namespace rolemap::accounts
