// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Orders become accounts. Expected: worked by hand.
#include "core/accounts/orders.hxx"
#include "core/accounts/counted_orders.hxx"
#include "core/accounts/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using accounts::customersOf;
using accounts::readOrders;
using table::Cell;
using table::Grid;
using test::gridOf;

namespace {

/// "row column kind" of every problem.
std::string problemsOf(const accounts::OrdersTable& table) {
    std::string out;
    for (const table::Problem& p : table.problems) {
        out += (out.empty() ? "" : ", ") + std::to_string(p.row + 1) + ' ' + table.headers[p.column] + ' ' + p.kind;
        CHECK_FALSE(table::describe(table.headers, p, words::Language::zhTW).problem.empty());
    }
    return out;
}

} // namespace

TEST_CASE("Orders become a row a customer: revenue, orders, first and last, years of business") {
    const auto table = readOrders(gridOf({{"Customer", "Order date", "Amount"},
                                          {"Acme", "2020-01-01", 100.0},
                                          {"Bolt", 44197.0, "1,250.50"}, // 2021-01-01
                                          {"ACME", "2024年1月1日", -20.0}}));
    CHECK(problemsOf(table).empty());
    const auto customers = customersOf(table);
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].customer == "Acme");
    CHECK(customers[0].revenue == 80); // a return counts
    CHECK(customers[0].orders == 2);
    CHECK(customers[0].first == 43831); // 2020-01-01
    CHECK(customers[0].last == 45292);  // 2024-01-01
    CHECK(customers[0].years.value() == Approx(4).margin(0.01));
    CHECK(customers[1].years.value() == Approx(3).margin(0.01)); // until the table's last date
    CHECK(customers[1].revenue == 1250.5);
    CHECK(customersOf(table, 44197.0)[0].revenue == 100); // later orders are left out
}

TEST_CASE("With order numbers a copy counts once, and lines of one order are one order") {
    const auto table = readOrders(gridOf({{"Order ID", "Customer", "Order date", "Amount"},
                                          {"1", "Acme", "2024-01-05", 100.0},
                                          {"1", "Acme", "2024-01-05", 100.0},
                                          {"1", "Acme", "2024-01-05", 30.0},
                                          {"2", "Acme", "2024-01-05", 100.0}}));
    CHECK(problemsOf(table) == "3 Order ID order_copy, 4 Order ID order_id_again");
    CHECK(customersOf(table)[0].revenue == 230);
    CHECK(customersOf(table)[0].orders == 2);
}

TEST_CASE("Without order numbers equal rows are reported and both count") {
    const auto table = readOrders(
        gridOf({{"Customer", "Date", "Amount"}, {"Acme", "2024-01-05", 100.0}, {"Acme", "2024-01-05", 100.0}}));
    CHECK(problemsOf(table) == "3 Customer order_alike");
    CHECK(customersOf(table)[0].revenue == 200);
}

TEST_CASE("Dates and amounts that cannot be read, customers that are missing: reported, never 0") {
    const auto table = readOrders(gridOf({{"Customer", "Date", "Amount"},
                                          {"Acme", "02/03/24", 100.0},
                                          {"Bolt", "2024-01-05", "a lot"},
                                          {"Cord", "2024-01-05", ""},
                                          {"", "2024-01-05", 7.0},
                                          {"Dyno", "", 5.0},
                                          {"Echo", Cell::error(532), 5.0},
                                          {"", "", 117.0},
                                          {"Total", "", 117.0}}));
    CHECK(problemsOf(table) == "2 Date bad_date, 3 Amount order_amount, 4 Amount order_amount_missing, 5 Customer "
                               "order_customer_missing, 6 Date order_date_missing, 7 Date error_cell");
    const auto customers = customersOf(table);
    REQUIRE(customers.size() == 3);
    CHECK(customers[0].revenue == 100);
    CHECK_FALSE(customers[0].first);
    CHECK_FALSE(customers[0].years);
}

TEST_CASE("A customer's orders in two currencies are two rows") {
    const auto table = readOrders(gridOf({{"客户", "下单日期", "订单金额", "币种"},
                                          {"华电", "2024-01-05", "1.2万", "人民币"},
                                          {"华电", "2024-02-05", 300.0, "美元"}}));
    CHECK(problemsOf(table) == "3 币种 order_currencies");
    const auto customers = customersOf(table);
    REQUIRE(customers.size() == 2);
    CHECK(customers[0].revenue == 12000);
    CHECK(customers[0].currency == "CNY");
    CHECK(customers[1].currency == "USD");
}

