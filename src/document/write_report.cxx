// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report command: a new sheet, or the one that is there written anew.
#include "write_report.hxx"

#include "command.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "report_content.hxx"
#include "report_scale.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

constexpr sal_Int32 ownColumns = 100, ownRows = 30000;

/// Whether the user typed something among what we wrote: a constant in a cell that has no style of ours.
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

void clear(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto area = sheet->getCellRangeByPosition(0, 0, ownColumns - 1, ownRows - 1);
    Reference<css::sheet::XSheetOperation>(area, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME | css::sheet::CellFlags::STRING |
                        css::sheet::CellFlags::FORMULA | css::sheet::CellFlags::HARDATTR |
                        css::sheet::CellFlags::STYLES);
}

/// A report on a sheet that appears with it. All of it is ours to undo and to do again: the office's own undo of a new
/// sheet brings 7.4 down where no window shows the workbook, and its redo forgets the page style.
struct NewReport {
    PeopleSource source;
    OwnSheet own;
    words::Language language;
    sal_Int16 index; ///< where the sheet goes

    void insert(const Model& model) const {
        Unrecorded unrecorded(model);
        try {
            makeReportStyles(model);
            unrecorded.keep();
            insertReportSheet(model, own.sheet, index, unrecorded);
            markSheet(model, own);
            unrecorded.keep();
            writeContent(model, source, own.stage, language, ReportSheet(sheetNamed(model, own.sheet), &unrecorded));
        } catch (...) {
            remove(model, unrecorded);
            throw;
        }
    }
    void remove(const Model& model, Unrecorded& unrecorded) const {
        if (hasSheet(model, own.sheet))
            model->getSheets()->removeByName(ustring(own.sheet));
        unrecorded.keep();
    }
};

void writeNew(const Model& model, const NewReport& report, const std::string& title) {
    report.insert(model);
    undoManager(model)->addUndoAction(ownStep(model, title, [report](const Model& workbook, bool forward) {
        if (forward) {
            report.insert(workbook);
        } else {
            Unrecorded unrecorded(workbook);
            report.remove(workbook, unrecorded);
        }
    }));
}

/// The table's report that can be written anew; empty where there is none.
std::string reportToRefresh(const Model& model, const PeopleSource& source, words::Language language) {
    std::string name;
    for (const OwnSheet& own : ownSheets(model))
        if (own.kind == OwnSheet::Kind::report && own.range.EndRow >= 0 && own.range.Sheet == source.range.Sheet &&
            own.range.StartRow <= source.range.EndRow && source.range.StartRow <= own.range.EndRow) {
            checkSheetWritable(model, own.sheet, language);
            // What a user typed on a report stays there, and the new report goes beside it; so it does where a file
            // format that knows no colour scales took this one's.
            const auto sheet = sheetNamed(model, own.sheet);
            if (!hasForeign(sheet) && hasScale(sheet))
                name = own.sheet;
        }
    return name;
}

} // namespace

ReportResult writeReport(const Model& model, const PeopleSource& source, words::Stage stage, words::Language language) {
    checkWritable(model, language);
    checkUsable(source, language);
    OwnSheet own;
    own.kind = OwnSheet::Kind::report;
    own.sheet = reportToRefresh(model, source, language);
    own.range = source.range;
    own.stage = stage;
    rememberSettings(model, language);
    const Quiet quiet(model);
    const std::string title = words::text(language, "document.undo_report");
    if (own.sheet.empty()) {
        own.sheet = freeSheetName(model, words::text(language, "report.sheet"));
        writeNew(model, {source, own, language, static_cast<sal_Int16>(source.range.Sheet + 1)}, title);
    } else {
        UndoStep step(model, title);
        makeReportStyles(model);
        clear(sheetNamed(model, own.sheet));
        markSheet(model, own);
        writeContent(model, source, stage, language, ReportSheet(sheetNamed(model, own.sheet)));
        step.done();
    }
    return {own.sheet};
}

} // namespace rolemap::document
