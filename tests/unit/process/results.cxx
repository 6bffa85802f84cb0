// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Funnel, staves, velocity, survival and drivers as cells show them.
#include "core/process/results.hxx"
#include "core/error.hxx"
#include "core/process/driver_results.hxx"
#include "core/process/staves.hxx"
#include "core/table/cells.hxx"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>

using namespace rolemap;
using namespace rolemap::process;
using table::Cell;
using table::Grid;
using words::Language;

namespace {

Grid gridOf(const std::vector<std::vector<Cell>>& rows) {
    Grid grid;
    for (const auto& row : rows)
        grid.addRow(row);
    return grid;
}

bool isNotAvailable(const Cell& cell) {
    return cell.isError() && cell.number == table::errorNotAvailable;
}

/// 200 deals: won where the region is north in 3 of 4, else in 1 of 4; a value only where won; a key; a constant.
Grid deals() {
    Grid grid;
    grid.addRow({"Deal", "Region", "Visits", "Won amount", "Reason", "Year", "Result"});
    for (int i = 0; i < 200; ++i) {
        const bool north = i % 2 == 0, won = north ? i % 8 != 0 : i % 8 == 1;
        grid.addRow({"D" + std::to_string(i), north ? "North" : "South", static_cast<double>((i * 7) % 11),
                     won ? Cell(100.0 + i) : Cell(0.0), won ? Cell() : Cell("price"), 2026.0, won ? "Won" : "Lost"});
    }
    for (int i = 0; i < 10; ++i)
        grid.addRow({"X" + std::to_string(i), "North", 3.0, Cell(), Cell(), 2026.0, "Qualifying"});
    return grid;
}

std::size_t rowOf(const Grid& grid, const std::string& name) {
    for (std::size_t r = 1; r < grid.rows(); ++r)
        if (grid.at(r, 0).text == name)
            return r;
    FAIL("no row " << name);
    return 0;
}

} // namespace

TEST_CASE("A funnel: conversion with Wilson's interval; more than before is no share") {
    const Grid out = funnelResult(
        gridOf(
            {{"Step", "Count"}, {"Customers", 40.0}, {"Deals", 100.0}, {"Won", 25.0}, {"Paid", 0.0}, {"Again", 0.0}}),
        0.95, Language::en);
    REQUIRE(out.rows() == 6);
    CHECK((out.at(1, 0).text == "Customers" && out.at(1, 2).isEmpty() && out.at(1, 5).number == 1));
    CHECK(out.at(2, 2).number == 2.5);
    CHECK(isNotAvailable(out.at(2, 3)));
    CHECK(out.at(3, 2).number == 0.25);
    CHECK(out.at(3, 3).number == Approx(0.1754521).epsilon(1e-6)); // R: prop.test(25, 100, correct = FALSE)
    CHECK(out.at(3, 4).number == Approx(0.3430446).epsilon(1e-6));
    CHECK(out.at(3, 5).number == 0.625);
    CHECK((out.at(4, 2).number == 0 && isNotAvailable(out.at(5, 2))));
    CHECK(funnelResult(gridOf({{"a", 2.0}, {"b", 1.0}}), 0.95, Language::en).rows() == 3); // no header row
    CHECK_THROWS_AS(funnelResult(gridOf({{"a", 2.0}, {"b", "x"}}), 0.95, Language::en), Error);
    CHECK_THROWS_WITH(funnelResult(gridOf({{"a", 2.5}}), 0.95, Language::en),
                      "steps, 'a': got 2.5, expected a whole number from 0 on");
    CHECK_THROWS_AS(funnelResult(gridOf({{"a", 2.0}, {"b", 1.0}}), 95, Language::en), Error);
}

TEST_CASE("Staves: ratios, the result if raised, shares of the gap that add up, the shortest") {
    // 10 x 0.2 x 50 = 100 against 10 x 0.4 x 100 = 400: ln 2 and ln 2 of ln 4.
    const Grid out = stavesResult(
        gridOf({{"Factor", "Actual", "Target"}, {"Deals", 10.0, 10.0}, {"Win rate", 0.2, 0.4}, {"Value", 50.0, 100.0}}),
        0.95, Language::en);
    REQUIRE(out.rows() == 5);
    CHECK((out.at(1, 5).number == 1 && out.at(1, 6).number == Approx(100) &&
           out.at(1, 7).number == Approx(0).margin(1e-12)));
    CHECK((out.at(2, 5).number == 0.5 && out.at(2, 6).number == Approx(200) && out.at(2, 7).number == Approx(0.5)));
    CHECK(out.at(2, 8).text == "The shortest stave"); // the first of equals
    CHECK(out.at(3, 8).text == "Short");
    CHECK((out.at(4, 1).number == Approx(100) && out.at(4, 2).number == Approx(400)));
}

