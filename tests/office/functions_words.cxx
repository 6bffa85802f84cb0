// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The word and account functions in cells: answers, error codes, ranges, languages.
#include "office.hxx"

#include "support/settings.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {
constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;
} // namespace

TEST_CASE("RM.VERSION answers the version of the project") {
    Sheet sheet;
    sheet.formula("A1", "=RM.VERSION()");
    CHECK(sheet.text("A1") == ROLEMAP_VERSION);
}

TEST_CASE("RM.TERM answers the label of what people type") {
    Sheet sheet;
    sheet.formula("A1", "=RM.TERM(\"拍板人\";\"role\")");
    sheet.formula("A2", "=RM.TERM(\"END_USER\";\"role\")");
    sheet.formula("A3", "=RM.TERM(\"支持\";\"attitude\")");
    sheet.formula("A4", "=RM.TERM(\"使用部门\";\"department\")");
    sheet.formula("A5", "=RM.TERM(\"Economic buyer\";\"role\")");
    sheet.formula("A6", "=RM.TERM(1;\"attitude\")");
    CHECK(sheet.text("A1") == "Decider");
    CHECK(sheet.text("A2") == "User");
    CHECK(sheet.text("A3") == "Supporter");
    CHECK(sheet.text("A4") == "Using");
    CHECK(sheet.text("A5") == "Decider");
    CHECK(sheet.text("A6") == "Supporter");
}

TEST_CASE("RM.TERM is #N/A for a word that it does not know and Err:502 for a dimension that there is not") {
    Sheet sheet;
    sheet.formula("A1", "=RM.TERM(\"qwertz\";\"role\")");
    sheet.formula("A2", "=RM.TERM(\"decider\";\"colour\")");
    sheet.formula("A3", "=RM.TERM(3;\"attitude\")");
    CHECK(sheet.error("A1") == errorNotAvailable);
    CHECK(sheet.error("A2") == errorArgument);
    CHECK(sheet.error("A3") == errorNotAvailable);
}

TEST_CASE("RM.TERM over a range has its shape; blanks stay blank, unknown words are #N/A in their own cell") {
    Sheet sheet;
    sheet.fill("A1", {{"反对者"}, {""}, {"nonsense"}, {"neutral"}});
    sheet.arrayFormula("B1:B4", "=RM.TERM(A1:A4;\"attitude\")");
    CHECK(sheet.text("B1") == "Opponent");
    CHECK(sheet.text("B2").empty());
    CHECK(sheet.error("B2") == 0);
    CHECK(sheet.error("B3") == errorNotAvailable);
    CHECK(sheet.text("B4") == "Neutral");
}

TEST_CASE("An error cell in the input gives the office's own error") {
    Sheet sheet;
    sheet.formula("A1", "=1/0");
    sheet.formula("B1", "=RM.TERM(A1;\"attitude\")");
    sheet.formula("B2", "=RM.ZONE(A1)");
    CHECK(sheet.error("B1") != 0);
    CHECK(sheet.error("B2") != 0);
}

TEST_CASE("RM.TITLE tells level and department from English and Chinese titles") {
    Sheet sheet;
    sheet.formula("A1", "=RM.TITLE(\"VP Operations\";\"level\")");
    sheet.formula("A2", "=RM.TITLE(\"采购部副经理\";\"department\")");
    sheet.formula("A3", "=RM.TITLE(\"采购部副经理\";\"level\")");
    sheet.formula("A4", "=RM.TITLE(\"Agents\";\"level\")");
    sheet.formula("A5", "=RM.TITLE(\"CFO\";\"shoe size\")");
    CHECK(sheet.text("A1") == "Decision level");
    CHECK(sheet.text("A2") == "Purchasing");
    CHECK(sheet.text("A3") == "Management level");
    CHECK(sheet.error("A4") == errorNotAvailable);
    CHECK(sheet.error("A5") == errorArgument);
}

