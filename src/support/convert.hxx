// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// UNO values to core values and back.
#pragma once

#include "core/table/grid.hxx"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace css = com::sun::star;

namespace rolemap::support {

using AnyRow = css::uno::Sequence<css::uno::Any>;
using AnyMatrix = css::uno::Sequence<AnyRow>;

std::string utf8(const rtl::OUString& text);
rtl::OUString ustring(std::string_view utf8);

/// Void and "" are empty; a NaN is the error whose code it carries; booleans and integers are numbers.
table::Cell toCell(const css::uno::Any& value);
/// Rows may be of different length; short ones are filled with empty cells. O(cells).
table::Grid toGrid(const AnyMatrix& matrix);

/// An empty cell becomes "", an error a NaN that carries the office's code.
css::uno::Any toAny(const table::Cell& cell);
AnyMatrix toMatrix(const table::Grid& grid);

/// A result of rows and columns, filled cell by cell. Texts alone become string[][]: the office puts those into its
/// pool of texts, so that =, COUNTIF and MATCH find them; texts of an any[][] equal nothing there.
class ResultMatrix {
public:
    ResultMatrix(std::size_t rows, std::size_t columns);
    /// Each cell once.
    void put(std::size_t row, std::size_t column, const css::uno::Any& value);
    css::uno::Any take();

private:
    void mix();
    std::size_t m_rows, m_columns;
    css::uno::Sequence<css::uno::Sequence<rtl::OUString>> m_texts;
    css::uno::Sequence<rtl::OUString>* m_textRows;
    AnyMatrix m_mixed; ///< in use from the first cell on that is no text
    AnyRow* m_mixedRows = nullptr;
};
/// A grid as a result: see ResultMatrix.
css::uno::Any toResult(const table::Grid& grid);

/// The double that Calc shows as an error (FormulaError codes: 502, 32767 for #N/A ...), and its code.
double errorNumber(int code) noexcept;
int errorCode(double nan) noexcept;

} // namespace rolemap::support
