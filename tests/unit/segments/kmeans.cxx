// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// k-means: the fixed point is Lloyd's, the best of the starts is taken, numbers and order are the same on every run.
#include "core/accounts/kmeans.hxx"
#include "core/accounts/lloyd.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "random_data.hxx"

using namespace rolemap;
using namespace rolemap::accounts;

namespace {

double squared(const double* a, const double* b, std::size_t columns) {
    double sum = 0;
    for (std::size_t c = 0; c < columns; ++c)
        sum += (a[c] - b[c]) * (a[c] - b[c]);
    return sum;
}

/// Lloyd's iteration as it is told in one sentence, with the same rules for ties and empty clusters.
std::vector<std::uint32_t> plainLloyd(const Matrix& data, Matrix centres) {
    std::vector<std::uint32_t> own(data.rows, 0);
    for (bool first = true;; first = false) {
        bool moved = first;
        for (std::size_t r = 0; r < data.rows; ++r) {
            std::uint32_t nearest = own[r];
            for (std::uint32_t k = 0; k < centres.rows; ++k)
                if (squared(data.row(r), centres.row(k), data.columns) <
                    squared(data.row(r), centres.row(nearest), data.columns))
                    nearest = k;
            moved = moved || nearest != own[r];
            own[r] = nearest;
        }
        if (!moved)
            return own;
        for (std::uint32_t k = 0; k < centres.rows; ++k) {
            std::vector<std::size_t> sizes(centres.rows, 0);
            for (const auto c : own)
                ++sizes[c];
            if (sizes[k] > 0)
                continue;
            double most = 0;
            std::size_t farthest = data.rows;
            for (std::size_t r = 0; r < data.rows; ++r)
                if (const double d = squared(data.row(r), centres.row(own[r]), data.columns);
                    sizes[own[r]] > 1 && d > most) {
                    most = d;
                    farthest = r;
                }
            if (farthest < data.rows)
                own[farthest] = k;
        }
        const Matrix means = meansOf(data, own, centres.rows);
        for (std::uint32_t k = 0; k < centres.rows; ++k)
            if (std::find(own.begin(), own.end(), k) != own.end())
                std::copy(means.row(k), means.row(k) + data.columns, centres.row(k));
    }
}

} // namespace

TEST_CASE("From the same centres, bounds end where plain Lloyd ends, in 600 random samples") {
    std::mt19937 random(11);
    for (int round = 0; round < 600; ++round) {
        const std::size_t rows = 2 + random() % 150, columns = 1 + random() % 10;
        const std::size_t k = 1 + random() % std::min<std::size_t>(rows, 9);
        const Matrix data = test::randomRows(random, rows, columns, 1 + random() % 5, false);
        Matrix centres(k, columns);
        for (std::size_t i = 0; i < k; ++i) // some of them outside, so that clusters run empty
            for (std::size_t c = 0; c < columns; ++c)
                centres.row(i)[c] = data.row(random() % rows)[c] + (random() % 4 == 0 ? 10.0 : 0.0);
        const auto plain = plainLloyd(data, centres);
        const Start fast = lloyd(data, centres);
        INFO("round " << round << ", " << rows << " x " << columns << ", k " << k);
        REQUIRE(fast.within == Approx(withinOf(data, plain, meansOf(data, plain, k))).epsilon(1e-9));
        REQUIRE(fast.cluster == plain);
    }
}

TEST_CASE("Whole numbers with equal rows and equal distances end in a fixed point, no cluster empty") {
    std::mt19937 random(12);
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 20 + random() % 80, columns = 1 + random() % 3;
        const Matrix data = test::randomRows(random, rows, columns, 3, true);
        const std::size_t k = 2 + random() % 3;
        const Clustering c = kMeans(data, k, {static_cast<std::uint64_t>(round), 5, 1});
        bool fixed = true;
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t other = 0; other < k; ++other)
                fixed = fixed && squared(data.row(r), c.means.row(c.cluster[r]), columns) <=
                                     squared(data.row(r), c.means.row(other), columns) + 1e-9;
        INFO("round " << round);
        REQUIRE(fixed);
        for (std::size_t i = 0; i < k; ++i)
            REQUIRE(c.sizes[i] > 0);
    }
}

