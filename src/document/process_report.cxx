// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process report command.
#include "process_report.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/process/driver_results.hxx"
#include "core/table/cells.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "process_content.hxx"
#include "report_styles.hxx"
#include "sheet_step.hxx"
#include "workbook_model.hxx"
#include "workbook_state.hxx"

namespace rolemap::document {

namespace {

std::string say(words::Language language, const char* key, const words::TextArguments& arguments = {}) {
    return words::text(language, std::string("process.report.") + key, arguments);
}

/// Keys that do not match, a sentence each.
std::vector<std::string> looseKeys(const ProcessSource& source, words::Language language) {
    const table::Grid keys = process::dealsResult(source.crm(), std::nullopt, "keys", language);
    std::vector<std::string> sentences;
    for (std::size_t row = 1; row < keys.rows(); ++row) {
        const std::string word = table::cellWords(keys.at(row, 1)), nearest = table::cellWords(keys.at(row, 3));
        words::TextArguments arguments = {{"column", table::cellWords(keys.at(row, 0))},
                                          {"word", word},
                                          {"rows", table::cellWords(keys.at(row, 2))},
                                          {"nearest", nearest},
                                          {"remark", table::cellWords(keys.at(row, 4))}};
        sentences.push_back(say(language,
                                word.empty()      ? "key_blank"
                                : nearest.empty() ? "key"
                                                  : "key_near",
                                arguments));
    }
    return sentences;
}

std::vector<std::string> sentencesOf(const table::Grid& grid) {
    std::vector<std::string> sentences;
    for (std::size_t row = 1; row < grid.rows(); ++row)
        sentences.push_back(grid.at(row, 0).text);
    return sentences;
}

} // namespace

ProcessReport writeProcessReport(const Model& model, const std::optional<ProcessSource>& found,
                                 words::Language language) {
    checkWritable(model, language);
    if (!found)
        throw Error(ErrorCode::argument, say(language, "no_table"));
    const ProcessSource source = *found;
    const auto counted = workbookModel(model);
    const auto most = static_cast<std::size_t>(counted->number("process.most_deals"));
    const std::size_t rows = source.of(process::CrmKind::opportunities)->grid.rows() - 1;
    if (rows > most)
        throw Error(ErrorCode::argument,
                    say(language, "too_many", {{"count", std::to_string(rows)}, {"most", std::to_string(most)}}));
    const ProcessPlan plan = planProcess(source, *counted, language);
    ProcessReport report;
    report.messages = looseKeys(source, language);
    const auto kind = std::string("process.unit.by_") + (plan.kind == process::UnitKind::person    ? "person"
                                                         : plan.kind == process::UnitKind::team    ? "team"
                                                         : plan.kind == process::UnitKind::region  ? "region"
                                                         : plan.kind == process::UnitKind::product ? "product"
                                                                                                   : "all");
    report.findings = sentencesOf(
        process::unitsResult(plan.deals, words::text(language, kind), "", nullptr, "look", "", *counted, language));
    for (std::string& sentence : sentencesOf(process::kpiResult(plan.deals, 1.0, 0.95, "summary", *counted, language)))
        report.findings.push_back(std::move(sentence));

    OwnSheet own;
    own.kind = OwnSheet::Kind::process;
    own.range = source.of(process::CrmKind::opportunities)->range;
    own.sheet = freeSheetName(model, say(language, "sheet"));
    OwnSheet deals = own;
    deals.sheet = freeSheetName(model, say(language, "sheet_deals"));
    report.sheet = own.sheet;
    report.deals = deals.sheet;
    // Behind all tables, whose places it must not change.
    const auto index = static_cast<sal_Int16>(sheetCount(model));
    rememberSettings(model, language);
    const Quiet quiet(model);
    SheetStep step;
    step.sheet = own.sheet;
    step.more = {deals.sheet};
    step.insert = [=](const Model& workbook, Unrecorded& unrecorded) {
        makeReportStyles(workbook);
        unrecorded.keep();
        ReportSheet list = insertOwnSheet(workbook, deals.sheet, index, own.range, unrecorded);
        markSheet(workbook, deals);
        unrecorded.keep();
        writeDeals(workbook, source, plan, list);
        ReportSheet page = insertOwnSheet(workbook, own.sheet, index, own.range, unrecorded);
        markSheet(workbook, own);
        unrecorded.keep();
        writeProcess(workbook, source, plan, deals.sheet, language, page);
    };
    addSheet(model, step, say(language, "undo"));
    return report;
}

} // namespace rolemap::document
