// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Years of two digits follow the office's default: 30 to 99 are of the 20th century, 00 to 29 of the 21st.

#include "dates.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <array>
#include <cmath>
#include <string>

namespace rolemap::table {

namespace {

constexpr long firstYear = 1900, lastYear = 9999;

/// Days from 1899-12-30 in the Gregorian calendar (H. Hinnant, 'chrono-compatible low-level date algorithms').
long serial(long y, long m, long d) {
    y -= m <= 2;
    const long era = y / 400, yoe = y - era * 400;
    const long doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    const long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468 + 25569;
}

std::optional<double> valid(long y, long m, long d) {
    constexpr std::array<long, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1)
        return std::nullopt;
    const bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    if (d > days[static_cast<std::size_t>(m - 1)] + (m == 2 && leap ? 1 : 0))
        return std::nullopt;
    return static_cast<double>(serial(y, m, d));
}

/// A date's three parts; a month's name is `named`.
struct Parts {
    std::array<long, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    int named = -1;     ///< which part is a month's name
    char separator = 0; ///< the first one
};

std::optional<Parts> parts(std::string_view text) {
    Parts p;
    const auto& header = HeaderWords::shipped();
    std::size_t i = 0;
    while (i < text.size() && p.count < 3) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= '0' && c <= '9') {
            std::size_t end = i;
            long value = 0;
            while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - i < 5)
                value = value * 10 + (text[end++] - '0');
            if (end < text.size() && text[end] >= '0' && text[end] <= '9')
                return std::nullopt;
            p.value[p.count] = value;
            p.digits[p.count++] = end - i;
            i = end;
        } else if (c >= 'a' && c <= 'z') {
            std::size_t end = i;
            while (end < text.size() && text[end] >= 'a' && text[end] <= 'z')
                ++end;
            const std::string_view word = text.substr(i, end - i);
            i = end;
            if (const auto month = header.month(word); month && p.named < 0) {
                p.named = static_cast<int>(p.count);
                p.value[p.count++] = *month;
            } else if (!(p.count > 0 && (word == "st" || word == "nd" || word == "rd" || word == "th"))) {
                return std::nullopt;
            }
        } else if (c >= 0x80) {
            constexpr std::string_view year = "\u5E74", month = "\u6708", day = "\u65E5", day2 = "\u53F7";
            const std::string_view rest = text.substr(i, 3);
            if (rest != (p.count == 1 ? year : month) && rest != day && rest != day2)
                return std::nullopt;
            p.separator = 'y';
            i += 3;
        } else {
            if (c != ' ' && c != ',' && c != '-' && c != '/' && c != '.')
                return std::nullopt;
            if (p.separator == 0 && c != ' ' && c != ',')
                p.separator = static_cast<char>(c);
            ++i;
        }
    }
    const std::string_view rest = text.substr(i);
    const bool ended = rest.empty() || rest == "." || rest == "\u65E5" || rest == "\u53F7";
    return p.count == 3 && ended ? std::optional(p) : std::nullopt;
}

/// The date alone, where a time of day follows ('2026-11-24T10:00', '2026/11/24 10:00').
std::string_view withoutTime(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return text;
    const std::size_t end = text.find_last_of(" t", colon);
    return end == std::string_view::npos ? text : text.substr(0, end);
}

long fullYear(long y, std::size_t digits) {
    return digits > 2 ? y : y >= 30 ? 1900 + y : 2000 + y;
}

bool isNumeric(const Parts& p) {
    return p.named < 0 && p.digits[0] <= 2 && p.digits[1] <= 2;
}

} // namespace

DateOrder dateOrder(const std::vector<std::string_view>& texts) {
    bool day = false, month = false;
    for (const std::string_view text : texts)
        if (const auto p = parts(withoutTime(words::fold(text))); p && isNumeric(*p)) {
            day = day || p->value[0] > 12;
            month = month || p->value[1] > 12;
        }
    return day == month ? DateOrder::unknown : day ? DateOrder::dayFirst : DateOrder::monthFirst;
}

std::optional<double> readDate(const Cell& cell, DateOrder order) {
    if (cell.isNumber()) {
        const double n = cell.number;
        if (n >= 19000101 && n <= 99991231 && n == std::floor(n)) {
            const long all = static_cast<long>(n);
            return valid(all / 10000, all / 100 % 100, all % 100);
        }
        const double last = static_cast<double>(serial(lastYear, 12, 31)) + 1;
        return n >= 1 && n < last ? std::optional(n) : std::nullopt;
    }
    if (!cell.isText())
        return std::nullopt;
    const std::string folded = words::fold(cell.text);
    if (const auto number = parseNumber(folded); number && folded.size() == 8)
        return readDate(Cell(*number), order);
    const auto p = parts(withoutTime(folded));
    if (!p)
        return std::nullopt;
    const auto& v = p->value;
    if (p->named == 0 && p->digits[2] >= 2) // Nov 24, 2026
        return valid(fullYear(v[2], p->digits[2]), v[0], v[1]);
    if (p->named == 1 && p->digits[0] <= 2) // 24 Nov 2026
        return valid(fullYear(v[2], p->digits[2]), v[1], v[0]);
    if (p->named >= 0)
        return std::nullopt;
    if (p->digits[0] == 4)
        return valid(v[0], v[1], v[2]);
    if (p->separator == 'y')
        return p->digits[0] == 2 ? valid(fullYear(v[0], 2), v[1], v[2]) : std::nullopt;
    if (!isNumeric(*p) || (p->digits[2] != 2 && p->digits[2] != 4))
        return std::nullopt;
    const long year = fullYear(v[2], p->digits[2]);
    if (p->separator == '.') // dots go with the day first
        return valid(year, v[1], v[0]);
    if (v[0] == v[1] || v[1] > 12 || (v[0] <= 12 && order == DateOrder::monthFirst))
        return valid(year, v[0], v[1]);
    if (v[0] > 12 || order == DateOrder::dayFirst)
        return valid(year, v[1], v[0]);
    return std::nullopt;
}

} // namespace rolemap::table
