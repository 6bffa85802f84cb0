// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Counting, then comparing.

#include "units.hxx"

#include "../words/fold.hxx"
#include "distributions.hxx"
#include "wilson.hxx"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace rolemap::process {

namespace {

constexpr double year = 365;

struct Counted {
    Unit unit;
    std::unordered_set<std::string> customers;
    double daysSum = 0, daysCount = 0, squares = 0; ///< squares: of values won
};

std::vector<Counted> count(const std::vector<const Deal*>& deals, UnitKind kind) {
    std::vector<Counted> units;
    std::unordered_map<std::string, std::size_t> at;
    for (const Deal* deal : deals) {
        const std::string name = unitOf(*deal, kind);
        if (name.empty())
            continue;
        const auto [place, isNew] = at.emplace(words::fold(name), units.size());
        if (isNew) {
            units.emplace_back();
            units.back().unit.name = name;
        }
        Counted& one = units[place->second];
        ++one.unit.deals;
        if (deal->account.empty())
            ++one.unit.withoutCustomer;
        else
            one.customers.insert(words::fold(deal->account));
        if (deal->activities)
            one.unit.activities = one.unit.activities.value_or(0) + *deal->activities;
        if (deal->outcome == Outcome::open)
            continue;
        ++one.unit.closed;
        if (deal->days) {
            one.daysSum += *deal->days;
            ++one.daysCount;
        }
        if (deal->outcome != Outcome::won)
            continue;
        ++one.unit.won;
        one.unit.value += deal->value.value_or(0);
        one.squares += deal->value.value_or(0) * deal->value.value_or(0);
    }
    if (kind == UnitKind::month)
        std::sort(units.begin(), units.end(),
                  [](const Counted& a, const Counted& b) { return a.unit.name < b.unit.name; });
    return units;
}

FactorFigure& factor(Unit& unit, UnitFactor f) {
    return unit.factors[static_cast<std::size_t>(f)];
}

/// A count as Poisson's: its square root is its deviation.
void counted(FactorFigure& figure, double value, double count, double z) {
    figure.value = value;
    const double spread = count > 0 ? z * value / std::sqrt(count) : 0;
    figure.low = std::max(0.0, value - spread);
    figure.high = value + spread;
}

void rated(FactorFigure& figure, std::size_t of, std::size_t among, double confidence) {
    if (among == 0)
        return;
    const Interval interval = wilson(static_cast<double>(of), static_cast<double>(among), confidence);
    figure.value = interval.rate;
    figure.low = interval.low;
    figure.high = interval.high;
}

/// Figures of a unit with intervals of that confidence.
void measure(Counted& counts, double confidence) {
    Unit& unit = counts.unit;
    unit.customers = counts.customers.size();
    if (counts.daysCount > 0)
        unit.days = counts.daysSum / counts.daysCount;
    const double z = normalWithin(confidence);
    const auto deals = static_cast<double>(unit.deals), customers = static_cast<double>(unit.customers);
    counted(factor(unit, UnitFactor::customers), customers, customers, z);
    if (customers > 0)
        counted(factor(unit, UnitFactor::dealsPerCustomer), deals / customers, deals, z);
    rated(factor(unit, UnitFactor::closedShare), unit.closed, unit.deals, confidence);
    rated(factor(unit, UnitFactor::winRate), unit.won, unit.closed, confidence);
    if (unit.won > 0) {
        FactorFigure& value = factor(unit, UnitFactor::valuePerWin);
        const auto n = static_cast<double>(unit.won);
        const double mean = unit.value / n;
        value.value = mean;
        // Of one win nothing is known of chance: it may be anything.
        const double spread =
            n > 1 ? z * std::sqrt(std::max(0.0, (counts.squares - n * mean * mean) / (n - 1)) / n) : mean;
        value.low = std::max(0.0, mean - spread);
        value.high = n > 1 ? mean + spread : std::max(mean * 1e6, mean);
    }
    if (unit.activities && unit.deals > 0)
        counted(factor(unit, UnitFactor::activitiesPerDeal), *unit.activities / deals, *unit.activities, z);
}

std::optional<double> quantileOf(std::vector<Unit>& units, std::size_t f, double at) {
    std::vector<double> values;
    for (const Unit& unit : units)
        if (unit.factors[f].value)
            values.push_back(*unit.factors[f].value);
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const double place = at * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

void setBenchmarks(std::vector<Unit>& units, const std::vector<Unit>& before, const UnitOptions& options) {
    for (std::size_t f = 0; f < unitFactors; ++f) {
        std::optional<double> common;
        if (options.benchmark == Benchmark::median)
            common = quantileOf(units, f, 0.5);
        else if (options.benchmark == Benchmark::topQuarter)
            common = quantileOf(units, f, 0.75);
        else if (options.benchmark == Benchmark::target)
            common = options.targets[f];
        for (Unit& unit : units) {
            unit.factors[f].benchmark = common;
            if (options.benchmark == Benchmark::lastYear)
                for (const Unit& one : before)
                    if (one.name == unit.name)
                        unit.factors[f].benchmark = one.factors[f].value;
        }
    }
}

/// Short beyond chance: by the interval for having asked all units about all factors (Bonferroni).
void judge(std::vector<Unit>& units, const std::vector<Unit>& strict, const UnitOptions& options) {
    // What a product sells for is the product's own, not a stave that somebody could raise.
    const auto inChain = [&](std::size_t f) {
        return f != static_cast<std::size_t>(UnitFactor::activitiesPerDeal) &&
               !(options.kind == UnitKind::product && f == static_cast<std::size_t>(UnitFactor::valuePerWin));
    };
    for (std::size_t u = 0; u < units.size(); ++u) {
        Unit& unit = units[u];
        double least = 1;
        for (std::size_t f = 0; f < unitFactors; ++f) {
            FactorFigure& figure = unit.factors[f];
            const auto ratio = figure.ratio();
            if (!ratio)
                continue;
            const bool few = unit.closed < options.fewCases;
            figure.surelyShort = !few && inChain(f) && strict[u].factors[f].high < *figure.benchmark;
            if (inChain(f) && *ratio < least) {
                least = *ratio;
                unit.shortest = static_cast<UnitFactor>(f);
            }
        }
        // What is surely short comes before what only looks shorter.
        double surely = 1;
        for (std::size_t f = 0; f + 1 < unitFactors; ++f)
            if (unit.factors[f].surelyShort && *unit.factors[f].ratio() < surely) {
                surely = *unit.factors[f].ratio();
                unit.shortest = static_cast<UnitFactor>(f);
            }
        if (unit.shortest)
            unit.gain = unit.value * (1 / std::max(*unit.factor(*unit.shortest).ratio(), 1e-9) - 1);
    }
}

std::vector<Unit> measured(std::vector<Counted> counts, double confidence) {
    std::vector<Unit> units;
    for (Counted& one : counts) {
        measure(one, confidence);
        units.push_back(one.unit);
    }
    return units;
}

} // namespace

std::vector<Unit> unitsOf(const Deals& deals, const UnitOptions& options) {
    std::vector<const Deal*> now, before;
    const bool lastYear = options.benchmark == Benchmark::lastYear;
    const DealTest passes(options.filter);
    DealFilter yearBefore = options.filter;
    for (auto* const day : {&yearBefore.from, &yearBefore.until})
        if (*day)
            **day -= year;
    const DealTest passed(yearBefore);
    const bool period = options.filter.from || options.filter.until;
    for (const Deal& deal : deals.all) {
        const double age = deal.opened && deals.asOf ? *deals.asOf - *deal.opened : 0;
        if ((!lastYear || period || age < year) && passes(deal))
            now.push_back(&deal);
        else if (lastYear && (period || age < 2 * year) && passed(deal))
            before.push_back(&deal);
    }
    const std::vector<Counted> counts = count(now, options.kind);
    std::vector<Unit> units = measured(counts, options.confidence);
    const double asked = static_cast<double>(std::max<std::size_t>(units.size(), 1)) * (unitFactors - 1);
    const std::vector<Unit> strict = measured(counts, 1 - (1 - options.confidence) / asked);
    setBenchmarks(units, measured(count(before, options.kind), options.confidence), options);
    judge(units, strict, options);
    return units;
}

UnitKind usualKind(const Deals& deals) {
    for (const UnitKind kind : {UnitKind::person, UnitKind::team, UnitKind::region, UnitKind::product}) {
        std::string first;
        for (const Deal& deal : deals.all) {
            const std::string unit = words::fold(unitOf(deal, kind));
            if (first.empty())
                first = unit;
            else if (!unit.empty() && unit != first)
                return kind;
        }
    }
    return UnitKind::all;
}

} // namespace rolemap::process
