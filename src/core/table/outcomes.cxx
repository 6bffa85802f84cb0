// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Lists of words, compared compactly.

#include "outcomes.hxx"

#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "cells.hxx"

#include <nlohmann/json.hpp>

#include <set>
#include <string>

ROLEMAP_EMBEDDED(core_table)

namespace rolemap::table {

namespace {

using Words = std::set<std::string, std::less<>>;

Words wordsOf(const char* list) {
    static const auto all =
        nlohmann::json::parse(embedded::file(embedded::files_core_table, embedded::count_core_table, "headers.json"));
    Words words;
    for (const auto& word : all.at("outcomes").at(list))
        words.insert(compact(words::fold(word.get<std::string>())));
    return words;
}

std::optional<bool> either(std::string_view word, const Words& yes, const Words& no) {
    const std::string key = compact(words::fold(word));
    if (yes.count(key) > 0)
        return true;
    return no.count(key) > 0 ? std::optional<bool>(false) : std::nullopt;
}

} // namespace

std::optional<bool> wonOrLost(std::string_view word) {
    static const Words won = wordsOf("won"), lost = wordsOf("lost");
    return either(word, won, lost);
}

std::optional<bool> lowerIsBetter(std::string_view word) {
    static const Words lower = wordsOf("lower"), higher = wordsOf("higher");
    return either(word, lower, higher);
}

bool knownAfterClosing(std::string_view header) {
    static const Words words = wordsOf("after_closing");
    return words.count(compact(words::fold(header))) > 0;
}

} // namespace rolemap::table
