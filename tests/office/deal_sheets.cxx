// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The sheets of a deal: made by a command, filled in, followed by their figures, undone in one step; tables found
// wherever they stand.
#include "map_job.hxx"

#include "support/convert.hxx"
#include "support/settings.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

int sheets(const Sheet& sheet) {
    return sheet.document()->getSheets()->getElementNames().getLength();
}

/// The row (1-based) whose cell in column A or B has this text.
int rowOf(const Sheet& sheet, const std::string& text, int index, const char* column = "B") {
    for (int row = 1; row < 120; ++row)
        if (sheet.text(column + std::to_string(row), index) == text)
            return row;
    return 0;
}

/// No cell of the sheet shows an error.
void checkNoErrors(const Sheet& sheet, int index, const char* range) {
    for (const auto& row : sheet.texts(range, index))
        for (const std::string& text : row) {
            INFO(text);
            CHECK((text.rfind("Err:", 0) != 0 && text.rfind("#", 0) != 0));
        }
}

const char* const commands[] = {"deal_facts",      "deal_criteria", "deal_actions",
                                "deal_assessment", "deal_playbook", "deal_negotiation"};

} // namespace

TEST_CASE("Each sheet comes without errors in three languages, prints, and goes with one undo") {
    for (const auto language : rolemap::words::allLanguages)
        for (const char* command : commands) {
            INFO(command << " " << rolemap::words::tagOf(language));
            Sheet sheet;
            rolemap::support::writeLanguage(sheet.document(), language);
            const Answer answer = runJob(sheet, command);
            const std::string name = textOf(answer, "Sheet");
            REQUIRE(sheets(sheet) == 2);
            CHECK(utf8(sheet.document()->getSheets()->getElementNames()[1]) == name);
            CHECK_FALSE(sheet.text("A1", 1).empty());
            checkNoErrors(sheet, 1, "A1:K60");
            CHECK(Reference<css::sheet::XPrintAreas>(sheet.sheet(1), UNO_QUERY_THROW)->getPrintAreas().getLength() ==
                  1);
            for (const auto& title : undo(sheet)->getAllUndoActionTitles())
                UNSCOPED_INFO(utf8(title));
            REQUIRE(undo(sheet)->getAllUndoActionTitles().getLength() == 1);
            undo(sheet)->undo();
            CHECK(sheets(sheet) == 1);
            undo(sheet)->redo();
            REQUIRE(sheets(sheet) == 2);
            CHECK_FALSE(sheet.text("A1", 1).empty());
            CHECK(textOf(runJob(sheet, command), "Sheet") != name); // a second one beside the first
        }
}

TEST_CASE("The facts sheet tells stage and readiness as it is filled in, and is found") {
    Sheet sheet;
    runJob(sheet, "deal_facts");
    CHECK(sheet.text("B4", 1) == "Discovering the need");
    CHECK(sheet.number("B5", 1) == 0);
    sheet.fill("C" + std::to_string(rowOf(sheet, "Need", 1)), {{"fewer outages", "Assumed"}}, 1);
    CHECK(sheet.number("B5", 1) == Approx(0.2)); // half of 2 of 5
    CHECK(sheet.text("C5", 1) == "Missing: must know: Initiator; useful: Worth to the customer");
    sheet.fill("C" + std::to_string(rowOf(sheet, "Initiator", 1)), {{"Wang Yan"}}, 1);
    CHECK(sheet.text("B4", 1) == "Internal brewing");
    sheet.fill("C" + std::to_string(rowOf(sheet, "Contract date", 1)), {{"46200"}}, 1);
    sheet.fill("C" + std::to_string(rowOf(sheet, "Delivery date", 1)), {{"46100"}}, 1);
    const Answer answer = runJob(sheet, "deal");
    REQUIRE(listOf(answer, "Facts").size() == 1);
    CHECK(listOf(answer, "Facts")[0].rfind("Facts.A7:G", 0) == 0);
    REQUIRE(listOf(answer, "Messages").size() == 1);
    CHECK(listOf(answer, "Messages")[0].find("lies before Contract date") != std::string::npos);
}

