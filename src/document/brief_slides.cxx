// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A brief as a presentation: headings are slide titles, tables are tables, so that everything can be edited further.
#include "brief_files.hxx"
#include "core/brief/table_lines.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "shape_tree.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/TextVerticalAdjust.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/table/XTable.hpp>
#include <com/sun/star/text/XText.hpp>

#include <cmath>

namespace rolemap::document {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;

namespace {

constexpr sal_Int16 titleOnly = 19, blank = 20; // the office's numbers of slide layouts
constexpr double pointsPerUnit = 72.0 / 2540.0;
constexpr double svgPixelsPerUnit = 96.0 / 2540.0;

sal_Int32 whole(double value) {
    return static_cast<sal_Int32>(std::lround(value));
}

void letters(const Reference<css::uno::XInterface>& object, double fontSize, bool bold, scene::Colour colour,
             scene::Align align, words::Language language) {
    const auto height = static_cast<float>(fontSize * pointsPerUnit);
    const float weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    set(object, "CharFontName", Any(OUString("Liberation Sans")));
    set(object, "CharFontNameAsian", Any(asianFont(language)));
    set(object, "CharHeight", Any(height));
    set(object, "CharHeightAsian", Any(height));
    set(object, "CharWeight", Any(weight));
    set(object, "CharWeightAsian", Any(weight));
    set(object, "CharColor", Any(static_cast<sal_Int32>(colour)));
    set(object, "ParaAdjust",
        Any(align == scene::Align::left    ? css::style::ParagraphAdjust_LEFT
            : align == scene::Align::right ? css::style::ParagraphAdjust_RIGHT
                                           : css::style::ParagraphAdjust_CENTER));
}

/// A presentation's text begins large and its frame grows with it, before it is told not to: the frame is set again.
void settle(const ShapeTree& tree, const Shape& shape) {
    if (const Reference<css::drawing::XShapes> children(shape, UNO_QUERY); children.is()) {
        for (std::size_t i = 0; i < tree.children.size(); ++i)
            settle(tree.children[i], Shape(children->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW));
    } else if (!tree.text.isEmpty() && tree.hasGeometry && !tree.rotation) {
        shape->setSize(tree.size);
        shape->setPosition(tree.position);
    }
}

class Slides {
public:
    explicit Slides(const DealBrief& brief)
        : m_brief(brief), m_document("private:factory/simpress"), m_factory(m_document.get(), UNO_QUERY_THROW),
          m_maker(m_factory),
          m_pages(Reference<css::drawing::XDrawPagesSupplier>(m_document.get(), UNO_QUERY_THROW)->getDrawPages()) {}

    void write();
    const HiddenDocument& document() const { return m_document; }

private:
    void newSlide(const std::string& name, sal_Int16 layout);
    Shape add(const char* service, const scene::Rect& frame);
    void heading(const brief::TextFrame& text);
    void write(const brief::TextFrame& text);
    void write(const brief::TableFrame& table);
    void cell(const Reference<css::table::XTable>& table, std::size_t column, std::size_t row,
              const brief::PlacedCell& content, const brief::TableFrame& frame);
    void draw(const std::vector<scene::Group>& groups);
    void picture(const brief::Page& page);

