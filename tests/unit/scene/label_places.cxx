// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Expected places follow from the rule in the header and plain geometry.
#include "core/scene/label_places.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace rolemap::scene;

namespace {

const Rect frame{0, 0, 100, 100};

} // namespace

TEST_CASE("A label with room stands right of its bubble") {
    const auto places = placeLabels({{{50, 50}, 5}}, {{0, 20, 4}}, frame, {}, 1);
    REQUIRE(places.size() == 1);
    CHECK(places[0].side == LabelSide::right);
    CHECK(places[0].box.x == Approx(56));
    CHECK(places[0].box.y == Approx(48));
}

TEST_CASE("At the right edge a label goes left, in a corner of bubbles above or below") {
    CHECK(placeLabels({{{90, 50}, 5}}, {{0, 20, 4}}, frame, {}, 1)[0].side == LabelSide::left);
    // Neighbours at both sides.
    const std::vector<Disc> row = {{{50, 50}, 5}, {{62, 50}, 5}, {{38, 50}, 5}};
    CHECK(placeLabels(row, {{0, 20, 4}}, frame, {}, 1)[0].side == LabelSide::above);
    CHECK(placeLabels(row, {{0, 20, 4}}, frame, {{40, 35, 20, 9}}, 1)[0].side == LabelSide::below);
}

TEST_CASE("Two bubbles in one place have two labels in two places") {
    const auto places = placeLabels({{{50, 50}, 5}, {{50, 50}, 5}}, {{0, 20, 4}, {1, 20, 4}}, frame, {}, 1);
    CHECK(places[0].side == LabelSide::right);
    CHECK(places[1].side == LabelSide::left);
    CHECK_FALSE(places[0].box.overlaps(places[1].box));
}

TEST_CASE("Without a free side a label stands away, over nothing") {
    std::vector<Disc> crowd = {{{50, 50}, 5}, {{62, 50}, 6}, {{38, 50}, 6}, {{50, 62}, 6}, {{50, 38}, 6}};
    const auto place = placeLabels(crowd, {{0, 20, 4}}, frame, {}, 1)[0];
    CHECK(place.side == LabelSide::away);
    for (const Disc& disc : crowd) {
        const double dx = disc.middle.x - std::min(std::max(disc.middle.x, place.box.x), place.box.right());
        const double dy = disc.middle.y - std::min(std::max(disc.middle.y, place.box.y), place.box.bottom());
        CHECK(std::hypot(dx, dy) >= disc.radius);
    }
}

TEST_CASE("A bubble that reaches into a label by less than a quarter of its height is put up with") {
    // The label is 56..76 × 48..52; one bubble ends 0.5 inside it, another 3.
    CHECK(placeLabels({{{50, 50}, 5}, {{66, 55}, 3.5}, {{50, 40}, 5}, {{50, 60}, 5}, {{40, 50}, 4}}, {{0, 20, 4}},
                      frame, {}, 1)[0]
              .side == LabelSide::right);
    CHECK(placeLabels({{{50, 50}, 5}, {{66, 55}, 6}, {{50, 40}, 5}, {{50, 60}, 5}, {{40, 50}, 4}}, {{0, 20, 4}}, frame,
                      {}, 1)[0]
              .side == LabelSide::away);
}

TEST_CASE("Where all is full a label is hidden rather than written over another") {
    const auto places = placeLabels({{{50, 50}, 5}}, {{0, 20, 4}}, frame, {frame}, 1);
    CHECK(places[0].hidden);
    CHECK(placeLabels({{{50, 50}, 5}}, {{0, 120, 4}}, frame, {}, 1)[0].hidden);
}

TEST_CASE("Bubbles everywhere: the label covers as little of the others as it can") {
    // One bubble over the whole frame: from its middle, right is farthest.
    const auto place = placeLabels({{{80, 50}, 2}, {{40, 50}, 90}}, {{0, 12, 4}}, frame, {}, 1)[0];
    CHECK_FALSE(place.hidden);
    CHECK(place.side == LabelSide::right);
}

TEST_CASE("On random crowds no two labels overlap and each is in the frame") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> at(5, 95), size(0.5, 6);
    for (int run = 0; run < 200; ++run) {
        std::vector<Disc> discs;
        std::vector<Label> labels;
        for (std::size_t i = 0; i < 60; ++i)
            discs.push_back({{at(random), at(random)}, size(random)});
        for (std::size_t i = 0; i < 20; ++i)
            labels.push_back({i, 8 + size(random), 2.5});
        const auto places = placeLabels(discs, labels, frame, {}, 0.5);
        REQUIRE(places.size() == labels.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].hidden)
                continue;
            const Rect& box = places[i].box;
            REQUIRE((box.x >= 0 && box.y >= 0 && box.right() <= 100 && box.bottom() <= 100));
            for (std::size_t j = 0; j < i; ++j)
                REQUIRE((places[j].hidden || !box.overlaps(places[j].box)));
        }
    }
}
