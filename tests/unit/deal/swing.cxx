// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The smallest change of one criterion's weight that puts us level.

#include "core/deal/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;

namespace {

Scores scoresFrom(std::vector<double> weights, std::vector<std::vector<double>> rows) {
    Scores out;
    out.weights = std::move(weights);
    for (const auto& row : rows)
        out.scores.emplace_back(row.begin(), row.end());
    return out;
}

/// How far we are ahead of the best of the rivals once one weight has changed, by plain arithmetic.
double leadAfter(Scores scores, std::size_t criterion, double change, std::optional<std::size_t> rival) {
    scores.weights[criterion] += change;
    const auto totals = [&](std::size_t s) {
        double sum = 0;
        for (std::size_t i = 0; i < scores.weights.size(); ++i)
            sum += scores.weights[i] * *scores.scores[i][s];
        return sum;
    };
    double lead = std::numeric_limits<double>::infinity();
    for (std::size_t s = 1; s < scores.suppliers(); ++s)
        if (!rival || *rival == s)
            lead = std::min(lead, totals(0) - totals(s));
    return lead;
}

} // namespace

TEST_CASE("A swing on a benefit, on a cost, and where no change helps") {
    // Behind by 2: 3·4 + 2·2 = 16 against 3·2 + 2·6 = 18.
    const auto benefit = swings(scoresFrom({3, 2}, {{4, 2}, {2, 6}}), std::nullopt);
    CHECK(benefit[0].value() == Approx(1));    // 4·4 + 4 = 20 against 4·2 + 12 = 20
    CHECK(benefit[1].value() == Approx(-0.5)); // 12 + 3 = 15 against 6 + 9 = 15
    // A cost can weigh less, but not turn into a benefit: -1·5 + 1 against -1·2 + 1.
    const auto cost = swings(scoresFrom({-1, 1}, {{5, 2}, {1, 1}}), std::nullopt);
    CHECK_FALSE(cost[0].has_value()); // it would have to weigh nothing
    CHECK_FALSE(cost[1].has_value()); // both alike on it
    // Above the one and below the other on the same criterion, nothing levels both.
    const auto torn = swings(scoresFrom({1, 1}, {{3, 1, 5}, {0, 4, 0}}), std::nullopt);
    CHECK_FALSE(torn[0].has_value());
    // Against one of them alone it does.
    CHECK(swings(scoresFrom({1, 1}, {{3, 1, 5}, {0, 4, 0}}), 1)[0].value() == Approx(1));
}

TEST_CASE("Where we lead or are level nothing has to change; a weight alone cannot go to nothing") {
    for (const auto& change : swings(scoresFrom({1, 2}, {{3, 3}, {2, 1}}), std::nullopt))
        CHECK(change.value() == 0);
    for (const auto& change : swings(scoresFrom({0.1, 0.2}, {{3, 0}, {0, 1.5}}), std::nullopt))
        CHECK(change.value() == 0); // 0.3 against 0.3, but for rounding
    CHECK_FALSE(swings(scoresFrom({2}, {{1, 3}}), std::nullopt)[0].has_value());
    CHECK(swings(scoresFrom({2, 0}, {{1, 3}, {4, 3}}), std::nullopt)[1].value() == Approx(4)); // 0 may grow
    CHECK_FALSE(swings(scoresFrom({2, 0}, {{1, 3}, {2, 3}}), std::nullopt)[1].has_value());    // but not below 0
}

