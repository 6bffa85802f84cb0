// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results of the deal functions as grids: what cells, panels and reports show alike. One function for each RM.*
// function of the family; contract: functions.md, The deal.
#pragma once

#include "actions.hxx"
#include "criteria.hxx"
#include "facts.hxx"
#include "scorecard.hxx"

#include "../table/grid.hxx"
#include "../words/language.hxx"

#include <string>
#include <string_view>

namespace rolemap::deal {

/// RM.READINESS: one row without a header: readiness 0..1, the missing facts in words (blank where none is).
/// Error(argument) for several deals and without a stage.
table::Grid readinessResult(const FactsTable& facts, words::Stage stage, const model::Model& model,
                            words::Language language);
std::string missingWords(const Readiness& readiness, const model::Model& model, words::Language language);
/// RM.STAGE: the stage's label.
std::string stageResult(const FactsTable& facts, const model::Model& model, words::Language language);
/// RM.SCORECARD: supplier, score, rank, in the table's order; #N/A for a supplier with an unknown score. method:
/// weighted (where blank) or topsis. Error(argument) for a criterion without a weight, and where no criterion is there.
table::Grid scorecardResult(const CriteriaTable& criteria, std::string_view method, words::Language language);
/// RM.SWING: criterion, change of weight. Error(notFound) for a rival that the table does not have, Error(argument) for
/// ourselves and where there is no rival.
table::Grid swingResult(const CriteriaTable& criteria, std::string_view rival, words::Language language);
/// RM.AHP: criterion, weight; the consistency ratio last.
table::Grid ahpResult(const table::Grid& comparisons, words::Language language);
/// RM.CHECK of facts, of criteria and of actions.
table::Grid checkResult(const FactsTable& facts, words::Language language);
table::Grid checkResult(const CriteriaTable& criteria, words::Language language);
table::Grid checkResult(const ActionsTable& actions, words::Language language);

/// The figures of the criteria that count. Error(argument), naming the row, for a weight that is missing or no number
/// and for a score that is something else than a number or blank.
Scores scoresOf(const CriteriaTable& criteria);

} // namespace rolemap::deal
