// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process command for programs.
#include "process_job.hxx"

#include "core/error.hxx"
#include "core/table/cells.hxx"
#include "core/words/script.hxx"
#include "process_report.hxx"
#include "support/settings.hxx"

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

/// What the headings of the opportunities are written in, where they tell.
std::optional<words::Language> writtenIn(const ProcessSource& source) {
    const table::Grid& grid = source.of(process::CrmKind::opportunities)->grid;
    std::string all;
    for (std::size_t c = 0; c < grid.columns(); ++c)
        all += table::cellWords(grid.at(0, c)) + '\n';
    return words::writtenIn(all);
}

} // namespace

bool isProcessCommand(const std::string& command) {
    return command == "process";
}

Values runProcess(const Values& in) {
    const Model model(in.get<Reference<css::uno::XInterface>>("Model"), UNO_QUERY);
    if (!model.is())
        throw Error(ErrorCode::argument, "Model: got nothing, expected a workbook");
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(model, UNO_QUERY));
    const std::string tag = in.text("Language");
    words::Language language = tag.empty() ? settings.language : words::languageOf(tag);
    const auto source = findProcess(model);
    if (tag.empty() && !settings.languageSet && source)
        language = writtenIn(*source).value_or(language);
    Values out;
    out.put("Understood", Any(source.has_value()));
    const ProcessReport report = writeProcessReport(model, source, language);
    std::vector<std::string> tables;
    for (const ProcessTable& one : source->tables)
        tables.push_back(one.label);
    out.put("Tables", any(tables));
    out.put("Opportunities", Any(static_cast<sal_Int32>(source->of(process::CrmKind::opportunities)->grid.rows() - 1)));
    out.put("Sheet", report.sheet);
    out.put("Deals", report.deals);
    out.put("Findings", any(report.findings));
    out.put("Messages", any(report.messages));
    return out;
}

} // namespace rolemap::document
