// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Shapes back into a scene: what a map sheet shows now, written as svg without the office's drawing program, whose svg
// writer is a package of its own that many do not have.
#include "shape_tree.hxx"

#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/PolyPolygonBezierCoords.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Sequence;
using support::utf8;

namespace {

constexpr double unitsPerPoint = 2540.0 / 72.0;

template <class T>
std::optional<T> valueOf(const ShapeTree& tree, const char* name) {
    T value{};
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i)
        if (tree.names[i].equalsAscii(name) && (tree.values[i] >>= value))
            return value;
    return std::nullopt;
}

scene::Style styleOf(const ShapeTree& tree) {
    scene::Style style;
    const auto fill = valueOf<css::drawing::FillStyle>(tree, "FillStyle");
    if (fill && *fill != css::drawing::FillStyle_NONE)
        style.fill = static_cast<scene::Colour>(valueOf<sal_Int32>(tree, "FillColor").value_or(0xFFFFFF));
    const auto line = valueOf<css::drawing::LineStyle>(tree, "LineStyle");
    if (!line || *line == css::drawing::LineStyle_NONE)
        return style;
    style.stroke = static_cast<scene::Colour>(valueOf<sal_Int32>(tree, "LineColor").value_or(0));
    style.strokeWidth = valueOf<sal_Int32>(tree, "LineWidth").value_or(0);
    if (*line == css::drawing::LineStyle_DASH) {
        const auto dash = valueOf<css::drawing::LineDash>(tree, "LineDash");
        style.dash = dash && dash->DotLen < dash->Distance ? scene::Dash::dotted : scene::Dash::dashed;
    }
    return style;
}

void addPoints(scene::Item& item, const Sequence<css::awt::Point>& polygon) {
    for (const auto& point : polygon)
        item.points.push_back({static_cast<double>(point.X), static_cast<double>(point.Y)});
}

/// Several lines of one look may be one shape; a text's frame is nothing to draw.
std::vector<scene::Item> drawnOf(const ShapeTree& tree) {
    scene::Item item;
    item.rect = {static_cast<double>(tree.position.X), static_cast<double>(tree.position.Y),
                 static_cast<double>(tree.size.Width), static_cast<double>(tree.size.Height)};
    item.style = styleOf(tree);
    item.name = utf8(tree.name);
    item.title = utf8(tree.title);
    const auto head = valueOf<css::drawing::PolyPolygonBezierCoords>(tree, "LineEnd");
    if (head && head->Coordinates.hasElements())
        item.arrow = scene::Arrow::end;
    if (const auto curve = valueOf<css::drawing::PolyPolygonBezierCoords>(tree, "PolyPolygonBezier")) {
        item.kind = scene::Kind::curve;
        if (curve->Coordinates.hasElements())
            addPoints(item, curve->Coordinates[0]);
    } else if (const auto polygon = valueOf<Sequence<Sequence<css::awt::Point>>>(tree, "PolyPolygon")) {
        const bool open = tree.service.indexOf("Line") >= 0;
        item.kind = open ? scene::Kind::polyline : scene::Kind::polygon;
        std::vector<scene::Item> lines;
        for (const auto& points : *polygon)
            addPoints(lines.emplace_back(item), points);
        return lines;
    } else if (tree.service.endsWith("EllipseShape")) {
        item.kind = scene::Kind::ellipse;
    } else {
        if (!item.style.fill && !item.style.stroke)
            return {};
        item.radius = valueOf<sal_Int32>(tree, "CornerRadius").value_or(0);
    }
    return {item};
}

void add(const ShapeTree& tree, std::vector<scene::Item>& items) {
    for (const ShapeTree& child : tree.children)
        add(child, items);
    if (!tree.children.empty())
        return;
    for (scene::Item& drawn : drawnOf(tree))
        items.push_back(std::move(drawn));
    if (tree.text.isEmpty())
        return;
    scene::Item text;
    text.kind = scene::Kind::text;
    text.rect = {static_cast<double>(tree.position.X), static_cast<double>(tree.position.Y),
                 static_cast<double>(tree.size.Width), static_cast<double>(tree.size.Height)};
    text.text = utf8(tree.text);
    text.fontSize = valueOf<float>(tree, "CharHeight").value_or(10.0f) * unitsPerPoint;
    text.bold = valueOf<float>(tree, "CharWeight").value_or(0.0f) > css::awt::FontWeight::NORMAL;
    text.colour = static_cast<scene::Colour>(valueOf<sal_Int32>(tree, "CharColor").value_or(0) & 0xFFFFFF);
    text.rotation = tree.rotation.value_or(0) / 100.0;
    sal_Int16 adjust = 0;
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i)
        if (tree.names[i] == "ParaAdjust")
            tree.values[i] >>= adjust;
    text.align = adjust == static_cast<sal_Int16>(css::style::ParagraphAdjust_CENTER)  ? scene::Align::centre
                 : adjust == static_cast<sal_Int16>(css::style::ParagraphAdjust_RIGHT) ? scene::Align::right
                                                                                       : scene::Align::left;
    items.push_back(text);
}

} // namespace

scene::Group toGroup(const ShapeTree& tree) {
    scene::Group group;
    group.name = utf8(tree.name);
    group.title = utf8(tree.title);
    group.bounds = {static_cast<double>(tree.position.X), static_cast<double>(tree.position.Y),
                    static_cast<double>(tree.size.Width), static_cast<double>(tree.size.Height)};
    add(tree, group.items);
    return group;
}

} // namespace rolemap::document
