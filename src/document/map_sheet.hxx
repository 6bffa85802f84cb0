// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map's own sheet: its page, and the hidden columns in which it remembers where each shape was put, so that the next
// drawing knows which ones the user has moved.
#pragma once

#include "command.hxx"
#include "people_source.hxx"
#include "shape_tree.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <map>
#include <string>

namespace rolemap::document {

/// Where a shape was put when it was drawn.
struct Placed {
    std::string fingerprint;  ///< of what was drawn
    scene::Point corner;      ///< of the group, in the scene
    css::awt::Point position; ///< of its anchor, as the office said afterwards
    bool moved = false;       ///< the user chose the place
};
using Records = std::map<std::string, Placed>; ///< by the shape's name

Records readRecords(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);
void writeRecords(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, const Records& records,
                  Unrecorded& unrecorded);

/// White cells without a grid, one landscape page of A4, or of A3 for what would be too small on A4.
void setUpMapSheet(const Model& model, const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, double width,
                   double height, Unrecorded& unrecorded);

css::uno::Reference<css::drawing::XDrawPage> drawPage(const Model& model,
                                                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace rolemap::document
