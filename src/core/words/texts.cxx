// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Each room keeps its sentences in a file of its own, templates/texts/<room>.json; here they become one table.

#include "texts.hxx"

#include "embedded.hxx"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <stdexcept>

ROLEMAP_EMBEDDED(core_words)

namespace rolemap::words {

namespace {

using Sentence = std::array<std::string, std::size(allLanguages)>;
using Sentences = std::map<std::string, Sentence, std::less<>>;

void addFile(Sentences& all, std::string_view room, std::string_view content) {
    const auto json = nlohmann::json::parse(content);
    for (const auto& [name, byLanguage] : json.items()) {
        Sentence sentence;
        for (const Language language : allLanguages)
            sentence[static_cast<std::size_t>(language)] =
                byLanguage.at(std::string(tagOf(language))).get<std::string>();
        all.emplace(std::string(room) + '.' + name, std::move(sentence));
    }
}

Sentences load() {
    constexpr std::string_view folder = "texts/", ending = ".json";
    Sentences all;
    for (std::size_t i = 0; i < embedded::count_core_words; ++i) {
        std::string_view name = embedded::files_core_words[i].name;
        if (name.substr(0, folder.size()) != folder || name.size() <= folder.size() + ending.size())
            continue;
        name.remove_prefix(folder.size());
        name.remove_suffix(ending.size());
        try {
            addFile(all, name, embedded::files_core_words[i].content);
        } catch (const nlohmann::json::exception& e) {
            throw std::logic_error("texts/" + std::string(name) + ".json: " + e.what());
        }
    }
    return all;
}

const Sentences& sentences() {
    static const Sentences all = load();
    return all;
}

/// A placeholder is a name in braces; any other brace is a brace.
bool isName(std::string_view s) noexcept {
    for (const char c : s)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    return !s.empty();
}

} // namespace

std::string text(Language language, std::string_view key, const TextArguments& arguments) {
    const auto found = sentences().find(key);
    if (found == sentences().end())
        throw std::logic_error("no text " + std::string(key));
    std::string_view rest = found->second[static_cast<std::size_t>(language)];
    std::string out;
    out.reserve(rest.size());
    for (;;) {
        const auto open = rest.find('{');
        const auto close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos)
            return out.append(rest);
        const auto name = rest.substr(open + 1, close - open - 1);
        if (!isName(name)) {
            out.append(rest.substr(0, open + 1));
            rest.remove_prefix(open + 1);
            continue;
        }
        out.append(rest.substr(0, open));
        const std::string* value = nullptr;
        for (const auto& argument : arguments)
            if (argument.first == name) {
                value = &argument.second;
                break;
            }
        if (value == nullptr)
            throw std::logic_error("text " + std::string(key) + ": no value for {" + std::string(name) + "}");
        out.append(*value);
        rest.remove_prefix(close + 1);
    }
}

std::string allTexts(Language language) {
    std::string all;
    for (const auto& entry : sentences())
        all += entry.second[static_cast<std::size_t>(language)] + '\n';
    return all;
}

std::vector<std::string> textKeys() {
    std::vector<std::string> keys;
    for (const auto& entry : sentences())
        keys.push_back(entry.first);
    return keys;
}

} // namespace rolemap::words
