// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.ACCOUNTS, RM.PORTFOLIO and RM.CHECK of accounts. Expected: functions.md's rules, worked by hand.
#include "core/accounts/portfolio.hxx"
#include "core/accounts/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <ctime>

using namespace rolemap;
using accounts::accountsResult;
using accounts::portfolioResult;
using table::Cell;
using table::Grid;
using test::gridOf;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

Grid accountsOf(const Grid& range, const char* columns = "", words::Language language = words::Language::en) {
    return accountsResult(table::readAccounts(range), columns, shipped(), language);
}

Grid portfolioOf(const Grid& range) {
    return portfolioResult(table::readAccounts(range), shipped(), words::Language::en);
}

std::string row(const Grid& grid, std::size_t r) {
    std::string out;
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        const Cell& cell = grid.at(r, c);
        char number[32];
        std::snprintf(number, sizeof number, "%.4g", cell.number);
        out += (c == 0 ? "" : "|") + (cell.isNumber() ? number : cell.isError() ? "#" : cell.text);
    }
    return out;
}

/// Four accounts, a zone each and one without a wallet.
Grid four() {
    return gridOf({{"Account", "Revenue", "Wallet", "Years"},
                   {"North Power", 340.0, 1000.0, 5.0},
                   {"East Rail", 100.0, 1000.0, 1.0},
                   {"", "", "", ""},
                   {"South Water", 50.0, 1000.0, ""},
                   {"West Gas", 10.0, "", ""}});
}

} // namespace

TEST_CASE("RM.ACCOUNTS has a row for every row, header included; blank rows are blank") {
    const Grid result = accountsOf(four());
    REQUIRE(result.rows() == 6);
    CHECK(row(result, 0) == "Share|Zone|Aim|Strategy|Why|Class|Cumulative share");
    CHECK(row(result, 1) == "0.34|Consolidation|Keep the relationship and the satisfaction|Partnership|share 34%, 5 "
                            "years: partnership|A|0.68");
    CHECK(row(result, 2) == "0.1|Development|Build lasting mutual trust with the key people|Farming|share 10%, product "
                            "strength and load unknown: farming|B|0.88");
    for (std::size_t c = 0; c < result.columns(); ++c)
        CHECK(result.at(3, c).isEmpty());
    CHECK(row(result, 4).substr(0, 11) == "0.05|Growth");
    CHECK(row(result, 5) == "|Unknown|||share unknown: the wallet is missing|C|1");
}

TEST_CASE("Columns are picked and ordered, by id or by label in any language") {
    CHECK(row(accountsOf(four(), "strategy;share"), 1) == "Partnership|0.34");
    CHECK(row(accountsOf(four(), "策略、份额"), 1) == "Partnership|0.34");
    CHECK(row(accountsOf(four(), "why", words::Language::zhTW), 1) == "占有率 34%，往來 5 年：夥伴");
    CHECK_THROWS_AS(accountsOf(four(), "colour"), Error);
}

TEST_CASE("What is unknown is never classified, and why says what is missing") {
    const Grid result = accountsOf(gridOf({{"Account", "Revenue", "Wallet"},
                                           {"a", 500.0, 100.0},
                                           {"b", -5.0, 100.0},
                                           {"c", 10.0, 0.0},
                                           {"d", "", 100.0},
                                           {"e", "much", 100.0},
                                           {"f", "$10", "€100"},
                                           {"g", Cell::error(532), 100.0}}),
                                   "zone;strategy;why");
    CHECK(row(result, 1) == "Unknown||share unknown: revenue is more than the wallet");
    CHECK(row(result, 2) == "Unknown||share unknown: a number was not understood");
    CHECK(row(result, 3) == "Unknown||share unknown: the wallet is 0");
    CHECK(row(result, 4) == "Unknown||share unknown: revenue is missing");
    CHECK(row(result, 5) == "Unknown||share unknown: a number was not understood");
    CHECK(row(result, 6) == "Unknown||share unknown: revenue and wallet are in different currencies");
    CHECK(row(result, 7) == "Unknown||share unknown: a number was not understood");
    const Grid shares = accountsOf(gridOf({{"Account", "Share"}, {"a", 1.4}, {"b", "12%"}}), "zone;why");
    CHECK(row(shares, 1) == "Unknown|share unknown: it is not between 0 and 1");
    CHECK(row(shares, 2).substr(0, 23) == "Development|share 12%, ");
}

TEST_CASE("Why names what was not understood, and the other row of a duplicate") {
    const Grid result = accountsOf(
        gridOf({{"Account", "Share", "Strength"}, {"a", 0.2, "big"}, {"b", 0.2, ""}, {"A", 0.4, ""}}), "why");
    CHECK(result.at(1, 0).text == "share 20%, product strength and load unknown: farming; not understood: Strength");
    CHECK(result.at(3, 0).text == "share 40%, years of business unknown: partnership; also in row 2");
}

TEST_CASE("An owner has one spelling, the first in the table") {
    const Grid result = accountsOf(
        gridOf({{"Account", "Share", "Owner"}, {"a", 0.2, "Ann  Lee"}, {"b", 0.2, "ANN LEE"}, {"c", 0.4, "Bo"}}),
        "owner");
    CHECK(result.at(1, 0).text == "Ann Lee");
    CHECK(result.at(2, 0).text == "Ann Lee");
    CHECK(result.at(3, 0).text == "Bo");
}

