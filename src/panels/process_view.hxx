// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Process panel says about a CRM's opportunities, before it is laid out: what to look at first, the funnel,
// the staves of each unit or of one, the control chart, the time to close, drivers in sentences, words that do not
// match between tables. The same core functions as the cells call (RM.UNITS, RM.FUNNEL, RM.CONTROL, RM.SURVIVAL,
// RM.KPI). Each figure knows the deals behind it. No window and no office here.
#pragma once

#include "card.hxx"
#include "core/process/deal_store.hxx"
#include "core/process/units.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::panels {

/// What a user chose; what is not there any more counts as not chosen.
struct ProcessChoices {
    std::optional<process::UnitKind> by; ///< nothing: the first kind by which deals differ
    std::string unit;                    ///< empty: all
    std::string period;                  ///< a Period's id
    process::Benchmark benchmark = process::Benchmark::median;
    std::string improved; ///< month from which the control chart counts anew; empty: none
};

/// Rows that a click leads to: deals, or the cells of a word.
struct Behind {
    process::DealFilter filter;
    std::optional<std::size_t> problem; ///< of the store's problems, instead
};

struct FunnelRow {
    std::string name, count, detail; ///< "Opportunities", "8,800", "1.2 of each · …"
    double length = 0;               ///< of its bar, 0 to 1
    std::string words;
    Behind behind;
};

/// A stave against its benchmark: of one unit each of its factors, of several the shortest of each.
struct StaveRow {
    enum class Judgement {
        reaches,
        unsure, ///< below, but chance may have made it
        sure,   ///< below beyond chance
        few,    ///< too few deals to judge
        nothing ///< there is nothing to compare
    };
    std::string name, value, detail; ///< "Ann Lee", "Win rate 33% / 67%", "Short, beyond chance."
    std::optional<double> ratio;     ///< actual against benchmark
    double low = 0, high = 0;        ///< its interval
    Judgement judgement = Judgement::nothing;
    bool shortest = false;
    std::string words;
    Behind behind;
};

struct ControlDot {
    std::string month;
    double value = 0, centre = 0, lower = 0, upper = 0;
    std::uint8_t rules = 0;
    Behind behind;
};

/// A line of a list with rows behind it, where it leads to any.
struct ProcessCard : Card {
    std::optional<Behind> behind;
};

struct ProcessView {
    enum class State { noTable, wrong, nobody, reading, ready };
    State state = State::noTable;
    words::Language language = words::Language::en;
    std::string reason; ///< a sentence, where state is wrong
    std::string table;  ///< "Deals.A1:H8801 · 8800 opportunities"
    std::string note;   ///< that the figures are being read again; empty where they are those of the table

    // Choices: words and which is chosen.
    std::vector<process::UnitKind> kinds;
    std::vector<std::string> kindNames, units, periods, benchmarks, months;
    std::vector<std::string> unitIds, periodIds;
    std::size_t kind = 0, unit = 0, period = 0, benchmark = 0, improved = 0;

    std::string figures; ///< win rate, value won, still open, velocity
    std::vector<ProcessCard> look;
    std::vector<FunnelRow> funnel;
    std::string funnelWords;
    std::vector<StaveRow> staves;
    std::string stavesNote; ///< "against the median"
    std::vector<ControlDot> control;
    std::string controlWords, controlText; ///< the picture in words; what it comes to
    std::vector<ProcessCard> signals;
    std::vector<std::pair<double, double>> survival; ///< days, share still open
    std::optional<double> half;
    std::string survivalWords, survivalText;
    std::optional<ProcessCard> lasting; ///< open deals that last longer than three quarters of all took
    std::string drivers;
    std::vector<ProcessCard> problems;
};

inline constexpr std::size_t stavesShown = 6, keysShown = 4, signalsShown = 3;

/// `targets` as RM.UNITS takes them. O(deals).
ProcessView processView(const process::DealStore& store, const std::string& label, const ProcessChoices& choices,
                        const std::optional<table::Grid>& targets, words::Language language, const model::Model& model);
/// The view where there is nothing to analyse: why, in state.
ProcessView withoutProcess(ProcessView::State state, const std::string& label, words::Language language);

/// Rows of the table behind a figure, and in a problem's case its column.
std::vector<std::size_t> rowsBehind(const process::DealStore& store, const Behind& behind);

/// "8,800".
std::string countText(std::size_t count);

} // namespace rolemap::panels
