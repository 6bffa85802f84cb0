// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.MODEL: every key with its value and what it means, ready to copy and edit.

#include "model.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

namespace rolemap::model {

namespace {

std::vector<std::string> split(const std::string& key) {
    std::vector<std::string> parts(1);
    for (const char c : key)
        if (c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

/// The label of a dimension's value by its id; 'no stage given' and 'unknown' are no values of their own.
std::string labelOf(const words::Vocabulary& vocabulary, words::Dimension dimension, const std::string& id,
                    words::Language language) {
    for (std::size_t value = 0; value < words::Vocabulary::size(dimension); ++value)
        if (words::Vocabulary::id(dimension, static_cast<int>(value)) == id)
            return vocabulary.label(dimension, static_cast<int>(value), language);
    return words::text(language, dimension == words::Dimension::stage ? "model.no_stage" : "model.unknown");
}

} // namespace

std::string Model::meaningOf(const std::string& key, const Entry& entry, words::Language language) const {
    const std::vector<std::string> parts = split(key);
    words::TextArguments arguments;
    for (std::size_t i = 0; i < entry.dimensions.size(); ++i)
        if (const auto dimension = words::Vocabulary::dimension(entry.dimensions[i]))
            arguments.emplace_back(entry.dimensions[i], labelOf(*m_vocabulary, *dimension, parts.at(i + 1), language));
    for (std::size_t i = 0; i < entry.named.size(); ++i)
        if (!entry.named[i].empty())
            arguments.emplace_back(entry.named[i], parts.at(i + 1));
    if (!entry.rules.empty()) {
        const std::string rule = entry.rules + '.' + parts.back();
        arguments.emplace_back("rule", words::text(language, entry.rules == "people.gap" ? rule + ".title" : rule));
    }
    return words::text(language, entry.meaning.empty() ? "model." + key : entry.meaning, arguments);
}

table::Grid Model::list(std::string_view part, words::Language language) const {
    const std::string wanted = words::fold(part);
    table::Grid grid;
    grid.addRow({words::text(language, "model.header.key"), words::text(language, "model.header.value"),
                 words::text(language, "model.header.meaning")});
    for (const std::string& key : m_order) {
        if (!wanted.empty() && key.substr(0, key.find('.')) != wanted)
            continue;
        const Entry& entry = m_entries.find(key)->second;
        grid.addRow({key, entry.isNumber ? table::Cell(entry.number) : table::Cell(entry.word),
                     meaningOf(key, entry, language)});
    }
    if (grid.rows() == 1)
        throw Error(ErrorCode::notFound, "part: got '" + std::string(part) + "', expected the first word of a key");
    return grid;
}

} // namespace rolemap::model
