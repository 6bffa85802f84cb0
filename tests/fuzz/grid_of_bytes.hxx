// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes of a fuzzer as a sheet.
#pragma once

#include "core/table/cells.hxx"
#include "core/table/grid.hxx"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::test {

inline constexpr std::size_t mostCells = 20000;

/// 0x1E ends a row, 0x1F a cell, 0x1D makes a number of the cell, 0x1C an error; the first bytes merge cells.
inline table::Grid gridOfBytes(std::string_view bytes) {
    std::vector<std::vector<table::Cell>> rows(1);
    std::string word;
    std::size_t columns = 1, cells = 0;
    const auto end = [&](char how) {
        table::Cell cell;
        if (how == 0x1C)
            cell = table::Cell::error(static_cast<int>(word.size()) + 500);
        else if (const auto number = how == 0x1D ? table::parseNumber(word) : std::nullopt)
            cell = table::Cell(*number);
        else if (!word.empty())
            cell = table::Cell(word);
        rows.back().push_back(std::move(cell));
        columns = std::max(columns, rows.back().size());
        word.clear();
        ++cells;
    };
    for (const char c : bytes) {
        if (cells > mostCells)
            break;
        if (c < 0x1C || c > 0x1E + 1) {
            word += c;
            continue;
        }
        end(c);
        if (c == 0x1E)
            rows.emplace_back();
    }
    end(0x1F);
    if (rows.size() * columns > mostCells)
        columns = std::max<std::size_t>(1, mostCells / rows.size());
    table::Grid grid(rows.size(), columns);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < std::min(columns, rows[r].size()); ++c)
            grid.at(r, c) = std::move(rows[r][c]);
    // Merged cells from the first bytes.
    for (std::size_t i = 0; i + 3 < bytes.size() && i < 12; i += 4) {
        const auto at = [&](std::size_t k) {
            return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i + k])) % 24;
        };
        grid.merges.push_back({at(0), at(1), at(0) + at(2) % 4, at(1) + at(3) % 4});
    }
    return grid;
}

} // namespace rolemap::test
