// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A scene's groups as the office's shapes.
#include "shape_tree.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/drawing/DashStyle.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineCap.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/PolyPolygonBezierCoords.hpp>
#include <com/sun/star/drawing/TextHorizontalAdjust.hpp>
#include <com/sun/star/drawing/TextVerticalAdjust.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;
using support::ustring;

namespace {

constexpr char latinFont[] = "Liberation Sans";
constexpr double pointsPerUnit = 72.0 / 2540.0;      // of 1/100 mm
constexpr sal_Int32 arrowLength = 5, arrowWidth = 4; // times the line's width, in steps of it
constexpr sal_Int32 smallestArrow = 180;             // 1/100 mm

sal_Int32 whole(double value) {
    return static_cast<sal_Int32>(std::lround(value));
}

/// Properties on their way into a tree; sorted, as the office asks for.
class Bag {
public:
    Bag() { m_values.reserve(mostProperties); }
    void put(const char* name, const Any& value) { m_values.emplace_back(name, value); }
    void into(ShapeTree& tree) {
        std::sort(m_values.begin(), m_values.end(),
                  [](const auto& a, const auto& b) { return std::strcmp(a.first, b.first) < 0; });
        const auto count = static_cast<sal_Int32>(m_values.size());
        tree.names.realloc(count);
        tree.values.realloc(count);
        OUString* name = tree.names.getArray();
        Any* value = tree.values.getArray();
        for (const auto& [key, given] : m_values) {
            *name++ = OUString::createFromAscii(key);
            *value++ = given;
        }
    }

private:
    static constexpr std::size_t mostProperties = 32;
    std::vector<std::pair<const char*, Any>> m_values;
};

void putLine(Bag& bag, const scene::Style& style) {
    if (!style.stroke || style.dash == scene::Dash::none) {
        bag.put("LineStyle", Any(css::drawing::LineStyle_NONE));
        return;
    }
    const sal_Int32 width = whole(style.strokeWidth);
    bag.put("LineColor", Any(static_cast<sal_Int32>(*style.stroke)));
    bag.put("LineWidth", Any(width));
    if (style.dash == scene::Dash::solid) {
        bag.put("LineStyle", Any(css::drawing::LineStyle_SOLID));
        return;
    }
    // The same pattern as in svg: dashes of four widths and gaps of three, dots a width apart from each other.
    css::drawing::LineDash dash;
    const bool dotted = style.dash == scene::Dash::dotted;
    dash.Style = dotted ? css::drawing::DashStyle_ROUND : css::drawing::DashStyle_RECT;
    dash.Dots = 1;
    dash.DotLen = std::max<sal_Int32>(1, dotted ? width / 10 : 4 * width);
    dash.Distance = std::max<sal_Int32>(1, dotted ? 2 * width : 3 * width);
    bag.put("LineStyle", Any(css::drawing::LineStyle_DASH));
    bag.put("LineDash", Any(dash));
    bag.put("LineCap", Any(dotted ? css::drawing::LineCap_ROUND : css::drawing::LineCap_BUTT));
}

void putFill(Bag& bag, const scene::Style& style) {
    bag.put("FillStyle", Any(style.fill ? css::drawing::FillStyle_SOLID : css::drawing::FillStyle_NONE));
    if (style.fill)
        bag.put("FillColor", Any(static_cast<sal_Int32>(*style.fill)));
}

void putArrow(Bag& bag, const scene::Style& style) {
    css::drawing::PolyPolygonBezierCoords head;
    css::awt::Point corners[] = {
        {10, 0}, {0, 20 * arrowLength / arrowWidth}, {20, 20 * arrowLength / arrowWidth}, {10, 0}};
    css::drawing::PolygonFlags flags[4] = {};
    const Sequence<css::awt::Point> points(corners, 4);
    const Sequence<css::drawing::PolygonFlags> kinds(flags, 4);
    head.Coordinates = Sequence<Sequence<css::awt::Point>>(&points, 1);
    head.Flags = Sequence<Sequence<css::drawing::PolygonFlags>>(&kinds, 1);
    bag.put("LineEnd", Any(head));
    bag.put("LineEndWidth", Any(std::max(smallestArrow, whole(arrowWidth * style.strokeWidth))));
    bag.put("LineEndCenter", Any(false));
}

css::awt::Point at(scene::Point point, scene::Point origin) {
    return {whole(point.x + origin.x), whole(point.y + origin.y)};
}

Sequence<css::awt::Point> pointsOf(const scene::Item& item, scene::Point origin) {
    Sequence<css::awt::Point> points(static_cast<sal_Int32>(item.points.size()));
    css::awt::Point* next = points.getArray();
    for (const scene::Point& point : item.points)
        *next++ = at(point, origin);
    return points;
}

void putCurve(Bag& bag, const scene::Item& item, scene::Point origin) {
    const Sequence<css::awt::Point> points = pointsOf(item, origin);
    Sequence<css::drawing::PolygonFlags> kinds(points.getLength());
    for (sal_Int32 i = 0; i < kinds.getLength(); ++i)
        kinds.getArray()[i] = i % 3 == 0 ? css::drawing::PolygonFlags_NORMAL : css::drawing::PolygonFlags_CONTROL;
    css::drawing::PolyPolygonBezierCoords coordinates;
    coordinates.Coordinates = Sequence<Sequence<css::awt::Point>>(&points, 1);
    coordinates.Flags = Sequence<Sequence<css::drawing::PolygonFlags>>(&kinds, 1);
    bag.put("PolyPolygonBezier", Any(coordinates));
}

void putText(Bag& bag, const scene::Item& item, const OUString& asianFont) {
    static const OUString latin = OUString::createFromAscii(latinFont);
    const auto height = static_cast<float>(item.fontSize * pointsPerUnit);
    const float weight = item.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    bag.put("CharFontName", Any(latin));
    bag.put("CharFontNameAsian", Any(asianFont));
    bag.put("CharHeight", Any(height));
    bag.put("CharHeightAsian", Any(height));
    bag.put("CharWeight", Any(weight));
    bag.put("CharWeightAsian", Any(weight));
    bag.put("CharColor", Any(static_cast<sal_Int32>(item.colour)));
    const bool left = item.align == scene::Align::left, right = item.align == scene::Align::right;
    bag.put("ParaAdjust", Any(left    ? css::style::ParagraphAdjust_LEFT
                              : right ? css::style::ParagraphAdjust_RIGHT
                                      : css::style::ParagraphAdjust_CENTER));
    // Without wrapping the frame's own adjustment places the line.
    bag.put("TextHorizontalAdjust", Any(left    ? css::drawing::TextHorizontalAdjust_LEFT
                                        : right ? css::drawing::TextHorizontalAdjust_RIGHT
                                                : css::drawing::TextHorizontalAdjust_CENTER));
    bag.put("TextVerticalAdjust", Any(css::drawing::TextVerticalAdjust_CENTER));
    bag.put("TextAutoGrowHeight", Any(false));
    bag.put("TextAutoGrowWidth", Any(false));
    bag.put("TextWordWrap", Any(false));
    for (const char* distance : {"TextLeftDistance", "TextRightDistance", "TextUpperDistance", "TextLowerDistance"})
        bag.put(distance, Any(sal_Int32(0)));
}

const char* serviceOf(const scene::Item& item) {
    switch (item.kind) {
    case scene::Kind::box:
        return "com.sun.star.drawing.RectangleShape";
    case scene::Kind::ellipse:
        return "com.sun.star.drawing.EllipseShape";
    case scene::Kind::polygon:
        return "com.sun.star.drawing.PolyPolygonShape";
    case scene::Kind::polyline:
        return "com.sun.star.drawing.PolyLineShape";
    case scene::Kind::curve:
        return "com.sun.star.drawing.OpenBezierShape";
    case scene::Kind::text:
        break;
    }
    return "com.sun.star.drawing.TextShape";
}

/// Items that become one shape: a box with the words in its middle, or lines of one look. A shape costs the office more
/// than all that it says.
struct Parts {
    const scene::Item* begin;
    const scene::Item* end;
    const scene::Item* words; ///< in the box; nothing: none
};

/// Centred words in the middle of a box are its own.
bool isLabel(const scene::Item& box, const scene::Item& words) {
    constexpr double same = 1; // 1/100 mm
    const scene::Rect &outer = box.rect, &inner = words.rect;
    return (box.kind == scene::Kind::box || box.kind == scene::Kind::ellipse) && box.text.empty() &&
           words.kind == scene::Kind::text && !words.text.empty() && words.align == scene::Align::centre &&
           words.rotation == 0 && !words.style.fill && !words.style.stroke && inner.width <= outer.width + same &&
           inner.height <= outer.height + same &&
           std::abs(inner.x + inner.width / 2 - outer.x - outer.width / 2) < same &&
           std::abs(inner.y + inner.height / 2 - outer.y - outer.height / 2) < same;
}

bool sameLine(const scene::Item& one, const scene::Item& other) {
    return one.kind == scene::Kind::polyline && other.kind == scene::Kind::polyline && one.arrow == other.arrow &&
           one.style.stroke == other.style.stroke && one.style.strokeWidth == other.style.strokeWidth &&
           one.style.dash == other.style.dash && one.text.empty() && other.text.empty();
}

std::vector<Parts> partsOf(const std::vector<scene::Item>& items) {
    std::vector<Parts> result;
    const scene::Item* const end = items.data() + items.size();
    for (const scene::Item* item = items.data(); item != end; item = result.back().end) {
        const scene::Item* next = item + 1;
        const scene::Item* words = nullptr;
        if (next != end && isLabel(*item, *next))
            words = next++;
        while (next != end && sameLine(*item, *next))
            ++next;
        result.push_back({item, next, words});
    }
    return result;
}

ShapeTree toShape(const Parts& parts, scene::Point origin, const OUString& asianFont) {
    const scene::Item& item = *parts.begin;
    ShapeTree tree;
    tree.service = OUString::createFromAscii(serviceOf(item));
    tree.position = at({item.rect.x, item.rect.y}, origin);
    tree.size = {whole(item.rect.width), whole(item.rect.height)};
    Bag bag;
    const bool open = item.kind == scene::Kind::polyline || item.kind == scene::Kind::curve;
    putLine(bag, item.style);
    if (!open)
        putFill(bag, item.style);
    if (open && item.arrow == scene::Arrow::end)
        putArrow(bag, item.style);
    if (open || item.kind == scene::Kind::polygon)
        tree.hasGeometry = false;
    if (item.kind == scene::Kind::curve) {
        putCurve(bag, item, origin);
    } else if (!tree.hasGeometry) {
        Sequence<Sequence<css::awt::Point>> polygons(static_cast<sal_Int32>(parts.end - parts.begin));
        std::transform(parts.begin, parts.end, polygons.getArray(),
                       [&](const scene::Item& line) { return pointsOf(line, origin); });
        bag.put("PolyPolygon", Any(polygons));
    }
    if (item.kind == scene::Kind::box && item.radius > 0)
        bag.put("CornerRadius", Any(whole(item.radius)));
    if (const scene::Item& words = parts.words ? *parts.words : item; !words.text.empty()) {
        putText(bag, words, asianFont);
        tree.text = ustring(words.text);
        if (words.rotation != 0)
            tree.rotation = whole(words.rotation * 100);
    }
    bag.into(tree);
    return tree;
}

/// FNV-1a, 64 bits.
class Fingerprint {
public:
    void add(const void* data, std::size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < size; ++i)
            m_value = (m_value ^ bytes[i]) * 1099511628211ull;
    }
    void add(const std::string& text) {
        add(text.data(), text.size());
        add(std::int64_t{-1});
    }
    void add(std::int64_t value) { add(&value, sizeof value); }
    /// To a hundredth of the unit: what is drawn alike is alike.
    void add(double value) { add(static_cast<std::int64_t>(std::llround(value * 100))); }
    std::string text() const {
        char buffer[17];
        std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(m_value));
        return buffer;
    }

