// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Statistics of the process against figures made with R 4.2 (datasets mtcars and aml of R, which everybody has) and
// against published ones.
#include "core/error.hxx"
#include "core/process/association.hxx"
#include "core/process/logistic.hxx"
#include "core/process/survival.hxx"
#include "core/process/wilson.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

#include <cmath>

using namespace rolemap;
using namespace rolemap::process;

namespace {

// R's mtcars: weight, miles per gallon, manual gearbox, cylinders, gears.
const std::vector<double> weight = {2.62,  2.875, 2.32,  3.215, 3.44,  3.46,  3.57, 3.19,  3.15,  3.44,  3.44,
                                    4.07,  3.73,  3.78,  5.25,  5.424, 5.345, 2.2,  1.615, 1.835, 2.465, 3.52,
                                    3.435, 3.84,  3.845, 1.935, 2.14,  1.513, 3.17, 2.77,  3.57,  2.78};
const std::vector<double> miles = {21,   21,   22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8,
                                   16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5,
                                   15.2, 13.3, 19.2, 27.3, 26,   30.4, 15.8, 19.7, 15,   21.4};
const std::vector<int> manual = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};
const std::vector<int> cylinders = {6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8,
                                    8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4};
const std::vector<int> gears = {4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3,
                                3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4};

std::vector<std::uint32_t> grouped(const std::vector<int>& words, const std::vector<int>& levels) {
    std::vector<std::uint32_t> out;
    for (const int word : words)
        out.push_back(static_cast<std::uint32_t>(std::find(levels.begin(), levels.end(), word) - levels.begin()));
    return out;
}

// R's aml (Miller 1997): weeks, relapsed, maintained.
const std::vector<double> weeks = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5,
                                   5, 8,  8,  12, 16, 23, 27, 30, 33, 43, 45};
const std::vector<bool> relapsed = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1};
const std::vector<std::uint32_t> arm = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

accounts::Matrix column(const std::vector<double>& values) {
    accounts::Matrix rows(values.size(), 1);
    rows.values = values;
    return rows;
}

std::vector<bool> yes(const std::vector<int>& values) {
    return std::vector<bool>(values.begin(), values.end());
}

} // namespace

TEST_CASE("Pearson's r and its p, as R's cor.test") {
    const auto r = pearson(miles, weight);
    CHECK(r->strength == Approx(-0.867659376517228).epsilon(1e-12));
    CHECK(*r->p == Approx(1.29395870135052e-10).epsilon(1e-8));
    CHECK_FALSE(pearson({1, 1, 1}, {1, 2, 3}));
    CHECK_FALSE(pearson({1}, {1}));
    CHECK_FALSE(pearson({1, 2}, {1, 2})->p); // two points are always in line
    CHECK(*pearson({1, 2, 3}, {2, 4, 6})->p == 0);
    // Large figures close together: the same as 1, 2, 3, 4 against 1, 3, 2, 4.
    CHECK(pearson({1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 4}, {1, 3, 2, 4})->strength == Approx(0.8).epsilon(1e-12));
}

TEST_CASE("The correlation ratio and its F test, as R's aov") {
    const auto eta = correlationRatio(miles, grouped(cylinders, {4, 6, 8}), 3);
    CHECK(eta->strength == Approx(0.855838804697195).epsilon(1e-12));
    CHECK(eta->statistic == Approx(39.6975152558690).epsilon(1e-12));
    CHECK(*eta->p == Approx(4.97891917440023e-09).epsilon(1e-8));
    CHECK_FALSE(correlationRatio({5, 5, 5}, {0, 1, 1}, 2));
    CHECK(*correlationRatio({1, 1, 2, 2}, {0, 0, 1, 1}, 2)->p == 0);
    CHECK_FALSE(correlationRatio({1, 2}, {0, 1}, 2)->p);
}

