// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to accounts: fields, scales, units, and everything that is reported.

#include "core/error.hxx"
#include "core/table/accounts_table.hxx"
#include "core/table/table_kind.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::table;
using test::gridOf;

namespace {

/// "row column kind" of every problem, each of which has its words in every language.
std::string problemsOf(const AccountsTable& table) {
    std::string out;
    for (const Problem& p : table.problems) {
        out += (out.empty() ? "" : ", ") + std::to_string(p.row + 1) + ' ' + table.columns.headers.at(p.column) + ' ' +
               p.kind;
        for (const words::Language language : words::allLanguages) {
            const ProblemWords words = describe(table.columns.headers, p, language);
            CHECK_FALSE(words.problem.empty());
            CHECK_FALSE(words.suggestion.empty());
        }
    }
    return out;
}

std::optional<TableKind> kindOf(std::initializer_list<std::vector<Cell>> rows) {
    return tableKind(gridOf(rows), words::Vocabulary::shipped());
}

} // namespace

TEST_CASE("an accounts table is read in three languages") {
    for (const auto& headers :
         {std::vector<Cell>{"Account", "Revenue", "Wallet", "Strength", "Years", "Load", "Satisfaction (1-5)",
                            "Currency", "Owner"},
          std::vector<Cell>{"客户", "收入", "钱包", "优势", "合作年数", "负荷", "满意度（1-5）", "币种", "负责人"},
          std::vector<Cell>{"客戶", "收入", "荷包", "優勢", "往來年數", "負荷", "滿意度（1-5）", "幣別", "負責人"}}) {
        const auto table =
            readAccounts(gridOf({headers, {"North Power", 340.0, "1,000", 0.5, "5 years", 1.5, 4.0, "EUR", "Ann"}}));
        CHECK(problemsOf(table).empty());
        REQUIRE(table.accounts.size() == 1);
        const Account& a = table.accounts[0];
        CHECK(a.name == "North Power");
        CHECK(a.revenue == 340);
        CHECK(a.wallet == 1000);
        CHECK(a.share == 0.34);
        CHECK(a.strength == 0.5);
        CHECK(a.years == 5);
        CHECK(a.load == 1.5);
        CHECK(a.satisfaction == 0.75); // 4 on 1-5
        CHECK(a.currency == "EUR");
        CHECK(a.owner == "Ann");
        CHECK(a.row == 1);
    }
}

TEST_CASE("headers of CRM exports") {
    const auto salesforce = readAccounts(gridOf(
        {{"Account Name", "Account Owner", "Closed Won Amount", "Account Currency"}, {"Acme", "Ann", 5.0, "USD"}}));
    CHECK(salesforce.accounts[0].revenue == 5);
    CHECK(salesforce.accounts[0].owner == "Ann");
    CHECK(salesforce.accounts[0].currency == "USD");
    const auto hubspot =
        readAccounts(gridOf({{"Record ID", "Company name", "Company owner", "Total Revenue", "Annual Revenue"},
                             {1.0, "Acme", "Ann", 5.0, 1e9}}));
    CHECK(hubspot.accounts[0].name == "Acme");
    CHECK(hubspot.accounts[0].revenue == 5);
    const auto crm =
        readAccounts(gridOf({{"客户名称", "累计成交金额", "年采购额", "负责人"}, {"华电", 3.0, 10.0, "李伟"}}));
    CHECK(crm.accounts[0].share == 0.3);
}

TEST_CASE("the account's own turnover is not what it buys from us") {
    const auto table = readAccounts(gridOf({{"Account Name", "Annual Revenue"}, {"Acme", 1e9}}));
    CHECK_FALSE(table.accounts[0].revenue);
    CHECK(problemsOf(table) == "1 Account Name no_share_column, 1 Annual Revenue their_revenue");
}

