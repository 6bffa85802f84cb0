// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who does what by when, and what of it is late.

#include "core/deal/actions.hxx"
#include "core/error.hxx"
#include "core/model/model.hxx"
#include "core/table/finder.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;
using words::Stage;

namespace {

ActionsTable read(const table::Grid& grid) {
    return readActions(grid, words::Vocabulary::shipped());
}

std::vector<std::string> whats(const std::vector<const Action*>& actions) {
    std::vector<std::string> out;
    for (const Action* action : actions)
        out.push_back(action->what);
    return out;
}

} // namespace

TEST_CASE("Actions say what, about whom, who does it by when, how it stands, and in which stage") {
    const auto t =
        read(gridOf({{"Action", "About whom", "Owner", "Due", "Status", "Stage", "Note"},
                     {"Visit the plant", "Zhao", "Ann", 46000.0, "In progress", "Internal brewing", "by car"},
                     {"", "", "", "", "", "", ""},
                     {"Send the study", "Li", "TBD", "2026-02-01", "", "", ""}}));
    REQUIRE(t.actions.size() == 2);
    const Action &visit = t.actions[0], &send = t.actions[1];
    CHECK(visit.what == "Visit the plant");
    CHECK(visit.about == "Zhao");
    CHECK(visit.owner == "Ann");
    CHECK(visit.due == 46000.0);
    CHECK(visit.state == ActionState::running);
    CHECK(visit.stage == Stage::brewing);
    CHECK(visit.note == "by car");
    CHECK(visit.row == 1);
    CHECK(send.owner.empty());
    CHECK(send.due == 46054.0); // 2026-02-01
    CHECK(send.state == ActionState::open);
    CHECK(send.stage == Stage::none);
    CHECK(t.problems.empty());
}

TEST_CASE("What is done or dropped is never overdue, nor is what has no date or is due today") {
    const auto t = read(gridOf({{"What", "Due", "Status"},
                                {"late", 45999.0, "open"},
                                {"today", 46000.0, "open"},
                                {"done", 45999.0, "Done"},
                                {"dropped", 45999.0, "cancelled"},
                                {"unclear", 45999.0, "who knows"},
                                {"some day", "", ""}}));
    std::vector<bool> overdue;
    for (const Action& action : t.actions)
        overdue.push_back(action.isOverdue(46000));
    CHECK(overdue == std::vector<bool>{true, false, false, false, true, false});
    REQUIRE(t.problems.size() == 1);
    CHECK(t.problems[0].kind == "action_status");
    CHECK(t.problems[0].row == 5);
    CHECK(stateLabel(t.actions[0], 46000.0, Language::en) == "Overdue");
    CHECK(stateLabel(t.actions[0], std::nullopt, Language::zhTW) == "未開始");
    CHECK(stateLabel(t.actions[2], 46000.0, Language::zhCN) == "完成");
}

TEST_CASE("The words of a status are known in three languages; a tick, 100% and a date mean done") {
    for (const char* word : {"Done", "COMPLETED", "完成", "已完成", "✓", "100%", "2026-01-05", "已辦"})
        CHECK(actionState(word) == ActionState::done);
    for (const char* word : {"In progress", "进行中", "進行中"})
        CHECK(actionState(word) == ActionState::running);
    for (const char* word : {"Open", "未开始", "未開始"})
        CHECK(actionState(word) == ActionState::open);
    for (const char* word : {"Dropped", "取消", "canceled"})
        CHECK(actionState(word) == ActionState::dropped);
    CHECK_FALSE(actionState("perhaps"));
    const auto t = read(gridOf({{"Task", "Deadline", "Done"}, {"a", 1.0, 1.0}, {"b", 1.0, 0.4}, {"c", 1.0, 0.0}}));
    CHECK(t.actions[0].state == ActionState::done);
    CHECK(t.actions[1].state == ActionState::running);
    CHECK(t.actions[2].state == ActionState::open);
}

TEST_CASE("What is still to do comes in the order of its dates, deal by deal") {
    const auto t = read(gridOf({{"Action", "Due", "Status", "Deal"},
                                {"some day", "", "", "A"},
                                {"second", 46001.0, "", "A"},
                                {"other deal", 45000.0, "", "B"},
                                {"first", 46000.0, "", "A"},
                                {"also second", 46001.0, "", "A"},
                                {"over", 45000.0, "done", "A"}}));
    CHECK(t.deals == std::vector<std::string>{"A", "B"});
    CHECK(whats(openActions(t, "A")) == std::vector<std::string>{"first", "second", "also second", "some day"});
    CHECK(whats(openActions(t, "B")) == std::vector<std::string>{"other deal"});
}

TEST_CASE("Dates and errors that are not understood are reported, and nothing is guessed of them") {
    const auto t = read(gridOf(
        {{"Action", "Due", "Owner"}, {"a", "soon", "Ann"}, {"b", "02/03/26", ""}, {"c", table::Cell::error(502), ""}}));
    CHECK(t.problems.size() == 3);
    for (const Action& action : t.actions)
        CHECK_FALSE(action.due);
    CHECK_THROWS_AS(read(gridOf({{"Action", "Owner"}, {"a", "b"}})), Error);
    CHECK_THROWS_AS(read(table::Grid()), Error);
}

TEST_CASE("A list of actions is found below its figures, in three languages, and is no list of people or accounts") {
    const auto& vocabulary = words::Vocabulary::shipped();
    const auto sheet = gridOf({{"Who does what by when", "", "", ""},
                               {"", "", "", ""},
                               {"Open", 1.0, "", ""},
                               {"", "", "", ""},
                               {"Action", "Owner", "Due", "Status"},
                               {"Visit", "Ann", 46000.0, "Open"},
                               {"Send", "Bob", 46000.0, "Open"}});
    const auto found = table::findActions(sheet, vocabulary);
    REQUIRE(found.size() == 1);
    CHECK(found[0].top == 4);
    CHECK(found[0].bottom == 6);
    using table::TableKind;
    const auto kind = [&](std::initializer_list<std::vector<table::Cell>> rows) {
        return table::tableKind(gridOf(rows), vocabulary);
    };
    CHECK(kind({{"行动", "负责人", "期限"}, {"拜访", "郭涛", 46000.0}}) == TableKind::actions);
    CHECK(kind({{"行動", "負責人", "期限"}, {"拜訪", "郭濤", 46000.0}}) == TableKind::actions);
    CHECK(kind({{"What", "Who", "When"}, {"Visit", "Ann", 46000.0}}) == TableKind::actions);
    // Columns for actions in a list of people or of accounts.
    CHECK(kind({{"Name", "Title", "Role", "Action", "Due"}, {"Zhao", "CEO", "Decider", "Visit", 46000.0}}) ==
          TableKind::people);
    CHECK(kind({{"Account", "Revenue", "Action", "Due"}, {"Hengtai", 5.0, "Visit", 46000.0}}) == TableKind::accounts);
}
