// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet as a grid.
#include "sheet_reader.hxx"

#include "support/convert.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 mostColumns = 256;
constexpr std::size_t mostMerges = 20000;

/// The last row and column that hold something; formats alone do not count. -1, -1 for an empty sheet.
css::table::CellRangeAddress contentOf(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 mostRows) {
    css::table::CellRangeAddress content;
    content.EndRow = content.EndColumn = -1;
    const Reference<css::sheet::XCellRangesQuery> query(sheet, UNO_QUERY_THROW);
    const auto ranges = query->queryContentCells(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                                                 css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA);
    for (const auto& range : ranges->getRangeAddresses()) {
        content.EndRow = std::max(content.EndRow, range.EndRow);
        content.EndColumn = std::max(content.EndColumn, range.EndColumn);
    }
    content.EndRow = std::min(content.EndRow, mostRows - 1);
    content.EndColumn = std::min(content.EndColumn, mostColumns - 1);
    return content;
}

/// Halves a range until the cells that open a merged area are found: the office has no list of them.
void findMerges(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 top, sal_Int32 left, sal_Int32 bottom,
                sal_Int32 right, std::vector<table::Merge>& merges) {
    if (merges.size() >= mostMerges)
        return;
    const auto range = sheet->getCellRangeByPosition(left, top, right, bottom);
    if (!Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->getIsMerged())
        return;
    if (top == bottom && left == right) {
        const auto cursor = sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        const auto area = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
        merges.push_back({static_cast<std::size_t>(area.StartRow), static_cast<std::size_t>(area.StartColumn),
                          static_cast<std::size_t>(area.EndRow), static_cast<std::size_t>(area.EndColumn)});
        return;
    }
    if (bottom - top >= right - left) {
        const sal_Int32 middle = (top + bottom) / 2;
        findMerges(sheet, top, left, middle, right, merges);
        findMerges(sheet, middle + 1, left, bottom, right, merges);
    } else {
        const sal_Int32 middle = (left + right) / 2;
        findMerges(sheet, top, left, bottom, middle, merges);
        findMerges(sheet, top, middle + 1, bottom, right, merges);
    }
}

} // namespace

table::Grid readSheet(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 mostRows) {
    const auto content = contentOf(sheet, mostRows);
    if (content.EndRow < 0 || content.EndColumn < 0)
        return {};
    const auto range = sheet->getCellRangeByPosition(0, 0, content.EndColumn, content.EndRow);
    const auto data = Reference<css::sheet::XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray();
    table::Grid grid = support::toGrid(data);
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        const auto& cells = data[row];
        for (sal_Int32 column = 0; column < cells.getLength(); ++column) {
            // An error cell comes as void, an empty one as "".
            if (cells[column].hasValue())
                continue;
            const auto cell = range->getCellByPosition(column, row);
            grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) =
                table::Cell::error(cell->getError());
        }
    }
    findMerges(sheet, 0, 0, content.EndRow, content.EndColumn, grid.merges);
    std::sort(grid.merges.begin(), grid.merges.end(), [](const table::Merge& a, const table::Merge& b) {
        return a.top != b.top ? a.top < b.top : a.left < b.left;
    });
    return grid;
}

} // namespace rolemap::document
