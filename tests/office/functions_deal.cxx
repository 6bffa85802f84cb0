// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The functions about a deal in cells: answers, error codes, and what an edit moves.
#include "office.hxx"

#include "support/settings.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {

constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;

void fillFacts(Sheet& sheet) {
    sheet.fill("A1", {{"Fact", "Value", "Evidence"},
                      {"Need", "fewer outages", ""},
                      {"Initiator", "Wang Yan", "confirmed"},
                      {"Budget", "1200000", ""},
                      {"Motive", "uptime", "assumed"},
                      {"Contract date", "TBD", ""}});
}

/// Behind by 2: 3·4 + 2·2 = 16 against 3·2 + 2·6 = 18.
void fillCriteria(Sheet& sheet) {
    sheet.fill("A1", {{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", "3", "4", "2"}, {"Price", "2", "2", "6"}});
}

} // namespace

TEST_CASE("RM.READINESS is one row, and RM.STAGE follows an edit") {
    Sheet sheet;
    fillFacts(sheet);
    sheet.arrayFormula("E1:F1", "=RM.READINESS(A1:C6;\"brewing\")");
    CHECK(sheet.number("E1") == Approx((2.0 + 1.0) / 16)); // of 6 musts by 2 and 4 others: budget, motive by half
    CHECK(sheet.text("F1").find("must know: Contract date, Delivery date") == 0);
    sheet.formula("E2", "=RM.STAGE(A1:C6)");
    CHECK(sheet.text("E2") == "Internal brewing");
    sheet.fill("B3", {{"TBD"}});
    CHECK(sheet.text("E2") == "Discovering the need");
    sheet.formula("E3", "=RM.READINESS(A1:C6;2;H1:I1)");
    sheet.fill("H1", {{"readiness.assumed", "1"}});
    CHECK(sheet.number("E3") == Approx(4.0 / 16));
}

TEST_CASE("RM.SCORECARD and RM.SWING follow an edit; the change levels the totals") {
    Sheet sheet;
    fillCriteria(sheet);
    sheet.arrayFormula("F1:H3", "=RM.SCORECARD(A1:D3)");
    sheet.arrayFormula("F5:G7", "=RM.SWING(A1:D3)");
    CHECK(sheet.text("F2") == "We");
    CHECK(sheet.number("G2") == Approx(16.0 / 5));
    CHECK(sheet.number("H2") == 2);
    CHECK(sheet.number("G6") == Approx(1));
    CHECK(sheet.number("G7") == Approx(-0.5));
    sheet.fill("B2", {{"4"}});
    CHECK(sheet.number("G2") == Approx(sheet.number("G3")));
    CHECK(sheet.number("H2") == 1);
    CHECK(sheet.number("G6") == 0);
    sheet.arrayFormula("J1:L3", "=RM.SCORECARD(A1:D3;\"topsis\")");
    CHECK(sheet.number("K2") > 0);
    sheet.cell("C2")->setFormula("");
    CHECK(sheet.error("G2") == errorNotAvailable);
    CHECK(sheet.error("G6") == errorNotAvailable);
}

TEST_CASE("RM.AHP weighs the leader's criteria as published") {
    Sheet sheet;
    sheet.fill("A1", {{"", "Experience", "Education", "Charisma", "Age"},
                      {"Experience", "1", "4", "3", "7"},
                      {"Education", "", "1", "", "3"},
                      {"Charisma", "", "3", "1", "5"},
                      {"Age", "", "", "", "1"}});
    sheet.arrayFormula("G1:H6", "=RM.AHP(A1:E5)");
    CHECK(sheet.text("G2") == "Experience");
    CHECK(sheet.number("H2") == Approx(0.5476).margin(5e-5));
    CHECK(sheet.text("G6") == "Consistency ratio");
    CHECK(sheet.number("H6") == Approx(0.044).margin(5e-4));
}

TEST_CASE("RM.PATH leads from a close contact") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Attitude", "Contact", "Reports to"},
                      {"Ann", "Supporter", "Close", "Bob"},
                      {"Bob", "Neutral", "None", "Cat"},
                      {"Cat", "", "", ""},
                      {"Dee", "", "", ""}});
    sheet.arrayFormula("F1:H4", "=RM.PATH(A1:D5;\"Cat\")");
    CHECK(sheet.texts("F2:G4") == std::vector<std::vector<std::string>>{{"1", "Ann"}, {"2", "Bob"}, {"3", "Cat"}});
    CHECK(sheet.number("H4") == Approx(2.5)); // two hops, through a neutral one
    sheet.formula("J1", "=ROWS(RM.PATH(A1:D5;\"Dee\"))");
    CHECK(sheet.number("J1") == 1); // only the header row
    sheet.formula("N1", "=RM.PATH(A1:D5;\"Zoe\")");
    CHECK(sheet.error("N1") == errorNotAvailable);
}

