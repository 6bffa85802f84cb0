// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A user's pointing at columns, as text: 'name=B,title=F'.

#include "cells.hxx"
#include "columns.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <array>

namespace rolemap::table {

namespace {

constexpr std::array<std::string_view, fieldCount> ids = {
    "name",     "first_name", "last_name",  "title",      "level",    "department", "role",
    "attitude", "contact",    "reports_to", "influences", "motive",   "owner",      "last_contact",
    "evidence", "favours",    "deal",       "power",      "interest", "id",         "email"};

constexpr std::size_t lastColumn = 16384; // a sheet has no more

std::optional<std::size_t> columnOf(std::string_view word) {
    std::size_t value = 0;
    if (word.empty() || word.size() > 5)
        return std::nullopt;
    const bool digits = word.front() >= '0' && word.front() <= '9';
    for (const char c : word) {
        if (digits ? !(c >= '0' && c <= '9') : !(c >= 'a' && c <= 'z'))
            return std::nullopt;
        value = digits ? value * 10 + static_cast<std::size_t>(c - '0')
                       : value * 26 + static_cast<std::size_t>(c - 'a') + 1;
    }
    return value >= 1 && value <= lastColumn ? std::optional(value - 1) : std::nullopt;
}

} // namespace

std::string_view fieldId(Field field) noexcept {
    const auto i = static_cast<std::size_t>(field);
    return i < fieldCount ? ids[i] : std::string_view();
}

std::optional<Field> fieldOf(std::string_view id) noexcept {
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? std::nullopt : std::optional(static_cast<Field>(found - ids.begin()));
}

Pointing parsePointing(std::string_view text) {
    const std::string folded = words::fold(text);
    Pointing out;
    const std::string_view rest = folded;
    for (std::size_t i = 0; i < rest.size();) {
        const std::size_t end = std::min(rest.find_first_of(",;", i), rest.size());
        const std::string part = words::tidy(rest.substr(i, end - i));
        i = end + 1;
        if (part.empty())
            continue;
        const std::size_t equals = part.find('=');
        const auto field = fieldOf(words::tidy(std::string_view(part).substr(0, equals)));
        const auto column = equals == std::string::npos
                                ? std::nullopt
                                : columnOf(words::tidy(std::string_view(part).substr(equals + 1)));
        if (!field || !column)
            throw Error(ErrorCode::argument, "columns: got '" + part + "', expected a field and a column like name=B");
        for (const auto& known : out)
            if (known.first == *field)
                throw Error(ErrorCode::argument, "columns: got '" + part + "', but " + std::string(fieldId(*field)) +
                                                     " has a column already");
        out.emplace_back(*field, *column);
    }
    if (out.empty())
        throw Error(ErrorCode::argument, "columns: got nothing, expected fields and columns like name=B,title=F");
    return out;
}

std::string formatPointing(const Pointing& pointing) {
    std::string out;
    for (const auto& [field, column] : pointing) {
        if (!out.empty())
            out += ',';
        out += fieldId(field);
        out += '=';
        out += columnName(column);
    }
    return out;
}

bool Columns::hasName() const noexcept {
    return (*this)[Field::name] || (*this)[Field::firstName] || (*this)[Field::lastName];
}

} // namespace rolemap::table
