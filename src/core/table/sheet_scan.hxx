// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The shape of a sheet, whatever its tables hold: where a header row may stand and which cells belong together.
#pragma once

#include "grid.hxx"

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace rolemap::table {

struct Span {
    std::size_t left, right; ///< inclusive columns
};

/// Refers to the sheet, which must outlive it. Made in O(cells).
class SheetScan {
public:
    explicit SheetScan(const Grid& sheet);

    const Grid& sheet() const noexcept { return m_sheet; }
    /// Cells of a row that are not blank.
    std::size_t filled(std::size_t row) const { return m_filled[row]; }
    /// A row among the first fifteen, after a table, or after rows that hold less.
    bool mayHead(std::size_t row) const;
    /// Another table may begin here.
    void restartAt(std::size_t row) {
        if (row < m_restart.size())
            m_restart[row] = true;
    }
    /// The row's cells as far as its headings reach, split at columns that are empty in the row and the three below.
    std::vector<Span> spans(std::size_t row) const;
    /// The rows from `top` on that decide what the columns of a table are.
    Grid window(std::size_t top, const Span& span) const;

    static constexpr std::size_t headerWithin = 15; ///< rows in which any row may head a table
    static constexpr std::size_t longestName = 200; ///< bytes; a longer cell is a text, not a name
    static constexpr std::size_t widestGap = 5;     ///< rows of something else within a table

private:
    std::size_t mergedRight(std::size_t row, std::size_t column) const;
    bool isGap(std::size_t row, std::size_t column) const;

    const Grid& m_sheet;
    std::vector<std::size_t> m_filled;
    std::unordered_map<std::size_t, std::size_t> m_mergedRight;
    std::vector<bool> m_restart;
};

} // namespace rolemap::table
