// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Our functions in cells, names, conditional formats and validity rules.
#include "own_formulas.hxx"

#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

constexpr char ourPrefix[] = "ORG.ROLEMAP."; // as formulas are stored
constexpr char shownPrefix[] = "RM.";        // as they are shown

struct Name {
    OUString name;
    NameKey key;
    FormulaTokens tokens;
};

void addNames(const Reference<css::sheet::XNamedRanges>& names, sal_Int32 sheet, std::vector<Name>& all) {
    for (const OUString& name : names->getElementNames()) {
        const Reference<css::sheet::XFormulaTokens> range(names->getByName(name), UNO_QUERY_THROW);
        sal_Int32 index = 0;
        get(range, "TokenIndex") >>= index;
        all.push_back({name, {index, sheet}, range->getTokens()});
    }
}

/// The names whose content uses our functions, straight or through each other.
std::vector<Name> ownNames(const Model& model, const FormulaText& text) {
    std::vector<Name> all, ours;
    addNames({get(model, "NamedRanges"), UNO_QUERY_THROW}, -1, all);
    for (sal_Int32 sheet = 0; sheet < sheetCount(model); ++sheet)
        addNames({get(sheetAt(model, sheet), "NamedRanges"), UNO_QUERY_THROW}, sheet, all);
    std::set<NameKey> keys;
    for (bool found = true; found;) {
        found = false;
        for (const Name& name : all)
            if (!keys.count(name.key) && text.isOurs(name.tokens, keys)) {
                keys.insert(name.key);
                ours.push_back(name);
                found = true;
            }
    }
    return ours;
}

bool uses(const OUString& formula, const std::vector<Name>& names) {
    return formula.indexOf(ourPrefix) >= 0 ||
           std::any_of(names.begin(), names.end(), [&](const Name& name) { return formula.indexOf(name.name) >= 0; });
}

class Finder {
public:
    explicit Finder(const Model& model) : m_model(model), m_text(model), m_names(ownNames(model, m_text)) {
        for (const Name& name : m_names)
            m_keys.insert(name.key);
    }
    void sheet(sal_Int32 index);
    FrozenList take() { return std::move(m_list); }

private:
    void area(const css::table::CellRangeAddress& area);
    void cell(sal_Int32 row, sal_Int32 column, const OUString& formula);
    std::optional<css::table::CellRangeAddress> array(sal_Int32 row, sal_Int32 column, const OUString& formula);

    const Model& m_model;
    FormulaText m_text;
    std::vector<Name> m_names;
    std::set<NameKey> m_keys;
    FrozenList m_list;
    Reference<css::sheet::XSpreadsheet> m_sheet;
    sal_Int16 m_index = 0;
    std::set<std::pair<sal_Int32, sal_Int32>> m_arrays; ///< the corners of those that were seen
    FormulaTokens m_above;                              ///< of the formula that the last run copies
    bool m_copies = false;                              ///< the cell below may belong to the last run
};

void Finder::cell(sal_Int32 row, sal_Int32 column, const OUString& formula) {
    const Reference<css::sheet::XFormulaTokens> cell(m_sheet->getCellByPosition(column, row), UNO_QUERY_THROW);
    const FormulaTokens tokens = cell->getTokens();
    if (!m_text.isOurs(tokens, m_keys))
        return;
    if (m_copies && !m_list.empty()) {
        FrozenFormulas& last = m_list.back();
        if (last.range.StartColumn == column && last.range.EndRow == row - 1 && tokens == m_above) {
            ++last.range.EndRow;
            ++last.rows;
            return;
        }
    }
    const css::table::CellAddress at(m_index, column, row);
    auto split = m_text.split(utf8(formula.copy(1)), tokens, at);
    FrozenFormulas formulas;
    formulas.range = {m_index, column, row, column, row};
    formulas.text = std::move(split.text);
    formulas.references = std::move(split.references);
    // What the tokens do not tell, or what points somewhere in the text itself, is no copy of the cell above.
    m_copies = m_text.isExact(tokens) && (!formulas.references.empty() || !m_text.hasReferences(tokens));
    m_above = tokens;
    m_list.push_back(std::move(formulas));
}

/// The array formula that the cell belongs to. Each is listed once.
std::optional<css::table::CellRangeAddress> Finder::array(sal_Int32 row, sal_Int32 column, const OUString& formula) {
    const Reference<css::sheet::XSheetCellRange> cell(m_sheet->getCellRangeByPosition(column, row, column, row),
                                                      UNO_QUERY_THROW);
    const auto cursor = m_sheet->createCursorByRange(cell);
    cursor->collapseToCurrentArray();
    const auto range = Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
    if (!m_arrays.insert({range.StartRow, range.StartColumn}).second)
        return range;
    const Reference<css::sheet::XArrayFormulaTokens> cells(cellsOf(m_model, range), UNO_QUERY_THROW);
    const FormulaTokens tokens = cells->getArrayTokens();
    if (m_text.isOurs(tokens, m_keys)) {
        const css::table::CellAddress at(m_index, range.StartColumn, range.StartRow);
        auto split = m_text.split(utf8(formula.copy(2, formula.getLength() - 3)), tokens, at);
        FrozenFormulas formulas;
        formulas.range = range;
        formulas.array = true;
        formulas.rows = range.EndRow - range.StartRow + 1;
        formulas.columns = range.EndColumn - range.StartColumn + 1;
        formulas.text = std::move(split.text);
        formulas.references = std::move(split.references);
        m_list.push_back(std::move(formulas));
        m_copies = false;
    }
    return range;
}

