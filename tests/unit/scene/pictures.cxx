// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The panel's pictures say what they are given, and nothing where nothing is known.
#include "core/scene/pictures.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rolemap::scene;

namespace {

const Palette palette;

std::vector<std::string> texts(const Scene& scene) {
    std::vector<std::string> out;
    for (const Group& g : scene.groups)
        for (const Item& i : g.items)
            if (i.kind == Kind::text)
                out.push_back(i.text);
    return out;
}

} // namespace

TEST_CASE("the ring ends where the value says, clockwise from the top") {
    const Scene ring = ringGauge(25, 100, 0x009E73, palette, "figure:health", "Health 25");
    const Item& arc = ring.groups[0].items[1];
    CHECK(arc.points.back().y == Approx(50)); // a quarter turn: three o'clock
    CHECK(arc.points.back().x > 90);
    CHECK(texts(ring) == std::vector<std::string>{"25"});
    CHECK(ring.hit({50, 50}) == "figure:health");
}

TEST_CASE("without a value the ring is empty and says so") {
    for (const auto& value : {std::optional<double>(), std::optional<double>(std::nan(""))}) {
        const Scene ring = ringGauge(value, 100, 0x009E73, palette, "t", "t");
        CHECK(ring.groups[0].items.size() == 2); // track and text
        CHECK(texts(ring) == std::vector<std::string>{"–"});
    }
    CHECK(texts(ringGauge(250, 100, 0, palette, "t", "t")) == std::vector<std::string>{"100"});
}

TEST_CASE("the diverging bar runs from the middle to the side of its sign") {
    const Item plus = divergingBar(0.5, 200, 10, 1, 2, palette, "t", "t").groups[0].items[1];
    CHECK(plus.rect.x == Approx(100));
    CHECK(plus.rect.width == Approx(50));
    CHECK(plus.style.fill == Colour{2});
    const Item minus = divergingBar(-1.5, 200, 10, 1, 2, palette, "t", "t").groups[0].items[1];
    CHECK(minus.rect.x == Approx(0));
    CHECK(minus.rect.right() == Approx(100));
    CHECK(minus.style.fill == Colour{1});
    CHECK(divergingBar(std::nullopt, 200, 10, 1, 2, palette, "t", "t").groups[0].items.size() == 2);
}

TEST_CASE("the progress bar is as long as its share") {
    CHECK(progressBar(0.25, 200, 10, 1, palette, "t", "t").groups[0].items[1].rect.width == Approx(50));
    CHECK(progressBar(7, 200, 10, 1, palette, "t", "t").groups[0].items[1].rect.width == Approx(200));
    CHECK(progressBar(0, 200, 10, 1, palette, "t", "t").groups[0].items.size() == 1);
}

TEST_CASE("a matrix cell shows its marks, counts those without room, and is a target") {
    Matrix matrix;
    matrix.columns = {"Using", "Technical"};
    MatrixCell cell;
    cell.target = "cell";
    cell.highlight = true;
    cell.marks.assign(40, {Mark::up, 0x009E73});
    matrix.rows.push_back({"Decider", true, {cell, {}}});
    matrix.rows.push_back({"A very long role that no narrow sidebar can hold", false, {}});
    for (const double width : {120.0, 240.0, 600.0}) {
        const Scene scene = markMatrix(matrix, width, 24, palette, "Coverage");
        CHECK(scene.height == 72);
        std::size_t marks = 0;
        for (const Group& g : scene.groups)
            for (const Item& i : g.items) {
                marks += i.kind == Kind::polygon;
                if (i.kind == Kind::text)
                    CHECK(textWidth(i.text, i.fontSize, i.bold) <= i.rect.width + 1e-9);
                for (const Point& p : i.points)
                    CHECK((p.x >= 0 && p.x <= width));
            }
        const auto all = texts(scene);
        CHECK(std::count(all.begin(), all.end(), "+" + std::to_string(40 - marks)) == 1);
        CHECK(scene.hit({width * 0.5, 36}) == "cell");
    }
}
