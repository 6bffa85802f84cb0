// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Influence, access, support and known share on numbers worked by hand from functions.md, 'The default model'.
#include "core/people/analysis.hxx"
#include "core/error.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::people;
using people::Analysis;
using test::read;
using words::Stage;

namespace {
const model::Model& shipped() {
    return model::Model::shipped();
}
} // namespace

TEST_CASE("Without lines role and level share the network's weight 5 : 3") {
    const auto table = read(test::three());
    const Analysis a = analyseSingle(table, Stage::none, shipped());
    CHECK(a.measures(0).influence == Approx(100));
    CHECK(a.measures(1).influence == Approx(66.25)); // 100 × (0.625·0.7 + 0.375·0.6)
    CHECK(a.measures(2).influence == Approx(36.25)); // 100 × (0.625·0.4 + 0.375·0.3)
    CHECK(a.measures(0).rank == 1);
    CHECK(a.measures(2).rank == 3);
    // support: (100·0 + 66.25·1·1 + 36.25·−1) / 202.5; known: (100·0.4 + 66.25·1 + 36.25·0.1) / 202.5.
    CHECK(*a.support() == Approx(30.0 / 202.5));
    CHECK(*a.known() == Approx(109.875 / 202.5));
}

TEST_CASE("A boss has the rank of the network that the people they manage pass on") {
    const auto table = read({{"Name", "Level", "Role", "Reports to"},
                             {"Ann", "decision", "decider", ""},
                             {"Bob", "management", "designer", "Ann"},
                             {"Cid", "operational", "user", "Ann"},
                             {"Dan", "operational", "user", "Nobody"}});
    const Analysis a = analyseSingle(table, Stage::none, shipped());
    // y = 1 + 0.85·Σ passed on: Ann 1 + 2·0.85 = 2.7, the others 1; divided by the highest.
    CHECK(a.measures(0).networkTerm == Approx(1));
    CHECK(a.measures(1).networkTerm == Approx(1 / 2.7));
    CHECK(a.measures(3).networkTerm == Approx(1 / 2.7));
    CHECK(a.measures(1).influence == Approx(100 * (0.5 * 0.7 + 0.3 * 0.6 + 0.2 / 2.7)));
    CHECK(a.measures(2).rank == 3); // Cid and Dan share
    CHECK(a.measures(3).rank == 3);
}

TEST_CASE("A line of weight 0.1 passes on a tenth of the rank") {
    const auto table = read({{"Name", "Influences"}, {"Ann", "Bob:0.1"}, {"Bob", ""}});
    const Analysis a = analyseSingle(table, Stage::none, shipped());
    CHECK(a.measures(1).networkTerm == Approx(1 / 1.085));
}

TEST_CASE("Power that is typed stands in place of the network, with and without lines") {
    auto table = read(test::three());
    table.people[0].power = 1.0 / 3;
    const Analysis alone = analyseSingle(table, Stage::none, shipped());
    CHECK(alone.measures(0).influence == Approx(100 * (0.5 + 0.3 + 0.2 / 3)));
    CHECK(alone.measures(1).influence == Approx(66.25)); // others still share 5 : 3
    table.lines.push_back({0, 1, 1, true});
    const Analysis linked = analyseSingle(table, Stage::none, shipped());
    CHECK(linked.measures(0).influence == Approx(100 * (0.5 + 0.3 + 0.2 / 3)));
    CHECK(linked.measures(1).influence == Approx(100 * (0.5 * 0.7 + 0.3 * 0.6 + 0.2 / 1.85)));
}

TEST_CASE("Of several roles the highest counts; nothing known weighs 0.2 and 0.3") {
    const auto table = read({{"Name", "Role"}, {"Ann", "User; Designer"}, {"Bob", ""}});
    const Analysis none = analyseSingle(table, Stage::none, shipped());
    CHECK(none.measures(0).roleTerm == 0.7);
    CHECK(none.measures(1).roleTerm == 0.2);
    CHECK(none.measures(1).levelTerm == 0.3);
    CHECK(analyseSingle(table, Stage::implementation, shipped()).measures(0).roleTerm == 1);
}

TEST_CASE("Help counts by access and evidence, opposition by evidence alone, unknown adds nothing") {
    const auto table = read({{"Name", "Attitude", "Contact", "Evidence"},
                             {"Ann", "supporter", "distant", "assumed"},
                             {"Bob", "opponent", "none", "confirmed"},
                             {"Cid", "opponent", "close", "gossip"},
                             {"Dan", "", "close", ""},
                             {"Eve", "supporter", "", ""}});
    const Analysis a = analyseSingle(table, Stage::none, shipped());
    CHECK(a.measures(0).support == Approx(0.5 * 0.4));
    CHECK(a.measures(1).support == Approx(-1));
    CHECK(a.measures(2).support == Approx(-0.5)); // evidence typed and not understood
    CHECK(a.measures(3).support == 0);
    CHECK(a.measures(4).support == Approx(0.1));
    // All five weigh the same. known: 0.4·0.5 + 0.1·1 + 1·0.5 + 0 (attitude unknown) + 0.1·1.
    CHECK(*a.known() == Approx((0.2 + 0.1 + 0.5 + 0.1) / 5));
    CHECK(*a.support() == Approx((0.2 - 1 - 0.5 + 0 + 0.1) / 5));
}

TEST_CASE("The key role follows the stage") {
    const auto table = read(test::three());
    const words::Role expected[] = {words::Role::initiator, words::Role::decider, words::Role::designer,
                                    words::Role::evaluator, words::Role::decider, words::Role::user,
                                    words::Role::designer};
    for (int stage = 0; stage < 7; ++stage)
        CHECK(analyseSingle(table, static_cast<Stage>(stage), shipped()).keyRole() == expected[stage]);
}

TEST_CASE("Deals are analysed each by itself; a single figure wants one deal") {
    const auto table = read({{"Deal", "Name", "Role", "Influences"},
                             {"North", "Ann", "Decider", "Bea"},
                             {"South", "Bob", "User", ""},
                             {"North", "Bea", "User", ""}});
    const auto all = analyse(table, Stage::none, shipped());
    REQUIRE(all.size() == 2);
    CHECK(all[0].lines().size() == 1);
    CHECK(all[0].measures(0).hasNetworkTerm);
    CHECK_FALSE(all[1].measures(0).hasNetworkTerm);
    CHECK(all[1].measures(0).rank == 1);
    CHECK_THROWS_WITH(analyseSingle(table, Stage::none, shipped()), "people: got 2 deals (North, South), expected one");
    CHECK_THROWS_AS(analyseSingle(read({{"Name"}}), Stage::none, shipped()), Error);
}

TEST_CASE("A deal taken by itself is analysed as among the others") {
    const auto table = read({{"Deal", "Name", "Influences"}, {"N", "Ann", ""}, {"S", "Bob", "Bea"}, {"S", "Bea", ""}});
    const Analysis one(table, table.deals[1], Stage::none, shipped());
    CHECK(one.lines().size() == 1);
    const table::Deal copy = table.deals[1];
    CHECK(Analysis(table, copy, Stage::none, shipped()).lines().size() == 1);
}

TEST_CASE("Overridden weights are taken in proportion, so that influence stays within 100") {
    table::Grid overrides;
    overrides.addRow({"influence.network", 1.0});
    overrides.addRow({"influence.role", 1.0});
    const model::Model own = shipped().with(overrides);
    const auto table = read(test::three());
    CHECK(analyseSingle(table, Stage::none, own).measures(0).influence == Approx(100));
}
