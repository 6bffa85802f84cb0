// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What holds for every map, whoever is on it: nothing overlaps, everything is on the page, texts fit, names are unique.
#include "committee.hxx"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <catch2/catch.hpp>

#include <set>
#include <sstream>

using namespace rolemap;
using committee::Deal;

namespace {

void checkPage(const scene::Scene& page) {
    CHECK(page.width / page.height == Approx(297.0 / 210)); // A4 landscape, ISO 216
    CHECK(page.width >= 29700);
    std::set<std::string> names;
    std::vector<const scene::Group*> apart; // what may not overlap
    for (const scene::Group& g : page.groups) {
        CAPTURE(g.name);
        CHECK_FALSE(g.name.empty());
        CHECK(names.insert(g.name).second);
        CHECK((g.bounds.x >= 0 && g.bounds.y >= 0 && g.bounds.right() <= page.width + 1e-6 &&
               g.bounds.bottom() <= page.height + 1e-6));
        if (committee::isCard(g) || g.name == "legend" || g.name == "title" || committee::startsWith(g.name, "figure:"))
            apart.push_back(&g);
        for (const scene::Item& i : g.items) {
            CAPTURE(i.name, i.text);
            CHECK(names.insert(i.name).second);
            if (i.kind != scene::Kind::text)
                continue;
            CHECK(scene::textWidth(i.text, i.fontSize, i.bold) <= i.rect.width + 1e-6);
            if (committee::isCard(g) || g.name == "legend")
                CHECK((i.rect.x >= g.bounds.x && i.rect.right() <= g.bounds.right() + 1e-6 && i.rect.y >= g.bounds.y &&
                       i.rect.bottom() <= g.bounds.bottom() + 1e-6));
        }
    }
    for (std::size_t a = 0; a < apart.size(); ++a)
        for (std::size_t b = a + 1; b < apart.size(); ++b) {
            CAPTURE(apart[a]->name, apart[b]->name);
            CHECK_FALSE(apart[a]->bounds.overlaps(apart[b]->bounds));
        }
}

} // namespace

TEST_CASE("maps of 5, 21, 60 and 200 people are in order in every language, on one page and on many") {
    for (const std::size_t people : {5u, 12u, 21u, 60u, 200u}) {
        const Deal deal(committee::random(people, 7 + static_cast<unsigned>(people)));
        REQUIRE(deal.analysis.size() == people);
        for (const words::Language language : words::allLanguages)
            for (const std::size_t pageAbove : {std::size_t{40}, std::size_t{1000}}) {
                map::Options options;
                options.language = language;
                options.pageAbove = pageAbove;
                options.title =
                    "A deal with a title that is far too long for any header of any map that was ever drawn";
                std::set<std::string> cards;
                const auto pages = map::draw(deal.analysis, options);
                CHECK((pages.size() > 1) == (people > pageAbove));
                for (const scene::Scene& page : pages) {
                    CAPTURE(people, page.title);
                    checkPage(page);
                    for (const scene::Group& g : page.groups)
                        if (committee::startsWith(g.name, "card:"))
                            CHECK(cards.insert(g.name).second);
                }
                CHECK(cards.size() == people);
            }
    }
}

TEST_CASE("a card says who it is, to the eye and to a screen reader") {
    table::Grid grid;
    grid.addRow({"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact", "Owner", "Evidence"});
    grid.addRow({"Li Wei", "Head of automation", "management", "technical", "designer", "supporter", "frequent", "Guo",
                 "confirmed"});
    const Deal deal(grid);
    const auto page = map::draw(deal.analysis, {}).at(0);
    const scene::Group* card = committee::find(page, "card:Li Wei");
    REQUIRE(card != nullptr);
    CHECK(card->title.find("Li Wei, Head of automation: Designer, Supporter, contact: Frequent, influence ") == 0);
    CHECK(card->target == "person:0");
    CHECK(page.hit({card->bounds.x + 10, card->bounds.y + 200}) == "person:0");
    std::set<std::string> texts;
    for (const scene::Item& i : card->items)
        texts.insert(i.text);
    for (const char* expected : {"Li Wei", "Head of automation", "Designer", "Guo"})
        CHECK(texts.count(expected) == 1);
}

TEST_CASE(
    "missing roles and departments have placeholders; lanes and bands of unknowns appear only where somebody is") {
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Role"});
    grid.addRow({"Li Wei", "management", "technical", "designer"});
    const Deal known(grid);
    const auto page = map::draw(known.analysis, {}).at(0);
    for (const char* name :
         {"missing:role:decider", "missing:role:initiator", "missing:role:evaluator", "missing:role:user",
          "missing:decision:technical", "missing:management:finance", "lane:using", "band:decision"}) {
        CAPTURE(name);
        CHECK(committee::find(page, name) != nullptr);
    }
    CHECK(committee::find(page, "missing:role:designer") == nullptr);
    CHECK(committee::find(page, "lane:unknown") == nullptr);
    CHECK(committee::find(page, "band:unknown") == nullptr);

    grid.addRow({"Chen Jing", "", "", ""});
    const Deal unknown(grid);
    const auto second = map::draw(unknown.analysis, {}).at(0);
    CHECK(committee::find(second, "lane:unknown") != nullptr);
    CHECK(committee::find(second, "band:unknown") != nullptr);
    map::Options bare;
    bare.drawPlaceholders = bare.drawLegend = false;
    const auto third = map::draw(unknown.analysis, bare).at(0);
    for (const scene::Group& g : third.groups)
        CHECK((!committee::startsWith(g.name, "missing:") && g.name != "legend"));
}

TEST_CASE("departments of the company's own have a lane each up to four, then share one and say their word") {
    table::Grid grid;
    grid.addRow({"Name", "Department"});
    for (const char* word : {"Legal", "Marketing", "Works council", "Fleet"})
        grid.addRow({std::string("Person of ") + word, word});
    CHECK(committee::find(map::draw(Deal(grid).analysis, {}).at(0), "lane:other:Works council") != nullptr);
    grid.addRow({"Person of the zoo", "Zoo"});
    const auto page = map::draw(Deal(grid).analysis, {}).at(0);
    CHECK(committee::find(page, "lane:other:Fleet") == nullptr);
    CHECK(committee::find(page, "lane:other") != nullptr);
    const scene::Group* card = committee::find(page, "card:Person of the zoo");
    REQUIRE(card != nullptr);
    CHECK(std::any_of(card->items.begin(), card->items.end(), [](const scene::Item& i) { return i.text == "Zoo"; }));
}

TEST_CASE("namesakes are two cards") {
    table::Grid grid;
    grid.addRow({"Name", "Department"});
    grid.addRow({"Li Wei", "using"});
    grid.addRow({"Li Wei", "technical"});
    const auto page = map::draw(Deal(grid).analysis, {}).at(0);
    CHECK(committee::find(page, "card:Li Wei") != nullptr);
    CHECK(committee::find(page, "card:Li Wei#2") != nullptr);
}

TEST_CASE("the same people give the same map, as SVG that any reader of XML takes") {
    const Deal deal(committee::random(60, 3));
    const auto first = map::draw(deal.analysis, {}), second = map::draw(deal.analysis, {});
    REQUIRE(first.size() == second.size());
    for (std::size_t p = 0; p < first.size(); ++p) {
        const std::string svg = scene::toSvg(first[p], 0.05);
        CHECK(svg == scene::toSvg(second[p], 0.05));
        std::istringstream in(svg);
        boost::property_tree::ptree tree;
        CHECK_NOTHROW(boost::property_tree::read_xml(in, tree));
    }
}
