// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process functions in cells: answers, shapes, error codes, and files that keep them.
#include "office.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {

constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;

} // namespace

TEST_CASE("RM.FUNNEL and RM.WILSON: counts, conversions, how sure they are") {
    Sheet sheet;
    sheet.fill("A1", {{"Customers", "40"}, {"Deals", "100"}, {"Won", "25"}});
    sheet.arrayFormula("D1:I4", "=RM.FUNNEL(A1:B3)");
    CHECK((sheet.text("D1") == "Step" && sheet.text("D4") == "Won" && sheet.number("E4") == 25));
    CHECK(sheet.number("F3") == 2.5);
    CHECK(sheet.error("G3") == errorNotAvailable);
    CHECK(sheet.number("F4") == 0.25);
    CHECK(sheet.number("G4") == Approx(0.1754521).epsilon(1e-6)); // R: prop.test(25, 100, correct = FALSE)
    sheet.arrayFormula("D6:F7", "=RM.WILSON(6;9)");
    CHECK((sheet.text("D6") == "Rate" && sheet.number("E7") == Approx(0.354202135580396)));
    sheet.fill("B3", {{"30"}});
    CHECK(sheet.number("F4") == 0.3); // live
}

TEST_CASE("RM.STAVES finds the shortest stave") {
    Sheet sheet;
    sheet.fill("A1", {{"Factor", "Actual", "Target", "Better", "n"},
                      {"Deals", "10", "10", "", ""},
                      {"Win rate", "0.2", "0.4", "", "9"},
                      {"Days", "60", "45", "lower", ""}});
    sheet.arrayFormula("G1:O5", "=RM.STAVES(A1:E4)");
    CHECK(sheet.number("L3") == 0.5);
    CHECK(sheet.number("L4") == 0.75);
    CHECK(sheet.text("O3") == "The shortest stave, but too few cases to be sure");
    CHECK(sheet.text("G5") == "Result");
    CHECK(sheet.text("J4").empty());
}

TEST_CASE("RM.KPI says what goes with the result") {
    Sheet sheet;
    std::vector<std::vector<std::string>> rows = {{"Deal", "Region", "Result"}};
    for (int i = 0; i < 80; ++i)
        rows.push_back({"D" + std::to_string(i), i % 2 == 0 ? "North" : "South",
                        (i % 2 == 0 ? i % 8 != 0 : i % 8 == 1) ? "Won" : "Lost"});
    sheet.fill("A1", rows);
    sheet.arrayFormula("E1:K3", "=RM.KPI(A1:C81;\"Result\")");
    CHECK((sheet.text("E2") == "Region" && sheet.number("G2") == Approx(0.5) && sheet.number("J2") == 80));
    CHECK(sheet.text("K2") == "Goes with Result, strongly. Won: 75% with North, 25% with South.");
    CHECK(sheet.error("G3") == errorNotAvailable);
    sheet.formula("E5", "=INDEX(RM.KPI(A1:C81;3;;\"model\");3;4)");
    CHECK(sheet.number("E5") == Approx(1.0 / 9).epsilon(1e-6)); // odds 1:3 against 3:1
}

TEST_CASE("RM.CONTROL, RM.SURVIVAL and RM.VELOCITY") {
    Sheet sheet;
    sheet.fill("A1", {{"10"}, {"12"}, {""}, {"11"}, {"14"}});
    sheet.arrayFormula("C1:H6", "=RM.CONTROL(A1:A5)");
    CHECK((sheet.text("C1") == "Value" && sheet.number("D2") == 11.75));
    CHECK(sheet.number("F2") == Approx(11.75 + 6 / 1.128));
    CHECK(sheet.text("C4").empty());
    CHECK(sheet.number("C6") == 14);
    sheet.fill("A10", {{"1", "1", "a"}, {"2", "0", "a"}, {"3", "1", "b"}, {"", "1", "b"}});
    sheet.arrayFormula("E10:I12", "=RM.SURVIVAL(A10:A13;B10:B13)");
    CHECK((sheet.text("E10") == "Days" && sheet.number("F11") == 3 && sheet.number("H11") == Approx(2.0 / 3)));
    sheet.formula("E15", "=RM.VELOCITY(40;0.25;20000;50)");
    CHECK(sheet.number("E15") == 4000);
    sheet.formula("E16", "=RM.SURVIVAL(A10:A13;B10:B13;C10:C13;\"median\")");
    CHECK(sheet.text("E16") == "Group");
}