TEST_CASE("Clusters are numbered by size, largest first, then by first row") {
    Matrix data(7, 1);
    data.values = {50, 0, 1, 90, 51, 91, 2};
    const Clustering c = kMeans(data, 3);
    CHECK(c.cluster == std::vector<std::uint32_t>{1, 0, 0, 2, 1, 2, 0});
    CHECK(c.sizes == std::vector<std::size_t>{3, 2, 2});
    CHECK(c.means.values == std::vector<double>{1, 50.5, 90.5});
    CHECK(c.within == Approx(2 + 0.5 + 0.5));
    // 285 / 7 is the mean: 0² + 1² + 2² + 50² + 51² + 90² + 91² - 285² / 7.
    CHECK(c.total == Approx(21487 - 285.0 * 285 / 7));
}

TEST_CASE("The same seed gives the same clusters with any number of threads; the best of all starts is taken") {
    std::mt19937 random(13);
    const Matrix data = test::randomRows(random, 3000, 4, 9, false);
    const Clustering one = kMeans(data, 9, {5, 20, 1});
    for (const unsigned threads : {2u, 3u, 8u}) {
        const Clustering several = kMeans(data, 9, {5, 20, threads});
        CHECK(several.cluster == one.cluster);
        CHECK(several.within == one.within);
        CHECK(several.means.values == one.means.values);
    }
    for (std::uint64_t start = 0; start < 20; ++start) {
        Random chance(5, start);
        CHECK(one.within <= lloyd(data, firstCentres(data, 9, chance)).within * (1 + 1e-9));
    }
}

TEST_CASE("First centres are different rows, far ones more likely") {
    Matrix data(6, 1);
    data.values = {1, 1, 1, 1, 2, 1000};
    std::size_t far = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const Matrix centres = firstCentres(data, 3, random);
        std::vector<double> chosen = centres.values;
        std::sort(chosen.begin(), chosen.end());
        CHECK(chosen == std::vector<double>{1, 2, 1000});
        Random again(seed);
        const Matrix two = firstCentres(data, 2, again);
        far += two.values[0] == 1000 || two.values[1] == 1000 ? 1 : 0;
    }
    CHECK(far > 190);
}

TEST_CASE("Chance is mt19937-64's, the same on every machine") {
    // The standard: the 10,000th number of a default-seeded mt19937_64 is 9981545732273789042 ([rand.predef]).
    std::mt19937_64 engine;
    engine.discard(9999);
    CHECK(engine() == 9981545732273789042u);
    Random a(1, 2), b(1, 2), c(1, 3);
    const double first = a.unit();
    CHECK(first == b.unit());
    CHECK(first != c.unit());
    double sum = 0;
    for (int i = 0; i < 100000; ++i) {
        const double x = a.unit();
        REQUIRE((x >= 0 && x < 1));
        sum += x;
    }
    CHECK(sum / 100000 == Approx(0.5).margin(0.005));
    for (int i = 0; i < 1000; ++i)
        REQUIRE(a.below(3) < 3);
}

TEST_CASE("k must be 1 to 100 and at most the number of different rows") {
    Matrix data(5, 2);
    data.values = {1, 1, 1, 1, 2, 2, 2, 2, 1, 2};
    CHECK_THROWS_WITH(kMeans(data, 4), "k: got 4, expected 1 to 3, the number of different rows");
    CHECK_THROWS_WITH(kMeans(data, 0), "k: got 0, expected 1 to 100");
    CHECK_THROWS_WITH(kMeans(data, 101), "k: got 101, expected 1 to 100");
    const Clustering all = kMeans(data, 3);
    CHECK(all.within == 0);
    CHECK(all.cluster == std::vector<std::uint32_t>{0, 0, 1, 1, 2});
    const Clustering one = kMeans(data, 1);
    CHECK(one.within == one.total);
    CHECK(one.sizes == std::vector<std::size_t>{5});
}