TEST_CASE("The swing is exact on 1,000 random tables: it levels the totals, and nothing smaller does") {
    std::mt19937 random(4);
    std::size_t changes = 0, refused = 0;
    for (int round = 0; round < 1000; ++round) {
        Scores scores;
        const std::size_t n = 1 + random() % 6, m = 2 + random() % 4;
        for (std::size_t i = 0; i < n; ++i) {
            scores.weights.push_back(static_cast<double>(static_cast<int>(random() % 61) - 20) / 4);
            scores.scores.emplace_back();
            for (std::size_t s = 0; s < m; ++s)
                scores.scores.back().emplace_back(static_cast<double>(random() % 41) / 4);
        }
        if (std::all_of(scores.weights.begin(), scores.weights.end(), [](double w) { return std::abs(w) < 1e-12; }))
            scores.weights[0] = 1;
        const std::optional<std::size_t> rival =
            random() % 3 == 0 ? std::optional<std::size_t>(1 + random() % (m - 1)) : std::nullopt;
        const auto told = swings(scores, rival);
        const bool behind = leadAfter(scores, 0, 0, rival) < -1e-9;
        for (std::size_t i = 0; i < n; ++i) {
            INFO("round " << round << ", criterion " << i);
            if (!behind) {
                REQUIRE(told[i].value() == 0);
                continue;
            }
            const double w = scores.weights[i];
            const auto allowed = [&](double change) { return w < 0 ? w + change < -1e-12 : w + change >= -1e-9; };
            // Every change at which some rival is level, and only those, can be where we stop being behind.
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t s = 1; s < m; ++s) {
                const double gain = *scores.scores[i][0] - *scores.scores[i][s];
                if (std::abs(gain) < 1e-12 || (rival && *rival != s))
                    continue;
                const double change = -leadAfter(scores, i, 0, s) / gain;
                if (allowed(change) && leadAfter(scores, i, change, rival) >= -1e-9 &&
                    std::abs(change) < std::abs(least))
                    least = change;
            }
            const bool others = std::any_of(scores.weights.begin(), scores.weights.end(), [&](const double& x) {
                return &x != &scores.weights[i] && std::abs(x) > 0;
            });
            if (!std::isfinite(least) || (!others && std::abs(w + least) < 1e-9)) {
                REQUIRE_FALSE(told[i].has_value());
                ++refused;
                // A grid of changes finds none either.
                for (int step = -400; step <= 400; ++step)
                    if (allowed(step / 10.0) && (others || std::abs(w + step / 10.0) > 1e-9))
                        REQUIRE(leadAfter(scores, i, step / 10.0, rival) < 1e-9);
                continue;
            }
            ++changes;
            REQUIRE(told[i].value() == Approx(least).margin(1e-9));
            REQUIRE(std::abs(leadAfter(scores, i, *told[i], rival)) < 1e-9);
            for (int part = 0; part < 100; ++part)
                for (const double sign : {-1.0, 1.0})
                    if (const double smaller = sign * std::abs(least) * part / 100; allowed(smaller))
                        REQUIRE(leadAfter(scores, i, smaller, rival) < 0);
        }
    }
    CHECK(changes > 500);
    CHECK(refused > 200);
}

TEST_CASE("RM.SWING names criteria; unknown scores leave it unknown; a rival is found by name") {
    const auto t = readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha", "Beta"},
                                        {"Uptime", 3.0, 4.0, 2.0, 1.0},
                                        {"Price", 2.0, 2.0, 6.0, 0.0}}));
    const auto grid = swingResult(t, "", Language::en);
    REQUIRE(grid.rows() == 3);
    CHECK(grid.at(1, 0).text == "Uptime");
    CHECK(grid.at(1, 1).number == Approx(1));
    CHECK(swingResult(t, " beta ", Language::en).at(1, 1).number == 0);
    const auto code = [&](const char* rival) {
        try {
            swingResult(t, rival, Language::en);
        } catch (const Error& error) {
            return static_cast<int>(error.code());
        }
        return -1;
    };
    CHECK(code("Gamma") == static_cast<int>(ErrorCode::notFound));
    CHECK(code("We") == static_cast<int>(ErrorCode::argument));
    const auto unknown = readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha", "Beta"},
                                              {"Uptime", 3.0, 4.0, 2.0, ""},
                                              {"Price", 2.0, 2.0, 6.0, 0.0}}));
    CHECK(swingResult(unknown, "", Language::en).at(1, 1).isError());
    CHECK(swingResult(unknown, "Alpha", Language::en).at(1, 1).number == Approx(1));
    CHECK_THROWS_AS(
        swingResult(readCriteria(gridOf({{"Criterion", "Weight", "We"}, {"Uptime", 3.0, 4.0}})), "", Language::en),
        Error);
}
