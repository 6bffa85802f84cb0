// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables in sheets as people make them.

#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;

namespace {

std::vector<FoundTable> find(const Grid& grid) {
    return findPeople(grid, words::Vocabulary::shipped());
}

} // namespace

TEST_CASE("a title above, blank rows between and notes below do not matter") {
    const auto found = find(gridOf({{"Project stakeholders"},
                                    {""},
                                    {"", "Prepared by", "Sam"},
                                    {"", "Name", "Title", "Attitude"},
                                    {"", "Ann", "CEO", "Neutral"},
                                    {""},
                                    {"", "Bob", "CFO", ""},
                                    {"", "Cem", "COO", ""},
                                    {""},
                                    {"", "Source: https://example.org"},
                                    {"", "The Property Inc."}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].understood);
    CHECK(found[0].top == 3);
    CHECK(found[0].left == 1);
    CHECK(found[0].right == 3);
    CHECK(found[0].bottom == 7);
    CHECK(found[0].headerRows == 1);
    CHECK(found[0].columns[Field::name] == 0u);
}

TEST_CASE("tables one below the other and side by side are all found") {
    const auto found = find(gridOf({{"Name", "Title", "", "", "Name", "Role"},
                                    {"Ann", "CEO", "", "", "Kim", "Decider"},
                                    {"Bob", "CFO", "", "", "Lou", "User"},
                                    {"", "", "", "", "", ""},
                                    {"Stakeholder", "Attitude", "Power", "", "", ""},
                                    {"Cem", "Neutral", "High", "", "", ""},
                                    {"Name", "Title", "Level", "", "", ""},
                                    {"Dee", "CEO", "", "", "", ""}}));
    REQUIRE(found.size() == 4);
    CHECK(found[0].bottom == 2);
    CHECK(found[0].right == 1);
    CHECK(found[1].left == 4);
    CHECK(found[1].bottom == 2);
    CHECK(found[2].top == 4);
    CHECK(found[2].bottom == 5);
    CHECK(found[3].top == 6);
    CHECK(found[3].bottom == 7);
}

TEST_CASE("a table may start in row 15, and below a long one") {
    Grid grid(60, 3);
    grid.at(14, 0) = Cell("Name");
    grid.at(14, 1) = Cell("Title");
    for (std::size_t r = 15; r < 50; ++r) {
        grid.at(r, 0) = Cell("Person " + std::to_string(r));
        grid.at(r, 1) = Cell("Manager");
    }
    grid.at(55, 0) = Cell("Stakeholder");
    grid.at(55, 1) = Cell("Attitude");
    grid.at(56, 0) = Cell("Ann");
    grid.at(56, 1) = Cell("Neutral");
    const auto found = find(grid);
    REQUIRE(found.size() == 2);
    CHECK(found[0].top == 14);
    CHECK(found[0].bottom == 49);
    CHECK(found[1].top == 55);
}

TEST_CASE("header rows with merged cells are found as two") {
    Grid grid = gridOf({{"Name", "Person", "", "Contact information", ""},
                        {"", "Title", "Department", "Phone", "Email"},
                        {"Ann", "CEO", "Finance", "1", "a@x.com"},
                        {"Bob", "CFO", "Finance", "2", "b@x.com"}});
    grid.merges = {{0, 0, 1, 0}, {0, 1, 0, 2}, {0, 3, 0, 4}};
    const auto found = find(grid);
    REQUIRE(found.size() == 1);
    CHECK(found[0].headerRows == 2);
    CHECK(found[0].bottom == 3);
    CHECK(found[0].columns[Field::department] == 2u);
    CHECK(found[0].columns[Field::email] == 4u);
}

TEST_CASE("groups of headings above the header belong to it, a title does not") {
    Grid grid = gridOf({{"Register of people", "", "", ""},
                        {"Who", "", "How they stand", ""},
                        {"Name", "Title", "Power", "Attitude"},
                        {"Ann", "CEO", "High", "Neutral"}});
    grid.merges = {{0, 0, 0, 3}, {1, 0, 1, 1}, {1, 2, 1, 3}};
    const auto found = find(grid);
    REQUIRE(found.size() == 1);
    CHECK(found[0].top + found[0].headerRows == 3);
    CHECK(found[0].bottom == 3);
    CHECK(found[0].columns[Field::attitude] == 3u);
}

TEST_CASE("sheets without people have no table of people") {
    CHECK(
        find(gridOf({{"Id", "Risk", "Probability", "Impact", "Owner"}, {1.0, "Late", "High", "High", "Ann"}})).empty());
    CHECK(find(gridOf({{"ID", "Task", "Duration", "Start Date"}, {1.0, "Design", 4.0, 46000.0}})).empty());
    CHECK(find(gridOf({{"Step Id", "Name", "TPM", "SDE"}, {1.0, "Planning", "A", "C"}, {2.0, "Design", "C", "R"}}))
              .empty());
    CHECK(find(gridOf({{"Product", "Price"}, {"Chair", 3.0}})).empty());
    CHECK(find(Grid()).empty());
    CHECK(find(gridOf({{"Name", "Title"}})).empty()); // a header without people
}

TEST_CASE("a list that has just begun is one column of names") {
    const auto found = find(gridOf({{"", ""}, {"", "姓名"}, {"", "李伟"}, {"", "王芳"}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].top == 1);
    CHECK(found[0].left == 1);
    CHECK(found[0].right == 1);
    CHECK(found[0].bottom == 3);
    CHECK(found[0].columns[Field::name] == 0u);
    CHECK(find(gridOf({{"Name"}, {"Ann"}})).size() == 1);
    CHECK(find(gridOf({{"Name"}})).empty());                    // nobody yet
    CHECK(find(gridOf({{"Town"}, {"Ulm"}, {"Bonn"}})).empty()); // not people
    CHECK(find(gridOf({{"Name", ""}, {"", "Ann"}})).empty());   // two columns
    CHECK(find(gridOf({{"Lists of 2026"}, {"Name"}})).empty()); // a note
}

TEST_CASE("a table of people in an unknown language is found and not understood") {
    const auto found = find(gridOf({{"Имя", "Должность", "Отдел", "Руководитель"},
                                    {"Анна", "Директор", "Финансы", ""},
                                    {"Борис", "Инженер", "ИТ", "Анна"},
                                    {"Вера", "Инженер", "ИТ", "Анна"}}));
    REQUIRE(found.size() == 1);
    CHECK(!found[0].understood);
    CHECK(found[0].top == 0);
    CHECK(found[0].bottom == 3);
    const auto german = find(gridOf({{"Ansprechpartner", "Funktion", "Abteilung"},
                                     {"Anna", "Leiterin", "Einkauf"},
                                     {"Bernd", "Techniker", "IT"},
                                     {"Vera", "Technikerin", "IT"}}));
    REQUIRE(german.size() == 1);
    CHECK(!german[0].understood);
}

TEST_CASE("the table at a cell, else the nearest") {
    Grid grid = gridOf({{"Name", "Title"}, {"Ann", "CEO"}, {"", ""}, {"", ""}, {"Name", "Role"}, {"Bob", "Decider"}});
    const auto& vocabulary = words::Vocabulary::shipped();
    CHECK(findPeopleAt(grid, 1, 1, vocabulary)->top == 0);
    CHECK(findPeopleAt(grid, 5, 0, vocabulary)->top == 4);
    CHECK(findPeopleAt(grid, 500, 9, vocabulary)->top == 4);
    CHECK(!findPeopleAt(Grid(), 0, 0, vocabulary));
}

TEST_CASE("a pointed table keeps the user's columns and finds its rows") {
    const Grid grid = gridOf({{"Реестр", "", "", ""},
                              {"", "", "", ""},
                              {"", "Кто", "Чем занят", "Куда"},
                              {"", "Анна", "Директор", "Финансы"},
                              {"", "Борис", "Инженер", "ИТ"},
                              {"", "", "", ""}});
    const auto found = findPointed(grid, parsePointing("name=B,title=C,department=D"), words::Vocabulary::shipped());
    REQUIRE(found);
    CHECK(found->understood);
    CHECK(found->top == 2);
    CHECK(found->left == 1);
    CHECK(found->bottom == 4);
    CHECK(found->columns[Field::name] == 0u);
    CHECK(found->columns[Field::department] == 2u);
    ReadOptions options;
    options.pointing = parsePointing("name=A,title=B,department=C"); // within the table
    CHECK(readPeople(cut(grid, *found), options).people.size() == 2);
    CHECK(!findPointed(grid, parsePointing("title=C"), words::Vocabulary::shipped()));
    CHECK(!findPointed(grid, parsePointing("name=ZZ"), words::Vocabulary::shipped()));
}

TEST_CASE("a cut keeps merged cells that begin inside it") {
    Grid grid(5, 5);
    grid.merges = {{0, 0, 0, 4}, {1, 1, 2, 1}, {3, 3, 4, 4}};
    FoundTable t;
    t.top = 1;
    t.left = 1;
    t.bottom = 3;
    t.right = 3;
    const Grid part = cut(grid, t);
    CHECK(part.rows() == 3);
    CHECK(part.columns() == 3);
    REQUIRE(part.merges.size() == 2);
    CHECK(part.merges[0].bottom == 1);
    CHECK(part.merges[1].top == 2);
    CHECK(part.merges[1].right == 2);
}
