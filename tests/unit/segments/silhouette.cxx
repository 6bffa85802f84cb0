// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Silhouettes: Rousseeuw's definition, pair by pair; expected figures from R's package cluster.
#include "core/accounts/silhouette.hxx"
#include "core/accounts/kmeans.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "random_data.hxx"

using namespace rolemap;
using namespace rolemap::accounts;

namespace {

double distance(const Matrix& data, std::size_t a, std::size_t b) {
    double sum = 0;
    for (std::size_t c = 0; c < data.columns; ++c)
        sum += (data.row(a)[c] - data.row(b)[c]) * (data.row(a)[c] - data.row(b)[c]);
    return std::sqrt(sum);
}

std::vector<double> plain(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters) {
    std::vector<double> all;
    for (std::size_t i = 0; i < data.rows; ++i) {
        std::vector<double> sums(clusters, 0), counts(clusters, 0);
        for (std::size_t j = 0; j < data.rows; ++j)
            if (i != j) {
                sums[cluster[j]] += distance(data, i, j);
                ++counts[cluster[j]];
            }
        double b = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < clusters; ++c)
            if (c != cluster[i])
                b = std::min(b, sums[c] / counts[c]);
        const double a = counts[cluster[i]] > 0 ? sums[cluster[i]] / counts[cluster[i]] : 0;
        all.push_back(counts[cluster[i]] == 0 || a == b ? 0 : (b - a) / std::max(a, b));
    }
    return all;
}

} // namespace

TEST_CASE("Silhouettes agree with R's cluster::silhouette; a cluster of one has 0") {
    Matrix data(10, 2);
    data.values = {1, 1, 2, 1, 1, 3, 8, 8, 9, 8, 8, 10, 20, 1, 5, 5, 6, 4, 21, 3};
    const auto result = silhouettes(data, {0, 0, 0, 1, 1, 1, 2, 0, 1, 3}, 4);
    // R 4.2.2, cluster 2.1.4: silhouette(c(1,1,1,2,2,2,3,1,2,4), dist(points)).
    const double expected[] = {0.694339116032831,
                               0.685667494823894,
                               0.648524245685123,
                               0.688310403170355,
                               0.685918581111280,
                               0.628952412461281,
                               0,
                               -0.182638468191902,
                               -0.176527634719416,
                               0};
    for (std::size_t i = 0; i < 10; ++i) {
        INFO("row " << i + 1);
        CHECK(result.values[i] == Approx(expected[i]).epsilon(1e-9).margin(1e-12));
    }
    CHECK_FALSE(result.sampled);
    CHECK(result.compared == 10);
}

TEST_CASE("Silhouettes are those of the definition in 200 random samples, with any number of threads") {
    std::mt19937 random(21);
    for (int round = 0; round < 200; ++round) {
        const std::size_t rows = 4 + random() % 200, columns = 1 + random() % 9, clusters = 2 + random() % 3;
        const Matrix data = test::randomRows(random, rows, columns, 3, round % 2 == 0);
        std::vector<std::uint32_t> cluster(rows);
        for (std::size_t r = 0; r < rows; ++r)
            cluster[r] = static_cast<std::uint32_t>(r < clusters ? r : random() % clusters);
        const auto expected = plain(data, cluster, clusters);
        const auto result = silhouettes(data, cluster, clusters, 1 + round % 4);
        INFO("round " << round);
        double sum = 0;
        for (std::size_t r = 0; r < rows; ++r) {
            REQUIRE(result.values[r] == Approx(expected[r]).epsilon(1e-9).margin(1e-9));
            sum += expected[r];
        }
        REQUIRE(result.mean == Approx(sum / static_cast<double>(rows)).margin(1e-9));
    }
}

TEST_CASE("Equal rows in different clusters have 0") {
    Matrix data(4, 1);
    data.values = {3, 3, 3, 3};
    const auto result = silhouettes(data, {0, 0, 1, 1}, 2);
    CHECK(result.values == std::vector<double>{0, 0, 0, 0});
}

TEST_CASE("Up to 10,000 rows are exact; above, a fixed sample comes close and small clusters are in it") {
    std::mt19937 random(22);
    const Matrix most = test::randomRows(random, exactSilhouettes, 3, 4, false);
    std::vector<std::uint32_t> cluster(exactSilhouettes);
    for (std::size_t r = 0; r < most.rows; ++r)
        cluster[r] = static_cast<std::uint32_t>(r * 7 % 4);
    const auto exact = silhouettes(most, cluster, 4);
    CHECK_FALSE(exact.sampled);
    CHECK(exact.compared == exactSilhouettes);

    // One row more, alone in its cluster but for one: both are compared with each other.
    Matrix more(exactSilhouettes + 2, 3);
    std::copy(most.values.begin(), most.values.end(), more.values.begin());
    for (std::size_t c = 0; c < 3; ++c)
        more.row(exactSilhouettes)[c] = more.row(exactSilhouettes + 1)[c] = 100;
    more.row(exactSilhouettes + 1)[0] = 101;
    cluster.insert(cluster.end(), 2, 4u);
    const auto sampled = silhouettes(more, cluster, 5);
    CHECK(sampled.sampled);
    CHECK(sampled.compared < 5100);
    CHECK(sampled.values[exactSilhouettes] > 0.99); // 1 away from its like, over 100 from the others
    CHECK(sampled.mean == Approx(exact.mean).margin(0.01));
    for (std::size_t r = 0; r < most.rows; r += 97)
        CHECK(sampled.values[r] == Approx(exact.values[r]).margin(0.06));
    CHECK(silhouettes(more, cluster, 5, 3).values == sampled.values);
}

TEST_CASE("One cluster, and too many to sample, are argument errors") {
    Matrix data(3, 1);
    data.values = {1, 2, 3};
    CHECK_THROWS_WITH(silhouettes(data, {0, 0, 0}, 1), "clusters: got 1, expected 2 or more to compare");
    const Matrix many(10001, 1);
    std::vector<std::uint32_t> cluster(10001);
    for (std::uint32_t r = 0; r < cluster.size(); ++r)
        cluster[r] = r;
    CHECK_THROWS_AS(silhouettes(many, cluster, cluster.size()), Error);
}
