// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the facts of a deal leave open, beside what its people do: RM.GAPS with facts. Severities are
// gap.severity.fact_* of the model.
#pragma once

#include "facts.hxx"

#include "../people/gaps.hxx"
#include "../people/results.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

struct FactGap {
    people::Severity severity = people::Severity::medium;
    std::string rule;                 ///< "fact_missing", "fact_dates", "fact_past", "fact_assumed"
    std::size_t fact = 0;             ///< index into FactWords::all(); of two dates the later one
    std::optional<std::size_t> other; ///< of two dates that contradict each other the one that should come first
};

/// Missing musts of the stage (of the stage that the facts tell where none is given), dates that contradict each other,
/// with `today` dates that have passed without what they promised, musts that are only assumed. Worst first, then in
/// this order, then by fact.
std::vector<FactGap> factGaps(const DealFacts& facts, words::Stage stage, std::optional<double> today,
                              const model::Model& model);

/// who: the fact; why and todo: a sentence each.
people::GapWords describe(const DealFacts& facts, const FactGap& gap, words::Stage stage, const model::Model& model,
                          words::Language language);

/// The facts of a deal of a people table: those of its name; where neither table names deals, all. Error(argument)
/// where only the people name several.
DealFacts factsForDeal(const FactsTable& facts, const table::PeopleTable& people, const table::Deal& deal);

/// RM.GAPS: severity, rule, who, why, what to do, of people and of facts; worst first, deal by deal.
table::Grid gapsResult(const table::PeopleTable& people, std::optional<double> today, const FactsTable& facts,
                       const people::Query& query);

} // namespace rolemap::deal
