// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A deal's facts, purchase criteria, actions and playbook in an open workbook: where they stand and what was understood
// of them. A playbook of a workbook's own is a range named Rolemap_playbook (of the workbook or of one of its sheets)
// that is headed stage, part, text; functions take the name as an argument.
#pragma once

#include "core/deal/actions.hxx"
#include "core/deal/criteria.hxx"
#include "core/deal/facts.hxx"
#include "core/deal/playbook.hxx"
#include "people_source.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// What tables of facts, of criteria and of actions have in common; rows and columns of `table` are relative to range.
template <class Table>
struct DealTable {
    css::table::CellRangeAddress range; ///< header row .. last row with something in it
    std::string label;                  ///< "Facts.A5:F37"
    Table table;

    CellPosition cellOf(std::size_t row, std::size_t column) const {
        return {range.Sheet, range.StartRow + static_cast<sal_Int32>(row),
                range.StartColumn + static_cast<sal_Int32>(column)};
    }
};
using FactsSource = DealTable<deal::FactsTable>;
using CriteriaSource = DealTable<deal::CriteriaTable>;
using ActionsSource = DealTable<deal::ActionsTable>;

/// The table under the cursor, else the nearest on that sheet, else the first in the workbook. Throws what
/// workbookModel() throws. O(cells of the sheets looked at).
std::optional<FactsSource> findFacts(const Model& model, const CellPosition& cursor);
std::optional<CriteriaSource> findCriteria(const Model& model, const CellPosition& cursor);
std::optional<ActionsSource> findActions(const Model& model, const CellPosition& cursor);

/// All tables, sheet by sheet, top to bottom; sheets of ours (maps, reports) are not looked at.
std::vector<FactsSource> allFacts(const Model& model);
std::vector<CriteriaSource> allCriteria(const Model& model);
std::vector<ActionsSource> allActions(const Model& model);

/// "$Facts.$A$5:$F$37" for formulas, from the last header row on: functions take one.
std::string formulaRange(const Model& model, const FactsSource& source);
std::string formulaRange(const Model& model, const CriteriaSource& source);

inline constexpr char playbookRangeName[] = "Rolemap_playbook";

/// Where a playbook of the workbook's own is; nothing where no name says so.
std::optional<css::table::CellRangeAddress> playbookRange(const Model& model);
/// Its lines; none where there is none. Throws Error(argument), naming the row, where it cannot be read.
std::vector<deal::PlaybookLine> ownPlaybook(const Model& model);

} // namespace rolemap::document
