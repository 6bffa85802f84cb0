// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a report's formulas take as their table: the list itself where one header row says it all; otherwise a copy of
// formulas beside the report, with the list's header words joined and the rows of one deal.
#pragma once

#include "people_source.hxx"
#include "report_sheet.hxx"

#include <optional>
#include <string>

namespace rolemap::document {

struct ReportRange {
    std::string table;   ///< for formulas: "$Hengtai.$B$3:$M$30"
    sal_Int32 rows = 0;  ///< of it, header row and room to grow included
    bool isCopy = false; ///< stands beside the report
    /// A formula for the given row of the table (0 is its header) and a column of the list.
    std::string cell(sal_Int32 row, std::size_t column) const;

    std::string sheet;               ///< "$Hengtai." or ""
    sal_Int32 top = 0;               ///< of the table on its sheet
    std::vector<sal_Int32> columnOf; ///< the sheet's column of each column of the list; -1: not in the copy
};

/// `dealCell` is where the report says which deal it is about, where the list has several. Writes the copy where one is
/// needed.
ReportRange reportRange(const Model& model, const PeopleSource& source, ReportSheet& report,
                        const std::optional<std::string>& dealCell, words::Language language);

/// Rows under a list that are blank across it, up to what a list may grow: reports take them in.
sal_Int32 blankBelow(const table::Grid& grid, const css::table::CellRangeAddress& range);

} // namespace rolemap::document
