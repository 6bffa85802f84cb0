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

namespace {

bool isSevere(const Card& card) {
    return card.tone == Tone::high || card.tone == Tone::medium || card.tone == Tone::low;
}

/// Where a card's words begin and end, and the figures beside them.
struct Places {
    Places(const Card& card, std::size_t number, double width, const Pen& pen) {
        left = pen.line * (isSevere(card) ? 0.8 : 0.6);
        right = width - pen.line * 0.5;
        if (number > 0) {
            numberLeft = left;
            numberWidth = pen.measure(std::to_string(number), true) + 2;
            left += numberWidth + pen.line * 0.45;
        }
        if (!card.value.empty()) {
            valueWidth = pen.measure(card.value, true) + 2;
            valueLeft = right - valueWidth;
            right = valueLeft - pen.line * 0.4;
        }
    }
    double left, right, numberLeft = 0, numberWidth = 0, valueLeft = 0, valueWidth = 0;
};

} // namespace

CardWords wordsOf(const Card& card, std::size_t number, const Pen& pen) {
    const Places places(card, number, 0, pen);
    const auto wide = [&](const std::string& words, bool bold) {
        return words.empty() ? 0 : static_cast<int>(std::ceil(pen.measure(words, bold)));
    };
    return {wide(card.title, true), wide(card.detail, false), static_cast<int>(std::ceil(places.left - places.right))};
}

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
    const Places places(content, number, width, pen);
    const double left = places.left;
    if (isSevere(content)) {
        const Colour colour = content.tone == Tone::high     ? palette.high
                              : content.tone == Tone::medium ? palette.medium
                                                             : palette.low;
        // Severity by width too, for those who cannot tell the colours.
        const double bar = content.tone == Tone::high ? 6 : content.tone == Tone::medium ? 4 : 2;
        card.items.push_back(boxItem({0, 0, bar, height}, 0, colour));
    }
    if (number > 0)
        card.items.push_back(labelItem(pen, std::to_string(number), {places.numberLeft, 0, places.numberWidth, height},
                                       palette.dim, true));
    if (!content.value.empty())
        card.items.push_back(labelItem(pen, content.value, {places.valueLeft, 0, places.valueWidth, height},
                                       palette.dark ? palette.good : 0x007A5A, true, Align::right));
    const double room = std::max(1.0, places.right - left);
    if (content.detail.empty()) {
        const auto lines = wrapped(content.title, room, height >= 2 * pen.line ? 2 : 1, false, pen.measure);
        double top = (height - pen.line * static_cast<double>(lines.size())) / 2;
        for (const std::string& line : lines) {
            card.items.push_back(labelItem(pen, line, {left, top, room, pen.line}, palette.cardText));
            top += pen.line;
        }
    } else {
        const auto lines = std::max<std::size_t>(2, static_cast<std::size_t>(height / pen.line));
        const auto title = wrapped(content.title, room, lines > 2 ? 2 : 1, true, pen.measure);
        const auto detail = wrapped(content.detail, room, lines > title.size() + 1 ? 2 : 1, false, pen.measure);
        double top = (height - pen.line * static_cast<double>(title.size() + detail.size())) / 2;
        for (const auto& [words, isTitle] : {std::pair(&title, true), {&detail, false}})
            for (const std::string& line : *words) {
                card.items.push_back(labelItem(pen, line, {left, top, room, pen.line},
                                               isTitle ? palette.cardText : palette.dim, isTitle));
                top += pen.line;
            }
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
