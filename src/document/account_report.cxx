// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The account report command: a new sheet, or the one that is there written anew.
#include "account_report.hxx"

#include "account_columns.hxx"
#include "account_report_writer.hxx"
#include "command.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "effort_inputs.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 breaksUpTo = 2000; // rows: the list's page, the last, begins below the owners

void insertNew(const Model& model, const AccountsSource& source, const OwnSheet& own, const EffortInputs& inputs,
               words::Language language, const std::string& title) {
    const auto index = static_cast<sal_Int16>(source.range.Sheet + 1);
    const auto insert = [=](const Model& workbook, Unrecorded& unrecorded) {
        makeReportStyles(workbook);
        unrecorded.keep();
        const auto at = static_cast<sal_Int16>(std::min<sal_Int32>(index, sheetCount(workbook)));
        workbook->getSheets()->insertNewByName(support::ustring(own.sheet), at);
        unrecorded.keep();
        markSheet(workbook, own);
        unrecorded.keep();
        AccountReportWriter(workbook, source, language, inputs,
                            ReportSheet(sheetNamed(workbook, own.sheet), &unrecorded))
            .write();
    };
    addSheet(model, {own.sheet, insert}, title);
}

/// The list's reports, the first first.
std::vector<std::string> reportsOf(const Model& model, const AccountsSource& source) {
    std::vector<std::string> names;
    for (const OwnSheet& own : ownSheets(model))
        if (own.kind == OwnSheet::Kind::accounts && isMadeFrom(own, source.range))
            names.push_back(own.sheet);
    return names;
}

/// Pages begin elsewhere where there are more owners.
void clearPageBreaks(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 rows) {
    const Reference<css::table::XColumnRowRange> range(sheet->getCellRangeByPosition(0, 0, 0, rows - 1),
                                                       UNO_QUERY_THROW);
    set(range->getRows(), "IsStartOfNewPage", css::uno::Any(false));
}

} // namespace

AccountReportResult writeAccountReport(const Model& model, const AccountsSource& source, words::Language language) {
    checkWritable(model, language);
    checkAccounts(source, language);
    const auto most = static_cast<std::size_t>(source.countedWith->number("report.most_accounts"));
    if (source.table.accounts.size() > most)
        throw Error(ErrorCode::argument, words::text(language, "account_report.too_many",
                                                     {{"count", std::to_string(source.table.accounts.size())},
                                                      {"most", std::to_string(most)}}));
    OwnSheet own;
    own.kind = OwnSheet::Kind::accounts;
    own.range = source.range;
    EffortInputs inputs;
    for (const std::string& report : reportsOf(model, source)) {
        checkSheetWritable(model, report, language);
        inputs = readEffortInputs(model, report);
        // What a user typed elsewhere on a report stays there, and the new report goes beside it.
        if (!hasForeign(sheetNamed(model, report)))
            own.sheet = report;
    }
    checkReportStyles(model, language);
    rememberSettings(model, language);
    const Quiet quiet(model);
    const std::string title = words::text(language, "portfolio.undo_report");
    const bool refreshed = !own.sheet.empty();
    if (refreshed) {
        {
            // New styles leave the office recording nothing, not even the first change after them.
            Unrecorded unrecorded(model);
            makeReportStyles(model);
            unrecorded.keep();
        }
        UndoStep step(model, title);
        const auto sheet = sheetNamed(model, own.sheet);
        clearOwn(sheet);
        clearPageBreaks(sheet, breaksUpTo);
        markSheet(model, own);
        AccountReportWriter(model, source, language, inputs, ReportSheet(sheet)).write();
        step.done();
    } else {
        own.sheet = freeSheetName(model, words::text(language, "account_report.sheet"));
        insertNew(model, source, own, inputs, language, title);
    }
    return {own.sheet, refreshed};
}

} // namespace rolemap::document
