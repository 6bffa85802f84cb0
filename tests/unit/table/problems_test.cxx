// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is wrong with a table: functions.md, RM.CHECK.

#include "core/table/cells.hxx"
#include "core/table/people_table.hxx"
#include "core/words/texts.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;

namespace {

std::vector<Problem> of(const PeopleTable& t, const std::string& kind) {
    std::vector<Problem> out;
    for (const Problem& p : t.problems)
        if (p.kind == kind)
            out.push_back(p);
    return out;
}

} // namespace

TEST_CASE("an unknown word is reported with the nearest known one") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Attitude"}, {"Ann", "suporter"}, {"Bob", "xyzzy"}}));
    REQUIRE(t.problems.size() == 2);
    CHECK(t.problems[0].kind == "unknown_word");
    CHECK(t.problems[0].value == "suporter");
    CHECK(t.problems[0].suggestion == "Supporter");
    CHECK(t.problems[1].suggestion.empty());
    CHECK(describe(t, t.problems[0], words::Language::en).suggestion == "Did you mean 'Supporter'?");
}

TEST_CASE("the same name or e-mail twice in a deal is reported at the second row") {
    const PeopleTable t =
        readPeople(gridOf({{"Name", "Email"}, {"Ann Lee", "a@x.com"}, {"ANN  LEE", "b@x.com"}, {"Bob", "A@x.com"}}));
    REQUIRE(of(t, "duplicate").size() == 1);
    CHECK(of(t, "duplicate")[0].row == 2);
    REQUIRE(of(t, "duplicate_email").size() == 1);
    CHECK(of(t, "duplicate_email")[0].row == 3);
    CHECK(describe(t, of(t, "duplicate")[0], words::Language::en).problem == "Ann Lee is already in row 2");
}

TEST_CASE("a boss who is not in the table is reported with the nearest name") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Reports to"}, {"Zhao Jianguo", ""}, {"Ann", "Zhao Jiangou"}}));
    REQUIRE(t.problems.size() == 1);
    CHECK(t.problems[0].kind == "boss_missing");
    CHECK(t.problems[0].suggestion == "Zhao Jianguo");
    CHECK(t.lines.empty());
}

TEST_CASE("a reporting cycle is named once, from its first person") {
    const PeopleTable t = readPeople(gridOf(
        {{"Name", "Reports to"}, {"Dee", "Ann"}, {"Ann", "Bob"}, {"Bob", "Cem"}, {"Cem", "Ann"}, {"Eve", "Eve"}}));
    REQUIRE(of(t, "cycle").size() == 2);
    CHECK(of(t, "cycle")[0].row == 2);
    CHECK(of(t, "cycle")[0].arguments.at(0).second == "Ann → Bob → Cem → Ann");
    CHECK(of(t, "cycle")[1].arguments.at(0).second == "Eve → Eve");
    CHECK(t.lines.size() == 4); // no line to oneself
}

TEST_CASE("two bosses in a cell, or in two rows of one name, are reported") {
    const PeopleTable t = readPeople(gridOf(
        {{"Name", "Reports to"}, {"Ann", ""}, {"Bob", ""}, {"Cem", "Ann; Bob"}, {"Dee", "Ann"}, {"Dee", "Bob"}}));
    const auto two = of(t, "two_bosses");
    REQUIRE(two.size() == 2);
    CHECK(two[0].row == 3);
    CHECK(two[1].row == 5);
}

TEST_CASE("a row with data and no name is reported, one with only a number is not") {
    const PeopleTable t = readPeople(
        gridOf({{"No", "Name", "Title"}, {1.0, "Ann", "CEO"}, {2.0, "", "CFO"}, {3.0, "", ""}, {4.0, "TBD", "COO"}}));
    CHECK(t.people.size() == 1);
    const auto missing = of(t, "missing");
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].row == 2);
    CHECK(missing[0].column == 1);
    CHECK(missing[0].value == "CFO");
    CHECK(missing[1].row == 4);
}

TEST_CASE("bad weights, unknown names and oneself give no line") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Title", "Influences"},
                                             {"Ann", "CEO", "Bob:0; Bob:-1; Bob:much; Nobody; Ann; Bob:2"},
                                             {"Bob", "CFO", ""}}));
    CHECK(of(t, "bad_weight").size() == 3);
    CHECK(of(t, "influence_missing").size() == 1);
    CHECK(of(t, "influence_self").size() == 1);
    REQUIRE(t.lines.size() == 1);
    CHECK(t.lines[0].weight == 2);
}

