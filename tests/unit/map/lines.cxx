// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Lines go round cards, end at the right ones, and do not lie on each other.
#include "committee.hxx"

#include <catch2/catch.hpp>

#include <map>
#include <tuple>

using namespace rolemap;
using committee::Deal;

TEST_CASE("no line runs through a card or a placeholder") {
    for (const std::size_t people : {5u, 21u, 60u, 200u})
        for (unsigned seed = 1; seed <= 3; ++seed) {
            const Deal deal(committee::random(people, seed));
            for (const std::size_t pageAbove : {std::size_t{40}, std::size_t{1000}}) {
                map::Options options;
                options.pageAbove = pageAbove;
                std::size_t lines = 0;
                for (const scene::Scene& page : map::draw(deal.analysis, options))
                    for (const scene::Group& g : page.groups)
                        if (committee::isLine(g)) {
                            ++lines;
                            CAPTURE(people, seed, g.name);
                            REQUIRE(g.items.size() == 1);
                            CHECK_FALSE(committee::runsThroughCard(page, g.items[0]));
                        }
                if (pageAbove > people) // every line of the deal is drawn
                    CHECK(lines >= deal.analysis.lines().size() * 9 / 10);
            }
        }
}

TEST_CASE("a line begins at the border of one card and ends at the other's") {
    const Deal deal(committee::random(21, 5));
    const auto page = map::draw(deal.analysis, {}).at(0);
    const auto onBorder = [&](const std::string& name, scene::Point p) {
        const scene::Group* card = committee::find(page, name);
        REQUIRE(card != nullptr);
        const scene::Rect& r = card->bounds;
        const double distance =
            std::min({std::abs(p.x - r.x), std::abs(p.x - r.right()), std::abs(p.y - r.y), std::abs(p.y - r.bottom())});
        return distance < 1e-6 && p.x >= r.x - 1e-6 && p.x <= r.right() + 1e-6 && p.y >= r.y - 1e-6 &&
               p.y <= r.bottom() + 1e-6;
    };
    for (const scene::Group& g : page.groups)
        if (committee::isLine(g)) {
            CAPTURE(g.name);
            const scene::Item& line = g.items[0];
            CHECK(onBorder(line.fromName, line.points.front()));
            CHECK(onBorder(line.toName, line.points.back()));
        }
}

TEST_CASE("an influence line is as wide as it is strong, and parallel ones add up") {
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Influences"});
    grid.addRow({"Weak", "management", "using", "Target:0.2"});
    grid.addRow({"Strong", "management", "finance", "Target:0.9"});
    grid.addRow({"Twice", "management", "purchasing", "Target:0.3; Target:0.3"});
    grid.addRow({"Target", "decision", "technical", ""});
    const auto page = map::draw(Deal(grid).analysis, {}).at(0);
    const auto width = [&](const char* name) {
        const scene::Group* line = committee::find(page, name);
        REQUIRE(line != nullptr);
        CHECK(line->items[0].arrow == scene::Arrow::end);
        return line->items[0].style.strokeWidth;
    };
    CHECK(width("line:Weak>Target") < width("line:Twice>Target"));
    CHECK(width("line:Twice>Target") < width("line:Strong>Target"));
}

TEST_CASE("influence lines share no stretch longer than a card is high") {
    const Deal deal(committee::random(21, 11));
    const auto page = map::draw(deal.analysis, {}).at(0);
    std::map<std::pair<long, long>, std::string> seen; // by the tenth of a millimetre
    std::map<std::pair<std::string, std::string>, int> shared;
    for (const scene::Group& g : page.groups)
        if (committee::startsWith(g.name, "line:"))
            for (const scene::Point p : committee::course(g.items[0])) {
                const auto [at, isNew] =
                    seen.emplace(std::make_pair(std::lround(p.x / 10), std::lround(p.y / 10)), g.name);
                if (!isNew && at->second != g.name)
                    ++shared[{at->second, g.name}];
            }
    for (const auto& [pair, points] : shared) {
        CAPTURE(pair.first, pair.second);
        CHECK(points < 18); // points are 1 mm apart, a card is 17.6 mm high
    }
}
