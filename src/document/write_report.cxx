// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report command: a new sheet, or the one that is there written anew.
#include "write_report.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "report_content.hxx"
#include "report_scale.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

void writeNew(const Model& model, const PeopleSource& source, const OwnSheet& own, words::Language language,
              const std::string& title) {
    const auto index = static_cast<sal_Int16>(source.range.Sheet + 1);
    addSheet(model,
             {own.sheet,
              [=](const Model& workbook, Unrecorded& unrecorded) {
                  makeReportStyles(workbook);
                  unrecorded.keep();
                  insertReportSheet(workbook, own.sheet, index, unrecorded);
                  markSheet(workbook, own);
                  unrecorded.keep();
                  writeContent(workbook, source, own.stage, language,
                               ReportSheet(sheetNamed(workbook, own.sheet), &unrecorded));
              }},
             title);
}

/// The table's report that can be written anew; empty where there is none.
std::string reportToRefresh(const Model& model, const PeopleSource& source, words::Language language) {
    std::string name;
    for (const OwnSheet& own : ownSheets(model))
        if (own.kind == OwnSheet::Kind::report && isMadeFrom(own, source.range)) {
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
    const auto most = static_cast<std::size_t>(source.countedWith->number("report.most_people"));
    if (source.table.people.size() > most)
        throw Error(ErrorCode::argument, words::text(language, "document.too_many_for_report",
                                                     {{"count", std::to_string(source.table.people.size())},
                                                      {"most", std::to_string(most)}}));
    OwnSheet own;
    own.kind = OwnSheet::Kind::report;
    own.sheet = reportToRefresh(model, source, language);
    own.range = source.range;
    own.stage = stage;
    checkReportStyles(model, language);
    rememberSettings(model, language);
    const Quiet quiet(model);
    const std::string title = words::text(language, "document.undo_report");
    if (own.sheet.empty()) {
        own.sheet = freeSheetName(model, words::text(language, "report.sheet"));
        writeNew(model, source, own, language, title);
    } else {
        UndoStep step(model, title);
        makeReportStyles(model);
        clearOwn(sheetNamed(model, own.sheet));
        markSheet(model, own);
        writeContent(model, source, stage, language, ReportSheet(sheetNamed(model, own.sheet)));
        step.done();
    }
    return {own.sheet};
}

} // namespace rolemap::document