TEST_CASE("Staves: lower is better, few tries, factors above their benchmark, no gap, a factor at zero") {
    const Staves days = staves({{"Deals", 10, 10, false, {}}, {"Days", 60, 30, true, {}}});
    CHECK(days.all[1].ratio == 0.5);
    CHECK(days.result == Approx(10.0 / 60));
    CHECK(days.all[1].resultIfRaised == Approx(10.0 / 30));
    const Staves few = staves({{"Win rate", 1.0 / 3, 0.5, false, 9.0}});
    CHECK((few.all[0].shortest && few.all[0].unsure)); // 3 of 9: 0.12 to 0.65
    CHECK_FALSE(staves({{"Win rate", 1.0 / 3, 0.5, false, 900.0}}).all[0].unsure);
    const Staves above = staves({{"a", 2, 1, false, {}}, {"b", 1, 4, false, {}}});
    CHECK((above.all[0].resultIfRaised == 2 && above.all[1].resultIfRaised == 8));
    CHECK((*above.all[0].gapShare == Approx(-1) && *above.all[1].gapShare == Approx(2))); // makes up for the other
    const Staves none = staves({{"a", 2, 1, false, {}}});
    CHECK((!none.all[0].gapShare && !none.all[0].shortest));
    const Staves zero = staves({{"a", 0, 1, false, {}}, {"b", 1, 4, false, {}}});
    CHECK((*zero.all[0].gapShare == 1 && *zero.all[1].gapShare == 0 && zero.all[0].shortest));
    CHECK_THROWS_WITH(staves({{"a", -1, 1, false, {}}}), "factors, 'a', actual: got -1, expected 0 or more");
    CHECK_THROWS_AS(staves({{"a", 1, 0, false, {}}}), Error);
    CHECK_THROWS_AS(staves({{"a", 0, 1, true, {}}}), Error);
    CHECK_THROWS_AS(staves({{"a", 1.2, 1, false, 9.0}}), Error);
}

TEST_CASE("Staves read their columns by header in any order, or by place, in three languages") {
    const Grid chinese = stavesResult(gridOf({{"目标", "因素", "实际", "方向", "样本数"},
                                              {30.0, "天数", 60.0, "越低越好", Cell()},
                                              {0.5, "胜率", 0.25, Cell(), 400.0}}),
                                      0.95, Language::zhCN);
    CHECK((chinese.at(1, 0).text == "天数" && chinese.at(1, 5).number == 0.5 && chinese.at(1, 8).text == "最短的木板"));
    CHECK(chinese.at(2, 3).isNumber());
    const Grid plain = stavesResult(gridOf({{"a", 1.0, 2.0}}), 0.95, Language::en);
    CHECK(plain.at(1, 5).number == 0.5);
    CHECK_THROWS_AS(stavesResult(gridOf({{"a", "b"}}), 0.95, Language::en), Error);
    CHECK_THROWS_AS(stavesResult(gridOf({{"Factor", "Actual", "Target"}, {"a", "much", 2.0}}), 0.95, Language::en),
                    Error);
    CHECK_THROWS_AS(stavesResult(Grid(), 0.95, Language::en), Error);
}

TEST_CASE("Velocity is value won per day; what cannot be is refused") {
    CHECK(velocity(40, 0.25, 20000, 50) == 4000);
    CHECK_THROWS_WITH(velocity(40, 1.4, 1, 1), "win_rate: got 1.4, expected 0 to 1");
    CHECK_THROWS_AS(velocity(40, 0.4, 1, 0), Error);
    CHECK_THROWS_AS(velocity(-1, 0.4, 1, 1), Error);
    CHECK_THROWS_AS(velocity(1e300, 0.4, 1e300, 1), Error);
}

