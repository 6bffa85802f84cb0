// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on a map sheet now, against what the next scene wants there.
#include "map_page.hxx"

#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

constexpr char paperName[] = "paper";
constexpr char cardPrefix[] = "card:";
constexpr char gonePrefix[] = "gone:";
constexpr sal_Int32 movedBy = 100; // 1/100 mm: less is the office's own rounding
constexpr double stripGap = 400;   // 1/100 mm, between people who left, under the map
constexpr double goneTextHeight = 420, goneFontSize = 260;

bool startsWith(const std::string& text, std::string_view prefix) {
    return text.compare(0, prefix.size(), prefix) == 0;
}

scene::Rect rectOf(const ShapeTree& tree) {
    return {static_cast<double>(tree.position.X), static_cast<double>(tree.position.Y),
            static_cast<double>(tree.size.Width), static_cast<double>(tree.size.Height)};
}

/// The scene's groups with the sheet of paper they lie on: a picture of the map has its margins then.
std::vector<scene::Group> groupsOf(const scene::Scene& scene) {
    std::vector<scene::Group> groups(1);
    scene::Group& paper = groups.front();
    paper.name = paperName;
    paper.title = scene.title;
    paper.bounds = {0, 0, scene.width, scene.height};
    scene::Item sheet;
    sheet.rect = paper.bounds;
    sheet.style.fill = scene.background.value_or(scene::white);
    sheet.style.dash = scene::Dash::none;
    paper.items.push_back(sheet);
    groups.insert(groups.end(), scene.groups.begin(), scene.groups.end());
    return groups;
}

void movePolygon(ShapeTree& tree, const css::awt::Point& by);

void moveTree(ShapeTree& tree, const css::awt::Point& by) {
    tree.position.X += by.X;
    tree.position.Y += by.Y;
    movePolygon(tree, by);
    for (ShapeTree& child : tree.children)
        moveTree(child, by);
}

void movePolygon(ShapeTree& tree, const css::awt::Point& by) {
    for (sal_Int32 i = 0; i < tree.names.getLength(); ++i) {
        css::uno::Sequence<css::uno::Sequence<css::awt::Point>> polygons;
        if (tree.names[i] != "PolyPolygon" || !(tree.values[i] >>= polygons))
            continue;
        for (sal_Int32 p = 0; p < polygons.getLength(); ++p) {
            auto& polygon = polygons.getArray()[p];
            for (sal_Int32 k = 0; k < polygon.getLength(); ++k) {
                polygon.getArray()[k].X += by.X;
                polygon.getArray()[k].Y += by.Y;
            }
        }
        tree.values.getArray()[i] <<= polygons;
    }
}

/// A person who left: the card in grey with a word on it.
ShapeTree leftBehind(const ShapeTree& card, const std::string& name, words::Language language) {
    const std::string word = words::text(language, "document.no_longer_listed");
    const std::string person = name.substr(sizeof cardPrefix - 1);
    ShapeTree gone = faded(card, ustring(gonePrefix + person),
                           ustring(words::text(language, "document.left_title", {{"name", person}})));
    scene::Group label;
    scene::Item text;
    text.kind = scene::Kind::text;
    const scene::Rect frame = rectOf(card);
    text.rect = {frame.x, frame.bottom() - goneTextHeight, frame.width, goneTextHeight};
    text.style.fill = 0xFFFFFF;
    text.text = word;
    text.fontSize = goneFontSize;
    text.bold = true;
    text.colour = 0x606060;
    text.align = scene::Align::centre;
    label.items.push_back(text);
    gone.children.push_back(toShapes(label, {}, asianFont(language)));
    return gone;
}

} // namespace

MapPage::MapPage(const Model& model, const std::string& sheet) : m_model(model), m_sheet(sheet) {
    const auto cells = sheetNamed(model, sheet);
    const auto page = drawPage(model, cells);
    const sal_Int32 count = page->getCount();
    for (sal_Int32 i = 0; i < count; ++i) {
        m_shapes.emplace_back(page->getByIndex(i), UNO_QUERY_THROW);
        m_names.push_back(utf8(shapeName(m_shapes.back())));
        if (!m_names.back().empty())
            m_byName.emplace(m_names.back(), m_shapes.size() - 1);
    }
    m_records = readRecords(cells);
    const auto paper = m_byName.find(paperName);
    if (paper != m_byName.end()) {
        const auto size = m_shapes[paper->second]->getSize();
        m_width = size.Width;
        m_height = size.Height;
    }
}

std::map<std::string, scene::Point> MapPage::moved() const {
    std::map<std::string, scene::Point> result;
    for (const auto& [name, placed] : m_records) {
        const auto shape = m_byName.find(name);
        if (!startsWith(name, cardPrefix) || shape == m_byName.end())
            continue;
        const auto now = anchor(m_shapes[shape->second]);
        const sal_Int32 dx = now.X - placed.position.X, dy = now.Y - placed.position.Y;
        const bool byNow = std::abs(dx) > movedBy || std::abs(dy) > movedBy;
        if (byNow)
            result[name] = {placed.corner.x + dx, placed.corner.y + dy};
        else if (placed.moved)
            result[name] = placed.corner;
    }
    return result;
}

