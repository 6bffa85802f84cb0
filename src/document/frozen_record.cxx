// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The hidden sheet of a frozen workbook.
#include "frozen_record.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

enum Field : sal_Int32 { textField, anchorField, rowsField, columnsField, valueField, fields };
constexpr sal_Int32 firstRow = 1;

std::optional<std::string> recordSheet(const Model& model) {
    for (const OwnSheet& own : ownSheets(model))
        if (own.kind == OwnSheet::Kind::frozen)
            return own.sheet;
    return std::nullopt;
}

css::table::CellRangeAddress block(sal_Int16 sheet, sal_Int32 row, sal_Int32 column, sal_Int32 rows,
                                   sal_Int32 columns) {
    return {sheet, column, row, column + columns - 1, row + rows - 1};
}

sal_Int32 usedRows(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress().EndRow + 1;
}

/// Values stand in the record as constants only: a formula, which an error or an empty text is left as, would be worked
/// out there too, and show its error in a sheet that is not to hold any. A text that begins like one that stands for a
/// formula has a mark of its own.
constexpr char formulaMark[] = "\u27E6=\u27E7", textMark[] = "\u27E6t\u27E7", anyMark[] = "\u27E6";

Contents recorded(Contents values) {
    for (Content& value : values)
        if (value.kind == Content::Kind::formula)
            value = {Content::Kind::text, 0, ustring(formulaMark) + value.text.copy(1)};
        else if (value.kind == Content::Kind::text && value.text.startsWith(ustring(anyMark)))
            value.text = ustring(textMark) + value.text;
    return values;
}

/// Back again; also of records that hold formulas.
Contents restored(Contents values) {
    const auto formula = ustring(formulaMark), text = ustring(textMark);
    for (Content& value : values) {
        if (value.kind != Content::Kind::text)
            continue;
        if (value.text.startsWith(formula))
            value = {Content::Kind::formula, 0, "=" + value.text.copy(formula.getLength())};
        else if (value.text.startsWith(text))
            value.text = value.text.copy(text.getLength());
    }
    return values;
}

/// The cells themselves, as the first thing that an anchor points at.
FormulaReference referenceTo(const css::table::CellRangeAddress& range, bool array) {
    constexpr sal_Int32 flags = css::sheet::ReferenceFlags::COLUMN_RELATIVE | css::sheet::ReferenceFlags::ROW_RELATIVE;
    FormulaReference result;
    result.first = {range.Sheet, range.StartRow, range.StartColumn, flags};
    if (array)
        result.last = Corner{range.Sheet, range.EndRow, range.EndColumn, flags};
    return result;
}

class Reader {
public:
    Reader(const Model& model, const std::string& sheet)
        : m_model(model), m_sheet(sheetNamed(model, sheet)), m_index(sheetIndex(m_sheet)), m_text(model) {}

    FrozenList read();

private:
    /// Reads the formula of a row; returns how many rows of values follow it.
    sal_Int32 formula(sal_Int32 row, const support::AnyRow& cells);

    const Model& m_model;
    Reference<css::sheet::XSpreadsheet> m_sheet;
    sal_Int16 m_index;
    FormulaText m_text;
    FrozenList m_list;
    std::vector<sal_Int32> m_rows; ///< where each of the list starts
    FormulaTokens m_above;         ///< the anchor of the formula above
};

sal_Int32 count(const Any& value) {
    double result = 0;
    value >>= result;
    return static_cast<sal_Int32>(result);
}

