// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Shapes as values: what a command draws, what it found before, and what undo and redo put back. One description serves
// all three, so that each restores exactly what the other made.
#pragma once

#include "core/scene/scene.hxx"
#include "core/words/language.hxx"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::document {

using Shape = css::uno::Reference<css::drawing::XShape>;

struct ShapeTree {
    rtl::OUString service; ///< "com.sun.star.drawing.RectangleShape"
    rtl::OUString name, title;
    css::awt::Point position;
    css::awt::Size size;
    bool hasGeometry = true;                 ///< false where the properties carry it (polygons)
    css::uno::Sequence<rtl::OUString> names; ///< of properties, sorted
    css::uno::Sequence<css::uno::Any> values;
    rtl::OUString text;
    std::optional<sal_Int32> rotation; ///< 1/100 degree, set after the geometry
    std::optional<sal_Int32> zOrder;   ///< of a shape on the page
    std::vector<ShapeTree> children;   ///< of a group
};

/// The font of Chinese characters: the same code point looks different in the two scripts.
rtl::OUString asianFont(words::Language language);

/// A group of a scene, `origin` being where the scene's corner is on the page. Fonts by `asianFont` for Chinese.
ShapeTree toShapes(const scene::Group& group, scene::Point origin, const rtl::OUString& asianFont);

/// Makes the shapes of one workbook.
class ShapeMaker {
public:
    explicit ShapeMaker(const css::uno::Reference<css::lang::XMultiServiceFactory>& factory) : m_factory(factory) {}

    /// Puts a shape on a page, with its name and its place, but without its look. The office goes through all shapes of
    /// the workbook at each name: shapes are placed all at once, while they are few, and dressed afterwards.
    Shape place(const ShapeTree& tree, const css::uno::Reference<css::drawing::XShapes>& page);
    /// Its look, its text and, of a group, its children, which have no names. What a new shape of the workbook is
    /// anyhow is not set once more.
    void dress(const ShapeTree& tree, const Shape& shape);

private:
    struct Bare {
        css::uno::Sequence<rtl::OUString> names; ///< sorted
        css::uno::Sequence<css::uno::Any> values;
    };
    const Bare& bareShape(const rtl::OUString& service, const Shape& shape);
    Shape add(const ShapeTree& tree, const css::uno::Reference<css::drawing::XShapes>& parent);
    void setLooks(const ShapeTree& tree, const Shape& shape, bool pointsSet);

    css::uno::Reference<css::lang::XMultiServiceFactory> m_factory;
    std::map<rtl::OUString, Bare> m_bare; ///< what a new shape of a service is before anything is set
};

/// A polygon's frame, and its group's, still hold the corner where it began: a step to and fro makes them look again.
void lookAgain(const Shape& shape);

/// Where a shape is, told by the first child of a group: a group's own frame follows its children late.
css::awt::Point anchor(const Shape& shape);

/// What a shape looks like now: geometry, fill, line, text and names. `like` is what it is to become: where it can be
/// changed into that, only what will change is read.
ShapeTree readShape(const Shape& shape, const ShapeTree* like = nullptr);

/// What is kept of a shape's looks, sorted: without its geometry, points and text, of letters only where asked.
css::uno::Sequence<rtl::OUString> usualProperties(const Shape& shape, bool letters);

/// Whether two services make the same kind of shape: the office calls a polyline of two points a line.
bool sameService(const rtl::OUString& one, const rtl::OUString& other);
/// Whether a shape that looks like one can be changed to look like the other: the same parts, none turned.
bool sameParts(const ShapeTree& one, const ShapeTree& other);
bool hasParts(const Shape& shape, const ShapeTree& tree);
/// Changes a shape in its place from one look to another of the same parts, where they differ. Names and the place
/// among other shapes stay.
void change(const Shape& shape, const ShapeTree& from, const ShapeTree& to);

/// The same as a group of a scene: what we draw comes back as it was, other shapes as a box with their text.
scene::Group toGroup(const ShapeTree& tree);

/// The look of somebody who is no longer in the list: all in grey, dashed, with a word that says so.
ShapeTree faded(ShapeTree tree, const rtl::OUString& name, const rtl::OUString& title);

/// Shapes of a page by name, those without one left out; of two with one name the first.
std::map<rtl::OUString, Shape> shapesByName(const css::uno::Reference<css::drawing::XDrawPage>& page);

rtl::OUString shapeName(const Shape& shape);

/// Changes when anything drawn of the group changes; the same on every machine.
std::string fingerprint(const scene::Group& group);

} // namespace rolemap::document
