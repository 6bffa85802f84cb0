// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the panels' pictures are drawn with: the window's colours and font, and the items they are made of. All colours
// but those of attitudes come from the window, so that pictures follow a light or a dark theme. No window and no office
// here.
#pragma once

#include "core/scene/scene.hxx"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::panels {

/// The colours of a window and what they imply.
struct Palette {
    scene::Colour background = 0xF6F5F4, text = 0x1F2933, card = 0xFFFFFF, cardText = 0x1F2933;
    scene::Colour edge = 0xD5D2CD, dim = 0x5E6A75, track = 0xDEDCD7;
    scene::Colour good = 0x009E73, bad = 0xD55E00, accent = 0x2B6CB0;
    scene::Colour high = 0xC92A2A, medium = 0xB7791F, low = 0x868E96;
    bool dark = false;

    /// Mixed from the window's own colours.
    static Palette of(scene::Colour background, scene::Colour text, scene::Colour card, scene::Colour cardText);
};

/// Width of a text in the window's font, in pixels.
using Measure = std::function<double(std::string_view text, bool bold)>;

struct Pen {
    Palette palette;
    Measure measure;
    double fontSize = 13; ///< height of the em in pixels
    double line = 17;     ///< height of a line
};

/// The text, or as much of it as fits with an ellipsis. O(log length) measurements; never cuts inside a character.
std::string fitted(const std::string& text, double width, bool bold, const Measure& measure);

/// The text in at most `lines` lines, broken at spaces or between East Asian characters; the last one fitted.
std::vector<std::string> wrapped(const std::string& text, double width, std::size_t lines, bool bold,
                                 const Measure& measure);

/// A box; an outline is one pixel wide.
scene::Item boxItem(const scene::Rect& rect, double radius, std::optional<scene::Colour> fill,
                    std::optional<scene::Colour> stroke = {});
/// A line of text in the window's font, fitted into its frame; `size` 0 is the window's own.
scene::Item labelItem(const Pen& pen, const std::string& text, const scene::Rect& rect, scene::Colour colour,
                      bool bold = false, scene::Align align = scene::Align::left, double size = 0);
/// An empty picture on the window's colour: letters drawn on nothing come out thin.
scene::Scene emptyPicture(double width, double height, const Pen& pen);

} // namespace rolemap::panels
