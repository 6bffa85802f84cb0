// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Writing on a report's sheet.
#include "report_sheet.hxx"

#include "office.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

std::string absoluteCell(sal_Int32 row, sal_Int32 column) {
    std::string letters;
    for (sal_Int32 rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return "$" + letters + "$" + std::to_string(row + 1);
}

std::string padded(const std::string& expression, std::size_t column, sal_Int32 rows) {
    // A result of one row, the header alone, would be repeated down the range: the length is asked for.
    return "IF(ROW($A$1:$A$" + std::to_string(rows) + ")<=ROWS(" + expression + ");INDEX(" + expression + ";0;" +
           std::to_string(column + 1) + ");\"\")";
}

Reference<css::table::XCellRange> ReportSheet::cells(sal_Int32 row, sal_Int32 column, sal_Int32 rows,
                                                     sal_Int32 columns) const {
    return m_sheet->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1);
}

void ReportSheet::written() const {
    if (m_unrecorded)
        m_unrecorded->keep();
}

void ReportSheet::style(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const char* style) {
    set(cells(row, column, rows, columns), "CellStyle", Any(rtl::OUString::createFromAscii(style)));
    written();
}

void ReportSheet::text(sal_Int32 row, sal_Int32 column, const std::string& text, const char* styleName) {
    style(row, column, 1, 1, styleName);
    Reference<css::text::XText>(m_sheet->getCellByPosition(column, row), UNO_QUERY_THROW)->setString(ustring(text));
    written();
}

void ReportSheet::typed(sal_Int32 row, sal_Int32 column, const std::string& content, const char* styleName) {
    style(row, column, 1, 1, styleName);
    m_sheet->getCellByPosition(column, row)->setFormula(ustring(content));
    written();
}

void ReportSheet::formulas(sal_Int32 row, sal_Int32 column, sal_Int32 rows, const std::string& first,
                           const char* styleName) {
    style(row, column, rows, 1, styleName);
    m_sheet->getCellByPosition(column, row)->setFormula(ustring("=" + first));
    written();
    if (rows > 1)
        Reference<css::sheet::XCellSeries>(cells(row, column, rows, 1), UNO_QUERY_THROW)
            ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    written();
}

void ReportSheet::formula(sal_Int32 row, sal_Int32 column, const std::string& formula, const char* styleName) {
    style(row, column, 1, 1, styleName);
    m_sheet->getCellByPosition(column, row)->setFormula(ustring("=" + formula));
    written();
}

void ReportSheet::array(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns,
                        const std::string& formula) {
    Reference<css::sheet::XArrayFormulaRange>(cells(row, column, rows, columns), UNO_QUERY_THROW)
        ->setArrayFormula(ustring("=" + formula));
    written();
}

void ReportSheet::width(sal_Int32 column, sal_Int32 width) {
    const Reference<css::table::XColumnRowRange> range(cells(0, column, 1, 1), UNO_QUERY_THROW);
    set(range->getColumns(), "Width", Any(width));
    written();
}

void ReportSheet::height(sal_Int32 row, sal_Int32 height) {
    const Reference<css::table::XColumnRowRange> range(cells(row, 0, 1, 1), UNO_QUERY_THROW);
    set(range->getRows(), "Height", Any(height));
    written();
}

void ReportSheet::hideRow(sal_Int32 row) {
    const Reference<css::table::XColumnRowRange> range(cells(row, 0, 1, 1), UNO_QUERY_THROW);
    set(range->getRows(), "IsVisible", Any(false));
    written();
}

void ReportSheet::list(sal_Int32 row, sal_Int32 rows, const std::string& expression,
                       const std::vector<ListColumn>& columns, sal_Int32 lastColumn) {
    style(row, 0, 1, lastColumn + 1, report_style::header);
    if (rows > 1)
        style(row + 1, 0, rows - 1, lastColumn + 1, report_style::body);
    for (const ListColumn& column : columns) {
        if (rows > 1)
            style(row + 1, column.column, rows - 1, 1, column.style);
        array(row, column.column, rows, 1, padded(expression, column.of, rows));
    }
}

} // namespace rolemap::document
