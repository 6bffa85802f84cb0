// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What goes with winning, each factor taken by itself while the others stay: a logistic model of won against lost.
// D. Cox 1958; fitted by iteratively re-weighted least squares (McCullagh & Nelder 1989), which is Newton's method
// here.
#pragma once

#include "../accounts/matrix.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace rolemap::process {

/// A coefficient of the model, on the log-odds scale.
struct Coefficient {
    double value = 0, error = 0;
    double p = 1;         ///< Wald's test of no influence
    bool leftOut = false; ///< the columns before say the same already
};

struct LogisticModel {
    std::vector<Coefficient> coefficients; ///< the intercept first, then a column each
    double logLikelihood = 0, nothing = 0; ///< of the model and of the intercept alone
    bool separated = false; ///< some column or sum of columns tells all wins from losses: no coefficient is the best
    std::size_t steps = 0;

    /// The chance of winning of one row, 0 to 1.
    double chance(const double* row) const;
    double fit() const { return 1 - logLikelihood / nothing; } ///< McFadden's R squared
};

/// Rows of numbers, won 1 or 0 for each. Columns that are constant or say what earlier ones say are left out. Throws
/// Error(argument) where rows are fewer than two or all are won or all lost; Error(noConvergence) where no best model
/// is found though nothing is separated. O(steps x rows x columns squared).
LogisticModel logistic(const accounts::Matrix& rows, const std::vector<bool>& won);

/// How well chances tell wins from losses: the share of pairs of a win and a loss in which the win has the greater
/// chance, equal ones half (area under the ROC curve). Nothing where all are won or all lost. O(n log n).
std::optional<double> areaUnderCurve(const std::vector<double>& chances, const std::vector<bool>& won);

struct CrossValidation {
    std::vector<double> chances; ///< of each row, from the model of the other folds
    std::optional<double> area;
    double brier = 0; ///< mean squared distance of chance and outcome
    bool separated = false;
};

/// Fixed folds: the i-th win and the i-th loss, in row order, belong to fold i modulo `folds`. Rows of a fold whose
/// others are all won or all lost, or have no best model, get the rate of the others.
CrossValidation crossValidate(const accounts::Matrix& rows, const std::vector<bool>& won, std::size_t folds = 10);

} // namespace rolemap::process
