// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Columns to coefficients, coefficients to words.

#include "win_model.hxx"

#include "../error.hxx"
#include "../table/outcomes.hxx"
#include "distributions.hxx"
#include "process_words.hxx"
#include "wilson.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;

constexpr std::size_t calibrationGroups = 10;
constexpr double leastFilled = 0.8; // of the rows; fewer would cost the others theirs
constexpr std::uint32_t pooled = noGroup - 1;

/// Won (1), lost (0) or neither (-1) of each row, and the words.
std::vector<int> outcomes(const DataColumn& result, WinModel& model) {
    std::vector<int> out(result.rows(), -1);
    if (result.numeric) {
        for (std::size_t row = 0; row < out.size(); ++row) {
            if (result.isBlank(row))
                continue;
            if (result.numbers[row] != 0 && result.numbers[row] != 1)
                throw Error(ErrorCode::argument,
                            "result: got figures in '" + result.name + "', expected won and lost, or 1 and 0");
            out[row] = static_cast<int>(result.numbers[row]);
        }
        model.won = "1";
        model.lost = "0";
        return out;
    }
    std::vector<int> of(result.groups.size(), -1);
    std::size_t won = of.size(), lost = of.size();
    for (std::size_t g = 0; g < of.size(); ++g)
        if (const auto known = table::wonOrLost(result.groups[g])) {
            of[g] = *known ? 1 : 0;
            (*known ? won : lost) = g;
        }
    if (won == of.size() || lost == of.size()) {
        if (of.size() != 2)
            throw Error(ErrorCode::argument, "result: got " + std::to_string(of.size()) + " different words in '" +
                                                 result.name + "', expected won and lost, or two words");
        won = won < 2 ? won : lost < 2 ? 1 - lost : 0;
        lost = 1 - won;
        of[won] = 1;
        of[lost] = 0;
    }
    model.won = result.groups[won];
    model.lost = result.groups[lost];
    for (std::size_t row = 0; row < out.size(); ++row)
        if (!result.isBlank(row))
            out[row] = of[result.group[row]];
    return out;
}

/// A column's part in the rows of the model.
struct Part {
    DataColumn column;
    std::vector<std::uint32_t> levels; ///< groups with a coefficient; `pooled` for the rare ones together
    std::vector<std::uint32_t> use;    ///< of each group: itself, or pooled
    std::uint32_t base = 0;
    std::size_t size() const { return column.numeric ? 1 : levels.size(); }
};

Part partOf(DataColumn column, const std::vector<int>& outcome, std::size_t few) {
    Part part{std::move(column), {}, {}, 0};
    if (part.column.numeric)
        return part;
    std::vector<std::size_t> cases(part.column.groups.size());
    for (std::size_t row = 0; row < outcome.size(); ++row)
        if (outcome[row] >= 0 && !part.column.isBlank(row))
            ++cases[part.column.group[row]];
    part.base = static_cast<std::uint32_t>(std::max_element(cases.begin(), cases.end()) - cases.begin());
    part.use.resize(cases.size());
    std::size_t rare = 0;
    for (std::uint32_t g = 0; g < cases.size(); ++g) {
        part.use[g] = cases[g] >= few || g == part.base ? g : pooled;
        rare += part.use[g] == pooled ? cases[g] : 0;
        if (part.use[g] == g && g != part.base)
            part.levels.push_back(g);
    }
    if (rare >= few)
        part.levels.push_back(pooled);
    else // too few even together: they count as what they are compared with
        std::replace(part.use.begin(), part.use.end(), pooled, part.base);
    return part;
}

} // namespace

WinModel winModel(const Grid& table, std::size_t result, const Drivers& all, const DriverLimits& limits,
                  std::size_t casesPerCoefficient) {
    WinModel out;
    const std::vector<int> outcome = outcomes(readColumn(table, result), out);
    const auto wins = static_cast<std::size_t>(std::count(outcome.begin(), outcome.end(), 1));
    const auto losses = static_cast<std::size_t>(std::count(outcome.begin(), outcome.end(), 0));
    const std::size_t room = std::min(wins, losses) / std::max<std::size_t>(casesPerCoefficient, 1);
    std::vector<Part> parts;
    std::size_t taken = 0;
    for (const Driver& driver : all.all) {
        if (driver.state != DriverState::tested || driver.leak != Leak::none)
            continue;
        if (static_cast<double>(driver.n) < leastFilled * static_cast<double>(wins + losses)) {
            out.sparse.push_back(driver.name);
            continue;
        }
        Part part = partOf(readColumn(table, driver.column), outcome, limits.fewInLevel);
        if (part.size() == 0)
            continue;
        if (taken + part.size() > room) {
            out.tooMany.push_back(driver.name);
            continue;
        }
        taken += part.size();
        parts.push_back(std::move(part));
    }
    if (parts.empty())
        throw Error(ErrorCode::argument, "table: got no column that can be a driver for " +
                                             std::to_string(std::min(wins, losses)) + " cases, expected one or more");
    accounts::Matrix rows;
    rows.columns = taken;
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        if (outcome[row] < 0)
            continue;
        if (std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return p.column.isBlank(row); })) {
            ++out.incomplete;
            continue;
        }
        for (const Part& part : parts) {
            if (part.column.numeric)
                rows.values.push_back(part.column.numbers[row]);
            for (const std::uint32_t level : part.levels)
                rows.values.push_back(part.use[part.column.group[row]] == level ? 1 : 0);
        }
        ++rows.rows;
        out.outcome.push_back(outcome[row] == 1);
    }
    out.cases = rows.rows;
    out.wins = static_cast<std::size_t>(std::count(out.outcome.begin(), out.outcome.end(), true));
    for (const Part& part : parts) {
        if (part.column.numeric) {
            out.terms.push_back(part.column.name);
            out.bases.emplace_back();
        }
        for (const std::uint32_t level : part.levels) {
            out.terms.push_back(part.column.name + ": " + (level == pooled ? "…" : part.column.groups[level]));
            out.bases.push_back(part.column.groups[part.base]);
        }
    }
    out.model = logistic(rows, out.outcome);
    out.checked = crossValidate(rows, out.outcome);
    return out;
}