TEST_CASE("RM.ZONE: both limits belong to development (domain.md S5)") {
    Sheet sheet;
    const char* const shares[] = {"0", "0.0999", "0.1", "0.3", "0.3001", "1"};
    const char* const zones[] = {"Growth", "Growth", "Development", "Development", "Consolidation", "Consolidation"};
    for (int i = 0; i < 6; ++i) {
        const std::string at = "A" + std::to_string(i + 1);
        sheet.formula(at, "=RM.ZONE(" + std::string(shares[i]) + ")");
        CHECK(sheet.text(at) == zones[i]);
    }
    sheet.formula("B1", "=RM.ZONE(1.4)");
    sheet.formula("B2", "=RM.ZONE(\"much\")");
    sheet.formula("B3", "=RM.ZONE(0.15;0.2;0.5)");
    sheet.formula("B4", "=RM.ZONE(0.15;0.6;0.5)");
    CHECK(sheet.error("B1") == errorArgument);
    CHECK(sheet.error("B2") == errorArgument);
    CHECK(sheet.text("B3") == "Growth");
    CHECK(sheet.error("B4") == errorArgument);
}

TEST_CASE("RM.STRATEGY follows the conditions of the contract") {
    Sheet sheet;
    sheet.formula("A1", "=RM.STRATEGY(0.34;;5)");
    sheet.formula("A2", "=RM.STRATEGY(0.34;;2)");
    sheet.formula("A3", "=RM.STRATEGY(0.34)");
    sheet.formula("A4", "=RM.STRATEGY(0.34;;5;;0.4)");
    sheet.formula("A5", "=RM.STRATEGY(0.2;0.5)");
    sheet.formula("A6", "=RM.STRATEGY(0.2)");
    sheet.formula("A7", "=RM.STRATEGY(0.05)");
    sheet.formula("A8", "=RM.STRATEGY(0.05;0.1)");
    sheet.formula("A9", "=RM.STRATEGY(0.2;0.1;;2)");
    const char* const expected[] = {"Partnership", "Farming", "Partnership", "Farming", "Hunting",
                                    "Farming",     "Hunting", "Farming",     "Hunting"};
    for (int i = 0; i < 9; ++i) {
        INFO("A" << i + 1);
        CHECK(sheet.text("A" + std::to_string(i + 1)) == expected[i]);
    }
}

TEST_CASE("RM.AIM answers for a share and for a zone's word") {
    Sheet sheet;
    sheet.formula("A1", "=RM.AIM(0.05)");
    sheet.formula("A2", "=RM.AIM(\"增长区\")");
    sheet.formula("A3", "=RM.AIM(\"nowhere\")");
    CHECK_FALSE(sheet.text("A1").empty());
    CHECK(sheet.text("A1") == sheet.text("A2"));
    CHECK(sheet.error("A3") == errorArgument);
}

TEST_CASE("RM.MODEL lists keys, values and meanings, and is #N/A for a part that there is not") {
    Sheet sheet;
    sheet.arrayFormula("A1:C8", "=RM.MODEL(\"influence\")");
    CHECK(sheet.text("A1") == "Key");
    CHECK(sheet.text("A2").rfind("influence.", 0) == 0);
    CHECK(sheet.number("B2") == Approx(0.5)); // functions.md: 0.5 role + 0.3 level + 0.2 network
    CHECK_FALSE(sheet.text("C2").empty());
    sheet.formula("E1", "=RM.MODEL(\"nothing\")");
    CHECK(sheet.error("E1") == errorNotAvailable);
}

TEST_CASE("Results speak the workbook's language when it says one") {
    Sheet sheet;
    rolemap::support::writeLanguage(sheet.component(), rolemap::words::Language::zhCN);
    sheet.formula("A1", "=RM.TERM(\"decider\";\"role\")");
    CHECK(sheet.text("A1") == "决策者");
    Sheet traditional;
    rolemap::support::writeLanguage(traditional.component(), rolemap::words::Language::zhTW);
    traditional.formula("A1", "=RM.TERM(\"decider\";\"role\")");
    CHECK(traditional.text("A1") == "決策者");
}
