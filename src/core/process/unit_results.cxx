// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.UNITS: read, compute, write.

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "cells_read.hxx"
#include "process_words.hxx"
#include "units.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;

constexpr const char* factorKeys[unitFactors] = {"factor.customers", "factor.deals_per_customer", "factor.closed_share",
                                                 "factor.win_rate",  "factor.value_per_win",      "factor.activities"};
constexpr std::size_t mostSentences = 3;

bool isRate(std::size_t f) {
    return f == static_cast<std::size_t>(UnitFactor::closedShare) || f == static_cast<std::size_t>(UnitFactor::winRate);
}

std::string figureOf(std::size_t f, double value) {
    return isRate(f) ? percentWords(value) : figureWords(value);
}

void readTargets(const Grid& targets, UnitOptions& options) {
    if (targets.columns() < 2)
        throw Error(ErrorCode::argument, "targets: got one column, expected factor and target");
    for (std::size_t row = 0; row < targets.rows(); ++row) {
        const std::string name = table::cellWords(targets.at(row, 0));
        if (name.empty() || (row == 0 && !targets.at(row, 1).isNumber()))
            continue;
        const std::size_t f = words::choose(
            "targets", name,
            {"customers", "deals_per_customer", "closed_share", "win_rate", "value_per_win", "activities"},
            "process.factor.");
        if (!table::isBlank(targets.at(row, 1))) // not set yet
            options.targets[f] = numberAt("targets", targets, row, 1);
    }
}

Cell orBlank(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell();
}

class Answer {
public:
    Answer(std::vector<Unit> units, const UnitOptions& options, words::Language language)
        : m_units(std::move(units)), m_options(options), m_language(language),
          m_active(
              std::any_of(m_units.begin(), m_units.end(), [](const Unit& u) { return u.activities.has_value(); })) {}

    Grid units() const {
        Grid grid;
        std::vector<Cell> head = header(m_language, {"unit", "customers", "deals"});
        if (m_active)
            head.push_back(header(m_language, {"activities"}).front());
        for (Cell& cell : header(m_language, {"closed", "won", "win_rate", "low", "high", "value_won", "value_per_win",
                                              "mean_days", "shortest", "against", "gain", "remark"}))
            head.push_back(std::move(cell));
        grid.addRow(std::move(head));
        for (const Unit& unit : m_units) {
            const FactorFigure& rate = unit.factor(UnitFactor::winRate);
            std::vector<Cell> row = {nameOf(unit), static_cast<double>(unit.customers),
                                     static_cast<double>(unit.deals)};
            if (m_active)
                row.push_back(orBlank(unit.activities));
            row.insert(row.end(),
                       {static_cast<double>(unit.closed), static_cast<double>(unit.won), orBlank(rate.value),
                        rate.value ? Cell(rate.low) : Cell(), rate.value ? Cell(rate.high) : Cell(), unit.value,
                        orBlank(unit.factor(UnitFactor::valuePerWin).value), orBlank(unit.days)});
            if (unit.shortest) {
                row.emplace_back(factorName(*unit.shortest));
                row.push_back(orBlank(unit.factor(*unit.shortest).ratio()));
                row.emplace_back(unit.gain);
            } else {
                row.insert(row.end(), 3, Cell());
            }
            row.emplace_back(remark(unit));
            grid.addRow(std::move(row));
        }
        return grid;
    }

    Grid staves() const {
        Grid grid;
        grid.addRow(header(m_language, {"unit", "factor", "actual", "low", "high", "benchmark", "against", "remark"}));
        for (const Unit& unit : m_units)
            for (std::size_t f = 0; f < unitFactors; ++f) {
                const FactorFigure& figure = unit.factors[f];
                if (!figure.value) {
                    grid.addRow({nameOf(unit), say(m_language, factorKeys[f])});
                    continue;
                }
                const auto ratio = figure.ratio();
                grid.addRow({nameOf(unit), say(m_language, factorKeys[f]), *figure.value, figure.low, figure.high,
                             orBlank(figure.benchmark), orBlank(ratio),
                             !ratio               ? std::string()
                             : *ratio >= 1        ? say(m_language, "stave.reaches")
                             : figure.surelyShort ? say(m_language, "stave.short")
                                                  : say(m_language, "stave.short_unsure")});
            }
        return grid;
    }