TEST_CASE("The unit of a header is in the sums") {
    const auto table = readOrders(gridOf({{"客户", "日期", "金额（万元）"}, {"华电", "2024-01-05", 3.0}}));
    CHECK(customersOf(table)[0].revenue == 30000);
    CHECK(customersOf(table)[0].currency == "元");
}

TEST_CASE("The result is a table that RM.ACCOUNTS reads, in every language") {
    const auto orders = readOrders(gridOf({{"Customer", "Date", "Amount", "Currency"},
                                           {"Acme", "2020-01-01", 100.0, "EUR"},
                                           {"Bolt", "2024-01-01", 50.0, "EUR"}}));
    for (const words::Language language : words::allLanguages) {
        const auto table = table::readAccounts(accounts::ordersResult(orders, std::nullopt, language));
        REQUIRE(table.accounts.size() == 2);
        CHECK(table.accounts[0].revenue == 100);
        CHECK(table.accounts[0].years.value() == Approx(4).margin(0.01));
        CHECK(table.accounts[0].currency == "EUR");
        CHECK(table.oneCurrency());
    }
}

TEST_CASE("A table without customer, date or amount is an argument error that says which") {
    CHECK_THROWS_WITH(readOrders(gridOf({{"Customer", "Amount"}, {"a", 1.0}})),
                      "orders: got no date column, expected customer, date and amount");
    CHECK_THROWS_AS(readOrders(Grid()), Error);
}

TEST_CASE("A clean table of orders stands as RM.RFM counts it") {
    const auto table = readOrders(gridOf({{"Customer", "Order date", "Amount"},
                                          {"Acme", 45292.0, 100.0},
                                          {"Bolt", 45293.5, -20.0}, // with a time of day, and a return
                                          {Cell(), Cell(), Cell()},
                                          {"acme", 45294.0, 10.0}}));
    const auto counted = accounts::countedOrders(table);
    REQUIRE(counted.size() == 1);
    CHECK(counted[0].customers == std::vector<std::string>{"Acme", "Bolt"});
    CHECK(counted[0].orders[1].day == 45293);
    CHECK(accounts::standsAsCounted(table, counted));
    CHECK(accounts::sameByRfm(customersOf(table), counted) == std::vector<bool>{true, true});
}

TEST_CASE("What RM.RFM would refuse or see otherwise is no clean table") {
    const std::vector<std::vector<Cell>> rows = {
        {"1", "Acme", 45292.0, "1,000.50"}, // a number as text
        {"2", "Acme", "2024-01-05", 10.0},  // a date as text
        {"3", Cell(), 45292.0, 10.0},       // nobody
        {"4", "Acme", 45292.0, "soon"},     // no number
        {"5", "Acme", Cell(), 10.0},        // no date
        {"0", "Acme", 45292.0, 10.0},       // a copy
    };
    for (const auto& row : rows) {
        const auto table = readOrders(gridOf({{"Order ID", "Customer", "Order date", "Amount"},
                                              {"0", "Acme", 45292.0, 10.0},
                                              {row[0], row[1], row[2], row[3]}}));
        INFO(row[0].text);
        CHECK_FALSE(accounts::standsAsCounted(table, accounts::countedOrders(table)));
    }
    const auto thousands = readOrders(gridOf({{"客户", "日期", "金额（万元）"}, {"恒泰", 45292.0, 3.0}}));
    CHECK_FALSE(accounts::standsAsCounted(thousands, accounts::countedOrders(thousands)));
}

TEST_CASE("Lines of one order are put together, currencies are kept apart, undated orders left out") {
    const auto table = readOrders(gridOf({{"Order ID", "Customer", "Order date", "Amount", "Currency"},
                                          {"1", "Acme", 45292.0, 10.0, "EUR"},
                                          {"1", "Acme", 45292.0, 5.0, "EUR"},
                                          {"2", "Bolt", 45293.0, 7.0, "USD"},
                                          {"3", "Bolt", Cell(), 3.0, "USD"},
                                          {"4", "Cargo", 45294.0, 1.0, "EUR"}}));
    const auto counted = accounts::countedOrders(table);
    REQUIRE(counted.size() == 2);
    CHECK(counted[0].currency == "EUR");
    REQUIRE(counted[0].orders.size() == 2);
    CHECK(counted[0].orders[0].amount == 15);
    CHECK(counted[1].orders.size() == 1);
    // Bolt's revenue holds an order that RM.RFM has not.
    CHECK(accounts::sameByRfm(customersOf(table), counted) == std::vector<bool>{true, false, true});
}
