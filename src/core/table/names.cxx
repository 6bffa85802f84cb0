// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A cell with several names is split with care, since a name may hold a comma ('Dadio, Bill', 'Josh, Charlie,
// Cameron').

#include "names.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);
/// Comparisons of names that all suggestions of a table may cost together: about a tenth of a second.
constexpr std::size_t workLimit = 400000;
constexpr std::string_view fullSemicolon = "\uFF1B", fullComma = "\uFF0C", fullColon = "\uFF1A", enumeration = "\u3001";

/// Cuts at any of the separators.
std::vector<std::string_view> split(std::string_view text, std::initializer_list<std::string_view> separators) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view s : separators)
            if (text.compare(i, s.size(), s) == 0)
                length = s.size();
        if (length == 0) {
            ++i;
            continue;
        }
        out.push_back(text.substr(start, i - start));
        i += length;
        start = i;
    }
    out.push_back(text.substr(start));
    return out;
}

std::optional<std::size_t> look(const std::unordered_map<std::string, std::size_t>& map, const std::string& key) {
    const auto found = map.find(key);
    return found == map.end() || found->second == nobody ? std::nullopt : std::optional(found->second);
}

} // namespace

std::string withoutHonorific(const std::string& folded) {
    const auto& header = HeaderWords::shipped();
    for (const auto& word : header.honorifics())
        if (folded.size() > word.size() + 1 && folded.compare(0, word.size(), word) == 0 &&
            (folded[word.size()] == ' ' || word.back() == '.'))
            return words::tidy(std::string_view(folded).substr(word.size()));
    for (const auto& word : header.honorificEndings())
        if (folded.size() > word.size() && folded.compare(folded.size() - word.size(), word.size(), word) == 0)
            return words::tidy(std::string_view(folded).substr(0, folded.size() - word.size()));
    return folded;
}

std::string NameIndex::key(std::size_t deal, std::string_view folded) {
    std::string out(folded);
    out += '\x1f';
    out += std::to_string(deal);
    return out;
}

std::optional<std::size_t> NameIndex::addName(std::size_t deal, std::size_t person, const std::string& name) {
    m_entries.push_back({deal, person, name});
    const auto [at, added] = m_names.emplace(key(deal, words::fold(name)), person);
    return added ? std::nullopt : std::optional(at->second);
}

std::optional<std::size_t> NameIndex::addEmail(std::size_t deal, std::size_t person, const std::string& email) {
    if (email.empty())
        return std::nullopt;
    const auto [at, added] = m_emails.emplace(key(deal, words::fold(email)), person);
    return added ? std::nullopt : std::optional(at->second);
}

void NameIndex::addId(std::size_t deal, std::size_t person, const std::string& id) {
    if (!id.empty())
        m_ids.emplace(key(deal, words::fold(id)), person);
}

void NameIndex::buildLoose() const {
    if (m_looseSize == m_entries.size())
        return;
    m_looseSize = m_entries.size();
    m_loose.clear();
    for (const Entry& e : m_entries) {
        const auto [at, added] = m_loose.emplace(key(e.deal, withoutHonorific(words::fold(e.name))), e.person);
        if (!added && at->second != e.person)
            at->second = nobody;
    }
}

std::optional<std::size_t> NameIndex::find(std::size_t deal, std::string_view typed) const {
    const std::string folded = words::fold(typed);
    if (folded.empty())
        return std::nullopt;
    const std::string exact = key(deal, folded);
    for (const Map* map : {&m_names, &m_ids, &m_emails})
        if (const auto found = look(*map, exact))
            return found;
    buildLoose();
    if (const auto found = look(m_loose, key(deal, withoutHonorific(folded))))
        return found;
    // 'Dadio, Bill' is Bill Dadio.
    const std::size_t comma = folded.find(',');
    if (comma == std::string::npos || folded.find(',', comma + 1) != std::string::npos)
        return std::nullopt;
    const std::string first = words::tidy(std::string_view(folded).substr(comma + 1));
    const std::string last = words::tidy(std::string_view(folded).substr(0, comma));
    if (first.empty() || last.empty())
        return std::nullopt;
    if (const auto found = look(m_names, key(deal, first + ' ' + last)))
        return found;
    return look(m_loose, key(deal, first + ' ' + last));
}

