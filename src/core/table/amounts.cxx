// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sign, currency, multiple and percent are taken off a text's ends; what is left must be digits with separators where
// separators belong.

#include "amounts.hxx"

#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

ROLEMAP_EMBEDDED(core_table)

namespace rolemap::table {

namespace {

using Json = nlohmann::json;

/// The small words of amounts, longest first so that 'us$' is taken before '$'.
struct AmountWords {
    std::vector<std::pair<std::string, std::string>> currencies; ///< word, code or sign
    std::map<std::string, std::vector<std::string>, std::less<>> signs;
    std::vector<std::pair<std::string, double>> multiples;
    std::vector<std::string> years;
    std::map<std::string, double, std::less<>> satisfaction;

    static const AmountWords& shipped() {
        static const AmountWords words;
        return words;
    }

private:
    AmountWords() {
        const Json all =
            Json::parse(embedded::file(embedded::files_core_table, embedded::count_core_table, "headers.json"));
        for (const auto& [code, list] : all.at("currencies").items())
            for (const auto& word : list)
                currencies.emplace_back(words::fold(word.get<std::string>()), code);
        for (const auto& [sign, list] : all.at("currency_signs").items()) {
            currencies.emplace_back(words::fold(sign), sign);
            signs.emplace(sign, list.get<std::vector<std::string>>());
        }
        for (const auto& [word, value] : all.at("multiples").items())
            multiples.emplace_back(words::fold(word), value.get<double>());
        for (const auto& word : all.at("year_words"))
            years.push_back(words::fold(word.get<std::string>()));
        for (const auto& [value, list] : all.at("satisfaction_words").items())
            for (const auto& word : list)
                satisfaction.emplace(words::fold(word.get<std::string>()), *parseNumber(value));
        const auto longer = [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); };
        std::stable_sort(currencies.begin(), currencies.end(), longer);
        std::stable_sort(multiples.begin(), multiples.end(), longer);
        std::stable_sort(years.begin(), years.end(),
                         [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    }
};

bool isDigit(char c) noexcept {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

void trim(std::string_view& s) {
    while (!s.empty() && s.front() == ' ')
        s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ')
        s.remove_suffix(1);
}

bool takeFront(std::string_view& s, std::string_view word) {
    if (s.size() <= word.size() || s.compare(0, word.size(), word) != 0)
        return false;
    if (isLetter(word.back()) && isLetter(s[word.size()]))
        return false;
    s.remove_prefix(word.size());
    trim(s);
    return true;
}

bool takeBack(std::string_view& s, std::string_view word) {
    if (s.size() <= word.size() || s.compare(s.size() - word.size(), word.size(), word) != 0)
        return false;
    if (isLetter(word.front()) && isLetter(s[s.size() - word.size() - 1]))
        return false;
    s.remove_suffix(word.size());
    trim(s);
    return true;
}

/// What stands around the digits of a text.
struct Stripped {
    std::string digits;
    bool negative = false, percent = false, good = true;
    double multiple = 1;
    std::string currency;
};

Stripped strip(std::string_view text) {
    const auto& known = AmountWords::shipped();
    Stripped out;
    std::string folded = words::fold(text);
    for (const std::string_view minus : {"\u2212", "\u2013"})
        for (std::size_t at; (at = folded.find(minus)) != std::string::npos;)
            folded.replace(at, minus.size(), "-");
    std::string_view s = folded;
    trim(s);
    const auto currency = [&](bool front) {
        if (!out.currency.empty())
            return;
        for (const auto& [word, code] : known.currencies)
            if (front ? takeFront(s, word) : takeBack(s, word)) {
                out.currency = code;
                return;
            }
    };
    bool signedAlready = false;
    const auto sign = [&] {
        if (signedAlready || s.size() < 2 || (s.front() != '-' && s.front() != '+'))
            return;
        out.negative = s.front() == '-';
        signedAlready = true;
        s.remove_prefix(1);
        trim(s);
    };
    currency(true);
    if (s.size() > 2 && s.front() == '(' && s.back() == ')') {
        out.negative = signedAlready = true;
        s = s.substr(1, s.size() - 2);
        trim(s);
    }
    sign();
    currency(true);
    sign();
    currency(false);
    if (takeBack(s, "%")) {
        out.percent = true;
        out.multiple = 0.01;
    } else {
        for (const auto& [word, value] : known.multiples)
            if (takeBack(s, word)) {
                out.multiple = value;
                break;
            }
        currency(false);
    }
    out.good = !(out.percent && !out.currency.empty());
    out.digits = s;
    return out;
}

/// Groups of three after the first, or of two and a last one of three as in India.
bool isGrouped(std::string_view s, char separator) {
    std::vector<std::size_t> sizes(1, 0);
    for (const char c : s)
        if (c == separator)
            sizes.push_back(0);
        else
            ++sizes.back();
    if (sizes.front() < 1 || sizes.front() > 3 || sizes.back() != 3)
        return false;
    const auto middle = [&](std::size_t size) {
        return std::all_of(sizes.begin() + 1, sizes.end() - 1, [&](std::size_t n) { return n == size; });
    };
    return middle(3) || (separator == ',' && sizes.front() < 3 && middle(2));
}

struct Digits {
    enum class Kind { number, unclear, unknown } kind = Kind::unknown;
    double value = 0;
    DecimalMark says = DecimalMark::unknown; ///< what the text tells of the column
};

Digits without(std::string text, const std::string& grouping, char decimal) {
    Digits out;
    std::size_t end = decimal == 0 ? std::string::npos : text.rfind(decimal);
    std::string whole = text.substr(0, end);
    std::string fraction = end == std::string::npos ? std::string() : text.substr(end + 1);
    for (const char separator : grouping)
        if (whole.find(separator) != std::string::npos) {
            if (!isGrouped(whole, separator))
                return out;
            whole.erase(std::remove(whole.begin(), whole.end(), separator), whole.end());
        }
    if (!std::all_of(whole.begin(), whole.end(), isDigit) || !std::all_of(fraction.begin(), fraction.end(), isDigit) ||
        (whole.empty() && fraction.empty()))
        return out;
    const auto number = parseNumber((whole.empty() ? "0" : whole) + (fraction.empty() ? "" : "." + fraction));
    if (number)
        out = {Digits::Kind::number, *number, DecimalMark::unknown};
    return out;
}

Digits readDigits(std::string s, DecimalMark mark) {
    for (std::size_t at; (at = s.find("\u2019")) != std::string::npos;)
        s.replace(at, 3, "'");
    if (s.size() > 60 || s.empty() || (!isDigit(s.front()) && s.front() != '.' && s.front() != ','))
        return {};
    if (s.find('e') != std::string::npos) { // 1.2e6, as programs write it
        const auto number = parseNumber(s);
        return number ? Digits{Digits::Kind::number, *number, DecimalMark::unknown} : Digits{};
    }
    const auto count = [&](char c) { return std::count(s.begin(), s.end(), c); };
    const auto commas = count(','), points = count('.');
    if (commas > 0 && points > 0) {
        const bool point = s.rfind('.') > s.rfind(',');
        if ((point ? points : commas) > 1)
            return {};
        Digits out = without(s, point ? "," : ".", point ? '.' : ',');
        out.says = point ? DecimalMark::point : DecimalMark::comma;
        return out;
    }
    if (commas + points == 0)
        return without(s, " '", 0);
    const char only = commas > 0 ? ',' : '.';
    if (commas + points > 1)
        return without(s, std::string(1, only), 0);
    if (s.find_first_of(" '") != std::string::npos) { // '1 234,5'
        Digits out = without(s, " '", only);
        out.says = only == ',' ? DecimalMark::comma : DecimalMark::point;
        return out;
    }
    const std::size_t at = s.find(only);
    const bool thousand = s.size() - at == 4 && at >= 1 && at <= 3 && s.front() != '0';
    if (!thousand) {
        Digits out = without(s, "", only);
        out.says = only == ',' ? DecimalMark::comma : DecimalMark::point;
        return out;
    }
    if (only == ',') {
        Digits out = without(s, ",", 0);
        if (mark == DecimalMark::comma && out.kind == Digits::Kind::number)
            out.kind = Digits::Kind::unclear;
        return out;
    }
    if (mark == DecimalMark::unknown) {
        Digits out = without(s, "", '.');
        if (out.kind == Digits::Kind::number)
            out.kind = Digits::Kind::unclear;
        return out;
    }
    return mark == DecimalMark::comma ? without(s, ".", 0) : without(s, "", '.');
}

} // namespace

DecimalMark decimalMark(const std::vector<std::string_view>& texts) {
    bool point = false, comma = false;
    for (const std::string_view text : texts) {
        if (text.size() > 60)
            continue;
        const Digits d = readDigits(strip(text).digits, DecimalMark::unknown);
        if (d.kind == Digits::Kind::unknown)
            continue;
        point = point || d.says == DecimalMark::point;
        comma = comma || d.says == DecimalMark::comma;
    }
    return point == comma ? DecimalMark::unknown : point ? DecimalMark::point : DecimalMark::comma;
}

Amount readAmount(const Cell& cell, DecimalMark mark) {
    Amount out;
    if (cell.isNumber()) {
        if (std::isfinite(cell.number))
            out.value = cell.number;
        out.kind = std::isfinite(cell.number) ? Amount::Kind::number : Amount::Kind::unknown;
        return out;
    }
    if (!cell.isText()) {
        out.kind = cell.isError() ? Amount::Kind::unknown : Amount::Kind::blank;
        return out;
    }
    if (words::isBlank(cell.text))
        return out;
    if (cell.text.size() <= 20 && HeaderWords::shipped().isBlankWord(words::fold(cell.text)))
        return out;
    out.kind = Amount::Kind::unknown;
    if (cell.text.size() > 100)
        return out;
    const Stripped s = strip(cell.text);
    const Digits d = readDigits(s.digits, mark);
    if (!s.good || d.kind == Digits::Kind::unknown)
        return out;
    out.kind = d.kind == Digits::Kind::unclear ? Amount::Kind::unclear
               : s.percent                     ? Amount::Kind::percent
                                               : Amount::Kind::number;
    // 34% is 0.34 and not 34 × 0.01, which is a little more.
    const double value = (s.negative ? -1 : 1) * (s.percent ? d.value / 100 : d.value * s.multiple);
    if (!std::isfinite(value)) {
        out.kind = Amount::Kind::unknown;
        return out;
    }
    out.value = value;
    out.currency = s.currency;
    out.multiplied = !s.percent && s.multiple != 1;
    return out;
}

std::string currencyOf(std::string_view word) {
    const std::string folded = words::fold(word);
    if (folded.empty() || HeaderWords::shipped().isBlankWord(folded))
        return {};
    for (const auto& [known, code] : AmountWords::shipped().currencies)
        if (folded == known)
            return code;
    std::string out = words::tidy(word);
    for (char& c : out)
        if (isLetter(c))
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

const std::vector<std::string>& currenciesOfSign(const std::string& sign) {
    static const std::vector<std::string> none;
    const auto found = AmountWords::shipped().signs.find(sign);
    return found == AmountWords::shipped().signs.end() ? none : found->second;
}

HeaderUnit headerUnit(std::string_view header) {
    HeaderUnit out;
    const auto& known = AmountWords::shipped();
    const std::string folded = words::fold(header.substr(0, 400));
    const std::size_t mark = folded.find_first_of("([,:/");
    out.percent = folded.find('%') != std::string::npos;
    if (mark == std::string::npos || mark == 0)
        return out;
    std::size_t end = folded.find_first_of(")]", mark);
    std::string_view s(folded);
    s = s.substr(mark + 1, end == std::string::npos ? std::string::npos : end - mark - 1);
    trim(s);
    const auto take = [&](const std::string& word) {
        if (s == word) {
            s = {};
            return true;
        }
        return takeFront(s, word) || takeBack(s, word);
    };
    // 'k€', '€k', 'USD m', '万元': a multiple and a currency in either order.
    for (int turn = 0; turn < 2; ++turn) {
        for (const auto& [word, code] : known.currencies)
            if (out.currency.empty() && take(word))
                out.currency = code;
        for (const auto& [word, value] : known.multiples)
            if (out.multiple == 1 && take(word))
                out.multiple = value;
    }
    if (!s.empty()) // 'Revenue (money we got)' names no unit
        return HeaderUnit{1, out.percent, {}};
    return out;
}

Amount readYears(const Cell& cell, DecimalMark mark) {
    if (!cell.isText() || cell.text.size() > 40)
        return readAmount(cell, mark);
    const std::string folded = words::fold(cell.text);
    std::string_view s = folded;
    for (const std::string& word : AmountWords::shipped().years)
        if (takeBack(s, word))
            break;
    Amount out = readAmount(Cell(std::string(s)), mark);
    if (out.kind == Amount::Kind::percent || out.multiplied || !out.currency.empty())
        out.kind = Amount::Kind::unknown;
    return out;
}

std::optional<double> satisfactionWord(std::string_view folded) {
    const auto& words = AmountWords::shipped().satisfaction;
    const auto found = words.find(folded);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace rolemap::table
