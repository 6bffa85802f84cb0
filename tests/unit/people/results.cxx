// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results as cells: shapes, headers, words. Contract: functions.md, People.
#include "core/people/results.hxx"
#include "core/error.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::people;
using table::Grid;

TEST_CASE("RM.PEOPLE has a row per row of the table, blank rows blank, and all columns unless some are named") {
    const auto table = test::read({{"Name", "Role", "Attitude", "Level"},
                                   {"Ann", "Decider", "supporter", ""},
                                   {"", "", "", ""},
                                   {"Bob", "xyzzy", "", "management"},
                                   {"", "", "", ""}});
    const Grid all = peopleResult(table, "", Query{});
    CHECK(all.rows() == table.rows);
    CHECK(all.columns() == 10);
    const char* const headers[] = {"Level",     "Department", "Role",    "Attitude", "Contact",
                                   "Influence", "Access",     "Support", "Rank",     "Next step"};
    for (std::size_t c = 0; c < 10; ++c) {
        CHECK(all.at(0, c).text == headers[c]);
        CHECK(all.at(2, c).isEmpty());
    }
    CHECK(all.at(1, 2).text == "Decider");
    CHECK(all.at(1, 8).number == 1);
    CHECK(all.at(3, 2).text == "?"); // typed and not understood
    CHECK(all.at(3, 3).isEmpty());   // nothing typed
}

TEST_CASE("Columns are picked and ordered by id or label, in any language and punctuation") {
    const auto table = test::read(test::three());
    const Grid grid = peopleResult(table, "influence；排名、 Level , next", Query{});
    REQUIRE(grid.columns() == 4);
    CHECK(grid.at(0, 0).text == "Influence");
    CHECK(grid.at(0, 1).text == "Rank");
    CHECK(grid.at(1, 2).text == "Decision level");
    CHECK(grid.at(1, 3).isText());
    CHECK_THROWS_AS(peopleResult(table, "influence;colour", Query{}), Error);
}

TEST_CASE("Several roles stay several, a company's own department keeps its word, in Chinese too") {
    const auto table = test::read({{"姓名", "部门", "角色"}, {"李伟", "法务部", "决策者、使用者"}});
    Query query;
    query.language = words::Language::zhCN;
    const Grid grid = peopleResult(table, "role;department", query);
    CHECK(grid.at(1, 0).text == "决策者；使用者");
    CHECK(grid.at(1, 1).text == "法务部");
}

TEST_CASE("RM.EXPLAIN without a name lists the rules, who decides them, and their sum") {
    const auto table = test::read(test::three());
    const Grid grid = explainResult(table, "", Query{});
    REQUIRE(grid.rows() == 13);
    REQUIRE(grid.columns() == 5);
    CHECK(grid.at(1, 1).text == "✓ met");
    CHECK(grid.at(1, 4).text == "Zhao Min (row 2, Role)");
    CHECK(grid.at(2, 1).text == "✗ not met");
    double points = 0, possible = 0;
    for (std::size_t r = 1; r < 12; ++r) {
        points += grid.at(r, 2).number;
        possible += grid.at(r, 3).number;
    }
    CHECK(grid.at(12, 2).number == points);
    CHECK(grid.at(12, 3).number == 100);
    CHECK(possible == 100);
    CHECK(points == healthResult(table, Query{}));
}

TEST_CASE("RM.EXPLAIN with a name adds up to that person's influence and support") {
    const auto table = test::read(test::three());
    const Grid grid = explainResult(table, " zhao　MIN ", Query{}); // width and case do not matter
    REQUIRE(grid.columns() == 4);
    CHECK(grid.at(1, 3).number + grid.at(2, 3).number == Approx(100));
    CHECK(grid.at(3, 1).number == Approx(100));
    CHECK(grid.at(1, 0).text == "Role: Decider");
    CHECK(grid.at(1, 2).number == Approx(0.625));
    // The last two rows are the steps; their gains are those of RM.NEXT.
    CHECK(grid.at(grid.rows() - 1, 3).number == Approx(80 / 202.5 + 0.25 * 100 * 0.4 / 166.25));
    CHECK(grid.at(grid.rows() - 1, 0).text ==
          "Step: Bring Zhao Min from neutral to supporter, with contact raised to frequent (effort 3)");
    CHECK_THROWS_AS(explainResult(table, "Nobody", Query{}), Error);
    try {
        explainResult(table, "Nobody", Query{});
    } catch (const Error& e) {
        CHECK(e.code() == ErrorCode::notFound);
    }
}

TEST_CASE("RM.NEXT: name, step, gain, effort, gain per effort; k people at most, at least one asked for") {
    const auto table = test::read(test::three());
    const Grid grid = nextResult(table, 1, Query{});
    REQUIRE(grid.rows() == 2);
    CHECK(grid.at(1, 0).text == "Zhao Min");
    CHECK(grid.at(1, 4).number == Approx(grid.at(1, 2).number / 3));
    CHECK_THROWS_AS(nextResult(table, 0, Query{}), Error);
}

TEST_CASE("RM.OPINION: unknown attitudes are blank, not 0") {
    const auto table = test::read({{"Name", "Attitude"}, {"Ann", "supporter"}, {"Bob", ""}});
    const Grid grid = opinionResult(table, Query{});
    CHECK(grid.at(1, 1).number == 1);
    CHECK(grid.at(1, 3).number == 0);
    CHECK(grid.at(2, 1).isEmpty());
    CHECK(grid.at(2, 2).isEmpty());
}

TEST_CASE("RM.CHECK gives the table's row number and header") {
    const auto table = test::read({{"Name", "Attitude"}, {"Ann", "suporter"}});
    const Grid grid = checkResult(table, std::nullopt, words::Language::en);
    REQUIRE(grid.rows() == 2);
    CHECK(grid.at(1, 0).number == 2);
    CHECK(grid.at(1, 1).text == "Attitude");
    CHECK(grid.at(1, 2).text == "suporter");
    CHECK(grid.at(1, 4).text.find("Supporter") != std::string::npos);
}

TEST_CASE("A table of headers only: lists are a header row, single figures have nobody to speak of") {
    const auto table = test::read({{"Name", "Role"}});
    for (const Grid& grid : {peopleResult(table, "", Query{}), gapsResult(table, 46000, Query{}),
                             nextResult(table, 3, Query{}), opinionResult(table, Query{}),
                             explainResult(table, "", Query{}), checkResult(table, 46000, words::Language::en)})
        CHECK(grid.rows() == 1);
    CHECK_THROWS_AS(supportResult(table, Query{}), Error);
    CHECK_THROWS_AS(knownResult(table, Query{}), Error);
    CHECK_THROWS_AS(healthResult(table, Query{}), Error);
}

TEST_CASE("Several deals: lists say which, single figures do not add them up") {
    const auto table = test::read({{"Deal", "Name", "Role"}, {"North", "Ann", "Decider"}, {"South", "Bob", "Decider"}});
    const Grid gaps = gapsResult(table, std::nullopt, Query{});
    CHECK(gaps.at(0, 0).text == "Deal");
    CHECK(gaps.at(1, 0).text == "North");
    CHECK(gaps.at(gaps.rows() - 1, 0).text == "South");
    CHECK(peopleResult(table, "rank", Query{}).at(2, 0).number == 1);
    CHECK_THROWS_AS(supportResult(table, Query{}), Error);
}
