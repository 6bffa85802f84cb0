// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What heads the columns of a people table, read once from templates/headers.json.

#include "header_words.hxx"

#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_spellings.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

ROLEMAP_EMBEDDED(core_table)

namespace rolemap::table {

namespace {

using Json = nlohmann::json;

Field fieldNamed(const std::string& id) {
    const auto field = fieldOf(id);
    if (!field)
        throw std::logic_error("headers.json: no field " + id);
    return *field;
}

std::vector<std::string> folded(const Json& list) {
    std::vector<std::string> out;
    for (const auto& word : list)
        out.push_back(words::fold(word.get<std::string>()));
    return out;
}

} // namespace

const HeaderWords& HeaderWords::shipped() {
    static const HeaderWords words;
    return words;
}

void HeaderWords::add(const std::string& word, const HeaderMatch& match) {
    m_whole[compact(words::fold(word))].push_back(match);
}

HeaderWords::HeaderWords() {
    const Json json =
        Json::parse(embedded::file(embedded::files_core_table, embedded::count_core_table, "headers.json"));
    for (const auto& [id, entry] : json.at("fields").items()) {
        const Field field = fieldNamed(id);
        double score = 4;
        for (const auto& list : entry.at("words")) {
            for (const auto& word : list)
                add(word.get<std::string>(), {field, nullptr, score});
            score -= 0.4;
        }
        if (entry.contains("within"))
            for (const auto& word : folded(entry.at("within")))
                m_within.push_back({word, field});
    }
    m_byContent.reserve(json.at("by_content").size()); // matches point into it
    for (const auto& entry : json.at("by_content")) {
        ByContent meaning;
        for (const auto& id : entry.at("fields"))
            meaning.fields.push_back(fieldNamed(id.get<std::string>()));
        if (entry.contains("otherwise"))
            meaning.otherwise = fieldNamed(entry.at("otherwise").get<std::string>());
        meaning.least = entry.at("least").get<double>();
        m_byContent.push_back(std::move(meaning));
        for (const auto& word : entry.at("words"))
            add(word.get<std::string>(), {std::nullopt, &m_byContent.back(), 3.3});
    }
    const auto setOf = [](const Json& list) {
        Words out;
        for (auto& word : folded(list))
            out.insert(std::move(word));
        return out;
    };
    for (const auto& word : folded(json.at("generic_names")))
        m_genericNames.insert(compact(word));
    for (const auto& id : json.at("personal"))
        m_personal.insert(fieldNamed(id.get<std::string>()));
    m_prefixes = folded(json.at("prefixes"));
    // The longest first, so that 'level of' goes before 'level'.
    std::stable_sort(m_prefixes.begin(), m_prefixes.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    for (const auto& [id, list] : json.at("attitude_ticks").items())
        for (int v = 0; v < static_cast<int>(words::Vocabulary::size(words::Dimension::attitude)); ++v)
            if (words::Vocabulary::id(words::Dimension::attitude, v) == id)
                for (const auto& word : folded(list))
                    m_attitudeTicks[compact(word)] = static_cast<words::Attitude>(v);
    for (const auto& [id, list] : json.at("role_ticks").items())
        for (int v = 0; v < static_cast<int>(words::roleCount); ++v)
            if (words::Vocabulary::id(words::Dimension::role, v) == id)
                for (const auto& word : folded(list))
                    m_roleTicks[compact(word)] = static_cast<words::Role>(v);
    m_yes = setOf(json.at("yes"));
    m_no = setOf(json.at("no"));
    m_blank = setOf(json.at("blank"));
    for (const auto& [value, list] : json.at("power_words").items())
        for (const auto& word : folded(list))
            m_power[word] = std::stoi(value);
    m_best = folded(json.at("scale_best"));
    m_worst = folded(json.at("scale_worst"));
    m_tops = json.at("tops").get<std::vector<double>>();
    m_honorifics = folded(json.at("honorifics"));
    m_honorificEndings = folded(json.at("honorific_endings"));
    int month = 0;
    for (const auto& list : json.at("months")) {
        ++month;
        for (const auto& word : folded(list))
            m_months[word] = month;
    }
    m_notes = folded(json.at("notes"));
    m_foreignNames = setOf(json.at("foreign").at("name"));
    m_foreignOthers = setOf(json.at("foreign").at("other"));
}

std::vector<HeaderMatch> HeaderWords::match(std::string_view header) const {
    const std::string whole = foldedHeader(header);
    std::vector<HeaderMatch> out;
    const auto take = [&](const HeaderMatch& m, double penalty) {
        for (HeaderMatch& known : out)
            if (known.field == m.field && known.byContent == m.byContent) {
                known.score = std::max(known.score, m.score - penalty);
                return;
            }
        out.push_back({m.field, m.byContent, m.score - penalty});
    };
    const bool known = eachSpelling(whole, m_prefixes, [&](const std::string& key, double penalty) {
        const auto found = m_whole.find(key);
        if (found == m_whole.end())
            return false;
        for (const HeaderMatch& m : found->second)
            take(m, penalty);
        return true;
    });
    if (whole.empty() || known)
        return out;
    const std::string plain = plainHeader(whole);
    for (const Within& w : m_within)
        if (const double covered = coverage(plain, w.word); covered >= 0.3)
            take({w.field, nullptr, 1 + std::min(covered, 0.99)}, 0);
    return out;
}

bool HeaderWords::isGenericName(std::string_view header) const {
    return m_genericNames.count(compact(withoutBrackets(words::fold(header)))) > 0;
}

std::optional<words::Attitude> HeaderWords::attitudeTick(std::string_view header) const {
    const auto found = m_attitudeTicks.find(compact(withoutBrackets(words::fold(header))));
    return found == m_attitudeTicks.end() ? std::nullopt : std::optional(found->second);
}

std::optional<words::Role> HeaderWords::roleTick(std::string_view header) const {
    const auto found = m_roleTicks.find(compact(withoutBrackets(words::fold(header))));
    return found == m_roleTicks.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> HeaderWords::powerWord(std::string_view folded) const {
    const auto found = m_power.find(folded);
    return found == m_power.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> HeaderWords::month(std::string_view folded) const {
    const auto found = m_months.find(folded);
    return found == m_months.end() ? std::nullopt : std::optional(found->second);
}

bool HeaderWords::isNote(std::string_view folded) const {
    return std::any_of(m_notes.begin(), m_notes.end(), [&](const std::string& note) {
        if (folded.compare(0, note.size(), note) != 0)
            return false;
        // 'Key Wang' is a person, 'Key:' and 'Total' are not.
        const std::string_view rest = folded.substr(note.size());
        return rest.empty() || rest.front() == ':' || rest.front() == '.' || rest.front() == '=' ||
               (rest.front() == 's' && rest.size() == 1);
    });
}

bool HeaderWords::meansBest(std::string_view folded) const {
    return std::any_of(m_best.begin(), m_best.end(), [&](const std::string& w) {
        return folded == w || (hasHan(w) && folded.find(w) != std::string_view::npos);
    });
}

bool HeaderWords::meansWorst(std::string_view folded) const {
    return std::any_of(m_worst.begin(), m_worst.end(), [&](const std::string& w) {
        return folded == w || (hasHan(w) && folded.find(w) != std::string_view::npos);
    });
}

} // namespace rolemap::table
