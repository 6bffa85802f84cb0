// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results of the people functions as grids, header row first: what cells, panels and reports show alike. One
// function for each RM.* function of the family; contract: functions.md, People.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../table/people_table.hxx"
#include "../words/language.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace rolemap::people {

struct Query {
    words::Stage stage = words::Stage::none;
    const model::Model* model = nullptr; ///< shipped() where null
    words::Language language = words::Language::en;
};

/// RM.PEOPLE: exactly the table's rows, header included; blank rows blank. `columns` ("influence;rank") picks and
/// orders of level, department, role, attitude, contact, influence, access, support, rank, next; canonical ids or
/// labels.
table::Grid peopleResult(const table::PeopleTable& table, std::string_view columns, const Query& query);
/// Single figures: Error(argument) for several deals or nobody, Error(notFound) where the model leaves nobody
/// influence.
double supportResult(const table::PeopleTable& table, const Query& query);
double knownResult(const table::PeopleTable& table, const Query& query);
double healthResult(const table::PeopleTable& table, const Query& query);
/// RM.EXPLAIN. Without a name: rule, met, points, possible, decided by; the sum last. With one: term, value, weight,
/// contribution of that person's influence and support, and what each step would add; Error(notFound) for nobody's
/// name.
table::Grid explainResult(const table::PeopleTable& table, std::string_view name, const Query& query);
/// RM.COVERAGE: rows, columns: level department role attitude contact owner; show: count names support contact; the
/// defaults where empty: role, department, count. Error(argument) for others, and above 2 million cells.
table::Grid coverageResult(const table::PeopleTable& table, std::string_view rows, std::string_view columns,
                           std::string_view show, const Query& query);
/// severity, rule, who, why, what to do; worst first, deal by deal (here and below a leading column says which where
/// there are several).
table::Grid gapsResult(const table::PeopleTable& table, std::optional<double> today, const Query& query);
/// name, step, gain, effort, gain per effort; k of each deal. Error(argument) for k < 1.
table::Grid nextResult(const table::PeopleTable& table, std::size_t k, const Query& query);
/// name, attitude now, attitude once influence has spread, change; blank where it is unknown.
table::Grid opinionResult(const table::PeopleTable& table, const Query& query);
/// step, name, cost so far, of the easiest chain of introductions to a person; a chain a deal that has them.
/// Error(notFound) for nobody's name.
table::Grid pathResult(const table::PeopleTable& table, std::string_view to, const Query& query);
/// RM.CHECK of a people table: row, column, value, problem, suggestion.
table::Grid checkResult(const table::PeopleTable& table, std::optional<double> today, words::Language language);

} // namespace rolemap::people
