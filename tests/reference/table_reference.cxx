// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Registers and exports that other people made: what is expected of each is in truth_tables.csv and truth_rows.csv
// beside them, written by a reader of the workbooks.

#include "core/table/cells.hxx"
#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"
#include "core/words/fold.hxx"
#include "csv_grid.hxx"
#include "xlsx_grid.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>

using namespace rolemap;
using namespace rolemap::table;

namespace {

using test::dataFolder;
using test::readCsv;
using test::there;

using Row = std::map<std::string, std::string>;

std::vector<Row> records(const std::string& path) {
    const Grid grid = readCsv(path);
    std::vector<Row> out;
    for (std::size_t r = 1; r < grid.rows(); ++r) {
        out.emplace_back();
        for (std::size_t c = 0; c < grid.columns(); ++c)
            out.back()[cellWords(grid.at(0, c))] = cellWords(grid.at(r, c));
    }
    return out;
}

/// "name=B; title=F" as column indices.
std::map<std::string, std::size_t> columnsOf(const std::string& text) {
    std::map<std::string, std::size_t> out;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ';');) {
        const std::size_t equals = part.find('=');
        out[words::tidy(part.substr(0, equals))] = test::address(part.substr(equals + 1) + "1").second;
    }
    return out;
}

std::vector<FoundTable> find(const Grid& grid) {
    return findPeople(grid, words::Vocabulary::shipped());
}

} // namespace

TEST_CASE("every table of truth_tables.csv is found where it stands") {
    const std::string folder = dataFolder() + "/workbooks/";
    if (!there(folder + "truth_tables.csv"))
        return;
    std::map<std::string, std::size_t> lastRows;
    for (const Row& r : records(folder + "truth_rows.csv"))
        lastRows[r.at("file")] = std::stoul(r.at("row"));
    std::size_t tables = 0;
    for (const Row& truth : records(folder + "truth_tables.csv")) {
        CAPTURE(truth.at("file"));
        for (const test::Sheet& sheet : test::readXlsx(folder + truth.at("file"))) {
            CAPTURE(sheet.name);
            const auto found = find(sheet.grid);
            if (sheet.name != truth.at("sheet")) {
                // None of the other sheets lists people.
                CHECK(found.empty());
                continue;
            }
            ++tables;
            REQUIRE(found.size() == 1);
            const FoundTable& t = found[0];
            CHECK(t.understood == (truth.at("language") == "en"));
            CHECK(t.top + t.headerRows + 1 == std::stoul(truth.at("first_row")));
            // truth_rows.csv says where the last person is; timebank's last_row counts a formatted blank row below.
            CHECK(t.bottom + 1 == lastRows.at(truth.at("file")));
            CHECK(t.bottom + 1 <= std::stoul(truth.at("last_row")));
            const std::string headerRows = truth.at("header_rows");
            CHECK(t.top + 1 == std::stoul(headerRows.substr(0, headerRows.find('-'))));
            if (!t.understood)
                continue;
            const auto columns = columnsOf(truth.at("columns"));
            const auto at = [&](Field field) {
                return t.columns[field] ? std::optional(*t.columns[field] + t.left) : std::nullopt;
            };
            for (const auto& [name, field] :
                 {std::pair("name", Field::name), std::pair("department", Field::department),
                  std::pair("attitude", Field::attitude), std::pair("manager", Field::reportsTo),
                  std::pair("influence", Field::power), std::pair("email", Field::email)})
                if (const auto c = columns.find(name); c != columns.end()) {
                    CAPTURE(name);
                    CHECK(at(field) == c->second);
                }
            // The agile register's 'Role' holds job titles (truth_rows.csv: title_or_role).
            if (const auto c = columns.find("title"); c != columns.end())
                CHECK(at(Field::title) == c->second);
            if (const auto c = columns.find("role"); c != columns.end())
                CHECK((at(Field::role) == c->second || at(Field::title) == c->second));
        }
    }
    CHECK(tables == 5);
}