TEST_CASE("a share is typed as a fraction, a percentage, or in percent below a header that says so") {
    const auto share = [](const char* header, Cell first, Cell second) {
        const auto table =
            readAccounts(gridOf({{"Account", header}, {"a", std::move(first)}, {"b", std::move(second)}}));
        return std::pair(table.accounts[0].share, table.accounts[1].share);
    };
    CHECK(share("Share", 0.34, "12%") == std::pair(std::optional(0.34), std::optional(0.12)));
    CHECK(share("Share %", 34.0, 0.5) == std::pair(std::optional(0.34), std::optional(0.005)));
    CHECK(share("Share (%)", 34.0, 12.0) == std::pair(std::optional(0.34), std::optional(0.12)));
    CHECK(share("Share (%)", 0.34, 0.12) == std::pair(std::optional(0.34), std::optional(0.12))); // cells show 34%
    CHECK_FALSE(share("Share", 34.0, 0.1).first);                                                 // 34 is no share
}

TEST_CASE("what is typed wrong is reported and unknown") {
    const auto table = readAccounts(gridOf({{"Account", "Revenue", "Wallet", "Strength", "Years", "Load", "Owner"},
                                            {"a", 500.0, 100.0, "", "", "", ""},
                                            {"b", -5.0, 100.0, "", "", "", ""},
                                            {"c", 10.0, 0.0, "", "", "", ""},
                                            {"d", "", 100.0, "", "", "", ""},
                                            {"e", "much", 100.0, "strong", 2019.0, -1.0, ""},
                                            {"f", 10.0, "", 5.0, "long", "x", ""},
                                            {"A ", 10.0, 100.0, "", "", "", ""},
                                            {"", 10.0, "", "", "", "", ""},
                                            {"g", Cell::error(532), 100.0, "", "", "", ""},
                                            {"h", "1.234", 100.0, "", "", "", ""}}));
    CHECK(problemsOf(table) ==
          "2 Wallet wallet_below_revenue, 3 Revenue negative, 4 Wallet wallet_zero, 5 Revenue revenue_missing, "
          "6 Revenue not_number, 6 Strength not_number, 6 Years out_of_scale, 6 Load negative, "
          "7 Wallet wallet_missing, 7 Strength out_of_scale, 7 Years not_number, 7 Load not_number, "
          "8 Account duplicate_account, 9 Account account_missing, 10 Revenue error_cell, 11 Revenue unclear_number");
    const ShareGap gaps[] = {ShareGap::above,     ShareGap::notRead, ShareGap::zeroWallet,
                             ShareGap::noRevenue, ShareGap::notRead, ShareGap::noWallet,
                             ShareGap::none,      ShareGap::notRead, ShareGap::notRead};
    REQUIRE(table.accounts.size() == 9);
    for (std::size_t i = 0; i < 9; ++i) {
        CAPTURE(i);
        CHECK(table.accounts[i].shareGap == gaps[i]);
        CHECK(table.accounts[i].share.has_value() == (gaps[i] == ShareGap::none));
    }
    CHECK(table.accounts[6].sameAs == 1u);
    CHECK_FALSE(table.accounts[1].revenue); // -5
    CHECK_FALSE(table.accounts[0].wallet);  // 100 of which we sold 500
}

TEST_CASE("a typed share wins over revenue and wallet, and what is missing follows from it") {
    const auto table = readAccounts(gridOf({{"Account", "Revenue", "Wallet", "Share"},
                                            {"a", 10.0, 100.0, "34%"},
                                            {"b", 10.0, 100.0, 0.1},
                                            {"c", 10.0, "", 0.2},
                                            {"d", "", 100.0, 0.2},
                                            {"e", 10.0, 100.0, ""},
                                            {"f", 10.0, 100.0, "x"},
                                            {"g", "x", 100.0, 0.2},
                                            {"h", 10.0, 0.0, 0.2}}));
    CHECK(problemsOf(table) == "2 Share share_differs, 7 Share not_number, 8 Revenue not_number, 9 Wallet wallet_zero");
    CHECK(table.accounts[0].share == 0.34);
    CHECK(table.accounts[2].wallet == 50);
    CHECK(table.accounts[3].revenue == 20);
    CHECK(table.accounts[4].share == 0.1);
    CHECK_FALSE(table.accounts[5].share);   // a share that cannot be read is not replaced by a guess
    CHECK_FALSE(table.accounts[6].revenue); // nor is revenue
    CHECK(table.accounts[7].wallet == 50);
}

