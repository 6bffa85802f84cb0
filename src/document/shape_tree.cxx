// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a shape is now, as a value.
#include "shape_tree.hxx"

#include "office.hxx"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr char groupService[] = "com.sun.star.drawing.GroupShape";

/// What is kept of a shape besides its geometry and text, sorted.
const char* const keptProperties[] = {
    "CharColor",
    "CharFontName",
    "CharFontNameAsian",
    "CharHeight",
    "CharHeightAsian",
    "CharPosture",
    "CharWeight",
    "CharWeightAsian",
    "CornerRadius",
    "FillColor",
    "FillStyle",
    "FillTransparence",
    "LineCap",
    "LineColor",
    "LineDash",
    "LineEnd",
    "LineEndCenter",
    "LineEndWidth",
    "LineJoint",
    "LineStart",
    "LineStartWidth",
    "LineStyle",
    "LineTransparence",
    "LineWidth",
    "MoveProtect",
    "ParaAdjust",
    "PolyPolygon",
    "PolyPolygonBezier",
    "Printable",
    "SizeProtect",
    "TextAutoGrowHeight",
    "TextAutoGrowWidth",
    "TextHorizontalAdjust",
    "TextLeftDistance",
    "TextLowerDistance",
    "TextRightDistance",
    "TextUpperDistance",
    "TextVerticalAdjust",
    "TextWordWrap",
    "Visible",
};

/// Called deprecated in favour of XServiceName, which the office's shapes do not have.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
OUString serviceOf(const Shape& shape) {
    return shape->getShapeType();
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

bool isLetter(const OUString& property) {
    return property.startsWith("Char") || property.startsWith("Para");
}

Sequence<OUString> sequence(const std::vector<OUString>& names) {
    return {names.data(), static_cast<sal_Int32>(names.size())};
}

/// Points say how a shape is turned; a line's angle is its direction.
bool isOfPoints(const OUString& service) {
    return service.endsWith("LineShape") || service.endsWith("PolygonShape") || service.endsWith("BezierShape");
}

/// Letters are of no use to a shape without text.
Sequence<OUString> namesToKeep(const Shape& shape, const ShapeTree& tree) {
    const auto info = properties(shape)->getPropertySetInfo();
    const bool bezier = tree.service.endsWith("BezierShape");
    std::vector<OUString> names;
    for (const char* kept : keptProperties) {
        const OUString name = OUString::createFromAscii(kept);
        if ((tree.text.isEmpty() && isLetter(name)) || !info->hasPropertyByName(name) ||
            name == (bezier ? OUString("PolyPolygon") : OUString("PolyPolygonBezier")))
            continue;
        names.push_back(name);
    }
    return sequence(names);
}

void readProperties(const Shape& shape, const Sequence<OUString>& names, ShapeTree& tree) {
    const Sequence<Any> all =
        Reference<css::beans::XMultiPropertySet>(shape, UNO_QUERY_THROW)->getPropertyValues(names);
    std::vector<OUString> given;
    std::vector<Any> values;
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        if (!all[i].hasValue())
            continue;
        if (names[i].startsWith("PolyPolygon"))
            tree.hasGeometry = false;
        given.push_back(names[i]);
        values.push_back(all[i]);
    }
    tree.names = sequence(given);
    tree.values = Sequence<Any>(values.data(), static_cast<sal_Int32>(values.size()));
}

void changeProperty(ShapeTree& tree, const char* name, const Any& value) {
    const OUString key = OUString::createFromAscii(name);
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i)
        if (tree.names[i] == key)
            tree.values.getArray()[i] = value;
}

Any propertyOf(const ShapeTree& tree, const char* name) {
    const OUString key = OUString::createFromAscii(name);
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i)
        if (tree.names[i] == key)
            return tree.values[i];
    return {};
}

/// A colour's lightness, kept within the light half, so that a faded card still shows its parts.
sal_Int32 greyOf(sal_Int32 colour) {
    const sal_Int32 red = (colour >> 16) & 0xFF, green = (colour >> 8) & 0xFF, blue = colour & 0xFF;
    const sal_Int32 light = (red * 30 + green * 59 + blue * 11) / 100;
    const sal_Int32 grey = 0xB0 + light * (0xF4 - 0xB0) / 0xFF;
    return grey << 16 | grey << 8 | grey;
}

