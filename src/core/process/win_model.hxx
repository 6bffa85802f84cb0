// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Won or lost, all drivers at once: what each adds while the others stay, and how far such a model can be trusted.
// Chances are judged on deals that the model had not seen (ten fixed folds).
#pragma once

#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "drivers.hxx"
#include "logistic.hxx"

#include <string>
#include <vector>

namespace rolemap::process {

struct WinModel {
    std::string won, lost;            ///< the results' words
    std::vector<std::string> terms;   ///< of the coefficients after the intercept
    std::vector<std::string> bases;   ///< for groups, what they are compared with
    std::vector<std::string> tooMany; ///< columns that would need more cases than there are
    std::vector<std::string> sparse;  ///< columns that are blank in too many rows
    std::size_t cases = 0, wins = 0, incomplete = 0;
    LogisticModel model;
    CrossValidation checked;
    std::vector<bool> outcome;
};

/// The model of those columns of `all` that can be drivers: tested ones that do not leak, strongest first, as long as
/// there are `casesPerCoefficient` wins or losses, whichever are fewer, for each coefficient (P. Peduzzi 1996). A
/// column of words is compared with its most frequent group; groups of fewer than limits.fewInLevel are one, or count
/// as that group where they are fewer even together. Rows with a blank in any of them are left out. Throws
/// Error(argument) where the result is not two words or 1 and 0, or where no column is left.
WinModel winModel(const table::Grid& table, std::size_t result, const Drivers& all, const DriverLimits& limits,
                  std::size_t casesPerCoefficient);

/// Term, coefficient, standard error, odds ratio, low, high, p, verdict; the intercept first.
table::Grid modelGrid(const WinModel& model, double confidence, words::Language language);
/// Cases, won, columns left out, McFadden's R squared, area under the curve, Brier score, each with a sentence.
table::Grid fitGrid(const WinModel& model, words::Language language);
/// Ten groups of deals by the chance foretold: deals, mean chance, share won, low, high.
table::Grid calibrationGrid(const WinModel& model, double confidence, words::Language language);

} // namespace rolemap::process
