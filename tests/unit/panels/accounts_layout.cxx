// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel's layout and pictures: nothing overlaps or leaves the panel at any width, bars are as long as what
// they stand for.
#include "panels/accounts_layout.hxx"
#include "panels/accounts_pictures.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using panels::AccountsContent;
using panels::AccountsLayout;
using panels::Box;
using panels::layOutAccounts;
using panels::Metrics;

namespace {

AccountsContent full() {
    AccountsContent content;
    content.captions = 60;
    content.accounts = 230;
    content.currencyChoice = true;
    content.currency = 40;
    content.select = 40;
    content.zonesTitle = 40;
    content.zonesNote = 90;
    content.limitCaptions = 150;
    content.limitsText = 480;
    content.reset = 150;
    content.strategiesTitle = 70;
    content.strategiesNote = 60;
    content.roomTitle = 90;
    content.roomNote = 120;
    content.problemsTitle = 90;
    content.problemsNote = 70;
    content.zones = 4;
    content.strategies = 4;
    content.room.assign(10, {100, 150, 60});
    content.problems.assign(5, {220, 90, 30});
    content.more = true;
    content.commands = {90, 50, 45};
    return content;
}

void requireSound(const AccountsLayout& layout) {
    const auto boxes = layout.all();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        INFO("width " << layout.width << ", box " << i);
        REQUIRE(boxes[i].x >= 0);
        REQUIRE(boxes[i].right() <= layout.width);
        REQUIRE(boxes[i].bottom() <= layout.height);
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            INFO("and box " << j);
            REQUIRE_FALSE(boxes[i].overlaps(boxes[j]));
        }
    }
}

/// Ten pixels a character.
panels::Pen pen() {
    panels::Pen made;
    made.measure = [](std::string_view text, bool) { return 10.0 * static_cast<double>(text.size()); };
    return made;
}

panels::AccountsView view() {
    table::Grid grid;
    grid.addRow({"Account", "Revenue", "Wallet"});
    grid.addRow({"Alder", 50.0, 1000.0});  // growth
    grid.addRow({"Birch", 400.0, 2000.0}); // development, 20%
    grid.addRow({"Cedar", 400.0, 2000.0}); // development
    grid.addRow({"Dogwood", 80.0, ""});    // unknown
    return panels::accountsView(table::readAccounts(grid), "A1:C5", {}, {}, words::Language::en,
                                model::Model::shipped());
}

std::vector<scene::Item> boxesOf(const scene::Group& group) {
    std::vector<scene::Item> boxes;
    for (const scene::Item& item : group.items)
        if (item.kind == scene::Kind::box)
            boxes.push_back(item);
    return boxes;
}

} // namespace

TEST_CASE("nothing in the Accounts panel overlaps or leaves it, at any width") {
    for (int width = 200; width <= 700; width += 10)
        requireSound(layOutAccounts(full(), width, {}));
    Metrics large;
    large.line = 30;
    large.control = 52;
    for (int width = 360; width <= 900; width += 30)
        requireSound(layOutAccounts(full(), width, large));
}

TEST_CASE("where there are no accounts only the message is shown") {
    AccountsContent content = full();
    content.ready = false;
    content.messageWidth = 900;
    content.messageBreaks = 1;
    const AccountsLayout layout = layOutAccounts(content, 260, {});
    requireSound(layout);
    CHECK(layout.message.height >= (900 / layout.message.width + 1) * Metrics().line);
    CHECK_FALSE(layout.zones.shown());
    CHECK(layout.commands.empty());
}

TEST_CASE("empty lists say so, and a panel without commands ends with its lists") {
    AccountsContent content = full();
    content.room.clear();
    content.problems.clear();
    content.more = false;
    content.roomEmpty = content.problemsEmpty = 300;
    content.commands.clear();
    const AccountsLayout layout = layOutAccounts(content, 260, {});
    requireSound(layout);
    CHECK(layout.roomEmpty.shown());
    CHECK(layout.problemsEmpty.shown());
    CHECK_FALSE(layout.more.shown());
}

TEST_CASE("the sentence about the limits has room for its lines") {
    const AccountsLayout layout = layOutAccounts(full(), 240, {});
    CHECK(layout.limitsText.height >= (480 / layout.limitsText.width + 1) * Metrics().line);
}

TEST_CASE("bars of a zone are as long as its part of the largest, the filled part is our share") {
    const auto shown = view();
    REQUIRE(shown.zones.size() == 4);
    const scene::Scene picture = panels::zonesPicture(shown, 400, 4 * 55, 55, pen());
    REQUIRE(picture.groups.size() == 4);
    const auto growth = boxesOf(picture.groups[0]), development = boxesOf(picture.groups[1]);
    REQUIRE(growth.size() == 3); // accounts, wallet, our part
    REQUIRE(development.size() == 3);
    CHECK(development[0].rect.width == Approx(400));       // 2 of at most 2 accounts
    CHECK(growth[0].rect.width == Approx(200));            // 1
    CHECK(development[2].rect.width == Approx(400 * 0.2)); // 800 of 4000
    CHECK(growth[2].rect.width == Approx(100 * 0.05));     // 50 of 1000, of at most 4000
    CHECK(boxesOf(picture.groups[2]).empty());             // nobody in consolidation
    CHECK(boxesOf(picture.groups[3]).size() == 1);         // unknown: its account, no wallet
    CHECK(picture.title == shown.zonesWords);
}

TEST_CASE("pictures stay within their frame") {
    const auto shown = view();
    for (const double width : {180.0, 300.0, 600.0})
        for (const scene::Scene& picture : {panels::zonesPicture(shown, width, 4 * 55, 55, pen()),
                                            panels::strategiesPicture(shown, width, 4 * 25, 25, pen())})
            for (const scene::Group& group : picture.groups)
                for (const scene::Item& item : group.items) {
                    INFO(group.name << " " << item.text);
                    CHECK(item.rect.x >= 0);
                    CHECK(item.rect.right() <= width + 1e-9);
                    CHECK(item.rect.bottom() <= picture.height);
                }
}

TEST_CASE("a card whose words do not fit into a line is as high as two of them") {
    AccountsContent content = full();
    content.room = {{50, 100, 60}, {50, 400, 60}, {400, 400, 60}};
    const AccountsLayout layout = layOutAccounts(content, 320, Metrics());
    REQUIRE(layout.room.size() == 3);
    CHECK(layout.room[1].height == layout.room[0].height + Metrics().line);
    CHECK(layout.room[2].height == layout.room[0].height + 2 * Metrics().line);
    CHECK(layout.roomButtons[2].height == layout.room[2].height);
    CHECK_FALSE(layout.room[1].overlaps(layout.room[2]));
}
