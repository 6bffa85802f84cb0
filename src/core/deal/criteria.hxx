// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the customer buys by: each purchase criterion with its weight, who at the customer cares about it, and how every
// supplier does on it, we first. Contract: functions.md, RM.SCORECARD.
#pragma once

#include "../table/field_words.hxx"
#include "../table/grid.hxx"
#include "../table/problems.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

struct Criterion {
    std::size_t row = 0; ///< 0-based row in the grid that was read
    std::string name;
    std::string people;                        ///< who cares about it, as typed
    std::optional<double> date;                ///< of the assessment, a serial number
    std::optional<double> weight;              ///< below 0: a cost, the less the better
    std::vector<std::optional<double>> scores; ///< one a supplier
    bool superseded = false;                   ///< a later row judges the same criterion anew
};

struct CriteriaTable {
    std::size_t rows = 0;
    std::size_t headerRows = 1;
    table::FieldColumns columns;
    std::vector<std::string> headers;
    std::vector<std::string> suppliers;       ///< by heading, ours first
    std::vector<std::size_t> supplierColumns; ///< their columns
    std::vector<Criterion> criteria;          ///< in sheet order; blank rows, totals and notes left out
    std::vector<table::Problem> problems;     ///< by row, then column

    std::optional<std::size_t> column(table::CriterionField f) const noexcept {
        return columns[static_cast<std::size_t>(f)];
    }
    /// Those that count: of several rows of one name with different dates the newest.
    std::vector<const Criterion*> current() const;
};

/// Reads a range that starts at its header row. Suppliers are all other columns with a heading, ours the first.
/// Percentages are shares of 1 ('30%' is 0.3); what is no number is unknown and reported. Throws Error(argument)
/// without a criterion and a weight column, and without a supplier. O(cells).
CriteriaTable readCriteria(const table::Grid& range);

} // namespace rolemap::deal
