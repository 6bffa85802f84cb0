// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about tables of accounts in cells: answers, error codes, shapes, and what files keep of them.
#include "office.hxx"

#include "support/settings.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {

constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;

/// Shares 0.34, 0.1, 0.05 and an unknown one; revenue 340, 100, 50, 10 of 500: running 0.68, 0.88, 0.98, 1.
void fillFour(Sheet& sheet) {
    sheet.fill("A1", {{"Account", "Revenue", "Wallet", "Years"},
                      {"North Power", "340", "1000", "5"},
                      {"East Rail", "100", "1000", "1"},
                      {"South Water", "50", "1000", ""},
                      {"West Gas", "10", "", ""}});
}

} // namespace

TEST_CASE("RM.ACCOUNTS stands beside its table: a row per row, header included") {
    Sheet sheet;
    fillFour(sheet);
    sheet.arrayFormula("F1:L5", "=RM.ACCOUNTS(A1:D5)");
    CHECK(sheet.text("F1") == "Share");
    CHECK(sheet.number("F2") == Approx(0.34));
    CHECK(sheet.text("G2") == "Consolidation");
    CHECK(sheet.text("I2") == "Partnership");
    CHECK(sheet.text("J2") == "share 34%, 5 years: partnership");
    CHECK(sheet.text("K2") == "A");
    CHECK(sheet.number("L2") == Approx(0.68));
    CHECK(sheet.text("G3") == "Development");
    CHECK(sheet.text("K3") == "B");
    CHECK(sheet.text("K4") == "C");
    CHECK(sheet.text("G5") == "Unknown");
    CHECK(sheet.text("F5").empty());
    CHECK(sheet.text("J5") == "share unknown: the wallet is missing");
}

TEST_CASE("An edit moves RM.ACCOUNTS and RM.PORTFOLIO; blank rows stay blank") {
    Sheet sheet;
    fillFour(sheet);
    sheet.arrayFormula("F1:G6", "=RM.ACCOUNTS(A1:D6;\"zone;strategy\")");
    sheet.arrayFormula("A10:F15", "=IFNA(RM.PORTFOLIO(A1:D6);\"\")");
    CHECK(sheet.text("F6").empty());
    CHECK(sheet.error("F6") == 0);
    CHECK(sheet.text("A14") == "Unknown");
    CHECK(sheet.text("A15") == "Total");
    CHECK(sheet.number("B15") == 4);
    CHECK(sheet.number("F15") == Approx(2510)); // 3000 - 490
    sheet.fill("C5", {{"20"}});
    CHECK(sheet.text("F5") == "Consolidation");
    CHECK(sheet.text("A14") == "Total");
    CHECK(sheet.number("F14") == Approx(2520));
}

TEST_CASE("A model beside the table moves the zones' limits") {
    Sheet sheet;
    fillFour(sheet);
    sheet.fill("F1", {{"zone.consolidation_above", "0.5"}});
    sheet.arrayFormula("H1:H5", "=RM.ACCOUNTS(A1:D5;\"zone\";F1:G1)");
    CHECK(sheet.text("H2") == "Development");
}

TEST_CASE("Tables without what the functions need and wrong arguments are Err:502") {
    Sheet sheet;
    sheet.fill("A1", {{"Colour", "Size"}, {"red", "3"}});
    sheet.formula("N1", "=RM.ACCOUNTS(A1:B2)");
    sheet.formula("N2", "=RM.PORTFOLIO(A1:B2)");
    CHECK(sheet.error("N1") == errorArgument);
    CHECK(sheet.error("N2") == errorArgument);
    sheet.fill("A4", {{"Account", "Annual Revenue"}, {"Acme", "1000000"}});
    sheet.formula("N4", "=RM.PORTFOLIO(A4:B5)");
    CHECK(sheet.error("N4") == errorArgument);
    fillFour(sheet);
    sheet.formula("G1", "=RM.ACCOUNTS(A1:D5;\"colour\")");
    sheet.formula("G2", "=RM.ABC(\"much\")");
    sheet.formula("G3", "=RM.ABC(B2:B5;1.2)");
    sheet.formula("G4", "=RM.CHECK(A1:D5;\"planets\")");
    for (const char* at : {"G1", "G2", "G3", "G4"}) {
        INFO(at);
        CHECK(sheet.error(at) == errorArgument);
    }
}

TEST_CASE("RM.ABC answers in place; blanks stay blank, text is Err:502 in its cell") {
    Sheet sheet;
    sheet.fill("A1", {{"50"}, {"5"}, {""}, {"30"}, {"some"}, {"10"}, {"5"}});
    sheet.arrayFormula("B1:B7", "=RM.ABC(A1:A7)");
    CHECK(sheet.text("B1") == "A");
    CHECK(sheet.text("B2") == "B"); // 95% exactly, and first of the two fives
    CHECK(sheet.text("B3").empty());
    CHECK(sheet.text("B4") == "A");
    CHECK(sheet.error("B5") == errorArgument);
    CHECK(sheet.text("B6") == "B");
    CHECK(sheet.text("B7") == "C");
    sheet.formula("D1", "=RM.ABC(7)");
    CHECK(sheet.text("D1") == "A");
    sheet.formula("A9", "=1/0");
    sheet.formula("D2", "=RM.ABC(A1:A9)");
    CHECK(sheet.error("D2") != 0); // an error in the input is the office's own
}

