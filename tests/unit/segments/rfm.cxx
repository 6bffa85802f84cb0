// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Orders become customers, customers get scores: quantiles as R's quantile(type = 7), rules of functions.md's RM.RFM.
#include "core/accounts/rfm.hxx"
#include "core/accounts/quantiles.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>

using namespace rolemap;
using namespace rolemap::accounts;
using table::Cell;
using table::Grid;

namespace {

Grid column(const std::vector<Cell>& cells) {
    Grid grid(cells.size(), 1);
    for (std::size_t i = 0; i < cells.size(); ++i)
        grid.at(i, 0) = cells[i];
    return grid;
}

void checkQuantiles(const std::vector<double>& values, std::size_t bins, const std::vector<double>& expected) {
    const auto got = quantiles(values, bins);
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i)
        CHECK(got[i] == Approx(expected[i]).epsilon(1e-14));
}

} // namespace

TEST_CASE("Quantiles are R's of type 7") {
    // R 4.2.2: quantile(x, 1:4/5), and 1:9/10 for the last.
    checkQuantiles({3, 1, 10, 4, 12, 21, 20}, 5, {3.2, 6.4, 11.2, 18.4});
    checkQuantiles({2, 2, 2, 7, 7, 9}, 5, {2, 2, 7, 7});
    checkQuantiles({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 5, {3, 5, 7, 9});
    checkQuantiles({5, 1, 9}, 10, {1.8, 2.6, 3.4, 4.2, 5.0, 5.8, 6.6, 7.4, 8.2});
    checkQuantiles({4}, 3, {4, 4});
}

TEST_CASE("A quantile that falls on a value is that value, and does not exceed itself") {
    // 0.1 x (11 - 1) / ... : positions that floating point misses, as 7 x 0.1 = 0.7000000000000001 does.
    std::vector<double> values;
    for (int i = 0; i <= 70; ++i)
        values.push_back(0.1 * i);
    const auto limits = quantiles(values, 10);
    for (std::size_t i = 0; i < limits.size(); ++i)
        CHECK(limits[i] == values[7 * (i + 1)]);
    CHECK(scoreOf(values[7], limits) == 1);
    CHECK(scoreOf(values[8], limits) == 2);
    CHECK(scoreOf(values[70], limits) == 10);
}

TEST_CASE("Recency, frequency, monetary value and their scores of five customers") {
    // Days before the 100th: a 0, b 10, c 20, d 30, e 40. Quantiles at fifths: 8, 16, 24, 32.
    const Purchases purchases = readPurchases(column({"a", "b", "c", "d", "e", "a", "b", "a"}),
                                              column({100.0, 90.0, 80.0, 70.0, 60.0, 50.0, 40.5, 30.0}),
                                              column({1.0, 2.0, 30.0, 4.0, 5.0, 1.0, 2.0, 1.0}));
    const auto scores = rfm(purchases);
    REQUIRE(scores.size() == 5);
    const std::size_t r[] = {5, 4, 3, 2, 1};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(purchases.customers[scores[i].customer] == std::string(1, static_cast<char>('a' + i)));
        CHECK(scores[i].recency == 10 * static_cast<double>(i));
        CHECK(scores[i].r == r[i]);
    }
    // Frequencies 3 2 1 1 1: quantiles 1, 1, 1.4, 2.2. Amounts 3 4 30 4 5: quantiles 3.8, 4, 4.4, 10.
    CHECK((scores[0].frequency == 3 && scores[1].frequency == 2 && scores[2].frequency == 1));
    CHECK((scores[0].f == 5 && scores[1].f == 4 && scores[2].f == 1));
    CHECK((scores[0].monetary == 3 && scores[1].monetary == 4 && scores[2].monetary == 30));
    CHECK((scores[0].m == 1 && scores[1].m == 2 && scores[2].m == 5 && scores[3].m == 2 && scores[4].m == 4));
    CHECK(rfmCell(scores[0], 5) == "551");
}

TEST_CASE("Orders after the day are left out, customers without others too; the day itself counts to its end") {
    const Purchases purchases =
        readPurchases(column({"a", "b", "a"}), column({100.75, 101.0, 90.0}), column({5.0, 6.0, 7.0}));
    const auto scores = rfm(purchases, 100.0);
    REQUIRE(scores.size() == 1);
    CHECK(scores[0].recency == 0);
    CHECK(scores[0].frequency == 2);
    CHECK(scores[0].monetary == 12);
    CHECK_THROWS_WITH(rfm(purchases, 89.0), "as_of: got a day before the first order, expected one from it on");
    CHECK(rfm(purchases)[0].recency == 1);
}

TEST_CASE("Dates are numbers or texts, customers words or numbers; spellings are one customer; blank rows are none") {
    const Purchases purchases = readPurchases(column({"Acme", "", " ACME ", 1001.0, "1001",
                                                      "\xEF\xBC\xA1"
                                                      "cme"}),
                                              column({"2026-11-24", Cell(), 46350.0, "24.11.2026", "11/25/2026",
                                                      "2026\xE5\xB9\xB4"
                                                      "11\xE6\x9C\x88"
                                                      "24\xE6\x97\xA5"}),
                                              column({1.0, " ", 2.0, 3.0, 4.0, 5.0}));
    CHECK(purchases.customers == std::vector<std::string>{"Acme", "1001"});
    REQUIRE(purchases.all.size() == 5);
    CHECK(purchases.all[1].customer == 0);
    CHECK(purchases.all[4].customer == 0);
    CHECK(purchases.all[3].day == 46351); // 46350 is 2026-11-24, as =DATE(2026;11;24) shows
    CHECK(purchases.all[4].day == 46350);
}

