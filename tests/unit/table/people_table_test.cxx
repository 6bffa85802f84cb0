// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to people: functions.md, People and Conventions.

#include "core/error.hxx"
#include "core/table/people_table.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;
using words::Attitude;
using words::Department;
using words::Level;
using words::Role;

TEST_CASE("a full table is read field by field") {
    const PeopleTable t = readPeople(
        gridOf({{"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact status", "Reports to",
                 "Influences", "Motive", "Owner", "Last contact", "Evidence", "Favours", "Power", "Interest"},
                {"Zhao Jianguo", "CEO", "Decision level", "Using", "Decider", "Neutral", "Distant", "", "", "Growth",
                 "Sam", 46000.0, "Assumed", "", "High", "Low"},
                {"Qian Meihua", "CTO", "management", "technical", "Designer; Evaluator", "Supporter", "Close",
                 "Zhao Jianguo", "Zhao Jianguo:0.5", "", "Ann", "2026-11-24", "confirmed", "", "Medium", ""},
                {"Sun Li", "Buyer", "", "Purchasing", "", "Opponent", "none", "Zhao Jianguo", "", "", "", "", "",
                 "Rival Inc", "", ""}}));
    REQUIRE(t.people.size() == 3);
    CHECK(t.problems.empty());
    CHECK(t.rows == 4);
    const Person& zhao = t.people[0];
    CHECK(zhao.row == 1);
    CHECK(zhao.level == Level::decision);
    CHECK(!zhao.levelFromTitle);
    CHECK(zhao.department == Department::using_);
    CHECK(zhao.roles.has(Role::decider));
    CHECK(zhao.attitude == Attitude::neutral);
    CHECK(zhao.contact == words::Contact::distant);
    CHECK(zhao.motive == "Growth");
    CHECK(zhao.lastContact == 46000.0);
    CHECK(zhao.evidence == words::Evidence::assumed);
    CHECK(zhao.power == 1.0);
    CHECK(zhao.interest.value() == Approx(1 / 3.0));
    const Person& qian = t.people[1];
    CHECK(qian.roles.has(Role::designer));
    CHECK(qian.roles.has(Role::evaluator));
    CHECK(qian.lastContact == 46350.0);
    CHECK(qian.evidence == words::Evidence::confirmed);
    CHECK(t.people[2].contact == words::Contact::none);
    CHECK(t.people[2].favours == "Rival Inc");
    CHECK(!t.people[2].evidenceTyped);
    REQUIRE(t.lines.size() == 3);
    CHECK(t.lines[0].influencer == 0);
    CHECK(t.lines[0].influenced == 1);
    CHECK(t.lines[0].reporting);
    CHECK(t.lines[1].influencer == 1);
    CHECK(t.lines[1].influenced == 0);
    CHECK(t.lines[1].weight == 0.5);
    CHECK(!t.lines[1].reporting);
    REQUIRE(t.deals.size() == 1);
    CHECK(t.deals[0].name.empty());
    CHECK(t.deals[0].people.size() == 3);
}

TEST_CASE("a Chinese table is read alike") {
    const PeopleTable t = readPeople(
        gridOf({{"姓名", "职务", "级别", "部门", "角色", "态度", "联系", "上级", "影响力"},
                {"赵建国", "总经理", "决策层", "使用部门", "决策者", "中立", "疏远", "", "高"},
                {"钱美华", "技术总监", "管理层", "技术部门", "设计者、评估者", "支持者", "密切", "赵建国", "中"}}));
    REQUIRE(t.people.size() == 2);
    CHECK(t.problems.empty());
    CHECK(t.people[0].level == Level::decision);
    CHECK(t.people[1].department == Department::technical);
    CHECK(t.people[1].roles.has(Role::evaluator));
    CHECK(t.people[1].attitude == Attitude::supporter);
    CHECK(t.people[1].power.value() == Approx(2 / 3.0));
    CHECK(t.lines.size() == 1);
}

TEST_CASE("level and department are told from the title where they are missing") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Title", "Level", "Department"},
                                             {"Ann", "CFO", "", ""},
                                             {"Bob", "Purchasing manager", "purple", ""},
                                             {"Cem", "CFO", "operational", "IT"},
                                             {"Dee", "", "", "Windows Team"}}));
    CHECK(t.people[0].level == Level::decision);
    CHECK(t.people[0].levelFromTitle);
    CHECK(t.people[0].department == Department::finance);
    CHECK(t.people[0].departmentFromTitle);
    CHECK(t.people[1].level == Level::management);
    CHECK(t.people[1].levelFromTitle);
    CHECK(t.people[1].department == Department::purchasing);
    CHECK(t.people[2].level == Level::operational); // what is typed wins over the title
    CHECK(!t.people[2].levelFromTitle);
    CHECK(t.people[2].department == Department::technical);
    CHECK(t.people[3].level == Level::unknown);
    CHECK(t.people[3].department == Department::other);
    CHECK(t.people[3].departmentWord == "Windows Team");
    REQUIRE(t.problems.size() == 1); // 'purple'; an unknown department is no problem
    CHECK(t.problems[0].kind == "unknown_word");
    CHECK(t.problems[0].row == 2);
    CHECK(t.problems[0].column == 2);
}

