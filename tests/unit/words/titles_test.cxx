// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
#include "core/words/titles.hxx"

#include "title_cases_en.hxx"
#include "title_cases_zh.hxx"

#include <catch2/catch.hpp>

#include <cctype>
#include <string>

using namespace rolemap::words;

namespace {

std::string level(const std::string& title) {
    const auto told = titleLevel(title);
    return told ? std::string(Vocabulary::id(Dimension::level, static_cast<int>(*told))) : "no rank";
}

std::string department(const std::string& title) {
    const auto told = titleDepartment(title);
    if (!told)
        return "";
    const std::string id(Vocabulary::id(Dimension::department, static_cast<int>(told->department)));
    return told->department == Department::other ? id + ":" + told->word : id;
}

std::string expected(char level) {
    return level == 'd' ? "decision" : level == 'm' ? "management" : level == 'o' ? "operational" : "no rank";
}

void check(const TitleCase& c) {
    INFO(c.title);
    CHECK(level(c.title) == expected(c.level));
    CHECK(department(c.title) == c.department);
}

} // namespace

TEST_CASE("English titles tell level and department") {
    for (const auto& c : englishTitles)
        check(c);
}

TEST_CASE("Chinese titles tell level and department") {
    for (const auto& c : chineseTitles)
        check(c);
}

TEST_CASE("Case and spaces around a title do not matter") {
    for (const auto& c : englishTitles) {
        std::string upper = "\u00a0" + std::string(c.title) + "  ";
        for (char& letter : upper)
            letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        INFO(upper);
        CHECK(level(upper) == expected(c.level));
    }
}

TEST_CASE("Titles in a language that is not known tell nothing") {
    for (const char* title : {"Руководитель проектов", "Директор IT", "営業部マネージャー", "구매팀장 Manager", "مدير",
                              "Leiter Einkauf", "Directeur des achats", "Gerente de compras"}) {
        INFO(title);
        CHECK_FALSE(titleLevel(title).has_value());
    }
    CHECK_FALSE(titleDepartment("Директор IT").has_value());
}

TEST_CASE("A department is never guessed") {
    for (const char* title :
         {"CEO", "General Manager", "Project Manager", "Chief Operating Officer", "Analyst", "Engineer",
          "Assistant to the CFO", "Purchasing and Finance Manager", "总经理", "部门经理", "工程师", ""})
        CHECK(department(title).empty());
}

TEST_CASE("Whatever is typed, an answer comes") {
    CHECK(level("") == "no rank");
    CHECK(level("/,;-()") == "no rank");
    CHECK(level("\xff\xfe") == "no rank");
    CHECK(level(std::string(100000, 'a')) == "no rank");
    CHECK(level("Chief " + std::string(300, ' ') + "Executive") == "decision");
}