TEST_CASE("What cannot be is Err:502 in every process function") {
    Sheet sheet;
    sheet.fill("A1", {{"a", "x"}, {"b", "3"}, {"c", "-1"}});
    const char* const formulas[] = {"=RM.FUNNEL(A2:B3)",         "=RM.FUNNEL(A2:B2;95)",
                                    "=RM.STAVES(A1:B3)",         "=RM.KPI(A1:B3;\"colour\")",
                                    "=RM.KPI(A1:B3;9)",          "=RM.CONTROL(B1:B3)",
                                    "=RM.CONTROL(B2:B2)",        "=RM.CONTROL(B2:B3;\"p\")",
                                    "=RM.VELOCITY(1;2;3;4)",     "=RM.VELOCITY(1;0.5;3;\"soon\")",
                                    "=RM.SURVIVAL(B2:B3;B2:B3)", "=RM.SURVIVAL(B1:B3;B1:B2)",
                                    "=RM.WILSON(3;2)",           "=RM.WILSON(\"x\";2)"};
    for (const char* formula : formulas) {
        INFO(formula);
        sheet.formula("D1", formula);
        CHECK(sheet.error("D1") == errorArgument);
    }
    sheet.formula("D1", "=RM.WILSON(0;0)");
    CHECK(sheet.text("D1") == "Rate");
    sheet.formula("D2", "=INDEX(RM.WILSON(0;0);2;1)");
    CHECK(sheet.error("D2") == errorNotAvailable);
    sheet.formula("E1", "=NA()");
    sheet.formula("D3", "=RM.CONTROL(E1:E2)");
    CHECK((sheet.error("D3") != 0 && sheet.error("D3") != errorArgument)); // the office's own
}

