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
    void put(const char* name, const Any& value) { m_values[OUString::createFromAscii(name)] = value; }
    void into(ShapeTree& tree) const {
        const auto count = static_cast<sal_Int32>(m_values.size());
        tree.names.realloc(count);
        tree.values.realloc(count);
        sal_Int32 i = 0;
        for (const auto& [name, value] : m_values) {
            tree.names.getArray()[i] = name;
            tree.values.getArray()[i++] = value;
        }
    }

private:
    std::map<OUString, Any> m_values;
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

void putPoints(Bag& bag, const scene::Item& item, scene::Point origin) {
    std::vector<css::awt::Point> points;
    for (const scene::Point& point : item.points)
        points.push_back(at(point, origin));
    const Sequence<css::awt::Point> one(points.data(), static_cast<sal_Int32>(points.size()));
    if (item.kind != scene::Kind::curve) {
        bag.put("PolyPolygon", Any(Sequence<Sequence<css::awt::Point>>(&one, 1)));
        return;
    }
    std::vector<css::drawing::PolygonFlags> flags(points.size(), css::drawing::PolygonFlags_CONTROL);
    for (std::size_t i = 0; i < flags.size(); i += 3)
        flags[i] = css::drawing::PolygonFlags_NORMAL;
    const Sequence<css::drawing::PolygonFlags> kinds(flags.data(), static_cast<sal_Int32>(flags.size()));
    css::drawing::PolyPolygonBezierCoords coordinates;
    coordinates.Coordinates = Sequence<Sequence<css::awt::Point>>(&one, 1);
    coordinates.Flags = Sequence<Sequence<css::drawing::PolygonFlags>>(&kinds, 1);
    bag.put("PolyPolygonBezier", Any(coordinates));
}

void putText(Bag& bag, const scene::Item& item, const OUString& asianFont) {
    const auto height = static_cast<float>(item.fontSize * pointsPerUnit);
    const float weight = item.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    bag.put("CharFontName", Any(OUString::createFromAscii(latinFont)));
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

ShapeTree toShape(const scene::Item& item, scene::Point origin, const OUString& asianFont) {
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
    if (open || item.kind == scene::Kind::polygon) {
        tree.hasGeometry = false;
        putPoints(bag, item, origin);
    }
    if (item.kind == scene::Kind::box && item.radius > 0)
        bag.put("CornerRadius", Any(whole(item.radius)));
    if (!item.text.empty()) {
        putText(bag, item, asianFont);
        tree.text = ustring(item.text);
        if (item.rotation != 0)
            tree.rotation = whole(item.rotation * 100);
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
    if (group.items.size() == 1) {
        // A group of one is that one.
        tree = toShape(group.items.front(), origin, asianFont);
    } else {
        tree.service = "com.sun.star.drawing.GroupShape";
        tree.position = at({group.bounds.x, group.bounds.y}, origin);
        tree.size = {whole(group.bounds.width), whole(group.bounds.height)};
        for (const scene::Item& item : group.items)
            tree.children.push_back(toShape(item, origin, asianFont));
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