private:
    std::uint64_t m_value = 14695981039346656037ull;
};

void add(Fingerprint& print, const scene::Item& item) {
    print.add(static_cast<std::int64_t>(item.kind));
    print.add(item.name);
    print.add(item.title);
    print.add(item.text);
    for (const double value : {item.rect.x, item.rect.y, item.rect.width, item.rect.height, item.radius,
                               item.style.strokeWidth, item.fontSize, item.rotation})
        print.add(value);
    for (const scene::Point& point : item.points) {
        print.add(point.x);
        print.add(point.y);
    }
    for (const std::int64_t value :
         {item.style.fill ? std::int64_t{*item.style.fill} : -1,
          item.style.stroke ? std::int64_t{*item.style.stroke} : -1, static_cast<std::int64_t>(item.style.dash),
          static_cast<std::int64_t>(item.arrow), static_cast<std::int64_t>(item.bold),
          static_cast<std::int64_t>(item.colour), static_cast<std::int64_t>(item.align)})
        print.add(value);
}

} // namespace

OUString asianFont(words::Language language) {
    return language == words::Language::zhTW ? OUString("Noto Sans CJK TC") : OUString("Noto Sans CJK SC");
}

ShapeTree toShapes(const scene::Group& group, scene::Point origin, const OUString& asianFont) {
    ShapeTree tree;
    const std::vector<Parts> parts = partsOf(group.items);
    if (parts.size() == 1) {
        // A group of one is that one.
        tree = toShape(parts.front(), origin, asianFont);
    } else {
        tree.service = "com.sun.star.drawing.GroupShape";
        tree.position = at({group.bounds.x, group.bounds.y}, origin);
        tree.size = {whole(group.bounds.width), whole(group.bounds.height)};
        tree.children.reserve(parts.size());
        for (const Parts& part : parts)
            tree.children.push_back(toShape(part, origin, asianFont));
    }
    tree.name = ustring(group.name);
    if (!group.title.empty())
        tree.title = ustring(group.title);
    return tree;
}

std::string fingerprint(const scene::Group& group) {
    Fingerprint print;
    print.add(group.name);
    print.add(group.title);
    for (const scene::Item& item : group.items)
        add(print, item);
    return print.text();
}

} // namespace rolemap::document
