// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Shapes from values. What keeps a map of many cards fast: geometry is set before a shape is added, and a group is on
// its page before it gets its children (the other way round is ten times slower); each shape gets what it differs in
// from a new one, and in one call.
#include "shape_tree.hxx"

#include "office.hxx"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XText.hpp>

#include <cstdlib>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr char groupService[] = "com.sun.star.drawing.GroupShape";
constexpr char textService[] = "com.sun.star.drawing.TextShape";
constexpr char lineService[] = "com.sun.star.drawing.LineShape";
constexpr char growth[] = "TextAutoGrowHeight";
constexpr char points[] = "PolyPolygon";

using Polygons = Sequence<Sequence<css::awt::Point>>;

const Any* valueOf(const ShapeTree& tree, const char* name) {
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i)
        if (tree.names[i].equalsAscii(name))
            return &tree.values.begin()[i];
    return nullptr;
}

/// A line from left to right, or downwards, is told by its frame: no need to set points.
struct StraightLine {
    css::awt::Point from;
    css::awt::Size size;
};

std::optional<StraightLine> straight(const ShapeTree& tree) {
    if (!sameService(tree.service, OUString::createFromAscii(lineService)))
        return std::nullopt;
    Polygons polygons;
    const Any* const value = valueOf(tree, points);
    if (!value || !(*value >>= polygons) || polygons.getLength() != 1 || polygons[0].getLength() != 2)
        return std::nullopt;
    const css::awt::Point from = polygons[0][0], to = polygons[0][1];
    // One of the two is nothing: a slanted line that the office measures by its frame may end a hundredth too early.
    const bool flat = (to.X > from.X && to.Y == from.Y) || (to.X == from.X && to.Y > from.Y);
    if (!flat)
        return std::nullopt;
    return StraightLine{from, {to.X - from.X, to.Y - from.Y}};
}

bool isFalse(const Any* value) {
    bool flag = true;
    return value && (*value >>= flag) && !flag;
}

} // namespace

const ShapeMaker::Bare& ShapeMaker::bareShape(const OUString& service, const Shape& shape) {
    const auto known = m_bare.find(service);
    if (known != m_bare.end())
        return known->second;
    Bare bare;
    // A text shape's letters are what its text gets; other shapes have letters of their own for a text to come.
    bare.names = usualProperties(shape, service == textService);
    bare.values = Reference<css::beans::XMultiPropertySet>(shape, UNO_QUERY_THROW)->getPropertyValues(bare.names);
    return m_bare.emplace(service, std::move(bare)).first->second;
}

/// Sets what the shape is not yet.
void ShapeMaker::setLooks(const ShapeTree& tree, const Shape& shape, bool pointsSet) {
    const Bare& bare = bareShape(tree.service, shape);
    const bool frameKept = !tree.text.isEmpty() && isFalse(valueOf(tree, growth));
    std::vector<OUString> names;
    std::vector<Any> values;
    const auto count = static_cast<std::size_t>(tree.names.getLength());
    names.reserve(count);
    values.reserve(count);
    sal_Int32 at = 0; // both are sorted
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i) {
        const OUString& name = tree.names.begin()[i];
        const Any& value = tree.values.begin()[i];
        if ((pointsSet && name.equalsAscii(points)) || (frameKept && name.equalsAscii(growth)))
            continue;
        while (at < bare.names.getLength() && bare.names.begin()[at] < name)
            ++at;
        if (at < bare.names.getLength() && bare.names.begin()[at] == name && bare.values.begin()[at] == value)
            continue;
        names.push_back(name);
        values.push_back(value);
    }
    if (names.empty())
        return;
    Reference<css::beans::XMultiPropertySet>(shape, UNO_QUERY_THROW)
        ->setPropertyValues(Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size())),
                            Sequence<Any>(values.data(), static_cast<sal_Int32>(values.size())));
}

Shape ShapeMaker::add(const ShapeTree& tree, const Reference<css::drawing::XShapes>& parent) {
    const std::optional<StraightLine> line = straight(tree);
    const Shape shape(m_factory->createInstance(line ? OUString::createFromAscii(lineService) : tree.service),
                      UNO_QUERY_THROW);
    if (line) {
        shape->setPosition(line->from);
        shape->setSize(line->size);
    } else if (tree.service != groupService && tree.hasGeometry) {
        shape->setPosition(tree.position);
        shape->setSize(tree.size);
    }
    // With text, a frame that may still grow would grow.
    if (!tree.text.isEmpty() && isFalse(valueOf(tree, growth)))
        set(shape, growth, Any(false));
    parent->add(shape);
    return shape;
}

Shape ShapeMaker::place(const ShapeTree& tree, const Reference<css::drawing::XShapes>& page) {
    const Shape shape = add(tree, page);
    if (!tree.name.isEmpty())
        Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(tree.name);
    if (!tree.title.isEmpty())
        set(shape, "Description", Any(tree.title));
    if (tree.zOrder)
        set(shape, "ZOrder", Any(*tree.zOrder));
    return shape;
}

void ShapeMaker::dress(const ShapeTree& tree, const Shape& shape) {
    if (tree.service == groupService) {
        const Reference<css::drawing::XShapes> children(shape, UNO_QUERY_THROW);
        for (const ShapeTree& child : tree.children)
            dress(child, add(child, children));
        return;
    }
    // Before it is on a page a shape forgets polygons, before it has its text it forgets letters.
    if (!tree.text.isEmpty())
        Reference<css::text::XText>(shape, UNO_QUERY_THROW)->setString(tree.text);
    const bool pointsSet = straight(tree).has_value();
    setLooks(tree, shape, pointsSet);
    if (!pointsSet && !tree.hasGeometry)
        lookAgain(shape);
    if (tree.rotation)
        set(shape, "RotateAngle", Any(*tree.rotation));
}

} // namespace rolemap::document
