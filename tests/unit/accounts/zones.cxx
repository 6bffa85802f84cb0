// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Zones, strategies and aims. Expected: domain.md S5 and S6, functions.md's RM.ZONE and RM.STRATEGY.
#include "core/accounts/zones.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

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

TEST_CASE("Every branch of the rule has a sentence of its own, with its numbers") {
    struct Case {
        double share;
        std::optional<double> strength, years, load, satisfaction;
        const char* en;
    };
    const std::optional<double> none;
    const Case cases[] = {
        {0.34, none, 5, none, none, "share 34%, 5 years: partnership"}, // issue 3's example
        {0.34, none, 5, none, 0.8, "share 34%, 5 years, satisfaction 80%: partnership"},
        {0.34, none, none, none, none, "share 34%, years of business unknown: partnership"},
        {0.34, none, none, none, 0.5, "share 34%, years of business unknown, satisfaction 50%: partnership"},
        {0.34, none, 1, none, none, "share 34%, but only 1 year: farming"},
        {0.34, none, 5, none, 0.4, "share 34%, 5 years, but satisfaction only 40%: farming"},
        {0.34, none, none, none, 0.4, "share 34%, but satisfaction only 40%: farming"},
        {0.34, none, 2.5, none, 0.4, "share 34%, but only 2.5 years and satisfaction only 40%: farming"},
        {0.2, 0.5, none, none, none, "share 20%, product strength 0.5: hunting"},
        {0.2, none, none, 2, none, "share 20%, load 2, more chances than we can cover: hunting"},
        {0.2, 0.6, none, 3, none, "share 20%, product strength 0.6, load 3, more chances than we can cover: hunting"},
        {0.05, none, none, none, none, "share 5%, product strength and load unknown: hunting"},
        {0.2, none, none, none, none, "share 20%, product strength and load unknown: farming"},
        {0.05, -0.2, none, none, none, "share 5%, product strength only -0.2: farming"},
        {0.05, none, none, 1.5, none, "share 5%, load only 1.5: farming"},
        {0.2, 0, none, 1, none, "share 20%, product strength only 0, load only 1: farming"}};
    std::vector<std::string> seen;
    for (const Case& c : cases) {
        const StrategyInput input{c.share, c.strength, c.years, c.load, c.satisfaction};
        const accounts::Decision decision = accounts::decide(input, {});
        CHECK(accounts::why(decision, input, {}, words::Language::en) == c.en);
        for (const words::Language language : {words::Language::zhCN, words::Language::zhTW}) {
            const std::string sentence = accounts::why(decision, input, {}, language);
            // The strategy that the sentence names is the one that the rule gives.
            CHECK(sentence.find(model::Model::shipped().vocabulary().label(
                      words::Dimension::strategy, static_cast<int>(decision.strategy), language)) != std::string::npos);
            CHECK(std::find(seen.begin(), seen.end(), sentence) == seen.end());
            seen.push_back(sentence);
        }
    }
}

TEST_CASE("A share just beyond a limit is not shown as the limit") {
    for (const auto& [share, shown] :
         {std::pair(0.3004, "share 30.04%"), std::pair(0.09996, "share 9.996%"), std::pair(0.3, "share 30%"),
          std::pair(0.999, "share 100%"), std::pair(0.1, "share 10%")}) {
        const StrategyInput input = at(share);
        const std::string sentence = accounts::why(accounts::decide(input, {}), input, {}, words::Language::en);
        CHECK(sentence.substr(0, sentence.find(',')) == shown);
    }
}

TEST_CASE("The rule's limits are the model's") {
    table::Grid own;
    own.addRow({"strategy.partnership_years", 10.0});
    own.addRow({"zone.consolidation_above", 0.5});
    const auto limits = accounts::limitsOf(model::Model::shipped().with(own));
    StrategyInput input = at(0.6);
    input.years = 5;
    CHECK(strategy(input, limits) == Strategy::farming);
    CHECK(zone(0.4, limits.zones) == Zone::development);
}
