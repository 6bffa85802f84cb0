// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The template 'Account portfolio': filled in it tells zone, strategy and why, and its example says what the how-to
// says of it.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>

#include <cstdlib>
#include <map>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

constexpr int accountsSheet = 0, exampleSheet = 1, reportSheet = 2;
const std::vector<std::string> languages = {"en", "zh-CN", "zh-TW"};

std::filesystem::path workbook(const std::string& language) {
    return std::filesystem::path(ROLEMAP_TEMPLATES) / ("account-portfolio." + language + ".ots");
}

std::string errors(const Sheet& sheet, int index) {
    const Reference<css::sheet::XCellRangesQuery> query(sheet.sheet(index), UNO_QUERY_THROW);
    return utf8(query->queryFormulaCells(css::sheet::FormulaResult::ERROR)->getRangeAddressesAsString());
}

} // namespace

TEST_CASE("The account template shows dashes while it is empty, and zone, strategy and why as it is filled in") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        for (const char* figure : {"D3", "E3", "F3", "H3", "K3"})
            CHECK(sheet.text(figure) == "–");
        CHECK(errors(sheet, accountsSheet) == "");
        sheet.fill("A8", {{"Alder", "Ann", "", "50", "1000"}, {"Birch", "Bo", "", "400", "1000", "", "5", "9"}});
        CHECK(sheet.number("D3") == 2);
        CHECK(sheet.number("E3") == Approx(450.0 / 2000));
        CHECK(sheet.number("F3") == 1550);
        CHECK(sheet.text("K3") == "Alder"); // 950 of room against 600
        CHECK(sheet.number("K8") == Approx(0.05));
        // 40%, 5 years, 9 of 10: consolidation and partnership (functions.md, RM.STRATEGY).
        for (const auto& [cell, id, dimension] :
             {std::tuple("L9", "consolidation", "zone"), std::tuple("M8", "hunting", "strategy"),
              std::tuple("M9", "partnership", "strategy")}) {
            sheet.formula("R1", std::string("=RM.TERM(\"") + id + "\";\"" + dimension + "\")");
            CHECK(sheet.text(cell) == sheet.text("R1"));
        }
        CHECK_FALSE(sheet.text("N8").empty());
        CHECK(sheet.text("L10").empty());
    }
}

TEST_CASE("Write columns takes the template's columns over, rows still to fill in included") {
    Sheet sheet(workbook("en"));
    sheet.fill("A8", {{"Alder", "Ann", "", "50", "1000"}});
    // The example is the longer list; without it the first sheet's is the largest.
    sheet.document()->getSheets()->removeByName("Worked example");
    CHECK(textOf(runJob(sheet, "account_columns"), "Columns") == "Accounts.K7:P67");
    sheet.fill("A9", {{"Birch", "Bo", "", "400", "1000"}});
    CHECK(sheet.text("L9") == "Consolidation");
}

TEST_CASE("The account example tells the same story in every language, and the one that the how-to tells") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        CHECK(errors(sheet, exampleSheet) == "");
        CHECK(sheet.number("D3", exampleSheet) == 40);
        sheet.arrayFormula("R10:W14", "=RM.PORTFOLIO(A7:I47)", exampleSheet);
        // Counted from example.json by revenue / wallet: 17 below 10%, 12 of 10% to 30%, 10 above, one without a
        // wallet.
        const double zones[] = {17, 12, 10, 1};
        for (int i = 0; i < 4; ++i)
            CHECK(sheet.number("S" + std::to_string(11 + i), exampleSheet) == zones[i]);
        // The limits belong to development: rows of 10% and of 30%.
        CHECK(sheet.text("L11", exampleSheet) == sheet.text("R12", exampleSheet));
        CHECK(sheet.text("L21", exampleSheet) == sheet.text("R12", exampleSheet));
        CHECK(sheet.number("K11", exampleSheet) == 0.1);
        CHECK(sheet.number("K21", exampleSheet) == 0.3);
        // Unhappy after eleven years: farming, not partnership.
        sheet.formula("R20", "=RM.TERM(\"farming\";\"strategy\")", exampleSheet);
        CHECK(sheet.text("M17", exampleSheet) == sheet.text("R20", exampleSheet));
        // Most room: row 26, which the how-to names; 5200 - 150.
        CHECK(sheet.text("K3", exampleSheet) == sheet.text("A26", exampleSheet));
        // One problem, the missing wallet.
        sheet.formula("R21", "=ROWS(RM.CHECK(A7:I47))", exampleSheet);
        CHECK(sheet.number("R21", exampleSheet) == 2);
    }
}

TEST_CASE("The report of the account example: at 150 days each one owner is over-booked") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        CHECK(numberOf(runJob(sheet, "portfolio"), "Accounts") == 40);
        REQUIRE(sheetNames(sheet).size() == 5); // with report and charts
        CHECK(errors(sheet, reportSheet) == "");
        CHECK(errors(sheet, exampleSheet) == "");
        CHECK(sheet.number("A6", reportSheet) == 40);
        int row = 40;
        while (sheet.text("A" + std::to_string(row), reportSheet) != sheet.text("B8", exampleSheet))
            REQUIRE(++row < 80);
        for (int i = 0; i < 5; ++i)
            sheet.fill("B" + std::to_string(row + i), {{"150"}}, reportSheet);
        CHECK(sheet.number("J6", reportSheet) == 1);
        CHECK(sheet.number("F" + std::to_string(row), reportSheet) > 1);
        CHECK(sheet.number("H6", reportSheet) < 2);
    }
}

TEST_CASE("Every header of the account template has a note") {
    for (const std::string& language : languages)
        for (const int index : {accountsSheet, exampleSheet}) {
            CAPTURE(language, index);
            Sheet sheet(workbook(language));
            const Reference<css::sheet::XSheetAnnotationsSupplier> notes(sheet.sheet(index), UNO_QUERY_THROW);
            CHECK(notes->getAnnotations()->getCount() == 9);
        }
}

TEST_CASE("An office without the extension shows the account template without errors") {
    rolemap::batch::HeadlessOffice::Options options;
    if (const char* home = std::getenv("ROLEMAP_OFFICE_HOME"); home && *home)
        options.home = home;
    rolemap::batch::HeadlessOffice plain(options);
    for (const std::string& language : languages)
        for (const int index : {accountsSheet, exampleSheet}) {
            CAPTURE(language, index);
            Sheet sheet(plain.open(workbook(language)));
            CHECK(errors(sheet, index) == "");
            for (const char* figure : {"E3", "F3", "H3", "K3"})
                CHECK(sheet.text(figure, index) == "–");
            CHECK(sheet.text("K8", index).empty());
            CHECK(sheet.text("M8", index).empty());
        }
}
