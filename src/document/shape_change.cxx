// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A shape changed where it is. A new one costs several times as much: for each name and each shape that comes or goes,
// the office goes through all shapes of the workbook.
#include "shape_tree.hxx"

#include "office.hxx"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
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

bool has(const ShapeTree& tree, const OUString& name, const Any& value) {
    const OUString* const begin = tree.names.begin();
    const OUString* const end = tree.names.end();
    const OUString* const found = std::lower_bound(begin, end, name);
    return found != end && *found == name && tree.values[static_cast<sal_Int32>(found - begin)] == value;
}

/// A new text comes in the letters that its frame has, so all of its own are set.
bool isSet(const ShapeTree& from, const ShapeTree& to, const OUString& name, const Any& value) {
    const bool letter = name.startsWith("Char") || name.startsWith("Para");
    return (letter && from.text != to.text) || !has(from, name, value);
}

} // namespace

bool sameService(const OUString& one, const OUString& other) {
    const auto isLine = [](const OUString& service) {
        return service == "com.sun.star.drawing.PolyLineShape" || service == "com.sun.star.drawing.LineShape";
    };
    return one == other || (isLine(one) && isLine(other));
}

bool sameParts(const ShapeTree& one, const ShapeTree& other) {
    return sameService(one.service, other.service) && one.name == other.name && !one.rotation && !other.rotation &&
           one.hasGeometry == other.hasGeometry && one.text.isEmpty() == other.text.isEmpty() &&
           std::equal(one.children.begin(), one.children.end(), other.children.begin(), other.children.end(),
                      sameParts);
}

bool hasParts(const Shape& shape, const ShapeTree& tree) {
    const Reference<css::drawing::XShapes> children(shape, UNO_QUERY);
    return static_cast<std::size_t>(children.is() ? children->getCount() : 0) == tree.children.size();
}

void change(const Shape& shape, const ShapeTree& from, const ShapeTree& to) {
    if (from.title != to.title)
        set(shape, "Description", Any(to.title));
    if (!to.children.empty()) {
        const Reference<css::drawing::XShapes> children(shape, UNO_QUERY_THROW);
        for (std::size_t i = 0; i < to.children.size(); ++i)
            change(Shape(children->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW), from.children[i],
                   to.children[i]);
        return;
    }
    if (to.hasGeometry && (from.size.Width != to.size.Width || from.size.Height != to.size.Height))
        shape->setSize(to.size);
    if (to.hasGeometry && (from.position.X != to.position.X || from.position.Y != to.position.Y))
        shape->setPosition(to.position);
    if (from.text != to.text)
        Reference<css::text::XText>(shape, UNO_QUERY_THROW)->setString(to.text);
    std::vector<OUString> names;
    std::vector<Any> values;
    for (sal_Int32 i = 0; i < to.names.getLength(); ++i)
        if (isSet(from, to, to.names[i], to.values[i])) {
            names.push_back(to.names[i]);
            values.push_back(to.values[i]);
        }
    if (names.empty())
        return;
    Reference<css::beans::XMultiPropertySet>(shape, UNO_QUERY_THROW)
        ->setPropertyValues(Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size())),
                            Sequence<Any>(values.data(), static_cast<sal_Int32>(values.size())));
    if (!to.hasGeometry)
        lookAgain(shape);
}

} // namespace rolemap::document