TEST_CASE("RM.CHECK tells accounts from people by their headers") {
    Sheet sheet;
    fillFour(sheet);
    sheet.fill("B3", {{"2000"}});
    sheet.arrayFormula("F1:J3", "=RM.CHECK(A1:D5)");
    CHECK(sheet.number("F2") == 3);
    CHECK(sheet.text("G2") == "Wallet");
    CHECK(sheet.text("I2").find("a share of 200%") != std::string::npos);
    CHECK(sheet.number("F3") == 5); // West Gas has no wallet
    sheet.arrayFormula("F11:J13", "=RM.CHECK(A1:D5;\"accounts\")");
    CHECK(sheet.text("I12") == sheet.text("I2"));
    sheet.fill("A21", {{"Name", "Role"}, {"Li Wei", "Decidr"}});
    sheet.arrayFormula("F21:J22", "=RM.CHECK(A21:B22)");
    CHECK(sheet.text("G22") == "Role");
}

TEST_CASE("Several currencies: classes are #N/A, a portfolio has rows for each") {
    Sheet sheet;
    sheet.fill("A1",
               {{"Account", "Revenue", "Wallet", "Currency"}, {"a", "50", "100", "USD"}, {"b", "10", "200", "EUR"}});
    sheet.arrayFormula("F1:G3", "=RM.ACCOUNTS(A1:D3;\"zone;class\")");
    CHECK(sheet.text("F2") == "Consolidation");
    CHECK(sheet.error("G2") == errorNotAvailable);
    sheet.arrayFormula("A10:G18", "=RM.PORTFOLIO(A1:D3)");
    CHECK(sheet.text("A10") == "Currency");
    CHECK(sheet.text("A14") == "USD");
    CHECK(sheet.number("G14") == Approx(50));
    CHECK(sheet.text("A18") == "EUR");
    CHECK(sheet.number("G18") == Approx(190));
}

TEST_CASE("Reasons are in the workbook's language") {
    Sheet sheet;
    rolemap::support::writeLanguage(sheet.component(), rolemap::words::Language::zhCN);
    fillFour(sheet);
    sheet.arrayFormula("F1:F5", "=RM.ACCOUNTS(A1:D5;\"why\")");
    CHECK(sheet.text("F1") == "原因");
    CHECK(sheet.text("F2") == "份额34%，合作5年：伙伴");
}

TEST_CASE("The account functions are kept by ods, xlsx and xls") {
    const auto folder = std::filesystem::temp_directory_path() / "rolemap-accounts";
    std::filesystem::create_directories(folder);
    Sheet sheet;
    fillFour(sheet);
    sheet.arrayFormula("F1:F5", "=RM.ACCOUNTS(A1:D5;\"zone\")");
    sheet.arrayFormula("H1:M6", "=RM.PORTFOLIO(A1:D5)");
    sheet.arrayFormula("O2:O5", "=RM.ABC(B2:B5)");
    const std::pair<const char*, const char*> formats[] = {
        {"kept.ods", "calc8"}, {"kept.xlsx", "Calc MS Excel 2007 XML"}, {"kept.xls", "MS Excel 97"}};
    for (const auto& [name, filter] : formats) {
        INFO(name);
        sheet.store(folder / name, filter);
        Sheet again(folder / name);
        CHECK(again.text("F2") == "Consolidation");
        CHECK(again.number("M6") == Approx(2510));
        CHECK(again.text("O2") == "A");
        again.fill("C2", {{"10000"}}); // still formulas
        CHECK(again.text("F2") == "Growth");
        again.fill("B5", {{"5000"}});
        CHECK(again.text("O2") == "C");
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("Words of an array are found by =, COUNTIF and MATCH") {
    Sheet sheet;
    fillFour(sheet);
    sheet.fill("E2", {{"0.34"}, {"0.1"}, {"0.05"}});
    sheet.arrayFormula("F2:F4", "=RM.ZONE(E2:E4)");
    sheet.arrayFormula("G2:G4", "=RM.ABC(B2:B4)");
    sheet.arrayFormula("H1:I5", "=RM.ACCOUNTS(A1:D5;\"zone;strategy\")");
    sheet.formula("K1", "=IF(F4=\"Growth\";1;0)");
    sheet.formula("K2", "=COUNTIF(F2:F4;\"Development\")");
    sheet.formula("K3", "=MATCH(\"B\";G2:G4;0)");
    sheet.formula("K4", "=COUNTIF(I2:I5;\"Partnership\")");
    CHECK(sheet.number("K1") == 1);
    CHECK(sheet.number("K2") == 1);
    CHECK(sheet.number("K3") == 2);
    CHECK(sheet.number("K4") == 1);
}
