// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Build-time helper of the blank map for a workshop: writes the map's own empty scene as JSON, so that paper and screen
// look the same. usage: workshop_scene LANGUAGE TITLE WIDTH (1/100 mm)
#include "core/map/map.hxx"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>

using nlohmann::json;
using namespace rolemap;

namespace {

json colour(const std::optional<scene::Colour>& value) {
    if (!value)
        return nullptr;
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(*value & 0xFFFFFFu));
    return text;
}

json rectangle(const scene::Rect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

json itemJson(const scene::Item& item) {
    static const char* const kinds[] = {"box", "ellipse", "polygon", "polyline", "curve", "text"};
    static const char* const dashes[] = {"solid", "dashed", "dotted", "none"};
    static const char* const aligns[] = {"start", "center", "end"};
    json points = json::array();
    for (const scene::Point& point : item.points)
        points.push_back({point.x, point.y});
    return {{"kind", kinds[static_cast<int>(item.kind)]},
            {"name", item.name},
            {"title", item.title},
            {"rect", rectangle(item.rect)},
            {"radius", item.radius},
            {"fill", colour(item.style.fill)},
            {"stroke", colour(item.style.stroke)},
            {"strokeWidth", item.style.strokeWidth},
            {"dash", dashes[static_cast<int>(item.style.dash)]},
            {"points", points},
            {"arrow", item.arrow == scene::Arrow::end},
            {"text", item.text},
            {"fontSize", item.fontSize},
            {"bold", item.bold},
            {"colour", colour(item.colour)},
            {"align", aligns[static_cast<int>(item.align)]},
            {"rotation", item.rotation}};
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 4) {
        std::cerr << "usage: workshop_scene LANGUAGE TITLE WIDTH\n";
        return 2;
    }
    try {
        map::Options options;
        options.language = words::languageOf(argv[1]);
        options.title = argv[2];
        options.minWidth = std::atof(argv[3]);
        options.blank = true;
        const scene::Scene drawn = map::drawBlank(options);
        json groups = json::array();
        for (const scene::Group& group : drawn.groups) {
            json items = json::array();
            for (const scene::Item& item : group.items)
                items.push_back(itemJson(item));
            groups.push_back({{"name", group.name}, {"title", group.title}, {"items", items}});
        }
        std::cout << json{{"width", drawn.width}, {"height", drawn.height}, {"groups", groups}}.dump();
    } catch (const std::exception& error) {
        std::cerr << "workshop_scene: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