TEST_CASE("Cramér's V and chi squared without correction, as R's chisq.test; thin cells are counted") {
    const auto v = cramer(grouped(cylinders, {4, 6, 8}), 3, grouped(gears, {3, 4, 5}), 3);
    CHECK(v->statistic == Approx(18.03636363636363527).epsilon(1e-12));
    CHECK(v->strength == Approx(0.53086550256932485).epsilon(1e-12));
    CHECK(*v->p == Approx(0.00121406603378516).epsilon(1e-8));
    CHECK(v->leastExpected == Approx(7.0 * 5 / 32));
    CHECK(v->thin == Approx(6.0 / 9)); // expected: 5.2 4.1 1.7, 3.3 2.6 1.1, 6.6 5.3 2.2
    CHECK_FALSE(cramer({0, 0}, 1, {0, 1}, 2));
}

TEST_CASE("A table of counts too large to hold gives the same chi squared") {
    // 3,000 by 3,000 groups, twice each: from the filled cells alone.
    std::vector<std::uint32_t> a, b;
    for (std::uint32_t i = 0; i < 6000; ++i) {
        a.push_back(i % 3000);
        b.push_back((i * 7 + i / 3000) % 3000);
    }
    // Every filled cell holds 1 and expects 4 / 6000; 6,000 of them are filled.
    const double expected = 4.0 / 6000;
    CHECK(cramer(a, 3000, b, 3000)->statistic ==
          Approx(6000 * (1 - expected) * (1 - expected) / expected + (9e6 - 6000) * expected).epsilon(1e-9));
}

TEST_CASE("Holm's correction, as R's p.adjust") {
    const std::vector<double> adjusted = holm({.01, .04, .03, .005});
    const double expected[] = {0.03, 0.06, 0.06, 0.02};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(adjusted[i] == Approx(expected[i]));
    CHECK(holm({0.9, 0.8}) == std::vector<double>{1, 1});
}

TEST_CASE("Wilson's interval, as R's prop.test without correction; nothing is known of no tries") {
    const Interval few = wilson(6, 9);
    CHECK(few.low == Approx(0.354202135580396).epsilon(1e-12));
    CHECK(few.high == Approx(0.879416181613089).epsilon(1e-12));
    CHECK(wilson(0, 10).high == Approx(0.277532799862889).epsilon(1e-12));
    CHECK(wilson(0, 10).low == 0);
    CHECK(wilson(10, 10).high == 1);
    CHECK(std::isnan(wilson(0, 0).rate));
    CHECK(wilson(0, 0).high == 1);
    CHECK_THROWS_WITH(wilson(3, 2), "wins: got 3, expected a whole number from 0 to tries");
    CHECK_THROWS_AS(wilson(1.5, 2), Error);
    CHECK_THROWS_AS(wilson(1, 2, 1), Error);
}

TEST_CASE("Kaplan and Meier's curve with Greenwood's errors, as R's survfit of aml") {
    const auto steps = kaplanMeier(weeks, relapsed);
    REQUIRE(steps.size() == 15);
    CHECK((steps[0].time == 5 && steps[0].atRisk == 23 && steps[0].closed == 2));
    CHECK(steps[0].open == Approx(0.913043478260870).epsilon(1e-12));
    CHECK(*steps[0].error == Approx(0.0587533847558414).epsilon(1e-12));
    CHECK(steps[7].open == Approx(0.496894409937888).epsilon(1e-12));
    CHECK(steps[14].open == Approx(0.082815734989648).epsilon(1e-12));
    CHECK(*steps[14].error == Approx(0.0726618005035283).epsilon(1e-12));
    CHECK(*timeUntil(steps) == 27);
    CHECK_FALSE(timeUntil(steps, 0.05));
    const auto all = kaplanMeier({1, 2}, {true, true});
    CHECK((all[1].open == 0 && !all[1].error));
    CHECK_THROWS_WITH(kaplanMeier({1, -2}, {true, true}), "days, case 2: got -2, expected 0 or more");
    CHECK(kaplanMeier({0.5, 0.25}, {true, false}).size() == 1); // parts of days
}

