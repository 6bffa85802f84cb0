// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Writing on a report's sheet: texts, live formulas and lists that have room to grow.
#pragma once

#include "command.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <string>
#include <vector>

namespace rolemap::document {

/// "$B$3"; 0-based row and column.
std::string absoluteCell(sal_Int32 row, sal_Int32 column);

/// A result of ours as a list on the sheet: which of its columns go where, in which style.
struct ListColumn {
    std::size_t of;   ///< 0-based, of the result
    sal_Int32 column; ///< of the sheet
    const char* style;
};

class ReportSheet {
public:
    /// Where nothing is to be recorded, the one who keeps the office from it is told of every change.
    explicit ReportSheet(css::uno::Reference<css::sheet::XSpreadsheet> sheet, Unrecorded* unrecorded = nullptr)
        : m_sheet(std::move(sheet)), m_unrecorded(unrecorded) {}

    void text(sal_Int32 row, sal_Int32 column, const std::string& text, const char* style);
    /// What a user typed: a number, a text or "=" and a formula, as XCell::getFormula() tells it.
    void typed(sal_Int32 row, sal_Int32 column, const std::string& content, const char* style);
    void formula(sal_Int32 row, sal_Int32 column, const std::string& formula, const char* style);
    void array(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const std::string& formula);
    void style(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const char* style);
    /// One formula a row, references in it those of the first row.
    void formulas(sal_Int32 row, sal_Int32 column, sal_Int32 rows, const std::string& first, const char* style);
    void width(sal_Int32 column, sal_Int32 width);
    void height(sal_Int32 row, sal_Int32 height);
    void hideRow(sal_Int32 row);

    /// A result's columns, header row first, in `rows` rows; those beyond the result stay blank, and where the result
    /// is longer the note below the list says by how many. A column whose neighbours are free may run over them.
    void list(sal_Int32 row, sal_Int32 rows, const std::string& expression, const std::vector<ListColumn>& columns,
              sal_Int32 lastColumn);

    css::uno::Reference<css::table::XCellRange> cells(sal_Int32 row, sal_Int32 column, sal_Int32 rows,
                                                      sal_Int32 columns) const;
    const css::uno::Reference<css::sheet::XSpreadsheet>& sheet() const { return m_sheet; }
    /// To be called after a change that was made past this class.
    void written() const;

private:
    css::uno::Reference<css::sheet::XSpreadsheet> m_sheet;
    Unrecorded* m_unrecorded;
};

/// A result's column (0-based) in `rows` rows, blank after the result's own end. Without it the office fills the rest
/// with #N/A.
std::string padded(const std::string& expression, std::size_t column, sal_Int32 rows);

} // namespace rolemap::document
