// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "look.hxx"

#include "items.hxx"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace rolemap::map {

using scene::Dash;
using scene::Item;
using scene::Kind;
using scene::Point;
using scene::Rect;
using scene::Style;

Look look(words::Attitude attitude) {
    switch (attitude) {
    case words::Attitude::supporter:
        return {colours::good, "up"};
    case words::Attitude::neutral:
        return {colours::faint, "dot"};
    case words::Attitude::opponent:
        return {colours::bad, "down"};
    case words::Attitude::unknown:
        break;
    }
    return {scene::white, "question"};
}

Style contactBorder(words::Contact contact, double scale) {
    Style style{colours::paper, colours::cardEdge, 0, Dash::solid};
    switch (contact) {
    case words::Contact::close:
        style.strokeWidth = 95 * scale;
        break;
    case words::Contact::frequent:
        style.strokeWidth = 35 * scale;
        break;
    case words::Contact::distant:
        style.strokeWidth = 40 * scale;
        style.dash = Dash::dashed;
        break;
    case words::Contact::none:
    case words::Contact::unknown:
        style.strokeWidth = 45 * scale;
        style.dash = Dash::dotted;
        break;
    }
    return style;
}

double influenceWidth(double weight) noexcept {
    return 25 + 65 * std::clamp(weight, 0.0, 1.0);
}

Item mark(const char* shape, const Rect& box, scene::Colour colour) {
    const std::string_view kind = shape;
    const Point middle{box.x + box.width / 2, box.y + box.height / 2};
    const double half = std::min(box.width, box.height) / 2;
    Item item;
    if (kind == "question")
        return text({middle.x - half, middle.y - half, 2 * half, 2 * half}, "?", 1.9 * half, colour, true,
                    scene::Align::centre);
    item.style.fill = colour;
    if (kind == "dot") {
        item.kind = Kind::ellipse;
        item.rect = {middle.x - 0.8 * half, middle.y - 0.8 * half, 1.6 * half, 1.6 * half};
        return item;
    }
    const double up = kind == "up" ? 1 : -1;
    item.kind = Kind::polygon;
    item.points = {{middle.x, middle.y - up * 0.85 * half},
                   {middle.x + half, middle.y + up * 0.85 * half},
                   {middle.x - half, middle.y + up * 0.85 * half}};
    return item;
}

namespace {

/// Slanted lines above and below the mark.
void hatch(std::vector<Item>& out, const Rect& box, double scale) {
    const double step = 150 * scale, inset = 45 * scale, slope = std::min(0.45 * box.width, 0.3 * box.height);
    const double middle = box.y + box.height / 2, keep = 0.4 * box.width;
    for (double y = box.y + 60 * scale; y + slope < box.bottom() - 40 * scale; y += step) {
        if (y + slope > middle - keep && y < middle + keep)
            continue;
        Item line;
        line.kind = Kind::polyline;
        line.points = {{box.x + inset, y + slope}, {box.right() - inset, y}};
        line.style = {std::nullopt, scene::white, 32 * scale, Dash::solid};
        out.push_back(std::move(line));
    }
}

} // namespace

std::vector<Item> attitudeField(words::Attitude attitude, bool assumed, const Rect& box, double scale) {
    const Look l = look(attitude);
    const bool unknown = attitude == words::Attitude::unknown;
    std::vector<Item> out;
    Style style{l.colour, std::nullopt, 0, Dash::solid};
    if (unknown) {
        style.stroke = colours::faint;
        style.strokeWidth = 25 * scale;
    }
    out.push_back(map::box(box, style, 90 * scale));
    if (assumed && !unknown)
        hatch(out, box, scale);
    const double size = std::min(box.width, box.height) * 0.56;
    out.push_back(mark(l.shape, {box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size},
                       unknown ? colours::muted : scene::white));
    return out;
}

} // namespace rolemap::map
