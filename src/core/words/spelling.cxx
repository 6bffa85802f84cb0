// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Splitting works on text as typed, so that what is not understood can be shown as it was typed.

#include "spelling.hxx"

#include "fold.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::words {

namespace {

bool startsWith(std::string_view s, std::string_view head) noexcept {
    return s.substr(0, head.size()) == head;
}

bool endsWith(std::string_view s, std::string_view tail) noexcept {
    return s.size() >= tail.size() && s.substr(s.size() - tail.size()) == tail;
}

bool isDigit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// Part of a word for certain: nearly every byte is, and none of the lists below need be tried.
bool isLetter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
}

/// Length of the first entry of a list that the text starts with; 0 for none.
template <std::size_t N>
std::size_t headOf(std::string_view s, const std::string_view (&list)[N]) noexcept {
    for (const auto entry : list)
        if (startsWith(s, entry))
            return entry.size();
    return 0;
}

template <std::size_t N>
std::size_t tailOf(std::string_view s, const std::string_view (&list)[N]) noexcept {
    for (const auto entry : list)
        if (endsWith(s, entry))
            return entry.size();
    return 0;
}

// Dashes of every length mean the same; folding leaves those beyond ASCII as they are.
constexpr std::string_view dashes[] = {"-",      "_",      "\u2010", "\u2011", "\u2012",
                                       "\u2013", "\u2014", "\u2212", "\u00b7", "\u30fb"};
constexpr std::string_view dropped[] = {".", "'", "\u2019", "\u2018", "`"};
constexpr std::string_view ends[] = {" ",      ":",      ";",      ",",      "!",      "*",      "\"",     "\u201c",
                                     "\u201d", "\u300c", "\u300d", "\u300e", "\u300f", "\u300a", "\u300b", "\u3010",
                                     "\u3011", "\u3002", "\u3001", "(",      ")",      "[",      "]",      "\u2022"};
constexpr std::string_view minuses[] = {"-", "\u2212", "\u2013", "\u2010", "\u2011", "\u2012"};
// '+' parts only between words: alone it is a plus sign, and the caller asks for the whole first.
constexpr std::string_view separators[] = {";",      ",",      "/",      "|",      "&",      "+",
                                           "\n",     "\r",     "\uff1b", "\uff0c", "\u3001", "\uff0f",
                                           "\uff5c", "\uff06", "\uff0b", "\ufe50", "\u2022"};

void trimEnds(std::string& s) {
    std::string_view v = s;
    while (const auto n = headOf(v, ends))
        v.remove_prefix(n);
    while (const auto n = tailOf(v, ends))
        v.remove_suffix(n);
    if (v.size() != s.size())
        s = std::string(v);
}

} // namespace

std::string spelling(std::string_view folded) {
    std::string out;
    out.reserve(folded.size());
    while (!folded.empty()) {
        if (isLetter(folded.front())) {
            out += folded.front();
            folded.remove_prefix(1);
            continue;
        }
        if (const auto n = headOf(folded, dropped)) {
            folded.remove_prefix(n);
            continue;
        }
        if (const auto n = headOf(folded, dashes)) {
            folded.remove_prefix(n);
            if (!out.empty() && out.back() != ' ' && out.back() != '&' && out.back() != '/')
                out += ' ';
            continue;
        }
        const char c = folded.front();
        folded.remove_prefix(1);
        if (c == ' ') {
            if (!out.empty() && out.back() != ' ' && out.back() != '&' && out.back() != '/')
                out += ' ';
            continue;
        }
        if ((c == '&' || c == '/') && !out.empty() && out.back() == ' ')
            out.pop_back();
        out += c;
    }
    trimEnds(out);
    return out;
}

std::optional<double> plainNumber(std::string_view folded) {
    bool negative = false;
    if (const auto n = headOf(folded, minuses)) {
        negative = true;
        folded.remove_prefix(n);
    } else if (startsWith(folded, "+")) {
        folded.remove_prefix(1);
    }
    if (folded.empty() || !isDigit(folded.front()) || folded.size() > 18)
        return std::nullopt;
    double value = 0;
    while (!folded.empty() && isDigit(folded.front())) {
        value = value * 10 + (folded.front() - '0');
        folded.remove_prefix(1);
    }
    if (folded.size() > 1 && (folded.front() == '.' || folded.front() == ',')) {
        folded.remove_prefix(1);
        double unit = 1;
        if (!isDigit(folded.front()))
            return std::nullopt;
        double fraction = 0;
        while (!folded.empty() && isDigit(folded.front())) {
            fraction = fraction * 10 + (folded.front() - '0');
            unit *= 10;
            folded.remove_prefix(1);
        }
        value += fraction / unit;
    } else if (folded == ".") {
        folded.remove_prefix(1);
    }
    if (!folded.empty())
        return std::nullopt;
    return negative && value != 0 ? -value : value;
}

