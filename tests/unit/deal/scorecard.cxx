// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of criteria read, and who is ahead by them.

#include "core/deal/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;

namespace {

table::Grid plain() {
    return gridOf({{"Criterion", "Weight", "Who cares", "We", "Alpha", "Beta"},
                   {"Uptime", 40.0, "Li Wei", 4.0, 3.0, 5.0},
                   {"Service", 30.0, "Chen", 5.0, 3.0, 2.0},
                   {"Price", -30.0, "Zhao", 4.0, 2.0, 3.0}});
}

} // namespace

TEST_CASE("A weighted score is the sum of weights times scores over the sum of the weights' sizes") {
    const auto grid = scorecardResult(readCriteria(plain()), "", Language::en);
    REQUIRE(grid.rows() == 4);
    CHECK(grid.at(1, 0).text == "We");
    CHECK(grid.at(1, 1).number == Approx((160.0 + 150 - 120) / 100));
    CHECK(grid.at(2, 1).number == Approx((120.0 + 90 - 60) / 100));
    CHECK(grid.at(3, 1).number == Approx((200.0 + 60 - 90) / 100));
    CHECK(grid.at(1, 2).number == 1);
    CHECK(grid.at(2, 2).number == 3);
}

TEST_CASE("TOPSIS reproduces the choice of a fighter aircraft") {
    // Hwang and Yoon 1981, Multiple Attribute Decision Making: speed, range, payload, cost, reliability,
    // manoeuvrability of four aircraft, weights .2 .1 .1 .1 .2 .3; closeness .643 .268 .613 .312 (of rounded
    // intermediate figures).
    const auto aircraft = gridOf({{"Criterion", "Weight", "A1", "A2", "A3", "A4"},
                                  {"Speed", 0.2, 2.0, 2.5, 1.8, 2.2},
                                  {"Range", 0.1, 1500.0, 2700.0, 2000.0, 1800.0},
                                  {"Payload", 0.1, 20000.0, 18000.0, 21000.0, 20000.0},
                                  {"Cost", -0.1, 5.5, 6.5, 4.5, 5.0},
                                  {"Reliability", 0.2, 5.0, 3.0, 7.0, 5.0},
                                  {"Manoeuvrability", 0.3, 9.0, 5.0, 7.0, 5.0}});
    const auto grid = scorecardResult(readCriteria(aircraft), "topsis", Language::en);
    CHECK(grid.at(1, 1).number == Approx(0.643).margin(5e-4));
    CHECK(grid.at(2, 1).number == Approx(0.268).margin(5e-4));
    CHECK(grid.at(3, 1).number == Approx(0.613).margin(1e-3));
    CHECK(grid.at(4, 1).number == Approx(0.312).margin(5e-4));
    CHECK(grid.at(1, 2).number == 1);
    CHECK(grid.at(2, 2).number == 4);
}

TEST_CASE("A supplier with an unknown score has none; the others keep theirs") {
    const auto grid = scorecardResult(readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha", "Beta"},
                                                           {"Uptime", 1.0, 4.0, "", 3.0},
                                                           {"Idle", 0.0, "", 1.0, 1.0}})),
                                      "", Language::en);
    CHECK(grid.at(1, 1).number == 4); // what weighs nothing need not be known
    CHECK(grid.at(2, 1).isError());
    CHECK(grid.at(2, 2).isError());
    CHECK(grid.at(3, 2).number == 2);
}

TEST_CASE("Suppliers that are alike everywhere have no closeness, ties share a rank") {
    const auto same = readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", 2.0, 3.0, 3.0}}));
    CHECK(scorecardResult(same, "TOPSIS", Language::en).at(1, 1).isError());
    CHECK(scorecardResult(same, "加权", Language::zhCN).at(2, 2).number == 1);
}

TEST_CASE("Criteria are read with Chinese headings, percentages and dates; the newest judgement counts") {
    const auto t = readCriteria(gridOf({{"评估标准", "权重", "关注人", "我方", "甲公司", "评估日期"},
                                        {"可靠性", "60%", "李伟", 3.0, 4.0, "2026-01-05"},
                                        {"价格", "40%", "", 4.0, 3.0, "2026-01-05"},
                                        {"可靠性", "60%", "李伟", 5.0, 4.0, "2026-03-01"}}));
    REQUIRE(t.current().size() == 2);
    CHECK(t.criteria[0].superseded);
    CHECK(t.suppliers == std::vector<std::string>{"我方", "甲公司"});
    CHECK(t.criteria[1].weight.value() == Approx(0.4));
    CHECK(scoreSuppliers(scoresOf(t), ScoreMethod::weighted)[0].value() == Approx(4.6));
    CHECK(t.problems.empty());
}

TEST_CASE("Text where a number is needed is refused with its place; what is missing is listed") {
    const auto t = readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                        {"Uptime", 1.0, "good", 3.0},
                                        {"Price", "", 1.0, ""},
                                        {"Price", 2.0, 1.0, 1.0}}));
    REQUIRE(t.problems.size() == 4);
    CHECK(t.problems[0].kind == "criteria_number");
    CHECK(t.problems[1].kind == "criteria_weight");
    CHECK(t.problems[2].kind == "criteria_score");
    CHECK(t.problems[3].kind == "criteria_twice");
    CHECK_THROWS_WITH(scoresOf(t), "criteria: got 'good' in row 2, column We, expected a number");
    for (const Language language : words::allLanguages)
        CHECK(checkResult(t, language).rows() == 5);
    const auto open = readCriteria(gridOf({{"Criterion", "Weight", "We"}, {"Uptime", "TBD", "待定"}}));
    REQUIRE(open.problems.size() == 2);
    CHECK(open.problems[0].kind == "criteria_weight");
    CHECK(open.problems[1].kind == "criteria_score");
    CHECK_THROWS_AS(scoresOf(open), Error);
    CHECK_THROWS_AS(readCriteria(gridOf({{"Criterion", "Weight"}})), Error);
    CHECK_THROWS_AS(readCriteria(gridOf({{"Colour", "Size"}})), Error);
    CHECK_THROWS_AS(
        scorecardResult(readCriteria(gridOf({{"Criterion", "Weight", "We"}, {"Uptime", 0.0, 1.0}})), "", Language::en),
        Error);
    CHECK_THROWS_AS(scorecardResult(readCriteria(plain()), "guess", Language::en), Error);
}
