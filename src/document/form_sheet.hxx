// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet to fill in: cells to type into, lists to choose from, cells that change their look by a condition, ready to
// print.
#pragma once

#include "report_sheet.hxx"

#include "core/words/texts.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

class FormSheet : public ReportSheet {
public:
    FormSheet(css::uno::Reference<css::sheet::XSpreadsheet> sheet, Unrecorded* unrecorded, words::Language language)
        : ReportSheet(std::move(sheet), unrecorded), m_language(language) {}

    words::Language language() const noexcept { return m_language; }
    /// A text of deal_sheet.*.
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const;

    /// Column widths in 1/100 mm, title and note; the first row that is free.
    sal_Int32 head(const std::string& sheet, const std::vector<sal_Int32>& widths);
    /// A header row of texts of deal_sheet.*.
    void headers(sal_Int32 row, sal_Int32 column, const std::vector<std::string>& keys);
    void heading(sal_Int32 row, sal_Int32 column, sal_Int32 columns, const std::string& key);
    /// Cells to type into.
    void input(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns);
    void dates(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns);
    /// A list to choose from; other words are refused.
    void choices(sal_Int32 row, sal_Int32 column, sal_Int32 rows, const std::vector<std::string>& words);
    /// Only numbers between these.
    void numbers(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const std::string& low,
                 const std::string& high);
    /// Cells take the style where the formula, written for the first of them, is true.
    void when(sal_Int32 row, sal_Int32 column, sal_Int32 rows, sal_Int32 columns, const std::string& formula,
              const char* style);
    /// Landscape, one page wide, the header row repeated on every page.
    void finish(sal_Int32 lastRow, sal_Int32 lastColumn, sal_Int32 headerRow);

private:
    words::Language m_language;
};

} // namespace rolemap::document
