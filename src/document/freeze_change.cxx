// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Formulas to values and back.
#include "freeze_change.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;

namespace {

void toValues(const Model& model, const FrozenFormulas& formulas, Unrecorded& unrecorded) {
    if (formulas.array) {
        // Cells of an array formula change only together.
        Reference<css::sheet::XSheetOperation>(cellsOf(model, formulas.range), UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::FORMULA);
        unrecorded.keep();
    }
    writeContents(model, formulas.range, formulas.values, unrecorded);
}

void toFormulas(const Model& model, const FormulaText& text, const FrozenFormulas& formulas, words::Language language,
                Unrecorded& unrecorded) {
    const auto& range = formulas.range;
    const css::table::CellAddress at(range.Sheet, range.StartColumn, range.StartRow);
    const auto formula = ustring("=" + text.join(formulas.text, formulas.references, at));
    const auto cells = cellsOf(model, range);
    if (formulas.array) {
        // Into blank cells: each one that holds something would be taken out of the others by itself, and cost the
        // square of the rows.
        Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                            css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA);
        unrecorded.keep();
        const Reference<css::sheet::XArrayFormulaRange> array(cells, UNO_QUERY_THROW);
        array->setArrayFormula(formula);
        unrecorded.keep();
        if (array->getArrayFormula().isEmpty())
            throw Error(ErrorCode::argument,
                        words::text(language, "document.freeze.refused", {{"cells", addressText(model, range)}}));
        return;
    }
    const auto first = cells->getCellByPosition(0, 0);
    first->setFormula(formula);
    unrecorded.keep();
    if (range.StartRow < range.EndRow)
        copyDown(cells, 0, range.EndRow - range.StartRow, unrecorded);
}

} // namespace

void FreezeChange::apply(const Model& model, bool forward) const {
    const SteadyRows steady(model);
    Unrecorded unrecorded(model);
    const FrozenList& memory = forward ? remembers : remembered;
    if (freezing == forward) {
        for (const FrozenFormulas& one : formulas)
            toValues(model, one, unrecorded);
        writeFrozen(model, memory, language, unrecorded);
    } else {
        // First what points at the cells, so that nothing has to be told of each of them.
        writeFrozen(model, memory, language, unrecorded);
        const FormulaText text(model);
        for (const FrozenFormulas& one : formulas)
            toFormulas(model, text, one, language, unrecorded);
    }
}

Reference<css::document::XUndoAction> undoAction(const Model& model, FreezeChange change, const std::string& title) {
    return ownStep(model, title, [change = std::move(change)](const Model& workbook, bool forward) {
        change.apply(workbook, forward);
    });
}

} // namespace rolemap::document
