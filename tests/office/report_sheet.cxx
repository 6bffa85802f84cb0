// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report: live formulas, no error values, one undo step.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

using namespace rolemap::test;
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

TEST_CASE("Writing the report is one undo step") {
    Sheet sheet;
    fillDeal(sheet);
    const auto before = undo(sheet)->getAllUndoActionTitles().getLength();
    runJob(sheet, "report");
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == before + 1);
}

TEST_CASE("A report speaks the language asked for") {
    Sheet sheet;
    fillDeal(sheet);
    runJob(sheet, "report", {{"Language", "zh-CN"}, {"Stage", "design"}});
    CHECK(sheetNames(sheet).at(reportSheet) == "分析报告");
    CHECK(sheet.text("B3", reportSheet) == "系统设计");
    CHECK(errors(sheet).empty());
}