std::optional<std::string_view> afterNumber(std::string_view tidy) {
    auto rest = tidy;
    if (const auto n = headOf(rest, minuses))
        rest.remove_prefix(n);
    else if (startsWith(rest, "+"))
        rest.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < rest.size() && isDigit(rest[digits]))
        ++digits;
    if (digits == 0 || digits > 2)
        return std::nullopt;
    rest.remove_prefix(digits);
    constexpr std::string_view marks[] = {" ",      ".",      ")",      ":",      "=",      "-",
                                          "\u2013", "\u2014", "\u3001", "\uff0e", "\uff1a", "\uff09"};
    const auto before = rest.size();
    while (const auto n = headOf(rest, marks))
        rest.remove_prefix(n);
    if (rest.size() == before || rest.empty() || isDigit(rest.front()))
        return std::nullopt;
    return rest;
}

std::vector<std::string> splitParts(std::string_view text) {
    std::vector<std::string> parts;
    std::size_t start = 0, at = 0;
    const auto close = [&](std::size_t end) {
        auto part = tidy(text.substr(start, end - start));
        if (!part.empty())
            parts.push_back(std::move(part));
    };
    while (at < text.size()) {
        const auto n = isLetter(text[at]) ? 0 : headOf(text.substr(at), separators);
        if (n == 0) {
            ++at;
            continue;
        }
        close(at);
        at += n;
        start = at;
    }
    close(text.size());
    return parts;
}

std::vector<std::string> splitWords(std::string_view text, const std::vector<std::string>& joiners) {
    std::vector<std::string> parts;
    const auto cut = [&](const std::vector<std::string>& by) {
        std::size_t start = 0, at = 0;
        while (at < text.size()) {
            std::size_t n = 0;
            for (const auto& joiner : by)
                if (!isLetter(text[at]) && startsWith(text.substr(at), joiner)) {
                    n = joiner.size();
                    break;
                }
            if (n == 0) {
                ++at;
                continue;
            }
            parts.push_back(tidy(text.substr(start, at - start)));
            at += n;
            start = at;
        }
        parts.push_back(tidy(text.substr(start)));
    };
    cut(joiners);
    if (parts.size() == 1) {
        parts.clear();
        cut({" "});
    }
    parts.erase(std::remove_if(parts.begin(), parts.end(), [](const std::string& p) { return p.empty(); }),
                parts.end());
    return parts;
}

std::optional<std::pair<std::string, std::string>> splitBracket(std::string_view text) {
    constexpr std::string_view opening[] = {"(", "\uff08", "["}, closing[] = {")", "\uff09", "]"};
    const auto tail = tailOf(text, closing);
    if (tail == 0)
        return std::nullopt;
    std::size_t at = 0, n = 0;
    while (at < text.size() && (n = headOf(text.substr(at), opening)) == 0)
        ++at;
    if (n == 0 || at == 0 || at + n + tail > text.size())
        return std::nullopt;
    auto outer = tidy(text.substr(0, at)), inner = tidy(text.substr(at + n, text.size() - tail - at - n));
    if (outer.empty())
        return std::nullopt;
    return std::make_pair(std::move(outer), std::move(inner));
}

std::u32string decode(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        if (length == 1 || i + length > utf8.size()) {
            out += static_cast<char32_t>(lead);
            ++i;
            continue;
        }
        auto c = static_cast<char32_t>(lead & (0x7Fu >> length));
        for (std::size_t k = 1; k < length; ++k)
            c = (c << 6) | (static_cast<unsigned char>(utf8[i + k]) & 0x3Fu);
        out += c;
        i += length;
    }
    return out;
}

std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit)
        return limit + 1;
    if (limit == 0)
        return a == b ? 0 : 1;
    while (!a.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    std::vector<std::size_t> before(a.size() + 1), last(a.size() + 1), row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i)
        last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        std::size_t least = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[i] = std::min(row[i], before[i - 2] + 1);
            least = std::min(least, row[i]);
        }
        if (least > limit)
            return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[a.size()], limit + 1);
}

} // namespace rolemap::words