TEST_CASE("RM.PLAYBOOK takes a playbook of the workbook's own, part by part") {
    Sheet sheet;
    sheet.arrayFormula("A1:B8", "=RM.PLAYBOOK(\"brewing\";\"know\")");
    CHECK(sheet.text("A2") == "What must be known to move on");
    CHECK(sheet.text("B2") == "Budget");
    CHECK(sheet.error("B8") == errorNotAvailable); // six facts and the header row
    sheet.fill("D1", {{"Stage", "Part", "Text"}, {"brewing", "know", "Tax number"}, {"need", "do", "Call"}});
    sheet.arrayFormula("H1:I2", "=RM.PLAYBOOK(2;\"know\";D1:F3)");
    CHECK(sheet.text("I2") == "Tax number");
    sheet.arrayFormula("K1:L2", "=RM.PLAYBOOK(2;\"people\";N1:O1)");
    sheet.fill("N1", {{"key_role.brewing", "user"}});
    CHECK(sheet.text("L2") == "Key person: User");
    sheet.fill("D2", {{"later"}});
    CHECK(sheet.error("I2") == errorArgument);
}

TEST_CASE("RM.COMPETE ranks the ways, gives reasons with rows, and follows people and facts") {
    Sheet sheet;
    sheet.fill("A1", {{"Criterion", "Weight", "We", "Alpha"},
                      {"Uptime", "20", "5", "2"},
                      {"Service", "40", "2", "4"},
                      {"Price", "40", "3", "4"}});
    sheet.fill("A10", {{"Name", "Role", "Attitude", "Contact"},
                       {"Zhao", "Decider", "Supporter", "Close"},
                       {"Li", "Designer", "Supporter", "Close"}});
    sheet.arrayFormula("F1:I7", "=RM.COMPETE(A1:D4;A10:D12)");
    CHECK(sheet.text("F1") == "Strategy");
    CHECK(sheet.text("F2") == "Change the point of view");
    CHECK(sheet.number("G2") > sheet.number("G3"));
    CHECK(sheet.text("H2").find("'Uptime' (row 2, Weight)") != std::string::npos);
    CHECK(sheet.text("I2").find("then “Withdraw”") != std::string::npos);
    sheet.fill("C11", {{"Opponent"}});
    CHECK(sheet.text("F2") == "Withdraw");
    CHECK(sheet.number("G3") == 0);
    sheet.formula("K1", "=RM.COMPETE(A1:C4)"); // no rival
    CHECK(sheet.error("K1") == errorArgument);
    sheet.formula("K2", "=RM.COMPETE(A1:D4;A10:D12;;A1:D4)"); // no facts
    CHECK(sheet.error("K2") == errorArgument);
}

