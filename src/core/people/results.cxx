// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.SUPPORT, RM.KNOWN, RM.HEALTH, RM.GAPS, RM.NEXT, RM.OPINION and RM.CHECK as cells.

#include "report.hxx"

#include "../error.hxx"
#include "gaps.hxx"
#include "next.hxx"

namespace rolemap::people {

namespace {

using table::Cell;

double figure(const char* name, const std::optional<double>& value) {
    if (!value)
        throw Error(ErrorCode::notFound, std::string(name) + ": got nobody with influence, expected somebody");
    return *value;
}

std::string_view idOf(Severity severity) {
    return severity == Severity::high ? "high" : severity == Severity::medium ? "medium" : "low";
}

} // namespace

double supportResult(const table::PeopleTable& table, const Query& query) {
    return figure("support", analyseSingle(table, query.stage, modelOf(query)).support());
}

double knownResult(const table::PeopleTable& table, const Query& query) {
    return figure("known", analyseSingle(table, query.stage, modelOf(query)).known());
}

double healthResult(const table::PeopleTable& table, const Query& query) {
    return analyseSingle(table, query.stage, modelOf(query)).health().points;
}

table::Grid gapsResult(const table::PeopleTable& table, std::optional<double> today, const Query& query) {
    DealList list(table, {"severity", "rule", "who", "why", "todo"}, query.language);
    const auto analyses = analyse(table, query.stage, modelOf(query));
    const auto all = gaps(analyses, today);
    for (std::size_t i = 0; i < analyses.size(); ++i)
        for (const Gap& gap : all[i]) {
            GapWords words = describe(analyses[i], gap, query.language);
            list.add(analyses[i],
                     {words::text(query.language, "people.severity." + std::string(idOf(gap.severity))),
                      std::move(words.title), std::move(words.who), std::move(words.why), std::move(words.todo)});
        }
    return list.take();
}

table::Grid nextResult(const table::PeopleTable& table, std::size_t k, const Query& query) {
    if (k < 1)
        throw Error(ErrorCode::argument, "k: got 0, expected 1 or more");
    DealList list(table, {"name", "step", "gain", "effort", "ratio"}, query.language);
    for (const Analysis& a : analyse(table, query.stage, modelOf(query)))
        for (const Step& step : nextSteps(a, k))
            list.add(
                a, {a.person(step.who).name, describe(a, step, query.language), step.gain, step.effort, step.ratio()});
    return list.take();
}

table::Grid opinionResult(const table::PeopleTable& table, const Query& query) {
    DealList list(table, {"name", "now", "settled", "change"}, query.language);
    for (const Analysis& a : analyse(table, query.stage, modelOf(query))) {
        const auto settled = opinions(a);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const Measures& m = a.measures(i);
            const bool both = m.attitudeKnown && settled[i];
            list.add(a, {a.person(i).name, m.attitudeKnown ? Cell(m.attitude) : Cell(),
                         settled[i] ? Cell(*settled[i]) : Cell(), both ? Cell(*settled[i] - m.attitude) : Cell()});
        }
    }
    return list.take();
}

table::Grid checkResult(const table::PeopleTable& table, std::optional<double> today, words::Language language) {
    return table::problemList(table.columns.headers, table::check(table, today), language);
}

} // namespace rolemap::people
