// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The result of RM.KPI as grids: what cells, panels and reports show alike.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "drivers.hxx"

#include <string_view>

namespace rolemap::process {

/// RM.KPI. `show`: drivers (""), a row a column: column, measure, strength, p, Holm's p, n, verdict; a last row says
/// how many rows are still open where there are any. model: the logistic model of won against lost: term, coefficient,
/// standard error, odds ratio, low, high, p. fit: how far the model can be trusted. calibration: chances foretold
/// against what came. summary: what predicts the result and what does not, in sentences. Errors: columnNamed(),
/// drivers(), logistic(); Error(argument) for a model of a result that is not two words or 1 and 0.
table::Grid kpiResult(const table::Grid& table, const table::Cell& result, double confidence, std::string_view show,
                      const model::Model& model, words::Language language);

/// What a driver's row says, in sentences.
std::string verdict(const Driver& driver, const Drivers& all, double confidence, const DriverLimits& limits,
                    words::Language language);

/// Sentences that sum up a result of drivers: which columns go with the result (the calendar by itself), which do not
/// although enough cases were there to see it, and which are known only after closing.
std::vector<std::string> summary(const Drivers& all, double confidence, const DriverLimits& limits,
                                 words::Language language);

} // namespace rolemap::process
