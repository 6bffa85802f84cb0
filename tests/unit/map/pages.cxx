// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Large maps: an overview, then a page a department.
#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using committee::Deal;

TEST_CASE("above forty people there is an overview and a page a department, each named and numbered") {
    const Deal deal(committee::random(60, 4));
    const auto pages = map::draw(deal.analysis, {});
    REQUIRE(pages.size() > 4);
    CHECK(pages[0].title.find("Overview") != std::string::npos);
    for (std::size_t p = 1; p < pages.size(); ++p) {
        const std::string number = "(" + std::to_string(p + 1) + "/" + std::to_string(pages.size()) + ")";
        CHECK(pages[p].title.find(number) != std::string::npos);
        std::size_t lanes = 0;
        for (const scene::Group& g : pages[p].groups)
            lanes += committee::startsWith(g.name, "lane:");
        CHECK(lanes == 1);
    }
}

TEST_CASE("a line to another page is named beside the card") {
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Reports to", "Influences"});
    grid.addRow({"Zhao Jianguo", "decision", "using", "", ""});
    grid.addRow({"Li Wei", "management", "technical", "Zhao Jianguo", "Zhao Jianguo:0.5"});
    map::Options options;
    options.pageAbove = 1;
    std::vector<std::string> texts;
    for (const scene::Scene& page : map::draw(Deal(grid).analysis, options))
        for (const scene::Group& g : page.groups) {
            CHECK_FALSE(committee::isLine(g));
            for (const scene::Item& i : g.items)
                texts.push_back(i.text);
        }
    for (const char* expected :
         {"reports to Zhao Jianguo", "manages Li Wei", "influences Zhao Jianguo", "influenced by Li Wei"})
        CHECK(std::count(texts.begin(), texts.end(), expected) == 1);
}
