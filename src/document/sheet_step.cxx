// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet that appears with its contents as one undo step.
#include "sheet_step.hxx"

#include "office.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

constexpr sal_Int32 ownColumns = 100, ownRows = 30000;

void remove(const Model& model, const SheetStep& step, Unrecorded& unrecorded) {
    std::vector<std::string> sheets = step.more;
    sheets.push_back(step.sheet);
    for (const std::string& sheet : sheets) {
        if (hasSheet(model, sheet))
            model->getSheets()->removeByName(ustring(sheet));
        unrecorded.keep();
    }
}

void insert(const Model& model, const SheetStep& step) {
    Unrecorded unrecorded(model);
    try {
        step.insert(model, unrecorded);
    } catch (...) {
        remove(model, step, unrecorded);
        throw;
    }
}

} // namespace

void addSheet(const Model& model, const SheetStep& step, const std::string& title) {
    insert(model, step);
    undoManager(model)->addUndoAction(ownStep(model, title, [step](const Model& workbook, bool forward) {
        if (forward) {
            insert(workbook, step);
        } else {
            Unrecorded unrecorded(workbook);
            remove(workbook, step, unrecorded);
        }
    }));
}

ReportSheet insertOwnSheet(const Model& model, const std::string& name, sal_Int16 index,
                           const css::table::CellRangeAddress& table, Unrecorded& unrecorded) {
    makeReportStyles(model);
    unrecorded.keep();
    model->getSheets()->insertNewByName(ustring(name),
                                        static_cast<sal_Int16>(std::min<sal_Int32>(index, sheetCount(model))));
    unrecorded.keep();
    const auto sheet = sheetNamed(model, name);
    set(sheet, "PageStyle", Any(rtl::OUString::createFromAscii(report_style::page)));
    unrecorded.keep();
    OwnSheet own;
    own.kind = OwnSheet::Kind::segments;
    own.sheet = name;
    own.range = table;
    markSheet(model, own);
    unrecorded.keep();
    return ReportSheet(sheet, &unrecorded);
}

bool hasForeign(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const Reference<css::sheet::XCellRangesQuery> area(sheet->getCellRangeByPosition(0, 0, ownColumns - 1, ownRows - 1),
                                                       UNO_QUERY_THROW);
    const auto constants = area->queryContentCells(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                                   css::sheet::CellFlags::STRING);
    for (const auto& range : constants->getRangeAddresses())
        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                rtl::OUString style;
                get(sheet->getCellByPosition(column, row), "CellStyle") >>= style;
                if (!isReportStyle(utf8(style)))
                    return true;
            }
    return false;
}

void clearOwn(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto area = sheet->getCellRangeByPosition(0, 0, ownColumns - 1, ownRows - 1);
    Reference<css::sheet::XSheetOperation>(area, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME | css::sheet::CellFlags::STRING |
                        css::sheet::CellFlags::FORMULA | css::sheet::CellFlags::HARDATTR |
                        css::sheet::CellFlags::STYLES);
}

} // namespace rolemap::document
