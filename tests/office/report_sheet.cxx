// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report: live formulas, no error values, one undo step.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>
#include <filesystem>

using namespace rolemap::test;
namespace fs = std::filesystem;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

constexpr int reportSheet = 1;

std::string errors(const Sheet& sheet) {
    const Reference<css::sheet::XCellRangesQuery> query(sheet.sheet(reportSheet), UNO_QUERY_THROW);
    return utf8(query->queryFormulaCells(css::sheet::FormulaResult::ERROR)->getRangeAddressesAsString());
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

std::string pageStyle(const Sheet& sheet) {
    rtl::OUString style;
    Reference<css::beans::XPropertySet>(sheet.sheet(reportSheet), UNO_QUERY_THROW)->getPropertyValue("PageStyle") >>=
        style;
    return utf8(style);
}

/// The cells of the report that are coloured by a scale.
std::string scaledCells(const Sheet& sheet) {
    const Reference<css::sheet::XConditionalFormats> formats(
        Reference<css::beans::XPropertySet>(sheet.sheet(reportSheet), UNO_QUERY_THROW)
            ->getPropertyValue("ConditionalFormats"),
        UNO_QUERY_THROW);
    std::string cells;
    for (const auto& format : formats->getConditionalFormats()) {
        sal_Int32 type = -1;
        if (format->getCount() > 0)
            type = Reference<css::sheet::XConditionEntry>(format->getByIndex(0), UNO_QUERY_THROW)->getType();
        if (type != css::sheet::ConditionEntryType::COLORSCALE)
            continue;
        Reference<css::sheet::XSheetCellRanges> ranges;
        Reference<css::beans::XPropertySet>(format, UNO_QUERY_THROW)->getPropertyValue("Range") >>= ranges;
        cells += utf8(ranges->getRangeAddressesAsString()) + ";";
    }
    return cells;
}

/// All values of the report, the copy of the list beside it included.
css::uno::Sequence<css::uno::Sequence<css::uno::Any>> contents(const Sheet& sheet) {
    return Reference<css::sheet::XCellRangeData>(sheet.sheet(reportSheet)->getCellRangeByName("A1:AZ120"),
                                                 UNO_QUERY_THROW)
        ->getDataArray();
}

/// The titles of the undo steps, the last first.
std::string stepsOf(const Sheet& sheet) {
    std::string titles;
    for (const auto& title : undo(sheet)->getAllUndoActionTitles())
        titles += utf8(title) + "; ";
    return titles;
}

int scales(const Sheet& sheet) {
    const std::string cells = scaledCells(sheet);
    return static_cast<int>(std::count(cells.begin(), cells.end(), ':'));
}

} // namespace

TEST_CASE("The report is live: a change in the list moves its figures") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Stage", "design"}});
    CHECK(errors(sheet).empty());
    CHECK(sheet.text("B3", reportSheet) == "System design");
    // Support of four people without lines to each other counted by RM.SUPPORT: the report shows the same number.
    sheet.formula("K1", "=RM.SUPPORT(A1:H5;\"design\")");
    CHECK(sheet.number("B6", reportSheet) == Approx(sheet.number("K1")));
    const double before = sheet.number("B6", reportSheet);
    sheet.fill("F5", {{"Supporter"}});
    CHECK(sheet.number("B6", reportSheet) > before);
}

TEST_CASE("Who is added under the list is on the report at once") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report");
    CHECK(sheet.text("A15", reportSheet).empty());
    sheet.fill("A6", {{"Zheng Hao", "Purchasing manager", "Management level", "Purchasing", "Evaluator"}});
    // Title, stage, figures and a heading are above; the list's header is row 9.
    CHECK(sheet.text("A14", reportSheet) == "Zheng Hao");
    CHECK(sheet.text("D14", reportSheet) == "Purchasing");
    CHECK(errors(sheet).empty());
}

TEST_CASE("The stage can be changed on the report") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Stage", "design"}});
    const double design = sheet.number("H11", reportSheet);
    sheet.fill("B3", {{"Evaluation and comparison"}}, reportSheet);
    // Li Wei, designer: 1 at design, 0.6 at evaluation (functions.md, role by stage).
    CHECK(sheet.number("H11", reportSheet) < design);
    CHECK(errors(sheet).empty());
}

TEST_CASE("Writing the report again refreshes it; what a user typed on it is kept") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report");
    runJob(sheet, "report", {{"Stage", "design"}});
    CHECK(sheetNames(sheet).size() == 2);
    sheet.fill("G1", {{"my remark"}}, reportSheet);
    runJob(sheet, "report");
    CHECK(sheetNames(sheet).size() == 3);
}

TEST_CASE("A list of several accounts: the report is of the one chosen on it") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role", "Attitude", "Contact", "Account"},
                      {"Zhao Min", "Decider", "Supporter", "Close", "Hengtai"},
                      {"Li Wei", "Designer", "Neutral", "Close", "Borui"},
                      {"Wu Fang", "User", "Opponent", "Close", "Borui"}});
    runJob(sheet, "report");
    CHECK(errors(sheet).empty());
    CHECK(sheet.text("E3", reportSheet) == "Borui");
    CHECK(sheet.number("B6", reportSheet) < 0); // a neutral and an opponent
    sheet.fill("E3", {{"Hengtai"}}, reportSheet);
    CHECK(sheet.number("B6", reportSheet) == Approx(1)); // one supporter in close contact
    CHECK(errors(sheet).empty());
}

