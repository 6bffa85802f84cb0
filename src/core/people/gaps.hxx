// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is missing in a deal, why it matters, and what to do: RM.GAPS. Rules: issue 'gaps' list of functions.md; their
// severities are in the model (gap.severity.*).
#pragma once

#include "analysis.hxx"

namespace rolemap::people {

enum class Severity { high, medium, low };

struct Gap {
    Severity severity = Severity::medium;
    std::string rule;              ///< "no_decider", "decider_not_reached", ...
    std::vector<std::size_t> who;  ///< positions in the deal; empty where nobody is concerned
    std::optional<table::Field> field; ///< the column to look at
    words::TextArguments arguments; ///< for people.gap.<rule>.title / .why / .todo
    std::optional<std::size_t> problem; ///< index into the table's problems, for data problems
};

/// Worst first, then in a fixed order of rules, then in sheet order. Without `today` no rule about dates.
std::vector<Gap> gaps(const Analysis& analysis, std::optional<double> today);

/// title: a few words ("Decider not reached"); who: names or department ("Qian Meihua"); why: one sentence;
/// todo: one sentence.
struct GapWords {
    std::string title, who, why, todo;
};
GapWords describe(const Analysis& analysis, const Gap& gap, words::Language language);

} // namespace rolemap::people
