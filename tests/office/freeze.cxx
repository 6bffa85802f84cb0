// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Freeze and Unfreeze at home: what is seen stays, and every formula comes back as it was.
#include "freeze_workbook.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <chrono>

using namespace rolemap::test;
using Catch::Matchers::Contains;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::ustring;
using rolemap::support::utf8;

namespace {

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

std::string firstMessage(const Answer& answer) {
    const auto messages = listOf(answer, "Messages");
    return messages.empty() ? std::string() : messages.front();
}

std::string refusal(const Sheet& sheet, const char* command) {
    try {
        runJob(sheet, command);
    } catch (const css::uno::Exception& error) {
        return utf8(error.Message);
    }
    return {};
}

} // namespace

TEST_CASE("Freeze leaves what every formula of ours shows, and Unfreeze brings every formula back") {
    Sheet sheet;
    fillWorkbook(sheet);
    const auto looks = shown(sheet);
    const auto holds = held(sheet);
    REQUIRE(ours(sheet) > 30); // arrays count cell by cell here
    const Answer frozen = runJob(sheet, "freeze");
    CHECK(numberOf(frozen, "Formulas") == workbookFormulas);
    CHECK(listOf(frozen, "Sheets") == std::vector<std::string>{"Sheet1", "Two \"quoted\" words", "Sheet3"});
    CHECK(firstMessage(frozen) == "27 formulas in 3 sheets are values now; Unfreeze brings them back.");
    CHECK(ours(sheet) == 0);
    CHECK(difference(looks, shown(sheet)) == "");
    // The same errors, not only something that looks like them.
    CHECK(sheet.error("K5") == 502);
    CHECK(sheet.error("L5") == 32767);
    CHECK(sheet.error("N3") == 32767);
    CHECK(sheet.error("N5") == 532);
    CHECK(sheet.text("P3") == "TRUE");
    CHECK(sheet.text("P4") == "FALSE"); // an empty text is no empty cell
    const Answer back = runJob(sheet, "unfreeze");
    CHECK(numberOf(back, "Formulas") == workbookFormulas);
    CHECK(firstMessage(back) == "27 formulas in 3 sheets are back.");
    CHECK(difference(holds, held(sheet)) == "");
    CHECK(difference(looks, shown(sheet)) == "");
    CHECK(sheetNames(sheet).size() == 3);
}

TEST_CASE("Formulas that came back are alive") {
    Sheet sheet;
    fillWorkbook(sheet);
    runJob(sheet, "freeze");
    sheet.fill("J2", {{"0.4"}});
    CHECK(sheet.text("K2") == "Growth");
    runJob(sheet, "unfreeze");
    CHECK(sheet.text("K2") == "Consolidation");
    sheet.fill("J2", {{"0.2"}});
    CHECK(sheet.text("K2") == "Development");
    CHECK(sheet.text("E1", 1) == "Development");
}

TEST_CASE("What is remembered is on one hidden sheet, of texts and native formulas alone") {
    Sheet sheet;
    fillWorkbook(sheet);
    runJob(sheet, "freeze");
    REQUIRE(sheetNames(sheet).size() == 4);
    CHECK(sheetNames(sheet).back() == "Rolemap frozen");
    bool visible = true;
    Reference<css::beans::XPropertySet>(sheet.sheet(3), UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>= visible;
    CHECK_FALSE(visible);
    for (const auto& row : sheet.texts("A1:H60", 3))
        for (const std::string& text : row)
            CHECK(text.find("#NAME?") == std::string::npos);
    // A list of people is not looked for there.
    CHECK(textOf(runJob(sheet, "describe"), "Table").find("Rolemap frozen") == std::string::npos);
}

TEST_CASE("Freeze and Unfreeze are one undo step each") {
    Sheet sheet;
    fillWorkbook(sheet);
    const auto looks = shown(sheet);
    const auto live = held(sheet);
    const auto before = undo(sheet)->getAllUndoActionTitles().getLength();
    runJob(sheet, "freeze");
    for (const auto& title : undo(sheet)->getAllUndoActionTitles())
        UNSCOPED_INFO(utf8(title));
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == before + 1);
    CHECK(undo(sheet)->getCurrentUndoActionTitle() == "Freeze");
    const auto dead = held(sheet);
    undo(sheet)->undo();
    CHECK(difference(live, held(sheet)) == "");
    CHECK(sheetNames(sheet).size() == 3);
    undo(sheet)->redo();
    CHECK(difference(dead, held(sheet)) == "");
    CHECK(sheetNames(sheet).size() == 4);
    runJob(sheet, "unfreeze");
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == before + 2);
    CHECK(difference(live, held(sheet)) == "");
    undo(sheet)->undo();
    CHECK(difference(dead, held(sheet)) == "");
    CHECK(numberOf(runJob(sheet, "unfreeze"), "Formulas") == workbookFormulas);
    CHECK(difference(live, held(sheet)) == "");
    CHECK(difference(looks, shown(sheet)) == "");
}

TEST_CASE("Without a formula of ours there is nothing to freeze, and without a frozen one nothing to bring back") {
    Sheet sheet;
    fillDeal(sheet);
    sheet.formula("K1", "=SUM(1;2)");
    sheet.formula("K2", "=\"RM.ZONE(0.2) and ORG.ROLEMAP.ACCOUNTS.ZONE(0.2)\"");
    const auto before = undo(sheet)->getAllUndoActionTitles().getLength();
    const Answer frozen = runJob(sheet, "freeze");
    CHECK(numberOf(frozen, "Formulas") == 0);
    CHECK_THAT(firstMessage(frozen), Contains("nothing to freeze"));
    CHECK_THAT(firstMessage(runJob(sheet, "unfreeze")), Contains("Nothing is frozen"));
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == before);
    CHECK(sheetNames(sheet).size() == 1);
}