TEST_CASE("a champion in the role column is a supporter where the attitude is blank") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Role", "Attitude"},
                                             {"Ann", "Champion", ""},
                                             {"Bob", "Blocker", "N/A"},
                                             {"Cem", "Champion", "Neutral"},
                                             {"Dee", "Champion", "no idea"}}));
    CHECK(t.people[0].attitude == Attitude::supporter);
    CHECK(t.people[1].attitude == Attitude::opponent);
    CHECK(t.people[2].attitude == Attitude::neutral);
    CHECK(t.people[3].attitude == Attitude::unknown); // something is typed, so nothing is told from the role
}

TEST_CASE("first and last name are joined, Chinese ones surname first and without space") {
    const PeopleTable t = readPeople(gridOf({{"First Name", "Last Name", "Name", "Title"},
                                             {"Rose", "Gonzalez", "", "SVP"},
                                             {"美华", "钱", "", "总经理"},
                                             {"Sean", "Forbes", "Sean M. Forbes", "CFO"},
                                             {"", "Cher", "", "CEO"}}));
    REQUIRE(t.people.size() == 4);
    CHECK(t.people[0].name == "Rose Gonzalez");
    CHECK(t.people[1].name == "钱美华");
    CHECK(t.people[2].name == "Sean M. Forbes");
    CHECK(t.people[3].name == "Cher");
}

TEST_CASE("a boss is found by name, id or e-mail") {
    const PeopleTable t = readPeople(gridOf({{"ID", "Name", "Email", "Reports to"},
                                             {1.0, "Ann", "ann@x.com", ""},
                                             {2.0, "Bob", "bob@x.com", "ANN"},
                                             {3.0, "Cem", "cem@x.com", 2.0},
                                             {4.0, "Dee", "dee@x.com", "Ann@X.com"}}));
    CHECK(t.problems.empty());
    REQUIRE(t.lines.size() == 3);
    CHECK(t.lines[0].influencer == 0);
    CHECK(t.lines[1].influencer == 1);
    CHECK(t.lines[2].influencer == 0);
}

TEST_CASE("parallel lines stay two lines") {
    const PeopleTable t = readPeople(
        gridOf({{"Name", "Reports to", "Influences"}, {"Ann", "", "Bob:0.5; Bob:0.25"}, {"Bob", "Ann", ""}}));
    REQUIRE(t.lines.size() == 3);
    CHECK(t.lines[0].weight == 0.5);
    CHECK(t.lines[1].weight == 0.25);
    CHECK(t.lines[2].reporting);
}

TEST_CASE("people of several deals are linked within their deal") {
    const PeopleTable t = readPeople(gridOf({{"Account", "Name", "Reports to"},
                                             {"North", "Ann", ""},
                                             {"South", "Ann", ""},
                                             {"north ", "Bob", "Ann"},
                                             {"South", "Cem", "Bob"},
                                             {"", "Dee", ""}}));
    REQUIRE(t.deals.size() == 3);
    CHECK(t.deals[0].name == "North");
    CHECK(t.deals[0].people == std::vector<std::size_t>{0, 2});
    CHECK(t.deals[1].people == std::vector<std::size_t>{1, 3});
    CHECK(t.deals[2].name.empty()); // a blank deal is a deal of its own
    REQUIRE(t.lines.size() == 1);
    CHECK(t.lines[0].influencer == 0);
    REQUIRE(t.problems.size() == 1); // Bob is not in the South; two Anns are in two deals
    CHECK(t.problems[0].kind == "boss_missing");
}

TEST_CASE("a value merged over several rows holds for all of them") {
    Grid grid =
        gridOf({{"Deal", "Department", "Name"}, {"North", "Finance", "Ann"}, {"", "", "Bob"}, {"", "IT", "Cem"}});
    grid.merges = {{1, 0, 3, 0}, {1, 1, 2, 1}};
    const PeopleTable t = readPeople(grid);
    REQUIRE(t.deals.size() == 1);
    CHECK(t.deals[0].people.size() == 3);
    CHECK(t.people[1].department == Department::finance);
    CHECK(t.people[2].department == Department::technical);
}

