// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Days by strategy. Expected: sums over the shipped model's days and covers, worked by hand.
#include "core/accounts/effort.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using accounts::capacityOf;
using accounts::daysOf;
using accounts::effort;
using table::Grid;
using test::gridOf;
using words::Strategy;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

// Days by stage: need 2, brewing 3, design 5, evaluation 4, commitment 3, implementation 3.
constexpr double hunting = 4 + 3, farming = 2 + 3 + 5 + 4 + 3 + 0.25 * 3, partnership = 20;

table::AccountsTable team() {
    return table::readAccounts(gridOf({{"Account", "Share", "Owner"},
                                       {"a", 0.2, "Ann"},
                                       {"b", 0.2, "Ann"},
                                       {"c", 0.4, "Bob"},
                                       {"d", "", "Bob"},
                                       {"e", 0.05, ""}}));
}

} // namespace

TEST_CASE("A strategy's days are those of the stages it covers (domain.md S6)") {
    CHECK(daysOf(Strategy::hunting, shipped()) == Approx(hunting));
    CHECK(daysOf(Strategy::farming, shipped()) == Approx(farming));
    CHECK(daysOf(Strategy::partnership, shipped()) == Approx(partnership));
    Grid own;
    own.addRow({"days.design", 10.0});
    own.addRow({"covers.hunting.design", 0.5});
    CHECK(daysOf(Strategy::hunting, shipped().with(own)) == Approx(hunting + 5));
}

TEST_CASE("Days wanted, days available and who is over-booked") {
    accounts::Capacity capacity;
    capacity.owners = {{"ann", 30}, {"Bob", 100}};
    const auto e = effort(team(), capacity, shipped());
    REQUIRE(e.owners.size() == 3);
    CHECK(e.owners[0].owner == "Ann");
    CHECK(e.owners[0].accounts == 2);
    CHECK(e.owners[0].wanted == Approx(2 * farming));
    CHECK(e.owners[0].available == 30);
    CHECK(e.owners[0].over());
    CHECK(e.owners[0].booked().value() == Approx(2 * farming / 30));
    CHECK(e.owners[1].wanted == Approx(partnership)); // an account of unknown share wants nothing
    CHECK(e.owners[1].accounts == 2);
    CHECK_FALSE(e.owners[1].over());
    CHECK(e.owners[2].owner.empty());
    CHECK_FALSE(e.owners[2].available);
    CHECK(e.team.available == 130);
    CHECK(e.team.inDepth == Approx(3 * farming + partnership));
    CHECK(e.team.load().value() == Approx((3 * farming + partnership) / 130));
    // Below 2: the growth account's load is known now and not enough, so it is farmed.
    CHECK(e.accounts[4].decision->strategy == Strategy::farming);
    CHECK(e.accounts[4].decision->branch == accounts::Branch::notOverloaded);
}

TEST_CASE("Where chances far exceed what can be covered in depth, they are hunted") {
    accounts::Capacity capacity;
    capacity.team = 36; // (3 × 17.75 + 20) / 36 = 2.03
    const auto e = effort(team(), capacity, shipped());
    CHECK(e.team.load().value() > 2);
    CHECK(e.accounts[0].decision->strategy == Strategy::hunting);
    CHECK(e.accounts[2].decision->strategy == Strategy::partnership); // consolidation does not hang on load
    CHECK(e.team.wanted == Approx(3 * hunting + partnership));
    CHECK(e.owners[0].available == 18); // the team's days spread evenly over two owners
    CHECK(e.owners[1].available == 18);
    const auto unlimited = effort(team(), {}, shipped());
    CHECK_FALSE(unlimited.team.load());
    CHECK(unlimited.accounts[4].decision->strategy == Strategy::hunting); // growth, nothing known
}

TEST_CASE("An account's own load wins over the team's") {
    accounts::Capacity capacity;
    capacity.team = 1;
    const auto table = table::readAccounts(gridOf({{"Account", "Share", "Load"}, {"a", 0.2, 1.0}, {"b", 0.2, ""}}));
    const auto e = effort(table, capacity, shipped());
    CHECK(e.accounts[0].decision->strategy == Strategy::farming);
    CHECK(e.accounts[1].decision->strategy == Strategy::hunting);
}

TEST_CASE("Owners' days are read from a table, with a header or without") {
    const auto capacity = capacityOf(gridOf({{"Owner", "Days"}, {"Ann", 120.0}, {"", ""}, {"Bob", "80"}}));
    REQUIRE(capacity.owners.size() == 2);
    CHECK(capacity.owners[1] == std::pair<std::string, double>("Bob", 80));
    CHECK(capacityOf(gridOf({{"Ann", 120.0}})).owners.size() == 1);
    CHECK_THROWS_AS(capacityOf(gridOf({{"Ann", -1.0}})), Error);
    CHECK_THROWS_AS(capacityOf(gridOf({{"Owner", "Days"}, {"Ann", "many"}})), Error);
    CHECK_THROWS_AS(capacityOf(gridOf({{"Ann", 1.0}, {"ANN", 2.0}})), Error);
    CHECK_THROWS_AS(capacityOf(gridOf({{"Ann"}})), Error);
}

TEST_CASE("Effort as grids: an account a row, an owner a row and the team last") {
    accounts::Capacity capacity;
    capacity.owners = {{"Ann", 30}, {"Bob", 100}, {"Cai", 50}};
    const auto table = team();
    const auto e = effort(table, capacity, shipped());
    const Grid byAccount = accounts::effortByAccount(table, e, shipped(), words::Language::en);
    REQUIRE(byAccount.rows() == 6);
    CHECK(byAccount.at(1, 3).text == "Farming");
    CHECK(byAccount.at(1, 4).number == Approx(farming));
    CHECK(byAccount.at(4, 2).text == "Unknown");
    CHECK(byAccount.at(4, 4).isEmpty());
    const Grid byOwner = accounts::effortByOwner(e, words::Language::en);
    REQUIRE(byOwner.rows() == 6); // header, Ann, Bob, Cai who has no account, no owner, the team
    CHECK(byOwner.at(1, 6).text == "Over-booked");
    CHECK(byOwner.at(3, 0).text == "Cai");
    CHECK(byOwner.at(3, 1).number == 0);
    CHECK(byOwner.at(4, 0).text == "No owner");
    CHECK(byOwner.at(4, 6).text == "Days not known");
    CHECK(byOwner.at(5, 0).text == "Total");
    CHECK(byOwner.at(5, 3).number == 180);
}
