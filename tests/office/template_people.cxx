// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The template 'Buying-role map' with the extension: its words are understood, its figures live, its example
// believable.
#include "office.hxx"

#include "support/convert.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <catch2/catch.hpp>

#include <map>

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;
using rolemap::test::Sheet;

namespace {

const std::vector<std::string> languages = {"en", "zh-CN", "zh-TW"};
constexpr int peopleSheet = 0, exampleSheet = 1;

std::filesystem::path workbook(const std::string& language) {
    return std::filesystem::path(ROLEMAP_TEMPLATES) / ("buying-role-map." + language + ".ots");
}

/// The choices of a cell's list: the formula is "one";"two".
std::vector<std::string> choices(const Sheet& sheet, const std::string& at, int index) {
    const Reference<css::beans::XPropertySet> cell(sheet.cell(at, index), UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCondition> list(cell->getPropertyValue("Validation"), UNO_QUERY_THROW);
    const std::string formula = utf8(list->getFormula1());
    std::vector<std::string> words;
    for (std::size_t at2 = formula.find('"'); at2 != std::string::npos; at2 = formula.find('"', at2)) {
        const std::size_t end = formula.find('"', at2 + 1);
        if (end == std::string::npos)
            break;
        words.push_back(formula.substr(at2 + 1, end - at2 - 1));
        at2 = end + 1;
    }
    return words;
}

} // namespace

TEST_CASE("Every word of a template's lists is the standard label in its language") {
    // Dimension -> a cell with its list, number of values in domain.md (S1, S4) and functions.md (evidence).
    const std::map<std::string, std::pair<std::string, std::size_t>> lists = {
        {"level", {"C8", 3}},   {"department", {"D8", 4}}, {"role", {"E8", 5}}, {"attitude", {"F8", 3}},
        {"contact", {"G8", 4}}, {"evidence", {"M8", 2}},   {"stage", {"B4", 6}}};
    for (const std::string& language : languages)
        for (const int index : {peopleSheet, exampleSheet}) {
            Sheet sheet(workbook(language));
            for (const auto& [dimension, list] : lists) {
                CAPTURE(language, index, dimension);
                const auto words = choices(sheet, list.first, index);
                CHECK(words.size() == list.second);
                for (const std::string& word : words) {
                    sheet.formula("P60", "=RM.TERM(\"" + word + "\";\"" + dimension + "\")", index);
                    CHECK(sheet.text("P60", index) == word);
                }
            }
        }
}

TEST_CASE("The figures show a dash while a template is empty and live numbers once somebody stands in it") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        for (const char* figure : {"F3", "G3", "H3", "I3", "K3"})
            CHECK(sheet.text(figure) == "–");
        const std::string supporter = choices(sheet, "F8", peopleSheet).front();
        const std::string close = choices(sheet, "G8", peopleSheet).front();
        const std::string decider = choices(sheet, "E8", peopleSheet)[1];
        sheet.fill("A8", {{"Ana Silva", "CEO", "", "", decider, supporter, close}});
        // A decider is known 10, reached 15, supports 15; no other rule but the opponents' (nobody opposes) 5 and the
        // last: with the one contact gone no decider is left in reach (functions.md, health rules).
        CHECK(sheet.number("F3") == Approx(45));
        CHECK(sheet.number("G3") == Approx(1)); // e·c·s, each of them 1
        CHECK(sheet.text("K3") != "–");
    }
}

TEST_CASE("The worked example tells the same story in every language") {
    std::vector<double> supports;
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        // By the health rules of functions.md: decider known 10; designer known 5 and reached 10; all roles 10;
        // departments 5; three reached in two departments 10; with any one contact gone a decider is one hop from
        // somebody reached 5. Not met: decider reached, decider supports, a designer opposes, whom nobody covers.
        CHECK(sheet.number("F3", exampleSheet) == Approx(55));
        supports.push_back(sheet.number("G3", exampleSheet));
        CHECK(sheet.number("H3", exampleSheet) > 0);
        CHECK(sheet.text("I3", exampleSheet).find(sheet.text("A8", exampleSheet)) != std::string::npos);
        CHECK(sheet.text("K3", exampleSheet) != "–");
        CHECK(sheet.text("K3", exampleSheet).find("#") == std::string::npos);
    }
    CHECK(supports[0] == Approx(supports[1]));
    CHECK(supports[0] == Approx(supports[2]));
    CHECK(supports[0] > 0);
}

TEST_CASE("The worked example's table is free of data problems and read in full") {
    for (const std::string& language : languages) {
        CAPTURE(language);
        Sheet sheet(workbook(language));
        sheet.formula("P60", "=ROWS(RM.CHECK(A7:M19;\"\";TODAY()))", exampleSheet);
        CHECK(sheet.number("P60", exampleSheet) == 1); // the header row alone
        sheet.arrayFormula("P70:T82", "=RM.PEOPLE(A7:M19;B4;\"level;department;role;attitude;contact\")", exampleSheet);
        const auto typed = sheet.texts("C8:G19", exampleSheet);
        const auto understood = sheet.texts("P71:T82", exampleSheet);
        for (std::size_t row = 0; row < typed.size(); ++row)
            for (const std::size_t column : {std::size_t(0), std::size_t(1)})
                CHECK(understood[row][column] == typed[row][column]);
    }
}
