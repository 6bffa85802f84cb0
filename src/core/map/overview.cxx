// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The first page of a large map: who is where, counted by attitude, and the most influential by name. The pages after
// it show everybody.

#include "draw.hxx"

#include "../words/texts.hxx"
#include "items.hxx"
#include "look.hxx"

#include <algorithm>
#include <array>
#include <cmath>

namespace rolemap::map {

namespace {

using scene::Align;
using scene::Group;
using scene::Item;
using scene::Rect;

constexpr std::size_t attitudes = 4;

struct Cell {
    std::array<std::size_t, attitudes> count{};
    std::vector<std::size_t> people; ///< into Content::cards, the most influential first
    std::size_t total() const noexcept { return people.size(); }
};

/// How the cell's people stand, as a bar of four shares in the order supporter, neutral, opponent, unknown.
void addShares(Group& group, const Cell& cell, const Rect& r, double k) {
    double x = r.x;
    for (std::size_t a = 0; a < attitudes; ++a) {
        if (cell.count[a] == 0)
            continue;
        const Look l = look(static_cast<words::Attitude>(a));
        const double width = r.width * static_cast<double>(cell.count[a]) / static_cast<double>(cell.total());
        const bool unknown = static_cast<words::Attitude>(a) == words::Attitude::unknown;
        group.items.push_back(box({x, r.y, width, r.height},
                                  {l.colour, unknown ? colours::faint : l.colour, 12 * k, scene::Dash::solid}));
        x += width;
    }
}

void addCounts(Group& group, const Cell& cell, const Rect& r, double k) {
    double x = r.x;
    for (std::size_t a = 0; a < attitudes; ++a) {
        if (cell.count[a] == 0)
            continue;
        const auto attitude = static_cast<words::Attitude>(a);
        for (Item& item : attitudeField(attitude, false, {x, r.y, r.height, r.height}, k))
            group.items.push_back(std::move(item));
        x += r.height + 70 * k;
        const std::string number = std::to_string(cell.count[a]);
        const double width = scene::textWidth(number, 270 * k, false) * 1.02;
        group.items.push_back(text({x, r.y, width, r.height}, number, 270 * k, colours::ink));
        x += width + 190 * k;
    }
}

Group cellGroup(const Content& content, std::size_t band, std::size_t lane, const Cell& cell, const Rect& r, double k) {
    Group group;
    group.name = "cell:" + content.bands[band].id + ":" + content.lanes[lane].id;
    const std::string count = words::text(content.language, "map.people", {{"count", std::to_string(cell.total())}});
    group.title = content.bands[band].label + ", " + content.lanes[lane].label + ": " + count;
    group.bounds = r;
    group.items.push_back(box(r, {colours::paper, colours::rule, 20 * k, scene::Dash::solid}, 150 * k));
    const double side = 200 * k, left = r.x + side, width = r.width - 2 * side;
    group.items.push_back(fittedText({left, r.y + 120 * k, width, 460 * k}, count, 380 * k, colours::ink, true));
    addShares(group, cell, {left, r.y + 640 * k, width, 130 * k}, k);
    addCounts(group, cell, {left, r.y + 880 * k, width, 300 * k}, k);
    const double line = 330 * k;
    double y = r.y + 1330 * k;
    for (std::size_t i = 0; i < cell.people.size() && y + line < r.bottom() - 80 * k; ++i, y += line) {
        const Card& card = content.cards[cell.people[i]];
        const Look l = look(card.attitude);
        const bool unknown = card.attitude == words::Attitude::unknown;
        group.items.push_back(mark(l.shape, {left, y + 65 * k, 200 * k, 200 * k}, unknown ? colours::muted : l.colour));
        const std::string number = std::to_string(std::lround(card.influence));
        const double numberWidth = 420 * k;
        Item name = text({left + 290 * k, y, width - 290 * k - numberWidth, line}, card.name, 260 * k, colours::ink);
        name.title = card.description;
        group.items.push_back(std::move(name));
        group.items.push_back(text({left + width - numberWidth, y, numberWidth, line}, number, 225 * k, colours::muted,
                                   false, Align::right));
    }
    nameItems(group);
    return group;
}

std::vector<Cell> cellsOf(const Content& content) {
    std::vector<Cell> cells(content.bands.size() * content.lanes.size());
    for (std::size_t i = 0; i < content.cards.size(); ++i) {
        const Card& card = content.cards[i];
        Cell& cell = cells[card.band * content.lanes.size() + card.lane];
        ++cell.count[static_cast<std::size_t>(card.attitude)];
        cell.people.push_back(i);
    }
    for (Cell& cell : cells)
        std::stable_sort(cell.people.begin(), cell.people.end(), [&](std::size_t a, std::size_t b) {
            return content.cards[a].influence > content.cards[b].influence;
        });
    return cells;
}

} // namespace

scene::Scene drawOverview(const Content& content, const Options& options) {
    // The grid of an empty map, its lanes and bands of equal size; placeholders keep their cells where nobody is.
    Content empty = content;
    empty.cards.clear();
    empty.links.clear();
    empty.missing.clear();
    empty.pageLabel = words::text(content.language, "map.overview");
    const Layout places = layout(empty, options.minWidth, options.drawLegend, {});
    const double k = places.pageScale;

    scene::Scene page;
    page.width = places.width;
    page.height = places.height;
    page.title = empty.title + " · " + empty.pageLabel;
    page.language = words::tagOf(content.language);
    page.background = colours::paper;
    page.groups = gridGroups(empty, places);
    for (Group& group : headerGroups(empty, places))
        page.groups.push_back(std::move(group));
    const std::vector<Cell> cells = cellsOf(content);
    for (std::size_t band = 0; band < content.bands.size(); ++band)
        for (std::size_t lane = 0; lane < content.lanes.size(); ++lane) {
            const Rect &row = places.bands[band], &column = places.lanes[lane];
            const double gap = 250 * k;
            const Rect r{column.x + gap, row.y + gap, column.width - 2 * gap, row.height - 2 * gap};
            const Cell& cell = cells[band * content.lanes.size() + lane];
            if (cell.total() > 0) {
                page.groups.push_back(cellGroup(content, band, lane, cell, r, k));
                continue;
            }
            for (const Missing& missing : content.missing)
                if (missing.band == band && missing.lane == lane) {
                    const double height = std::min(r.height, CardSize::height * k);
                    page.groups.push_back(
                        missingGroup(missing, {r.x, r.y + (r.height - height) / 2, r.width, height}, k));
                    break;
                }
        }
    if (options.drawLegend)
        page.groups.push_back(legendGroup(content.language, places, {false, false, options.drawPlaceholders, {}}));
    return page;
}

} // namespace rolemap::map