TEST_CASE("Process functions are kept by ods, xlsx and xls, and go on living") {
    const auto folder = std::filesystem::temp_directory_path() / "rolemap-process";
    std::filesystem::create_directories(folder);
    Sheet sheet;
    sheet.fill("A1", {{"Customers", "40"}, {"Won", "25"}});
    sheet.arrayFormula("D1:I3", "=RM.FUNNEL(A1:B2)");
    sheet.formula("D5", "=RM.VELOCITY(B1;0.5;B2;10)");
    const std::pair<const char*, const char*> formats[] = {
        {"kept.ods", "calc8"}, {"kept.xlsx", "Calc MS Excel 2007 XML"}, {"kept.xls", "MS Excel 97"}};
    for (const auto& [name, filter] : formats) {
        INFO(name);
        sheet.store(folder / name, filter);
        Sheet again(folder / name);
        CHECK(again.text("D3") == "Won");
        again.fill("B2", {{"20"}});
        CHECK(again.number("F3") == 0.5); // still a formula
        CHECK(again.number("D5") == 40);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("RM.DEALS makes one table of a CRM's, row by row, and says what does not match") {
    Sheet sheet;
    sheet.fill("A1", {{"Deal", "Account", "Owner", "Stage", "Opened", "Close date", "Amount", "Source"},
                      {"d1", "Acme Co", "Ann", "Won", "46000", "46050", "900", "Fair"},
                      {"", "", "", "", "", "", "", ""},
                      {"d2", "AcmeCo", "Bo", "Proposal", "46010", "46100", "300", "Call"}});
    sheet.fill("A8", {{"Account", "Sector"}, {"Acme Co", "Steel"}});
    sheet.fill("D8", {{"Sales agent", "Manager", "Region"}, {"Ann", "Di", "North"}});
    sheet.fill("H8", {{"Deal", "Date", "Type"}, {"d1", "46005", "Call"}, {"d1", "46006", "Visit"}});
    sheet.arrayFormula("L1:AC4", "=RM.DEALS(A1:H4;A8:B9;D8:F9;;H8:J10;;46020)");
    const char* const heads[] = {"Result", "Deal", "Account", "Sales person", "Team", "Region"};
    char column = 'L';
    for (const char* head : heads)
        CHECK(sheet.text(std::string(1, column++) + "1") == head);
    CHECK((sheet.text("L2") == "Won" && sheet.text("L4") == "Open" && sheet.text("L3").empty()));
    CHECK(sheet.text("N4") == "Acme Co"); // as the list of accounts spells it
    CHECK((sheet.text("P2") == "Di" && sheet.text("Q2") == "North" && sheet.text("Q4").empty()));
    CHECK((sheet.text("V2") == "2025-12" && sheet.number("X2") == 50 && sheet.number("X4") == 10)); // to the day given
    CHECK((sheet.number("Y2") == 1 && sheet.number("Y4") == 0 && sheet.number("Z2") == 900));
    CHECK((sheet.text("AA1") == "Activities" && sheet.number("AA2") == 2 && sheet.number("AA4") == 0));
    CHECK((sheet.text("AB1") == "Source" && sheet.text("AC1") == "Sector" && sheet.text("AC4") == "Steel"));
    sheet.arrayFormula("L6:P8", "=RM.DEALS(A1:H4;A8:B9;D8:F9;;;\"keys\")");
    CHECK((sheet.text("M7") == "AcmeCo" && sheet.text("O7") == "Acme Co"));
    CHECK(sheet.text("M8") == "Bo");
    sheet.fill("B4", {{"Acme Co"}}); // put right, and no longer listed
    CHECK(sheet.text("M7") == "Bo");
    sheet.formula("A20", "=RM.DEALS(A8:B9)");
    CHECK(sheet.error("A20") == errorArgument);
}

TEST_CASE("RM.UNITS counts the four elements of each unit and finds its shortest stave") {
    Sheet sheet;
    std::vector<std::vector<std::string>> rows = {
        {"Deal", "Account", "Owner", "Stage", "Opened", "Close date", "Amount"}};
    // Ann wins a fifth of 60, Bo three fifths of 60, Cy has one.
    for (int i = 0; i < 121; ++i) {
        const bool ann = i < 60;
        const bool won = i == 120 || (ann ? i % 5 == 0 : i % 5 < 3);
        rows.push_back({"d" + std::to_string(i), "A" + std::to_string(i % 10),
                        i == 120 ? "Cy"
                        : ann    ? "Ann"
                                 : "Bo",
                        won ? "Won" : "Lost", "46000", "46030", "100"});
    }
    sheet.fill("A1", rows);
    sheet.arrayFormula("J1:X4", "=RM.UNITS(A1:G122)");
    CHECK((sheet.text("J2") == "Ann" && sheet.number("K2") == 10 && sheet.number("L2") == 60));
    CHECK((sheet.text("O1") == "Win rate" && sheet.number("N2") == 12 && sheet.number("O2") == 0.2));
    CHECK(sheet.number("P2") == Approx(0.1182850532)); // R: prop.test(12, 60, correct = FALSE)
    CHECK((sheet.number("R3") == 3600 && sheet.number("S3") == 100 && sheet.number("T3") == 30));
    CHECK((sheet.text("U2") == "Win rate" && sheet.text("X2") == "Short, beyond chance."));
    CHECK(sheet.text("X4") == "Only 1 closed deals: not judged.");
    sheet.formula("J8", "=INDEX(RM.UNITS(A1:G122;\"person\";\"median\";;\"look\");2;1)");
    CHECK(sheet.text("J8").find("Ann: Win rate is 20% against 60%") == 0);
    sheet.formula("J9", "=INDEX(RM.UNITS(A1:G122;\"all\";;;\"steps\");5;2)");
    CHECK(sheet.number("J9") == 49);
    sheet.fill("A130", {{"Win rate", "0.5"}, {"Customers", ""}}); // a target that is not set is none
    sheet.formula("J10", "=INDEX(RM.UNITS(A1:G122;;\"target\";A130:B131;\"staves\";\"Ann\");5;6)");
    CHECK(sheet.number("J10") == 0.5);
    for (const char* formula :
         {"=RM.UNITS(A1:G122;\"colour\")", "=RM.UNITS(A1:G122;;\"target\")", "=RM.UNITS(A1:G122;\"region\")"}) {
        INFO(formula);
        sheet.formula("J11", formula);
        CHECK(sheet.error("J11") == errorArgument);
    }
    sheet.formula("J11", "=RM.UNITS(A1:G122;;;;\"staves\";\"Nobody\")");
    CHECK(sheet.error("J11") == errorNotAvailable);
}