TEST_CASE("a heading merged over a group of rows is no person") {
    Grid grid = gridOf({{"Name", "Title", "Department"}, {"Board", "", ""}, {"Ann", "CEO", ""}, {"Bob", "CFO", ""}});
    grid.merges = {{1, 0, 1, 2}};
    const PeopleTable t = readPeople(grid);
    REQUIRE(t.people.size() == 2);
    CHECK(t.people[0].name == "Ann");
    CHECK(t.problems.empty());
}

TEST_CASE("blank rows and notes are left out and rows keep their numbers") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Title", "Level"},
                                             {"Ann", "CEO", "decision"},
                                             {"", "", ""},
                                             {" ", "", ""},
                                             {"Bob", "Clerk", "operational"},
                                             {"Source: https://example.org", "", ""}}));
    REQUIRE(t.people.size() == 2);
    CHECK(t.people[1].row == 4);
    CHECK(t.problems.empty());
    CHECK(t.rows == 6);
}

TEST_CASE("two header rows that cells are merged over are found, or given") {
    Grid grid = gridOf({{"Name", "Position in the firm", ""}, {"", "Title", "Department"}, {"Ann", "CEO", "Finance"}});
    grid.merges = {{0, 0, 1, 0}, {0, 1, 0, 2}};
    CHECK(readPeople(grid).headerRows == 2);
    CHECK(readPeople(grid).people.size() == 1);
    grid.merges.clear();
    CHECK(readPeople(grid).headerRows == 2); // no name can be blank above a person
    ReadOptions options;
    options.headerRows = 1;
    CHECK(readPeople(grid, options).headerRows == 1);
}

TEST_CASE("numbers are understood on the scale that the header or the model names") {
    const Grid grid = gridOf({{"Name", "Attitude (1-5, 5 best)", "Power"}, {"Ann", 5.0, 4.0}, {"Bob", 1.0, 2.0}});
    const PeopleTable t = readPeople(grid);
    CHECK(t.people[0].attitude == Attitude::supporter);
    CHECK(t.people[1].attitude == Attitude::opponent);
    CHECK(t.people[0].power.value() == Approx(0.8));
    ReadOptions options;
    options.scales = {{"power", {0, 10}}, {"attitude", {5, 1}}};
    const PeopleTable other = readPeople(grid, options);
    CHECK(other.people[0].attitude == Attitude::opponent);
    CHECK(other.people[0].power.value() == Approx(0.4));
    // Without a scale five is not understood: nobody says which end is good.
    const PeopleTable bare = readPeople(gridOf({{"Name", "Attitude"}, {"Ann", 5.0}}));
    CHECK(bare.people[0].attitude == Attitude::unknown);
    CHECK(bare.problems.size() == 1);
}

TEST_CASE("ticked columns give attitudes and roles") {
    const PeopleTable t = readPeople(gridOf({{"Stakeholder", "Decision-Maker", "Against", "Neutral", "Help"},
                                             {"Ann", "Yes", "", "", "R"},
                                             {"Bob", "No", "x", "", ""},
                                             {"Cem", "", "", "", ""},
                                             {"Dee", "maybe", "x", "", "x"}}));
    CHECK(t.people[0].roles.has(Role::decider));
    CHECK(t.people[0].attitude == Attitude::supporter);
    CHECK(t.people[1].roles.empty());
    CHECK(t.people[1].attitude == Attitude::opponent);
    CHECK(t.people[2].attitude == Attitude::unknown);
    CHECK(t.people[3].attitude == Attitude::unknown);
}

TEST_CASE("pointing wins over header words") {
    ReadOptions options;
    options.pointing = parsePointing("name=B,title=A");
    const PeopleTable t = readPeople(gridOf({{"Name", "Title"}, {"CEO", "Ann"}}), options);
    REQUIRE(t.people.size() == 1);
    CHECK(t.people[0].name == "Ann");
    CHECK(t.people[0].title == "CEO");
    options.pointing = parsePointing("name=Z");
    CHECK_THROWS_WITH(readPeople(gridOf({{"Name", "Title"}, {"CEO", "Ann"}}), options), Catch::Contains("Z"));
}

TEST_CASE("a range without a name column is an error that says what is missing") {
    CHECK_THROWS_AS(readPeople(gridOf({{"Title", "Level"}, {"CEO", "decision"}})), Error);
    CHECK_THROWS_AS(readPeople(Grid()), Error);
    CHECK_THROWS_WITH(readPeople(gridOf({{"Title"}})), Catch::Contains("name"));
}

TEST_CASE("a table of a header row alone has nobody and no deal") {
    const PeopleTable t = readPeople(gridOf({{"Name", "Title"}}));
    CHECK(t.people.empty());
    CHECK(t.deals.empty());
}
