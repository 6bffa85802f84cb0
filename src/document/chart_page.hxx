// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet of charts while it is written: pictures in its left part, page by page, and right of them the live figures
// that they show.
#pragma once

#include "chart_build.hxx"

#include "core/words/language.hxx"
#include "core/words/texts.hxx"

#include <string>

namespace rolemap::document {

/// A column of figures, header on top.
struct FigureColumn {
    sal_Int32 top = 0, column = 0, rows = 0; ///< of the figures, without the header
    std::string cells;                       ///< "$N$5:$N$54", for formulas on the sheet
    std::string cell(sal_Int32 row) const;   ///< of the figures
};

/// Texts out of an array of ours are no texts to "=" and COUNTIF in 7.4 (their letters are not in the office's pool, by
/// which it compares): joined to nothing, they are.
inline std::string asText(const std::string& cells) {
    return "(" + cells + "&\"\")";
}

class ChartPage {
public:
    ChartPage(const Model& model, ReportSheet sheet, words::Language language);

    /// A text of charts.json.
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const;
    /// The same as a formula: values are expressions, "" where they stand for a blank.
    std::string sayLive(const std::string& key, const words::TextArguments& expressions) const;
    /// A text as a constant of a formula.
    static std::string quoted(const std::string& text);

    /// A title over the whole width, on a new page where there is one before.
    void heading(const std::string& text);
    /// A line under it; a formula where `live`.
    void note(const std::string& text, bool live = false);
    /// The rest of the page, as wide as it is; the next line is under it.
    ChartPlace room();
    /// Moves on by rows that the caller fills.
    sal_Int32 rows(sal_Int32 count);

    /// Columns of figures side by side: a block's title, then columns of the same rows.
    void block(const std::string& title, sal_Int32 rows);
    /// One array formula down the block.
    FigureColumn array(const std::string& header, const std::string& formula, const char* style);
    /// Several columns of one result with its header row; the result's blank rows stay blank.
    std::vector<FigureColumn> result(const std::string& call, std::size_t columns,
                                     const std::vector<const char*>& styles);
    /// A formula a row.
    template <class Formula>
    FigureColumn each(const std::string& header, const char* style, const Formula& formula) {
        FigureColumn column = begin(header, style);
        for (sal_Int32 row = 0; row < column.rows; ++row)
            m_sheet.formula(column.top + row, column.column, formula(row), style);
        return column;
    }
    FigureColumn texts(const std::string& header, const char* style, const std::vector<std::string>& texts);

    std::string range(const FigureColumn& column) const; ///< for charts
    std::string range(const FigureColumn& column, sal_Int32 row) const;
    std::string header(const FigureColumn& column) const;

    /// What prints: the pages, not the figures.
    void finish();

    const Model& model() const { return m_model; }
    ReportSheet& sheet() { return m_sheet; }
    words::Language language() const { return m_language; }

    static constexpr sal_Int32 columns = 13, width = 27040; ///< of a page; 1/100 mm

private:
    FigureColumn begin(const std::string& header, const char* style);

    const Model& m_model;
    ReportSheet m_sheet;
    words::Language m_language;
    sal_Int32 m_row = 0, m_pageTop = 0, m_column = columns + 1, m_rows = 0;
    bool m_started = false;
};

} // namespace rolemap::document
