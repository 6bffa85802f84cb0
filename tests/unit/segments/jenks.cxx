// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Natural breaks are the best of all: exhaustive search agrees.
#include "core/accounts/jenks.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <random>
#include <set>

using namespace rolemap;
using namespace rolemap::accounts;

namespace {

long double squares(const std::vector<double>& sorted, std::size_t from, std::size_t to) {
    long double mean = 0, sum = 0;
    for (std::size_t i = from; i < to; ++i)
        mean += sorted[i];
    mean /= static_cast<long double>(to - from);
    for (std::size_t i = from; i < to; ++i)
        sum += (sorted[i] - mean) * (sorted[i] - mean);
    return sum;
}

/// The least sum of squares of all ways to cut the sorted values into k parts.
long double exhaustive(std::vector<double> values, std::size_t k) {
    std::sort(values.begin(), values.end());
    const std::function<long double(std::size_t, std::size_t)> best = [&](std::size_t from, std::size_t left) {
        if (left == 1)
            return squares(values, from, values.size());
        long double least = std::numeric_limits<long double>::infinity();
        for (std::size_t to = from + 1; to + left - 1 <= values.size(); ++to)
            least = std::min(least, squares(values, from, to) + best(to, left - 1));
        return least;
    };
    return best(0, k);
}

} // namespace

TEST_CASE("Natural breaks equal exhaustive search on 500 random samples") {
    std::mt19937 random(31);
    for (int round = 0; round < 500; ++round) {
        std::lognormal_distribution<double> spend(3, 1.2);
        std::vector<double> values(2 + random() % 13);
        for (double& x : values)
            x = round % 3 == 0 ? std::floor(spend(random) / 5) : round % 3 == 1 ? spend(random) : 1e9 + spend(random);
        const std::size_t different = std::set<double>(values.begin(), values.end()).size();
        const std::size_t k = 1 + random() % std::min<std::size_t>(different, 6);
        const Breaks breaks = jenks(values, k);
        INFO("round " << round);
        REQUIRE(breaks.within == Approx(static_cast<double>(exhaustive(values, k))).epsilon(1e-9).margin(1e-9));
        // What is reported belongs to the classes that are returned: ordered, none empty, bounds their own values.
        for (std::size_t i = 0; i < values.size(); ++i) {
            REQUIRE(values[i] >= breaks.lower[breaks.classes[i]]);
            REQUIRE(values[i] <= breaks.upper[breaks.classes[i]]);
        }
        for (std::size_t c = 0; c < k; ++c) {
            REQUIRE(breaks.sizes[c] > 0);
            if (c > 0)
                REQUIRE(breaks.upper[c - 1] < breaks.lower[c]);
        }
    }
}

TEST_CASE("Classes are numbered from the lowest, in place, equal values together") {
    const Breaks breaks = jenks({90, 1, 5, 2, 5, 88, 1}, 3);
    CHECK(breaks.classes == std::vector<std::uint32_t>{2, 0, 1, 0, 1, 2, 0});
    CHECK(breaks.lower == std::vector<double>{1, 5, 88});
    CHECK(breaks.upper == std::vector<double>{2, 5, 90});
    CHECK(breaks.sizes == std::vector<std::size_t>{3, 2, 2});
    CHECK(breaks.within == Approx(2.0 / 3 + 2)); // {1, 1, 2}: 1 + 1 + 4 - 16/3; {88, 90}: 1 + 1
}

TEST_CASE("Of equally good breaks the lowest are taken") {
    CHECK(jenks({1, 2, 3}, 2).classes == std::vector<std::uint32_t>{0, 1, 1});
    CHECK(jenks({1, 2, 3, 4, 5}, 3).upper.front() == 1);
}

TEST_CASE("Figures that are large and close together are told apart") {
    // Without more digits than a double has, 1e15 squared would drown the differences.
    const Breaks breaks = jenks({1, 2, 3, 1e15, 1e15 + 1, 1e15 + 10, 1e15 + 11}, 3);
    CHECK(breaks.classes == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 2, 2});
    CHECK(breaks.within == Approx(2 + 0.5 + 0.5));
}

TEST_CASE("k must be 1 to 100 and at most the number of different values") {
    CHECK_THROWS_WITH(jenks({1, 1, 2}, 3), "k: got 3, expected 1 to 2, the number of different values");
    CHECK_THROWS_AS(jenks({1, 2}, 0), Error);
    CHECK_THROWS_AS(jenks({}, 1), Error);
    CHECK_THROWS_AS(jenks({1, 1e200}, 1), Error);
    CHECK_FALSE(jenks({4, 4}, 1).goodness());
    CHECK(*jenks({4, 6}, 2).goodness() == 1);
    CHECK(*jenks({4, 6}, 1).goodness() == 0);
}

TEST_CASE("100,000 different values in 5 classes are cut in a moment") {
    std::mt19937 random(32);
    std::lognormal_distribution<double> spend(8, 1.5);
    std::vector<double> values(100000);
    for (double& x : values)
        x = spend(random);
    const auto begin = std::chrono::steady_clock::now();
    const Breaks breaks = jenks(values, 5);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    WARN("100,000 values: " << seconds * 1000 << " ms");
    CHECK(seconds < 30); // sanitizers on a busy machine
    // No break can be moved by one value to the better.
    std::sort(values.begin(), values.end());
    for (std::size_t c = 0; c + 1 < 5; ++c) {
        const auto at = [&](double x) {
            return static_cast<std::size_t>(std::lower_bound(values.begin(), values.end(), x) - values.begin());
        };
        const std::size_t from = at(breaks.lower[c]), cut = at(breaks.lower[c + 1]);
        const std::size_t end = c + 2 < 5 ? at(breaks.lower[c + 2]) : values.size();
        const long double now = squares(values, from, cut) + squares(values, cut, end);
        CHECK(now <= squares(values, from, cut - 1) + squares(values, cut - 1, end));
        CHECK(now <= squares(values, from, cut + 1) + squares(values, cut + 1, end));
    }
}