constexpr sal_Int32 fadedText = 0x808080;

void fade(ShapeTree& tree) {
    sal_Int32 colour = 0;
    if (propertyOf(tree, "FillColor") >>= colour)
        changeProperty(tree, "FillColor", Any(greyOf(colour)));
    if (propertyOf(tree, "LineColor") >>= colour)
        changeProperty(tree, "LineColor", Any(greyOf(colour)));
    changeProperty(tree, "CharColor", Any(fadedText));
    for (ShapeTree& child : tree.children)
        fade(child);
}

} // namespace

OUString shapeName(const Shape& shape) {
    const Reference<css::container::XNamed> named(shape, UNO_QUERY);
    return named.is() ? named->getName() : OUString();
}

void lookAgain(const Shape& shape) {
    const css::awt::Point there = shape->getPosition();
    shape->setPosition({there.X + 1, there.Y});
    shape->setPosition(there);
}

Sequence<OUString> usualProperties(const Shape& shape, bool letters) {
    const auto info = properties(shape)->getPropertySetInfo();
    std::vector<OUString> names;
    for (const char* kept : keptProperties) {
        const OUString name = OUString::createFromAscii(kept);
        // Whether a frame grows with its text is settled before it has any.
        if ((isLetter(name) && !letters) || name.startsWith("PolyPolygon") || name == "TextAutoGrowHeight" ||
            !info->hasPropertyByName(name))
            continue;
        names.push_back(name);
    }
    return sequence(names);
}

css::awt::Point anchor(const Shape& shape) {
    const Reference<css::drawing::XShapes> children(shape, UNO_QUERY);
    if (!children.is() || children->getCount() == 0)
        return shape->getPosition();
    return Shape(children->getByIndex(0), UNO_QUERY_THROW)->getPosition();
}

ShapeTree readShape(const Shape& shape, const ShapeTree* like) {
    ShapeTree tree;
    tree.service = serviceOf(shape);
    if (like && (!sameService(like->service, tree.service) || like->rotation))
        like = nullptr;
    tree.name = shapeName(shape);
    get(shape, "Description") >>= tree.title;
    if (tree.service == groupService) {
        const Reference<css::drawing::XShapes> children(shape, UNO_QUERY_THROW);
        const auto count = static_cast<std::size_t>(children->getCount());
        if (like && like->children.size() != count)
            like = nullptr;
        if (!like) {
            // The office lays out all texts of a group to tell its frame; a change of its parts has no need of it.
            tree.position = shape->getPosition();
            tree.size = shape->getSize();
        }
        for (std::size_t i = 0; i < count; ++i)
            tree.children.push_back(readShape(Shape(children->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW),
                                              like ? &like->children[i] : nullptr));
        return tree;
    }
    tree.position = shape->getPosition();
    tree.size = shape->getSize();
    const Reference<css::text::XText> text(shape, UNO_QUERY);
    if (text.is())
        tree.text = text->getString();
    sal_Int32 rotation = 0;
    if (!isOfPoints(tree.service) && (get(shape, "RotateAngle") >>= rotation) && rotation != 0) {
        // The frame that was turned: read it upright.
        set(shape, "RotateAngle", Any(sal_Int32(0)));
        tree.position = shape->getPosition();
        tree.size = shape->getSize();
        set(shape, "RotateAngle", Any(rotation));
        tree.rotation = rotation;
        like = nullptr;
    }
    if (like && like->text.isEmpty() != tree.text.isEmpty())
        like = nullptr;
    readProperties(shape, like ? like->names : namesToKeep(shape, tree), tree);
    return tree;
}

ShapeTree faded(ShapeTree tree, const OUString& name, const OUString& title) {
    fade(tree);
    tree.name = name;
    tree.title = title;
    return tree;
}

std::map<OUString, Shape> shapesByName(const Reference<css::drawing::XDrawPage>& page) {
    std::map<OUString, Shape> shapes;
    const sal_Int32 count = page->getCount();
    for (sal_Int32 i = 0; i < count; ++i) {
        const Shape shape(page->getByIndex(i), UNO_QUERY_THROW);
        const OUString name = shapeName(shape);
        if (!name.isEmpty())
            shapes.emplace(name, shape);
    }
    return shapes;
}

} // namespace rolemap::document
