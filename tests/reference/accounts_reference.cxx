// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Accounts and orders of other people's systems. Figures: shared data's README (maven_crm) and the R package rfm
// (rfm_orders/scores.csv, as of 2006-12-31).
#include "core/accounts/abc.hxx"
#include "core/accounts/orders.hxx"
#include "core/accounts/results.hxx"
#include "core/table/accounts_table.hxx"
#include "core/table/finder.hxx"
#include "core/table/table_kind.hxx"
#include "csv_grid.hxx"

#include <map>

using namespace rolemap;
using namespace rolemap::table;
using test::dataFolder;
using test::readCsv;
using test::there;

namespace {

std::size_t columnOf(const Grid& grid, const char* header) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (grid.at(0, c).text == header)
            return c;
    FAIL("no column " << header);
    return 0;
}

std::vector<Cell> rowOf(const Grid& grid, std::size_t row) {
    std::vector<Cell> cells;
    for (std::size_t c = 0; c < grid.columns(); ++c)
        cells.push_back(grid.at(row, c));
    return cells;
}

} // namespace

TEST_CASE("the won opportunities of a CRM become accounts of which 58 are A, 18 B and 9 C") {
    const std::string file = dataFolder() + "/maven_crm/sales_pipeline.csv";
    if (!there(file))
        return;
    const Grid all = readCsv(file);
    Grid won;
    won.addRow(rowOf(all, 0));
    for (std::size_t r = 1; r < all.rows(); ++r)
        if (all.at(r, columnOf(all, "deal_stage")).text == "Won")
            won.addRow(rowOf(all, r));
    REQUIRE(won.rows() == 4239); // 4,238 won
    const auto orders = accounts::readOrders(won);
    CHECK(orders.headers[*orders.columns[static_cast<std::size_t>(OrderField::date)]] == "close_date");
    CHECK(orders.headers[*orders.columns[static_cast<std::size_t>(OrderField::amount)]] == "close_value");
    CHECK(orders.problems.empty()); // every won one has its account
    const Grid list = accounts::ordersResult(orders, std::nullopt, words::Language::en);
    REQUIRE(list.rows() == 86); // 85 accounts
    const auto table = readAccounts(list);
    double total = 0;
    std::vector<std::optional<double>> revenue;
    for (const Account& a : table.accounts) {
        revenue.push_back(a.revenue);
        total += a.revenue.value();
    }
    CHECK(total == 10005534); // won value
    std::map<char, int> count;
    for (const auto& row : accounts::abc(revenue, accounts::abcLimits(model::Model::shipped())))
        ++count[row.value().letter];
    CHECK(count['A'] == 58);
    CHECK(count['B'] == 18);
    CHECK(count['C'] == 9);
    // The same by RM.ACCOUNTS, which also says that nothing tells the shares.
    const Grid result = accounts::accountsResult(table, "zone;class", model::Model::shipped(), words::Language::en);
    int a = 0;
    for (std::size_t r = 1; r < result.rows(); ++r) {
        CHECK(result.at(r, 0).text == "Unknown");
        a += result.at(r, 1).text == "A" ? 1 : 0;
    }
    CHECK(a == 58);
}

TEST_CASE("revenue and orders of all 995 customers agree with the R package rfm") {
    const std::string folder = dataFolder() + "/rfm_orders/";
    if (!there(folder + "orders.csv"))
        return;
    const auto orders = accounts::readOrders(readCsv(folder + "orders.csv"));
    const auto customers = accounts::customersOf(orders, 39082.0); // 2006-12-31
    std::map<std::string, const accounts::CustomerOrders*> byName;
    for (const auto& customer : customers)
        byName[customer.customer] = &customer;
    const Grid scores = readCsv(folder + "scores.csv");
    REQUIRE(scores.rows() == 996);
    CHECK(customers.size() == 995);
    for (std::size_t r = 1; r < scores.rows(); ++r) {
        const std::string name = scores.at(r, columnOf(scores, "customer")).text;
        CAPTURE(name);
        REQUIRE(byName.count(name) == 1);
        const auto& one = *byName[name];
        CHECK(static_cast<double>(one.orders) == scores.at(r, columnOf(scores, "frequency")).number);
        CHECK(one.revenue == Approx(scores.at(r, columnOf(scores, "monetary")).number));
        CHECK(39082 - one.last.value() == scores.at(r, columnOf(scores, "recency")).number);
    }
}

TEST_CASE("a Salesforce export of accounts: names are found, and their turnover is not taken for our revenue") {
    const std::string file = dataFolder() + "/salesforce_sample/Account.csv";
    if (!there(file))
        return;
    const Grid grid = readCsv(file);
    CHECK(tableKind(grid, words::Vocabulary::shipped()) == TableKind::accounts);
    const auto table = readAccounts(grid);
    CHECK(table.columns.headers[*table.columns[AccountField::account]] == "Name");
    CHECK_FALSE(table.columns[AccountField::revenue]);
    CHECK(table.accounts.at(0).name == "Edge Communications");
    CHECK(table.accounts.size() == grid.rows() - 1);
    bool said = false;
    for (const Problem& p : table.problems)
        said = said || (p.kind == "their_revenue" && table.columns.headers[p.column] == "AnnualRevenue");
    CHECK(said);
    CHECK(findAccounts(grid, words::Vocabulary::shipped()).empty()); // nothing to make zones of
}

TEST_CASE("exports are told apart by their headers") {
    const std::string folder = dataFolder();
    const std::pair<const char*, std::optional<TableKind>> kinds[] = {
        {"/salesforce_sample/Contact.csv", TableKind::people},
        {"/maven_crm/accounts.csv", TableKind::accounts},
        {"/rfm_orders/orders.csv", TableKind::orders},
        {"/maven_crm/sales_pipeline.csv", TableKind::orders},
        {"/krackhardt/advice_edges.csv", std::nullopt}};
    for (const auto& [name, kind] : kinds) {
        if (!there(folder + name))
            continue;
        CAPTURE(name);
        CHECK(tableKind(readCsv(folder + name), words::Vocabulary::shipped()) == kind);
    }
}
