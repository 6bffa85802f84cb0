// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Finds tables in a sheet as people made it: a title above, notes below, header rows anywhere in row 1 to 15 and over
// one to three rows, merged cells, blank rows between.
#pragma once

#include "columns.hxx"
#include "grid.hxx"
#include "table_kind.hxx"

#include <optional>
#include <vector>

namespace rolemap::table {

struct FoundTable {
    std::size_t top = 0, left = 0; ///< first header cell, 0-based in the sheet
    std::size_t headerRows = 1;
    std::size_t bottom = 0, right = 0; ///< last cell of the last row with a person, an account, an order ..., inclusive
    TableKind kind = TableKind::people;
    Columns columns;        ///< of a people table, relative to `left`
    bool understood = true; ///< false where it looks like a table of people but its headers are not known
};

/// All tables of people in a sheet, top to bottom. A table whose headers are not understood is returned with
/// understood = false, so that the user can be asked to point. O(cells).
std::vector<FoundTable> findPeople(const Grid& sheet, const words::Vocabulary& vocabulary);

/// The one that holds the cell, else the nearest, else nothing.
std::optional<FoundTable> findPeopleAt(const Grid& sheet, std::size_t row, std::size_t column,
                                       const words::Vocabulary& vocabulary);

/// All tables of accounts or of orders in a sheet, top to bottom: an account and revenue, wallet or share; a customer,
/// a date and an amount. Totals and notes below are left out. O(cells).
std::vector<FoundTable> findAccounts(const Grid& sheet, const words::Vocabulary& vocabulary);
std::vector<FoundTable> findOrders(const Grid& sheet, const words::Vocabulary& vocabulary);

/// All tables of a deal's facts (fact and value), of purchase criteria (criterion and weight) or of actions (action and
/// due date), top to bottom. O(cells).
std::vector<FoundTable> findFacts(const Grid& sheet, const words::Vocabulary& vocabulary);
std::vector<FoundTable> findCriteria(const Grid& sheet, const words::Vocabulary& vocabulary);
std::vector<FoundTable> findActions(const Grid& sheet, const words::Vocabulary& vocabulary);

/// The table that holds the cell, else the nearest, else nothing.
std::optional<FoundTable> nearest(std::vector<FoundTable> tables, std::size_t row, std::size_t column);

/// The table whose columns the user pointed at: header rows and last row are found, columns are taken as pointed.
std::optional<FoundTable> findPointed(const Grid& sheet, const Pointing& pointing, const words::Vocabulary& vocabulary);

/// The part of a sheet that a found table covers.
Grid cut(const Grid& sheet, const FoundTable& table);

} // namespace rolemap::table