void Finder::area(const css::table::CellRangeAddress& area) {
    const Reference<css::sheet::XCellRangeFormula> cells(cellsOf(m_model, area), UNO_QUERY_THROW);
    const auto formulas = cells->getFormulaArray();
    const auto rows = static_cast<std::size_t>(formulas.getLength());
    for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column) {
        m_copies = false;
        for (std::size_t row = 0; row < rows; ++row) {
            const OUString& formula = formulas[static_cast<sal_Int32>(row)][column - area.StartColumn];
            if (!uses(formula, m_names))
                continue;
            const auto at = area.StartRow + static_cast<sal_Int32>(row);
            if (!formula.startsWith("{")) {
                cell(at, column, formula);
                continue;
            }
            // On to the end of the array: its cells all say the same.
            if (const auto range = array(at, column, formula))
                row = static_cast<std::size_t>(range->EndRow - area.StartRow);
        }
    }
}

void Finder::sheet(sal_Int32 index) {
    m_sheet = sheetAt(m_model, index);
    m_index = static_cast<sal_Int16>(index);
    m_arrays.clear();
    const std::size_t before = m_list.size();
    const Reference<css::sheet::XCellRangesQuery> query(m_sheet, UNO_QUERY_THROW);
    constexpr sal_Int32 step = 20000; // rows at a time: formulas are long
    for (const auto& part : query->queryContentCells(css::sheet::CellFlags::FORMULA)->getRangeAddresses())
        for (sal_Int32 top = part.StartRow; top <= part.EndRow; top += step) {
            css::table::CellRangeAddress rows = part;
            rows.StartRow = top;
            rows.EndRow = std::min(part.EndRow, top + step - 1);
            area(rows);
        }
    for (std::size_t i = before; i < m_list.size(); ++i)
        m_list[i].values = readResults(m_model, m_list[i].range);
}

std::string phrase(words::Language language, const char* kind, const std::string& place) {
    return words::text(language, std::string("document.freeze.") + kind, {{"place", place}});
}

std::string placeOf(const Model& model, const Reference<css::sheet::XSheetCellRanges>& ranges) {
    const auto addresses = ranges->getRangeAddresses();
    return addresses.hasElements() ? addressText(model, addresses[0]) : std::string();
}

/// A condition is text in the interface's own grammar, where our functions have the names that users see.
bool conditionUses(const OUString& formula, const std::vector<Name>& names) {
    return uses(formula, names) || formula.toAsciiUpperCase().indexOf(shownPrefix) >= 0;
}

} // namespace

FrozenList ownFormulas(const Model& model) {
    Finder finder(model);
    for (sal_Int32 index = 0; index < sheetCount(model); ++index) {
        const auto own = ownSheet(model, sheetName(sheetAt(model, index)));
        if (!own || own->kind != OwnSheet::Kind::frozen)
            finder.sheet(index);
    }
    return finder.take();
}

std::vector<std::string> otherUses(const Model& model, words::Language language) {
    const auto names = ownNames(model, FormulaText(model));
    std::vector<std::string> uses;
    for (const Name& name : names)
        uses.push_back(phrase(language, "in_name", utf8(name.name)));
    for (sal_Int32 index = 0; index < sheetCount(model); ++index) {
        const auto sheet = sheetAt(model, index);
        const Reference<css::sheet::XConditionalFormats> formats(get(sheet, "ConditionalFormats"), UNO_QUERY_THROW);
        for (const auto& format : formats->getConditionalFormats()) {
            const Reference<css::container::XIndexAccess> entries(format, UNO_QUERY);
            for (sal_Int32 entry = 0; entries.is() && entry < entries->getCount(); ++entry) {
                const Reference<css::beans::XPropertySet> rule(entries->getByIndex(entry), UNO_QUERY);
                OUString formula;
                if (rule.is() && rule->getPropertySetInfo()->hasPropertyByName("Formula1"))
                    rule->getPropertyValue("Formula1") >>= formula;
                if (conditionUses(formula, names)) {
                    const Reference<css::sheet::XSheetCellRanges> ranges(get(format, "Range"), UNO_QUERY_THROW);
                    uses.push_back(phrase(language, "in_format", placeOf(model, ranges)));
                    break;
                }
            }
        }
        const Reference<css::container::XIndexAccess> alike(
            Reference<css::sheet::XUniqueCellFormatRangesSupplier>(sheet, UNO_QUERY_THROW)->getUniqueCellFormatRanges(),
            UNO_QUERY_THROW);
        for (sal_Int32 group = 0; group < alike->getCount(); ++group) {
            const Reference<css::sheet::XSheetCellRanges> ranges(alike->getByIndex(group), UNO_QUERY_THROW);
            const Reference<css::sheet::XSheetCondition> rule(get(ranges, "Validation"), UNO_QUERY);
            if (rule.is() && (conditionUses(rule->getFormula1(), names) || conditionUses(rule->getFormula2(), names)))
                uses.push_back(phrase(language, "in_validity", placeOf(model, ranges)));
        }
    }
    return uses;
}

} // namespace rolemap::document
