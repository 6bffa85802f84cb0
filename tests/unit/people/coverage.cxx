// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.COVERAGE: the matrix of who is known where. Contract: functions.md, People.
#include "core/error.hxx"
#include "core/people/results.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using people::coverageResult;
using people::Query;
using table::Grid;

namespace {

std::size_t rowOf(const Grid& grid, const std::string& name) {
    for (std::size_t r = 1; r < grid.rows(); ++r)
        if (grid.at(r, 0).text == name)
            return r;
    FAIL("no row " << name);
    return 0;
}

std::size_t columnOf(const Grid& grid, const std::string& name) {
    for (std::size_t c = 1; c < grid.columns(); ++c)
        if (grid.at(0, c).text == name)
            return c;
    FAIL("no column " << name);
    return 0;
}

const table::Cell& at(const Grid& grid, const std::string& row, const std::string& column) {
    return grid.at(rowOf(grid, row), columnOf(grid, column));
}

test::Rows sample() {
    return {{"Name", "Department", "Role", "Attitude", "Contact", "Owner"},
            {"Ann", "Using", "Decider; User", "supporter", "close", "Chen"},
            {"Bob", "Using", "User", "opponent", "distant", "chen"},
            {"Cid", "Legal", "Designer", "", "", "Liu"},
            {"Dan", "", "", "", "none", ""}};
}

} // namespace

TEST_CASE("Roles by departments are counted; a person with two roles counts in both, nobody is blank") {
    const Grid grid = coverageResult(test::read(sample()), "", "", "", Query{});
    CHECK(grid.at(0, 0).text == "Role × Department");
    CHECK(at(grid, "Decider", "Using").number == 1);
    CHECK(at(grid, "User", "Using").number == 2);
    CHECK(at(grid, "Evaluator", "Finance").isEmpty());
    CHECK(at(grid, "Designer", "Legal").number == 1);
    // 5 roles and 4 departments, the company's own one, and unknown last where somebody falls in it.
    CHECK(grid.rows() == 1 + 5 + 1);
    CHECK(grid.columns() == 1 + 4 + 1 + 1);
    CHECK(grid.at(6, 0).text == "Unknown");
    CHECK(grid.at(0, 6).text == "Unknown");
    CHECK(grid.at(6, 6).number == 1);
}

TEST_CASE("Unknown is left out where nobody falls in it") {
    const Grid grid = coverageResult(test::read(test::three()), "level", "role", "count", Query{});
    CHECK(grid.rows() == 1 + 3);
    CHECK(grid.columns() == 1 + 5);
}

TEST_CASE("Names, support and the best contact of a place") {
    const auto table = test::read(sample());
    CHECK(at(coverageResult(table, "role", "department", "names", Query{}), "User", "Using").text == "Ann, Bob");
    // Influence without lines: Ann 100 × (0.625·1 + 0.375·0.3) = 73.75, Bob 100 × (0.625·0.4 + 0.375·0.3) = 36.25.
    const Grid support = coverageResult(table, "role", "department", "support", Query{});
    CHECK(at(support, "User", "Using").number == Approx((73.75 - 36.25) / (73.75 + 36.25)));
    CHECK(at(support, "Designer", "Legal").text == "?"); // unknown is never neutral
    const Grid contact = coverageResult(table, "role", "department", "contact", Query{});
    CHECK(at(contact, "User", "Using").text == "Close");
    CHECK(at(contact, "Designer", "Legal").text == "?");
}

TEST_CASE("Owners are rows in the order of the sheet, whatever their case") {
    const Grid grid = coverageResult(test::read(sample()), "owner", "attitude", "count", Query{});
    REQUIRE(grid.rows() == 4);
    CHECK(grid.at(1, 0).text == "Chen");
    CHECK(grid.at(2, 0).text == "Liu");
    CHECK(grid.at(3, 0).text == "Unknown");
    CHECK(at(grid, "Chen", "Supporter").number == 1);
    CHECK(at(grid, "Chen", "Opponent").number == 1);
}

TEST_CASE("Dimensions are taken by id and by label in any language; others are argument errors") {
    const auto table = test::read(sample());
    Query query;
    query.language = words::Language::zhCN;
    CHECK(coverageResult(table, "角色", "部门", "人数", query).at(0, 0).text == "角色 × 部门");
    CHECK_THROWS_AS(coverageResult(table, "colour", "", "", query), Error);
    CHECK_THROWS_AS(coverageResult(table, "", "", "sum", query), Error);
}

TEST_CASE("Several deals stand one under the other with their name in front") {
    const auto table = test::read({{"Deal", "Name", "Role"}, {"North", "Ann", "Decider"}, {"South", "Bob", "User"}});
    const Grid grid = coverageResult(table, "role", "level", "count", Query{});
    CHECK(grid.at(0, 0).text == "Deal");
    CHECK(grid.at(1, 0).text == "North");
    CHECK(grid.rows() == 1 + 2 * 5);
}

TEST_CASE("A table of headers only shows what there is to find") {
    const Grid grid = coverageResult(test::read({{"Name"}}), "", "", "", Query{});
    CHECK(grid.rows() == 6);
}

TEST_CASE("A matrix too large to read is refused, not attempted") {
    table::PeopleTable table;
    table.deals.resize(1);
    for (std::size_t i = 0; i < 3000; ++i) {
        table.people.emplace_back();
        table.people.back().owner = "Owner " + std::to_string(i);
        table.deals[0].people.push_back(i);
    }
    CHECK_THROWS_AS(coverageResult(table, "owner", "owner", "count", Query{}), Error);
}
