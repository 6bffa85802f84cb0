// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is ahead by the customer's criteria, and which criterion's weight would have to move, and how far, to put us
// level. Weighted sum; TOPSIS (Hwang and Yoon 1981). Contract: functions.md, RM.SCORECARD and RM.SWING.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace rolemap::deal {

/// Weights and scores without names: weights n, below 0 for a cost; scores n rows of m suppliers, ours first.
struct Scores {
    std::vector<double> weights;
    std::vector<std::vector<std::optional<double>>> scores;
    std::size_t suppliers() const noexcept { return scores.empty() ? 0 : scores.front().size(); }
};

enum class ScoreMethod { weighted, topsis };

/// One figure a supplier; nothing for a supplier whose score is unknown on a criterion that has weight. weighted:
/// Σ w·x / Σ |w|. topsis: scores over their criterion's length over the suppliers whose figures are told, times
/// |w| / Σ |w|; d- / (d+ + d-) to the ideal and its opposite, 0..1, nothing where they coincide (all suppliers alike).
/// Throws Error(argument) where all weights are 0. O(n·m).
std::vector<std::optional<double>> scoreSuppliers(const Scores& scores, ScoreMethod method);

/// Rank 1 the highest, ties (to 1e-12 of the largest) share, nothing for a supplier without a figure.
std::vector<std::optional<std::size_t>> ranksOf(const std::vector<std::optional<double>>& figures);

/// Per criterion the smallest signed change of its raw weight alone that puts us level with or above every rival (or
/// the one given), the weight kept on its side of 0 (0 being a benefit's): 0 where we lead already, nothing where no
/// change does, or where only this criterion has weight and would lose it. Nothing anywhere where a rival's, or our,
/// score is unknown on any criterion. O(n·m).
std::vector<std::optional<double>> swings(const Scores& scores, std::optional<std::size_t> rival);

} // namespace rolemap::deal
