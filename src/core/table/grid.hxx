// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A grid of cells as they stand in a sheet or come back as a result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::table {

struct Cell {
    enum class Kind : std::uint8_t { empty, number, text, error };
    Kind kind = Kind::empty;
    double number = 0; ///< the number; for an error the office's error code (502, 32767 for #N/A ...)
    std::string text;  ///< UTF-8; for a number its display text where the reader had it, else empty

    Cell() = default;
    Cell(double value) : kind(Kind::number), number(value) {}
    Cell(std::string value) : kind(Kind::text), text(std::move(value)) {}
    Cell(const char* value) : kind(Kind::text), text(value) {}
    static Cell error(int code) {
        Cell c;
        c.kind = Kind::error;
        c.number = code;
        return c;
    }
    bool isEmpty() const noexcept { return kind == Kind::empty; }
    bool isNumber() const noexcept { return kind == Kind::number; }
    bool isText() const noexcept { return kind == Kind::text; }
    bool isError() const noexcept { return kind == Kind::error; }
};

inline constexpr int errorNotAvailable = 32767; ///< Calc's #N/A
inline constexpr int errorArgument = 502;

/// A merged range inside a grid, inclusive, 0-based.
struct Merge {
    std::size_t top, left, bottom, right;
};

/// Rows by columns, row-major.
class Grid {
public:
    Grid() = default;
    Grid(std::size_t rows, std::size_t columns) : m_rows(rows), m_columns(columns), m_cells(rows * columns) {}
    std::size_t rows() const noexcept { return m_rows; }
    std::size_t columns() const noexcept { return m_columns; }
    Cell& at(std::size_t row, std::size_t column) { return m_cells[row * m_columns + column]; }
    const Cell& at(std::size_t row, std::size_t column) const { return m_cells[row * m_columns + column]; }
    void addRow(std::vector<Cell> row); ///< the first row sets the width; a shorter one is filled with empty cells
    std::vector<Merge> merges;

private:
    std::size_t m_rows = 0, m_columns = 0;
    std::vector<Cell> m_cells;
};

} // namespace rolemap::table
