// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// People write 'High', '3 - High', 'High (3)', '8', '80%' or '7/10' and mean the same kind of thing.

#include "power.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::table {

namespace {

PowerReading ofWord(int third) {
    return {PowerReading::Kind::word, third / 3.0};
}

/// The one word in '3 - High' or 'High (3)'.
std::string onlyLetters(const std::string& folded) {
    std::string out;
    for (const char c : folded)
        out += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? c : ' ';
    return words::tidy(out);
}

} // namespace

PowerReading readPower(const Cell& cell) {
    if (cell.isNumber())
        return {std::isfinite(cell.number) ? PowerReading::Kind::number : PowerReading::Kind::unknown, cell.number};
    if (!cell.isText())
        return {};
    const auto& header = HeaderWords::shipped();
    const std::string word = words::fold(cell.text);
    if (word.empty() || header.isBlankWord(word))
        return {};
    if (const auto third = header.powerWord(word))
        return ofWord(*third);
    if (const auto number = parseNumber(word))
        return {PowerReading::Kind::number, *number};
    if (word.back() == '%')
        if (const auto number = parseNumber(words::tidy(word.substr(0, word.size() - 1))))
            return {PowerReading::Kind::number, *number};
    if (const auto slash = word.find('/'); slash != std::string::npos) {
        const auto part = parseNumber(words::tidy(word.substr(0, slash)));
        const auto top = parseNumber(words::tidy(word.substr(slash + 1)));
        if (part && top && *top > 0 && *part >= 0 && *part <= *top)
            return {PowerReading::Kind::share, *part / *top};
    }
    if (const auto third = header.powerWord(onlyLetters(word)))
        return ofWord(*third);
    return {PowerReading::Kind::unknown, 0};
}

words::Scale columnScale(const std::vector<double>& numbers) {
    const auto& tops = HeaderWords::shipped().tops();
    double most = 0;
    for (const double n : numbers)
        if (n <= tops.back())
            most = std::max(most, n);
    for (const double top : tops)
        if (most <= top)
            return {0, top};
    return {0, tops.back()};
}

std::optional<double> onScale(double number, const words::Scale& scale) {
    const double low = std::min(scale.worst, scale.best), high = std::max(scale.worst, scale.best);
    if (!(high > 0) || low < 0 || !(number >= low && number <= high)) // not a number is off every scale
        return std::nullopt;
    // '1-10' is over its top, as functions.md has it; '1-5, 1 best' mirrored first.
    return (scale.best >= scale.worst ? number : low + high - number) / high;
}

} // namespace rolemap::table