sal_Int32 Reader::formula(sal_Int32 row, const support::AnyRow& cells) {
    const Reference<css::sheet::XFormulaTokens> cell(m_sheet->getCellByPosition(anchorField, row), UNO_QUERY_THROW);
    const FormulaTokens tokens = cell->getTokens();
    rtl::OUString text;
    cells[textField] >>= text;
    const sal_Int32 rows = count(cells[rowsField]), columns = count(cells[columnsField]);
    const bool array = rows > 0 && columns > 0;
    const bool copied = text.isEmpty() && !array && !m_list.empty() && !m_list.back().array;
    if (copied && tokens == m_above && !m_list.back().gone) {
        ++m_list.back().rows;
        ++m_list.back().range.EndRow;
        return 0;
    }
    auto references = m_text.anchored(tokens, css::table::CellAddress(m_index, anchorField, row));
    if (references.empty())
        return 0; // none of our rows
    m_above = tokens;
    FrozenFormulas formulas;
    const auto range = rangeOf(references.front());
    formulas.gone = !range;
    if (range)
        formulas.range = *range;
    else
        formulas.anchor = tokens;
    references.erase(references.begin());
    formulas.references = std::move(references);
    formulas.text = copied ? m_list.back().text : utf8(text);
    formulas.array = array;
    if (array) {
        formulas.rows = rows;
        formulas.columns = columns;
    }
    m_list.push_back(std::move(formulas));
    m_rows.push_back(row);
    return array ? rows : 0;
}

FrozenList Reader::read() {
    const sal_Int32 used = usedRows(m_sheet);
    constexpr sal_Int32 step = 10000;
    sal_Int32 next = firstRow;
    for (sal_Int32 top = firstRow; top < used; top += step) {
        const sal_Int32 rows = std::min(step, used - top);
        const Reference<css::sheet::XCellRangeData> cells(cellsOf(m_model, block(m_index, top, 0, rows, fields)),
                                                          UNO_QUERY_THROW);
        const auto data = cells->getDataArray();
        while (next < top + rows) {
            const sal_Int32 values = formula(next, data[next - top]);
            next += 1 + values;
        }
    }
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        FrozenFormulas& formulas = m_list[i];
        formulas.values = restored(
            readContents(m_model, formulas.array ? block(m_index, m_rows[i] + 1, 0, formulas.rows, formulas.columns)
                                                 : block(m_index, m_rows[i], valueField, formulas.rows, 1)));
    }
    return std::move(m_list);
}

class Writer {
public:
    Writer(const Model& model, const std::string& sheet, Unrecorded& unrecorded)
        : m_model(model), m_sheet(sheetNamed(model, sheet)), m_index(sheetIndex(m_sheet)), m_text(model),
          m_unrecorded(unrecorded) {}

    void clear();
    void text(sal_Int32 row, sal_Int32 column, const std::string& text);
    void write(const FrozenFormulas& formulas);

private:
    const Model& m_model;
    Reference<css::sheet::XSpreadsheet> m_sheet;
    sal_Int16 m_index;
    FormulaText m_text;
    Unrecorded& m_unrecorded;
    sal_Int32 m_row = firstRow;
};

void Writer::clear() {
    namespace Flags = css::sheet::CellFlags;
    Reference<css::sheet::XSheetOperation>(m_sheet, UNO_QUERY_THROW)
        ->clearContents(Flags::VALUE | Flags::DATETIME | Flags::STRING | Flags::FORMULA);
    m_unrecorded.keep();
}

void Writer::text(sal_Int32 row, sal_Int32 column, const std::string& text) {
    writeContents(m_model, block(m_index, row, column, 1, 1), {{Content::Kind::text, 0, ustring(text)}}, m_unrecorded);
    m_unrecorded.keep();
}

void Writer::write(const FrozenFormulas& formulas) {
    text(m_row, textField, formulas.text);
    const Reference<css::sheet::XFormulaTokens> first(m_sheet->getCellByPosition(anchorField, m_row), UNO_QUERY_THROW);
    if (formulas.gone) {
        first->setTokens(formulas.anchor);
    } else {
        const css::table::CellAddress at(m_index, anchorField, m_row);
        std::vector<FormulaReference> references = formulas.references;
        references.insert(references.begin(), referenceTo(formulas.range, formulas.array));
        m_sheet->getCellByPosition(anchorField, m_row)->setFormula(ustring(m_text.anchor(references, at)));
    }
    m_unrecorded.keep();
    if (formulas.array) {
        const Content sizes[] = {{Content::Kind::number, static_cast<double>(formulas.rows), {}},
                                 {Content::Kind::number, static_cast<double>(formulas.columns), {}}};
        writeContents(m_model, block(m_index, m_row, rowsField, 1, 2), {sizes[0], sizes[1]}, m_unrecorded);
        writeContents(m_model, block(m_index, m_row + 1, 0, formulas.rows, formulas.columns), recorded(formulas.values),
                      m_unrecorded);
        m_row += 1 + formulas.rows;
    } else {
        copyDown(cellsOf(m_model, block(m_index, m_row, anchorField, formulas.rows, 1)), 0, formulas.rows - 1,
                 m_unrecorded);
        writeContents(m_model, block(m_index, m_row, valueField, formulas.rows, 1), recorded(formulas.values),
                      m_unrecorded);
        m_row += formulas.rows;
    }
    m_unrecorded.keep();
}