TEST_CASE(
    "A new report is one undo step that can be undone and done again, seen or not, and the steps before it stay") {
    const bool hidden = GENERATE(true, false);
    INFO((hidden ? "hidden" : "shown"));
    Sheet sheet(hidden ? office().newSpreadsheet()
                       : office().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}));
    fillDeal(sheet);
    const auto steps = [&] { return undo(sheet)->getAllUndoActionTitles().getLength(); };
    const auto before = steps();
    REQUIRE(before > 0);
    runJob(sheet, "report", {{"Stage", "design"}});
    INFO(stepsOf(sheet));
    CHECK(steps() == before + 1);
    const auto written = contents(sheet);
    const auto page = pageStyle(sheet);
    CHECK(page == "Rolemap report");
    for (int round = 0; round < 2; ++round) {
        undo(sheet)->undo();
        CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
        CHECK(steps() == before);
        undo(sheet)->redo();
        REQUIRE(sheetNames(sheet).size() == 2);
        CHECK(steps() == before + 1);
        CHECK(contents(sheet) == written);
        CHECK(pageStyle(sheet) == page);
        CHECK(scales(sheet) > 0);
        CHECK(errors(sheet).empty());
    }
    // The user's own steps before it can be undone too: the last word typed was the last person's boss.
    undo(sheet)->undo();
    CHECK(sheet.text("H5") == "Zhao Min");
    undo(sheet)->undo();
    CHECK(sheet.text("H5").empty());
}

TEST_CASE("A report written again is one undo step back to the report before") {
    const bool hidden = GENERATE(true, false);
    INFO((hidden ? "hidden" : "shown"));
    Sheet sheet(hidden ? office().newSpreadsheet()
                       : office().desktop()->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}));
    fillDeal(sheet);
    runJob(sheet, "report", {{"Stage", "design"}});
    const auto first = contents(sheet);
    const auto steps = undo(sheet)->getAllUndoActionTitles().getLength();
    runJob(sheet, "report", {{"Stage", "evaluation"}});
    REQUIRE(sheetNames(sheet).size() == 2);
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == steps + 1);
    const auto second = contents(sheet);
    CHECK(second != first);
    for (int round = 0; round < 2; ++round) {
        undo(sheet)->undo();
        CHECK(contents(sheet) == first);
        CHECK(scales(sheet) > 0);
        undo(sheet)->redo();
        CHECK(contents(sheet) == second);
        CHECK(scales(sheet) > 0);
        CHECK(pageStyle(sheet) == "Rolemap report");
    }
    undo(sheet)->undo();
    undo(sheet)->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
}

TEST_CASE("Coverage has a colour scale, which a saved workbook keeps") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Stage", "design"}});
    const auto cells = scaledCells(sheet);
    INFO(cells);
    // Under the list of four, its room to grow and its header the coverage begins; its first column says the role.
    CHECK(cells.find("B27:") != std::string::npos);
    const fs::path file =
        fs::temp_directory_path() / ("rolemap-scale-" + office().profile().filename().string() + ".ods");
    sheet.store(file, "calc8");
    {
        Sheet again(file);
        CHECK(scaledCells(again) == cells);
        // Written again it has it still.
        runJob(again, "report", {{"Stage", "evaluation"}});
        CHECK(sheetNames(again).size() == 2);
        CHECK(scaledCells(again) == cells);
    }
    fs::remove(file);
}

TEST_CASE("A company's own model in the workbook counts for report, map and functions alike") {
    Sheet sheet;
    fillDeal(sheet);
    sheet.fill("F2", {{"4"}});
    sheet.fill("F3", {{"5"}});
    sheet.fill("K1", {{"scale.attitude", "1-5, 5 best"}, {"access.close", "0.9"}});
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(sheet.document(), UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    CHECK(listOf(runJob(sheet, "describe"), "Messages").size() == 2); // a 4 and a 5 mean nothing by themselves
    names->addNewByName("Rolemap_model", "$Sheet1.$K$1:$L$2", {}, 0);
    CHECK(listOf(runJob(sheet, "describe"), "Messages").empty());
    runJob(sheet, "report", {{"Stage", "design"}});
    CHECK(errors(sheet).empty());
    sheet.formula("N1", "=RM.SUPPORT(A1:H5;\"design\";K1:L2)");
    sheet.formula("N2", "=RM.SUPPORT(A1:H5;\"design\")");
    CHECK(sheet.number("B6", reportSheet) == Approx(sheet.number("N1")));
    CHECK(sheet.number("B6", reportSheet) != Approx(sheet.number("N2")));
    // It follows the range.
    sheet.fill("L2", {{"0.5"}}, 0);
    CHECK(sheet.number("B6", reportSheet) == Approx(sheet.number("N1")));
    // What cannot be is said, with the key, and nothing is written.
    sheet.fill("L2", {{"often"}}, 0);
    try {
        runJob(sheet, "draw");
        FAIL("drawn with a model that cannot be");
    } catch (const css::uno::Exception& error) {
        const std::string said = utf8(error.Message);
        INFO(said);
        CHECK(said.find("Rolemap_model") != std::string::npos);
        CHECK(said.find("access.close: got 'often'") != std::string::npos);
    }
    CHECK(sheetNames(sheet).size() == 2);
}

TEST_CASE("A report speaks the language asked for") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Language", "zh-CN"}, {"Stage", "design"}});
    CHECK(sheetNames(sheet).at(reportSheet) == "分析报告");
    CHECK(sheet.text("B3", reportSheet) == "系统设计");
    CHECK(errors(sheet).empty());
}
