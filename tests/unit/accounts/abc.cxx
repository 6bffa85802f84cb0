// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// ABC classes. Expected: the rule of functions.md, RM.ABC, worked by hand, and a plain version of it.
#include "core/accounts/abc.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>

using namespace rolemap;
using accounts::abc;
using table::Cell;

namespace {

std::string letters(const std::vector<std::optional<double>>& values, const accounts::AbcLimits& limits = {}) {
    std::string out;
    for (const auto& row : abc(values, limits))
        out += row ? row->letter : '-';
    return out;
}

/// The rule, read off functions.md: for each value the share of all that are before it and of itself; in whole numbers,
/// limits in tenths.
std::string byDefinition(const std::vector<long>& values, long a, long b) {
    const std::size_t n = values.size();
    std::string out(n, '?');
    long total = 0;
    for (const long v : values)
        total += v;
    for (std::size_t i = 0; i < n; ++i) {
        long running = 0;
        bool first = true;
        for (std::size_t j = 0; j < n; ++j)
            if (j == i || values[j] > values[i] || (values[j] == values[i] && j < i)) {
                running += values[j];
                first = first && j == i;
            }
        out[i] = first || running * 10 <= a * total ? 'A' : running * 10 <= b * total ? 'B' : 'C';
    }
    return out;
}

} // namespace

TEST_CASE("A up to 80% of the running sum, the value included, B up to 95%, else C") {
    // 50, 80, 90, 95, 100%
    CHECK(letters({50, 30, 10, 5, 5}) == "AABBC");
    CHECK(letters({5, 10, 50, 5, 30}) == "BBACA"); // in place; of equal ones the first in the sheet comes first
    CHECK(letters({90, 10}) == "AC");              // the first is always A
    CHECK(letters({1}) == "A");
    CHECK(letters({}).empty());
}

TEST_CASE("Missing values have no class and add nothing; zeros come last") {
    CHECK(letters({std::nullopt, 80, std::nullopt, 20}) == "-A-C");
    CHECK(letters({0, 80, 20, 0}) == "CACC");
    CHECK(letters({0, 0}) == "AC"); // nothing to share: the first is A all the same
}

TEST_CASE("Decimals that add up to a limit are on it") {
    CHECK(letters({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}) == "AAAAAAAABC");
    CHECK(abc({3, 1}, {}).at(0)->cumulative == 0.75);
    CHECK(abc({3, 1}, {}).at(1)->cumulative == 1);
}

TEST_CASE("Limits of the caller, and wrong ones") {
    CHECK(letters({50, 30, 20}, {0.5, 0.8}) == "ABC");
    CHECK(letters({50, 30, 20}, {1, 1}) == "AAA");
    CHECK(letters({50, 30, 20}, {0, 0}) == "ACC");
    CHECK_THROWS_WITH(abc({1}, {1.2, 1.3}), "a: got 1.2, expected 0 to 1");
    CHECK_THROWS_WITH(abc({1}, {0.8, 0.7}), "b: got 0.7, expected a to 1");
    CHECK_THROWS_WITH(abc({-1}, {}), "values: got -1, expected 0 or more");
}

TEST_CASE("The classes are those of the definition on random values with ties") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<long> values(1 + random() % 40);
        for (long& v : values)
            v = 1 + static_cast<long>(random() % 12);
        const std::vector<std::optional<double>> optional(values.begin(), values.end());
        CHECK(letters(optional, {0.7, 0.9}) == byDefinition(values, 7, 9));
    }
}

TEST_CASE("RM.ABC answers in place; text and numbers below 0 are errors in their own cell") {
    table::Grid values(3, 2);
    values.at(0, 0) = 80.0;
    values.at(0, 1) = "80";
    values.at(1, 0) = -5.0;
    values.at(1, 1) = 20.0;
    values.at(2, 0) = Cell::error(532);
    const table::Grid classes = accounts::abcResult(values, {});
    CHECK(classes.at(0, 0).text == "A");
    CHECK((classes.at(0, 1).isError() && classes.at(0, 1).number == table::errorArgument));
    CHECK((classes.at(1, 0).isError() && classes.at(1, 0).number == table::errorArgument));
    CHECK(classes.at(1, 1).text == "C");
    CHECK((classes.at(2, 0).isError() && classes.at(2, 0).number == 532));
    CHECK(classes.at(2, 1).isEmpty());
}

TEST_CASE("Ten times the values take at most thirteen times as long") {
    const auto seconds = [](std::size_t n) {
        std::mt19937 random(1);
        std::vector<std::optional<double>> values(n);
        for (auto& v : values)
            v = static_cast<double>(random());
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            const std::clock_t start = std::clock(); // of this process: others run beside it
            abc(values, {});
            best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        return best;
    };
    // design.md, 'How fast'. A machine that others use is slow now and then; a square would be above every time.
    bool held = false;
    for (int tries = 0; tries < 5 && !held; ++tries)
        held = seconds(300000) <= 13 * seconds(30000) + 0.01;
    CHECK(held);
}
