// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A CRM's tables joined, and the four elements unit by unit.
#include "core/process/units.hxx"
#include "core/error.hxx"
#include "core/process/deals.hxx"
#include "core/process/join.hxx"
#include "core/table/cells.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::process;
using table::Cell;
using table::Grid;
using words::Language;

namespace {

Grid gridOf(const std::vector<std::vector<Cell>>& rows) {
    Grid grid;
    for (const auto& row : rows)
        grid.addRow(row);
    return grid;
}

Grid opportunities() {
    return gridOf(
        {{"Opportunity ID", "Account", "Owner", "Product", "Stage", "Create date", "Close date", "Amount", "Colour"},
         {"o1", "Acme", "Li", "GTXPro", "Closed Won", "2026-01-01", "2026-01-31", "1,000", "red"},
         {"o2", "Acme Inc", "Li", "GTX Pro", "Closed Lost", "2026-01-05", "2026-02-04", 0.0, "blue"},
         {Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(), Cell()},
         {"o3", Cell(), "Chen", "MG", "Proposal", "2026-02-01", "2026-12-31", 500.0, "red"},
         {"o4", "Borel", "Chen", "MGX", "Closed Won", 46023.0, 46033.0, "n/a", Cell()}});
}

std::string textAt(const Grid& grid, std::size_t row, const std::string& column) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (grid.at(0, c).text == column)
            return table::cellWords(grid.at(row, c));
    FAIL("no column " << column);
    return {};
}

/// Two people with the same customers and values; the first wins `won` of `closed`, the second half of 400.
Grid pair(int won, int closed) {
    Grid grid;
    grid.addRow({"Deal", "Account", "Owner", "Stage", "Amount"});
    const auto add = [&](const char* who, int wins, int of) {
        for (int i = 0; i < of; ++i)
            grid.addRow({who + std::to_string(i), "A" + std::to_string(i % 5), who, i < wins ? "Won" : "Lost", 100.0});
    };
    add("Li", won, closed);
    add("Chen", 200, 400);
    add("Wu", 200, 400);
    return grid;
}

} // namespace

TEST_CASE("Months of serial numbers, leap days and ends of years included") {
    CHECK(monthOf(42795) == "2017-03"); // 2017-03-01
    CHECK(monthOf(42794.9) == "2017-02");
    CHECK(monthOf(43830) == "2019-12"); // 2019-12-31
    CHECK(monthOf(43831) == "2020-01");
    CHECK(monthOf(43890) == "2020-02"); // 2020-02-29
    CHECK(monthOf(60) == "1900-02");    // Calc's day 60: 1900-02-28
}

TEST_CASE("Deals are read: won, lost or open by their stage; a planned closing date is none; missing stays missing") {
    const Grid grid = opportunities();
    const Deals deals = readDeals(grid);
    REQUIRE(deals.all.size() == 4);
    CHECK((deals.all[0].outcome == Outcome::won && *deals.all[0].days == 30 && *deals.all[0].value == 1000));
    CHECK(deals.all[1].outcome == Outcome::lost);
    CHECK((deals.all[2].outcome == Outcome::open && !deals.all[2].closed));
    CHECK(*deals.all[2].days == 3); // until the last date of the table that came true, 2026-02-04
    CHECK((!deals.all[3].value && *deals.all[3].days == 10));
    CHECK_THROWS_AS(readDeals(gridOf({{"Colour"}, {"red"}})), Error);
    CHECK_THROWS_AS(readDeals(Grid()), Error);
}

