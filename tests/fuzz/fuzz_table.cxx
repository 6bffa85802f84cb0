// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to a sheet: 0x1E ends a row, 0x1F a cell, 0x1D makes a number of the cell, 0x1C an error; found, read and
// checked as a user's sheet is. The same bytes are also a pointing.

#include "core/error.hxx"
#include "core/table/cells.hxx"
#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace rolemap;
using namespace rolemap::table;

namespace {

constexpr std::size_t mostCells = 20000;

Grid gridOf(std::string_view bytes) {
    std::vector<std::vector<Cell>> rows(1);
    std::string word;
    std::size_t columns = 1, cells = 0;
    const auto end = [&](char how) {
        Cell cell;
        if (how == 0x1C)
            cell = Cell::error(static_cast<int>(word.size()) + 500);
        else if (const auto number = how == 0x1D ? parseNumber(word) : std::nullopt)
            cell = Cell(*number);
        else if (!word.empty())
            cell = Cell(word);
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
    Grid grid(rows.size(), columns);
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

void read(const Grid& grid, const ReadOptions& options) {
    try {
        const PeopleTable t = readPeople(grid, options);
        for (const Line& l : t.lines)
            if (l.influencer >= t.people.size() || l.influenced >= t.people.size() || !(l.weight > 0))
                std::abort();
        for (const Problem& p : check(t, 46350.0))
            if (p.row >= grid.rows() || p.column >= grid.columns() ||
                describe(t, p, words::Language::en).problem.empty())
                std::abort();
    } catch (const Error&) { // a table without what it needs
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto& vocabulary = words::Vocabulary::shipped();
    Pointing pointing;
    try {
        pointing = parsePointing(bytes);
        if (parsePointing(formatPointing(pointing)) != pointing)
            std::abort();
    } catch (const Error&) {
        pointing = {{Field::name, 0}, {Field::influences, 1}};
    }
    const Grid grid = gridOf(bytes);
    read(grid, {});
    ReadOptions pointed;
    pointed.pointing = pointing;
    read(grid, pointed);
    for (const FoundTable& t : findPeople(grid, vocabulary)) {
        if (t.bottom >= grid.rows() || t.right >= grid.columns() || t.top + t.headerRows > t.bottom)
            std::abort();
        read(cut(grid, t), {});
    }
    if (const auto t = findPointed(grid, pointing, vocabulary))
        cut(grid, *t);
    return 0;
}
