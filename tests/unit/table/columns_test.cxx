// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Header words to fields: functions.md, People and Conventions; the CRM headers are those of the exports' own
// documentation.

#include "core/error.hxx"
#include "core/table/columns.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;

namespace {

Columns columnsOf(const std::vector<std::string>& headers) {
    Grid grid(1, headers.size());
    for (std::size_t c = 0; c < headers.size(); ++c)
        grid.at(0, c) = Cell(headers[c]);
    return readColumns(grid, 0, 1, words::Vocabulary::shipped());
}

Columns read(const Grid& grid, std::size_t rows = 1) {
    return readColumns(grid, 0, rows, words::Vocabulary::shipped());
}

} // namespace

TEST_CASE("every field's own id is a header, and so are its Chinese names") {
    const std::vector<std::vector<std::string>> headers = {
        {"Name",     "First name",     "Last name",  "Title",      "Level",    "Department", "Role",
         "Attitude", "Contact status", "Reports to", "Influences", "Motive",   "Owner",      "Last contact",
         "Evidence", "Favours",        "Deal",       "Power",      "Interest", "ID",         "Email"},
        {"姓名", "名",     "姓",       "职务", "级别",       "部门", "角色", "态度",   "联系", "上级", "影响谁",
         "动机", "负责人", "最近联系", "依据", "倾向供应商", "商机", "权力", "关注度", "编号", "邮箱"},
        {"姓名", "名",         "姓",       "職稱",     "級別",     "部門",   "角色",
         "態度", "聯絡程度",   "直屬主管", "影響對象", "動機",     "負責人", "最近聯絡",
         "依據", "偏好供應商", "商機",     "權力",     "關注程度", "編號",   "電子郵件"}};
    for (const auto& row : headers) {
        const Columns columns = columnsOf(row);
        for (std::size_t f = 0; f < fieldCount; ++f) {
            CAPTURE(row[f], std::string(fieldId(static_cast<Field>(f))));
            CHECK(columns.of[f] == f);
        }
    }
}

TEST_CASE("field ids are those of the contract and lead back") {
    CHECK(fieldId(Field::reportsTo) == "reports_to");
    CHECK(fieldId(Field::lastContact) == "last_contact");
    for (std::size_t f = 0; f < fieldCount; ++f)
        CHECK(fieldOf(fieldId(static_cast<Field>(f))) == static_cast<Field>(f));
    CHECK(!fieldOf("nobody"));
}

TEST_CASE("Salesforce report headers are known") {
    const Columns c = columnsOf({"Contact Full Name", "Account Name", "Contact Owner", "Title", "Reports To: Full Name",
                                 "Last Activity Date", "Contact Roles: Role", "Email", "Contact ID", "Phone"});
    CHECK(c[Field::name] == 0u);
    CHECK(c[Field::deal] == 1u);
    CHECK(c[Field::owner] == 2u);
    CHECK(c[Field::title] == 3u);
    CHECK(c[Field::reportsTo] == 4u);
    CHECK(c[Field::lastContact] == 5u);
    CHECK(c[Field::role] == 6u);
    CHECK(c[Field::email] == 7u);
    CHECK(c[Field::id] == 8u);
}

TEST_CASE("Salesforce object headers are known, and the account's name wins over its id") {
    const Columns c = columnsOf({"Id", "AccountId", "LastName", "FirstName", "Name", "Title", "Department",
                                 "ReportsToId", "LastActivityDate", "OwnerId", "Account.Name"});
    CHECK(c[Field::id] == 0u);
    CHECK(c[Field::lastName] == 2u);
    CHECK(c[Field::firstName] == 3u);
    CHECK(c[Field::name] == 4u);
    CHECK(c[Field::department] == 6u);
    CHECK(c[Field::reportsTo] == 7u);
    CHECK(c[Field::lastContact] == 8u);
    CHECK(c[Field::owner] == 9u);
    CHECK(c[Field::deal] == 10u);
}

TEST_CASE("HubSpot export headers are known") {
    const Columns c = columnsOf({"Record ID", "First Name", "Last Name", "Job Title", "Buying Role", "Contact owner",
                                 "Last Activity Date", "Associated Company", "Email", "Lead Status"});
    CHECK(c[Field::id] == 0u);
    CHECK(c[Field::firstName] == 1u);
    CHECK(c[Field::lastName] == 2u);
    CHECK(c[Field::title] == 3u);
    CHECK(c[Field::role] == 4u);
    CHECK(c[Field::owner] == 5u);
    CHECK(c[Field::lastContact] == 6u);
    CHECK(c[Field::deal] == 7u);
    CHECK(!c[Field::name]);
    CHECK(c.hasName());
}

TEST_CASE("Dynamics 365 export headers are known") {
    const Grid grid = gridOf({{"(Do Not Modify) Contact", "(Do Not Modify) Row Checksum", "Full Name", "Job Title",
                               "Manager", "Company Name", "Decision maker?", "Owner"},
                              {"a1b2", "x==", "Ann Lee", "CFO", "Bob Ray", "Fabrikam", "Yes", "Sam"},
                              {"a1b3", "y==", "Bob Ray", "CEO", "", "Fabrikam", "No", "Sam"}});
    const Columns c = read(grid);
    CHECK(c[Field::id] == 0u);
    CHECK(c[Field::name] == 2u);
    CHECK(c[Field::title] == 3u);
    CHECK(c[Field::reportsTo] == 4u);
    CHECK(c[Field::deal] == 5u);
    CHECK(c[Field::owner] == 7u);
    REQUIRE(c.roleTicks.size() == 1);
    CHECK(c.roleTicks[0] == std::pair<std::size_t, words::Role>(6, words::Role::decider));
}