TEST_CASE("Survival: incomplete rows are left out, groups have curves of their own, the test speaks") {
    const Grid days = gridOf({{1.0}, {2.0}, {Cell()}, {3.0}, {3.0}}),
               closed = gridOf({{1.0}, {0.0}, {1.0}, {1.0}, {Cell()}});
    const Grid curve = survivalResult(days, closed, nullptr, "", Language::en);
    REQUIRE(curve.rows() == 3);
    CHECK((curve.at(1, 1).number == 3 && curve.at(1, 3).number == Approx(2.0 / 3)));
    CHECK((curve.at(2, 3).number == 0 && isNotAvailable(curve.at(2, 4))));
    Grid many, ends, who;
    for (int i = 0; i < 60; ++i) {
        many.addRow({static_cast<double>(i % 2 == 0 ? 10 + i : 40 + i)});
        ends.addRow({i % 5 == 0 ? 0.0 : 1.0});
        who.addRow({i % 2 == 0 ? "fast" : "slow"});
    }
    const Grid test = survivalResult(many, ends, &who, "test", Language::en);
    REQUIRE(test.rows() == 4);
    CHECK(test.at(1, 4).number > 1);
    CHECK(test.at(3, 7).number < 0.01);
    CHECK(test.at(3, 8).text == "The groups take differently long to close.");
    const Grid median = survivalResult(many, ends, &who, "median", Language::en);
    CHECK((median.at(1, 0).text == "fast" && median.at(1, 4).number < median.at(2, 4).number));
    CHECK(survivalResult(many, ends, &who, "", Language::en).at(1, 0).text == "fast");
    CHECK_THROWS_AS(survivalResult(many, ends, nullptr, "test", Language::en), Error);
    CHECK_THROWS_AS(survivalResult(many, gridOf({{1.0}}), nullptr, "", Language::en), Error);
    CHECK_THROWS_AS(survivalResult(gridOf({{1.0}}), gridOf({{2.0}}), nullptr, "", Language::en), Error);
    CHECK_THROWS_AS(survivalResult(gridOf({{"x"}}), gridOf({{1.0}}), nullptr, "", Language::en), Error);
}

TEST_CASE("Drivers: the right test for each pair, strongest first; leaks, keys, constants and open deals are said") {
    const Grid out = kpiResult(deals(), "Result", 0.95, "", model::Model::shipped(), Language::en);
    const auto row = [&](const char* name) { return rowOf(out, name); };
    const auto verdict = [&](const char* name) { return out.at(row(name), 6).text; };
    CHECK(out.at(row("Region"), 1).text == "Cramér's V");
    // 75 of 100 against 25 of 100: V is 0.5.
    CHECK(out.at(row("Region"), 2).number == Approx(0.5));
    CHECK(out.at(row("Region"), 5).number == 200);
    CHECK(verdict("Region") == "Goes with Result, strongly. Won: 75% with North, 25% with South.");
    CHECK(verdict("Visits") == "No sign that it goes with Result.");
    CHECK(verdict("Won amount").find("Always the same where Result is Lost") != std::string::npos);
    CHECK(verdict("Reason").find("Filled in only where Result is Lost") != std::string::npos);
    CHECK(verdict("Deal") == "Left out: nearly every word is another.");
    CHECK(verdict("Year") == "Left out: always the same.");
    CHECK(out.at(row("Result"), 5).number == 10);
    CHECK(isNotAvailable(out.at(row("Deal"), 3)));
    for (std::size_t r = 2; r < out.rows(); ++r) // strongest first, the others last
        CHECK((out.at(r, 2).isError() || std::abs(out.at(r, 2).number) <= std::abs(out.at(r - 1, 2).number)));
    CHECK_THROWS_AS(kpiResult(deals(), "Colour", 0.95, "", model::Model::shipped(), Language::en), Error);
    CHECK_THROWS_AS(kpiResult(deals(), "Year", 0.95, "", model::Model::shipped(), Language::en), Error);
    CHECK_THROWS_AS(kpiResult(deals(), "Result", 1.2, "", model::Model::shipped(), Language::en), Error);
    CHECK_THROWS_AS(kpiResult(Grid(), "Result", 0.95, "", model::Model::shipped(), Language::en), Error);
    CHECK(kpiResult(deals(), 7.0, 0.95, "", model::Model::shipped(), Language::zhTW).rows() == out.rows());
}

TEST_CASE("A figure that only open deals have tells nothing, and room beside the table is no column") {
    Grid grid;
    grid.addRow({"Result", "Probability", Cell()});
    for (int i = 0; i < 60; ++i) {
        const bool open = i % 3 == 0;
        grid.addRow({open ? "Proposal" : i % 2 == 0 ? "Won" : "Lost", open ? Cell(i / 100.0) : Cell(), Cell()});
    }
    const Grid out = kpiResult(grid, "Result", 0.95, "", model::Model::shipped(), Language::en);
    REQUIRE(out.rows() == 3);
    CHECK((out.at(1, 0).text == "Probability" && out.at(2, 0).text == "Result")); // the open ones are told last
    CHECK(isNotAvailable(out.at(1, 2)));
}

