// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The window's colours and font, and the items of pictures.
#include "pen.hxx"

#include <cmath>

namespace rolemap::panels {

using scene::Align;
using scene::Colour;
using scene::Group;
using scene::Item;
using scene::Kind;
using scene::Rect;
using scene::Scene;

namespace {

Colour mixed(Colour a, Colour b, double share) {
    Colour result = 0;
    for (const unsigned shift : {16u, 8u, 0u}) {
        const double from = static_cast<double>((a >> shift) & 0xFFu), to = static_cast<double>((b >> shift) & 0xFFu);
        result |= static_cast<Colour>(std::lround(from + (to - from) * share)) << shift;
    }
    return result;
}

double brightness(Colour colour) {
    return (0.299 * static_cast<double>((colour >> 16) & 0xFFu) + 0.587 * static_cast<double>((colour >> 8) & 0xFFu) +
            0.114 * static_cast<double>(colour & 0xFFu)) /
           255;
}

} // namespace

Palette Palette::of(Colour background, Colour text, Colour card, Colour cardText) {
    Palette palette;
    palette.background = background;
    palette.text = text;
    palette.card = card;
    palette.cardText = cardText;
    palette.dark = brightness(background) < 0.5;
    palette.edge = mixed(background, text, 0.18);
    palette.track = mixed(background, text, 0.13);
    palette.dim = mixed(text, background, 0.3);
    if (palette.dark) {
        palette.accent = 0x6EA8E6;
        palette.high = 0xF06A6A;
        palette.medium = 0xE0A33E;
        palette.low = 0xA0A7AE;
        palette.good = 0x2FBF93;
        palette.bad = 0xF08A3C;
    }
    return palette;
}

std::string fitted(const std::string& text, double width, bool bold, const Measure& measure) {
    if (measure(text, bold) <= width)
        return text;
    // Where a character may end: before every byte that starts one.
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u)
            ends.push_back(i);
    std::size_t low = 0, high = ends.size();
    while (low < high) { // the most characters that fit
        const std::size_t middle = (low + high + 1) / 2;
        if (measure(text.substr(0, ends[middle - 1]) + "\u2026", bold) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return low == 0 ? std::string() : text.substr(0, ends[low - 1]) + "\u2026";
}

std::vector<std::string> wrapped(const std::string& text, double width, std::size_t lines, bool bold,
                                 const Measure& measure) {
    std::vector<std::string> result;
    std::string rest = text;
    while (result.size() + 1 < lines && measure(rest, bold) > width) {
        // The last place that fits where a line may end: a space, or before a character of three bytes or more, which
        // East Asian ones are.
        std::size_t end = 0;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            const bool breaks = rest[i] == ' ' || static_cast<unsigned char>(rest[i]) >= 0xE3u;
            if (breaks && measure(rest.substr(0, i), bold) <= width)
                end = i;
        }
        if (end == 0)
            break;
        result.push_back(rest.substr(0, end));
        rest.erase(0, rest[end] == ' ' ? end + 1 : end);
    }
    result.push_back(fitted(rest, width, bold, measure));
    return result;
}

Item boxItem(const Rect& rect, double radius, std::optional<Colour> fill, std::optional<Colour> stroke) {
    Item item;
    item.kind = Kind::box;
    item.rect = rect;
    item.radius = radius;
    item.style.fill = fill;
    item.style.stroke = stroke;
    item.style.strokeWidth = stroke ? 1 : 0;
    return item;
}

Item labelItem(const Pen& pen, const std::string& text, const Rect& rect, Colour colour, bool bold, Align align,
               double size) {
    Item item;
    item.kind = Kind::text;
    const double scale = size > 0 ? size / pen.fontSize : 1;
    item.text = fitted(text, rect.width / scale, bold, pen.measure);
    item.rect = rect;
    item.fontSize = pen.fontSize * scale;
    item.bold = bold;
    item.colour = colour;
    item.align = align;
    return item;
}

Scene emptyPicture(double width, double height, const Pen& pen) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = pen.palette.background;
    return scene;
}

} // namespace rolemap::panels
