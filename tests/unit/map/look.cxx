// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Attitude is told by colour and by shape, and the colours differ in grey too.
#include "core/map/map.hxx"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace rolemap;

TEST_CASE("every attitude has a colour and a shape of its own") {
    std::set<scene::Colour> colours;
    std::set<std::string> shapes;
    for (const auto a :
         {words::Attitude::supporter, words::Attitude::neutral, words::Attitude::opponent, words::Attitude::unknown}) {
        const map::Look look = map::look(a);
        colours.insert(look.colour);
        shapes.insert(look.shape);
    }
    CHECK(colours.size() == 4);
    CHECK(shapes == std::set<std::string>{"up", "dot", "down", "question"});
    // Okabe and Ito (2008): bluish green and vermillion.
    CHECK(map::look(words::Attitude::supporter).colour == 0x009E73);
    CHECK(map::look(words::Attitude::opponent).colour == 0xD55E00);
}
