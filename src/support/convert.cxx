// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// UNO values to core values and back.
#include "convert.hxx"

#include <cmath>
#include <cstring>
#include <limits>

namespace rolemap::support {

using css::uno::Any;
using css::uno::TypeClass;
using rtl::OUString;
using table::Cell;
using table::Grid;

std::string utf8(const OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

OUString ustring(std::string_view utf8) {
    return OUString(utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8);
}

double errorNumber(int code) noexcept {
    // Calc's CreateDoubleError: a quiet NaN whose low 32 bits are the code.
    double nan = std::numeric_limits<double>::quiet_NaN();
    std::uint64_t bits;
    std::memcpy(&bits, &nan, sizeof bits);
    bits = (bits & 0xFFFFFFFF00000000ull) | static_cast<std::uint32_t>(code);
    std::memcpy(&nan, &bits, sizeof nan);
    return nan;
}

int errorCode(double nan) noexcept {
    std::uint64_t bits;
    std::memcpy(&bits, &nan, sizeof bits);
    return static_cast<int>(bits & 0xFFFFu);
}

Cell toCell(const Any& value) {
    switch (value.getValueTypeClass()) {
    case css::uno::TypeClass_VOID:
        return {};
    case css::uno::TypeClass_STRING: {
        const auto& text = *static_cast<const OUString*>(value.getValue());
        return text.isEmpty() ? Cell() : Cell(utf8(text));
    }
    case css::uno::TypeClass_BOOLEAN:
        return Cell(*static_cast<const sal_Bool*>(value.getValue()) ? 1.0 : 0.0);
    default: {
        double number = 0;
        if (!(value >>= number)) {
            sal_Int64 whole = 0;
            if (!(value >>= whole))
                return {};
            number = static_cast<double>(whole);
        }
        return std::isnan(number) ? Cell::error(errorCode(number)) : Cell(number);
    }
    }
}

Grid toGrid(const AnyMatrix& matrix) {
    std::size_t columns = 0;
    for (const auto& row : matrix)
        columns = std::max(columns, static_cast<std::size_t>(row.getLength()));
    Grid grid(static_cast<std::size_t>(matrix.getLength()), columns);
    for (std::size_t r = 0; r < grid.rows(); ++r) {
        const AnyRow& row = matrix[static_cast<sal_Int32>(r)];
        const Any* cells = row.getConstArray();
        for (std::size_t c = 0; c < static_cast<std::size_t>(row.getLength()); ++c)
            grid.at(r, c) = toCell(cells[c]);
    }
    return grid;
}

Any toAny(const Cell& cell) {
    switch (cell.kind) {
    case Cell::Kind::number:
        return Any(cell.number);
    case Cell::Kind::text:
        return Any(ustring(cell.text));
    case Cell::Kind::error:
        return Any(errorNumber(static_cast<int>(cell.number)));
    case Cell::Kind::empty:
        break;
    }
    return Any(OUString());
}

AnyMatrix toMatrix(const Grid& grid) {
    AnyMatrix matrix(static_cast<sal_Int32>(grid.rows()));
    AnyRow* rows = matrix.getArray();
    // A text is made once and shared by the cells below that repeat it: labels are few, rows are many.
    struct Last {
        const std::string* text = nullptr;
        Any value;
    };
    std::vector<Last> last(grid.columns());
    for (std::size_t r = 0; r < grid.rows(); ++r) {
        rows[r].realloc(static_cast<sal_Int32>(grid.columns()));
        Any* cells = rows[r].getArray();
        for (std::size_t c = 0; c < grid.columns(); ++c) {
            const Cell& cell = grid.at(r, c);
            if (!cell.isText()) {
                cells[c] = toAny(cell);
                continue;
            }
            if (last[c].text == nullptr || *last[c].text != cell.text)
                last[c] = {&cell.text, toAny(cell)};
            cells[c] = last[c].value;
        }
    }
    return matrix;
}

ResultMatrix::ResultMatrix(std::size_t rows, std::size_t columns)
    : m_rows(rows), m_columns(columns), m_texts(static_cast<sal_Int32>(rows)), m_textRows(m_texts.getArray()) {
    for (std::size_t r = 0; r < rows; ++r)
        m_textRows[r].realloc(static_cast<sal_Int32>(columns));
}

void ResultMatrix::put(std::size_t row, std::size_t column, const Any& value) {
    const bool isText = value.getValueTypeClass() == css::uno::TypeClass_STRING;
    if (m_mixedRows == nullptr && !isText)
        mix();
    if (m_mixedRows != nullptr)
        m_mixedRows[row].getArray()[column] = value;
    else
        m_textRows[row].getArray()[column] = *static_cast<const OUString*>(value.getValue());
}

void ResultMatrix::mix() {
    m_mixed.realloc(static_cast<sal_Int32>(m_rows));
    m_mixedRows = m_mixed.getArray();
    for (std::size_t r = 0; r < m_rows; ++r) {
        m_mixedRows[r].realloc(static_cast<sal_Int32>(m_columns));
        Any* cells = m_mixedRows[r].getArray();
        for (std::size_t c = 0; c < m_columns; ++c)
            cells[c] <<= m_textRows[r].getConstArray()[c];
    }
}

Any ResultMatrix::take() {
    return m_mixedRows != nullptr ? Any(m_mixed) : Any(m_texts);
}

Any toResult(const Grid& grid) {
    for (std::size_t r = 0; r < grid.rows(); ++r)
        for (std::size_t c = 0; c < grid.columns(); ++c)
            if (!grid.at(r, c).isText() && !grid.at(r, c).isEmpty())
                return Any(toMatrix(grid));
    ResultMatrix result(grid.rows(), grid.columns());
    const AnyMatrix texts = toMatrix(grid);
    for (std::size_t r = 0; r < grid.rows(); ++r)
        for (std::size_t c = 0; c < grid.columns(); ++c)
            result.put(r, c, texts[static_cast<sal_Int32>(r)][static_cast<sal_Int32>(c)]);
    return result.take();
}

} // namespace rolemap::support
