// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A header that names its scale makes numbers mean something: 'Attitude (1–5, 5 best)' (functions.md, RM.TERM).

#include "header_words.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

struct Token {
    enum class Kind { number, range, word, other } kind = Kind::other;
    double number = 0;
    std::string text;
};

bool isDigit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Dashes and the words between the ends of a scale; the full-width ones are folded before.
std::size_t rangeSign(std::string_view s) {
    for (const std::string_view sign : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "~",
                                        "\u301C", "\u2026", "..", "\u81F3", "\u5230"}) // 至 到
        if (s.compare(0, sign.size(), sign) == 0)
            return sign.size();
    return 0;
}

std::vector<Token> tokens(std::string_view s) {
    std::vector<Token> out;
    const auto afterNumber = [&] { return !out.empty() && out.back().kind == Token::Kind::number; };
    for (std::size_t i = 0; i < s.size();) {
        if (s[i] == ' ') {
            ++i;
            continue;
        }
        std::size_t sign = 0;
        if (!afterNumber())
            sign = s[i] == '-' || s[i] == '+' ? 1 : s.compare(i, 3, "\u2212") == 0 ? 3 : 0;
        if (i + sign < s.size() && isDigit(s[i + sign])) {
            std::size_t end = i + sign;
            while (end < s.size() && (isDigit(s[end]) || (s[end] == '.' && end + 1 < s.size() && isDigit(s[end + 1]))))
                ++end;
            const auto value = parseNumber(s.substr(i + sign, end - i - sign));
            out.push_back({value ? Token::Kind::number : Token::Kind::other,
                           value ? (sign > 0 && s[i] != '+' ? -*value : *value) : 0,
                           {}});
            i = end;
        } else if (const std::size_t n = afterNumber() ? rangeSign(s.substr(i)) : 0; n > 0) {
            out.push_back({Token::Kind::range, 0, {}});
            i += n;
        } else if (static_cast<unsigned char>(s[i]) >= 0x80 || (s[i] >= 'a' && s[i] <= 'z')) {
            std::size_t end = i;
            while (end < s.size() && (static_cast<unsigned char>(s[end]) >= 0x80 || (s[end] >= 'a' && s[end] <= 'z')) &&
                   (end == i || rangeSign(s.substr(end)) == 0))
                ++end;
            const std::string word(s.substr(i, end - i));
            out.push_back({word == "to" && afterNumber() ? Token::Kind::range : Token::Kind::word, 0, word});
            i = end;
        } else {
            out.push_back({Token::Kind::other, 0, std::string(1, s[i])});
            ++i;
        }
    }
    return out;
}

} // namespace

std::optional<HeaderScale> headerScale(std::string_view header) {
    const std::string folded = words::fold(header.substr(0, 400));
    if (std::none_of(folded.begin(), folded.end(), isDigit))
        return std::nullopt;
    const std::vector<Token> all = tokens(folded);
    const auto& words = HeaderWords::shipped();
    std::optional<double> low, high, best, worst;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind != Token::Kind::number)
            continue;
        const double value = all[i].number;
        if (!low && i + 2 < all.size() && all[i + 1].kind == Token::Kind::range &&
            all[i + 2].kind == Token::Kind::number && all[i + 2].number != value) {
            low = std::min(value, all[i + 2].number);
            high = std::max(value, all[i + 2].number);
        }
        // '5 best', '5 = best', '5 is the best', '5分最高'; else 'best 5', 'best = 5'.
        std::size_t next = i + 1;
        while (next < all.size() && next < i + 4 &&
               (all[next].text == "=" || all[next].text == "(" || all[next].text == ":" || all[next].text == "is" ||
                all[next].text == "being" || all[next].text == "the" || all[next].text == "means"))
            ++next;
        const auto mark = [&](std::size_t at) {
            if (at >= all.size() || all[at].kind != Token::Kind::word)
                return false;
            if (words.meansBest(all[at].text))
                best = value;
            else if (words.meansWorst(all[at].text))
                worst = value;
            else
                return false;
            return true;
        };
        if (!mark(next) && i > 0)
            mark(all[i - 1].text == "=" && i > 1 ? i - 2 : i - 1);
        // 'out of 10', '/10', '满分10'.
        if (!low && i > 0 && value > 0 &&
            (all[i - 1].text == "/" || (i > 1 && all[i - 1].text == "of" && all[i - 2].text == "out") ||
             all[i - 1].text.find("\u6EE1\u5206") != std::string::npos ||
             all[i - 1].text.find("\u6EFF\u5206") != std::string::npos)) {
            low = 0;
            high = value;
            best = best.value_or(value);
        }
    }
    if (best && worst && *best != *worst)
        return HeaderScale{{*worst, *best}, true};
    if (!low || !high)
        return std::nullopt;
    if (best && (*best == *low || *best == *high))
        return HeaderScale{{*best == *low ? *high : *low, *best}, true};
    if (worst && (*worst == *low || *worst == *high))
        return HeaderScale{{*worst, *worst == *low ? *high : *low}, true};
    return HeaderScale{{*low, *high}, *low < 0 && *high > 0};
}

} // namespace rolemap::table
