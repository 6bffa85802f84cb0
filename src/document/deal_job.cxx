// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sheets of a deal, and what a workbook says of one.
#include "deal_job.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "deal_sheets.hxx"
#include "deal_source.hxx"
#include "office.hxx"
#include "support/settings.hxx"

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

constexpr std::string_view prefix = "deal_";

template <class Source>
void tell(const Model& model, const std::vector<Source>& sources, words::Language language,
          std::vector<std::string>& labels, std::vector<std::string>& messages) {
    for (const Source& source : sources) {
        labels.push_back(source.label);
        for (const table::Problem& problem : source.table.problems) {
            const auto words = table::describe(source.table.headers, problem, language);
            messages.push_back(words::text(language, "document.problem",
                                           {{"cell", addressText(model, source.cellOf(problem.row, problem.column))},
                                            {"problem", words.problem},
                                            {"suggestion", words.suggestion}}));
        }
    }
}

} // namespace

bool isDealCommand(const std::string& command) {
    return command == "deal" || (command.rfind(prefix, 0) == 0 && dealSheetOf(command.substr(prefix.size())));
}

Values runDeal(const Values& in) {
    const std::string command = in.text("Command");
    const Model model(in.get<Reference<css::uno::XInterface>>("Model"), UNO_QUERY);
    if (!model.is())
        throw Error(ErrorCode::argument, "Model: got nothing, expected a workbook");
    const std::string tag = in.text("Language");
    const words::Language language =
        tag.empty() ? support::settingsOf(Reference<css::uno::XInterface>(model, UNO_QUERY)).language
                    : words::languageOf(tag);
    Values out;
    if (command != "deal") {
        const auto last = static_cast<sal_Int16>(sheetCount(model) - 1);
        out.put("Sheet", addDealSheet(model, *dealSheetOf(command.substr(prefix.size())), last, language));
        return out;
    }
    std::vector<std::string> facts, criteria, messages;
    tell(model, allFacts(model), language, facts, messages);
    tell(model, allCriteria(model), language, criteria, messages);
    const auto own = playbookRange(model);
    out.put("Facts", any(facts));
    out.put("Criteria", any(criteria));
    out.put("Playbook", own ? addressText(model, *own) : std::string());
    out.put("Messages", any(messages));
    return out;
}

} // namespace rolemap::document
