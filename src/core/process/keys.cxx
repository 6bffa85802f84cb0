// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Exact spellings first, then without spaces and punctuation, then the nearest to be told.

#include "keys.hxx"

#include "../table/cells.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <unordered_set>

namespace rolemap::process {

namespace {

constexpr std::size_t mostDistance = 3; // letters that differ in a word that may be meant

} // namespace

KeyTable::KeyTable(const table::Grid& table, const std::vector<std::string>& asked) {
    std::vector<std::string> different; // by first use
    std::unordered_map<std::string, std::size_t> uses;
    for (const std::string& word : asked)
        if (!word.empty() && uses[word]++ == 0)
            different.push_back(word);
    std::unordered_set<std::string> wanted;
    for (const std::string& word : different)
        wanted.insert(table::compact(words::fold(word)));
    std::size_t best = 0;
    for (std::size_t c = 0; c < table.columns(); ++c) {
        std::unordered_set<std::string> answered;
        for (std::size_t r = 1; r < table.rows(); ++r)
            if (std::string key = table::compact(words::fold(table::cellWords(table.at(r, c)))); wanted.count(key) > 0)
                answered.insert(std::move(key));
        if (answered.size() > best) {
            best = answered.size();
            m_column = c;
        }
    }
    if (!m_column)
        return;
    std::unordered_map<std::string, std::size_t> exact, close;
    for (std::size_t r = 1; r < table.rows(); ++r) {
        const std::string folded = words::fold(table::cellWords(table.at(r, *m_column)));
        if (folded.empty())
            continue;
        exact.emplace(folded, r);
        close.emplace(table::compact(folded), r);
    }
    for (const std::string& word : different) {
        const std::string folded = words::fold(word);
        if (const auto found = exact.find(folded); found != exact.end()) {
            m_rows.emplace(word, found->second);
            continue;
        }
        LooseKey loose;
        loose.word = word;
        loose.rows = uses[word];
        if (const auto found = close.find(table::compact(folded)); found != close.end()) {
            m_rows.emplace(word, found->second);
            loose.joined = true;
            loose.nearest = table::cellWords(table.at(found->second, *m_column));
        } else {
            std::size_t least = std::min(mostDistance, folded.size() / 3) + 1;
            for (std::size_t r = 1; r < table.rows() && least > 0; ++r) {
                const std::string other = table::cellWords(table.at(r, *m_column));
                const std::size_t away = table::editDistance(table::codePointsOf(folded),
                                                             table::codePointsOf(words::fold(other)), least - 1);
                if (!other.empty() && away < least) {
                    least = away;
                    loose.nearest = other;
                }
            }
        }
        m_loose.push_back(std::move(loose));
    }
}

std::optional<std::size_t> KeyTable::row(const std::string& word) const {
    const auto found = m_rows.find(word);
    return found == m_rows.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

} // namespace rolemap::process