TEST_CASE("The log-rank test, as R's survdiff of aml; one group cannot be tested") {
    const LogRank test = logRank(weeks, relapsed, arm, 2);
    CHECK(test.expected[0] == Approx(10.6893359923007250).epsilon(1e-12));
    CHECK(test.observed[1] == 11);
    CHECK(test.chiSquare == Approx(3.3963886989776011).epsilon(1e-12));
    CHECK(*test.p == Approx(0.0653393220405051).epsilon(1e-10));
    CHECK_FALSE(logRank({1, 2}, {true, true}, {0, 0}, 1).p);
    CHECK_FALSE(logRank({1, 2}, {false, false}, {0, 1}, 2).p);
}

TEST_CASE("Logistic coefficients, errors and likelihoods, as R's glm of mtcars") {
    const LogisticModel model = logistic(column(weight), yes(manual));
    CHECK(model.coefficients[0].value == Approx(12.0403697286573).epsilon(1e-10));
    CHECK(model.coefficients[0].error == Approx(4.51006623896676).epsilon(1e-10));
    CHECK(model.coefficients[1].value == Approx(-4.0239699621732).epsilon(1e-10));
    CHECK(model.coefficients[1].error == Approx(1.43652775262356).epsilon(1e-10));
    CHECK(model.coefficients[1].p == Approx(0.00509164230697144).epsilon(1e-8));
    CHECK(model.logLikelihood == Approx(-9.58804240372254).epsilon(1e-12));
    CHECK(-2 * model.nothing == Approx(43.22973327685781).epsilon(1e-12));
    CHECK_FALSE(model.separated);
}

TEST_CASE("A model that tells all wins from losses is said to be separated; columns that repeat others are left out") {
    CHECK(logistic(column({1, 2, 3, 4, 5, 6}), {false, false, false, true, true, true}).separated);
    // Quasi-complete: all of a group are won, the others are mixed.
    accounts::Matrix group(8, 1);
    group.values = {1, 1, 1, 0, 0, 0, 0, 0};
    CHECK(logistic(group, {true, true, true, true, false, true, false, false}).separated);
    accounts::Matrix twice(6, 3);
    twice.values = {1, 2, 7, 2, 4, 7, 3, 6, 7, 4, 8, 7, 5, 10, 7, 6, 12, 7};
    const LogisticModel model = logistic(twice, {false, true, false, true, false, true});
    CHECK_FALSE(model.separated);
    CHECK((model.coefficients[2].leftOut && model.coefficients[3].leftOut && !model.coefficients[1].leftOut));
    CHECK_THROWS_AS(logistic(column({1, 2}), {true, true}), Error);
}

TEST_CASE("The area under the curve counts pairs, equal chances half") {
    CHECK(*areaUnderCurve({.1, .2, .3, .4}, {false, false, true, true}) == 1);
    CHECK(*areaUnderCurve({.1, .4, .3, .2}, {false, true, false, true}) == 0.75);
    CHECK(*areaUnderCurve({.5, .5, .5}, {false, true, true}) == 0.5);
    CHECK_FALSE(areaUnderCurve({.5}, {true}));
}

TEST_CASE("Chances are judged on cases that the model had not seen, in the same folds each time") {
    const CrossValidation one = crossValidate(column(weight), yes(manual)),
                          two = crossValidate(column(weight), yes(manual));
    CHECK(one.chances == two.chances);
    const LogisticModel seen = logistic(column(weight), yes(manual));
    std::vector<double> chances;
    for (const double w : weight)
        chances.push_back(seen.chance(&w));
    CHECK(*one.area < *areaUnderCurve(chances, yes(manual)));
    CHECK(*one.area > 0.8);
    CHECK(one.brier < 0.25);
}
