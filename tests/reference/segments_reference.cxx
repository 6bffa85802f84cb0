// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Segments of real customers agree with R's rfm, R's cluster, scikit-learn's k-means and the published natural breaks.
// Data: ROLEMAP_DATA, rfm_orders/ and wholesale/.
#include "core/accounts/jenks.hxx"
#include "core/accounts/kmeans.hxx"
#include "core/accounts/rfm.hxx"
#include "core/accounts/scaling.hxx"
#include "core/accounts/segment_results.hxx"
#include "core/accounts/silhouette.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace rolemap;
using namespace rolemap::accounts;
using table::Cell;
using table::Grid;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::filesystem::path dataFolder() {
    const char* given = std::getenv("ROLEMAP_DATA");
    return given != nullptr ? std::filesystem::path(given)
                            : std::filesystem::path(ROLEMAP_SOURCE) / ".." / "shared" / "data";
}

/// Rows of a simple csv without its header and quotes; nothing, and a warning, where the data are absent.
Rows readCsv(const std::string& name) {
    const auto path = dataFolder() / name;
    std::ifstream file(path);
    if (!file) {
        WARN("skipped: no " << path.string());
        return {};
    }
    Rows rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        line.erase(std::remove_if(line.begin(), line.end(), [](char c) { return c == '"' || c == '\r'; }), line.end());
        rows.emplace_back();
        std::stringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

/// Yearly spend in six categories: the columns after channel and region.
Grid spend(const Rows& rows) {
    Grid grid(rows.size(), 6);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < 6; ++c)
            grid.at(r, c) = std::stod(rows[r][c + 2]);
    return grid;
}

Matrix logz(const Grid& grid) {
    const DataRows rows = readRows(grid, "data");
    return Scaling(rows, Scale::logz, "data").apply(rows.complete);
}

} // namespace

TEST_CASE("Recency, frequency, monetary value and scores of all 995 customers are those of R's rfm") {
    const Rows orders = readCsv("rfm_orders/orders.csv");
    const Rows scores = readCsv("rfm_orders/scores.csv");
    if (orders.empty() || scores.empty())
        return;
    REQUIRE(orders.size() == 4906);
    REQUIRE(scores.size() == 995);
    Grid who(orders.size(), 1), when(orders.size(), 1), much(orders.size(), 1);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        who.at(i, 0) = orders[i][0];
        when.at(i, 0) = orders[i][1];
        much.at(i, 0) = std::stod(orders[i][2]);
    }
    const Grid result = rfmResult(who, when, much, Cell("2006-12-31"), 5, model::Model::shipped(), words::Language::en);
    REQUIRE(result.rows() == 996);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        INFO("customer " << scores[i][0]);
        REQUIRE(result.at(i + 1, 0).text == scores[i][0]);
        for (std::size_t c = 1; c < 7; ++c)
            REQUIRE(result.at(i + 1, c).number == std::stod(scores[i][c]));
        REQUIRE(result.at(i + 1, 7).text == scores[i][4] + scores[i][5] + scores[i][6]);
    }
}

TEST_CASE("k-means of the wholesale customers is within 0.1% of the best known, the same on every run") {
    const Rows rows = readCsv("wholesale/wholesale_customers.csv");
    if (rows.empty())
        return;
    const Matrix data = logz(spend(rows));
    const double best[] = {1553.34, 1386.66, 1266.08};
    for (std::size_t k = 3; k <= 5; ++k) {
        const Clustering clustering = kMeans(data, k);
        INFO("k = " << k << ": " << clustering.within);
        CHECK(clustering.within <= best[k - 3] * 1.001);
        CHECK(clustering.within >= best[k - 3] * 0.9999);
        CHECK(kMeans(data, k, {0, 50, 1}).cluster == clustering.cluster);
        CHECK(std::is_sorted(clustering.sizes.rbegin(), clustering.sizes.rend()));
    }
}