    /// The surest and most valuable first; what chance alone may have made is not named.
    Grid look() const {
        struct Place {
            const Unit* unit;
            std::size_t factor;
            double gain;
        };
        std::vector<Place> places;
        for (const Unit& unit : m_units)
            for (std::size_t f = 0; f + 1 < unitFactors; ++f)
                if (unit.factors[f].surelyShort)
                    places.push_back({&unit, f, unit.value * (1 / std::max(*unit.factors[f].ratio(), 1e-9) - 1)});
        std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.gain > b.gain; });
        Grid grid;
        grid.addRow(header(m_language, {"look"}));
        for (std::size_t i = 0; i < places.size() && i < mostSentences; ++i) {
            const FactorFigure& figure = places[i].unit->factors[places[i].factor];
            grid.addRow({say(m_language, "look.place",
                             {{"unit", nameOf(*places[i].unit)},
                              {"factor", say(m_language, factorKeys[places[i].factor])},
                              {"actual", figureOf(places[i].factor, *figure.value)},
                              {"benchmark", figureOf(places[i].factor, *figure.benchmark)},
                              {"gain", figureWords(places[i].gain)}})});
        }
        if (places.empty())
            grid.addRow({say(m_language, "look.nothing")});
        const bool rates = std::any_of(places.begin(), places.end(), [](const Place& p) {
            return p.factor == static_cast<std::size_t>(UnitFactor::winRate);
        });
        if (!rates && m_units.size() > 1)
            grid.addRow({say(m_language, "look.rates_alike")});
        const auto few =
            std::count_if(m_units.begin(), m_units.end(), [&](const Unit& u) { return u.closed < m_options.fewCases; });
        if (few > 0)
            grid.addRow({say(m_language, "look.few",
                             {{"units", std::to_string(few)}, {"cases", std::to_string(m_options.fewCases)}})});
        return grid;
    }

    Grid steps() const {
        std::size_t customers = 0, deals = 0, closed = 0, won = 0;
        for (const Unit& unit : m_units) {
            customers += unit.customers;
            deals += unit.deals;
            closed += unit.closed;
            won += unit.won;
        }
        Grid grid;
        grid.addRow(header(m_language, {"step", "count"}));
        grid.addRow({say(m_language, "step.customers"), static_cast<double>(customers)});
        grid.addRow({say(m_language, "step.deals"), static_cast<double>(deals)});
        grid.addRow({say(m_language, "step.closed"), static_cast<double>(closed)});
        grid.addRow({say(m_language, "step.won"), static_cast<double>(won)});
        return grid;
    }

private:
    std::string nameOf(const Unit& unit) const {
        return m_options.kind == UnitKind::all ? say(m_language, "survival.all") : unit.name;
    }
    std::string factorName(UnitFactor f) const { return say(m_language, factorKeys[static_cast<std::size_t>(f)]); }

    std::string remark(const Unit& unit) const {
        if (unit.closed < m_options.fewCases)
            return say(m_language, "unit.few", {{"n", std::to_string(unit.closed)}});
        if (!unit.shortest)
            return say(m_language, "stave.reaches");
        return say(m_language, unit.factor(*unit.shortest).surelyShort ? "unit.short" : "unit.unsure");
    }

    std::vector<Unit> m_units;
    const UnitOptions& m_options;
    words::Language m_language;
    bool m_active;
};

} // namespace

Grid unitsResult(const Grid& deals, std::string_view by, std::string_view benchmark, const Grid* targets,
                 std::string_view show, std::string_view only, const model::Model& model, words::Language language) {
    UnitOptions options;
    options.fewCases = static_cast<std::size_t>(model.number("process.few_in_group"));
    if (!words::isBlank(by))
        options.kind = static_cast<UnitKind>(
            words::choose("by", by, {"all", "team", "region", "person", "product", "month"}, "process.unit.by_"));
    if (!words::isBlank(benchmark))
        options.benchmark = static_cast<Benchmark>(words::choose(
            "benchmark", benchmark, {"median", "top_quarter", "last_year", "target"}, "process.benchmark."));
    if (options.benchmark == Benchmark::target && !targets)
        throw Error(ErrorCode::argument, "targets: got nothing, expected factors and their targets");
    if (targets)
        readTargets(*targets, options);
    const std::size_t what =
        words::isBlank(show) ? 0
                             : words::choose("show", show, {"units", "staves", "look", "steps"}, "process.unit.show_");
    std::vector<Unit> units = unitsOf(readDeals(deals), options);
    if (units.empty())
        throw Error(ErrorCode::argument, "opportunities: got no deal with such a unit, expected one or more");
    if (!words::isBlank(only)) {
        const std::string wanted = words::fold(only);
        units.erase(std::remove_if(units.begin(), units.end(),
                                   [&](const Unit& unit) { return words::fold(unit.name) != wanted; }),
                    units.end());
        if (units.empty())
            throw Error(ErrorCode::notFound, "unit: got '" + std::string(only) + "', expected one of the units");
    }
    const Answer answer(std::move(units), options, language);
    switch (what) {
    case 1:
        return answer.staves();
    case 2:
        return answer.look();
    case 3:
        return answer.steps();
    default:
        return answer.units();
    }
}

} // namespace rolemap::process