TEST_CASE("the rows of every English register say what truth_rows.csv says") {
    const std::string folder = dataFolder() + "/workbooks/";
    if (!there(folder + "truth_rows.csv"))
        return;
    const auto truths = records(folder + "truth_rows.csv");
    for (const Row& tableTruth : records(folder + "truth_tables.csv")) {
        if (tableTruth.at("language") != "en")
            continue;
        const std::string file = tableTruth.at("file");
        CAPTURE(file);
        for (const test::Sheet& sheet : test::readXlsx(folder + file)) {
            if (sheet.name != tableTruth.at("sheet"))
                continue;
            const auto found = find(sheet.grid);
            REQUIRE(found.size() == 1);
            ReadOptions options;
            options.headerRows = found[0].headerRows;
            const PeopleTable people = readPeople(cut(sheet.grid, found[0]), options);
            std::vector<Row> rows;
            for (const Row& r : truths)
                if (r.at("file") == file)
                    rows.push_back(r);
            REQUIRE(people.people.size() == rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const Person& p = people.people[i];
                CHECK(p.row + found[0].top + 1 == std::stoul(rows[i].at("row")));
                CHECK(p.name == words::tidy(rows[i].at("name")));
                const std::string third = rows[i].at("influence"); // 1 low, 2 medium, 3 high
                if (third.empty())
                    CHECK(!p.power);
                else
                    CHECK(p.power.value() == Approx(std::stod(third) / 3));
                if (people.columns[Field::title])
                    CHECK(p.title == words::tidy(rows[i].at("title_or_role")));
            }
        }
    }
}

TEST_CASE("the timebank register's ticked columns are attitudes and deciders") {
    const std::string file = dataFolder() + "/workbooks/timebank_en.xlsx";
    if (!there(file))
        return;
    const PeopleTable people = readPeople(test::readXlsx(file).at(0).grid);
    REQUIRE(people.people.size() == 7);
    // Columns J to M: Against, Passive, Neutral, Help. G: Decision-Maker, Yes for the first two.
    REQUIRE(people.columns.attitudeTicks.size() == 4);
    for (std::size_t i = 0; i < 6; ++i)
        CHECK(people.people[i].attitude == words::Attitude::supporter);
    CHECK(people.people[6].attitude == words::Attitude::neutral);
    for (std::size_t i = 0; i < 7; ++i)
        CHECK(people.people[i].roles.has(words::Role::decider) == (i < 2));
    CHECK(people.people[6].email.empty()); // N/A
}

TEST_CASE("a list of stakeholder groups with a column of abbreviations is found") {
    const std::string file = dataFolder() + "/workbooks/snf_actors_en.xlsx";
    if (!there(file))
        return;
    const auto sheets = test::readXlsx(file);
    const auto found = find(sheets.at(0).grid);
    REQUIRE(found.size() == 1);
    CHECK(found[0].understood);
    CHECK(found[0].top == 2);
    CHECK(found[0].columns[Field::name] == 1u);
    const PeopleTable people = readPeople(cut(sheets[0].grid, found[0]));
    CHECK(people.people.at(0).name == "Current owner of spent fuel (donor)");
    CHECK(people.people.at(0).id == "1");
}

TEST_CASE("the Salesforce export of contacts is read with names and accounts") {
    const std::string file = dataFolder() + "/salesforce_sample/Contact.csv";
    if (!there(file))
        return;
    const Grid grid = readCsv(file);
    const PeopleTable people = readPeople(grid);
    REQUIRE(people.people.size() == 25);
    for (const Person& p : people.people) {
        CHECK(p.name.find(' ') != std::string::npos);
        CHECK(!p.deal.empty());
    }
    CHECK(people.people[0].name == "Rose Gonzalez");
    CHECK(people.people[0].deal == "001bm00001ZL8U9AAL");
    CHECK(people.people[0].title == "SVP, Procurement");
    CHECK(people.people[0].department == words::Department::purchasing);
    CHECK(people.deals.size() >= 14);
    const auto found = find(grid);
    REQUIRE(found.size() == 1);
    CHECK(found[0].bottom == 25);
    // 02/23/26 has no other reading: 46076 days from 1899-12-30.
    bool dated = false;
    for (const Person& p : people.people)
        if (p.lastContact) {
            CHECK(*p.lastContact >= 46000);
            dated = dated || *p.lastContact == 46076;
        }
    CHECK(dated);
}

TEST_CASE("other exports and data are not taken for people") {
    const std::string folder = dataFolder();
    for (const std::string name : {"/salesforce_sample/Account.csv", "/salesforce_sample/Opportunity.csv",
                                   "/salesforce_sample/OpportunityHistory.csv", "/krackhardt/advice_edges.csv"}) {
        if (!there(folder + name))
            continue;
        CAPTURE(name);
        CHECK(find(readCsv(folder + name)).empty());
    }
}