TEST_CASE("satisfaction stands on the scale of its header, of the model, or on none") {
    const auto read = [](const char* header, Cell value, const AccountReadOptions& options = {}) {
        return readAccounts(gridOf({{"Account", "Share", header}, {"a", 0.4, std::move(value)}}), options);
    };
    CHECK(read("Satisfaction (1-5)", 3.0).accounts[0].satisfaction == 0.5); // the middle of its scale
    CHECK(read("Satisfaction 1–10, 10 best", 1.0).accounts[0].satisfaction == 0.0);
    CHECK(read("Satisfaction (1-5, 1 best)", 2.0).accounts[0].satisfaction == 0.75);
    CHECK(read("NPS (-100 to 100)", 50.0).accounts[0].satisfaction == 0.75);
    CHECK(read("Satisfaction", "80%").accounts[0].satisfaction == 0.8);
    CHECK(read("Satisfaction", 0.8).accounts[0].satisfaction == 0.8);
    CHECK(read("Satisfaction %", 80.0).accounts[0].satisfaction == 0.8);
    CHECK(read("Satisfaction", "不满意").accounts[0].satisfaction == 0.0);
    AccountReadOptions options;
    options.scales["satisfaction"] = {1, 5};
    CHECK(read("Satisfaction", 2.0, options).accounts[0].satisfaction == 0.25);
    for (const auto& [header, value, kind] :
         {std::tuple("Satisfaction", 4.0, "no_scale"), std::tuple("Satisfaction", 1.0, "no_scale"),
          std::tuple("Satisfaction (1-5)", 6.0, "out_of_scale")}) {
        const auto table = read(header, value);
        CHECK_FALSE(table.accounts[0].satisfaction);
        REQUIRE(table.problems.size() == 1);
        CHECK(table.problems[0].kind == kind);
    }
    CHECK(read("Satisfaction", "blue").problems.at(0).kind == "not_satisfaction");
}

TEST_CASE("strength on a scale of its header is -1 to 1") {
    const auto table =
        readAccounts(gridOf({{"Account", "Share", "Product strength (1-5)"}, {"a", 0.2, 5.0}, {"b", 0.2, 3.0}}));
    CHECK(table.accounts[0].strength == 1);
    CHECK(table.accounts[1].strength == 0);
}

TEST_CASE("units of headers make sums comparable") {
    const auto table = readAccounts(
        gridOf({{"客户", "收入（万元）", "采购额（亿元）"}, {"华电", 1500.0, 0.5}, {"国网", "3亿", 10.0}}));
    CHECK(problemsOf(table).empty());
    CHECK(table.accounts[0].wallet == Approx(5000)); // in 万元, as revenue
    CHECK(table.accounts[0].share.value() == Approx(0.3));
    CHECK(table.accounts[1].revenue == Approx(30000)); // its own word wins over the header's
    CHECK(table.accounts[1].share.value() == Approx(0.3));
    const auto oneSided = readAccounts(gridOf({{"客户", "收入（万元）", "采购额"}, {"华电", 1500.0, 5000.0}}));
    CHECK(oneSided.problems.at(0).kind == "unit_differs");
}