TEST_CASE("Several currencies: no classes, and a portfolio for each") {
    const Grid range = gridOf({{"Account", "Revenue", "Wallet", "Currency"},
                               {"a", 50.0, 100.0, "USD"},
                               {"b", 10.0, 200.0, "EUR"},
                               {"c", 20.0, 100.0, "USD"}});
    const Grid result = accountsOf(range, "zone;class;cumulative");
    CHECK(row(result, 1) == "Consolidation|#|#");
    const Grid portfolio = portfolioOf(range);
    REQUIRE(portfolio.rows() == 9);
    CHECK(row(portfolio, 0) == "Currency|Zone|Accounts|Revenue|Wallet|Share|Room to grow");
    CHECK(row(portfolio, 4) == "USD|Total|2|70|200|0.35|130");
    CHECK(row(portfolio, 8) == "EUR|Total|1|10|200|0.05|190");
}

TEST_CASE("RM.PORTFOLIO: a row a zone, unknown where somebody falls in it, the total last") {
    const Grid result = portfolioOf(four());
    REQUIRE(result.rows() == 6);
    CHECK(row(result, 0) == "Zone|Accounts|Revenue|Wallet|Share|Room to grow");
    CHECK(row(result, 1) == "Growth|1|50|1000|0.05|950");
    CHECK(row(result, 2) == "Development|1|100|1000|0.1|900");
    CHECK(row(result, 3) == "Consolidation|1|340|1000|0.34|660");
    CHECK(row(result, 4) == "Unknown|1|10|0||0");
    CHECK(row(result, 5) == "Total|4|500|3000|0.1633|2510"); // share 490 / 3000: without the account of unknown wallet
    const Grid none = portfolioOf(gridOf({{"Account", "Share"}, {"a", 0.05}}));
    REQUIRE(none.rows() == 5);
    CHECK(row(none, 1) == "Growth|1|0|0||0");
    CHECK(row(none, 3) == "Consolidation|0|0|0||0");
}

TEST_CASE("A wallet that is missing beside a share follows from revenue, and the room with it") {
    const Grid result = portfolioOf(gridOf({{"Account", "Revenue", "Share"}, {"a", 50.0, "20%"}, {"b", 0.0, 0.0}}));
    CHECK(row(result, 2) == "Development|1|50|250|0.2|200");
    CHECK(row(result, 1) == "Growth|1|0|0||0"); // of nothing bought no wallet follows
}

TEST_CASE("A table without revenue and share, or without accounts, is an argument error") {
    CHECK_THROWS_AS(accountsOf(gridOf({{"Account", "Wallet"}, {"a", 1.0}})), Error);
    CHECK_THROWS_AS(portfolioOf(gridOf({{"Account", "Owner"}, {"a", "x"}})), Error);
    CHECK_THROWS_AS(accountsOf(gridOf({{"Colour", "Revenue"}, {"red", 1.0}})), Error);
    CHECK_THROWS_AS(accountsOf(Grid()), Error);
}

TEST_CASE("RM.CHECK of accounts lists what was not classified, in words") {
    const Grid result = accounts::checkResult(
        table::readAccounts(gridOf({{"Account", "Revenue", "Wallet"}, {"a", 500.0, 100.0}, {"b", "n/a", "x"}})),
        words::Language::en);
    REQUIRE(result.rows() == 3);
    CHECK(row(result, 1).substr(0, 73) == "2|Wallet|100|Revenue 500 is more than the wallet 100: a share of 500%, so");
    CHECK(row(result, 2).substr(0, 20) == "3|Wallet|x|'x' is no");
}

TEST_CASE("A hundred thousand accounts: ten times the rows take at most thirteen times as long") {
    const auto seconds = [](std::size_t n) {
        Grid grid(n + 1, 5);
        const char* const headers[] = {"Account", "Revenue", "Wallet", "Years", "Owner"};
        for (std::size_t c = 0; c < 5; ++c)
            grid.at(0, c) = headers[c];
        for (std::size_t r = 1; r <= n; ++r) {
            grid.at(r, 0) = "Account " + std::to_string(r);
            grid.at(r, 1) = static_cast<double>(r * 7919 % 10007);
            grid.at(r, 2) = 20000.0;
            grid.at(r, 3) = static_cast<double>(r % 9);
            grid.at(r, 4) = "Owner " + std::to_string(r % 50);
        }
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const std::clock_t start = std::clock(); // of this process: others run beside it
            CHECK(accountsOf(grid).rows() == n + 1);
            best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        return best;
    };
    const double small = seconds(10000), large = seconds(100000);
    WARN("10,000 accounts " << small << " s, 100,000 accounts " << large << " s");
    CHECK(large <= 13 * small + 0.02); // design.md, 'How fast'
}

TEST_CASE("RM.ACCOUNTS gives what was understood of the table where it is asked for, and not otherwise") {
    const Grid result = accountsOf(four(), "account;revenue;wallet;room;years");
    CHECK(row(result, 0) == "Account|Revenue|Wallet|Room to grow|Years of business");
    CHECK(row(result, 1) == "North Power|340|1000|660|5");
    CHECK(row(result, 4) == "South Water|50|1000|950|");
    CHECK(row(result, 5) == "West Gas|10|||");
    CHECK(accountsOf(four()).columns() == 7);
}