TEST_CASE(
    "Tables are joined row by row; spellings that differ in spaces are one, others are reported with the nearest") {
    const Grid own = opportunities();
    const Grid accounts = gridOf({{"Name", "Industry"}, {"Acme", "Steel"}, {"Borel", "Paper"}});
    const Grid teams = gridOf({{"Sales agent", "Manager", "Region"}, {"Li", "Wu", "North"}, {"Chen", "Wu", "South"}});
    const Grid products = gridOf({{"Product", "Price"}, {"GTX Pro", 900.0}, {"MG", 50.0}});
    const Grid activities = gridOf(
        {{"Opportunity", "Type", "Date"}, {"o1", "Visit", 46000.0}, {"o1", "Call", 46001.0}, {"o4", "Call", 46001.0}});
    CrmTables tables;
    tables.opportunities = &own;
    tables.accounts = &accounts;
    tables.teams = &teams;
    tables.products = &products;
    tables.activities = &activities;
    const Grid joined = dealsResult(tables, std::nullopt, "", Language::en);
    REQUIRE(joined.rows() == own.rows());
    CHECK(textAt(joined, 1, "Result") == "Won");
    CHECK(textAt(joined, 1, "Product") == "GTX Pro"); // as the list spells it
    CHECK(textAt(joined, 1, "Region") == "North");
    CHECK(textAt(joined, 1, "Industry") == "Steel");
    CHECK(textAt(joined, 1, "Price") == "900");
    CHECK(textAt(joined, 1, "Activities") == "2");
    CHECK(textAt(joined, 1, "Month of closing") == "2026-01");
    CHECK(textAt(joined, 1, "Colour") == "red");
    CHECK(textAt(joined, 2, "Industry").empty()); // Acme Inc is not taken for Acme
    CHECK(textAt(joined, 3, "Result").empty());   // a blank row
    CHECK(textAt(joined, 4, "Result") == "Open");
    const Grid keys = dealsResult(tables, std::nullopt, "keys", Language::en);
    REQUIRE(keys.rows() == 5);
    CHECK((keys.at(1, 1).text == "Acme Inc" && keys.at(1, 3).text.empty())); // four letters away: nothing is near
    CHECK((keys.at(2, 1).text == "GTXPro" && keys.at(2, 3).text == "GTX Pro"));
    CHECK((keys.at(3, 1).text == "MGX" && keys.at(3, 4).text.find("Is the nearest meant?") != std::string::npos));
    CHECK((keys.at(4, 0).text == "Account" && keys.at(4, 2).number == 1));
    // What comes out can be read again, in every language.
    for (const Language language : words::allLanguages) {
        const Deals again = readDeals(dealsResult(tables, std::nullopt, "", language));
        REQUIRE(again.all.size() == 4);
        CHECK((again.all[0].outcome == Outcome::won && *again.all[0].value == 1000 && again.all[0].region == "North"));
        CHECK((*again.all[0].days == 30 && again.all[0].account == "Acme" && *again.all[0].activities == 2));
    }
}

TEST_CASE("Where a deal came from stays with it: it may be what drives winning") {
    const Grid own =
        gridOf({{"Deal", "Account", "Lead source", "Stage", "Amount"}, {"d1", "Acme", "Fair", "Won", 5.0}});
    CrmTables tables;
    tables.opportunities = &own;
    CHECK(textAt(dealsResult(tables, std::nullopt, "", Language::en), 1, "Lead source") == "Fair");
}

TEST_CASE("A deal joins by id too, and shows the account's name") {
    const Grid own = gridOf({{"Id", "AccountId", "Name", "StageName"},
                             {"1", "001A", "Big one", "Closed Won"},
                             {"2", "001B", "Other", "Qualification"}});
    const Grid accounts = gridOf({{"Id", "Name", "Industry"}, {"001A", "Acme", "Steel"}, {"001B", "Borel", "Paper"}});
    CrmTables tables;
    tables.opportunities = &own;
    tables.accounts = &accounts;
    const Grid joined = dealsResult(tables, std::nullopt, "", Language::en);
    CHECK(textAt(joined, 1, "Account") == "Acme");
    CHECK(textAt(joined, 2, "Industry") == "Paper");
}

