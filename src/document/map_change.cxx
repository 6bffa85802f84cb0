// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One drawing command, done and undone.
#include "map_change.hxx"

#include "command.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <algorithm>
#include <set>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

void removeShapes(const Reference<css::drawing::XDrawPage>& page, const std::vector<ShapeChange>& changes) {
    if (page->getCount() == 0)
        return;
    const auto shapes = shapesByName(page);
    std::set<rtl::OUString> names;
    for (const ShapeChange& change : changes)
        for (const auto* tree : {&change.before, &change.after})
            if (*tree)
                names.insert((*tree)->name);
    for (const rtl::OUString& name : names) {
        const auto shape = shapes.find(name);
        if (shape != shapes.end())
            page->remove(shape->second);
    }
}

void buildShapes(const Model& model, const Reference<css::drawing::XDrawPage>& page,
                 std::vector<const ShapeTree*> trees, Records& records) {
    const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
    const Reference<css::drawing::XShapes> shapes(page, UNO_QUERY_THROW);
    // From the back to the front, so that each finds its place among those that are there.
    std::stable_sort(trees.begin(), trees.end(), [](const ShapeTree* a, const ShapeTree* b) {
        return a->zOrder.value_or(0) < b->zOrder.value_or(0);
    });
    std::vector<Shape> placed;
    for (const ShapeTree* tree : trees)
        placed.push_back(place(*tree, factory, shapes));
    for (std::size_t i = 0; i < trees.size(); ++i) {
        dress(*trees[i], placed[i], factory);
        const auto record = records.find(utf8(trees[i]->name));
        if (record != records.end())
            record->second.position = anchor(placed[i]);
    }
}

void applySheet(const Model& model, Unrecorded& unrecorded, SheetChange& change, bool forward) {
    auto& from = forward ? change.before : change.after;
    auto& to = forward ? change.after : change.before;
    if (!to) {
        if (from && hasSheet(model, from->own.sheet))
            model->getSheets()->removeByName(ustring(from->own.sheet));
        unrecorded.keep();
        return;
    }
    const bool fresh = !hasSheet(model, to->own.sheet);
    if (fresh)
        model->getSheets()->insertNewByName(ustring(to->own.sheet), to->index);
    unrecorded.keep();
    const auto sheet = sheetNamed(model, to->own.sheet);
    if (fresh || !from || from->width != to->width || from->height != to->height)
        setUpMapSheet(model, sheet, to->width, to->height, unrecorded);
    markSheet(model, to->own);
    unrecorded.keep();
    const auto page = drawPage(model, sheet);
    removeShapes(page, change.shapes);
    std::vector<const ShapeTree*> coming;
    for (const ShapeChange& shape : change.shapes)
        if (const auto& tree = forward ? shape.after : shape.before)
            coming.push_back(&*tree);
    buildShapes(model, page, std::move(coming), to->records);
    unrecorded.keep();
    writeRecords(sheet, to->records, unrecorded);
}

} // namespace

void MapChange::apply(const Model& model, bool forward) {
    Unrecorded unrecorded(model);
    if (forward)
        for (SheetChange& sheet : sheets)
            applySheet(model, unrecorded, sheet, true);
    else
        std::for_each(sheets.rbegin(), sheets.rend(),
                      [&](SheetChange& sheet) { applySheet(model, unrecorded, sheet, false); });
}

Reference<css::document::XUndoAction> undoAction(const Model& model, MapChange change, const std::string& title) {
    return ownStep(model, title, [change = std::move(change)](const Model& workbook, bool forward) mutable {
        change.apply(workbook, forward);
    });
}

} // namespace rolemap::document