TEST_CASE("Figures against figures say which way they go; few cases tell nothing") {
    Grid grid;
    grid.addRow({"Visits", "Days", "Revenue"});
    for (int i = 0; i < 40; ++i)
        grid.addRow(
            {static_cast<double>(i), static_cast<double>(-i + (i % 3) * 9), static_cast<double>(i + (i % 5) * 6)});
    const Grid out = kpiResult(grid, "Revenue", 0.95, "", model::Model::shipped(), Language::en);
    CHECK(out.at(rowOf(out, "Visits"), 6).text == "Goes with Revenue, strongly. The higher, the higher Revenue.");
    CHECK(out.at(rowOf(out, "Days"), 2).number < 0);
    CHECK(out.at(rowOf(out, "Days"), 6).text.find("The higher, the lower Revenue.") != std::string::npos);
    Grid few;
    for (std::size_t r = 0; r < 10; ++r)
        few.addRow({grid.at(r, 0), grid.at(r, 1), grid.at(r, 2)});
    const Grid little = kpiResult(few, "Revenue", 0.95, "", model::Model::shipped(), Language::en);
    CHECK(little.at(1, 6).text == "Too few cases to tell (n = 9).");
}

TEST_CASE("The model of won against lost leaves leaks out and says how far it can be trusted") {
    const auto& shipped = model::Model::shipped();
    const Grid model = kpiResult(deals(), "Result", 0.95, "model", shipped, Language::en);
    REQUIRE(model.rows() == 4); // start, region, visits
    const std::size_t region = rowOf(model, "Region: South");
    CHECK(model.at(region, 7).text == "Against North.");
    CHECK(model.at(region, 3).number == Approx(1.0 / 9).epsilon(0.05)); // odds 1:3 against 3:1; visits hardly matter
    CHECK((model.at(region, 4).number < model.at(region, 3).number && model.at(region, 5).number < 0.3));
    const Grid fit = kpiResult(deals(), "Result", 0.95, "fit", shipped, Language::en);
    CHECK((fit.at(1, 1).number == 200 && fit.at(2, 1).number == 100));
    const double area = fit.at(rowOf(fit, "Area under the curve, on deals not seen"), 1).number;
    CHECK((area > 0.65 && area < 0.8));
    const Grid calibration = kpiResult(deals(), "Result", 0.95, "calibration", shipped, Language::en);
    REQUIRE(calibration.rows() == 11);
    CHECK((calibration.at(1, 1).number == 20 && calibration.at(10, 2).number > calibration.at(1, 2).number));
    Grid figures;
    figures.addRow({"a", "b"});
    for (int i = 0; i < 50; ++i)
        figures.addRow({static_cast<double>(i), static_cast<double>(i % 7)});
    CHECK_THROWS_AS(kpiResult(figures, "b", 0.95, "model", shipped, Language::en), Error);
}

TEST_CASE("1,000,000 deals go through drivers and survival in a moment") {
    Grid grid(1000001, 4);
    const char* const words[] = {"North", "South", "East", "West"};
    for (std::size_t c = 0; c < 4; ++c)
        grid.at(0, c) = std::string(1, static_cast<char>('a' + c));
    Grid days(1000000, 1), closed(1000000, 1);
    for (std::size_t r = 1; r < grid.rows(); ++r) {
        grid.at(r, 0) = words[r % 4];
        grid.at(r, 1) = static_cast<double>(r * 7919 % 1000);
        grid.at(r, 2) = words[r * 31 % 97 % 4];
        grid.at(r, 3) = r % 3 == 0 ? "Won" : "Lost";
        days.at(r - 1, 0) = static_cast<double>(r * 7919 % 140);
        closed.at(r - 1, 0) = r % 5 == 0 ? 0.0 : 1.0;
    }
    const auto timed = [](const char* what, const auto& work) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        WARN(what << ": " << seconds * 1000 << " ms");
        CHECK(seconds < 60); // sanitizers on a busy machine
    };
    timed("drivers", [&] { CHECK(kpiResult(grid, "d", 0.95, "", model::Model::shipped(), Language::en).rows() == 4); });
    // Of 140 different days every fifth has nobody who closed.
    timed("survival", [&] { CHECK(survivalResult(days, closed, nullptr, "", Language::en).rows() == 113); });
}
