// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What could not be understood of a table.
#include "messages.hxx"

#include "core/words/texts.hxx"

namespace rolemap::document {

std::vector<std::string> problemSentences(const Model& model, const PeopleSource& source, words::Language language) {
    std::vector<std::string> sentences;
    for (const table::Problem& problem : source.table.problems) {
        const auto words = table::describe(source.table, problem, language);
        sentences.push_back(words::text(language, "document.problem",
                                        {{"cell", addressText(model, source.cellOf(problem))},
                                         {"problem", words.problem},
                                         {"suggestion", words.suggestion}}));
    }
    return sentences;
}

std::string notUnderstood(const std::optional<PeopleSource>& source, words::Language language) {
    if (!source)
        return words::text(language, "document.no_table");
    std::string headers;
    for (const std::string& header : source->found.columns.headers)
        if (!header.empty())
            headers += (headers.empty() ? "" : " | ") + header;
    return words::text(language, "document.not_understood", {{"table", source->label}, {"headers", headers}});
}

} // namespace rolemap::document