TEST_CASE("The criteria sheet tells scores, swing and advice once scores stand there") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role", "Attitude", "Contact"},
                      {"Zhao", "Decider", "Supporter", "Close"},
                      {"Li", "Designer", "Supporter", "Close"}});
    runJob(sheet, "deal_criteria");
    checkNoErrors(sheet, 1, "A1:K40");
    sheet.fill(
        "A5",
        {{"Uptime", "20", "", "5", "2", "1"}, {"Service", "40", "", "2", "4", "1"}, {"Price", "40", "", "3", "4", "1"}},
        1);
    checkNoErrors(sheet, 1, "A1:K40");
    CHECK(sheet.text("I5", 1) == "We");
    CHECK(sheet.number("J5", 1) == Approx(3));
    CHECK(sheet.number("K6", 1) == 1);
    const int swing = rowOf(sheet, "Criterion", 1, "I");
    CHECK(sheet.text("I" + std::to_string(swing + 1), 1) == "Uptime");
    CHECK(sheet.number("J" + std::to_string(swing + 1), 1) == Approx(20));
    const int advice = rowOf(sheet, "Strategy", 1, "A");
    CHECK(sheet.text("A" + std::to_string(advice + 1), 1) == "Change the point of view");
    CHECK(sheet.text("C" + std::to_string(advice + 1), 1).find("'Uptime' (row 2, Weight)") != std::string::npos);
    sheet.fill("C2", {{"Opponent"}});
    CHECK(sheet.text("A" + std::to_string(advice + 1), 1) == "Withdraw");
    CHECK(listOf(runJob(sheet, "deal"), "Criteria") == std::vector<std::string>{"Criteria.A4:G7"});
}

TEST_CASE("Actions count what is open and overdue; terms that are open are counted; means follow scores") {
    Sheet sheet;
    runJob(sheet, "deal_actions");
    sheet.fill("A8",
               {{"Visit", "Zhao", "Ann", "40000", "Open"},
                {"Send", "Li", "Bob", "40000", "Done"},
                {"Ask", "Li", "Bob", "90000", "In progress"}},
               1);
    CHECK(sheet.number("B4", 1) == 2);
    CHECK(sheet.number("B5", 1) == 1);
    runJob(sheet, "deal_negotiation");
    const int terms = rowOf(sheet, "Terms open", 2, "A");
    CHECK(sheet.number("B" + std::to_string(terms), 2) == 8);
    sheet.fill("F" + std::to_string(rowOf(sheet, "Price", 2, "A")), {{"settled"}}, 2);
    CHECK(sheet.number("B" + std::to_string(terms), 2) == 7);
    runJob(sheet, "deal_assessment");
    sheet.fill("C6", {{"4", "2"}, {"2", "2"}}, 3);
    sheet.fill("F6", {{"5"}, {"5"}}, 3);
    const int mean = rowOf(sheet, "Mean", 3, "A");
    CHECK(sheet.number("C" + std::to_string(mean + 1), 3) == Approx(3));
    CHECK(sheet.number("F" + std::to_string(mean + 6), 3) == Approx(2));
}

TEST_CASE("A playbook sheet stands instead of ours, and its name goes with it") {
    Sheet sheet;
    runJob(sheet, "deal_playbook");
    const std::string where = textOf(runJob(sheet, "deal"), "Playbook");
    CHECK(where.rfind("Playbook.A4:C", 0) == 0);
    const std::string area = "$" + where;
    sheet.arrayFormula("A1:B3", "=RM.PLAYBOOK(\"need\";\"step\";" + area + ")");
    CHECK(sheet.text("B2").find("Plan and prepare") == 0);
    sheet.fill("C5", {{"Look before you leap"}}, 1);
    CHECK(sheet.text("B2") == "Look before you leap");
    Sheet other;
    runJob(other, "deal_playbook");
    undo(other)->undo();
    CHECK(textOf(runJob(other, "deal"), "Playbook").empty());
    undo(other)->redo();
    CHECK(textOf(runJob(other, "deal"), "Playbook") == where);
}

TEST_CASE("The report looks at the facts of the workbook too") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role", "Attitude"}, {"Zhao", "Decider", "Neutral"}, {"Li", "User", "Neutral"}});
    runJob(sheet, "deal_facts");
    sheet.fill("C" + std::to_string(rowOf(sheet, "Need", 1)), {{"fewer outages"}}, 1);
    runJob(sheet, "report", {{"Stage", "need"}});
    bool found = false;
    for (int row = 1; row < 80 && !found; ++row)
        for (int index = 0; index < 3; ++index)
            found = found || sheet.text("B" + std::to_string(row), index) == "Fact not known";
    CHECK(found);
}
