// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which way to compete. Five strategies, each resting on mutual trust with the deciders, and to withdraw (domain.md S4,
// Evaluation). Signals are read from the criteria, the people and the facts; a strategy's fit is their weighted mean,
// and its score 100 × trust × stage × fit. Weights: compete.* of the model; the rules in words: the help, 'Which way to
// compete'.
#pragma once

#include "criteria.hxx"
#include "facts.hxx"

#include "../people/analysis.hxx"
#include "../words/language.hxx"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

enum class Approach { frontal, reframe, process, delay, winwin, withdraw };
inline constexpr std::size_t approachCount = 6;
std::string_view approachId(Approach approach) noexcept;
std::string approachLabel(Approach approach, words::Language language);

/// What decides, each 0..1.
enum class Signal {
    lead,    ///< how clearly we are ahead of the best rival by the criteria
    behind,  ///< how clearly we are behind
    level,   ///< neither
    swing,   ///< behind, and how small a change of one criterion's weight levels us
    stuck,   ///< behind, and no change in reach does
    unique,  ///< the share of weight on which we beat every rival
    shared,  ///< we beat the best rival on one part of the weight and it beats us on another
    decider, ///< deciders who support us, by influence
    opposed, ///< deciders who oppose us, by influence
    makers,  ///< how close and well disposed those are who make and apply the criteria
    judges,  ///< those of them who oppose us or favour a rival, by influence
    open,    ///< people who are neutral or unknown, by influence: what time could win
    time,    ///< until the contract
};
inline constexpr std::size_t signalCount = 13;

/// Everything the rules look at, with the cells it comes from.
struct Situation {
    std::array<double, signalCount> signals{};
    double trust = 0; ///< 0..1, the condition of all five
    words::Stage stage = words::Stage::none;
    bool tender = false;

    double ours = 0, theirs = 0;               ///< weighted scores, ours and the best rival's
    double ahead = 0, below = 0;               ///< shares of weight on which we lead that rival, and it leads us
    std::optional<std::size_t> rival;          ///< the best one, index into CriteriaTable::suppliers
    std::optional<std::size_t> swingCriterion; ///< index into CriteriaTable::current()
    double swingChange = 0;
    std::vector<std::size_t> unscored;  ///< rivals left out, for a score of theirs is unknown
    std::optional<std::size_t> decider; ///< who decides on trust: position in the deal
    std::optional<std::size_t> judge;   ///< the weightiest of those against us
    std::optional<double> daysLeft;     ///< to the contract date

    double operator[](Signal s) const noexcept { return signals[static_cast<std::size_t>(s)]; }
    double& operator[](Signal s) noexcept { return signals[static_cast<std::size_t>(s)]; }
};

/// people and facts may be null: trust is then unknown, and so is time. The stage is the one that the people were
/// analysed for, where there is one, else the one that the facts tell. Error(argument) as for a scorecard, where our
/// own score is unknown on a criterion that has weight, and where no rival is left to compare with.
Situation situationOf(const CriteriaTable& criteria, const people::Analysis* people, const DealFacts* facts,
                      std::optional<double> today, const model::Model& model);

struct Advice {
    Approach approach = Approach::frontal;
    double score = 0; ///< 0..100
    double fit = 0;   ///< 0..1, before trust and stage
};
/// Best first, ties in the order of Approach.
std::vector<Advice> rank(const Situation& situation, const model::Model& model);

/// A change of the situation that would put another way first.
enum class Turn { trustWon, trustLost, criteriaWon, criteriaLost, judgesLost, judgesWon, timeOut };
inline constexpr std::size_t turnCount = 7;
Situation turned(Situation situation, Turn turn);

/// RM.COMPETE: strategy, score, reasons, what would change the advice; best first. Reasons cite the row and column that
/// decided, as far as there is one.
table::Grid competeResult(const CriteriaTable& criteria, const people::Analysis* people, const DealFacts* facts,
                          std::optional<double> today, const model::Model& model, words::Language language);

} // namespace rolemap::deal