void NameIndex::readItem(std::size_t deal, std::string_view item, std::vector<Named>& out) const {
    if (words::isBlank(item))
        return;
    const auto attempt = [&](std::string_view text, bool must) {
        Named named;
        named.typed = words::tidy(text);
        if (named.typed.empty())
            return true;
        named.person = find(deal, named.typed);
        if (!named.person) {
            const std::size_t colon = text.rfind(':'), full = text.rfind(fullColon);
            const bool wide = full != std::string_view::npos && (colon == std::string_view::npos || full > colon);
            const std::size_t at = wide ? full : colon;
            if (at != std::string_view::npos) {
                const auto person = find(deal, text.substr(0, at));
                const std::string weight = words::tidy(text.substr(at + (wide ? fullColon.size() : 1)));
                const auto number = parseNumber(words::fold(weight));
                // 'Li Wei:0.5, Chen' is two people, not one with a weight '0.5, Chen'.
                const bool several =
                    weight.find(',') != std::string::npos || weight.find(fullComma) != std::string::npos;
                if (number || must || (person && !several)) {
                    named.person = person;
                    named.typed = words::tidy(text.substr(0, at));
                    named.weight = number.value_or(0);
                    if (!(named.weight > 0))
                        named.badWeight = weight.empty() ? ":" : weight;
                }
            }
        }
        if (!named.person && !must)
            return false;
        if (!named.typed.empty())
            out.push_back(std::move(named));
        return true;
    };
    if (attempt(item, false))
        return;
    const auto pieces = split(item, {",", fullComma});
    // The longest run of pieces that is one name, three pieces at most.
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t taken = 0;
        for (std::size_t n = std::min<std::size_t>(3, pieces.size() - i); n > 0 && taken == 0; --n) {
            const char* begin = pieces[i].data();
            const char* end = pieces[i + n - 1].data() + pieces[i + n - 1].size();
            if (attempt(std::string_view(begin, static_cast<std::size_t>(end - begin)), n == 1))
                taken = n;
        }
        i += taken;
    }
}

std::vector<Named> NameIndex::read(std::size_t deal, const Cell& cell) const {
    std::vector<Named> out;
    const std::string text = cell.isText() ? cell.text : cellWords(cell);
    const auto& header = HeaderWords::shipped();
    for (const std::string_view item : split(text, {";", fullSemicolon, enumeration, "\n", "\r"}))
        if (!header.isBlankWord(words::fold(item)))
            readItem(deal, item, out);
    return out;
}

std::string NameIndex::nearest(std::size_t deal, std::string_view typed) const {
    if (m_byDeal.empty())
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (m_byDeal.size() <= m_entries[i].deal)
                m_byDeal.resize(m_entries[i].deal + 1);
            m_byDeal[m_entries[i].deal].push_back(i);
        }
    if (deal >= m_byDeal.size() || m_work > workLimit)
        return {};
    const std::u32string wanted = codePointsOf(withoutHonorific(words::fold(typed)));
    if (wanted.empty() || wanted.size() > 60)
        return {};
    std::size_t best = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
    std::string near, part;
    std::size_t parts = 0;
    for (const std::size_t i : m_byDeal[deal]) {
        if (++m_work > workLimit)
            break;
        const std::u32string name = codePointsOf(withoutHonorific(words::fold(m_entries[i].name)));
        if (name.size() < 2)
            continue;
        const std::size_t distance = editDistance(wanted, name, best - 1);
        if (distance < best && distance < name.size()) {
            best = distance;
            near = m_entries[i].name;
        }
        // 'Zhao' for Zhao Jianguo, where only one is called so.
        if (wanted.size() >= 2 &&
            (name.find(wanted) != std::u32string::npos || wanted.find(name) != std::u32string::npos)) {
            part = m_entries[i].name;
            ++parts;
        }
    }
    return !near.empty() ? near : parts == 1 ? part : std::string();
}

} // namespace rolemap::table
