// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Plain geometry with names: what a map or a panel's picture is made of before it becomes shapes in Calc or SVG. Units
// are 1/100 mm for maps and pixels for panel pictures; y grows downwards.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::scene {

struct Point {
    double x = 0, y = 0;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const noexcept { return x + width; }
    double bottom() const noexcept { return y + height; }
    bool contains(Point p) const noexcept { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool overlaps(const Rect& o) const noexcept {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
};

using Colour = std::uint32_t; ///< 0xRRGGBB

enum class Dash : std::uint8_t { solid, dashed, dotted, none };
enum class Align : std::uint8_t { left, centre, right };
enum class Arrow : std::uint8_t { none, end };

struct Style {
    std::optional<Colour> fill;   ///< nothing: not filled
    std::optional<Colour> stroke; ///< nothing: no outline
    double strokeWidth = 0;
    Dash dash = Dash::solid;
};

enum class Kind : std::uint8_t { box, ellipse, polygon, polyline, curve, text };

/// One thing to draw. Which members count depends on the kind.
struct Item {
    Kind kind = Kind::box;
    std::string name;   ///< unique in its scene where not empty: "card:Li Wei", "lane:technical"; a shape's name
    std::string title;  ///< for screen readers and tool tips
    std::string target; ///< what a click on it means ("person:3", "gap:1"); empty: nothing
    Rect rect;          ///< box, ellipse; for text the frame it is set in
    double radius = 0;  ///< corner radius of a box
    Style style;
    std::vector<Point> points; ///< polygon, polyline; curve: start, then (control, control, end) Bézier triples
    Arrow arrow = Arrow::none;
    std::string fromName, toName; ///< polyline/curve: the items it connects, where it does

    std::string text;    ///< one line, already shortened to fit
    double fontSize = 0; ///< in scene units (height of the em)
    bool bold = false;
    Colour colour = 0x000000;
    Align align = Align::left; ///< horizontally; vertically text is centred in its frame
    double rotation = 0;       ///< degrees, counter-clockwise, about the frame's centre
};

/// Items that belong and move together: a card with its texts and marks.
struct Group {
    std::string name;
    std::string title; ///< description for screen readers
    std::string target;
    Rect bounds;
    std::vector<Item> items;
};

/// Drawn back to front: groups in order, items of a group in order.
struct Scene {
    double width = 0, height = 0;
    std::string title;
    std::string language; ///< BCP 47 tag of its texts, which decides between Chinese fonts; empty: none
    std::optional<Colour> background;
    std::vector<Group> groups;

    /// The target of the frontmost item or group under a point; empty where there is none.
    std::string hit(Point p) const;
};

/// Width of a text in scene units, by the advance widths of the map's font (Liberation Sans; wide East Asian characters
/// one em). O(length).
double textWidth(std::string_view utf8, double fontSize, bool bold);
/// The text, shortened with an ellipsis where it is wider than `width`. Never cuts inside a code point or before a
/// combining mark.
std::string shorten(std::string_view utf8, double width, double fontSize, bool bold);

/// How wide a part of a text is, in whatever units its width is asked in.
using Measure = std::function<double(std::string_view)>;
/// The text in lines no wider than `width`: broken at spaces, between East Asian characters, at line ends of its own,
/// and within a word only where that alone is too wide. No closing mark begins a line. O(length × line length).
std::vector<std::string> wrap(std::string_view utf8, double width, const Measure& measure);
std::vector<std::string> wrap(std::string_view utf8, double width, double fontSize, bool bold);

/// The group `factor` times as large, moved by `offset` afterwards; texts and lines too.
Group scaled(Group group, double factor, Point offset);

/// A curve's Bézier triples as points of a line, `steps` a triple, its ends included. O(points × steps).
std::vector<Point> flatten(const std::vector<Point>& curve, std::size_t steps);

/// Length and width of an arrowhead on a line: in proportion to it, but never too small to see.
struct ArrowSize {
    double length = 0, width = 0;
};
constexpr ArrowSize arrowSize(double strokeWidth) noexcept {
    return {150 + 3.2 * strokeWidth, 120 + 2.6 * strokeWidth};
}

/// SVG 1.1, self-contained; `pixelsPerUnit` scales to the picture's pixels. Texts are escaped; every named item has an
/// id and a <title>.
std::string toSvg(const Scene& scene, double pixelsPerUnit);

inline constexpr Colour black = 0x000000, white = 0xFFFFFF;

} // namespace rolemap::scene
