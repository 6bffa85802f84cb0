// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "items.hxx"

#include <algorithm>

namespace rolemap::map {

using scene::Item;
using scene::Kind;
using scene::Rect;

Item box(const Rect& rect, const scene::Style& style, double radius) {
    Item item;
    item.kind = Kind::box;
    item.rect = rect;
    item.style = style;
    item.radius = radius;
    return item;
}

Item text(const Rect& frame, std::string_view words, double fontSize, scene::Colour colour, bool bold,
          scene::Align align) {
    Item item;
    item.kind = Kind::text;
    item.rect = frame;
    item.text = scene::shorten(words, frame.width, fontSize, bold);
    item.fontSize = fontSize;
    item.colour = colour;
    item.bold = bold;
    item.align = align;
    return item;
}

Item fittedText(const Rect& frame, std::string_view words, double fontSize, scene::Colour colour, bool bold,
                scene::Align align) {
    constexpr double smallest = 0.85;
    const double width = scene::textWidth(words, fontSize, bold);
    const double shrink = width > frame.width ? std::max(smallest, frame.width / width * 0.999) : 1;
    return text(frame, words, fontSize * shrink, colour, bold, align);
}

std::vector<Item> bar(const Rect& rect, double share, scene::Colour colour, scene::Colour track) {
    const double radius = rect.height / 2;
    std::vector<Item> out{box(rect, {track, std::nullopt, 0, scene::Dash::solid}, radius)};
    Rect reached = rect;
    reached.width *= std::clamp(share, 0.0, 1.0);
    if (reached.width > 0)
        out.push_back(box(reached, {colour, std::nullopt, 0, scene::Dash::solid}, std::min(radius, reached.width / 2)));
    return out;
}

void nameItems(scene::Group& group) {
    std::size_t number = 0;
    for (Item& item : group.items) {
        ++number;
        if (item.name.empty() && !group.name.empty())
            item.name = group.name + ":" + std::to_string(number);
    }
}

} // namespace rolemap::map
