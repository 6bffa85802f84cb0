// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a report's formulas take as their table.
#include "report_range.hxx"

#include "core/words/texts.hxx"
#include "office.hxx"
#include "report_styles.hxx"
#include "sheet_reader.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

constexpr sal_Int32 roomToGrow = 10; // rows below the list
constexpr sal_Int32 copyColumn = 14; // beside what is printed
constexpr sal_Int32 copyHeader = 3;

/// The header row that alone reads like all header rows together, if there is one: functions take one.
std::optional<std::size_t> singleHeader(const Model& model, const PeopleSource& source, const table::Grid& all) {
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(model, UNO_QUERY));
    const table::Grid whole = table::cut(all, source.found);
    for (std::size_t top = 0; top < source.found.headerRows; ++top) {
        table::Grid part(whole.rows() - top, whole.columns());
        for (std::size_t row = 0; row < part.rows(); ++row)
            for (std::size_t column = 0; column < part.columns(); ++column)
                part.at(row, column) = whole.at(row + top, column);
        table::ReadOptions options;
        options.vocabulary = &source.countedWith->vocabulary();
        options.scales = source.countedWith->scales();
        options.pointing = support::pointingFor(settings, part);
        try {
            const auto read = table::readPeople(part, options);
            if (read.columns.of == source.table.columns.of && read.people.size() == source.table.people.size())
                return top;
        } catch (const std::exception&) {
            continue; // no name column in this row
        }
    }
    return std::nullopt;
}

std::size_t largestDeal(const PeopleSource& source) {
    std::size_t most = 0;
    for (const auto& deal : source.table.deals)
        most = std::max(most, deal.people.size());
    return most;
}

/// Which columns of the list mean something to us; the deal's own is left out: the copy holds one deal.
std::vector<std::size_t> meaningful(const PeopleSource& source) {
    const auto& columns = source.table.columns;
    std::vector<std::size_t> result;
    for (std::size_t field = 0; field < table::fieldCount; ++field)
        if (columns.of[field] && static_cast<table::Field>(field) != table::Field::deal)
            result.push_back(*columns.of[field]);
    for (const auto& [column, attitude] : columns.attitudeTicks)
        result.push_back(column);
    for (const auto& [column, role] : columns.roleTicks)
        result.push_back(column);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace

sal_Int32 blankBelow(const table::Grid& grid, const css::table::CellRangeAddress& range) {
    sal_Int32 blank = 0;
    for (; blank < roomToGrow; ++blank) {
        const auto row = static_cast<std::size_t>(range.EndRow + 1 + blank);
        if (row >= grid.rows())
            return roomToGrow;
        for (auto column = static_cast<std::size_t>(range.StartColumn);
             column <= static_cast<std::size_t>(range.EndColumn) && column < grid.columns(); ++column)
            if (!grid.at(row, column).isEmpty())
                return std::max<sal_Int32>(0, blank - 1); // one row apart from what stands below
    }
    return blank;
}

std::string ReportRange::cell(sal_Int32 row, std::size_t column) const {
    return sheet + absoluteCell(top + row, columnOf.at(column));
}

ReportRange reportRange(const Model& model, const PeopleSource& source, ReportSheet& report,
                        const std::optional<std::string>& dealCell, words::Language language) {
    const auto& range = source.range;
    const table::Grid grid = readSheet(sheetAt(model, range.Sheet));
    const std::string sheet = sheetReference(model, range.Sheet);
    const sal_Int32 bottom = range.EndRow + blankBelow(grid, range);
    ReportRange result;
    result.columnOf.assign(static_cast<std::size_t>(range.EndColumn - range.StartColumn + 1), -1);
    const auto header = singleHeader(model, source, grid);
    if (header && !dealCell) {
        result.sheet = sheet;
        result.top = range.StartRow + static_cast<sal_Int32>(*header);
        result.rows = bottom - result.top + 1;
        for (std::size_t column = 0; column < result.columnOf.size(); ++column)
            result.columnOf[column] = range.StartColumn + static_cast<sal_Int32>(column);
        result.table =
            sheet + absoluteCell(result.top, range.StartColumn) + ":" + absoluteCell(bottom, range.EndColumn);
        return result;
    }

    const sal_Int32 first = range.StartRow + static_cast<sal_Int32>(source.found.headerRows);
    const auto columnText = [&](std::size_t column) {
        const auto at = range.StartColumn + static_cast<sal_Int32>(column);
        return sheet + absoluteCell(first, at) + ":" + absoluteCell(bottom, at);
    };
    result.isCopy = true;
    result.top = copyHeader;
    const sal_Int32 people = dealCell ? static_cast<sal_Int32>(largestDeal(source)) + roomToGrow : bottom - first + 1;
    result.rows = people + 1;
    report.text(0, copyColumn, words::text(language, "report.copy"), report_style::note);
    report.text(copyHeader, copyColumn, words::text(language, "report.copy_row"), report_style::header);
    const std::string count = "ROW($A$1:$A$" + std::to_string(people) + ")";
    std::string positions = count;
    if (dealCell) {
        const std::string deals = columnText(*source.table.columns[table::Field::deal]);
        positions = "IFERROR(SMALL(IF(TRIM(" + deals + ")=" + *dealCell + ";ROW(" + deals + ")-" +
                    std::to_string(first) + ");" + count + ");0)";
    }
    report.style(copyHeader + 1, copyColumn, people, 1, report_style::count);
    report.array(copyHeader + 1, copyColumn, people, 1, positions);
    const std::string at =
        absoluteCell(copyHeader + 1, copyColumn) + ":" + absoluteCell(copyHeader + people, copyColumn);
    sal_Int32 column = copyColumn;
    for (const std::size_t from : meaningful(source)) {
        result.columnOf[from] = ++column;
        report.text(copyHeader, column, source.table.columns.headers.at(from), report_style::header);
        report.style(copyHeader + 1, column, people, 1, report_style::body);
        const std::string value = "INDEX(" + columnText(from) + ";" + at + ")";
        report.array(copyHeader + 1, column, people, 1,
                     "IF(" + at + ">0;IF(" + value + "=\"\";\"\";" + value + ");\"\")");
    }
    result.table = absoluteCell(copyHeader, copyColumn + 1) + ":" + absoluteCell(copyHeader + people, column);
    return result;
}

} // namespace rolemap::document
