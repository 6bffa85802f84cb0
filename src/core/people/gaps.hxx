// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is missing in a deal, why it matters, and what to do: RM.GAPS. The rules and their severities are the keys
// gap.severity.* of the model.
#pragma once

#include "analysis.hxx"

namespace rolemap::people {

enum class Severity { high, medium, low };

struct Gap {
    Severity severity = Severity::medium;
    std::string rule;                   ///< "no_decider", "decider_not_reached", ...
    std::vector<std::size_t> who;       ///< positions in the deal; empty where nobody is concerned
    std::optional<table::Field> field;  ///< the column to look at
    std::optional<words::Role> role;    ///< the role concerned
    std::string department;             ///< the department concerned: a canonical id, or the company's own word
    double days = 0;                    ///< since the last contact, for a cold one
    std::optional<std::size_t> problem; ///< index into the table's problems, for data problems without a date
    std::optional<table::Problem> data; ///< the data problem: one of table::check(table, today)
};

/// Worst first, then in a fixed order of rules, then in sheet order. Without `today` no rule about dates. A data
/// problem belongs to the deal of its row; one about the whole table to the first deal. O(people + lines + problems).
std::vector<Gap> gaps(const Analysis& analysis, std::optional<double> today);
/// The same for what analyse() gave, deal by deal.
std::vector<std::vector<Gap>> gaps(const std::vector<Analysis>& analyses, std::optional<double> today);

/// title: a few words ("Decider not reached"); who: names or department ("Qian Meihua"); why: one sentence;
/// todo: one sentence.
struct GapWords {
    std::string title, who, why, todo;
};
GapWords describe(const Analysis& analysis, const Gap& gap, words::Language language);

} // namespace rolemap::people