Grid modelGrid(const WinModel& wins, double confidence, words::Language language) {
    const double z = normalWithin(confidence);
    Grid grid;
    grid.addRow(header(language, {"term", "coefficient", "error", "odds", "low", "high", "p", "verdict"}));
    const Cell unknown = Cell::error(table::errorNotAvailable);
    for (std::size_t j = 0; j < wins.model.coefficients.size(); ++j) {
        const Coefficient& one = wins.model.coefficients[j];
        const std::string term = j == 0 ? say(language, "model.intercept") : wins.terms[j - 1];
        std::string words;
        if (one.leftOut)
            words = say(language, "model.left_out");
        else if (wins.model.separated)
            words = say(language, "model.separated");
        else if (j > 0 && !wins.bases[j - 1].empty())
            words = say(language, "model.against", {{"base", wins.bases[j - 1]}});
        if (one.leftOut) {
            grid.addRow({term, unknown, unknown, unknown, unknown, unknown, unknown, words});
            continue;
        }
        grid.addRow({term, one.value, one.error, std::exp(one.value), std::exp(one.value - z * one.error),
                     std::exp(one.value + z * one.error), one.p, words});
    }
    return grid;
}

Grid fitGrid(const WinModel& wins, words::Language language) {
    Grid grid;
    grid.addRow(header(language, {"figure", "value", "verdict"}));
    const auto row = [&](const char* figure, Cell value, std::string words) {
        grid.addRow({say(language, std::string("model.") + figure), std::move(value), std::move(words)});
    };
    row("cases", static_cast<double>(wins.cases),
        wins.incomplete > 0 ? say(language, "model.incomplete", {{"n", std::to_string(wins.incomplete)}}) : "");
    row("won", static_cast<double>(wins.wins), say(language, "model.won_is", {{"won", wins.won}, {"lost", wins.lost}}));
    row("coefficients", static_cast<double>(wins.terms.size()),
        joined(
            language,
            {wins.tooMany.empty() ? "" : say(language, "model.too_many", {{"columns", listed(language, wins.tooMany)}}),
             wins.sparse.empty() ? "" : say(language, "model.sparse", {{"columns", listed(language, wins.sparse)}})}));
    row("mcfadden", wins.model.fit(), say(language, "model.mcfadden_is"));
    const double area = wins.checked.area.value_or(0.5);
    row("area", wins.checked.area ? Cell(area) : Cell::error(table::errorNotAvailable),
        say(language, area < 0.55  ? "model.area_none"
                      : area < 0.7 ? "model.area_poor"
                      : area < 0.8 ? "model.area_fair"
                                   : "model.area_good"));
    row("brier", wins.checked.brier, say(language, "model.brier_is", {{"base", [&] {
                                                                           const double rate =
                                                                               static_cast<double>(wins.wins) /
                                                                               static_cast<double>(wins.cases);
                                                                           return figureWords(rate * (1 - rate));
                                                                       }()}}));
    if (wins.model.separated)
        row("separation", Cell(1.0), say(language, "model.separated"));
    return grid;
}

Grid calibrationGrid(const WinModel& wins, double confidence, words::Language language) {
    const std::vector<double>& chances = wins.checked.chances;
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return chances[i] < chances[j]; });
    const std::size_t groups = std::min(calibrationGroups, order.size());
    Grid grid;
    grid.addRow(header(language, {"group", "deals", "foretold", "share_won", "low", "high"}));
    for (std::size_t g = 0; g < groups; ++g) {
        const std::size_t from = g * order.size() / groups, to = (g + 1) * order.size() / groups;
        double chance = 0, won = 0;
        for (std::size_t i = from; i < to; ++i) {
            chance += chances[order[i]];
            won += wins.outcome[order[i]] ? 1 : 0;
        }
        const auto n = static_cast<double>(to - from);
        const Interval interval = wilson(won, n, confidence);
        grid.addRow({static_cast<double>(g + 1), n, chance / n, interval.rate, interval.low, interval.high});
    }
    return grid;
}

} // namespace rolemap::process
