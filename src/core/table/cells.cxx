// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Numbers are read and written without locale, so that a table means the same on every machine.

#include "cells.hxx"

#include "../words/fold.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace rolemap::table {

namespace {

bool isHan(char32_t c) noexcept {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

bool isKana(char32_t c) noexcept {
    return c >= 0x3040 && c <= 0x30FF;
}

/// Punctuation and white space of the Latin and East Asian ranges that header words carry.
bool isSeparator(char32_t c) noexcept {
    if (c < 0x80)
        return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return c == 0xB7 || c == 0xBF || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3004) ||
           (c >= 0x3008 && c <= 0x303F) || c == 0x30FB;
}

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

} // namespace

std::string formatNumber(double value) {
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        value = 0; // no "-0"
    char buffer[40];
    // Whole numbers of any id in full, not as 1e+05.
    const auto r = std::abs(value) < 1e15 && value == std::floor(value)
                       ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(value))
                       : std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, r.ptr);
}

std::string cellWords(const Cell& cell) {
    switch (cell.kind) {
    case Cell::Kind::text:
        return words::tidy(cell.text);
    case Cell::Kind::number:
        return formatNumber(cell.number);
    case Cell::Kind::empty:
    case Cell::Kind::error:
        break;
    }
    return {};
}

bool isBlank(const Cell& cell) {
    return cell.isEmpty() || (cell.isText() && words::isBlank(cell.text));
}

std::optional<double> parseNumber(std::string_view s) {
    if (s.size() > 1 && s[0] == '+' && s[1] != '-')
        s.remove_prefix(1);
    if (s.empty() || s.size() > 40)
        return std::nullopt;
    for (const char c : s)
        if (!((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e'))
            return std::nullopt;
    double value = 0;
    const auto r = std::from_chars(s.data(), s.data() + s.size(), value);
    if (r.ec != std::errc() || r.ptr != s.data() + s.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string errorName(int code) {
    switch (code) {
    case errorNotAvailable:
        return "#N/A";
    case 519:
        return "#VALUE!";
    case 524:
        return "#REF!";
    case 525:
        return "#NAME?";
    case 532:
        return "#DIV/0!";
    case 503:
        return "#NUM!";
    default:
        return "Err:" + std::to_string(code);
    }
}

std::u32string codePointsOf(std::string_view s) {
    std::u32string out;
    out.reserve(s.size());
    for (std::size_t i = 0; i < s.size();) {
        const auto b = static_cast<unsigned char>(s[i]);
        const std::size_t n = b < 0x80 ? 1 : b >= 0xF0 && b < 0xF8 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 0;
        char32_t c = 0xFFFD;
        bool good = n > 0 && b < 0xF8 && i + n <= s.size();
        if (good) {
            c = n == 1 ? b : static_cast<char32_t>(b & (0x7F >> n));
            for (std::size_t k = 1; k < n && good; ++k) {
                const auto next = static_cast<unsigned char>(s[i + k]);
                good = (next & 0xC0) == 0x80;
                c = (c << 6) | (next & 0x3F);
            }
            good = good && c <= 0x10FFFF;
        }
        out += good ? c : char32_t{0xFFFD};
        i += good ? n : 1;
    }
    return out;
}

std::string compact(std::string_view folded) {
    std::string out;
    out.reserve(folded.size());
    for (const char32_t c : codePointsOf(folded))
        if (!isSeparator(c))
            append(out, c);
    return out.empty() ? std::string(folded) : out;
}

std::string columnName(std::size_t column) {
    std::string out;
    for (++column; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    return out;
}

std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t n = a.size(), m = b.size();
    if ((n > m ? n - m : m - n) > limit)
        return limit + 1;
    std::vector<std::size_t> before(m + 1), last(m + 1), row(m + 1);
    for (std::size_t j = 0; j <= m; ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= n; ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= m; ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[m], limit + 1);
}

bool hasHan(std::string_view utf8) {
    const std::u32string all = codePointsOf(utf8);
    return std::any_of(all.begin(), all.end(), isHan);
}

bool isHanName(std::string_view utf8) {
    const std::u32string all = codePointsOf(utf8);
    return std::any_of(all.begin(), all.end(), isHan) && std::all_of(all.begin(), all.end(), [](char32_t c) {
               return isHan(c) || isKana(c) || c == 0xB7 || c == 0x30FB;
           });
}

} // namespace rolemap::table