TEST_CASE("currencies: one for all, several, and signs that stand for one of them") {
    const auto table = readAccounts(gridOf(
        {{"Account", "Revenue", "Currency"}, {"a", "$5", "USD"}, {"b", "$5", ""}, {"c", 5.0, "EUR"}, {"d", 5.0, ""}}));
    CHECK(table.accounts[1].currency == "USD"); // the one code of the table that $ may stand for
    CHECK_FALSE(table.oneCurrency());
    CHECK(table.currencies == std::vector<std::string>{"USD", "EUR", ""});
    CHECK(problemsOf(table) == "1 Account no_share_column, 4 Currency mixed_currencies, 5 Currency currency_missing");
    const auto one = readAccounts(gridOf({{"Account", "Revenue", "Wallet"}, {"a", "€5", "€10"}, {"b", 5.0, 10.0}}));
    CHECK(one.oneCurrency());
    CHECK(problemsOf(one).empty());
    CHECK(one.accounts[1].currency == "EUR");
    const auto row = readAccounts(gridOf({{"Account", "Revenue", "Wallet"}, {"a", "€5", "$10"}}));
    CHECK(row.accounts[0].shareGap == ShareGap::currencies);
    CHECK(problemsOf(row) == "2 Wallet row_currencies");
}

TEST_CASE("totals, notes and repeated headers are no accounts") {
    const auto table = readAccounts(gridOf({{"Account", "Revenue", "Wallet"},
                                            {"Acme", 5.0, 10.0},
                                            {"Total", 5.0, 10.0},
                                            {"合计", 5.0, 10.0},
                                            {"Account", "Revenue", "Wallet"},
                                            {"Total Energies", 5.0, 10.0},
                                            {"Source: finance", "", ""}}));
    REQUIRE(table.accounts.size() == 2);
    CHECK(table.accounts[1].name == "Total Energies");
    CHECK(problemsOf(table).empty());
}

TEST_CASE("a header over two rows") {
    Grid grid = gridOf(
        {{"Customer", "Last year", "", "Owner"}, {"", "Our sales", "Total spend", ""}, {"Acme", 5.0, 10.0, "Ann"}});
    grid.merges = {{0, 1, 0, 2}};
    const auto table = readAccounts(grid);
    CHECK(table.headerRows == 2);
    REQUIRE(table.accounts.size() == 1);
    CHECK(table.accounts[0].share == 0.5);
    CHECK(table.accounts[0].owner == "Ann");
}

TEST_CASE("a table without accounts is an argument error") {
    CHECK_THROWS_AS(readAccounts(gridOf({{"Colour", "Size"}, {"red", 3.0}})), Error);
    CHECK_THROWS_AS(readAccounts(Grid()), Error);
}

TEST_CASE("people, accounts and orders are told apart by their headers") {
    CHECK(kindOf({{"Name", "Title", "Account", "Owner"}, {"Li Wei", "CEO", "Acme", "Ann"}}) == TableKind::people);
    CHECK(kindOf({{"姓名", "职务", "客户"}, {"李伟", "经理", "华电"}}) == TableKind::people);
    CHECK(kindOf({{"Account", "Revenue", "Wallet", "Owner"}, {"Acme", 5.0, 10.0, "Ann"}}) == TableKind::accounts);
    CHECK(kindOf({{"Name", "Revenue", "Share"}, {"Acme", 5.0, 0.1}}) == TableKind::accounts);
    CHECK(kindOf({{"客户名称", "收入", "采购额", "负责人"}, {"华电", 5.0, 10.0, "李伟"}}) == TableKind::accounts);
    CHECK(kindOf({{"Customer", "Contact person", "Revenue", "Wallet"}, {"Acme", "Li Wei", 5.0, 10.0}}) ==
          TableKind::accounts);
    CHECK(kindOf({{"Customer", "Order date", "Amount"}, {"Acme", "2024-01-05", 5.0}}) == TableKind::orders);
    CHECK(kindOf({{"Customer", "Date", "Amount"}, {"Acme", "2024-01-05", 5.0}, {"Acme", "2024-02-05", 5.0}}) ==
          TableKind::orders);
    CHECK(kindOf({{"Account", "Created date", "Revenue"}, {"Acme", "2024-01-05", 5.0}, {"Bolt", "2024-02-05", 5.0}}) ==
          TableKind::accounts);
    CHECK_FALSE(kindOf({{"Colour", "Size"}, {"red", 3.0}}));
    CHECK_FALSE(tableKind(Grid(), words::Vocabulary::shipped()));
}
