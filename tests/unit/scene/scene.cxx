// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a click meets.
#include "core/scene/scene.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::scene;

namespace {

Scene twoCards() {
    Scene scene;
    scene.width = 100;
    scene.height = 100;
    for (int i = 0; i < 2; ++i) {
        Group group;
        group.name = group.target = i == 0 ? "below" : "above";
        group.bounds = {10.0 + 20 * i, 10, 40, 20};
        scene.groups.push_back(group);
    }
    return scene;
}

} // namespace

TEST_CASE("the frontmost group under the point is hit") {
    const Scene scene = twoCards();
    CHECK(scene.hit({15, 15}) == "below");
    CHECK(scene.hit({40, 15}) == "above");
    CHECK(scene.hit({60, 15}) == "above");
    CHECK(scene.hit({80, 15}).empty());
    CHECK(scene.hit({15, 30}).empty()); // the lower edge belongs to what is below
}

TEST_CASE("an item with a target of its own wins over its group, by its real shape") {
    Scene scene = twoCards();
    Item triangle;
    triangle.kind = Kind::polygon;
    triangle.points = {{35, 12}, {45, 28}, {35, 28}};
    triangle.target = "mark";
    Item dot;
    dot.kind = Kind::ellipse;
    dot.rect = {50, 12, 10, 10};
    dot.target = "dot";
    scene.groups[1].items = {triangle, dot};
    CHECK(scene.hit({36, 27}) == "mark");
    CHECK(scene.hit({44, 13}) == "above");
    CHECK(scene.hit({55, 17}) == "dot");
    CHECK(scene.hit({50.5, 12.5}) == "above");
}

TEST_CASE("a line is hit near it, along its curve") {
    Scene scene;
    Group group;
    Item curve;
    curve.kind = Kind::curve;
    curve.points = {{0, 0}, {50, 0}, {50, 0}, {50, 50}};
    curve.style.strokeWidth = 2;
    curve.target = "line";
    group.items = {curve};
    scene.groups = {group};
    CHECK(scene.hit({0, 1}) == "line");
    CHECK(scene.hit({43.75, 6.25}) == "line"); // the middle of the Bézier curve
    CHECK(scene.hit({10, 40}).empty());
}
