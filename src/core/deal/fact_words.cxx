// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A fact's words are compared without case, spaces and punctuation, as header words are.

#include "fact_words.hxx"

#include "../table/cells.hxx"
#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <nlohmann/json.hpp>

#include <stdexcept>

ROLEMAP_EMBEDDED(core_deal)

namespace rolemap::deal {

namespace {

std::string keyOf(std::string_view typed) {
    constexpr std::size_t longest = 200; // bytes; more is a text and no name of a fact
    return typed.size() > longest ? std::string() : table::compact(words::fold(typed));
}

words::Stage stageOf(const std::string& id) {
    for (int stage = 0; stage < static_cast<int>(words::Stage::none); ++stage)
        if (words::Vocabulary::id(words::Dimension::stage, stage) == id)
            return static_cast<words::Stage>(stage);
    throw std::logic_error("facts.json: stage " + id);
}

FactKind kindOf(const std::string& id) {
    if (id == "text")
        return FactKind::text;
    if (id == "date")
        return FactKind::date;
    if (id == "done")
        return FactKind::done;
    if (id == "procedure")
        return FactKind::procedure;
    throw std::logic_error("facts.json: kind " + id);
}

} // namespace

FactWords::FactWords() {
    using Json = nlohmann::json;
    const Json json = Json::parse(embedded::file(embedded::files_core_deal, embedded::count_core_deal, "facts.json"));
    const auto add = [&](const std::string& word, std::size_t fact) {
        const auto [at, isNew] = m_words.emplace(keyOf(word), fact);
        if (!isNew && at->second != fact)
            throw std::logic_error("facts.json: " + word + " means two facts");
    };
    for (const Json& entry : json.at("facts")) {
        const std::size_t fact = m_all.size();
        m_all.push_back({entry.at("id").get<std::string>(), stageOf(entry.at("stage").get<std::string>()),
                         kindOf(entry.at("kind").get<std::string>())});
        add(m_all.back().id, fact);
        for (const words::Language language : words::allLanguages)
            add(words::text(language, "deal.fact." + m_all.back().id), fact);
        for (const Json& word : entry.at("words"))
            add(word.get<std::string>(), fact);
    }
    for (const Json& word : json.at("not_done"))
        m_notDone.insert(keyOf(word.get<std::string>()));
    const std::pair<const char*, Procedure> procedures[] = {
        {"tender", Procedure::tender}, {"comparison", Procedure::comparison}, {"direct", Procedure::direct}};
    for (const auto& [id, procedure] : procedures)
        for (const Json& word : json.at("procedures").at(id))
            m_procedures.emplace(keyOf(word.get<std::string>()), procedure);
}

const FactWords& FactWords::shipped() {
    static const FactWords words;
    return words;
}

std::size_t FactWords::indexOf(std::string_view id) const {
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].id == id)
            return i;
    throw std::logic_error("no fact " + std::string(id));
}

std::optional<std::size_t> FactWords::read(std::string_view typed) const {
    const std::string key = keyOf(typed);
    const auto found = key.empty() ? m_words.end() : m_words.find(key);
    return found == m_words.end() ? std::nullopt : std::optional(found->second);
}

std::string FactWords::nearest(std::string_view typed, words::Language language) const {
    const std::u32string word = table::codePointsOf(keyOf(typed));
    std::size_t best = word.size() / 3 + 1;
    std::string label;
    for (std::size_t fact = 0; fact < m_all.size(); ++fact)
        for (const words::Language each : words::allLanguages) {
            const std::size_t away =
                table::editDistance(word, table::codePointsOf(keyOf(factLabel(fact, each))), best - 1);
            if (away < best) {
                best = away;
                label = factLabel(fact, language);
            }
            if (best == 0)
                return label;
        }
    return label;
}

bool FactWords::saysNotDone(std::string_view typed) const {
    return m_notDone.count(keyOf(typed)) > 0;
}

std::optional<Procedure> FactWords::procedure(std::string_view typed) const {
    const auto found = m_procedures.find(keyOf(typed));
    return found == m_procedures.end() ? std::nullopt : std::optional(found->second);
}

std::string factLabel(std::size_t fact, words::Language language) {
    return words::text(language, "deal.fact." + FactWords::shipped().all().at(fact).id);
}

bool isMust(std::size_t fact, const model::Model& model) {
    return model.word("fact." + FactWords::shipped().all().at(fact).id) == "must";
}

} // namespace rolemap::deal
