// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cards that the user has moved stay where they were put, and everything else gives way.
#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using committee::Deal;

TEST_CASE("moved cards stay where they were put, lines follow, others make way") {
    const Deal deal(committee::random(21, 9));
    const auto before = map::draw(deal.analysis, {}).at(0);
    std::vector<std::string> cards;
    for (const scene::Group& g : before.groups)
        if (committee::startsWith(g.name, "card:"))
            cards.push_back(g.name);
    REQUIRE(cards.size() == 21);
    map::Options options;
    // One onto the place of another, one a little to the side.
    const scene::Rect target = committee::find(before, cards[5])->bounds;
    const scene::Rect own = committee::find(before, cards[10])->bounds;
    options.moved[cards[2]] = {target.x + 40, target.y + 30};
    options.moved[cards[10]] = {own.x + 150, own.y + 90};
    const auto page = map::draw(deal.analysis, options).at(0);
    for (const auto& [name, place] : options.moved) {
        const scene::Group* card = committee::find(page, name);
        REQUIRE(card != nullptr);
        CHECK(card->bounds.x == Approx(place.x));
        CHECK(card->bounds.y == Approx(place.y));
    }
    for (std::size_t a = 0; a < page.groups.size(); ++a)
        for (std::size_t b = a + 1; b < page.groups.size(); ++b)
            if (committee::isCard(page.groups[a]) && committee::isCard(page.groups[b])) {
                CAPTURE(page.groups[a].name, page.groups[b].name);
                CHECK_FALSE(page.groups[a].bounds.overlaps(page.groups[b].bounds));
            }
    for (const scene::Group& g : page.groups)
        if (committee::isLine(g)) {
            CAPTURE(g.name);
            CHECK_FALSE(committee::runsThroughCard(page, g.items[0]));
        }
}

TEST_CASE("a card moved off the page, or onto another, harms nothing") {
    const Deal deal(committee::random(12, 2));
    map::Options options;
    const auto before = map::draw(deal.analysis, options).at(0);
    for (const scene::Group& g : before.groups)
        if (committee::startsWith(g.name, "card:"))
            options.moved[g.name] = {-5000, 90000};
    CHECK(map::draw(deal.analysis, options).size() == 1);
}
