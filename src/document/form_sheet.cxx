// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Forms by the office's own means: validation, conditional formats, print areas.
#include "form_sheet.hxx"

#include "office.hxx"
#include "report_styles.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

constexpr sal_Int32 titleHeight = 950;

css::table::CellAddress cornerOf(const Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 row, sal_Int32 column) {
    css::table::CellAddress corner;
    corner.Sheet = sheetIndex(sheet);
    corner.Row = row;
    corner.Column = column;
    return corner;
}

} // namespace

std::string FormSheet::say(const std::string& key, const words::TextArguments& arguments) const {
    return words::text(m_language, "deal_sheet." + key, arguments);
}

sal_Int32 FormSheet::head(const std::string& sheet, const std::vector<sal_Int32>& widths) {
    for (std::size_t column = 0; column < widths.size(); ++column)
        width(static_cast<sal_Int32>(column), widths[column]);
    text(0, 0, say(sheet + ".title"), report_style::title);
    height(0, titleHeight);
    text(1, 0, say(sheet + ".note"), report_style::note);
    return 3;
}

void FormSheet::headers(sal_Int32 row, sal_Int32 column, const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        text(row, column + static_cast<sal_Int32>(i), say(keys[i]), report_style::header);
}

void FormSheet::heading(sal_Int32 row, sal_Int32 column, sal_Int32 columns, const std::string& key) {
    style(row, column, 1, columns, report_style::heading);
    text(row, column, say(key), report_style::heading);
}

void FormSheet::input(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns) {
    style(row, column, rows, columns, report_style::field);
}

void FormSheet::dates(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns) {
    style(row, column, rows, columns, report_style::dateField);
}

void FormSheet::choices(sal_Int32 row, sal_Int32 column, sal_Int32 rows, const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "\"" : ";\"") + word + "\"";
    const auto range = cells(row, column, rows, 1);
    const Reference<css::beans::XPropertySet> validation(get(range, "Validation"), UNO_QUERY_THROW);
    set(validation, "Type", Any(css::sheet::ValidationType_LIST));
    set(validation, "ShowList", Any(sal_Int16(1)));
    set(validation, "IgnoreBlankCells", Any(true));
    set(validation, "ShowErrorMessage", Any(true));
    set(validation, "ErrorAlertStyle", Any(css::sheet::ValidationAlertStyle_WARNING));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_EQUAL);
    condition->setFormula1(ustring(list));
    set(range, "Validation", Any(validation));
    written();
}

void FormSheet::numbers(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const std::string& low,
                        const std::string& high) {
    const auto range = cells(row, column, rows, columns);
    const Reference<css::beans::XPropertySet> validation(get(range, "Validation"), UNO_QUERY_THROW);
    set(validation, "Type", Any(css::sheet::ValidationType_DECIMAL));
    set(validation, "IgnoreBlankCells", Any(true));
    set(validation, "ShowErrorMessage", Any(true));
    const Reference<css::sheet::XSheetCondition> condition(validation, UNO_QUERY_THROW);
    condition->setOperator(css::sheet::ConditionOperator_BETWEEN);
    condition->setFormula1(ustring(low));
    condition->setFormula2(ustring(high));
    set(range, "Validation", Any(validation));
    written();
}

void FormSheet::when(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const std::string& formula,
                     const char* styleName) {
    const auto range = cells(row, column, rows, columns);
    const Reference<css::sheet::XSheetConditionalEntries> entries(get(range, "ConditionalFormat"), UNO_QUERY_THROW);
    const css::beans::PropertyValue values[] = {property("Operator", Any(css::sheet::ConditionOperator_FORMULA)),
                                                property("Formula1", Any(ustring(formula))),
                                                property("SourcePosition", Any(cornerOf(sheet(), row, column))),
                                                property("StyleName", Any(rtl::OUString::createFromAscii(styleName)))};
    entries->addNew(Sequence<css::beans::PropertyValue>(values, 4));
    set(range, "ConditionalFormat", Any(entries));
    written();
}

void FormSheet::finish(sal_Int32 lastRow, sal_Int32 lastColumn, sal_Int32 headerRow) {
    set(sheet(), "PageStyle", Any(rtl::OUString::createFromAscii(report_style::page)));
    written();
    css::table::CellRangeAddress area;
    area.Sheet = sheetIndex(sheet());
    area.EndColumn = lastColumn;
    area.EndRow = lastRow;
    const Reference<css::sheet::XPrintAreas> print(sheet(), UNO_QUERY_THROW);
    print->setPrintAreas(Sequence<css::table::CellRangeAddress>(&area, 1));
    written();
    area.StartRow = area.EndRow = headerRow;
    print->setTitleRows(area);
    written();
    print->setPrintTitleRows(true);
    written();
}

} // namespace rolemap::document
