// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Zones, strategies and aims. Expected: domain.md S5 and S6, functions.md's RM.ZONE and RM.STRATEGY.
#include "core/accounts/zones.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <limits>

using namespace rolemap;
using accounts::strategy;
using accounts::StrategyInput;
using accounts::zone;
using words::Strategy;
using words::Zone;

namespace {
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
StrategyInput at(double share) {
    StrategyInput input;
    input.share = share;
    return input;
}
} // namespace

TEST_CASE("Both limits belong to development") {
    const accounts::ZoneLimits limits;
    CHECK(zone(0, limits) == Zone::growth);
    CHECK(zone(0.0999, limits) == Zone::growth);
    CHECK(zone(0.1, limits) == Zone::development);
    CHECK(zone(0.3, limits) == Zone::development);
    CHECK(zone(0.3001, limits) == Zone::consolidation);
    CHECK(zone(1, limits) == Zone::consolidation);
}

TEST_CASE("A share outside 0 to 1 and limits in the wrong order are argument errors that say so") {
    const accounts::ZoneLimits limits;
    CHECK_THROWS_WITH(zone(1.4, limits), "share: got 1.4, expected 0 to 1");
    CHECK_THROWS_AS(zone(-0.1, limits), Error);
    CHECK_THROWS_AS(zone(notANumber, limits), Error);
    CHECK_THROWS_AS(zone(0.2, {0.4, 0.3}), Error);
    CHECK_THROWS_AS(zone(0.2, {0.1, 1.3}), Error);
    CHECK_THROWS_AS(zone(0.2, {notANumber, 0.3}), Error);
}

TEST_CASE("In consolidation, years of business make a partnership unless the customer is unhappy") {
    StrategyInput input = at(0.4);
    CHECK(strategy(input, {}) == Strategy::partnership); // years unknown
    input.years = 3;
    CHECK(strategy(input, {}) == Strategy::partnership);
    input.years = 2.9;
    CHECK(strategy(input, {}) == Strategy::farming);
    input.years = 8;
    input.satisfaction = 0.5;
    CHECK(strategy(input, {}) == Strategy::partnership);
    input.satisfaction = 0.49;
    CHECK(strategy(input, {}) == Strategy::farming);
}

TEST_CASE("Elsewhere a stronger product or more chances than we can cover mean hunting") {
    for (const double share : {0.05, 0.2}) {
        StrategyInput input = at(share);
        input.strength = 0.5;
        CHECK(strategy(input, {}) == Strategy::hunting);
        input.strength = 0.49;
        CHECK(strategy(input, {}) == Strategy::farming);
        input.load = 2;
        CHECK(strategy(input, {}) == Strategy::hunting);
    }
    CHECK(strategy(at(0.05), {}) == Strategy::hunting); // growth, neither known
    CHECK(strategy(at(0.2), {}) == Strategy::farming);
}

TEST_CASE("What a strategy is given must be in its range") {
    StrategyInput input = at(0.2);
    input.strength = 1.5;
    CHECK_THROWS_WITH(strategy(input, {}), "strength: got 1.5, expected -1 to 1");
    input = at(0.2);
    input.years = -1;
    CHECK_THROWS_WITH(strategy(input, {}), "years: got -1, expected 0 or more");
    input = at(0.2);
    input.load = notANumber;
    CHECK_THROWS_AS(strategy(input, {}), Error);
    input = at(0.2);
    input.satisfaction = 3;
    CHECK_THROWS_AS(strategy(input, {}), Error);
}

TEST_CASE("Every zone has an aim in every language") {
    for (const words::Language language : words::allLanguages)
        for (const Zone z : {Zone::growth, Zone::development, Zone::consolidation})
            CHECK_FALSE(accounts::aim(z, language).empty());
    CHECK(accounts::aim(Zone::development, words::Language::en) == "Build lasting mutual trust with the key people");
}
