// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.CONTROL and RM.SURVIVAL: read, compute, write.

#include "../accounts/data_rows.hxx"
#include "../accounts/name_numbers.hxx"
#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "cells_read.hxx"
#include "control_words.hxx"
#include "process_words.hxx"
#include "results.hxx"
#include "survival.hxx"

#include <algorithm>
#include <numeric>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;

Chart chartOf(std::string_view kind) {
    return words::isBlank(kind)
               ? Chart::individuals
               : static_cast<Chart>(words::choose("kind", kind, {"xmr", "p", "u", "c"}, "process.chart."));
}

/// The numbers of Nelson's rules that a point breaks: "1", "1; 2".
std::string rulesText(std::uint8_t rules) {
    std::string text;
    for (int rule = 0; rule < 4; ++rule)
        if (rules & (1 << rule))
            text += (text.empty() ? "" : "; ") + std::to_string(rule + 1);
    return text;
}

/// What the rows of RM.SURVIVAL say, incomplete ones left out.
struct Cases {
    std::vector<double> days;
    std::vector<bool> closed;
    std::vector<std::uint32_t> group;
    std::vector<std::string> groups;
};

Cases readCases(const Grid& days, const Grid& closed, const Grid* groups) {
    expectSize("closed", closed, "days", days);
    if (groups)
        expectSize("groups", *groups, "days", days);
    Cases cases;
    accounts::NameNumbers names;
    const std::size_t n = cellCount(days);
    cases.days.reserve(n);
    cases.closed.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Cell &day = cellAt(days, i), &end = cellAt(closed, i);
        if (table::isBlank(day) || table::isBlank(end))
            continue;
        const Cell* group = groups ? &cellAt(*groups, i) : nullptr;
        if (group && (group->isError() || table::isBlank(*group)))
            continue;
        const double yes = numberAt("closed", closed, i);
        if (yes != 0 && yes != 1)
            throw Error(ErrorCode::argument, accounts::placeOf("closed", i / closed.columns(), i % closed.columns()) +
                                                 ": got " + table::formatNumber(yes) +
                                                 ", expected 1 for closed or 0 for open");
        cases.days.push_back(numberAt("days", days, i));
        cases.closed.push_back(yes == 1);
        if (group)
            cases.group.push_back(names.numberOf(*group));
    }
    if (cases.days.empty())
        throw Error(ErrorCode::argument, "days: got no complete row, expected days and 1 or 0 beside them");
    cases.groups = names.names();
    return cases;
}

/// Days and ends of one group.
std::pair<std::vector<double>, std::vector<bool>> ofGroup(const Cases& cases, std::uint32_t group) {
    std::pair<std::vector<double>, std::vector<bool>> part;
    for (std::size_t i = 0; i < cases.days.size(); ++i)
        if (cases.group[i] == group) {
            part.first.push_back(cases.days[i]);
            part.second.push_back(cases.closed[i]);
        }
    return part;
}

/// Calls with the name, the days and the ends of each group, or of all where there are none.
template <class Use>
void eachGroup(const Cases& cases, bool grouped, Use use) {
    if (!grouped) {
        use(std::string(), cases.days, cases.closed);
        return;
    }
    for (std::uint32_t g = 0; g < cases.groups.size(); ++g) {
        const auto part = ofGroup(cases, g);
        use(cases.groups[g], part.first, part.second);
    }
}

std::vector<Cell> startOf(bool grouped, const std::string& group) {
    return grouped ? std::vector<Cell>{group} : std::vector<Cell>();
}

std::vector<Cell> headed(bool grouped, words::Language language, std::initializer_list<const char*> names) {
    std::vector<Cell> cells = grouped ? header(language, {"group"}) : std::vector<Cell>();
    for (Cell& cell : header(language, names))
        cells.push_back(std::move(cell));
    return cells;
}

Grid curves(const Cases& cases, bool grouped, words::Language language) {
    Grid grid;
    grid.addRow(headed(grouped, language, {"time", "at_risk", "closed", "still_open", "error"}));
    eachGroup(cases, grouped, [&](const std::string& name, const auto& days, const auto& closed) {
        for (const SurvivalStep& step : kaplanMeier(days, closed)) {
            std::vector<Cell> row = startOf(grouped, name);
            row.insert(row.end(), {step.time, static_cast<double>(step.atRisk), static_cast<double>(step.closed),
                                   step.open, orNotAvailable(step.error.has_value(), step.error.value_or(0))});
            grid.addRow(std::move(row));
        }
    });
    return grid;
}

Grid medians(const Cases& cases, bool grouped, words::Language language) {
    Grid grid;
    grid.addRow(headed(grouped, language, {"cases", "closed", "quarter", "median", "three_quarters"}));
    eachGroup(cases, grouped, [&](const std::string& name, const auto& days, const auto& closed) {
        const auto steps = kaplanMeier(days, closed);
        std::vector<Cell> row = startOf(grouped, name);
        row.emplace_back(static_cast<double>(days.size()));
        row.emplace_back(static_cast<double>(std::count(closed.begin(), closed.end(), true)));
        for (const double share : {0.75, 0.5, 0.25}) {
            const auto time = timeUntil(steps, share);
            row.push_back(orNotAvailable(time.has_value(), time.value_or(0)));
        }
        grid.addRow(std::move(row));
    });
    return grid;
}

