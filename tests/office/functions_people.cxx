// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The people functions in cells, on the worked numbers of a small committee.
#include "office.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {

constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;

/// Three people without lines: role and level share the network's weight 5 : 3, so influence is
/// 100 × (0.625 role + 0.375 level). Zhao 100 × (0.625 + 0.375) = 100, Li 100 × (0.4375 + 0.225) = 66.25,
/// Wang 100 × (0.25 + 0.1125) = 36.25 (roles 1, 0.7, 0.4 and levels 1, 0.6, 0.3 of functions.md).
void fillThree(Sheet& sheet) {
    sheet.fill("A1",
               {{"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact"},
                {"Zhao Min", "General manager", "Decision level", "Using", "Decider", "Neutral", "Distant"},
                {"Li Wei", "Head of automation", "Management level", "Technical", "Designer", "Supporter", "Close"},
                {"Wang Yan", "Operator", "Operational level", "Using", "User", "Opponent", "None"}});
}

} // namespace

TEST_CASE("RM.PEOPLE stands beside its table: a row per row, header included") {
    Sheet sheet;
    fillThree(sheet);
    sheet.arrayFormula("I1:J4", "=RM.PEOPLE(A1:G4;;\"influence;rank\")");
    CHECK(sheet.text("I1") == "Influence");
    CHECK(sheet.number("I2") == Approx(100));
    CHECK(sheet.number("I3") == Approx(66.25));
    CHECK(sheet.number("I4") == Approx(36.25));
    CHECK(sheet.number("J2") == 1);
    CHECK(sheet.number("J4") == 3);
}

TEST_CASE("RM.SUPPORT and RM.KNOWN are weighted by influence") {
    Sheet sheet;
    fillThree(sheet);
    sheet.formula("I1", "=RM.SUPPORT(A1:G4)");
    sheet.formula("I2", "=RM.KNOWN(A1:G4)");
    // support: (100·0 + 66.25·1·1 + 36.25·−1) / 202.5; known: (100·0.4 + 66.25·1 + 36.25·0.1) / 202.5.
    CHECK(sheet.number("I1") == Approx(30.0 / 202.5));
    CHECK(sheet.number("I2") == Approx(109.875 / 202.5));
}

TEST_CASE("A change in a cell moves the result") {
    Sheet sheet;
    fillThree(sheet);
    sheet.formula("I1", "=RM.SUPPORT(A1:G4)");
    const double before = sheet.number("I1");
    sheet.fill("F4", {{"Supporter"}});
    CHECK(sheet.number("I1") > before);
}

TEST_CASE("A model beside the table overrides single values") {
    Sheet sheet;
    fillThree(sheet);
    sheet.fill("I1", {{"role.none.user", "1"}});
    sheet.arrayFormula("K1:K4", "=RM.PEOPLE(A1:G4;;\"influence\";I1:J1)");
    CHECK(sheet.number("K4") == Approx(100 * (0.625 + 0.1125)));
    sheet.fill("I1", {{"no.such.key", "1"}});
    CHECK(sheet.error("K4") == errorArgument);
}

TEST_CASE("A table without a name column, a stage that there is not and k below 1 are Err:502") {
    Sheet sheet;
    sheet.fill("A1", {{"Colour", "Size"}, {"red", "3"}});
    sheet.formula("D1", "=RM.HEALTH(A1:B2)");
    CHECK(sheet.error("D1") == errorArgument);
    fillThree(sheet);
    sheet.formula("I1", "=RM.HEALTH(A1:G4;\"someday\")");
    sheet.formula("I2", "=RM.NEXT(A1:G4;;0)");
    sheet.formula("I3", "=RM.EXPLAIN(A1:G4;\"Nobody\")");
    CHECK(sheet.error("I1") == errorArgument);
    CHECK(sheet.error("I2") == errorArgument);
    CHECK(sheet.error("I3") == errorNotAvailable);
}

TEST_CASE("A table with several deals: lists deal by deal, a single figure is Err:502") {
    Sheet sheet;
    sheet.fill("A1", {{"Deal", "Name", "Role"}, {"North", "Ann", "Decider"}, {"South", "Bob", "Decider"}});
    sheet.formula("E1", "=RM.HEALTH(A1:C3)");
    sheet.arrayFormula("G1:G3", "=RM.PEOPLE(A1:C3;;\"rank\")");
    CHECK(sheet.error("E1") == errorArgument);
    CHECK(sheet.number("G2") == 1);
    CHECK(sheet.number("G3") == 1);
}

TEST_CASE("RM.HEALTH is the sum of what RM.EXPLAIN lists") {
    Sheet sheet;
    fillThree(sheet);
    sheet.formula("I1", "=RM.HEALTH(A1:G4;\"design\")");
    sheet.arrayFormula("K1:O14", "=IFNA(RM.EXPLAIN(A1:G4;;\"design\");\"\")");
    // Decider known 10; designer known 5, reached 10, no opponent 10; all others of the rules need more people.
    CHECK(sheet.number("I1") >= 35);
    CHECK(sheet.number("I1") <= 100);
    CHECK_FALSE(sheet.text("K2").empty());
}

TEST_CASE("RM.COVERAGE, RM.GAPS, RM.NEXT, RM.OPINION and RM.CHECK start with a header row") {
    Sheet sheet;
    fillThree(sheet);
    sheet.arrayFormula("A10:F16", "=IFNA(RM.COVERAGE(A1:G4);\"\")");
    sheet.arrayFormula("A20:E40", "=IFNA(RM.GAPS(A1:G4;\"design\");\"\")");
    sheet.arrayFormula("A50:E54", "=IFNA(RM.NEXT(A1:G4;\"design\");\"\")");
    sheet.arrayFormula("A60:D64", "=IFNA(RM.OPINION(A1:G4);\"\")");
    sheet.arrayFormula("A70:E70", "=RM.CHECK(A1:G4)");
    sheet.formula("G70", "=ROWS(RM.CHECK(A1:G4))");
    for (const char* at : {"A20", "B20", "A21", "A50", "A51", "A60", "A61", "A70"}) {
        INFO(at);
        CHECK_FALSE(sheet.text(at).empty());
    }
    CHECK(sheet.number("G70") == 1); // nothing is wrong with this table
}

TEST_CASE("Functions are kept by ods, xlsx and xls") {
    const auto folder = std::filesystem::temp_directory_path() / "rolemap-functions";
    std::filesystem::create_directories(folder);
    Sheet sheet;
    fillThree(sheet);
    sheet.formula("I1", "=RM.SUPPORT(A1:G4)");
    const double expected = sheet.number("I1");
    const std::pair<const char*, const char*> formats[] = {
        {"kept.ods", "calc8"}, {"kept.xlsx", "Calc MS Excel 2007 XML"}, {"kept.xls", "MS Excel 97"}};
    for (const auto& [name, filter] : formats) {
        INFO(name);
        sheet.store(folder / name, filter);
        Sheet again(folder / name);
        CHECK(again.number("I1") == Approx(expected));
        again.fill("F4", {{"Supporter"}});
        CHECK(again.number("I1") != Approx(expected)); // still a formula
    }
    std::filesystem::remove_all(folder);
}
