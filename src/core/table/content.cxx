// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sample is enough: what the first 200 filled cells are, the rest are too.

#include "content.hxx"

#include "../words/fold.hxx"
#include "../words/titles.hxx"
#include "cells.hxx"
#include "dates.hxx"
#include "header_words.hxx"
#include "power.hxx"

#include <algorithm>
#include <map>

namespace rolemap::table {

namespace {

constexpr std::size_t sampleCells = 200, sampleRows = 2000;

bool looksLikeName(const std::string& word) {
    const bool digits = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !digits && word.find('@') == std::string::npos && word.find("://") == std::string::npos &&
           words::codePoints(word) <= 40 && compact(words::fold(word)).size() > 1;
}

/// One of the names, or several with weights.
bool holdsName(const std::string& word, const std::set<std::string, std::less<>>& names) {
    const std::string all = words::fold(word);
    for (std::size_t i = 0; i <= all.size();) {
        const std::size_t end = std::min(all.find_first_of(";,:", i), all.size());
        if (names.count(words::tidy(std::string_view(all).substr(i, end - i))) > 0)
            return true;
        i = end + 1;
    }
    // 、 stands for itself after folding.
    for (std::size_t i = 0; i <= all.size();) {
        const std::size_t end = std::min(all.find("\u3001", i), all.size());
        if (names.count(words::tidy(std::string_view(all).substr(i, end - i))) > 0)
            return true;
        i = end + 3;
    }
    return false;
}

std::optional<words::Dimension> dimensionOf(Field field) {
    switch (field) {
    case Field::level:
        return words::Dimension::level;
    case Field::department:
        return words::Dimension::department;
    case Field::role:
        return words::Dimension::role;
    case Field::attitude:
        return words::Dimension::attitude;
    case Field::contact:
        return words::Dimension::contact;
    case Field::evidence:
        return words::Dimension::evidence;
    default:
        return std::nullopt;
    }
}

bool reads(const std::string& word, Field field, const words::Vocabulary& vocabulary,
           const std::set<std::string, std::less<>>& names) {
    if (const auto dimension = dimensionOf(field)) {
        const words::Reading r = vocabulary.read(*dimension, word);
        return !r.values.empty() || r.attitude != words::Attitude::unknown;
    }
    const PowerReading::Kind power = readPower(Cell(word)).kind;
    switch (field) {
    case Field::title:
        return words::titleLevel(word).has_value() || words::titleDepartment(word).has_value();
    case Field::power:
    case Field::interest:
        return power != PowerReading::Kind::unknown && power != PowerReading::Kind::blank;
    case Field::motive:
        return power == PowerReading::Kind::unknown;
    case Field::influences:
        return holdsName(word, names);
    case Field::lastContact:
        return readDate(Cell(word), DateOrder::monthFirst).has_value();
    case Field::name:
        return looksLikeName(word);
    case Field::email:
        return looksLikeEmail(word);
    default:
        return true;
    }
}

} // namespace

Sample sample(const Grid& grid, std::size_t first, std::size_t column) {
    Sample out;
    std::map<std::string, std::size_t, std::less<>> at;
    const auto& header = HeaderWords::shipped();
    const std::size_t last = std::min(grid.rows(), first + sampleRows);
    for (std::size_t row = first; row < last && out.cells < sampleCells; ++row) {
        std::string word = cellWords(grid.at(row, column));
        if (word.empty() || (word.size() < 40 && header.isBlankWord(words::fold(word))))
            continue;
        ++out.cells;
        const auto [found, added] = at.emplace(word, out.words.size());
        if (added)
            out.words.emplace_back(std::move(word), 1);
        else
            ++out.words[found->second].second;
    }
    return out;
}

double readsAs(const Sample& sample, Field field, const words::Vocabulary& vocabulary,
               const std::set<std::string, std::less<>>& names) {
    std::size_t count = 0;
    for (const auto& [word, times] : sample.words)
        if (reads(word, field, vocabulary, names))
            count += times;
    return sample.cells == 0 ? 0 : static_cast<double>(count) / static_cast<double>(sample.cells);
}

bool isTicks(const Sample& sample) {
    const auto& header = HeaderWords::shipped();
    std::size_t ticks = 0;
    for (const auto& [typed, times] : sample.words) {
        const std::string word = words::fold(typed);
        ticks += header.isYes(word) || header.isNo(word) ? times : 0;
    }
    return ticks * 2 > sample.cells;
}

bool looksLikeEmail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.size() > 5 && text.find(' ') == std::string_view::npos &&
           text.find('.', at + 2) != std::string_view::npos;
}

} // namespace rolemap::table