sal_Int64 rowsFor(const FrozenList& list) {
    sal_Int64 rows = firstRow;
    for (const FrozenFormulas& formulas : list)
        rows += formulas.rows + (formulas.array ? 1 : 0);
    return rows;
}

} // namespace

FrozenList readFrozen(const Model& model) {
    const auto sheet = recordSheet(model);
    return sheet ? Reader(model, *sheet).read() : FrozenList();
}

void checkRoom(const Model& model, const FrozenList& list, words::Language language) {
    const Reference<css::sheet::XCellRangeAddressable> sheet(sheetAt(model, 0), UNO_QUERY_THROW);
    if (const sal_Int64 room = sheet->getRangeAddress().EndRow + 1; rowsFor(list) > room)
        throw Error(ErrorCode::argument,
                    words::text(language, "document.freeze.too_many", {{"room", std::to_string(room)}}));
}

void writeFrozen(const Model& model, const FrozenList& list, words::Language language, Unrecorded& unrecorded) {
    auto sheet = recordSheet(model);
    if (list.empty()) {
        if (sheet)
            model->getSheets()->removeByName(ustring(*sheet));
        unrecorded.keep();
        return;
    }
    if (!sheet) {
        OwnSheet own;
        own.kind = OwnSheet::Kind::frozen;
        own.sheet = freeSheetName(model, words::text(language, "document.freeze.sheet"));
        own.range.EndRow = own.range.EndColumn = -1;
        model->getSheets()->insertNewByName(ustring(own.sheet), static_cast<sal_Int16>(sheetCount(model)));
        unrecorded.keep();
        set(sheetNamed(model, own.sheet), "IsVisible", Any(false));
        unrecorded.keep();
        markSheet(model, own);
        unrecorded.keep();
        sheet = own.sheet;
    }
    Writer writer(model, *sheet, unrecorded);
    writer.clear();
    writer.text(0, 0, words::text(language, "document.freeze.note"));
    for (const FrozenFormulas& formulas : list)
        writer.write(formulas);
}

FrozenList withoutRecordSheet(const Model& model, FrozenList list) {
    const auto sheet = recordSheet(model);
    if (!sheet)
        return list;
    const sal_Int16 index = sheetIndex(sheetNamed(model, *sheet));
    const auto move = [&](Corner& corner) { corner.sheet -= corner.sheet > index; };
    for (FrozenFormulas& formulas : list) {
        if (formulas.range.Sheet > index)
            --formulas.range.Sheet;
        for (FormulaReference& reference : formulas.references) {
            move(reference.first);
            if (reference.last)
                move(*reference.last);
        }
    }
    return list;
}

FrozenFormulas partOf(const FrozenFormulas& formulas, std::size_t first, std::size_t last) {
    FrozenFormulas part = formulas;
    const auto offset = static_cast<sal_Int32>(first);
    part.range.StartRow += offset;
    part.range.EndRow = part.range.StartRow + static_cast<sal_Int32>(last - first);
    part.rows = static_cast<sal_Int32>(last - first + 1);
    part.references = shifted(formulas.references, offset);
    part.values.assign(formulas.values.begin() + static_cast<std::ptrdiff_t>(first),
                       formulas.values.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    return part;
}

} // namespace rolemap::document