    const DealBrief& m_brief;
    HiddenDocument m_document;
    Reference<css::lang::XMultiServiceFactory> m_factory;
    ShapeMaker m_maker;
    Reference<css::drawing::XDrawPages> m_pages;
    Reference<css::drawing::XDrawPage> m_slide;
    sal_Int32 m_count = 0;
};

void Slides::newSlide(const std::string& name, sal_Int16 layout) {
    // A new presentation has a slide already.
    const auto page = m_count < m_pages->getCount()
                          ? Reference<css::drawing::XDrawPage>(m_pages->getByIndex(m_count), UNO_QUERY_THROW)
                          : m_pages->insertNewByIndex(m_count);
    ++m_count;
    m_slide = page;
    for (const char* border : {"BorderLeft", "BorderRight", "BorderTop", "BorderBottom"})
        set(page, border, Any(sal_Int32(0)));
    set(page, "Width", Any(whole(brief::pageWidth)));
    set(page, "Height", Any(whole(brief::pageHeight)));
    set(page, "Layout", Any(layout));
    Reference<css::container::XNamed>(page, UNO_QUERY_THROW)->setName(ustring(name));
}

Shape Slides::add(const char* service, const scene::Rect& frame) {
    const Shape shape(m_factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
    shape->setPosition({whole(frame.x), whole(frame.y)});
    shape->setSize({whole(frame.width), whole(frame.height)});
    m_slide->add(shape);
    return shape;
}

/// The slide's own title, so that the outline and screen readers know it.
void Slides::heading(const brief::TextFrame& text) {
    for (sal_Int32 i = 0; i < m_slide->getCount(); ++i) {
        const Shape shape(m_slide->getByIndex(i), UNO_QUERY_THROW);
        shape->setPosition({whole(text.frame.x), whole(text.frame.y)});
        shape->setSize({whole(text.frame.width), whole(text.frame.height)});
        set(shape, "TextAutoGrowHeight", Any(false));
        set(shape, "TextVerticalAdjust", Any(css::drawing::TextVerticalAdjust_CENTER));
        for (const char* distance : {"TextLeftDistance", "TextRightDistance", "TextUpperDistance", "TextLowerDistance"})
            set(shape, distance, Any(sal_Int32(0)));
        Reference<css::text::XText>(shape, UNO_QUERY_THROW)->setString(ustring(text.text));
        letters(shape, text.fontSize, text.bold, text.colour, text.align, m_brief.content.language);
        return;
    }
    write(text);
}

void Slides::write(const brief::TextFrame& text) {
    const Shape shape = add("com.sun.star.drawing.TextShape", text.frame);
    set(shape, "TextAutoGrowHeight", Any(false));
    set(shape, "TextAutoGrowWidth", Any(false));
    set(shape, "TextWordWrap", Any(true));
    set(shape, "TextVerticalAdjust", Any(css::drawing::TextVerticalAdjust_TOP));
    for (const char* distance : {"TextLeftDistance", "TextRightDistance", "TextUpperDistance", "TextLowerDistance"})
        set(shape, distance, Any(sal_Int32(0)));
    Reference<css::text::XText>(shape, UNO_QUERY_THROW)->setString(ustring(text.text));
    letters(shape, text.fontSize, text.bold, text.colour, text.align, m_brief.content.language);
}

void Slides::cell(const Reference<css::table::XTable>& table, std::size_t column, std::size_t row,
                  const brief::PlacedCell& content, const brief::TableFrame& frame) {
    const auto where = table->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    const bool heading = row == 0;
    Reference<css::text::XText>(where, UNO_QUERY_THROW)->setString(ustring(brief::marked(content.cell)));
    letters(where, frame.fontSize, heading || content.cell.bold,
            heading ? brief::tableColours::headerText : brief::look(content.cell.tone).colour,
            frame.columns[column].align, m_brief.content.language);
    set(where, "FillStyle", Any(css::drawing::FillStyle_SOLID));
    set(where, "FillColor",
        Any(static_cast<sal_Int32>(heading        ? brief::tableColours::header
                                   : row % 2 == 0 ? brief::tableColours::stripe
                                                  : scene::white)));
    for (const char* distance : {"TextLeftDistance", "TextRightDistance"})
        set(where, distance, Any(whole(brief::cellSide)));
    for (const char* distance : {"TextUpperDistance", "TextLowerDistance"})
        set(where, distance, Any(whole(brief::cellAbove)));
}

void Slides::write(const brief::TableFrame& table) {
    const Shape shape = add("com.sun.star.drawing.TableShape", table.frame);
    const Reference<css::table::XTable> cells(get(shape, "Model"), UNO_QUERY_THROW);
    const auto columns = cells->getColumns();
    const auto rows = cells->getRows();
    columns->insertByIndex(0, static_cast<sal_Int32>(table.columns.size()) - columns->getCount());
    rows->insertByIndex(0, static_cast<sal_Int32>(table.heights.size()) - rows->getCount());
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        set(Reference<css::uno::XInterface>(columns->getByIndex(static_cast<sal_Int32>(c)), UNO_QUERY), "Width",
            Any(whole(table.widths[c])));
    for (std::size_t r = 0; r < table.heights.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            cell(cells, c, r, r == 0 ? table.headings[c] : table.rows[r - 1][c], table);
    for (std::size_t r = 0; r < table.heights.size(); ++r)
        set(Reference<css::uno::XInterface>(rows->getByIndex(static_cast<sal_Int32>(r)), UNO_QUERY), "Height",
            Any(whole(table.heights[r])));
    // The frame has grown with the large letters that cells begin with, and a file that is opened fills it.
    shape->setSize({whole(table.frame.width), whole(table.frame.height)});
}

void Slides::draw(const std::vector<scene::Group>& groups) {
    const Reference<css::drawing::XShapes> page(m_slide, UNO_QUERY_THROW);
    for (const scene::Group& group : groups) {
        const ShapeTree tree = toShapes(group, {}, asianFont(m_brief.content.language));
        const Shape shape = m_maker.place(tree, page);
        m_maker.dress(tree, shape);
        settle(tree, shape);
    }
}

void Slides::picture(const brief::Page& page) {
    scene::Scene scene;
    scene.width = page.mapFrame.width;
    scene.height = page.mapFrame.height;
    scene.title = page.name;
    scene.language = words::tagOf(m_brief.content.language);
    for (const scene::Group& group : page.map)
        scene.groups.push_back(scene::scaled(group, 1, {-page.mapFrame.x, -page.mapFrame.y}));
    const std::string svg = scene::toSvg(scene, svgPixelsPerUnit);
    const auto context = support::processContext();
    const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()), static_cast<sal_Int32>(svg.size()));
    const PropertyValue media[] = {
        property("InputStream",
                 Any(Reference<css::io::XInputStream>(
                     css::io::SequenceInputStream::createStreamFromSequence(context, bytes), UNO_QUERY))),
        property("MimeType", Any(OUString("image/svg+xml")))};
    const auto graphic =
        css::graphic::GraphicProvider::create(context)->queryGraphic(Sequence<PropertyValue>(media, 2));
    const Shape shape = add("com.sun.star.drawing.GraphicObjectShape", page.mapFrame);
    set(shape, "Graphic", Any(graphic));
    set(shape, "Description", Any(ustring(page.name)));
}

void Slides::write() {
    m_document.setTitle(m_brief.content.title + " – " + m_brief.content.subtitle);
    for (const brief::Page& page : m_brief.pages) {
        const bool map = !page.map.empty();
        newSlide(page.name, map ? blank : titleOnly);
        draw(map ? std::vector<scene::Group>() : page.drawing);
        for (const brief::TextFrame& text : page.texts) {
            // The map has a heading of its own.
            if (map && text.kind != brief::TextKind::footer)
                continue;
            if (text.kind == brief::TextKind::heading)
                heading(text);
            else
                write(text);
        }
        for (const brief::TableFrame& table : page.tables)
            write(table);
        if (map)
            picture(page);
    }
    const std::string editable = words::text(m_brief.content.language, "brief.editable_map");
    std::size_t number = 0;
    for (const brief::Page& page : m_brief.pages)
        if (!page.map.empty()) {
            ++number;
            newSlide(editable + (number > 1 ? " " + std::to_string(number) : std::string()), blank);
            draw(page.map);
        }
}

} // namespace

void presentBrief(const DealBrief& brief, const OUString& url, const char* filter) {
    Slides slides(brief);
    slides.write();
    slides.document().store(url, filter, Sequence<PropertyValue>());
}

} // namespace rolemap::document
