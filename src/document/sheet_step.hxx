// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet, or several, that appear with their contents as one undo step. All of it is ours to undo and to do again: the
// office's own undo of a new sheet brings 7.4 down where no window shows the workbook, and its redo forgets the page
// style.
#pragma once

#include "command.hxx"
#include "report_sheet.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <functional>
#include <string>
#include <vector>

namespace rolemap::document {

struct SheetStep {
    using Write = std::function<void(const Model&, Unrecorded&)>;
    std::string sheet;                  ///< its name
    Write insert;                       ///< makes the sheet and all that is on it; done again with redo
    std::vector<std::string> more = {}; ///< further sheets that come and go with it
};

/// Makes the sheet now and records the step. Where it fails the sheet goes again.
void addSheet(const Model& model, const SheetStep& step, const std::string& title);

/// A new, blank sheet of ours about a table, with the reports' page; within a SheetStep.
ReportSheet insertOwnSheet(const Model& model, const std::string& name, sal_Int16 index,
                           const css::table::CellRangeAddress& table, Unrecorded& unrecorded);

/// Whether the user typed something among what we wrote: a constant in a cell that has no style of ours.
bool hasForeign(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);
/// What we wrote on a sheet goes, contents and styles.
void clearOwn(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);

} // namespace rolemap::document
