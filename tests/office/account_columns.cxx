// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Live columns beside a list of accounts.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <filesystem>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

/// Shares 0.34, 0.1, 0.05 and an unknown one; revenue 340, 100, 50, 10 of 500: running 0.68, 0.88, 0.98, 1.
void fillFour(Sheet& sheet) {
    sheet.fill("A1", {{"Account", "Revenue", "Wallet", "Years"},
                      {"North Power", "340", "1000", "5"},
                      {"East Rail", "100", "1000", "1"},
                      {"South Water", "50", "1000", ""},
                      {"West Gas", "10", "", ""}});
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

std::string styleOf(const Sheet& sheet, const char* cell) {
    rtl::OUString style;
    Reference<css::beans::XPropertySet>(sheet.cell(cell), UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>= style;
    return utf8(style);
}

} // namespace

TEST_CASE("Account columns stand beside the list, live, one narrow column apart") {
    Sheet sheet;
    fillFour(sheet);
    const Answer answer = runJob(sheet, "account_columns");
    CHECK(numberOf(answer, "Accounts") == 4);
    CHECK(textOf(answer, "Columns") == "Sheet1.F1:K5");
    CHECK(sheet.texts("F1:K1") ==
          std::vector<std::vector<std::string>>{{"Share", "Zone", "Strategy", "Why", "Class", "Cumulative share"}});
    CHECK(sheet.number("F2") == Approx(0.34));
    CHECK(sheet.text("H2") == "Partnership");
    CHECK(sheet.text("I2") == "share 34%, 5 years: partnership");
    CHECK(sheet.number("K3") == Approx(0.88));
    CHECK(styleOf(sheet, "F1") == "Rolemap header number");
    CHECK(styleOf(sheet, "G1") == "Rolemap header");
    CHECK(styleOf(sheet, "F2") == "Rolemap percent");
    sheet.fill("B4", {{"500"}});
    CHECK(sheet.text("G4") == "Consolidation");
}

TEST_CASE("Account columns are one undo step, and come back with redo") {
    Sheet sheet;
    fillFour(sheet);
    const auto manager = undo(sheet);
    const auto before = manager->getAllUndoActionTitles().getLength();
    runJob(sheet, "account_columns");
    REQUIRE(manager->getAllUndoActionTitles().getLength() == before + 1);
    CHECK(utf8(manager->getCurrentUndoActionTitle()) == "Write account columns");
    manager->undo();
    CHECK(sheet.text("F1").empty());
    for (const char* cell : {"F1", "F2", "K5"})
        CHECK(styleOf(sheet, cell) == "Default");
    manager->redo();
    CHECK(sheet.text("H2") == "Partnership");
    CHECK(styleOf(sheet, "F1") == "Rolemap header number");
    CHECK(styleOf(sheet, "G1") == "Rolemap header");
}

TEST_CASE("Written again, account columns are refreshed in place and follow a longer list") {
    Sheet sheet;
    fillFour(sheet);
    runJob(sheet, "account_columns");
    sheet.fill("A6", {{"Harbour Cold", "900", "1000", "4"}});
    const Answer answer = runJob(sheet, "account_columns");
    CHECK(textOf(answer, "Columns") == "Sheet1.F1:K6");
    CHECK(numberOf(answer, "Accounts") == 5);
    CHECK(sheet.text("H6") == "Partnership");
    CHECK(sheet.text("L1").empty());
    CHECK(sheet.text("M1").empty());
}

TEST_CASE("A cell of the user's beside the list is kept: account columns go further right") {
    Sheet sheet;
    fillFour(sheet);
    sheet.fill("G3", {{"call back in May"}});
    const Answer answer = runJob(sheet, "account_columns");
    CHECK(textOf(answer, "Columns") == "Sheet1.H1:M5");
    CHECK(sheet.text("G3") == "call back in May");
    CHECK(sheet.text("J2") == "Partnership");
    // Typed below the columns, where a longer list would reach: they move away from it.
    sheet.fill("K6", {{"my note"}});
    sheet.fill("A6", {{"Harbour Cold", "900", "1000", "4"}});
    const Answer again = runJob(sheet, "account_columns");
    CHECK(textOf(again, "Columns") == "Sheet1.L1:Q6");
    CHECK(sheet.text("K6") == "my note");
    CHECK(sheet.text("H1").empty());
}

TEST_CASE("On a protected sheet account columns change nothing and say why") {
    Sheet sheet;
    fillFour(sheet);
    Reference<css::util::XProtectable>(sheet.sheet(), UNO_QUERY_THROW)->protect("");
    CHECK_THROWS(runJob(sheet, "account_columns"));
    CHECK(sheet.text("F1").empty());
}

TEST_CASE("A list in Chinese has account columns in Chinese") {
    Sheet sheet;
    sheet.fill("A1", {{"客户", "收入", "钱包"}, {"恒泰电力", "340", "1000"}, {"东方铁路", "50", "1000"}});
    runJob(sheet, "account_columns");
    CHECK(sheet.text("E1") == "份额");
    CHECK(sheet.text("G2") == "伙伴");
    CHECK(sheet.text("F3") == "增长区");
}

TEST_CASE("Account columns survive ods and xlsx and are still found as ours") {
    const auto [extension, filter] = GENERATE(std::pair(".ods", "calc8"), std::pair(".xlsx", "Calc MS Excel 2007 XML"));
    const auto file = std::filesystem::temp_directory_path() / (std::string("rolemap-account-columns") + extension);
    {
        Sheet sheet;
        fillFour(sheet);
        runJob(sheet, "account_columns");
        sheet.store(file, filter);
    }
    Sheet loaded(file);
    CHECK(loaded.text("H2") == "Partnership");
    CHECK(textOf(runJob(loaded, "account_columns"), "Columns") == "Sheet1.F1:K5");
    std::filesystem::remove(file);
}