Grid test(const Cases& cases, words::Language language) {
    const LogRank result = logRank(cases.days, cases.closed, cases.group, cases.groups.size());
    Grid grid;
    grid.addRow(
        header(language, {"group", "cases", "closed", "expected", "pace", "chi_square", "freedom", "p", "verdict"}));
    const Cell unknown = Cell::error(table::errorNotAvailable);
    for (std::size_t g = 0; g < cases.groups.size(); ++g)
        grid.addRow(
            {cases.groups[g], static_cast<double>(result.cases[g]), static_cast<double>(result.observed[g]),
             result.expected[g],
             orNotAvailable(result.expected[g] > 0, static_cast<double>(result.observed[g]) / result.expected[g]),
             Cell(), Cell(), Cell(), Cell()});
    const auto closed = std::accumulate(result.observed.begin(), result.observed.end(), std::size_t{0});
    const char* verdict = !result.p ? "survival.no_test" : *result.p < 0.05 ? "survival.differ" : "survival.alike";
    grid.addRow({say(language, "survival.all"), static_cast<double>(cases.days.size()), static_cast<double>(closed),
                 static_cast<double>(closed), Cell(1.0), result.p ? Cell(result.chiSquare) : unknown,
                 result.p ? Cell(result.freedom) : unknown, result.p ? Cell(*result.p) : unknown,
                 say(language, verdict)});
    return grid;
}

} // namespace

std::string rulesSentences(std::uint8_t rules, words::Language language) {
    std::vector<std::string> sentences;
    for (int rule = 0; rule < 4; ++rule)
        if (rules & (1 << rule))
            sentences.push_back(say(language, "control.rule_" + std::to_string(rule + 1)));
    return joined(language, sentences);
}

std::string dispersionSentence(const ControlChart& chart, const LaneyLimits& limits, words::Language language) {
    if (chart.dispersion <= limits.dispersion)
        return {};
    return say(language, chart.laney ? "control.over_dispersed" : "control.dispersed",
               {{"sigma", figureWords(chart.dispersion)}});
}

LaneyLimits laneyLimits(const model::Model& model) {
    return {model.number("process.over_dispersed"), model.number("process.laney_size")};
}

Grid controlResult(const Grid& values, std::string_view kind, const Grid* sizes, const Grid* phases,
                   const model::Model& model, words::Language language) {
    const Chart chart = chartOf(kind);
    const bool sized = chart == Chart::p || chart == Chart::u;
    if (sized && !sizes)
        throw Error(ErrorCode::argument, "sizes: got nothing, expected how many each count is out of");
    if (sized)
        expectSize("sizes", *sizes, "values", values);
    if (phases)
        expectSize("phases", *phases, "values", values);
    std::vector<double> counts, outOf;
    std::vector<std::size_t> at, begins;
    std::string before;
    for (std::size_t i = 0; i < cellCount(values); ++i) {
        if (table::isBlank(cellAt(values, i)) && (!sized || table::isBlank(cellAt(*sizes, i))))
            continue;
        const std::string phase = phases ? words::fold(table::cellWords(cellAt(*phases, i))) : std::string();
        if (!at.empty() && phase != before)
            begins.push_back(at.size());
        before = phase;
        at.push_back(i);
        counts.push_back(numberAt("values", values, i));
        if (sized)
            outOf.push_back(numberAt("sizes", *sizes, i));
    }
    const LaneyLimits limits = laneyLimits(model);
    const ControlChart result = control(chart, counts, outOf, limits, begins);
    Grid grid(cellCount(values) + 1, 6);
    const auto head = header(language, {"value", "centre", "lower", "upper", "signal", "remark"});
    for (std::size_t c = 0; c < head.size(); ++c)
        grid.at(0, c) = head[c];
    for (std::size_t i = 0; i < at.size(); ++i) {
        const ControlPoint& point = result.points[i];
        const std::size_t row = at[i] + 1;
        std::size_t c = 0;
        for (const double value : {point.value, point.centre, point.lower, point.upper})
            grid.at(row, c++) = value;
        std::vector<std::string> remarks;
        if (i == 0)
            remarks.push_back(dispersionSentence(result, limits, language));
        remarks.push_back(rulesSentences(point.rules, language));
        grid.at(row, 4) = rulesText(point.rules);
        grid.at(row, 5) = joined(language, remarks);
    }
    return grid;
}

Grid survivalResult(const Grid& days, const Grid& closed, const Grid* groups, std::string_view show,
                    words::Language language) {
    const std::size_t what =
        words::isBlank(show) ? 0 : words::choose("show", show, {"curve", "median", "test"}, "process.survival.show_");
    if (what == 2 && !groups)
        throw Error(ErrorCode::argument, "groups: got nothing, expected groups to compare");
    const Cases cases = readCases(days, closed, groups);
    if (what == 2)
        return test(cases, language);
    return what == 1 ? medians(cases, groups != nullptr, language) : curves(cases, groups != nullptr, language);
}

} // namespace rolemap::process