bool MapPage::hasForeign() const {
    for (const std::string& name : m_names)
        if (!m_records.count(name))
            return true;
    const auto cells = sheetNamed(m_model, m_sheet);
    // Our own cells lie beyond; what stands in the map's area is the user's.
    const Reference<css::sheet::XCellRangesQuery> area(cells->getCellRangeByPosition(0, 0, 99, 9999), UNO_QUERY_THROW);
    return area->queryContentCells(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                   css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA)
               ->getRangeAddresses()
               .getLength() > 0;
}

SheetState MapPage::state(const OwnSheet& own) const {
    SheetState state;
    state.own = own;
    state.index = sheetIndex(sheetNamed(m_model, m_sheet));
    state.width = m_width;
    state.height = m_height;
    state.records = m_records;
    return state;
}

SheetChange MapPage::removal(const OwnSheet& before) const {
    SheetChange change;
    change.before = state(before);
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        ShapeChange shape;
        shape.before = readShape(m_shapes[i]);
        shape.before->zOrder = static_cast<sal_Int32>(i);
        change.shapes.push_back(std::move(shape));
    }
    return change;
}

SheetChange MapPage::creation(SheetState after, const scene::Scene& scene, words::Language language,
                              MapResult& result) {
    SheetChange change;
    for (const scene::Group& group : groupsOf(scene)) {
        ShapeChange shape;
        shape.after = toShapes(group, {}, asianFont(language));
        change.shapes.push_back(std::move(shape));
        after.records[group.name] = {fingerprint(group), {group.bounds.x, group.bounds.y}, {}, false};
        result.added += startsWith(group.name, cardPrefix);
    }
    change.after = std::move(after);
    return change;
}

SheetChange MapPage::refresh(const OwnSheet& before, SheetState after, const scene::Scene& scene,
                             words::Language language, MapResult& result) const {
    SheetChange change;
    change.before = state(before);
    const auto userMoved = moved();
    // The page's shapes from back to front as they will be; a user's shape keeps its place among them.
    std::vector<std::string> order = m_names;
    std::vector<scene::Rect> cards;
    std::set<std::string> wanted;
    std::string last;
    for (const scene::Group& group : groupsOf(scene)) {
        wanted.insert(group.name);
        const bool card = startsWith(group.name, cardPrefix);
        if (card)
            cards.push_back(group.bounds);
        Placed placed{fingerprint(group), {group.bounds.x, group.bounds.y}, {}, userMoved.count(group.name) > 0};
        result.moved += placed.moved;
        const auto there = m_byName.find(group.name);
        const auto record = m_records.find(group.name);
        if (there != m_byName.end() && record != m_records.end() && record->second.fingerprint == placed.fingerprint) {
            placed.position = anchor(m_shapes[there->second]);
        } else {
            ShapeChange shape;
            shape.after = toShapes(group, {}, asianFont(language));
            if (there != m_byName.end())
                shape.before = readShape(m_shapes[there->second], &*shape.after);
            else {
                const auto behind = std::find(order.begin(), order.end(), last);
                order.insert(behind == order.end() ? order.end() : behind + 1, group.name);
                result.added += card;
            }
            change.shapes.push_back(std::move(shape));
        }
        after.records[group.name] = placed;
        last = group.name;
    }

    double strip = stripGap;
    for (const auto& [name, placed] : m_records) {
        const auto there = m_byName.find(name);
        if (wanted.count(name) || there == m_byName.end())
            continue;
        const auto slot = std::find(order.begin(), order.end(), name);
        if (startsWith(name, gonePrefix) && !wanted.count(cardPrefix + name.substr(sizeof gonePrefix - 1))) {
            after.records[name] = placed; // marked already; the user deletes it
            continue;
        }
        ShapeChange shape;
        shape.before = readShape(m_shapes[there->second]);
        if (startsWith(name, cardPrefix)) {
            ShapeTree gone = leftBehind(*shape.before, name, language);
            const scene::Rect frame = rectOf(*shape.before);
            if (std::any_of(cards.begin(), cards.end(), [&](const scene::Rect& r) { return r.overlaps(frame); })) {
                // Somebody stands there now: those who left wait under the map.
                moveTree(gone, {static_cast<sal_Int32>(strip - frame.x),
                                static_cast<sal_Int32>(scene.height + stripGap - frame.y)});
                strip += frame.width + stripGap;
            }
            *slot = utf8(gone.name);
            after.records[*slot] = {placed.fingerprint, {}, {}, false};
            shape.after = std::move(gone);
            ++result.removed;
        } else {
            order.erase(slot);
        }
        change.shapes.push_back(std::move(shape));
    }

    std::map<std::string, sal_Int32> place;
    for (std::size_t i = 0; i < order.size(); ++i)
        place.emplace(order[i], static_cast<sal_Int32>(i));
    for (ShapeChange& shape : change.shapes) {
        if (shape.before)
            shape.before->zOrder = static_cast<sal_Int32>(m_byName.at(utf8(shape.before->name)));
        if (shape.after)
            shape.after->zOrder = place.at(utf8(shape.after->name));
    }
    change.after = std::move(after);
    return change;
}

} // namespace rolemap::document
