// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Control charts against published ones, Nelson's rules against a plain re-implementation.
#include "core/process/control.hxx"
#include "core/error.hxx"
#include "core/process/nelson.hxx"
#include "core/process/results.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace rolemap;
using namespace rolemap::process;
using words::Language;

namespace {

/// The rules as the paper words them: every run of the length is looked at by itself.
std::vector<std::uint8_t> plainly(const std::vector<double>& z) {
    std::vector<std::uint8_t> rules(z.size());
    const auto run = [&](std::size_t length, std::uint8_t rule, const auto& holds) {
        for (std::size_t from = 0; from + length <= z.size(); ++from)
            if (holds(from, from + length))
                for (std::size_t i = from; i < from + length; ++i)
                    rules[i] |= rule;
    };
    run(1, 1, [&](std::size_t from, std::size_t) { return z[from] > 3 || z[from] < -3; });
    run(9, 2, [&](std::size_t from, std::size_t to) {
        bool above = true, below = true;
        for (std::size_t i = from; i < to; ++i) {
            above = above && z[i] > 0;
            below = below && z[i] < 0;
        }
        return above || below;
    });
    run(6, 4, [&](std::size_t from, std::size_t to) {
        bool up = true, down = true;
        for (std::size_t i = from + 1; i < to; ++i) {
            up = up && z[i] > z[i - 1];
            down = down && z[i] < z[i - 1];
        }
        return up || down;
    });
    run(14, 8, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from + 2; i < to; ++i)
            if (!((z[i] > z[i - 1] && z[i - 1] < z[i - 2]) || (z[i] < z[i - 1] && z[i - 1] > z[i - 2])))
                return false;
        return true;
    });
    return rules;
}

// Montgomery, Introduction to Statistical Quality Control: 30 samples of 50 cans of orange juice.
const std::vector<double> cans = {12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                                  8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6};
const std::vector<double> fifties(30, 50);

table::Grid column(const std::vector<double>& values) {
    table::Grid grid(values.size(), 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        grid.at(i, 0) = values[i];
    return grid;
}

const model::Model& shipped() {
    return model::Model::shipped();
}

} // namespace

TEST_CASE("Nelson's rules equal a plain re-implementation on 2,000 random runs") {
    std::mt19937 random(17);
    std::size_t met[4] = {};
    for (int round = 0; round < 2000; ++round) {
        std::normal_distribution<double> normal(round % 3 == 0 ? 0.8 : 0, {});
        std::vector<double> z(random() % 60);
        for (std::size_t i = 0; i < z.size(); ++i) {
            z[i] = normal(random);
            if (round % 5 == 1) // ties, zeros and trends
                z[i] = std::round(z[i]);
            if (round % 5 == 2 && i > 0)
                z[i] = z[i - 1] + std::abs(z[i]) * (i % 13 < 8 ? 0.2 : -0.2);
            if (round % 5 == 3)
                z[i] = std::abs(z[i]) * (i % 2 == 0 ? 1 : -1);
        }
        INFO("round " << round);
        const auto rules = nelson(z);
        REQUIRE(rules == plainly(z));
        for (const std::uint8_t each : rules)
            for (int rule = 0; rule < 4; ++rule)
                met[rule] += (each >> rule) & 1;
    }
    for (const std::size_t count : met)
        CHECK(count > 100); // each rule was met
}

TEST_CASE("The p chart of orange juice cans is the published one: 0.231333, 0.052428, 0.410239, points 15 and 23") {
    const ControlChart chart = control(Chart::p, cans, fifties, {});
    CHECK_FALSE(chart.laney);
    CHECK(chart.mean == Approx(0.231333).margin(5e-7));
    CHECK(chart.points[0].lower == Approx(0.052428).margin(1e-6));
    CHECK(chart.points[0].upper == Approx(0.410239).margin(1e-6));
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < chart.points.size(); ++i)
        if (chart.points[i].rules & 1)
            out.push_back(i + 1);
    CHECK(out == std::vector<std::size_t>{15, 23});
}

TEST_CASE("Single figures: limits from moving ranges") {
    // Ranges 2, 1, 3: mean 2; sigma 2 / 1.128.
    const ControlChart chart = control(Chart::individuals, {10, 12, 11, 14}, {}, {});
    CHECK(chart.mean == 11.75);
    CHECK(chart.points[0].upper == Approx(11.75 + 3 * 2 / 1.128));
    CHECK(chart.points[0].lower == Approx(11.75 - 3 * 2 / 1.128));
    const ControlChart same = control(Chart::individuals, {5, 5, 5}, {}, {});
    CHECK((same.points[0].upper == 5 && same.points[0].rules == 0));
}