TEST_CASE("dates that are none, and those after today where it is given, are reported") {
    const PeopleTable t = readPeople(
        gridOf({{"Name", "Last contact"}, {"Ann", "soon"}, {"Bob", 46351.0}, {"Cem", 46350.9}, {"Dee", "TBD"}}));
    REQUIRE(t.problems.size() == 1);
    CHECK(t.problems[0].kind == "bad_date");
    CHECK(check(t, std::nullopt).size() == 1);
    const auto all = check(t, 46350.0);
    REQUIRE(all.size() == 2);
    CHECK(all[1].kind == "future_date");
    CHECK(all[1].row == 2);
}

TEST_CASE("a number off its scale is reported and counts as unknown") {
    const PeopleTable t =
        readPeople(gridOf({{"Name", "Power (1-5)"}, {"Ann", 6.0}, {"Bob", 3.0}, {"Cem", "strongish"}}));
    REQUIRE(t.problems.size() == 2);
    CHECK(t.problems[0].kind == "out_of_scale");
    CHECK(!t.people[0].power);
    CHECK(t.people[1].power.value() == Approx(0.6));
    CHECK(t.problems[1].kind == "unknown_grade");
}

TEST_CASE("an error cell is reported by its name and read as nothing") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Role", "Attitude", "Reports to"},
                                             {"Ann", "Champion", Cell::error(532), Cell::error(errorNotAvailable)},
                                             {Cell::error(525), "", "", ""}}));
    const auto errors = of(t, "error_cell");
    REQUIRE(errors.size() == 3);
    CHECK(errors[0].value == "#DIV/0!");
    CHECK(errors[1].value == "#N/A");
    CHECK(errors[2].value == "#NAME?");
    CHECK(t.people.size() == 1);
    CHECK(t.people[0].attitude == words::Attitude::unknown); // an error is not a blank
    CHECK(errorName(504) == "Err:504");
}

TEST_CASE("several attitudes in one cell are none") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Attitude"}, {"Ann", "Supporter; Opponent"}}));
    REQUIRE(t.problems.size() == 1);
    CHECK(t.problems[0].kind == "several");
    CHECK(t.people[0].attitude == words::Attitude::unknown);
}

TEST_CASE("problems come by row, then column") {
    const PeopleTable t = readPeople(
        gridOf({{"Name", "Attitude", "Reports to"}, {"Ann", "xyzzy", "Nobody"}, {"Ann", "xyzzy", "Nobody"}}));
    for (std::size_t i = 1; i < t.problems.size(); ++i)
        CHECK(std::pair(t.problems[i - 1].row, t.problems[i - 1].column) <=
              std::pair(t.problems[i].row, t.problems[i].column));
    CHECK(t.problems.size() == 5);
}

TEST_CASE("every kind of problem has its sentences in three languages") {
    PeopleTable t;
    t.columns.headers = {"Column"};
    const std::vector<std::pair<std::string, std::string>> all = {
        {"name", "N"},   {"first_row", "2"},   {"bosses", "B"},        {"names", "A → A"}, {"low", "1"},
        {"high", "5"},   {"error", "#N/A"},    {"revenue", "5"},       {"wallet", "1"},    {"share", "500%"},
        {"told", "10%"}, {"other", "Revenue"}, {"most", "EUR"},        {"fact", "F"},      {"earlier", "A"},
        {"later", "B"},  {"earlier_row", "3"}, {"earlier_value", "V"}, {"supplier", "S"}};
    std::size_t kinds = 0;
    for (const std::string& key : words::textKeys()) {
        if (key.rfind("table.problem.", 0) != 0)
            continue;
        ++kinds;
        for (const auto language : words::allLanguages) {
            const ProblemWords w = describe(t, {0, 0, key.substr(14), "V", "", all}, language);
            CHECK(!w.problem.empty());
            CHECK(!w.suggestion.empty());
            CHECK(w.problem.find('{') == std::string::npos);
        }
    }
    CHECK(kinds == 57);
}
