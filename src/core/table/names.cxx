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
/// Comparisons of names that all suggestions of a table may cost together: some hundredths of a second.
constexpr std::size_t workLimit = 100000;
constexpr std::size_t longestGuess = 60; ///< letters of a name that is compared
constexpr std::string_view fullSemicolon = "\uFF1B", fullComma = "\uFF0C", fullColon = "\uFF1A", enumeration = "\u3001";

/// Cuts at any of the separators.
std::vector<std::string_view> split(std::string_view text, std::initializer_list<std::string_view> separators) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 0;
        for (const std::string_view s : separators)
            if (text[i] == s.front() && text.compare(i, s.size(), s) == 0)
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

NameIndex::Deal& NameIndex::at(std::size_t deal) {
    if (deal >= m_deals.size())
        m_deals.resize(deal + 1);
    return m_deals[deal];
}

void NameIndex::reserve(std::size_t deal, std::size_t people) {
    Deal& d = at(deal);
    d.entries.reserve(people);
    d.names.reserve(people);
}

std::optional<std::size_t> NameIndex::addName(std::size_t deal, std::size_t person, const std::string& name) {
    Deal& d = at(deal);
    d.entries.push_back({person, name});
    d.loose.clear();
    const auto [known, added] = d.names.emplace(words::fold(name), person);
    return added ? std::nullopt : std::optional(known->second);
}

std::optional<std::size_t> NameIndex::addEmail(std::size_t deal, std::size_t person, const std::string& email) {
    if (email.empty())
        return std::nullopt;
    const auto [known, added] = at(deal).emails.emplace(words::fold(email), person);
    return added ? std::nullopt : std::optional(known->second);
}

void NameIndex::addId(std::size_t deal, std::size_t person, const std::string& id) {
    if (!id.empty())
        at(deal).ids.emplace(words::fold(id), person);
}

void NameIndex::buildLoose(Deal& deal) {
    if (!deal.loose.empty())
        return;
    for (const Entry& e : deal.entries) {
        const auto [known, added] = deal.loose.emplace(withoutHonorific(words::fold(e.name)), e.person);
        if (!added && known->second != e.person)
            known->second = nobody;
    }
}

std::optional<std::size_t> NameIndex::find(std::size_t deal, std::string_view typed) const {
    const std::string folded = words::fold(typed);
    if (folded.empty() || deal >= m_deals.size())
        return std::nullopt;
    Deal& d = m_deals[deal];
    for (const Map* map : {&d.names, &d.ids, &d.emails})
        if (const auto found = look(*map, folded))
            return found;
    buildLoose(d);
    if (const auto found = look(d.loose, withoutHonorific(folded)))
        return found;
    // 'Dadio, Bill' is Bill Dadio.
    const std::size_t comma = folded.find(',');
    if (comma == std::string::npos || folded.find(',', comma + 1) != std::string::npos)
        return std::nullopt;
    const std::string first = words::tidy(std::string_view(folded).substr(comma + 1));
    const std::string last = words::tidy(std::string_view(folded).substr(0, comma));
    if (first.empty() || last.empty())
        return std::nullopt;
    if (const auto found = look(d.names, first + ' ' + last))
        return found;
    return look(d.loose, first + ' ' + last);
}

void NameIndex::readItem(std::size_t deal, std::string_view item, std::vector<Named>& out) const {
    if (words::isBlank(item))
        return;
    // The name before the last colon and the number after it; nothing where there is no colon.
    const auto weighted = [&](std::string_view text, Named& named, std::string& weight) {
        const std::size_t colon = text.rfind(':'), full = text.rfind(fullColon);
        const bool wide = full != std::string_view::npos && (colon == std::string_view::npos || full > colon);
        const std::size_t at = wide ? full : colon;
        if (at == std::string_view::npos)
            return false;
        named.typed = words::tidy(text.substr(0, at));
        named.person = find(deal, named.typed);
        weight = words::tidy(text.substr(at + (wide ? fullColon.size() : 1)));
        named.weight = parseNumber(words::fold(weight)).value_or(0);
        return true;
    };
    const auto attempt = [&](std::string_view text, bool must) {
        Named withWeight, whole;
        std::string weight;
        const bool colon = weighted(text, withWeight, weight);
        if (!colon || !withWeight.person || !(withWeight.weight > 0)) {
            whole.typed = words::tidy(text);
            if (whole.typed.empty())
                return true;
            whole.person = find(deal, whole.typed); // a name may hold a colon
            if (whole.person || !colon) {
                if (whole.person || must)
                    out.push_back(std::move(whole));
                return whole.person.has_value() || must;
            }
            // 'Li Wei:0.5, Chen' is two people, not one with a weight '0.5, Chen'.
            const bool several = weight.find(',') != std::string::npos || weight.find(fullComma) != std::string::npos;
            if (!must && (several || !withWeight.person))
                return false;
            if (!(withWeight.weight > 0))
                withWeight.badWeight = weight.empty() ? ":" : weight;
        }
        if (!withWeight.typed.empty())
            out.push_back(std::move(withWeight));
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
    const std::string number = cell.isText() ? std::string() : cellWords(cell);
    const std::string_view text = cell.isText() ? std::string_view(cell.text) : std::string_view(number);
    const auto readOne = [&](std::string_view item) {
        // No word for nothing is longer.
        if (item.size() > 20 || !HeaderWords::shipped().isBlankWord(words::fold(item)))
            readItem(deal, item, out);
    };
    const bool one = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != ';' && c != '\n' && c != '\r';
    });
    if (one)
        readOne(text);
    else
        for (const std::string_view item : split(text, {";", fullSemicolon, enumeration, "\n", "\r"}))
            readOne(item);
    return out;
}

std::string NameIndex::nearest(std::size_t deal, std::string_view typed) const {
    if (deal >= m_deals.size() || m_work > workLimit)
        return {};
    const std::u32string wanted = codePointsOf(withoutHonorific(words::fold(typed)));
    if (wanted.empty() || wanted.size() > longestGuess)
        return {};
    Deal& d = m_deals[deal];
    for (std::size_t i = d.letters.size(); i < d.entries.size(); ++i)
        d.letters.push_back(codePointsOf(withoutHonorific(words::fold(d.entries[i].name))));
    std::size_t best = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
    std::optional<std::size_t> near, part;
    std::size_t parts = 0;
    for (std::size_t i = 0; i < d.letters.size(); ++i) {
        if (++m_work > workLimit)
            break;
        const std::u32string& name = d.letters[i];
        if (name.size() < 2 || name.size() > longestGuess)
            continue;
        const std::size_t distance = editDistance(wanted, name, best - 1);
        if (distance < best && distance < name.size()) {
            best = distance;
            near = i;
        }
        // 'Zhao' for Zhao Jianguo, where only one is called so.
        const bool within = name.find(wanted) != std::u32string::npos || wanted.find(name) != std::u32string::npos;
        if (wanted.size() >= 2 && within) {
            part = i;
            ++parts;
        }
    }
    return near ? d.entries[*near].name : parts == 1 ? d.entries[*part].name : std::string();
}

} // namespace rolemap::table
