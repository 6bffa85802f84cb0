// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the panel says: the same numbers as the functions, the key role marked, every person in the matrix, lines that
// lead to a person.
#include "panels/deal_view.hxx"
#include "core/people/gaps.hxx"
#include "core/people/results.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using panels::DealView;
using panels::dealView;
using words::Language;
using words::Stage;

namespace {

table::PeopleTable tableOf(std::vector<std::vector<table::Cell>> rows) {
    table::Grid grid;
    grid.addRow({"Name", "Department", "Role", "Attitude", "Contact", "Deal"});
    for (auto& row : rows)
        grid.addRow(std::move(row));
    return table::readPeople(grid);
}

table::PeopleTable oneDeal() {
    return tableOf({{"Qian", "Using", "Decider", "Neutral", "Not contacted", ""},
                    {"Zhou", "Technical", "Designer", "Opponent", "Distant", ""},
                    {"Li", "Technical", "Designer; User", "Supporter", "Close", ""},
                    {"He", "Legal affairs", "", "", "", ""}});
}

DealView view(const table::PeopleTable& table, Stage stage = Stage::design, const std::string& deal = {},
              Language language = Language::en) {
    return dealView(table, "Sheet1.A1:F5", deal, stage, language, std::nullopt, model::Model::shipped());
}

} // namespace

TEST_CASE("the panel shows the numbers that the functions give") {
    const auto table = oneDeal();
    const people::Query query{Stage::design, nullptr, Language::en};
    const DealView shown = view(table);
    CHECK(shown.health == Approx(people::healthResult(table, query)));
    CHECK(shown.support.value() == Approx(people::supportResult(table, query)));
    CHECK(shown.known.value() == Approx(people::knownResult(table, query)));
    CHECK(shown.gaps.size() ==
          people::gaps(people::analyseSingle(table, Stage::design, model::Model::shipped()), std::nullopt).size());
    CHECK(shown.high + shown.medium + shown.low == shown.gaps.size());
}

TEST_CASE("of many gaps the first are put into words, and all are counted") {
    const auto table = oneDeal();
    const DealView all = view(table);
    REQUIRE(all.gaps.size() > 2);
    const DealView some =
        dealView(table, "Sheet1.A1:F5", {}, Stage::design, Language::en, std::nullopt, model::Model::shipped(), 2);
    REQUIRE(some.gaps.size() == 2);
    CHECK(some.gaps[1].tip == all.gaps[1].tip);
    CHECK(some.gapCount == all.gaps.size());
    CHECK(some.gapCounts == all.gapCounts);
}

TEST_CASE("the key role of the stage is marked") {
    const DealView design = view(oneDeal(), Stage::design), need = view(oneDeal(), Stage::need);
    const std::vector<bool> initiator{true, false, false, false, false, false};
    const std::vector<bool> designer{false, false, true, false, false, false};
    CHECK(design.coverage.keyRole == designer); // functions.md, key roles: design designer, need initiator
    CHECK(need.coverage.keyRole == initiator);
}

TEST_CASE("everybody is in the matrix, several roles several times, without role or department at the end") {
    const DealView shown = view(oneDeal());
    REQUIRE(shown.coverage.roles.size() == 6);
    REQUIRE(shown.coverage.departments.size() == 5);
    const auto& cells = shown.coverage.cells;
    CHECK(cells[2][1].size() == 2); // Zhou and Li, designers in Technical
    CHECK(cells[4][1].size() == 1); // Li again, as a user
    REQUIRE(cells[5][4].size() == 1);
    CHECK(cells[5][4][0].person == 3);
    CHECK(shown.coverage.words[2][1].find("Zhou") != std::string::npos);
}

TEST_CASE("a line leads to the person it is about") {
    const auto table = oneDeal();
    for (const auto& entry : view(table).next) {
        REQUIRE(entry.jump.person);
        CHECK(*entry.jump.person < table.people.size());
        CHECK_FALSE(entry.tip.empty());
    }
}

TEST_CASE("of several deals the one asked for is shown, else the one with most people") {
    const auto table = tableOf({{"A", "Using", "User", "", "", "North"},
                                {"B", "Using", "User", "", "", "South"},
                                {"C", "Using", "User", "", "", "South"}});
    CHECK(view(table).deal == 1);
    CHECK(view(table, Stage::none, "North").deal == 0);
    CHECK(view(table, Stage::none, "gone").deal == 1);
    CHECK(view(table).deals == std::vector<std::string>{"North", "South"});
}

TEST_CASE("a table without anybody says so") {
    CHECK(view(tableOf({})).state == DealView::State::nobody);
}

TEST_CASE("figures are shown rounded, with true signs") {
    CHECK(panels::signedText(0.2149) == "+0.21");
    CHECK(panels::signedText(-0.05) == "\u22120.05");
    CHECK(panels::signedText(-0.001) == "0.00");
    CHECK(panels::signedText(1) == "+1.00");
    CHECK(panels::percentText(0.566) == "57%");
}

TEST_CASE("every language has words for everything in the panel") {
    for (const Language language : words::allLanguages) {
        const DealView shown = view(oneDeal(), Stage::design, {}, language);
        CHECK_FALSE(shown.summary.empty());
        for (const auto& gap : shown.gaps)
            CHECK_FALSE(gap.title.empty());
    }
}