TEST_CASE("a header is known without its bracketed hint, and a scale is read from it") {
    const Columns c = columnsOf({"Stakeholder Name", "Level of Influence               (High, Medium, Low)",
                                 "Attitude (1–5, 5 best)", "Level of interest (1-10)", "Contact details"});
    CHECK(c[Field::name] == 0u);
    CHECK(c[Field::power] == 1u);
    CHECK(!c.scale[static_cast<std::size_t>(Field::power)]);
    CHECK(c[Field::attitude] == 2u);
    REQUIRE(c.scale[static_cast<std::size_t>(Field::attitude)]);
    CHECK(c.scale[static_cast<std::size_t>(Field::attitude)]->best == 5);
    CHECK(c.scale[static_cast<std::size_t>(Field::attitude)]->worst == 1);
    CHECK(c[Field::interest] == 3u);
    REQUIRE(c.scale[static_cast<std::size_t>(Field::interest)]);
    CHECK(c.scale[static_cast<std::size_t>(Field::interest)]->best == 10);
    CHECK(!c[Field::contact]);
}

TEST_CASE("full-width letters, no-break spaces, underscores and case do not matter") {
    const Columns c = columnsOf({"ＮＡＭＥ", "job\u00A0title", "REPORTS_TO", " last-contact "});
    CHECK(c[Field::name] == 0u);
    CHECK(c[Field::title] == 1u);
    CHECK(c[Field::reportsTo] == 2u);
    CHECK(c[Field::lastContact] == 3u);
}

TEST_CASE("an Influence column of names is influences, one of words or numbers is power") {
    const auto with = [](const char* a, const char* b) {
        return read(gridOf({{"Name", "Title", "Influence"}, {"Li Wei", "CFO", a}, {"Chen Jie", "CEO", b}}));
    };
    CHECK(with("Chen Jie:0.5", "Li Wei")[Field::influences] == 2u);
    CHECK(!with("Chen Jie:0.5", "Li Wei")[Field::power]);
    CHECK(with("High", "Low")[Field::power] == 2u);
    CHECK(with("7", "3")[Field::power] == 2u);
    CHECK(!with("7", "3")[Field::influences]);
    CHECK(with("", "")[Field::power] == 2u);
}

TEST_CASE("a Role column of job titles is title, one with buying roles is role") {
    CHECK(read(gridOf({{"Name", "Role"}, {"Ann", "Project Manager"}, {"Bob", "CFO"}}))[Field::title] == 1u);
    CHECK(read(gridOf({{"Name", "Role"}, {"Ann", "Decider"}, {"Bob", "CFO"}}))[Field::role] == 1u);
    const Columns both = read(gridOf({{"Name", "Title", "Role"}, {"Ann", "CEO", "Project Manager"}}));
    CHECK(both[Field::title] == 1u);
    CHECK(both[Field::role] == 2u);
}

TEST_CASE("two header rows are joined under their heading") {
    Grid grid =
        gridOf({{"Person", "", "Manager", "Name of no use"}, {"First", "Last", "Name", ""}, {"Li", "Wei", "Bo"}});
    grid.merges = {{0, 0, 0, 1}};
    const Columns c = read(grid, 2);
    CHECK(c.headers[0] == "Person First");
    CHECK(c.headers[1] == "Person Last");
    CHECK(c[Field::reportsTo] == 2u);
}

TEST_CASE("attitude as one ticked column a value") {
    const Columns c =
        read(gridOf({{"Stakeholder", "Against", "Neutral", "Help"}, {"Ann", "", "", "R"}, {"Bob", "x", "", ""}}));
    REQUIRE(c.attitudeTicks.size() == 3);
    CHECK(c.attitudeTicks[0].second == words::Attitude::opponent);
    CHECK(c.attitudeTicks[1].second == words::Attitude::neutral);
    CHECK(c.attitudeTicks[2].second == words::Attitude::supporter);
    CHECK(!c[Field::attitude]);
    // One column alone is no set of choices.
    CHECK(read(gridOf({{"Stakeholder", "Help"}, {"Ann", "R"}})).attitudeTicks.empty());
}

TEST_CASE("where two columns claim a field the better match wins, then the left one") {
    CHECK(columnsOf({"Stakeholder", "Name"})[Field::name] == 1u);
    CHECK(columnsOf({"Name", "Name"})[Field::name] == 0u);
    CHECK(columnsOf({"Title", "Job title", "Name"})[Field::title] == 0u);
}

TEST_CASE("pointing is read from letters or numbers and written back in letters") {
    CHECK(parsePointing("name=B,title=F") == Pointing{{Field::name, 1}, {Field::title, 5}});
    CHECK(parsePointing(" Name = 2 ; reports_to=aa ") == Pointing{{Field::name, 1}, {Field::reportsTo, 26}});
    CHECK(formatPointing(parsePointing("name=2,reports_to=27")) == "name=B,reports_to=AA");
}

TEST_CASE("wrong pointing is an error that names the part") {
    for (const char* text : {"", "name", "name=", "name=0", "name=B3", "nobody=B", "name=B,name=C", "name=ZZZZZ"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parsePointing(text), Error);
    }
    CHECK_THROWS_WITH(parsePointing("title=F,nobody=B"), Catch::Contains("nobody=b"));
}
