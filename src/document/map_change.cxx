// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One drawing command, done and undone.
#include "map_change.hxx"

#include "command.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

/// A sheet of the change on its way. Its shapes come in two steps: all of the workbook's are placed while they are few
/// and bare, and dressed afterwards. Shapes are never held for long: the office tells every one that somebody holds of
/// each change of any other.
class SheetWork {
public:
    SheetWork(const Model& model, Unrecorded& unrecorded, SheetChange& change, bool forward);
    void place(ShapeMaker& maker);
    void dress(ShapeMaker& maker);

private:
    void setUpSheet(const std::optional<SheetState>& from);
    void sortShapes(const SheetChange& change, bool forward);

    const Model& m_model;
    Unrecorded& m_unrecorded;
    SheetState* m_to; ///< nothing: the sheet goes
    Reference<css::sheet::XSpreadsheet> m_sheet;
    Reference<css::drawing::XDrawPage> m_page;
    std::vector<std::pair<const ShapeTree*, const ShapeTree*>> m_staying; ///< from, to
    std::vector<const ShapeTree*> m_coming;
};

SheetWork::SheetWork(const Model& model, Unrecorded& unrecorded, SheetChange& change, bool forward)
    : m_model(model), m_unrecorded(unrecorded) {
    auto& from = forward ? change.before : change.after;
    auto& to = forward ? change.after : change.before;
    m_to = to ? &*to : nullptr;
    if (m_to) {
        setUpSheet(from);
        sortShapes(change, forward);
    } else {
        if (from && hasSheet(model, from->own.sheet))
            model->getSheets()->removeByName(ustring(from->own.sheet));
        unrecorded.keep();
    }
}

void SheetWork::setUpSheet(const std::optional<SheetState>& from) {
    const bool fresh = !hasSheet(m_model, m_to->own.sheet);
    if (fresh)
        m_model->getSheets()->insertNewByName(ustring(m_to->own.sheet), m_to->index);
    m_unrecorded.keep();
    m_sheet = sheetNamed(m_model, m_to->own.sheet);
    // The size that was read from the sheet is in whole hundredths.
    const auto sameSize = [](double a, double b) { return std::lround(a) == std::lround(b); };
    if (fresh || !from || !sameSize(from->width, m_to->width) || !sameSize(from->height, m_to->height))
        setUpMapSheet(m_model, m_sheet, m_to->width, m_to->height, m_unrecorded);
    markSheet(m_model, m_to->own);
    m_unrecorded.keep();
    m_page = drawPage(m_model, m_sheet);
}

/// Which shapes stay and change, which come, and away with those that go.
void SheetWork::sortShapes(const SheetChange& change, bool forward) {
    const auto shapes = m_page->getCount() > 0 ? shapesByName(m_page) : std::map<rtl::OUString, Shape>();
    std::set<rtl::OUString> going;
    for (const ShapeChange& each : change.shapes) {
        const auto& from = forward ? each.before : each.after;
        const auto& to = forward ? each.after : each.before;
        const auto there = to ? shapes.find(to->name) : shapes.end();
        if (from && there != shapes.end() && sameParts(*from, *to) && hasParts(there->second, *from)) {
            m_staying.emplace_back(&*from, &*to);
            continue;
        }
        for (const auto* tree : {&from, &to})
            if (*tree)
                going.insert((*tree)->name);
        if (to)
            m_coming.push_back(&*to);
    }
    for (const rtl::OUString& name : going) {
        const auto shape = shapes.find(name);
        if (shape != shapes.end())
            m_page->remove(shape->second);
    }
    // From the back to the front, so that each finds its place among those that are there.
    std::stable_sort(m_coming.begin(), m_coming.end(), [](const ShapeTree* a, const ShapeTree* b) {
        return a->zOrder.value_or(0) < b->zOrder.value_or(0);
    });
}

void SheetWork::place(ShapeMaker& maker) {
    const Reference<css::drawing::XShapes> shapes(m_page, UNO_QUERY);
    for (const ShapeTree* tree : m_coming)
        maker.place(*tree, shapes);
}

void SheetWork::dress(ShapeMaker& maker) {
    if (!m_to)
        return;
    std::map<rtl::OUString, sal_Int32> places;
    for (sal_Int32 i = 0; i < m_page->getCount(); ++i)
        places.emplace(shapeName(Shape(m_page->getByIndex(i), UNO_QUERY_THROW)), i);
    const auto shapeOf = [&](const ShapeTree& tree) {
        return Shape(m_page->getByIndex(places.at(tree.name)), UNO_QUERY_THROW);
    };
    const auto remember = [&](const ShapeTree& tree, const Shape& shape) {
        const auto record = m_to->records.find(utf8(tree.name));
        if (record != m_to->records.end())
            record->second.position = anchor(shape);
    };
    for (const ShapeTree* tree : m_coming) {
        const Shape shape = shapeOf(*tree);
        maker.dress(*tree, shape);
        remember(*tree, shape);
    }
    for (const auto& [from, to] : m_staying) {
        const Shape shape = shapeOf(*to);
        change(shape, *from, *to);
        remember(*to, shape);
    }
    m_unrecorded.keep();
    writeRecords(m_sheet, m_to->records, m_unrecorded);
    m_unrecorded.keep();
}

} // namespace

void MapChange::apply(const Model& model, bool forward) {
    Unrecorded unrecorded(model);
    std::vector<SheetWork> work;
    work.reserve(sheets.size());
    const auto begin = [&](SheetChange& sheet) { work.emplace_back(model, unrecorded, sheet, forward); };
    if (forward)
        std::for_each(sheets.begin(), sheets.end(), begin);
    else
        std::for_each(sheets.rbegin(), sheets.rend(), begin);
    ShapeMaker maker({model, UNO_QUERY_THROW});
    for (SheetWork& sheet : work)
        sheet.place(maker);
    for (SheetWork& sheet : work)
        sheet.dress(maker);
}

Reference<css::document::XUndoAction> undoAction(const Model& model, MapChange change, const std::string& title) {
    return ownStep(model, title, [change = std::move(change)](const Model& workbook, bool forward) mutable {
        change.apply(workbook, forward);
    });
}

} // namespace rolemap::document
