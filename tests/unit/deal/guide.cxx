// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who cares about which criterion, and through whom it can be guided. Expected weights are worked out beside them.

#include "core/deal/guide.hxx"
#include "core/people/path.hxx"
#include "core/table/people_table.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <random>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

/// Chen is ours, Li is reached through Chen, Zhou opposes, nobody leads to Wu.
table::PeopleTable committee() {
    return table::readPeople(
        gridOf({{"Name", "Level", "Department", "Role", "Attitude", "Contact", "Reports to", "Favours"},
                {"Chen", "Operational", "Technical", "User", "Supporter", "Close", "Li", ""},
                {"Li", "Management", "Technical", "Designer", "Neutral", "None", "", ""},
                {"Zhou", "Decision", "Finance", "Evaluator", "Opponent", "Distant", "", ""},
                {"Wu", "Decision", "Using", "Decider", "Neutral", "None", "", ""},
                {"Sun", "Management", "Using", "User", "Neutral", "Frequent", "", "Alpha"}}));
}

/// 30·5 + 30·2 + 40·3 = 330 against 30·2 + 30·4 + 40·4 = 340: ten missing, three points ahead on uptime.
table::Grid grid(const char* uptime, const char* service = "", const char* price = "") {
    return gridOf({{"Criterion", "Weight", "Who cares", "We", "Alpha"},
                   {"Uptime", 30.0, uptime, 5.0, 2.0},
                   {"Service", 30.0, service, 2.0, 4.0},
                   {"Price", 40.0, price, 3.0, 4.0}});
}

std::optional<Guidance> guide(const table::PeopleTable& table, const table::Grid& range, std::size_t most = 9) {
    const people::Analysis analysis = people::analyseSingle(table, words::Stage::none, shipped());
    const CriteriaTable criteria = readCriteria(range);
    return guidance(criteria, whoCares(criteria, analysis),
                    situationOf(criteria, &analysis, nullptr, std::nullopt, shipped()), analysis, most);
}

} // namespace

TEST_CASE("the customer's weights are what people care about, weighed by their influence") {
    const auto table = committee();
    const people::Analysis a = people::analyseSingle(table, words::Stage::none, shipped());
    const auto criteria = readCriteria(grid("Li:3; Wu", "li", "Zhou；Wu"));
    const WhoCares told = whoCares(criteria, a);
    const double li = a.measures(1).influence, zhou = a.measures(2).influence, wu = a.measures(3).influence;
    REQUIRE(told.weights.size() == 3);
    // Li gives three quarters to uptime and one to service, Wu a half each to uptime and price, Zhou all to price.
    CHECK(told.weights[0] == Approx((0.75 * li + 0.5 * wu) / (li + zhou + wu)));
    CHECK(told.weights[1] == Approx(0.25 * li / (li + zhou + wu)));
    CHECK(told.weights[2] == Approx((zhou + 0.5 * wu) / (li + zhou + wu)));
    REQUIRE(told.of[0].size() == 2);
    CHECK(a.measures(told.of[0][0].who).influence >= a.measures(told.of[0][1].who).influence);
    CHECK(told.unknown.empty());
}

TEST_CASE("a role, a department or a level stands for everybody in it, a strange word for nobody") {
    const auto table = committee();
    const people::Analysis a = people::analyseSingle(table, words::Stage::none, shipped());
    const auto told = whoCares(readCriteria(grid("技术部门", "Decider; Wu:2", "Sun; somebody")), a);
    CHECK(told.of[0].size() == 2); // Chen and Li
    REQUIRE(told.of[1].size() == 1);
    CHECK(told.of[1][0].who == 3);
    CHECK(told.of[2].size() == 1);
    REQUIRE(told.unknown.size() == 1);
    CHECK(told.unknown[0].criterion == 2);
    CHECK(told.unknown[0].typed == "somebody");
    CHECK(whoCares(readCriteria(grid("")), a).weights.empty());
}

TEST_CASE("weights sum to 1, and every person's shares do, whatever is named") {
    std::mt19937_64 random(5);
    const auto table = committee();
    const people::Analysis a = people::analyseSingle(table, words::Stage::none, shipped());
    for (int run = 0; run < 200; ++run) {
        std::string cells[3];
        for (std::string& cell : cells)
            for (std::size_t i = 0; i < a.size(); ++i)
                if (random() % 2 == 0)
                    cell += a.person(i).name + ":" + std::to_string(1 + random() % 9) + ";";
        const auto told = whoCares(readCriteria(grid(cells[0].c_str(), cells[1].c_str(), cells[2].c_str())), a);
        if (told.weights.empty())
            continue;
        CHECK(told.weights[0] + told.weights[1] + told.weights[2] == Approx(1));
        std::vector<double> shares(a.size());
        for (const auto& of : told.of)
            for (const Care& care : of)
                shares[care.who] += care.share;
        for (const double share : shares)
            CHECK((share == Approx(1) || share == Approx(0)));
    }
}

TEST_CASE("the criterion that levels us is guided through those who care and are ours or in reach") {
    const auto table = committee();
    const people::Analysis a = people::analyseSingle(table, words::Stage::none, shipped());
    const auto told = guide(table, grid("Chen; Li; Zhou; Wu; Sun"));
    REQUIRE(told);
    CHECK(told->criterion == 0);
    CHECK(told->change == Approx(10.0 / 3)); // ten missing, three points ahead there
    CHECK_FALSE(told->byRole);
    CHECK(told->against == 2); // Zhou opposes, Sun favours a rival
    CHECK(told->beyond == 1);  // nobody leads to Wu
    REQUIRE(told->through.size() == 2);
    CHECK(told->through[0].who == 1); // Li weighs more than Chen
    REQUIRE(told->through[0].chain.size() == 2);
    CHECK(told->through[0].chain[0].who == 0);
    const auto path = people::pathTo(a, 1);
    REQUIRE(path.size() == 2);
    CHECK(told->through[0].chain[1].cost == path[1].cost); // RM.PATH's
    CHECK(told->through[1].chain.size() == 1);             // in contact already
    CHECK(guide(table, grid("Chen; Li"), 1)->through.size() == 1);
}

TEST_CASE("where nobody is said to care, those who make and apply the criteria are asked") {
    const auto told = guide(committee(), grid("", "Chen"));
    REQUIRE(told);
    CHECK(told->byRole);
    REQUIRE(told->through.size() == 1);
    CHECK(told->through[0].who == 1);
    CHECK(told->against == 1);
}

TEST_CASE("where we lead, or no weight levels us, there is nothing to guide") {
    CHECK_FALSE(guide(committee(), gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", 1.0, 5.0, 2.0}})));
    CHECK_FALSE(guide(committee(), gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", 1.0, 2.0, 5.0}})));
}
