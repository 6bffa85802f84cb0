// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cutting titles into words, and finding phrases in them.

#include "title_words.hxx"

#include "embedded.hxx"
#include "fold.hxx"
#include "spelling.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>

ROLEMAP_EMBEDDED(core_words)

namespace rolemap::words {

namespace {

bool isHan(char32_t c) noexcept {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

/// Letters of languages whose titles we cannot read: Greek, Cyrillic, Arabic, Thai, kana, Hangul and the like.
bool isForeign(char32_t c) noexcept {
    return (c >= 0x370 && c < 0x1E00) || (c >= 0x1F00 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) ||
           (c >= 0x3041 && c < 0x3100 && c != 0x30FB) || (c >= 0x3130 && c < 0x3190) || (c >= 0xA000 && c < 0xD800) ||
           (c >= 0xFF66 && c < 0xFFDD);
}

bool isLatin(char32_t c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&' ||
           (c >= 0xC0 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) || (c >= 0xFF10 && c < 0xFF5F);
}

/// Left out without parting a word: "Sr." is "sr", "V.P." is "vp", "Director's" is "directors".
bool isDropped(char32_t c) noexcept {
    return c == '.' || c == '\'' || c == 0x2019 || c == 0x2018;
}

/// Part two posts that one person holds.
bool partsPosts(char32_t c) noexcept {
    return c == '/' || c == ';' || c == '|' || c == '+' || c == 0xFF0F || c == 0xFF1B || c == 0xFF5C || c == 0xFF0B ||
           c == 0x3001 || c == 0x517C;
}

/// Part a post from what says it more closely.
bool partsRemark(char32_t c) noexcept {
    return c == ',' || c == ':' || c == '(' || c == ')' || c == '[' || c == ']' || c == 0xFF0C || c == 0xFF1A ||
           c == 0xFF08 || c == 0xFF09 || c == 0x3010 || c == 0x3011 || c == 0x2013 || c == 0x2014;
}

struct Letter {
    char32_t code;
    std::size_t begin, end;
};

/// The code points of valid UTF-8 (tidy() makes it so) with their places.
std::vector<Letter> letters(std::string_view text) {
    std::vector<Letter> out;
    std::size_t i = 0;
    while (i < text.size()) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
            ++end;
        out.push_back({decode(text.substr(i, end - i)).front(), i, end});
        i = end;
    }
    return out;
}

std::unordered_set<std::string> setOf(const nlohmann::json& list) {
    std::unordered_set<std::string> out;
    for (const auto& word : list)
        out.insert(word.get<std::string>());
    return out;
}

void addAll(Phrases& phrases, const nlohmann::json& list, int meaning) {
    for (const auto& phrase : list)
        phrases.add(phrase.get<std::string>(), meaning);
}

} // namespace

std::vector<TitlePiece> titlePieces(std::string_view tidied) {
    std::vector<TitlePiece> pieces(1);
    const auto all = letters(tidied);
    std::string word; // the Latin word that is being read
    std::size_t begin = 0, end = 0;
    const auto close = [&] {
        if (!word.empty())
            pieces.back().tokens.push_back({fold(word), begin, end});
        word.clear();
    };
    const auto part = [&](bool explains) {
        close();
        if (pieces.back().tokens.empty())
            pieces.pop_back();
        pieces.emplace_back();
        pieces.back().explains = explains;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& letter = all[i];
        const char32_t c = letter.code;
        if (isForeign(c))
            return {};
        if (partsPosts(c)) {
            part(false);
        } else if (partsRemark(c)) {
            part(true);
        } else if (c == '-' && i > 0 && (all[i - 1].code == ' ' || isHan(all[i - 1].code))) {
            part(true);
        } else if (isHan(c)) {
            close();
            pieces.back().tokens.push_back(
                {fold(tidied.substr(letter.begin, letter.end - letter.begin)), letter.begin, letter.end});
        } else if (isLatin(c)) {
            if (word.empty())
                begin = letter.begin;
            word.append(tidied.substr(letter.begin, letter.end - letter.begin));
            end = letter.end;
        } else if (!isDropped(c)) {
            close();
        }
    }
    close();
    if (pieces.back().tokens.empty())
        pieces.pop_back();
    return pieces;
}

void Phrases::add(std::string_view phrase, int meaning) {
    Phrase p;
    p.meaning = meaning;
    // '*' is no letter of a title, so the tokeniser would drop it.
    std::size_t start = 0;
    while (start <= phrase.size()) {
        const auto star = std::min(phrase.find('*', start), phrase.size());
        for (const auto& piece : titlePieces(phrase.substr(start, star - start)))
            for (const auto& token : piece.tokens)
                p.tokens.push_back(token.text);
        if (star < phrase.size())
            p.tokens.emplace_back("*");
        start = star + 1;
    }
    if (p.tokens.empty())
        return;
    auto& list = m_byFirst[p.tokens.front()];
    const auto longer = [](const Phrase& a, const Phrase& b) { return a.tokens.size() > b.tokens.size(); };
    list.insert(std::upper_bound(list.begin(), list.end(), p, longer), std::move(p));
}

std::vector<Phrases::Match> Phrases::find(const std::vector<TitleToken>& tokens) const {
    constexpr std::size_t widest = 6; // "Chief Environment Health and Safety Affairs Officer"
    std::vector<Match> matches;
    const auto fits = [&](const Phrase& phrase, std::size_t at, auto&& self, std::size_t from) -> std::size_t {
        for (std::size_t k = from; k < phrase.tokens.size(); ++k) {
            if (phrase.tokens[k] == "*") {
                for (std::size_t n = 1; n <= widest && at + n <= tokens.size(); ++n)
                    if (const auto end = self(phrase, at + n, self, k + 1))
                        return end;
                return 0;
            }
            if (at >= tokens.size() || tokens[at].text != phrase.tokens[k])
                return 0;
            ++at;
        }
        return at;
    };
    for (std::size_t i = 0; i < tokens.size();) {
        Match best{i, 0, 0};
        const auto found = m_byFirst.find(tokens[i].text);
        if (found != m_byFirst.end())
            for (const auto& phrase : found->second)
                if (const auto end = fits(phrase, i, fits, 0); end > best.end)
                    best = {i, end, phrase.meaning};
        if (best.end > i) {
            matches.push_back(best);
            i = best.end;
        } else {
            ++i;
        }
    }
    return matches;
}

const TitleWords& TitleWords::shipped() {
    static const TitleWords words = [] {
        const auto json = nlohmann::json::parse(
            embedded::file(embedded::files_core_words, embedded::count_core_words, "titles.json"));
        TitleWords w;
        for (const auto& [rank, byLanguage] : json.at("ranks").items())
            for (const auto& list : byLanguage)
                addAll(w.ranks, list, Vocabulary::shipped().value(Dimension::level, rank).value_or(noRank));
        for (const auto& [id, list] : json.at("departments").items()) {
            const int other = static_cast<int>(Department::other);
            const auto known = Vocabulary::shipped().value(Dimension::department, id);
            addAll(w.departments, list, known ? *known : id == "other" ? other : noDepartment);
        }
        w.endings = setOf(json.at("endings"));
        w.leads = setOf(json.at("leads"));
        w.helpers = setOf(json.at("helpers"));
        w.cuts = setOf(json.at("cuts"));
        w.prepositions = setOf(json.at("prepositions"));
        w.shadows = setOf(json.at("shadows"));
        w.former = setOf(json.at("former"));
        w.weak = setOf(json.at("weak"));
        w.unranked = setOf(json.at("unranked"));
        return w;
    }();
    return words;
}

} // namespace rolemap::words
