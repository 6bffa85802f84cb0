// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Weights from pairwise comparisons, against published results.

#include "core/deal/ahp.hxx"
#include "core/deal/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using test::gridOf;

namespace {

// 'Choose a leader' (Wikipedia, Analytic hierarchy process - leader example): weights 0.5476 0.1266 0.2699 0.0559,
// consistency ratio 0.044.
table::Grid leader() {
    return gridOf({{"", "Experience", "Education", "Charisma", "Age"},
                   {"Experience", 1.0, 4.0, 3.0, 7.0},
                   {"Education", "1/4", 1.0, "1/3", 3.0},
                   {"Charisma", "1/3", 3.0, 1.0, 5.0},
                   {"Age", "1/7", "1/3", "1/5", 1.0}});
}

} // namespace

TEST_CASE("AHP reproduces the choice of a leader") {
    const auto told = deal::ahp(leader());
    REQUIRE(told.weights.size() == 4);
    CHECK(told.weights[0] == Approx(0.5476).margin(5e-5));
    CHECK(told.weights[1] == Approx(0.1266).margin(5e-5));
    CHECK(told.weights[2] == Approx(0.2699).margin(5e-5));
    CHECK(told.weights[3] == Approx(0.0559).margin(5e-5));
    CHECK(told.consistencyRatio.value() == Approx(0.044).margin(5e-4));
    CHECK(told.names[2] == "Charisma");
}

TEST_CASE("Half a matrix without headings says the same, and decimals stand for fractions") {
    const auto half =
        deal::ahp(gridOf({{1.0, 4.0, 3.0, 7.0}, {"", 1.0, 0.33, 3.0}, {"", 3.0, "", 5.0}, {"", "", "", 1.0}}));
    CHECK(half.weights[0] == Approx(0.5476).margin(1e-3));
    CHECK(half.names[0].empty());
    const auto grid = deal::ahpResult(leader(), words::Language::en);
    REQUIRE(grid.rows() == 6);
    CHECK(grid.at(1, 0).text == "Experience");
    CHECK(grid.at(5, 0).text == "Consistency ratio");
    CHECK(grid.at(5, 1).number == Approx(0.044).margin(5e-4));
}

TEST_CASE("Answers that fit together are consistent, two criteria always") {
    const auto fit = deal::ahp(gridOf({{1.0, 2.0, 6.0}, {0.5, 1.0, 3.0}, {"1/6", "1/3", 1.0}}));
    CHECK(fit.consistencyRatio.value() == Approx(0).margin(1e-9));
    CHECK(fit.weights[0] == Approx(0.6)); // 6 : 3 : 1
    CHECK(fit.largestEigenvalue == Approx(3));
    CHECK(deal::ahp(gridOf({{1.0, 9.0}, {"", 1.0}})).consistencyRatio.value() == 0);
    CHECK(deal::ahp(gridOf({{1.0}})).weights[0] == 1);
}

TEST_CASE("What is no pairwise matrix is refused with its place") {
    const auto message = [](const table::Grid& grid) {
        try {
            deal::ahp(grid);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::argument);
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    CHECK(message(gridOf({{1.0, 2.0}})).find("expected a square matrix") != std::string::npos);
    CHECK(message(gridOf({{1.0, 2.0}, {0.9, 1.0}})).find("expected 1 / 2") != std::string::npos);
    CHECK(message(gridOf({{1.0, -2.0}, {"", 1.0}})).find("row 1, column 2") != std::string::npos);
    CHECK(message(gridOf({{1.0, ""}, {"", 1.0}})).find("got nothing in row 1, column 2") != std::string::npos);
    CHECK(message(gridOf({{1.0, "much"}, {"", 1.0}})).find("'much'") != std::string::npos);
    CHECK(message(gridOf({{3.0, 2.0}, {"", 1.0}})).find("against itself") != std::string::npos);
    CHECK(message(table::Grid()).find("expected a square matrix") != std::string::npos);
}