TEST_CASE("What is missing or wrong in an order is said with its row, never read as 0") {
    const Grid who = column({"a", "b"}), when = column({100.0, 101.0}), much = column({1.0, 2.0});
    CHECK_THROWS_WITH(readPurchases(column({"a", ""}), when, much),
                      "customers, row 2, column 1: got nothing, expected a customer");
    CHECK_THROWS_WITH(readPurchases(who, column({100.0, "soon"}), much),
                      "dates, row 2, column 1: got 'soon', expected a date that reads one way only");
    CHECK_THROWS_WITH(readPurchases(who, column({"02/03/26", 100.0}), much),
                      "dates, row 1, column 1: got '02/03/26', expected a date that reads one way only");
    CHECK_THROWS_WITH(readPurchases(who, when, column({1.0, "12"})),
                      "amounts, row 2, column 1: got '12', expected a number");
    CHECK_THROWS_WITH(readPurchases(who, when, column({Cell(), 2.0})),
                      "amounts, row 1, column 1: got nothing, expected a number");
    CHECK_THROWS_WITH(readPurchases(who, when, column({1.0, Cell::error(532)})),
                      "amounts, row 2, column 1: got #DIV/0!, expected a number");
    CHECK_THROWS_WITH(readPurchases(who, column({100.0}), much), "dates: got 1 x 1 cells, expected 2 x 1 as customers");
    CHECK_THROWS_AS(readPurchases(column({""}), column({""}), column({""})), Error);
    CHECK_THROWS_WITH(rfm(readPurchases(who, when, much), {}, 1), "bins: got 1, expected 2 to 100");
    CHECK_THROWS_AS(rfm(readPurchases(who, when, much), {}, 101), Error);
    CHECK_THROWS_AS(rfm(readPurchases(column({"a", "a"}), when, column({1.7e308, 1.7e308}))), Error);
}

TEST_CASE("Equal amounts in another order are equal: 0.1 + 0.2 + 0.3") {
    const Purchases purchases =
        readPurchases(column({"a", "a", "a", "b", "b", "b"}), column({1.0, 1.0, 1.0, 1.0, 1.0, 1.0}),
                      column({0.1, 0.2, 0.3, 0.3, 0.2, 0.1}));
    const auto scores = rfm(purchases);
    CHECK(scores[0].monetary == scores[1].monetary);
    CHECK(scores[0].m == scores[1].m);
}

TEST_CASE("Random orders: what is counted by hand is what comes out") {
    std::mt19937 random(41);
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 1 + random() % 60, bins = 2 + random() % 9;
        std::vector<Cell> who, when, much;
        std::map<std::string, std::vector<std::pair<double, double>>> by;
        for (std::size_t i = 0; i < rows; ++i) {
            const std::string name = "c" + std::to_string(random() % 12);
            const double day = 1000 + static_cast<double>(random() % 40), amount = static_cast<double>(random() % 50);
            who.emplace_back(name);
            when.emplace_back(day);
            much.emplace_back(amount);
            if (day <= 1030)
                by[name].emplace_back(day, amount);
        }
        const Purchases purchases = readPurchases(column(who), column(when), column(much));
        if (by.empty()) {
            REQUIRE_THROWS_AS(rfm(purchases, 1030.0, bins), Error);
            continue;
        }
        std::vector<double> recency, amounts;
        const auto scores = rfm(purchases, 1030.0, bins);
        REQUIRE(scores.size() == by.size());
        for (const RfmScore& s : scores) {
            const auto& own = by.at(purchases.customers[s.customer]);
            double last = 0, sum = 0;
            for (const auto& [day, amount] : own) {
                last = std::max(last, day);
                sum += amount;
            }
            REQUIRE(s.frequency == own.size());
            REQUIRE(s.recency == 1030 - last);
            REQUIRE(s.monetary == sum);
            recency.push_back(s.recency);
            amounts.push_back(s.monetary);
        }
        // The score by counting: the i-th quantile of whole numbers is at (n - 1) i / bins, compared without division.
        std::sort(recency.begin(), recency.end());
        std::sort(amounts.begin(), amounts.end());
        const auto count = [&](const std::vector<double>& sorted, double x) {
            std::size_t exceeded = 0;
            for (std::size_t i = 1; i < bins; ++i) {
                const std::size_t at = (sorted.size() - 1) * i, low = at / bins, rest = at % bins;
                const double above = rest > 0 ? sorted[low + 1] : sorted[low];
                exceeded +=
                    static_cast<double>(bins) * (x - sorted[low]) > static_cast<double>(rest) * (above - sorted[low]);
            }
            return exceeded;
        };
        for (const RfmScore& s : scores) {
            REQUIRE(s.r == bins - count(recency, s.recency));
            REQUIRE(s.m == 1 + count(amounts, s.monetary));
        }
    }
}

TEST_CASE("Scores of other scales fall on five") {
    for (std::size_t s = 1; s <= 5; ++s)
        CHECK(onFive(s, 5) == s);
    CHECK((onFive(1, 10) == 1 && onFive(2, 10) == 1 && onFive(3, 10) == 2 && onFive(10, 10) == 5));
    CHECK((onFive(1, 3) == 2 && onFive(2, 3) == 4 && onFive(3, 3) == 5));
    CHECK((onFive(1, 2) == 3 && onFive(2, 2) == 5));
    RfmScore score;
    score.r = 10;
    score.f = 2;
    score.m = 1;
    CHECK(rfmCell(score, 10) == "10-2-1");
}
