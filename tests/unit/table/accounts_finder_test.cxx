// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of accounts and of orders in sheets as people make them.

#include "core/table/accounts_table.hxx"
#include "core/table/finder.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;

namespace {

const words::Vocabulary& vocabulary() {
    return words::Vocabulary::shipped();
}

} // namespace

TEST_CASE("an accounts table below a title, above its total and notes") {
    const Grid sheet = gridOf({{"", "Key accounts 2026", "", "", ""},
                               {"", "", "", "", ""},
                               {"", "Customer", "Revenue (k€)", "Wallet (k€)", "Account manager"},
                               {"", "Acme", 5.0, 10.0, "Ann"},
                               {"", "", "", "", ""},
                               {"", "Bolt", 1.0, 40.0, "Bob"},
                               {"", "Total", 6.0, 50.0, ""},
                               {"", "", "", "", ""},
                               {"", "Source: finance", "", "", ""}});
    const auto found = findAccounts(sheet, vocabulary());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == TableKind::accounts);
    CHECK(found[0].top == 2);
    CHECK(found[0].left == 1);
    CHECK(found[0].bottom == 5);
    CHECK(found[0].right == 4);
    const auto table = readAccounts(cut(sheet, found[0]));
    REQUIRE(table.accounts.size() == 2);
    CHECK(table.accounts[1].name == "Bolt");
    CHECK(findPeople(sheet, vocabulary()).empty());
    CHECK(findOrders(sheet, vocabulary()).empty());
}

TEST_CASE("people, accounts and orders in one sheet are each found where they are") {
    const Grid sheet = gridOf({{"Name", "Title", "Attitude", "", "Account", "Revenue", "Share"},
                               {"Li Wei", "CEO", "Neutral", "", "Acme", 5.0, 0.1},
                               {"Chen Bo", "CFO", "Opponent", "", "Bolt", 7.0, 0.4},
                               {"", "", "", "", "", "", ""},
                               {"Customer", "Order date", "Amount", "", "", "", ""},
                               {"Acme", "2024-01-05", 3.0, "", "", "", ""}});
    const auto accounts = findAccounts(sheet, vocabulary());
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].left == 4);
    CHECK(accounts[0].bottom == 2);
    const auto orders = findOrders(sheet, vocabulary());
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].top == 4);
    CHECK(orders[0].bottom == 5);
    const auto people = findPeople(sheet, vocabulary());
    REQUIRE(people.size() == 1);
    CHECK(people[0].right < 4);
}

TEST_CASE("of two tables the one at the cursor, else the nearest") {
    const Grid sheet = gridOf(
        {{"客户", "收入", "份额"}, {"华电", 5.0, 0.1}, {"", "", ""}, {"客户", "收入", "份额"}, {"国网", 5.0, 0.2}});
    const auto found = findAccounts(sheet, vocabulary());
    REQUIRE(found.size() == 2);
    CHECK(nearest(found, 4, 1)->top == 3);
    CHECK(nearest(found, 0, 9)->top == 0);
    CHECK_FALSE(nearest({}, 0, 0));
}

TEST_CASE("a header over two rows is found with both") {
    Grid sheet = gridOf({{"", "", "", ""},
                         {"Customer", "Last year", "", "Owner"},
                         {"", "Our sales", "Total spend", ""},
                         {"Acme", 5.0, 10.0, "Ann"}});
    sheet.merges = {{1, 1, 1, 2}};
    const auto found = findAccounts(sheet, vocabulary());
    REQUIRE(found.size() == 1);
    CHECK(found[0].top == 1);
    CHECK(found[0].headerRows == 2);
    CHECK(readAccounts(cut(sheet, found[0])).accounts.at(0).share == 0.5);
}

TEST_CASE("figures and a hint above the header, merged over columns, are no part of it") {
    Grid sheet = gridOf({{"", "", "in the list", "bought from others", ""},
                         {"One row an account.", "", "", "", ""},
                         {"Account", "Owner", "Revenue", "Wallet", "Remark"},
                         {"Acme", "Ann", 5.0, 10.0, ""}});
    sheet.merges = {{0, 3, 0, 4}};
    const auto found = findAccounts(sheet, vocabulary());
    REQUIRE(found.size() == 1);
    CHECK(found[0].top == 2);
    CHECK(found[0].headerRows == 1);
}

TEST_CASE("a list of companies without money, and a header without rows, are no accounts tables") {
    CHECK(findAccounts(gridOf({{"Company", "City", "Phone"}, {"Acme", "Rome", "1"}}), vocabulary()).empty());
    CHECK(findAccounts(gridOf({{"Account", "Revenue"}}), vocabulary()).empty());
    CHECK(findAccounts(Grid(), vocabulary()).empty());
}
