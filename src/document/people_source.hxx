// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The table of people in an open workbook: where it stands, what was understood of it, and which cell a person or a
// problem is in, so that every line of a list can jump to its cell.
#pragma once

#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"
#include "workbook_model.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::document {

using Model = css::uno::Reference<css::sheet::XSpreadsheetDocument>;

struct CellPosition {
    sal_Int16 sheet = 0;
    sal_Int32 row = 0, column = 0;
};

/// A table of people as it stands in a workbook.
struct PeopleSource {
    css::table::CellRangeAddress range; ///< first header row .. last person
    std::string label;                  ///< "Hengtai.B3:M15"
    table::FoundTable found;            ///< its rows and columns are the sheet's
    table::PeopleTable table;           ///< rows and columns are relative to range; empty where it is not understood
    bool understood = true;             ///< false: the user must point at columns
    std::shared_ptr<const rolemap::model::Model> countedWith; ///< the workbook's model, whose words it was read with

    /// The cell of a person's field; the name's cell where the table has no such column, or no field is asked for.
    CellPosition cellOf(const table::Person& person, std::optional<table::Field> field = std::nullopt) const;
    CellPosition cellOf(const table::Problem& problem) const;
    CellPosition cellOf(std::size_t row, std::size_t column) const; ///< of the table
};

/// "Hengtai.B3" as the office writes it, quoted where the sheet's name asks for it.
std::string addressText(const Model& model, const CellPosition& cell);
std::string addressText(const Model& model, const css::table::CellRangeAddress& range);

/// The table under the cursor, else the nearest on that sheet, else (on a map or report sheet of ours) the table that
/// the sheet was made from, else the first in the workbook. Rows that are hidden or filtered away count too. Throws
/// Error(argument) where the user's own words about the columns no longer fit, and what workbookModel() throws. O(cells
/// of the sheets looked at).
std::optional<PeopleSource> findPeople(const Model& model, const CellPosition& cursor);

/// All tables of people, sheet by sheet, top to bottom; sheets of ours (maps, reports) are not looked at.
std::vector<PeopleSource> allPeople(const Model& model);

/// The table whose columns a user points at ("name=B,title=F"), on the given sheet; understood, or nothing where the
/// pointed columns hold no people.
std::optional<PeopleSource> pointedPeople(const Model& model, sal_Int16 sheet, const table::Pointing& pointing);

/// The workbook remembers which field the header words over the pointed columns mean. Columns are the sheet's.
void rememberPointing(const Model& model, const PeopleSource& source, const table::Pointing& pointing);

} // namespace rolemap::document