TEST_CASE("Three clusters of the wholesale customers: sizes, centroids and silhouettes are R's") {
    const Rows rows = readCsv("wholesale/wholesale_customers.csv");
    if (rows.empty())
        return;
    const Grid grid = spend(rows);
    const Matrix data = logz(grid);
    const Clustering clustering = kMeans(data, 3);
    // R 4.2.2, best of 400 runs of kmeans() on the same scale: within SS, sizes; cluster 2.1.4: silhouette().
    CHECK(clustering.within == Approx(1553.33953804063).epsilon(1e-9));
    CHECK(1 - clustering.within / clustering.total == Approx(0.411613811348248).epsilon(1e-9));
    CHECK(clustering.sizes == std::vector<std::size_t>{212, 147, 81});
    const Silhouettes result = silhouettes(data, clustering.cluster, 3);
    CHECK(result.mean == Approx(0.259199418387764).epsilon(1e-9));
    const double first[] = {0.159304574145535, 0.459966363439196, 0.438821816700495, 0.209295836826551,
                            0.376672800490446};
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(result.values[i] == Approx(first[i]).epsilon(1e-9));
    const auto least = std::min_element(result.values.begin(), result.values.end());
    const auto most = std::max_element(result.values.begin(), result.values.end());
    CHECK((least - result.values.begin() == 19 && most - result.values.begin() == 426));
    CHECK(*least == Approx(-0.117269978998433).epsilon(1e-9));
    CHECK(*most == Approx(0.510255426696073).epsilon(1e-9));
    // Centres in the data's own units: Fresh and Delicassen.
    const Grid centroids = kMeansResult(grid, 3, "", 0, "centroids", words::Language::en);
    const double fresh[] = {7970.64255492557, 11286.90465408912, 1084.53842825445};
    const double deli[] = {602.254507935268, 1905.680916959381, 320.755377898725};
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(centroids.at(i + 1, 2).number == Approx(fresh[i]).epsilon(1e-9));
        CHECK(centroids.at(i + 1, 7).number == Approx(deli[i]).epsilon(1e-9));
    }
}

TEST_CASE("Means and deviations of logarithms are those of the reference") {
    const Rows rows = readCsv("wholesale/wholesale_customers.csv");
    const Rows reference = readCsv("wholesale/reference/standardisation.csv");
    if (rows.empty() || reference.empty())
        return;
    const DataRows data = readRows(spend(rows), "data");
    const Scaling scaling(data, Scale::logz, "data");
    REQUIRE(reference.size() == 6);
    for (std::size_t c = 0; c < 6; ++c) {
        const double mean = std::stod(reference[c][1]), deviation = std::stod(reference[c][2]);
        CHECK(std::log1p(scaling.original(c, 0)) == Approx(mean).epsilon(1e-12));
        CHECK(std::log1p(scaling.original(c, 1)) == Approx(mean + deviation).epsilon(1e-12));
    }
}

TEST_CASE("Natural breaks of the total spend are the published ones") {
    const Rows rows = readCsv("wholesale/wholesale_customers.csv");
    if (rows.empty())
        return;
    const Grid grid = spend(rows);
    std::vector<double> totals;
    for (std::size_t r = 0; r < grid.rows(); ++r) {
        double sum = 0;
        for (std::size_t c = 0; c < 6; ++c)
            sum += grid.at(r, c).number;
        totals.push_back(sum);
    }
    const double goodness[] = {0.804237, 0.886082, 0.935735};
    for (std::size_t k = 3; k <= 5; ++k) {
        INFO("k = " << k);
        CHECK(*jenks(totals, k).goodness() == Approx(goodness[k - 3]).margin(5e-7));
    }
    for (std::size_t k = 4; k <= 5; ++k) {
        const Rows expected = readCsv("wholesale/reference/jenks_total_spend_k" + std::to_string(k) + ".csv");
        if (expected.empty())
            return;
        const Breaks breaks = jenks(totals, k);
        REQUIRE(expected.size() == k);
        for (std::size_t c = 0; c < k; ++c) {
            INFO("k = " << k << ", class " << c + 1);
            CHECK(breaks.lower[c] == std::stod(expected[c][0]));
            CHECK(breaks.upper[c] == std::stod(expected[c][1]));
            CHECK(breaks.sizes[c] == std::stoul(expected[c][2]));
        }
    }
}
