// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Reporting lines as a tree of right angles, influence as curves with arrows whose width is the strength.

#include "draw.hxx"

#include "../words/texts.hxx"
#include "look.hxx"
#include "tracks.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rolemap::map {

namespace {

using scene::Group;
using scene::Item;
using scene::Kind;
using scene::Point;
using scene::Rect;

/// A quarter circle comes 0.41 radii nearer to the inside of a corner, where a card may be 1.41 clearances (tracks.cxx)
/// away: well below 3.4 of them it cannot touch.
constexpr double cornerRadius = 320;

/// Corners rounded by Bézier curves; straight pieces as curves that do not bend.
std::vector<Point> rounded(const Path& path, double radius) {
    std::vector<Point> out{path.front()};
    const auto towards = [](Point a, Point b, double distance) {
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const double t = length > 0 ? distance / length : 0;
        return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
    };
    const auto straight = [&](Point to) {
        const Point from = out.back();
        const double third = std::hypot(to.x - from.x, to.y - from.y) / 3;
        out.insert(out.end(), {towards(from, to, third), towards(to, from, third), to});
    };
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        const Point a = path[i - 1], corner = path[i], b = path[i + 1];
        const double before = std::hypot(corner.x - a.x, corner.y - a.y),
                     after = std::hypot(b.x - corner.x, b.y - corner.y);
        // Ends keep a straight piece for the arrow.
        const double r = std::min({radius, before * (i == 1 ? 0.7 : 0.5), after * (i + 2 == path.size() ? 0.4 : 0.5)});
        const Point begin = towards(corner, a, r), end = towards(corner, b, r);
        straight(begin);
        constexpr double quarter = 0.5523; // of the radius: the usual approximation of a quarter circle
        out.insert(out.end(), {towards(begin, corner, r * quarter), towards(end, corner, r * quarter), end});
    }
    straight(path.back());
    return out;
}

/// The part of the page that lines may use: the grid, and as far as cards were moved.
Rect regionOf(const Layout& layout, const std::vector<Rect>& obstacles) {
    const Rect& lane = layout.lanes.front();
    Rect grid{layout.bands.front().x, lane.y, layout.bands.front().width, lane.height};
    double left = grid.x + 60, top = grid.y + 60, right = grid.right() - 60, bottom = grid.bottom() - 60;
    for (const Rect& r : obstacles) {
        left = std::min(left, r.x - layout.gapX / 2);
        top = std::min(top, r.y - layout.gapY / 2);
        right = std::max(right, r.right() + layout.gapX / 2);
        bottom = std::max(bottom, r.bottom() + layout.gapY / 2);
    }
    return {left, top, right - left, bottom - top};
}

Group lineGroup(const Content& content, const Link& link, Item item) {
    const Card &from = content.cards[link.from], &to = content.cards[link.to];
    const words::Language language = content.language;
    Group group;
    item.fromName = from.group;
    item.toName = to.group;
    if (link.reporting) {
        group.name = "reports:" + to.group.substr(5) + ">" + from.group.substr(5);
        group.title = words::text(language, "map.line_reports", {{"from", to.name}, {"to", from.name}});
    } else {
        group.name = "line:" + from.group.substr(5) + ">" + to.group.substr(5);
        const long percent = std::lround(std::clamp(link.weight, 0.0, 1e6) * 100);
        group.title = words::text(language, "map.line_influences",
                                  {{"from", from.name}, {"to", to.name}, {"weight", std::to_string(percent) + "%"}});
    }
    item.name = group.name + ":1";
    item.title = group.title;
    double left = item.points[0].x, right = left, top = item.points[0].y, bottom = top;
    for (const Point& p : item.points) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    group.bounds = {left, top, right - left, bottom - top};
    group.items.push_back(std::move(item));
    return group;
}

} // namespace

std::vector<Group> lineGroups(const Content& content, const Layout& layout) {
    std::vector<Rect> obstacles = layout.cards;
    obstacles.insert(obstacles.end(), layout.missing.begin(), layout.missing.end());
    if (content.links.empty())
        return {};
    const Rect region = regionOf(layout, obstacles);
    Router router(obstacles, region, layout.gapX, layout.gapY);

    // Trees first, near ones before far ones: they take the straight ways, and trunks grow from the boss.
    std::vector<std::size_t> order(content.links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto distance = [&](std::size_t i) {
        const Rect &a = layout.cards[content.links[i].from], &b = layout.cards[content.links[i].to];
        return std::abs(a.x - b.x) + std::abs(a.y - b.y);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (content.links[a].reporting != content.links[b].reporting)
            return content.links[a].reporting;
        return distance(a) < distance(b);
    });
    std::vector<Request> requests(content.links.size());
    std::vector<Way> ways(content.links.size());
    for (const std::size_t i : order) {
        const Link& link = content.links[i];
        requests[i] = {link.from, link.to, link.reporting ? link.from : content.cards.size() + i, link.reporting};
        ways[i] = router.route(requests[i]);
    }
    const double f = layout.cardScale;
    const std::vector<Path> paths = separate(ways, requests, router, obstacles, region, 190 * f);

    std::vector<Group> reporting, influence;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths[i].size() < 2)
            continue;
        const Link& link = content.links[i];
        Item item;
        if (link.reporting) {
            item.kind = Kind::polyline;
            item.points = paths[i];
            item.style = {std::nullopt, colours::reporting, 28 * f, scene::Dash::solid};
            reporting.push_back(lineGroup(content, link, std::move(item)));
        } else {
            item.kind = Kind::curve;
            item.points = rounded(paths[i], cornerRadius);
            item.style = {std::nullopt, colours::influence, influenceWidth(link.weight) * f, scene::Dash::solid};
            item.arrow = scene::Arrow::end;
            influence.push_back(lineGroup(content, link, std::move(item)));
        }
    }
    reporting.insert(reporting.end(), std::make_move_iterator(influence.begin()),
                     std::make_move_iterator(influence.end()));
    return reporting;
}

} // namespace rolemap::map
