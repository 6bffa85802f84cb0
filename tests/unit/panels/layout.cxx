// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The panel's layout: whatever the width and the content, nothing overlaps, nothing leaves the panel.
#include "panels/layout.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using rolemap::panels::Box;
using rolemap::panels::Content;
using rolemap::panels::layOut;
using rolemap::panels::Layout;
using rolemap::panels::Metrics;

namespace {

Content deal() {
    Content content;
    content.captions = 45;
    content.people = 170;
    content.stage = 150;
    content.select = 40;
    content.why = 45;
    content.coverageTitle = content.gapsTitle = content.nextTitle = 60;
    content.coverageNote = 110;
    content.gapsNote = 130;
    content.nextNote = 160;
    content.commands = {70, 85, 55};
    content.gaps = 5;
    content.next = 3;
    content.nextWidth = 260;
    content.more = true;
    return content;
}

void requireSound(const Layout& layout) {
    const auto boxes = layout.all();
    int leftmost = layout.width;
    for (const Box& box : boxes)
        leftmost = std::min(leftmost, box.x);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        INFO("width " << layout.width << ", box " << i);
        REQUIRE(boxes[i].x >= 0);
        REQUIRE(boxes[i].y >= 0);
        // As far from the right as from the left at least: an office that draws its own controls asks for as much room
        // beyond the last one as there is before the first, and the sidebar would grow without end.
        REQUIRE(boxes[i].right() <= layout.width - leftmost);
        REQUIRE(boxes[i].bottom() <= layout.height);
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            INFO("and box " << j);
            REQUIRE_FALSE(boxes[i].overlaps(boxes[j]));
        }
    }
}

} // namespace

TEST_CASE("nothing overlaps and nothing leaves the panel, from 200 to 600 pixels") {
    for (int width = 200; width <= 600; ++width)
        for (const bool choice : {false, true}) {
            Content content = deal();
            content.dealChoice = choice;
            requireSound(layOut(content, width, {}));
        }
}

TEST_CASE("a larger font is laid out as soundly") {
    for (const int line : {12, 17, 24, 34}) {
        Metrics metrics;
        metrics.line = line;
        metrics.control = line * 7 / 4;
        for (int width = 200; width <= 600; width += 7)
            requireSound(layOut(deal(), width, metrics));
    }
}

TEST_CASE("every number of gaps and steps is placed") {
    for (std::size_t gaps = 0; gaps <= 20; ++gaps) {
        Content content = deal();
        content.gaps = gaps;
        content.next = gaps % 4;
        const Layout layout = layOut(content, 300, {});
        requireSound(layout);
        CHECK(layout.gaps.size() == gaps);
        CHECK(layout.gapButtons.size() == gaps);
        CHECK(layout.gapsEmpty.shown() == (gaps == 0));
        CHECK(layout.nextEmpty.shown() == (gaps % 4 == 0));
    }
}

TEST_CASE("without a deal there is a message and its buttons, and nothing else of the deal") {
    Content content = deal();
    content.deal = false;
    content.messageWidth = 900;
    content.messageBreaks = 1;
    content.messageButtons = {120};
    for (int width = 200; width <= 600; width += 50) {
        const Layout layout = layOut(content, width, {});
        requireSound(layout);
        CHECK(layout.message.shown());
        CHECK(layout.messageButtons.size() == 1);
        CHECK_FALSE(layout.summary.shown());
        CHECK_FALSE(layout.coverage.shown());
        CHECK(layout.commands.empty());
        // Room for the text: its width in lines, and its breaks.
        CHECK(layout.message.height >= (900 / layout.message.width + 1) * Metrics().line);
    }
}

TEST_CASE("a caption stands beside its control where there is room, above it where there is not") {
    const Layout wide = layOut(deal(), 600, {});
    CHECK(wide.peopleCaption.right() <= wide.people.x);
    const Layout narrow = layOut(deal(), 200, {});
    CHECK(narrow.peopleCaption.bottom() <= narrow.people.y);
}

TEST_CASE("commands share a row where they fit and are stacked where they do not") {
    const Layout wide = layOut(deal(), 420, {});
    CHECK(wide.commands[0].y == wide.commands[2].y);
    const Layout narrow = layOut(deal(), 200, {});
    CHECK(narrow.commands[0].y < narrow.commands[2].y);
    for (const Box& box : narrow.commands)
        CHECK(box.width >= 85);
}

TEST_CASE("a next step that does not fit in one line gets two") {
    const Layout wide = layOut(deal(), 600, {});
    const Layout narrow = layOut(deal(), 250, {});
    CHECK(narrow.next[0].height > wide.next[0].height);
    CHECK(narrow.next[0].height >= 2 * Metrics().line);
}

TEST_CASE("below the least width the panel is laid out as at that width") {
    CHECK(layOut(deal(), 0, {}).width == rolemap::panels::leastWidth);
    CHECK(layOut(deal(), -5, {}).height == layOut(deal(), rolemap::panels::leastWidth, {}).height);
}
