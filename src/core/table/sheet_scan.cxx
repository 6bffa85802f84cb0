// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows are counted once; a gap between tables is a column that is empty for four rows.

#include "sheet_scan.hxx"

#include "cells.hxx"
#include "finder.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

constexpr std::size_t windowRows = 400; ///< rows below a header that decide what its columns are

} // namespace

SheetScan::SheetScan(const Grid& sheet) : m_sheet(sheet), m_filled(sheet.rows()), m_restart(sheet.rows(), false) {
    for (std::size_t r = 0; r < sheet.rows(); ++r)
        for (std::size_t c = 0; c < sheet.columns(); ++c)
            m_filled[r] += isBlank(sheet.at(r, c)) ? 0 : 1;
    for (const Merge& m : sheet.merges)
        if (m.top < sheet.rows() && m.left < sheet.columns() && m.right > m.left)
            m_mergedRight.emplace(m.top * sheet.columns() + m.left, std::min(m.right, sheet.columns() - 1));
}

bool SheetScan::mayHead(std::size_t row) const {
    return row < headerWithin || m_restart[row] || m_filled[row - 1] * 3 <= m_filled[row];
}

std::size_t SheetScan::mergedRight(std::size_t row, std::size_t column) const {
    const auto found = m_mergedRight.find(row * m_sheet.columns() + column);
    return found == m_mergedRight.end() ? column : found->second;
}

bool SheetScan::isGap(std::size_t row, std::size_t column) const {
    for (std::size_t r = row; r < std::min(row + 4, m_sheet.rows()); ++r)
        if (!isBlank(m_sheet.at(r, column)))
            return false;
    return true;
}

std::vector<Span> SheetScan::spans(std::size_t row) const {
    std::vector<Span> out;
    std::size_t c = 0;
    while (c < m_sheet.columns()) {
        if (isGap(row, c)) {
            ++c;
            continue;
        }
        Span span{c, c};
        while (c < m_sheet.columns() && !isGap(row, c)) {
            span.right = std::max(c, mergedRight(row, c));
            c = span.right + 1;
        }
        out.push_back(span);
    }
    return out;
}

Grid SheetScan::window(std::size_t top, const Span& span) const {
    FoundTable t;
    t.top = top;
    t.left = span.left;
    t.right = span.right;
    t.bottom = std::min(m_sheet.rows() - 1, top + windowRows);
    return cut(m_sheet, t);
}

} // namespace rolemap::table
