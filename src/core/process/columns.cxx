// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One pass tells the kind, a second reads.

#include "columns.hxx"

#include "../accounts/name_numbers.hxx"
#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/field_words.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::process {

DataColumn readColumn(const table::Grid& table, std::size_t column) {
    DataColumn result;
    result.name = table::cellWords(table.at(0, column));
    if (result.name.empty())
        result.name = table::columnName(column);
    const auto given = [](const table::Cell& cell) { return !cell.isError() && !table::isBlank(cell); };
    for (std::size_t row = 1; row < table.rows(); ++row) {
        const table::Cell& cell = table.at(row, column);
        result.numeric = result.numeric && (cell.isNumber() || !given(cell));
        result.filled += given(cell) ? 1 : 0;
    }
    if (result.numeric) {
        result.numbers.reserve(table.rows() - 1);
        for (std::size_t row = 1; row < table.rows(); ++row) {
            const table::Cell& cell = table.at(row, column);
            result.numbers.push_back(cell.isNumber() ? cell.number : std::numeric_limits<double>::quiet_NaN());
        }
        return result;
    }
    accounts::NameNumbers names;
    result.group.reserve(table.rows() - 1);
    for (std::size_t row = 1; row < table.rows(); ++row) {
        const table::Cell& cell = table.at(row, column);
        result.group.push_back(given(cell) ? names.numberOf(cell) : noGroup);
    }
    result.groups = names.names();
    return result;
}

bool isCalendar(const DataColumn& column) {
    if (column.numeric) {
        if (column.filled == 0 || table::FieldWords::opportunities().match(column.name).empty())
            return false;
        for (const auto& match : table::FieldWords::opportunities().match(column.name))
            if (match.score > 2.5 && (match.field == static_cast<std::size_t>(table::OpportunityField::opened) ||
                                      match.field == static_cast<std::size_t>(table::OpportunityField::closed)))
                return true;
        return false;
    }
    return std::all_of(column.groups.begin(), column.groups.end(), [](const std::string& word) {
        const auto digits = [&](std::size_t from, std::size_t to) {
            return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(from),
                               word.begin() + static_cast<std::ptrdiff_t>(to),
                               [](char c) { return c >= '0' && c <= '9'; });
        };
        return (word.size() == 7 || (word.size() == 10 && word[7] == '-' && digits(8, 10))) && word[4] == '-' &&
               digits(0, 4) && digits(5, 7);
    });
}

std::size_t columnNamed(const table::Grid& table, const char* argument, const table::Cell& typed) {
    if (table.rows() == 0 || table.columns() == 0)
        throw Error(ErrorCode::argument, "table: got an empty range, expected a header row and rows below");
    if (typed.isNumber() && typed.number >= 1 && typed.number <= static_cast<double>(table.columns()) &&
        typed.number == std::floor(typed.number))
        return static_cast<std::size_t>(typed.number) - 1;
    const std::string wanted = words::fold(table::cellWords(typed));
    std::string all;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        const std::string header = table::cellWords(table.at(0, column));
        if (!wanted.empty() && words::fold(header) == wanted)
            return column;
        all += (all.empty() ? "" : ", ") + header;
    }
    throw Error(ErrorCode::argument,
                std::string(argument) + ": got '" + table::cellWords(typed) + "', expected one of the columns " + all);
}

} // namespace rolemap::process