TEST_CASE("A protected sheet is named, and nothing at all is changed") {
    Sheet sheet;
    fillWorkbook(sheet);
    const auto live = held(sheet);
    const Reference<css::util::XProtectable> cells(sheet.sheet(2), UNO_QUERY_THROW);
    cells->protect("");
    CHECK_THAT(refusal(sheet, "freeze"), Contains("The sheet 'Sheet3' is protected"));
    CHECK(difference(live, held(sheet)) == "");
    CHECK(sheetNames(sheet).size() == 3);
    cells->unprotect("");
    runJob(sheet, "freeze");
    const auto dead = held(sheet);
    cells->protect("");
    CHECK_THAT(refusal(sheet, "unfreeze"), Contains("The sheet 'Sheet3' is protected"));
    CHECK(difference(dead, held(sheet)) == "");
    cells->unprotect("");
    const Reference<css::util::XProtectable> structure(sheet.document(), UNO_QUERY_THROW);
    structure->protect("");
    CHECK_THAT(refusal(sheet, "unfreeze"), Contains("protected"));
    CHECK(difference(dead, held(sheet)) == "");
}

TEST_CASE("Names, conditional formats and validity rules with our functions are told") {
    Sheet sheet;
    fillWorkbook(sheet);
    const Reference<css::beans::XPropertySet> cell(sheet.sheet()->getCellRangeByName("J2:J4"), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetConditionalEntries> entries(cell->getPropertyValue("ConditionalFormat"),
                                                                  UNO_QUERY_THROW);
    std::vector<css::beans::PropertyValue> rule(3);
    rule[0].Name = "Operator";
    rule[0].Value <<= css::sheet::ConditionOperator_FORMULA;
    rule[1].Name = "Formula1";
    rule[1].Value <<= rtl::OUString("RM.ZONE(J2)=\"Growth\"");
    rule[2].Name = "StyleName";
    rule[2].Value <<= rtl::OUString("Default");
    entries->addNew({rule.data(), 3});
    cell->setPropertyValue("ConditionalFormat", Any(entries));
    const Reference<css::beans::XPropertySet> other(sheet.sheet()->getCellRangeByName("J5"), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> check(other->getPropertyValue("Validation"), UNO_QUERY_THROW);
    check->setPropertyValue("Type", Any(css::sheet::ValidationType_CUSTOM));
    Reference<css::sheet::XSheetCondition>(check, UNO_QUERY_THROW)->setFormula1("LEN(RM.ZONE(J5))>0");
    other->setPropertyValue("Validation", Any(check));
    CHECK(listOf(runJob(sheet, "freeze"), "Stay") == std::vector<std::string>{"the name OurHealth",
                                                                              "the conditional format of Sheet1.J2:J4",
                                                                              "the validity rule of Sheet1.J5:J5"});
}

TEST_CASE("A report is frozen and comes back whole") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Stage", "design"}});
    const auto looks = sheet.texts("A1:N80", 1);
    sheet.formula("K1", "=RM.SUPPORT(A1:H5;\"design\")");
    const Answer frozen = runJob(sheet, "freeze");
    CHECK(numberOf(frozen, "Formulas") > 20);
    CHECK(sheet.texts("A1:N80", 1) == looks);
    runJob(sheet, "unfreeze");
    CHECK(sheet.texts("A1:N80", 1) == looks);
    const double before = sheet.number("B6", 1);
    sheet.fill("F5", {{"Supporter"}});
    CHECK(sheet.number("B6", 1) > before);
}

TEST_CASE("A hundred thousand formulas freeze and come back in seconds") {
    Sheet sheet;
    constexpr sal_Int32 rows = 100000;
    css::uno::Sequence<css::uno::Sequence<Any>> shares(rows);
    for (sal_Int32 row = 0; row < rows; ++row) {
        const Any share(static_cast<double>(row % 100) / 100);
        shares.getArray()[row] = css::uno::Sequence<Any>(&share, 1);
    }
    Reference<css::sheet::XCellRangeData>(sheet.sheet()->getCellRangeByPosition(0, 0, 0, rows - 1), UNO_QUERY_THROW)
        ->setDataArray(shares);
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](Clock::time_point since) {
        return std::chrono::duration<double>(Clock::now() - since).count();
    };
    SECTION("a formula a row") {
        sheet.formula("B1", "=RM.ZONE(A1)");
        Reference<css::sheet::XCellSeries>(sheet.sheet()->getCellRangeByPosition(1, 0, 1, rows - 1), UNO_QUERY_THROW)
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    }
    SECTION("one array of two columns") {
        sheet.arrayFormula("B1:C100000", "=RM.ZONE(IF({1;0};A1:A100000;A1:A100000))");
    }
    CHECK(sheet.text("B50021") == "Development");
    auto since = Clock::now();
    runJob(sheet, "freeze");
    const double freezing = seconds(since);
    CHECK(utf8(sheet.cell("B50021")->getFormula()) == "Development");
    since = Clock::now();
    runJob(sheet, "unfreeze");
    const double back = seconds(since);
    CHECK(sheet.text("B50021") == "Development");
    CHECK(utf8(sheet.cell("B50021")->getFormula()).find("ROLEMAP") != std::string::npos);
    WARN("100,000 rows frozen in " << freezing << " s, back in " << back << " s");
    // Slow machines included; it grows with the rows, not with their square.
    CHECK(freezing < 60);
    CHECK(back < 30);
}