TEST_CASE("RM.GAPS takes in what the facts leave open") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role"}, {"Zhao", "Decider"}});
    sheet.fill("A10", {{"Fact", "Value", "Evidence"},
                       {"Budget", "1m", "assumed"},
                       {"Contract date", "2026-06-01", ""},
                       {"Delivery date", "2026-05-01", ""}});
    sheet.formula("F1", "=ROWS(RM.GAPS(A1:B2;\"brewing\"))");
    sheet.formula("F2", "=ROWS(RM.GAPS(A1:B2;\"brewing\";;A10:C13))");
    CHECK(sheet.number("F2") - sheet.number("F1") == 5); // motive, completion, who designs; dates; budget assumed
    sheet.formula("F3", "=ROWS(RM.GAPS(A1:B2;\"brewing\";DATE(2026;12;1);A10:C13))");
    CHECK(sheet.number("F3") - sheet.number("F2") == 1); // the contract date has passed
    sheet.formula("F4", "=RM.GAPS(A1:B2;\"brewing\";;A1:B2)");
    CHECK(sheet.error("F4") == errorArgument);
}

TEST_CASE("What the deal functions cannot answer is Err:502, what is not there #N/A") {
    Sheet sheet;
    fillCriteria(sheet);
    sheet.formula("F1", "=RM.SCORECARD(A1:B3)");
    sheet.formula("F2", "=RM.SCORECARD(A1:D3;\"guess\")");
    sheet.formula("F3", "=RM.SWING(A1:D3;\"We\")");
    sheet.formula("F4", "=RM.READINESS(A1:D3;\"need\")");
    sheet.formula("F5", "=RM.STAGE(A1:D3)");
    sheet.formula("F6", "=RM.AHP(A1:D3)");
    sheet.formula("F7", "=RM.PATH(A1:D3;\"We\")");
    for (const char* at : {"F1", "F2", "F3", "F4", "F5", "F6", "F7"}) {
        INFO(at);
        CHECK(sheet.error(at) == errorArgument);
    }
    sheet.formula("G1", "=RM.SWING(A1:D3;\"Gamma\")");
    CHECK(sheet.error("G1") == errorNotAvailable);
    sheet.fill("C3", {{"cheap"}});
    sheet.formula("G2", "=RM.SCORECARD(A1:D3)");
    CHECK(sheet.error("G2") == errorArgument);
    sheet.fill("A10", {{"Fact", "Value"}, {"Budget", "1"}});
    sheet.formula("G3", "=RM.READINESS(A10:B11;H1)"); // a blank stage
    sheet.formula("G4", "=RM.READINESS(A10:B11;\"seven\")");
    CHECK(sheet.error("G3") == errorArgument);
    CHECK(sheet.error("G4") == errorArgument);
}

TEST_CASE("RM.CHECK tells facts and criteria by their headers") {
    Sheet sheet;
    sheet.fill("A1", {{"Fact", "Value"}, {"Contract date", "2026-06-01"}, {"Delivery date", "2026-05-01"}});
    sheet.arrayFormula("D1:H2", "=RM.CHECK(A1:B3)");
    CHECK(sheet.number("D2") == 3);
    CHECK(sheet.text("G2").find("lies before Contract date") != std::string::npos);
    sheet.fill("A10", {{"Criterion", "Weight", "We"}, {"Uptime", "", "3"}});
    sheet.arrayFormula("D10:H11", "=RM.CHECK(A10:C11)");
    CHECK(sheet.text("G11") == "Uptime has no weight");
    sheet.formula("J1", "=RM.CHECK(A10:C11;\"facts\")");
    CHECK(sheet.error("J1") == errorArgument);
}

TEST_CASE("A Chinese workbook gets Chinese answers") {
    Sheet sheet;
    rolemap::support::writeLanguage(sheet.document(), rolemap::words::Language::zhTW);
    sheet.fill("A1", {{"事實", "內容"}, {"客戶需求", "減少停機"}, {"發起者", "李偉"}});
    sheet.formula("D1", "=RM.STAGE(A1:B3)");
    CHECK(sheet.text("D1") == "內部醞釀");
    sheet.arrayFormula("E1:F1", "=RM.READINESS(A1:B3;\"need\")");
    CHECK(sheet.number("E1") == Approx(0.8)); // two musts of 2, 2 and 1
    CHECK(sheet.text("F1") == "有用：需求的價值");
}
