// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A range of figures, read strictly.

#include "data_rows.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"

namespace rolemap::accounts {

std::string placeOf(const char* argument, std::size_t row, std::size_t column) {
    return std::string(argument) + ", row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1);
}

std::string shown(const table::Cell& cell) {
    if (table::isBlank(cell))
        return "nothing";
    switch (cell.kind) {
    case table::Cell::Kind::number:
        return table::formatNumber(cell.number);
    case table::Cell::Kind::text:
        return '\'' + cell.text + '\'';
    case table::Cell::Kind::error:
        return table::errorName(static_cast<int>(cell.number));
    case table::Cell::Kind::empty:
        break;
    }
    return "nothing";
}

DataRows readRows(const table::Grid& grid, const char* argument) {
    DataRows rows;
    rows.states.resize(grid.rows(), RowState::blank);
    rows.complete.columns = grid.columns();
    for (std::size_t r = 0; r < grid.rows(); ++r) {
        std::size_t numbers = 0;
        for (std::size_t c = 0; c < grid.columns(); ++c) {
            const table::Cell& cell = grid.at(r, c);
            if (cell.isNumber())
                ++numbers;
            else if (!table::isBlank(cell))
                throw Error(ErrorCode::argument,
                            placeOf(argument, r, c) + ": got " + shown(cell) + ", expected a number");
        }
        if (numbers == 0)
            continue;
        rows.states[r] = numbers == grid.columns() ? RowState::complete : RowState::incomplete;
        if (rows.states[r] != RowState::complete)
            continue;
        for (std::size_t c = 0; c < grid.columns(); ++c)
            rows.complete.values.push_back(grid.at(r, c).number);
        rows.at.push_back(r);
    }
    rows.complete.rows = rows.at.size();
    if (rows.at.empty())
        throw Error(ErrorCode::argument, std::string(argument) + ": got no complete row, expected numbers");
    return rows;
}

DataRows keepRows(const DataRows& rows, const std::vector<bool>& keep) {
    DataRows kept;
    kept.states = rows.states;
    kept.complete.columns = rows.complete.columns;
    for (std::size_t i = 0; i < rows.at.size(); ++i) {
        if (!keep[i]) {
            kept.states[rows.at[i]] = RowState::incomplete;
            continue;
        }
        kept.complete.values.insert(kept.complete.values.end(), rows.complete.row(i),
                                    rows.complete.row(i) + rows.complete.columns);
        kept.at.push_back(rows.at[i]);
    }
    kept.complete.rows = kept.at.size();
    return kept;
}

} // namespace rolemap::accounts
