// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cells read and written in bulk.
#include "cell_content.hxx"

#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <cmath>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr double fileFormatLoss = 1e-9;

Content formula(const rtl::OUString& text) {
    return {Content::Kind::formula, 0, text};
}

/// A native formula that comes to an error. Where there is one, of a form that other spreadsheet programs read too.
Content errorFormula(int code) {
    switch (code) {
    case 502:
        return formula("=SQRT(-1)");
    case 503:
        return formula("=#NUM!");
    case 504:
        return formula("=MATCH(1;2)");
    case 519:
        return formula("=#VALUE!");
    case 521:
        return formula("=#NULL!");
    case 523:
        return formula("=N(IRR({1;1}))");
    case 524:
        return formula("=#REF!");
    case 525:
        return formula("=#NAME?");
    case 532:
        return formula("=#DIV/0!");
    case 32767:
        return formula("=NA()");
    default:
        return formula("=#ERR" + rtl::OUString::number(code) + "!");
    }
}

/// A text of several lines. In bulk the office records its writing as a step of its own, whatever is locked.
bool hasLines(const Content& content) {
    return content.kind == Content::Kind::text && content.text.indexOf('\n') >= 0;
}

template <class Missing>
Contents read(const Model& model, const css::table::CellRangeAddress& range, Missing&& missing) {
    const auto cells = cellsOf(model, range);
    const auto data = Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->getDataArray();
    Contents contents;
    contents.reserve(sizeOf(range));
    for (sal_Int32 row = 0; row < data.getLength(); ++row)
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            const Any& value = data[row][column];
            Content content;
            if (value >>= content.number)
                content.kind = Content::Kind::number;
            else if ((value >>= content.text) && !content.text.isEmpty())
                content.kind = Content::Kind::text;
            else
                content = missing(cells, column, row, value);
            contents.push_back(std::move(content));
        }
    return contents;
}

} // namespace

Content plain(const Content& content) {
    // xlsx has truth values, which come back as formulas.
    if (content.kind == Content::Kind::formula && (content.text == "=TRUE()" || content.text == "=FALSE()"))
        return {Content::Kind::number, content.text == "=TRUE()" ? 1.0 : 0.0, {}};
    return content;
}

bool same(const Content& one, const Content& other) {
    const Content a = plain(one), b = plain(other);
    if (a.kind != b.kind)
        return false;
    if (a.kind == Content::Kind::number)
        return std::abs(a.number - b.number) <= fileFormatLoss * std::max(std::abs(a.number), std::abs(b.number));
    return a.text == b.text;
}

Reference<css::table::XCellRange> cellsOf(const Model& model, const css::table::CellRangeAddress& range) {
    return sheetAt(model, range.Sheet)
        ->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow);
}

Contents readContents(const Model& model, const css::table::CellRangeAddress& range) {
    Contents contents = read(model, range, [](const auto&, sal_Int32, sal_Int32, const Any&) { return Content(); });
    const auto cells = cellsOf(model, range);
    const auto formulas = Reference<css::sheet::XCellRangesQuery>(cells, UNO_QUERY_THROW)
                              ->queryContentCells(css::sheet::CellFlags::FORMULA);
    const auto width = static_cast<std::size_t>(range.EndColumn - range.StartColumn + 1);
    for (const auto& part : formulas->getRangeAddresses())
        for (sal_Int32 row = part.StartRow - range.StartRow; row <= part.EndRow - range.StartRow; ++row)
            for (sal_Int32 column = part.StartColumn - range.StartColumn; column <= part.EndColumn - range.StartColumn;
                 ++column)
                contents[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)] =
                    formula(cells->getCellByPosition(column, row)->getFormula());
    return contents;
}

Contents readResults(const Model& model, const css::table::CellRangeAddress& range) {
    return read(model, range, [](const auto& cells, sal_Int32 column, sal_Int32 row, const Any& value) {
        return value.hasValue() ? formula("=\"\"") : errorFormula(cells->getCellByPosition(column, row)->getError());
    });
}

void writeContents(const Model& model, const css::table::CellRangeAddress& range, const Contents& contents,
                   Unrecorded& unrecorded) {
    const auto cells = cellsOf(model, range);
    const sal_Int32 width = range.EndColumn - range.StartColumn + 1;
    support::AnyMatrix data(range.EndRow - range.StartRow + 1);
    const Content* content = contents.data();
    for (auto& row : data) {
        row.realloc(width);
        for (Any& value : row) {
            if (content->kind == Content::Kind::number)
                value <<= content->number;
            else
                value <<= content->kind == Content::Kind::text && !hasLines(*content) ? content->text : rtl::OUString();
            ++content;
        }
    }
    Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->setDataArray(data);
    unrecorded.keep();
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const bool formula = contents[i].kind == Content::Kind::formula;
        if (!formula && !hasLines(contents[i]))
            continue;
        const auto cell =
            cells->getCellByPosition(static_cast<sal_Int32>(i) % width, static_cast<sal_Int32>(i) / width);
        if (formula)
            cell->setFormula(contents[i].text);
        else
            Reference<css::text::XText>(cell, UNO_QUERY_THROW)->setString(contents[i].text);
        unrecorded.keep();
    }
}

void copyDown(const Reference<css::table::XCellRange>& cells, sal_Int32 column, sal_Int32 rows,
              Unrecorded& unrecorded) {
    const auto formula = [&](sal_Int32 row) {
        return Reference<css::sheet::XFormulaTokens>(cells->getCellByPosition(column, row), UNO_QUERY_THROW);
    };
    const auto tokens = formula(0)->getTokens();
    // Every formula that joins others like it makes all of them listen anew, so that going down row by row costs the
    // square of the rows. Every second row first, then every second of those between, joins groups of one size: n log
    // n.
    for (sal_Int32 step = 1; step <= rows; step *= 2)
        for (sal_Int32 row = step; row <= rows; row += 2 * step) {
            formula(row)->setTokens(tokens);
            unrecorded.keep();
        }
}

} // namespace rolemap::document
