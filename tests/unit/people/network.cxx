// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// PageRank and opinions on published examples.
#include "core/error.hxx"
#include "core/network/friedkin_johnsen.hxx"
#include "core/network/pagerank.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace rolemap;
using network::Arc;
using network::Attention;
using network::friedkinJohnsen;
using network::pageRank;
using network::PassOn;

namespace {

/// Krackhardt's kite (1990): Andre, Beverly, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
std::vector<Arc> kite() {
    const int edges[18][2] = {{0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5},
                              {3, 4}, {3, 5}, {3, 6}, {4, 6}, {5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9}};
    std::vector<Arc> arcs;
    for (const auto& [a, b] : edges) {
        arcs.push_back({static_cast<std::size_t>(a), static_cast<std::size_t>(b), 1});
        arcs.push_back({static_cast<std::size_t>(b), static_cast<std::size_t>(a), 1});
    }
    return arcs;
}

} // namespace

TEST_CASE("PageRank of Krackhardt's kite agrees with igraph and networkx") {
    for (const PassOn passOn : {PassOn::all, PassOn::capped}) { // every sum of weights is 1 or more: both are one
        const auto rank = pageRank(10, kite(), 0.85, passOn);
        CHECK(rank[3] == Approx(0.147148).margin(5e-7)); // Diane, data/README
        CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == Approx(1).margin(1e-12));
    }
}

TEST_CASE("A faint line stays faint where rank is passed on up to the sum of weights") {
    // By hand: y = 1 + 0.85·w·1 for the influencer, 1 for the other.
    const auto faint = pageRank(2, {{0, 1, 0.1}}, 0.85, PassOn::capped);
    CHECK(faint[1] / faint[0] == Approx(1.085).epsilon(1e-12));
    const auto plain = pageRank(2, {{0, 1, 0.1}}, 0.85, PassOn::all);
    CHECK(plain[1] / plain[0] == Approx(1.85).epsilon(1e-12));
}

TEST_CASE("Parallel lines add up") {
    const auto two = pageRank(3, {{0, 1, 0.2}, {0, 1, 0.3}, {0, 2, 0.1}}, 0.85, PassOn::capped);
    const auto one = pageRank(3, {{0, 1, 0.5}, {0, 2, 0.1}}, 0.85, PassOn::capped);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(two[i] == Approx(one[i]).epsilon(1e-14));
}

TEST_CASE("PageRank without arcs is even, of nobody empty") {
    CHECK(pageRank(0, {}, 0.85, PassOn::all).empty());
    for (const double value : pageRank(4, {}, 0.85, PassOn::all))
        CHECK(value == Approx(0.25));
}

TEST_CASE("Arcs that lead nowhere, weights and damping out of range are argument errors") {
    CHECK_THROWS_AS(pageRank(2, {{0, 2, 1}}, 0.85, PassOn::all), Error);
    CHECK_THROWS_AS(pageRank(2, {{0, 1, 0}}, 0.85, PassOn::all), Error);
    CHECK_THROWS_AS(pageRank(2, {{0, 1, -1}}, 0.85, PassOn::all), Error);
    CHECK_THROWS_AS(pageRank(2, {{0, 1, std::nan("")}}, 0.85, PassOn::all), Error);
    CHECK_THROWS_AS(pageRank(2, {{0, 1, 1}}, 1, PassOn::all), Error);
}

TEST_CASE("PageRank of a chain of 100,000 people ends") {
    std::vector<Arc> arcs;
    for (std::size_t i = 1; i < 100000; ++i)
        arcs.push_back({i, i - 1, 1});
    const auto rank = pageRank(100000, arcs, 0.85, PassOn::capped);
    // The head of an endless chain has 1 / (1 - 0.85) times the rank of its end.
    CHECK(rank.front() / rank.back() == Approx(1 / 0.15).epsilon(1e-9));
}

TEST_CASE("Opinions settle as in Friedkin and Johnsen 1999") {
    const double w[4][4] = {{.220, .120, .360, .300}, {.147, .215, .344, .294}, {0, 0, 1, 0}, {.090, .178, .446, .286}};
    std::vector<Attention> attention;
    std::vector<double> susceptibility;
    for (std::size_t i = 0; i < 4; ++i) {
        susceptibility.push_back(1 - w[i][i]);
        for (std::size_t j = 0; j < 4; ++j)
            attention.push_back({i, j, w[i][j]});
    }
    const auto x = friedkinJohnsen(attention, susceptibility, {25, 25, 75, 85});
    const double published[] = {60.021, 59.984, 75.000, 74.986}; // data/README
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(x[i] == Approx(published[i]).margin(1e-3));
}

TEST_CASE("Somebody without a view of their own takes over the average of those they listen to") {
    const auto x = friedkinJohnsen({{0, 1, 0.25}, {0, 2, 0.75}}, {1, 0, 0}, {99, 1, -1});
    CHECK(x[0] == Approx(-0.5));
}

TEST_CASE("A group that holds on to nothing and listens only to itself has no opinion to settle on") {
    CHECK_THROWS_AS(friedkinJohnsen({{0, 1, 1}, {1, 0, 1}}, {1, 1}, {1, -1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({{0, 0, 1}}, {1}, {1}), Error);
    try {
        friedkinJohnsen({{0, 1, 1}, {1, 0, 1}}, {1, 1}, {1, -1});
    } catch (const Error& e) {
        CHECK(e.code() == ErrorCode::noConvergence);
    }
    CHECK(friedkinJohnsen({{0, 1, 1}, {1, 0, 1}}, {1, 0.5}, {1, -1})[0] == Approx(-1));
}

TEST_CASE("Opinions: sizes, sums and values are checked") {
    CHECK_THROWS_AS(friedkinJohnsen({}, {0, 0}, {1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({{0, 1, 0.7}, {0, 1, 0.7}}, {0.5, 0}, {1, 1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({{0, 2, 1}}, {0.5, 0}, {1, 1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({{0, 1, -1}}, {0.5, 0}, {1, 1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({}, {1.5}, {1}), Error);
    CHECK_THROWS_AS(friedkinJohnsen({}, {0.5}, {std::nan("")}), Error);
}
