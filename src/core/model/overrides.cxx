// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook may override single values: weights, limits, words and scales of the company's own.

#include "model.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/header_words.hxx"
#include "../words/fold.hxx"

#include <cmath>

namespace rolemap::model {

namespace {

std::string shown(const table::Cell& cell) {
    switch (cell.kind) {
    case table::Cell::Kind::empty:
        return "nothing";
    case table::Cell::Kind::number:
        return table::formatNumber(cell.number);
    case table::Cell::Kind::text:
        return '\'' + cell.text + '\'';
    case table::Cell::Kind::error:
        break;
    }
    return "an error";
}

[[noreturn]] void wrong(const std::string& key, const table::Cell& cell, const std::string& expected) {
    throw Error(ErrorCode::argument, key + ": got " + shown(cell) + ", expected " + expected);
}

/// What follows a prefix; empty where the key has another.
std::string_view after(std::string_view key, std::string_view prefix) {
    return key.substr(0, prefix.size()) == prefix ? key.substr(prefix.size()) : std::string_view();
}

/// A first row of two texts whose key is no key (keys have a dot) heads the columns.
bool isHeader(const table::Grid& grid) {
    const table::Cell& key = grid.at(0, 0);
    return key.isText() && grid.at(0, 1).isText() && key.text.find('.') == std::string::npos;
}

bool sameValue(const table::Cell& a, const table::Cell& b) {
    return a.kind == b.kind && (a.isNumber() ? a.number == b.number : a.text == b.text);
}

} // namespace

void Model::set(const std::string& key, const table::Cell& value) {
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        throw Error(ErrorCode::argument, "model: got '" + key + "', expected a key of RM.MODEL, word.… or scale.…");
    Entry& entry = found->second;
    if (entry.isNumber) {
        // Text is never read as a number: '0,5' typed with the wrong comma must not become 0.
        if (!value.isNumber() || !std::isfinite(value.number) || value.number < entry.low || value.number > entry.high)
            wrong(key, value, "a number " + table::formatNumber(entry.low) + " to " + table::formatNumber(entry.high));
        entry.number = value.number;
        return;
    }
    if (value.isText()) {
        const std::string word = words::fold(value.text);
        for (const std::string& allowed : entry.allowed)
            if (allowed == word) {
                entry.word = word;
                return;
            }
    }
    std::string expected;
    for (const std::string& allowed : entry.allowed)
        expected += (expected.empty() ? "" : ", ") + allowed;
    wrong(key, value, "one of " + expected);
}

void Model::check() const {
    if (number("influence.role") + number("influence.level") + number("influence.network") <= 0)
        throw Error(ErrorCode::argument, "influence: got 0 for role, level and network, expected one above 0");
    if (number("zone.growth_below") > number("zone.consolidation_above"))
        throw Error(ErrorCode::argument, "zone.growth_below: got " + table::formatNumber(number("zone.growth_below")) +
                                             ", expected at most zone.consolidation_above, " +
                                             table::formatNumber(number("zone.consolidation_above")));
    if (number("abc.a_up_to") > number("abc.b_up_to"))
        throw Error(ErrorCode::argument, "abc.a_up_to: got " + table::formatNumber(number("abc.a_up_to")) +
                                             ", expected at most abc.b_up_to, " +
                                             table::formatNumber(number("abc.b_up_to")));
    // A better attitude must never count less: next steps rest on it.
    if (number("attitude.opponent") > number("attitude.neutral") ||
        number("attitude.neutral") > number("attitude.supporter"))
        throw Error(ErrorCode::argument, "attitude: got " + table::formatNumber(number("attitude.opponent")) + ", " +
                                             table::formatNumber(number("attitude.neutral")) + ", " +
                                             table::formatNumber(number("attitude.supporter")) +
                                             ", expected opponent <= neutral <= supporter");
    const char* const contacts[] = {"access.none", "access.distant", "access.frequent", "access.close"};
    for (std::size_t i = 1; i < std::size(contacts); ++i)
        if (number(contacts[i - 1]) > number(contacts[i]))
            throw Error(ErrorCode::argument, std::string(contacts[i]) + ": got " +
                                                 table::formatNumber(number(contacts[i])) + ", expected at least " +
                                                 contacts[i - 1] + ", " + table::formatNumber(number(contacts[i - 1])));
}

Model Model::with(const table::Grid& overrides) const {
    if (overrides.rows() == 0)
        return *this;
    if (overrides.columns() < 2)
        throw Error(ErrorCode::argument, "model: got 1 column, expected 2, key and value");
    Model copy = *this;
    std::map<std::string, table::Cell> given;
    words::Vocabulary vocabulary = *m_vocabulary;
    bool ownWords = false;
    for (std::size_t row = isHeader(overrides) ? 1 : 0; row < overrides.rows(); ++row) {
        const table::Cell& keyCell = overrides.at(row, 0);
        const table::Cell& value = overrides.at(row, 1);
        const bool blankValue = value.isEmpty() || (value.isText() && words::isBlank(value.text));
        if (keyCell.isEmpty() || (keyCell.isText() && words::isBlank(keyCell.text))) {
            if (!blankValue)
                wrong("model", value, "a key before it");
            continue;
        }
        if (!keyCell.isText())
            wrong("model", keyCell, "a key of RM.MODEL");
        const std::string key = words::fold(keyCell.text);
        if (blankValue)
            wrong(key, table::Cell(), "a value");
        const auto [earlier, isNew] = given.emplace(key, value);
        if (!isNew && !sameValue(earlier->second, value))
            throw Error(ErrorCode::argument,
                        key + ": got " + shown(earlier->second) + " and " + shown(value) + ", expected one value");
        if (const std::string_view word = after(key, "word."); !word.empty()) {
            const auto dot = word.find('.');
            const auto dimension = words::Vocabulary::dimension(word.substr(0, dot));
            if (!dimension || dot == std::string_view::npos || dot + 1 == word.size())
                wrong("model", keyCell, "word.<dimension>.<word>");
            if (!value.isText() && !value.isNumber())
                wrong(key, value, "an id of " + std::string(words::Vocabulary::name(*dimension)));
            const std::string id = value.isNumber() ? table::formatNumber(value.number) : words::tidy(value.text);
            vocabulary = vocabulary.with(*dimension, word.substr(dot + 1), id);
            ownWords = true;
        } else if (const std::string_view field = after(key, "scale."); !field.empty()) {
            const bool ofAccounts = field == "satisfaction" || field == "strength";
            if (!table::fieldOf(field) && !ofAccounts)
                wrong("model", keyCell, "scale.<field of a people or an accounts table>");
            const auto scale = value.isText() ? table::headerScale(value.text) : std::nullopt;
            if (!scale)
                wrong(key, value, "a scale as '1-5, 5 best'");
            copy.m_scales[std::string(field)] = scale->scale;
        } else {
            copy.set(key, value);
        }
    }
    if (ownWords)
        copy.m_vocabulary = std::make_shared<const words::Vocabulary>(vocabulary);
    copy.check();
    copy.precompute();
    return copy;
}

} // namespace rolemap::model
