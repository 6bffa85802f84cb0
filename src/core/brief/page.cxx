// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A page of a brief as one picture, and the look of tones.

#include "../map/items.hxx"
#include "../map/look.hxx"
#include "pages.hxx"
#include "table_lines.hxx"

namespace rolemap::brief {

namespace {

scene::Group toGroup(const TextFrame& frame, const std::string& name) {
    scene::Group group;
    group.name = name;
    group.title = frame.text;
    group.bounds = frame.frame;
    const double height = frame.frame.height / static_cast<double>(frame.lines.size());
    double y = frame.frame.y;
    for (const std::string& line : frame.lines) {
        group.items.push_back(map::text({frame.frame.x, y, frame.frame.width, height}, line, frame.fontSize,
                                        frame.colour, frame.bold, frame.align));
        y += height;
    }
    map::nameItems(group);
    return group;
}

} // namespace

ToneLook look(Tone tone) {
    // As dark as a text must be on white to be read, hues as on the map.
    switch (tone) {
    case Tone::supporter:
    case Tone::good:
        return {"▲ ", 0x00664A};
    case Tone::neutral:
        return {"● ", 0x5A6675};
    case Tone::opponent:
    case Tone::bad:
        return {"▼ ", 0xA64400};
    case Tone::unknown:
        return {"? ", 0x5A6675};
    case Tone::high:
        return {"■ ", 0xA64400};
    case Tone::medium:
        return {"◆ ", 0x8A4B00};
    case Tone::low:
        return {"○ ", 0x5A6675};
    case Tone::muted:
        return {"", 0x5A6675};
    case Tone::plain:
        break;
    }
    return {"", tableColours::ink};
}

scene::Scene toScene(const Page& page, words::Language language) {
    scene::Scene scene;
    scene.width = pageWidth;
    scene.height = pageHeight;
    scene.title = page.name;
    scene.language = words::tagOf(language);
    scene.background = scene::white;
    scene.groups = page.drawing;
    for (const scene::Group& group : page.map)
        scene.groups.push_back(group);
    for (std::size_t i = 0; i < page.tables.size(); ++i)
        scene.groups.push_back(toGroup(page.tables[i], "table:" + std::to_string(i + 1)));
    for (std::size_t i = 0; i < page.texts.size(); ++i)
        scene.groups.push_back(toGroup(page.texts[i], "text:" + std::to_string(i + 1)));
    return scene;
}

} // namespace rolemap::brief
