// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the team knows of a deal: budget, dates, motive, who designs ... each with where it comes from and whether it is
// assumed. Readiness is how much of a stage's facts are known; the stage is the first whose musts are not
// (domain.md S4; functions.md, RM.READINESS and RM.STAGE).
#pragma once

#include "../model/model.hxx"
#include "../table/field_words.hxx"
#include "../table/grid.hxx"
#include "../table/problems.hxx"
#include "../words/vocabulary.hxx"
#include "fact_words.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

/// A row of a table of facts.
struct FactRow {
    std::size_t row = 0;             ///< 0-based row in the grid that was read
    std::optional<std::size_t> fact; ///< index into FactWords::all(); nothing for a fact of the team's own
    std::string name, value, source, deal;
    words::Evidence evidence = words::Evidence::unknown;
    bool evidenceTyped = false;
    std::optional<double> date;   ///< when it was learnt, a serial number
    std::optional<double> asDate; ///< the value of a date's fact, a serial number
    bool says = false;            ///< a value was typed, be it 'TBD'
    bool known = false;           ///< a value that is more than 'TBD', 'not yet' or an error
    bool assumed() const noexcept {
        return evidence == words::Evidence::assumed || (evidenceTyped && evidence == words::Evidence::unknown);
    }
};

struct FactsTable {
    std::size_t rows = 0;
    std::size_t headerRows = 1;
    table::FieldColumns columns;
    std::vector<std::string> headers;
    std::vector<FactRow> facts;           ///< in sheet order; rows without a fact left out
    std::vector<std::string> deals;       ///< in order of first appearance; one, empty, where no column names any
    std::vector<table::Problem> problems; ///< by row, then column
    std::optional<std::size_t> column(table::FactField f) const noexcept {
        return columns[static_cast<std::size_t>(f)];
    }
};

/// Reads a range that starts at its header row; fact and value columns are needed. Throws Error(argument) without them.
/// A date's value that is no date is known, but compared with nothing and reported. O(rows).
FactsTable readFacts(const table::Grid& range, const words::Vocabulary& vocabulary);

/// Of each fact of a deal the row that counts: the newest (a dated one before those without, the lower of equals); a
/// blank value says nothing. Indices into FactsTable::facts, by the fact's index; nothing where no row says anything.
struct DealFacts {
    const FactsTable* table = nullptr;
    std::vector<std::optional<std::size_t>> of;

    const FactRow* row(std::size_t fact) const { return of[fact] ? &table->facts[*of[fact]] : nullptr; }
    const FactRow* row(std::string_view id) const { return row(FactWords::shipped().indexOf(id)); }
    bool isKnown(std::size_t fact) const { return row(fact) != nullptr && row(fact)->known; }
    bool isKnown(std::string_view id) const { return isKnown(FactWords::shipped().indexOf(id)); }
};
DealFacts factsOf(const FactsTable& table, const std::string& deal);
/// The one deal of a table; Error(argument) where there are several.
DealFacts factsOfOne(const FactsTable& table);

struct Readiness {
    double share = 0;                 ///< 0..1: known weight over the stage's weight
    std::vector<std::size_t> missing; ///< facts of the stage that are not known: musts first
    std::vector<std::size_t> assumed; ///< known, but only assumed
};
/// Error(argument) for no stage.
Readiness readiness(const DealFacts& facts, words::Stage stage, const model::Model& model);

/// The first stage whose must facts are not all known; implementation where all are.
words::Stage stageOf(const DealFacts& facts, const model::Model& model);

/// Two dates in an order that cannot be: the contract after the delivery, ...
struct DateConflict {
    std::size_t earlier = 0, later = 0; ///< facts; `earlier` should come first and does not
};
/// Contract, delivery, completion in this order; a contract that is signed no later than delivery. O(1).
std::vector<DateConflict> dateConflicts(const DealFacts& facts);

} // namespace rolemap::deal
