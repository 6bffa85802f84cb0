// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A formula as text with holes where its references stand. The text never changes; the references are kept elsewhere,
// in cells where the office itself follows inserted rows, moved cells and renamed sheets; joined again they are the
// formula as it would be by now. Text and names are those of the file format (getFormula), the same in every interface
// language.
#pragma once

#include "people_source.hxx"

#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/sheet/XFormulaParser.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::document {

using FormulaTokens = css::uno::Sequence<css::sheet::FormulaToken>;

/// One end of a reference: where it points, and how it was written (css::sheet::ReferenceFlags).
struct Corner {
    sal_Int32 sheet = 0, row = 0, column = 0, flags = 0;
};

/// What a formula points at. `gone`: its cells were deleted, it reads #REF!.
struct FormulaReference {
    Corner first;
    std::optional<Corner> last; ///< of a range
    bool gone = false;
};

/// The range that a reference covers; nothing where it is gone or spans sheets.
std::optional<css::table::CellRangeAddress> rangeOf(const FormulaReference& reference);
/// The references of the same formula `rows` further down: relative rows move along.
std::vector<FormulaReference> shifted(std::vector<FormulaReference> references, sal_Int32 rows);

/// A name as tokens know it: index, and sheet or -1.
using NameKey = std::pair<sal_Int32, sal_Int32>;

class FormulaText {
public:
    explicit FormulaText(const Model& model);

    struct Split {
        std::string text; ///< "ORG.ROLEMAP.ACCOUNTS.ZONE(⟦21⟧)": a hole holds the reference's flags
        std::vector<FormulaReference> references;
    };
    /// Takes a formula (without "=") apart. Where a reference cannot be told from the text around it, the text stays
    /// whole, without references: exact, but it follows nothing. O(length).
    Split split(const std::string& formula, const FormulaTokens& tokens, const css::table::CellAddress& at) const;
    /// The formula in the cell `at`, without "=". A missing reference is #REF!.
    std::string join(const std::string& text, const std::vector<FormulaReference>& references,
                     const css::table::CellAddress& at) const;

    /// A formula that shows nothing and points at the references, for the cell `at`: =CHOOSE(1;"";...). Native
    /// functions only, so that every office works it out and keeps what it points at up to date.
    std::string anchor(const std::vector<FormulaReference>& references, const css::table::CellAddress& at) const;
    /// What an anchor points at by now, in order.
    std::vector<FormulaReference> anchored(const FormulaTokens& tokens, const css::table::CellAddress& at) const;

    /// A function of ours, or a name among `names`, is called.
    bool isOurs(const FormulaTokens& tokens, const std::set<NameKey>& names) const;
    /// The tokens tell the whole formula: links to other files, table columns and error constants are lost in them.
    bool isExact(const FormulaTokens& tokens) const;
    bool hasReferences(const FormulaTokens& tokens) const;

private:
    FormulaReference reference(const css::sheet::FormulaToken& token, const css::table::CellAddress& at) const;
    std::string print(const FormulaReference& reference, const css::table::CellAddress& at) const;
    bool isReference(const css::sheet::FormulaToken& token) const;

    css::uno::Reference<css::sheet::XFormulaParser> m_parser;
    sal_Int32 m_push = 0, m_external = 0, m_name = 0, m_area = 0; ///< the office's own numbers
};

} // namespace rolemap::document
