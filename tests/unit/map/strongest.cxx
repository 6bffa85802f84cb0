// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A dense network stays readable: the strongest lines are drawn, and the legend says so.
#include "committee.hxx"

#include <catch2/catch.hpp>

#include <set>

using namespace rolemap;
using committee::Deal;

namespace {

/// Everybody influences everybody; the strength is told by the sender's number.
table::Grid everybody(std::size_t people) {
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Influences"});
    for (std::size_t i = 0; i < people; ++i) {
        std::string others;
        for (std::size_t j = 0; j < people; ++j)
            if (j != i)
                others += "P" + std::to_string(j) + ":0." + std::to_string(10 + i) + "; ";
        grid.addRow({"P" + std::to_string(i), "management", i % 2 ? "using" : "technical", others});
    }
    return grid;
}

std::set<std::string> lines(const scene::Scene& page) {
    std::set<std::string> names;
    for (const scene::Group& g : page.groups)
        if (committee::startsWith(g.name, "line:"))
            names.insert(g.name);
    return names;
}

std::string legend(const scene::Scene& page) {
    std::string words;
    for (const scene::Item& item : committee::find(page, "legend")->items)
        words += item.text + "\n";
    return words;
}

} // namespace

TEST_CASE("of 380 influence lines among 20 people the strongest 30 are drawn, and it is said") {
    const Deal deal(everybody(20));
    const auto page = map::draw(deal.analysis, {}).at(0);
    const auto drawn = lines(page);
    CHECK(drawn.size() == 30); // 1.5 a person
    // Everybody's strongest influence is there: the last one's, and the last but one's on the last.
    for (int i = 0; i < 19; ++i)
        CHECK(drawn.count("line:P19>P" + std::to_string(i)) == 1);
    CHECK(drawn.count("line:P18>P19") == 1);
    CHECK(legend(page).find("the strongest 30 of 380") != std::string::npos);
}

TEST_CASE("few lines are all drawn, and nothing is said") {
    const Deal deal(everybody(4)); // 12 lines
    const auto page = map::draw(deal.analysis, {}).at(0);
    CHECK(lines(page).size() == 12);
    CHECK(legend(page).find("strongest") == std::string::npos);
}

TEST_CASE("reporting lines are all drawn, however many influence lines there are") {
    table::Grid grid = everybody(20);
    table::Grid with;
    for (std::size_t r = 0; r < grid.rows(); ++r)
        with.addRow({grid.at(r, 0), grid.at(r, 1), grid.at(r, 2), grid.at(r, 3),
                     r == 0  ? "Reports to"
                     : r > 1 ? "P0"
                             : ""});
    const Deal deal(with);
    const auto page = map::draw(deal.analysis, {}).at(0);
    std::size_t reporting = 0;
    for (const scene::Group& g : page.groups)
        reporting += committee::startsWith(g.name, "reports:") ? 1 : 0;
    CHECK(reporting == 19);
    CHECK(lines(page).size() == 30);
}
