// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The panel's pictures: clicks find their cell and person, texts are cut between characters.
#include "panels/pictures.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using panels::Coverage;
using panels::Entry;
using panels::fitted;
using panels::Pen;
using panels::Tone;
using panels::wrapped;

namespace {

/// Ten pixels a character, whatever it is.
double ten(std::string_view text, bool) {
    double width = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u)
            width += 10;
    return width;
}

Pen pen() {
    Pen made;
    made.measure = ten;
    return made;
}

Coverage coverage(std::size_t holders) {
    Coverage made;
    made.roles = {"Initiator", "Decider"};
    made.keyRole = {false, true};
    made.departments = made.shortDepartments = {"Usi", "Tec"};
    made.cells.assign(2, std::vector<std::vector<panels::Holder>>(2));
    made.words.assign(2, std::vector<std::string>(2, "words"));
    for (std::size_t i = 0; i < holders; ++i)
        made.cells[1][0].push_back({i, words::Attitude::supporter});
    return made;
}

} // namespace

TEST_CASE("a text that is too wide ends with an ellipsis, between characters") {
    CHECK(fitted("short", 50, false, ten) == "short");
    CHECK(fitted("shorter", 50, false, ten) == "shor\u2026");
    CHECK(fitted("采购部副经理", 40, false, ten) == "采购部\u2026");
    CHECK(fitted("anything", 5, false, ten).empty());
}

TEST_CASE("a text is broken at a space, or between Chinese characters") {
    CHECK(wrapped("meet the boss", 90, 2, false, ten) == std::vector<std::string>{"meet the", "boss"});
    CHECK(wrapped("使其转为支持者", 40, 2, false, ten) == std::vector<std::string>{"使其转为", "支持者"});
    CHECK(wrapped("one line", 100, 2, false, ten).size() == 1);
    CHECK(wrapped("three lines are too many", 80, 2, false, ten).size() == 2);
    CHECK(wrapped("unbreakable", 50, 2, false, ten) == std::vector<std::string>{"unbr\u2026"});
}

TEST_CASE("a click in the matrix finds the person under it, beside the marks the cell") {
    const auto picture = panels::coveragePicture(coverage(1), 320, 90, 26, pen());
    bool person = false, cell = false;
    for (int x = 0; x < 320; ++x)
        for (int y = 0; y < 90; ++y) {
            const std::string target = picture.hit({x + 0.5, y + 0.5});
            person = person || target == "person:0";
            cell = cell || target == "cell:1:0";
            REQUIRE((target.empty() || target == "person:0" || target.rfind("cell:", 0) == 0));
        }
    CHECK(person);
    CHECK(cell);
}

TEST_CASE("marks stay inside the picture however many people a cell has") {
    for (const std::size_t holders : {0u, 1u, 3u, 12u, 500u}) {
        const auto picture = panels::coveragePicture(coverage(holders), 200, 90, 26, pen());
        for (const auto& group : picture.groups)
            for (const auto& item : group.items)
                if (item.kind == scene::Kind::box) {
                    CHECK(item.rect.x >= 0);
                    CHECK(item.rect.right() <= 200);
                }
    }
}

TEST_CASE("severity is told by the width of the bar too") {
    double widths[3];
    int i = 0;
    for (const Tone tone : {Tone::high, Tone::medium, Tone::low}) {
        Entry entry;
        entry.tone = tone;
        entry.title = "Title";
        const auto picture = panels::cardPicture(entry, 0, 200, 40, pen());
        widths[i++] = picture.groups.at(0).items.at(1).rect.width;
    }
    CHECK(widths[0] > widths[1]);
    CHECK(widths[1] > widths[2]);
}

TEST_CASE("colours follow the window: pale text on a dark ground, dark on a light one") {
    CHECK(panels::Palette::of(0x303030, 0xEEEEEE, 0x222222, 0xEEEEEE).dark);
    CHECK_FALSE(panels::Palette::of(0xF6F5F4, 0x202020, 0xFFFFFF, 0x202020).dark);
}
