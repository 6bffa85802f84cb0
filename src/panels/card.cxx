// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How a card is drawn.
#include "card.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using scene::Align;
using scene::Colour;
using scene::Group;
using scene::Item;
using scene::Kind;
using scene::Scene;

Scene cardPicture(const Card& content, std::size_t number, double width, double height, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = content.tip;
    Group card;
    card.name = "card";
    card.target = "card";
    card.title = content.tip;
    card.bounds = {0, 0, width, height};
    card.items.push_back(boxItem({0.5, 0.5, width - 1, height - 1}, 4, palette.card, palette.edge));
    double left = pen.line * 0.6, right = width - pen.line * 0.5;
    const bool severe = content.tone == Tone::high || content.tone == Tone::medium || content.tone == Tone::low;
    if (severe) {
        const Colour colour = content.tone == Tone::high     ? palette.high
                              : content.tone == Tone::medium ? palette.medium
                                                             : palette.low;
        // Severity by width too, for those who cannot tell the colours.
        const double bar = content.tone == Tone::high ? 6 : content.tone == Tone::medium ? 4 : 2;
        card.items.push_back(boxItem({0, 0, bar, height}, 0, colour));
        left = pen.line * 0.8;
    }
    if (number > 0) {
        const std::string digits = std::to_string(number);
        const double wide = pen.measure(digits, true) + 2;
        card.items.push_back(labelItem(pen, digits, {left, 0, wide, height}, palette.dim, true));
        left += wide + pen.line * 0.45;
    }
    if (!content.value.empty()) {
        const double wide = pen.measure(content.value, true) + 2;
        card.items.push_back(labelItem(pen, content.value, {right - wide, 0, wide, height},
                                       palette.dark ? palette.good : 0x007A5A, true, Align::right));
        right -= wide + pen.line * 0.4;
    }
    const double room = std::max(1.0, right - left);
    if (content.detail.empty()) {
        const auto lines = wrapped(content.title, room, height >= 2 * pen.line ? 2 : 1, false, pen.measure);
        double top = (height - pen.line * static_cast<double>(lines.size())) / 2;
        for (const std::string& line : lines) {
            card.items.push_back(labelItem(pen, line, {left, top, room, pen.line}, palette.cardText));
            top += pen.line;
        }
    } else {
        const double top = (height - 2 * pen.line) / 2;
        card.items.push_back(labelItem(pen, content.title, {left, top, room, pen.line}, palette.cardText, true));
        card.items.push_back(labelItem(pen, content.detail, {left, top + pen.line, room, pen.line}, palette.dim));
    }
    scene.groups.push_back(card);
    return scene;
}

Scene chevronPicture(const Pen& pen) {
    const double size = std::ceil(pen.fontSize);
    Item item;
    item.kind = Kind::polyline;
    item.points = {{size * 0.36, size * 0.2}, {size * 0.66, size * 0.5}, {size * 0.36, size * 0.8}};
    item.style.stroke = pen.palette.text;
    item.style.strokeWidth = std::max(1.25, size * 0.1);
    Scene scene;
    scene.width = scene.height = size;
    scene.groups.emplace_back();
    scene.groups.back().bounds = {0, 0, size, size};
    scene.groups.back().items.push_back(std::move(item));
    return scene;
}

} // namespace rolemap::panels