TEST_CASE("Units: the four elements, the shortest stave, and what chance may have made") {
    const auto& shipped = model::Model::shipped();
    const auto remark = [&](int won, int closed) {
        const Grid units = unitsResult(pair(won, closed), "", "", nullptr, "", "", shipped, Language::en);
        CHECK(units.at(1, 0).text == "Li");
        return textAt(units, 1, "Remark");
    };
    const Grid units = unitsResult(pair(40, 400), "person", "", nullptr, "", "", shipped, Language::en);
    CHECK((textAt(units, 1, "Customers") == "5" && textAt(units, 1, "Deals") == "400" &&
           textAt(units, 1, "Won") == "40"));
    CHECK(textAt(units, 1, "Shortest stave") == "Win rate");
    CHECK(textAt(units, 1, "Actual / benchmark") == "0.2");
    CHECK(textAt(units, 1, "Gain if raised") == "16000"); // 4,000 won at a tenth; at a half it would be 20,000
    CHECK(remark(40, 400) == "Short, beyond chance.");
    CHECK(remark(190, 400) == "May be chance.");
    CHECK(remark(1, 9) == "Only 9 closed deals: not judged.");
    const Grid look = unitsResult(pair(40, 400), "person", "", nullptr, "look", "", shipped, Language::en);
    CHECK(look.at(1, 0).text == "Li: Win rate is 10% against 50%; raised to that it would bring 16000 more.");
    const Grid nine = unitsResult(pair(0, 9), "person", "", nullptr, "look", "", shipped, Language::en);
    for (std::size_t row = 1; row < nine.rows(); ++row)
        CHECK(nine.at(row, 0).text.find("Li:") == std::string::npos); // nine deals are not called worst
    CHECK(nine.at(nine.rows() - 1, 0).text == "1 of the units have fewer than 10 closed deals and are not judged.");
    const Grid targets = gridOf({{"Factor", "Target"}, {"win_rate", 0.8}});
    const Grid against = unitsResult(pair(200, 400), "person", "target", &targets, "staves", "", shipped, Language::en);
    CHECK(against.at(4, 5).number == 0.8);
    CHECK(against.at(4, 7).text == "Short");
    const Grid unset = gridOf({{"Factor", "Target"}, {"customers", Cell()}, {"win_rate", 0.8}});
    const Grid some = unitsResult(pair(200, 400), "", "target", &unset, "staves", "", shipped, Language::en);
    CHECK((some.at(4, 5).number == 0.8 && table::isBlank(some.at(1, 5))));
    const Grid steps = unitsResult(pair(40, 400), "all", "", nullptr, "steps", "", shipped, Language::zhTW);
    CHECK((steps.at(2, 0).text == "商機" && steps.at(2, 1).number == 1200 && steps.at(4, 1).number == 440));
    CHECK(textAt(unitsResult(pair(40, 400), "person", "top quarter", nullptr, "", "", shipped, Language::en), 1,
                 "Shortest stave") == "Win rate");
    CHECK_THROWS_AS(unitsResult(pair(1, 2), "colour", "", nullptr, "", "", shipped, Language::en), Error);
    CHECK_THROWS_AS(unitsResult(pair(1, 2), "", "target", nullptr, "", "", shipped, Language::en), Error);
    CHECK_THROWS_AS(unitsResult(pair(1, 2), "region", "", nullptr, "", "", shipped, Language::en), Error);
}

TEST_CASE("Last year is the unit's own figures of the year before") {
    Grid grid;
    grid.addRow({"Deal", "Account", "Owner", "Stage", "Amount", "Created", "Close date"});
    for (int i = 0; i < 100; ++i) {
        grid.addRow({"a" + std::to_string(i), "A", "Li", i < 60 ? "Won" : "Lost", 10.0, 45600.0, 45650.0});
        grid.addRow({"b" + std::to_string(i), "A", "Li", i < 30 ? "Won" : "Lost", 10.0, 46000.0, 46100.0});
    }
    const Grid units = unitsResult(grid, "", "last_year", nullptr, "", "", model::Model::shipped(), Language::en);
    REQUIRE(units.rows() == 2);
    CHECK((textAt(units, 1, "Deals") == "100" && textAt(units, 1, "Won") == "30"));
    CHECK((textAt(units, 1, "Shortest stave") == "Win rate" && textAt(units, 1, "Actual / benchmark") == "0.5"));
    CHECK(textAt(units, 1, "Remark") == "Short, beyond chance.");
}
