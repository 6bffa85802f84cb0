// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Deal panel says about a deal, before it is laid out: figures, the coverage matrix, gaps and next steps as
// words, each with the place that a click on it leads to. The same core functions as the cells call, so that panel,
// report and formulas show the same numbers. No window and no office here.
#pragma once

#include "card.hxx"
#include "core/people/analysis.hxx"
#include "core/table/people_table.hxx"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::panels {

/// Where a click leads: a person's cell, or the cell of a data problem.
struct Jump {
    std::optional<std::size_t> person;  ///< index into PeopleTable::people
    std::optional<table::Field> field;  ///< the person's column; the name's where empty
    std::optional<std::size_t> problem; ///< index into PeopleTable::problems
    bool leads() const noexcept { return person || problem; }
};

/// A line of a list: a gap, or a next step.
struct Entry : Card {
    Jump jump;
};

/// A cell of the coverage matrix: who holds this role in this department.
struct Holder {
    std::size_t person = 0; ///< index into PeopleTable::people
    words::Attitude attitude = words::Attitude::unknown;
};
struct Coverage {
    std::vector<std::string> roles;            ///< row labels, then 'unknown' where somebody has no role
    std::vector<bool> keyRole;                 ///< a row each: the stage's key role
    std::vector<std::string> departments;      ///< column labels, long
    std::vector<std::string> shortDepartments; ///< the same, short
    std::vector<std::vector<std::vector<Holder>>> cells;
    /// "Designer, Technical: Li Wei (supporter)"; "Decider, Finance: nobody".
    std::vector<std::vector<std::string>> words;
};

struct DealView {
    enum class State {
        noTable, ///< no table of people anywhere in the workbook
        strange, ///< a table whose headers are not understood
        wrong,   ///< what the user said of the columns or the model does not fit; reason says what
        nobody,  ///< a table without a person
        ready
    };
    State state = State::noTable;
    std::string reason;             ///< a sentence, where state is wrong
    std::string table;              ///< "Hengtai.B3:M15", where there is one
    std::string people;             ///< "Hengtai.B3:M15 · 11 people"
    std::vector<std::string> deals; ///< names, where the table has several
    std::size_t deal = 0;
    words::Stage stage = words::Stage::none;
    words::Language language = words::Language::en;

    double health = 0; ///< 0..100
    bool capped = false;
    std::optional<double> support, known;
    Coverage coverage;
    std::vector<Entry> gaps;  ///< worst first, as many as were asked for
    std::size_t gapCount = 0; ///< of all
    std::size_t high = 0, medium = 0, low = 0;
    std::string gapCounts; ///< "2 high · 3 medium"
    std::vector<Entry> next;

    std::string healthText, supportText, knownText; ///< as shown: "65", "+0.21", "57%"
    std::string summary;                            ///< the figures in words, for screen readers
};

/// How many next steps, and gaps at first, the panel shows.
inline constexpr std::size_t nextShown = 3, gapsShown = 5;

/// The view of one deal of a table: `deal` by its name, the one with most people where it is empty or gone. `today` is
/// a serial date, for gaps about dates. Of the gaps the first `most` are put into words: of thousands of people there
/// are thousands. O(people + lines) and the cost of nextSteps.
DealView dealView(const table::PeopleTable& table, const std::string& label, const std::string& deal,
                  words::Stage stage, words::Language language, std::optional<double> today, const model::Model& model,
                  std::size_t most = std::numeric_limits<std::size_t>::max());
/// The view where there is no deal to analyse: why, in state.
DealView withoutDeal(DealView::State state, const std::string& label, words::Language language);

/// Position in table.deals of a name; of the deal with most people (the first of equals) where there is none.
std::size_t dealIndex(const table::PeopleTable& table, const std::string& deal) noexcept;

/// "+0.21", "−0.05"; "57%".
std::string signedText(double value);
std::string percentText(double share);

} // namespace rolemap::panels
