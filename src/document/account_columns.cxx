// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Live columns beside a list of accounts.
#include "account_columns.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "free_columns.hxx"
#include "office.hxx"
#include "report_sheet.hxx"
#include "report_styles.hxx"
#include "sheet_reader.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr char wanted[] = "\"share;zone;strategy;why;class;cumulative\"";
struct Column {
    const char* style;
    sal_Int32 width; ///< 1/100 mm
};
constexpr Column columns[] = {{report_style::percent, 1900}, {report_style::body, 3000},
                              {report_style::body, 2800},    {report_style::body, 8500},
                              {report_style::count, 1700},   {report_style::percent, 2900}};
/// Above numbers words stand where the numbers do.
const char* headerOf(const Column& column) {
    if (column.style == report_style::percent)
        return report_style::numberHeader;
    return column.style == report_style::count ? report_style::countHeader : report_style::header;
}
constexpr auto columnCount = static_cast<sal_Int32>(std::size(columns));

/// The columns of this table that are there already.
std::optional<OwnBlock> present(const Model& model, const AccountsSource& source) {
    const std::string corner = absoluteCell(source.header, source.range.StartColumn) + ":";
    for (const OwnBlock& block : ownBlocks(model, source.range.Sheet))
        if (block.formula.find(wanted) != std::string::npos && block.formula.find(corner) != std::string::npos &&
            block.range.StartRow == source.header)
            return block;
    return std::nullopt;
}

/// The list's last row; the columns' own, where they reached into the blank rows below the list.
sal_Int32 lastRow(const Model& model, const AccountsSource& source, const std::optional<OwnBlock>& old) {
    if (!old || old->range.EndRow <= source.range.EndRow)
        return source.range.EndRow;
    const table::Grid grid = readSheet(sheetAt(model, source.range.Sheet));
    for (sal_Int32 row = source.range.EndRow + 1; row <= old->range.EndRow; ++row)
        for (sal_Int32 column = source.range.StartColumn; column <= source.range.EndColumn; ++column)
            if (static_cast<std::size_t>(row) < grid.rows() && static_cast<std::size_t>(column) < grid.columns() &&
                !grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).isEmpty())
                return source.range.EndRow;
    return old->range.EndRow;
}

void clear(const Reference<css::sheet::XSpreadsheet>& sheet, const css::table::CellRangeAddress& range) {
    const auto cells = sheet->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow);
    Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)
        ->clearContents(css::sheet::CellFlags::FORMULA | css::sheet::CellFlags::VALUE | css::sheet::CellFlags::STRING |
                        css::sheet::CellFlags::STYLES);
}

} // namespace

std::string accountsCall(const Model& workbook, const char* function, const std::string& table,
                         std::vector<std::string> arguments, std::size_t model) {
    if (modelRange(workbook)) {
        arguments.resize(model);
        arguments.push_back(modelRangeName);
    }
    std::string text = std::string(function) + "(" + table;
    for (const std::string& argument : arguments)
        text += ";" + argument;
    return text + ")";
}

void checkAccounts(const std::optional<AccountsSource>& source, words::Language language) {
    if (!source)
        throw Error(ErrorCode::argument, words::text(language, "portfolio.no_table"));
    if (source->table.accounts.empty())
        throw Error(ErrorCode::argument, words::text(language, "portfolio.nobody", {{"table", source->label}}));
    using table::AccountField;
    if (!source->table.columns[AccountField::revenue] && !source->table.columns[AccountField::share])
        throw Error(ErrorCode::argument, words::text(language, "portfolio.no_money", {{"table", source->label}}));
}

ColumnsResult writeAccountColumns(const Model& model, const AccountsSource& source, words::Language language) {
    checkWritable(model, language);
    checkAccounts(source, language);
    const auto cells = sheetAt(model, source.range.Sheet);
    checkSheetWritable(model, sheetName(cells), language);
    checkReportStyles(model, language);
    const auto old = present(model, source);
    const sal_Int32 last = lastRow(model, source, old);
    const FreeColumns occupied(model, source.range.Sheet, source.header, last,
                               old ? std::optional(old->range) : std::nullopt);
    sal_Int32 first = source.range.EndColumn + 2;
    first = old && occupied.areFree(old->range.StartColumn, columnCount) ? old->range.StartColumn
                                                                         : occupied.firstFree(first, columnCount);

    rememberSettings(model, language);
    const Quiet quiet(model);
    {
        // New styles leave the office recording nothing, not even the first change after them.
        Unrecorded unrecorded(model);
        makeReportStyles(model);
        unrecorded.keep();
    }
    const std::string title = words::text(language, "portfolio.undo_columns");
    UndoStep step(model, title);
    css::table::CellRangeAddress block = source.range;
    block.StartRow = source.header;
    block.EndRow = last;
    block.StartColumn = first;
    block.EndColumn = first + columnCount - 1;
    if (old)
        clear(cells, old->range);
    ReportSheet sheet(cells);
    const sal_Int32 rows = last - source.header + 1;
    // Undone, 7.4 leaves cells in the style that was the first to be given in a step: let it be the one they had.
    sheet.style(source.header, first, rows, columnCount, "Default");
    for (sal_Int32 i = 0; i < columnCount; ++i) {
        if (rows > 1)
            sheet.style(source.header + 1, first + i, rows - 1, 1, columns[i].style);
        if (!old && occupied.isFree(first + i, true))
            sheet.width(first + i, columns[i].width);
    }
    if (!old && first == source.range.EndColumn + 2 && occupied.isFree(first - 1, true))
        sheet.width(first - 1, gapWidth);
    for (sal_Int32 i = 0; i < columnCount; ++i)
        sheet.style(source.header, first + i, 1, 1, headerOf(columns[i]));
    sheet.array(source.header, first, rows, columnCount,
                accountsCall(model, "RM.ACCOUNTS", source.formulaRange(model, false, last), {wanted}, 1));
    step.done();

    ColumnsResult result;
    result.range = block;
    result.refreshed = old.has_value();
    result.moved = first > source.range.EndColumn + 2;
    return result;
}

} // namespace rolemap::document
