// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results of RM.WILSON, RM.FUNNEL, RM.STAVES, RM.VELOCITY, RM.CONTROL and RM.SURVIVAL as grids: what cells, panels
// and reports show alike. Contract: functions.md, The process. Lists have a header row; text is never taken for 0.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"

#include <optional>
#include <string_view>

namespace rolemap::process {

/// RM.WILSON: rate, low, high; a row for each pair of cells of two ranges of one shape, read row by row; a blank row
/// for a blank pair. Of no tries the rate is #N/A, and all is possible. Errors: wilson().
table::Grid wilsonResult(const table::Grid& wins, const table::Grid& tries, double confidence,
                         words::Language language);

/// RM.FUNNEL: step, count, conversion from the step before, low, high, conversion from the first. `steps` has the name
/// in its first column and the count in its second; a first row without a number is a header row, blank rows are
/// skipped. #N/A where a conversion has nothing to start from, or counts more than the step before has, so that it is
/// no share. Errors: funnel().
table::Grid funnelResult(const table::Grid& steps, double confidence, words::Language language);

/// RM.STAVES: factor, actual, benchmark, low, high, actual against benchmark, result if raised, share of the gap,
/// remark; the last row is the result. Columns are found by their headers, else in the order name, actual, benchmark,
/// better, n. Errors: staves(); Error(argument) for what is no number.
table::Grid stavesResult(const table::Grid& factors, double confidence, words::Language language);

/// RM.VELOCITY: deals x win rate x value / days. Throws Error(argument) for what is below 0, a win rate above 1, no
/// days.
double velocity(double deals, double winRate, double value, double days);

/// RM.CONTROL: a row a point: value, centre, lower, upper, signal (numbers of Nelson's rules), remark; a blank row for
/// a blank point. `kind`: xmr (""), p, u, c. `phases` says in words or numbers to which phase a point belongs: where it
/// changes, new limits begin. Ranges are read row by row and of one size. Errors: control().
table::Grid controlResult(const table::Grid& values, std::string_view kind, const table::Grid* sizes,
                          const table::Grid* phases, const model::Model& model, words::Language language);

/// RM.SURVIVAL: time, at risk, closed, share still open, standard error; a row a distinct closing time. Rows in which
/// either is blank are left out. `groups` gives each group a curve of its own, its name in a first column. `show`:
/// curve (""); median: cases, closed, median time, the time until a quarter and three quarters are closed; test: the
/// log-rank test of the groups. Throws Error(argument) for ranges of different size, days that are no number from 0 on,
/// closed other than 1 and 0; where no row is complete; for a test without groups.
table::Grid survivalResult(const table::Grid& days, const table::Grid& closed, const table::Grid* groups,
                           std::string_view show, words::Language language);

} // namespace rolemap::process