TEST_CASE("Counts: Poisson limits that stay within what is possible") {
    const ControlChart c = control(Chart::c, {1, 2, 0, 1}, {}, {});
    CHECK((c.mean == 1 && c.points[0].lower == 0 && c.points[0].upper == 4));
    const ControlChart u = control(Chart::u, {2, 6}, {1, 3}, {});
    CHECK(u.mean == 2);
    CHECK(u.points[1].upper == Approx(2 + 3 * std::sqrt(2.0 / 3)));
    const ControlChart p = control(Chart::p, {1, 2, 2}, {2, 2, 2}, {});
    CHECK((p.points[0].upper == 1 && p.points[0].lower >= 0));
}

TEST_CASE("Before and after: each phase has limits and runs of its own") {
    std::vector<double> values(8, 10), after(8, 20);
    for (std::size_t i = 0; i < 8; i += 2) {
        ++values[i];
        ++after[i];
    }
    values.insert(values.end(), after.begin(), after.end());
    const ControlChart chart = control(Chart::individuals, values, {}, {}, {8});
    CHECK((chart.points[0].centre == 10.5 && chart.points[8].centre == 20.5));
    for (const ControlPoint& point : chart.points)
        CHECK(point.rules == 0);
    CHECK_THROWS_AS(control(Chart::individuals, values, {}, {}, {15}), Error); // one point in a phase
}

TEST_CASE("What is no count, a size of none, too few points are refused with their place") {
    CHECK_THROWS_WITH(control(Chart::p, {1, 5}, {4, 4}, {}), "values, point 2: got 5, expected at most its size 4");
    CHECK_THROWS_WITH(control(Chart::u, {1, 5}, {4, 0}, {}), "sizes, point 2: got 0, expected above 0");
    CHECK_THROWS_AS(control(Chart::c, {1, 2.5}, {}, {}), Error);
    CHECK_THROWS_AS(control(Chart::c, {1, -2}, {}, {}), Error);
    CHECK_THROWS_AS(control(Chart::individuals, {1}, {}, {}), Error);
    CHECK_THROWS_AS(control(Chart::individuals, {1, 1e200}, {}, {}), Error);
}

TEST_CASE("RM.CONTROL: a row a point, blank for blank, rules in numbers and words; sub-groups where over-dispersed") {
    const auto sizes = column(fifties);
    const auto chart = controlResult(column(cans), "p", &sizes, nullptr, shipped(), Language::en);
    REQUIRE(chart.rows() == 31);
    CHECK(chart.at(0, 4).text == "Signal");
    CHECK(chart.at(15, 4).text == "1");
    CHECK(chart.at(15, 5).text == "Beyond the limits: look for what was special.");
    CHECK(chart.at(1, 4).text.empty());
    CHECK(chart.at(1, 5).text ==
          "The rates vary 1.66 times as much as chance lets them: look for sub-groups that differ.");
    table::Grid gap = column({3, 4, 0, 5});
    gap.at(2, 0) = table::Cell();
    const auto blank = controlResult(gap, "", nullptr, nullptr, shipped(), Language::zhCN);
    CHECK((blank.at(3, 0).isEmpty() && blank.at(4, 0).number == 5 && blank.at(0, 1).text == "中心线"));
    const auto wild = column({531, 285, 438, 531}), of = column({647, 586, 805, 641});
    const auto laney = controlResult(wild, "p", &of, nullptr, shipped(), Language::en);
    CHECK(laney.at(1, 5).text.find("Look for sub-groups") != std::string::npos);
    table::Grid phases(4, 1);
    for (std::size_t i = 0; i < 4; ++i)
        phases.at(i, 0) = i < 2 ? "before" : "after";
    const auto two = controlResult(column({1, 3, 11, 13}), "xmr", nullptr, &phases, shipped(), Language::en);
    CHECK((two.at(1, 1).number == 2 && two.at(4, 1).number == 12));
    CHECK_THROWS_WITH(controlResult(wild, "p", nullptr, nullptr, shipped(), Language::en),
                      "sizes: got nothing, expected how many each count is out of");
    CHECK_THROWS_AS(controlResult(wild, "q", nullptr, nullptr, shipped(), Language::en), Error);
    table::Grid words(2, 1);
    words.at(0, 0) = "many";
    CHECK_THROWS_AS(controlResult(words, "", nullptr, nullptr, shipped(), Language::en), Error);
}
