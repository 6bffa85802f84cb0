// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Reads templates/vocabulary.json once.

#include "vocabulary_data.hxx"

#include "embedded.hxx"
#include "fold.hxx"
#include "spelling.hxx"

#include <nlohmann/json.hpp>

#include <stdexcept>

ROLEMAP_EMBEDDED(core_words)

namespace rolemap::words {

namespace {

using Json = nlohmann::json;

std::vector<std::string> strings(const Json& list) {
    return list.get<std::vector<std::string>>();
}

std::array<std::string, languageCount> byLanguage(const Json& texts) {
    std::array<std::string, languageCount> out;
    for (const Language language : allLanguages)
        out[static_cast<std::size_t>(language)] = texts.at(std::string(tagOf(language))).get<std::string>();
    return out;
}

ValueWords valueOf(const Json& json) {
    return {json.at("id").get<std::string>(), byLanguage(json.at("label")), byLanguage(json.at("short"))};
}

int indexOf(const DimensionWords& words, const std::string& id) {
    for (std::size_t i = 0; i < words.values.size(); ++i)
        if (words.values[i].id == id)
            return static_cast<int>(i);
    throw std::logic_error("vocabulary.json: no value " + id);
}

/// Affixes keep the space that parts them from the word, so they are folded around it.
std::vector<std::string> affixes(const Json& list) {
    std::vector<std::string> out;
    for (const auto& affix : strings(list)) {
        auto folded = fold(affix);
        if (affix.front() == ' ')
            folded.insert(folded.begin(), ' ');
        if (affix.back() == ' ')
            folded += ' ';
        out.push_back(std::move(folded));
    }
    return out;
}

void addNothing(DimensionWords& words, const Json& list) {
    for (const auto& word : strings(list))
        addWord(words, word, Meaning{}, false);
}

DimensionWords dimensionOf(const Json& json, const Json& nothing, const Json& dash) {
    DimensionWords words;
    for (const auto& value : json.at("values"))
        words.values.push_back(valueOf(value));
    words.known = words.values.size();
    for (const auto& value : json.at("beyond"))
        words.values.push_back(valueOf(value));

    int index = 0;
    for (const auto& value : json.at("values")) {
        Meaning meaning;
        meaning.value = index++;
        const auto& names = words.values[static_cast<std::size_t>(meaning.value)];
        addWord(words, names.id, meaning, false);
        for (std::size_t l = 0; l < languageCount; ++l) {
            addWord(words, names.label[l], meaning, false);
            addWord(words, names.shortLabel[l], meaning, false);
            for (const auto& word : strings(value.at("words").at(std::string(tagOf(allLanguages[l])))))
                addWord(words, word, meaning, false);
        }
    }
    for (const auto& [number, id] : json.at("plain").items())
        words.plain[number] = indexOf(words, id.get<std::string>());
    for (const auto& id : strings(json.at("scale")))
        words.scale.push_back(indexOf(words, id));
    words.before = affixes(json.at("before"));
    words.after = affixes(json.at("after"));
    addNothing(words, nothing);
    addNothing(words, json.at("nothing"));
    // Where -1, 0 and 1 are plain a lone minus might mean 'against': it is unknown there, never nothing.
    if (words.plain.count("-1") == 0)
        addNothing(words, dash);
    return words;
}

} // namespace

void addWord(DimensionWords& words, std::string_view word, const Meaning& meaning, bool replacing) {
    const auto folded = fold(word);
    const auto put = [&](const std::string& key) {
        if (key.empty())
            return;
        const auto [at, added] = words.lookup.emplace(key, meaning);
        if (added)
            return;
        if (replacing)
            at->second = meaning;
        else if (at->second.value != meaning.value)
            throw std::logic_error("vocabulary.json: " + std::string(word) + " has two meanings");
    };
    put(folded);
    const auto spelled = spelling(folded);
    if (!plainNumber(spelled)) // "-1" must not come to stand for "1"
        put(spelled);
    if (meaning.value >= 0)
        words.candidates.emplace_back(decode(spelled.empty() ? folded : spelled), meaning.value);
}

std::array<std::shared_ptr<const DimensionWords>, dimensionCount> loadVocabulary(std::vector<std::string>& joiners) {
    const auto json =
        Json::parse(embedded::file(embedded::files_core_words, embedded::count_core_words, "vocabulary.json"));
    joiners = strings(json.at("joiners"));
    std::array<std::shared_ptr<const DimensionWords>, dimensionCount> out;
    for (std::size_t d = 0; d < dimensionCount; ++d) {
        const std::string name(Vocabulary::name(static_cast<Dimension>(d)));
        try {
            out[d] = std::make_shared<const DimensionWords>(
                dimensionOf(json.at("dimensions").at(name), json.at("nothing"), json.at("dash")));
        } catch (const std::exception& e) {
            throw std::logic_error(name + ": " + e.what());
        }
    }
    return out;
}

} // namespace rolemap::words
