// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The panel's pictures as scenes in pixels.
#include "pictures.hxx"

#include "core/map/map.hxx"
#include "core/words/texts.hxx"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rolemap::panels {

using scene::Align;
using scene::Colour;
using scene::Group;
using scene::Item;
using scene::Kind;
using scene::Point;
using scene::Rect;
using scene::Scene;

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double ringShare = 0.4; ///< the ring takes at most that much of the width

Item polygon(std::vector<Point> points, Colour fill) {
    Item item;
    item.kind = Kind::polygon;
    item.points = std::move(points);
    item.style.fill = fill;
    return item;
}

Item ellipse(const Rect& rect, Colour fill) {
    Item item;
    item.kind = Kind::ellipse;
    item.rect = rect;
    item.style.fill = fill;
    return item;
}

/// An arc of a circle from the top, clockwise, `share` of the whole: Bézier pieces of at most a quarter, whose error is
/// below a thousandth of the radius.
Item arc(Point centre, double radius, double share, double width, Colour colour) {
    Item item;
    item.kind = Kind::curve;
    item.style.stroke = colour;
    item.style.strokeWidth = width;
    const double sweep = 2 * pi * share;
    const int pieces = std::max(1, static_cast<int>(std::ceil(share * 4)));
    const double step = sweep / pieces, handle = 4.0 / 3 * std::tan(step / 4) * radius;
    const auto at = [&](double a) { return Point{centre.x + radius * std::sin(a), centre.y - radius * std::cos(a)}; };
    const auto along = [&](double a, double by) {
        const Point p = at(a);
        return Point{p.x + by * std::cos(a), p.y + by * std::sin(a)};
    };
    item.points.push_back(at(0));
    for (int i = 0; i < pieces; ++i) {
        const double from = i * step, to = from + step;
        item.points.push_back(along(from, handle));
        item.points.push_back(along(to, -handle));
        item.points.push_back(at(to));
    }
    return item;
}

/// A person as in the map: colour and shape say the attitude; unknown is an outline with a question mark.
void addMark(Group& group, const Holder& holder, const Rect& place, const Pen& pen) {
    const map::Look look = map::look(holder.attitude);
    const std::string shape = look.shape;
    const double inset = place.width * 0.25;
    const Rect inner{place.x + inset, place.y + inset, place.width - 2 * inset, place.height - 2 * inset};
    Item ground = boxItem(place, place.width * 0.2, look.colour);
    ground.target = "person:" + std::to_string(holder.person);
    if (shape == "question") {
        ground.style.fill = pen.palette.card;
        ground.style.stroke = pen.palette.dim;
        ground.style.strokeWidth = 1;
    }
    group.items.push_back(ground);
    if (shape == "up")
        group.items.push_back(
            polygon({{inner.x, inner.bottom()}, {inner.right(), inner.bottom()}, {inner.x + inner.width / 2, inner.y}},
                    scene::white));
    else if (shape == "down")
        group.items.push_back(polygon(
            {{inner.x, inner.y}, {inner.right(), inner.y}, {inner.x + inner.width / 2, inner.bottom()}}, scene::white));
    else if (shape == "dot")
        group.items.push_back(ellipse(inner, scene::white));
    else
        group.items.push_back(
            labelItem(pen, "?", place, pen.palette.cardText, true, Align::centre, place.height * 0.75));
}

} // namespace

Scene summaryPicture(const DealView& view, double width, double height, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = view.summary;

    const double diameter = std::min(height - pen.line * 1.1, width * ringShare);
    const double thickness = diameter * 0.13;
    const Point centre{diameter / 2, diameter / 2};
    Group ring;
    ring.name = "health";
    ring.bounds = {0, 0, diameter, height};
    ring.target = "why";
    const double radius = (diameter - thickness) / 2 - 0.5;
    ring.items.push_back(arc(centre, radius, 1, thickness, palette.track));
    const double share = std::clamp(view.health / 100, 0.0, 1.0);
    // Half and better is good; below, the figure needs attention.
    const Colour colour = share >= 0.5 ? palette.good : share >= 0.25 ? palette.medium : palette.high;
    if (share > 0)
        ring.items.push_back(arc(centre, radius, share, thickness, colour));
    ring.items.push_back(labelItem(pen, view.healthText, {0, 0, diameter, diameter}, palette.text, true, Align::centre,
                                   std::min(pen.fontSize * 1.9, diameter * 0.32)));
    ring.items.push_back(labelItem(pen, words::text(view.language, "panel.health"),
                                   {0, diameter + pen.line * 0.05, diameter, pen.line}, palette.dim, false,
                                   Align::centre));
    scene.groups.push_back(ring);

    const double left = diameter + pen.line, barWidth = width - left;
    const double thick = std::max(6.0, pen.line * 0.45);
    const double top = pen.line * 0.25, pitch = pen.line * 2.7;
    for (const bool first : {true, false}) {
        Group bar;
        bar.name = first ? "support" : "known";
        const double y = top + (first ? 0 : pitch);
        bar.bounds = {left, y, barWidth, pen.line * 2};
        const std::string& value = first ? view.supportText : view.knownText;
        const double valueWidth = std::min(pen.measure(value, true) + 2, barWidth);
        bar.items.push_back(labelItem(pen, words::text(view.language, first ? "panel.support" : "panel.known"),
                                      {left, y, barWidth - valueWidth - 3, pen.line}, palette.text));
        bar.items.push_back(labelItem(pen, value, {left + barWidth - valueWidth, y, valueWidth, pen.line}, palette.text,
                                      true, Align::right));
        const double barTop = y + pen.line * 1.25;
        bar.items.push_back(boxItem({left, barTop, barWidth, thick}, thick / 2, palette.track));
        if (first) {
            const double middle = left + barWidth / 2;
            if (view.support && std::abs(*view.support) > 0) {
                const double length = barWidth / 2 * std::min(1.0, std::abs(*view.support));
                bar.items.push_back(boxItem({*view.support > 0 ? middle : middle - length, barTop, length, thick}, 0,
                                            *view.support > 0 ? palette.good : palette.bad));
            }
            bar.items.push_back(boxItem({middle - 0.75, barTop - 3, 1.5, thick + 6}, 0, palette.text));
        } else if (view.known && *view.known > 0) {
            bar.items.push_back(boxItem({left, barTop, std::max(thick, barWidth * std::min(1.0, *view.known)), thick},
                                        thick / 2, palette.accent));
        }
        scene.groups.push_back(bar);
    }
    return scene;
}

