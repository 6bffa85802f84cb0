// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The blank map for a workshop.
#include "committee.hxx"

#include <catch2/catch.hpp>

#include <set>

using namespace rolemap;

TEST_CASE("the blank map is A3 landscape with empty cards in every cell, in every language") {
    for (const words::Language language : words::allLanguages) {
        map::Options options;
        options.language = language;
        const scene::Scene page = map::drawBlank(options);
        CHECK(page.width == Approx(42000)); // ISO 216: 420 mm × 297 mm
        CHECK(page.height == Approx(29700).epsilon(0.001));
        std::size_t cards = 0;
        std::set<std::string> names;
        for (const scene::Group& g : page.groups) {
            CHECK(names.insert(g.name).second);
            cards += committee::startsWith(g.name, "blank:");
            for (const scene::Item& i : g.items) {
                CAPTURE(g.name, i.text);
                if (i.kind == scene::Kind::text) {
                    CHECK(scene::textWidth(i.text, i.fontSize, i.bold) <= i.rect.width + 1e-6);
                    if (committee::startsWith(g.name,
                                              "blank:")) { // nothing cut off: there is no other place to look it up
                        CHECK(i.text.find("…") == std::string::npos);
                        CHECK((i.rect.y >= g.bounds.y && i.rect.bottom() <= g.bounds.bottom()));
                    }
                }
            }
        }
        CHECK(cards == 4 * 3 * 4);
    }
}
