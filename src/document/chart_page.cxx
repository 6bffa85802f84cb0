// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Writing on a sheet of charts.
#include "chart_page.hxx"

#include "office.hxx"
#include "report_styles.hxx"

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr sal_Int32 figuresTop = 2; // the row of the blocks' titles; headers and figures follow
constexpr sal_Int32 gapWidth = 600, figureWidth = 2400;
constexpr sal_Int32 headingHeight = 800;
constexpr sal_Int32 pageHeight = 17400; // A4 across, without margins and the page's number
constexpr sal_Int32 leastHeight = 8000;

std::string area(sal_Int32 row, sal_Int32 column, sal_Int32 rows) {
    return absoluteCell(row, column) + (rows > 1 ? ":" + absoluteCell(row + rows - 1, column) : std::string());
}

} // namespace

std::string FigureColumn::cell(sal_Int32 row) const {
    return absoluteCell(top + row, column);
}

ChartPage::ChartPage(const Model& model, ReportSheet sheet, words::Language language)
    : m_model(model), m_sheet(std::move(sheet)), m_language(language) {
    for (sal_Int32 column = 0; column < columns; ++column)
        m_sheet.width(column, width / columns);
    m_sheet.width(columns, gapWidth);
}

std::string ChartPage::say(const std::string& key, const words::TextArguments& arguments) const {
    return words::text(m_language, "charts." + key, arguments);
}

std::string ChartPage::quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + "\"";
}

std::string ChartPage::sayLive(const std::string& key, const words::TextArguments& expressions) const {
    // Each value is a mark in the text first, by which it is taken apart.
    words::TextArguments marks = expressions;
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i].second = std::string(1, static_cast<char>(1 + i));
    const std::string text = say(key, marks);
    std::string formula, part;
    const auto add = [&](const std::string& piece) { formula += (formula.empty() ? "" : "&") + piece; };
    for (const char c : text) {
        const auto mark = static_cast<std::size_t>(static_cast<unsigned char>(c));
        if (mark < 1 || mark > marks.size()) {
            part += c;
            continue;
        }
        if (!part.empty())
            add(quoted(part));
        part.clear();
        add(expressions[mark - 1].second);
    }
    if (!part.empty() || formula.empty())
        add(quoted(part));
    return formula;
}

void ChartPage::heading(const std::string& text) {
    if (m_started) {
        const Reference<css::table::XColumnRowRange> row(m_sheet.cells(m_row, 0, 1, 1), UNO_QUERY_THROW);
        set(row->getRows(), "IsStartOfNewPage", Any(true));
        m_sheet.written();
        m_pageTop = m_row;
    }
    m_started = true;
    m_sheet.style(m_row, 0, 1, columns, report_style::heading);
    m_sheet.text(m_row, 0, text, report_style::heading);
    m_sheet.height(m_row++, headingHeight);
}

void ChartPage::note(const std::string& text, bool live) {
    if (live)
        m_sheet.formula(m_row++, 0, text, report_style::note);
    else
        m_sheet.text(m_row++, 0, text, report_style::note);
}

ChartPlace ChartPage::room() {
    const auto corner = cornerOf(m_sheet, m_row, 0);
    const sal_Int32 used = corner.Y - cornerOf(m_sheet, m_pageTop, 0).Y;
    const ChartPlace place{corner.X, corner.Y + 100, width, std::max(leastHeight, pageHeight - used - 300)};
    while (cornerOf(m_sheet, m_row, 0).Y < place.y + place.height + 100)
        ++m_row;
    return place;
}

sal_Int32 ChartPage::rows(sal_Int32 count) {
    m_row += count;
    return m_row - count;
}

void ChartPage::block(const std::string& title, sal_Int32 rows) {
    if (m_rows > 0)
        m_sheet.width(m_column++, gapWidth);
    m_rows = rows;
    m_sheet.text(figuresTop, m_column, title, report_style::heading);
}

FigureColumn ChartPage::begin(const std::string& header, const char* style) {
    FigureColumn column;
    column.top = figuresTop + 2;
    column.column = m_column++;
    column.rows = m_rows;
    column.cells = area(column.top, column.column, m_rows);
    m_sheet.width(column.column, figureWidth);
    m_sheet.style(column.top, column.column, m_rows, 1, style);
    m_sheet.text(column.top - 1, column.column, header, report_style::header);
    return column;
}

FigureColumn ChartPage::array(const std::string& header, const std::string& formula, const char* style) {
    const FigureColumn column = begin(header, style);
    m_sheet.array(column.top, column.column, column.rows, 1, formula);
    return column;
}

std::vector<FigureColumn> ChartPage::result(const std::string& call, std::size_t count,
                                            const std::vector<const char*>& styles) {
    std::vector<FigureColumn> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(begin({}, styles[i]));
    const sal_Int32 rows = m_rows + 1;
    m_sheet.array(all.front().top - 1, all.front().column, rows, static_cast<sal_Int32>(count),
                  "IF((ROW($A$1:$A$" + std::to_string(rows) + ")<=ROWS(" + call +
                      "))*(COLUMN($A$1:" + absoluteCell(0, static_cast<sal_Int32>(count) - 1) + ")<=COLUMNS(" + call +
                      "));" + call + ";\"\")");
    return all;
}

FigureColumn ChartPage::texts(const std::string& header, const char* style, const std::vector<std::string>& texts) {
    const FigureColumn column = begin(header, style);
    for (sal_Int32 row = 0; row < column.rows && static_cast<std::size_t>(row) < texts.size(); ++row)
        m_sheet.text(column.top + row, column.column, texts[static_cast<std::size_t>(row)], style);
    return column;
}

std::string ChartPage::range(const FigureColumn& column) const {
    return rangeText(m_model, m_sheet, column.top, column.column, column.rows);
}

std::string ChartPage::range(const FigureColumn& column, sal_Int32 row) const {
    return rangeText(m_model, m_sheet, column.top + row, column.column);
}

std::string ChartPage::header(const FigureColumn& column) const {
    return rangeText(m_model, m_sheet, column.top - 1, column.column);
}

void ChartPage::finish() {
    set(m_sheet.sheet(), "PageStyle", Any(rtl::OUString::createFromAscii(report_style::page)));
    m_sheet.written();
    css::table::CellRangeAddress printed;
    printed.Sheet = sheetIndex(m_sheet.sheet());
    printed.EndColumn = columns - 1;
    printed.EndRow = m_row;
    Reference<css::sheet::XPrintAreas>(m_sheet.sheet(), UNO_QUERY_THROW)
        ->setPrintAreas(css::uno::Sequence<css::table::CellRangeAddress>(&printed, 1));
    m_sheet.written();
}

} // namespace rolemap::document
