// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One drawing command as a value that can be done, undone and done again: sheets that appear or go, shapes that appear,
// change or go. All of it is
// ours: the office records no shapes that come through its API, and undoing a new sheet brings it down where no window
// shows the workbook.
#pragma once

#include "map_sheet.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/document/XUndoAction.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// What a sheet of ours is beside its shapes.
struct SheetState {
    OwnSheet own;
    sal_Int16 index = 0; ///< among the workbook's sheets, for one that appears
    double width = 0, height = 0;
    Records records; ///< positions are filled in when shapes are drawn
};

struct ShapeChange {
    std::optional<ShapeTree> before, after; ///< with their place among the page's shapes
};

struct SheetChange {
    std::optional<SheetState> before, after; ///< nothing: the sheet is not there
    std::vector<ShapeChange> shapes;
};

class MapChange {
public:
    std::vector<SheetChange> sheets;

    /// Forward does it, back undoes it; right also where the other was broken off half way.
    void apply(const Model& model, bool forward);
};

/// The undo step of a change that was done.
css::uno::Reference<css::document::XUndoAction> undoAction(const Model& model, MapChange change,
                                                           const std::string& title);

} // namespace rolemap::document