Scene coveragePicture(const Coverage& coverage, double width, double height, double row, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    double labels = 0;
    for (std::size_t r = 0; r < coverage.roles.size(); ++r)
        labels = std::max(labels, pen.measure(coverage.roles[r], coverage.keyRole[r]));
    labels = std::min(labels + pen.line * 0.6, width * 0.36);
    const std::size_t columns = std::max<std::size_t>(coverage.departments.size(), 1);
    const double pitch = (width - labels) / static_cast<double>(columns), header = pen.line * 4 / 3;

    bool longFit = true;
    for (const std::string& department : coverage.departments)
        longFit = longFit && pen.measure(department, false) <= pitch - 6;
    Group heads;
    heads.name = "departments";
    heads.bounds = {labels, 0, width - labels, header};
    for (std::size_t d = 0; d < coverage.departments.size(); ++d)
        heads.items.push_back(labelItem(pen, longFit ? coverage.departments[d] : coverage.shortDepartments[d],
                                        {labels + static_cast<double>(d) * pitch, 0, pitch, header - 2}, palette.dim,
                                        false, Align::centre));
    scene.groups.push_back(heads);

    for (std::size_t r = 0; r < coverage.roles.size(); ++r) {
        const double y = header + static_cast<double>(r) * row;
        Group name;
        name.name = "role:" + std::to_string(r);
        name.bounds = {0, y, labels, row};
        name.items.push_back(
            labelItem(pen, coverage.roles[r], {0, y, labels - 4, row}, palette.text, coverage.keyRole[r]));
        scene.groups.push_back(name);
        for (std::size_t d = 0; d < coverage.departments.size(); ++d) {
            Group cell;
            cell.name = "cell:" + std::to_string(r) + ":" + std::to_string(d);
            cell.target = cell.name;
            cell.title = coverage.words[r][d];
            cell.bounds = {labels + static_cast<double>(d) * pitch + 1, y + 1, pitch - 2, row - 2};
            // Half a pixel in, so that a line of one pixel is one pixel.
            cell.items.push_back(boxItem({std::floor(cell.bounds.x) + 0.5, std::floor(cell.bounds.y) + 0.5,
                                          std::floor(cell.bounds.width) - 1, std::floor(cell.bounds.height) - 1},
                                         3, palette.card, palette.edge));
            const auto& holders = coverage.cells[r][d];
            // Marks shrink a little before people are counted instead of shown.
            const double fullSize = std::floor(row - 9);
            const double needed =
                (cell.bounds.width - 4) / static_cast<double>(std::max<std::size_t>(holders.size(), 1)) - 2;
            const double size = std::clamp(std::floor(needed), std::floor(fullSize * 0.65), fullSize), space = size + 2;
            const auto room = static_cast<std::size_t>(std::max(1.0, std::floor((cell.bounds.width - 4) / space)));
            // With too many for the cell, the last place says how many more there are.
            const std::size_t shown = holders.size() <= room ? holders.size() : room - 1;
            const std::size_t places = std::min(holders.size(), room);
            double x = cell.bounds.x + (cell.bounds.width - static_cast<double>(places) * space + 2) / 2;
            const double markTop = std::floor(cell.bounds.y + (cell.bounds.height - size) / 2);
            for (std::size_t i = 0; i < shown; ++i, x += space)
                addMark(cell, holders[i], {std::floor(x), markTop, size, size}, pen);
            if (shown < holders.size())
                cell.items.push_back(labelItem(pen, (shown > 0 ? "+" : "") + std::to_string(holders.size() - shown),
                                               {x - 2, cell.bounds.y, cell.bounds.right() - x + 2, cell.bounds.height},
                                               palette.cardText, true, shown > 0 ? Align::left : Align::centre));
            scene.groups.push_back(cell);
        }
    }
    for (const auto& line : coverage.words)
        for (const std::string& words : line)
            scene.title += (scene.title.empty() ? "" : "\n") + words;
    return scene;
}

} // namespace rolemap::panels
