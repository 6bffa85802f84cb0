// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Pages of a brief: everything is there, nothing overlaps, nothing leaves the page.
#include "committee.hxx"

#include "core/brief/pages.hxx"

#include <catch2/catch.hpp>

#include <set>

using namespace rolemap;
using committee::Deal;

namespace {

std::vector<brief::Page> pagesOf(const Deal& deal, words::Language language = words::Language::en) {
    brief::Input input;
    input.title = "Hengtai Power";
    input.dateText = "28 Nov 2026";
    input.language = language;
    input.sections = brief::sectionsOf("");
    return brief::layOut(brief::compose(deal.analysis, input));
}

void checkInside(const scene::Rect& rect) {
    CHECK(rect.x >= 0);
    CHECK(rect.y >= 0);
    CHECK(rect.right() <= brief::pageWidth + 0.5);
    CHECK(rect.bottom() <= brief::pageHeight + 0.5);
}

} // namespace

TEST_CASE("nothing of a brief leaves its page and no two parts overlap", "[layout]") {
    for (const std::size_t people : {1u, 5u, 21u, 60u}) {
        const Deal deal(committee::random(people, 11));
        for (const words::Language language : {words::Language::en, words::Language::zhCN, words::Language::zhTW})
            for (const brief::Page& page : pagesOf(deal, language)) {
                INFO(people << " people, " << page.name);
                std::vector<scene::Rect> parts;
                for (const brief::TextFrame& text : page.texts)
                    parts.push_back(text.frame);
                for (const brief::TableFrame& table : page.tables)
                    parts.push_back(table.frame);
                for (const scene::Group& group : page.drawing)
                    parts.push_back(group.bounds);
                // A map has its own heading, the page's would say it twice.
                if (page.map.empty())
                    for (std::size_t a = 0; a < parts.size(); ++a) {
                        checkInside(parts[a]);
                        for (std::size_t b = a + 1; b < parts.size(); ++b) {
                            INFO(parts[a].y << "+" << parts[a].height << " and " << parts[b].y << "+"
                                            << parts[b].height);
                            CHECK_FALSE(parts[a].overlaps(parts[b]));
                        }
                    }
                else
                    checkInside(page.mapFrame);
            }
    }
}

TEST_CASE("a long table goes on under its headings, and every person is in it once") {
    const Deal deal(committee::random(60, 4));
    std::multiset<std::string> names;
    std::size_t tables = 0;
    for (const brief::Page& page : pagesOf(deal))
        for (const brief::TableFrame& table : page.tables)
            if (table.headings.size() > 1 && table.headings[1].cell.text == "Title") {
                ++tables;
                for (const auto& row : table.rows)
                    names.insert(row[0].cell.text);
            }
    CHECK(tables > 1);
    CHECK(names.size() == 60);
    for (const table::Person& person : deal.table.people)
        CHECK(names.count(person.name) == 1);
}

TEST_CASE("cells break into lines that fit their columns") {
    const Deal deal(committee::random(21, 3));
    for (const brief::Page& page : pagesOf(deal))
        for (const brief::TableFrame& table : page.tables)
            for (const auto& row : table.rows)
                for (std::size_t c = 0; c < row.size(); ++c)
                    for (const std::string& line : row[c].lines)
                        CHECK(scene::textWidth(line, table.fontSize, row[c].cell.bold) <= table.widths[c]);
}

TEST_CASE("pages have names of their own and say which of how many they are") {
    const Deal deal(committee::random(60, 4));
    const auto pages = pagesOf(deal);
    std::set<std::string> names;
    for (const brief::Page& page : pages)
        names.insert(page.name);
    CHECK(names.size() == pages.size());
    CHECK(pages[1].texts.back().text == "Page 2 of " + std::to_string(pages.size()));
}

TEST_CASE("a brief of the map alone is one page") {
    const Deal deal(committee::random(5, 1));
    brief::Input input;
    input.title = "Hengtai Power";
    input.sections = brief::sectionsOf("organisation");
    const auto pages = brief::layOut(brief::compose(deal.analysis, input));
    REQUIRE(pages.size() == 1);
    CHECK_FALSE(pages[0].map.empty());
    for (const brief::TextFrame& text : pages[0].texts)
        if (text.kind != brief::TextKind::footer)
            CHECK(text.frame.bottom() <= pages[0].mapFrame.y + 100);
}

TEST_CASE("a page is drawn as one scene with every text of it") {
    const Deal deal(committee::random(5, 1));
    const auto pages = pagesOf(deal);
    const std::string svg = scene::toSvg(brief::toScene(pages.at(0), words::Language::en), 0.04);
    CHECK(svg.find("Hengtai Power") != std::string::npos);
    CHECK(svg.find("The deal in outline") != std::string::npos);
}
