// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The four elements of selling, unit by unit: target customers → opportunities → activities → results; and the shortest
// stave of each. A unit is a team, a region, a person, a product, or a month. Where a unit has few deals its rates are
// known poorly, so it is called short only where chance would hardly let it look so, having asked of all units.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "deal_filter.hxx"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::process {

/// Factors whose product is the value won: customers × deals per customer × closed per deal × won per closed deal ×
/// value per win; and activities per deal, which stand beside the chain.
enum class UnitFactor { customers, dealsPerCustomer, closedShare, winRate, valuePerWin, activitiesPerDeal };
inline constexpr std::size_t unitFactors = 6;

struct FactorFigure {
    std::optional<double> value; ///< nothing where there is nothing to divide by
    double low = 0, high = 0;    ///< by the confidence asked for; the same as value where nothing is known of chance
    std::optional<double> benchmark;
    bool surelyShort = false; ///< below its benchmark beyond chance, all units having been asked

    std::optional<double> ratio() const {
        return value && benchmark && *benchmark > 0 ? std::optional<double>(*value / *benchmark) : std::nullopt;
    }
};

struct Unit {
    std::string name;
    std::size_t customers = 0, deals = 0, withoutCustomer = 0, closed = 0, won = 0;
    std::optional<double> activities; ///< nothing where they are not recorded
    double value = 0;                 ///< won
    std::optional<double> days;       ///< mean from opening to closing, of closed deals
    std::array<FactorFigure, unitFactors> factors;
    std::optional<UnitFactor> shortest; ///< the least ratio below 1 in the chain
    double gain = 0;                    ///< value more, if that one came up to its benchmark
    const FactorFigure& factor(UnitFactor f) const { return factors[static_cast<std::size_t>(f)]; }
};

enum class Benchmark {
    median,     ///< of the units that have the factor
    topQuarter, ///< the quantile 3/4 of them (type 7)
    lastYear,   ///< the unit's own figures of deals opened in the 365 days before the last 365 days
    target,     ///< typed ones
};

struct UnitOptions {
    UnitKind kind = UnitKind::person;
    Benchmark benchmark = Benchmark::median;
    std::array<std::optional<double>, unitFactors> targets{};
    double confidence = 0.95;
    std::size_t fewCases = 10; ///< of closed deals; fewer are not judged
    DealFilter filter;         ///< only these deals; against last year: those of the same days a year before
};

/// Units in the order of first appearance, months in that of time; deals without the unit's word are left out. A month
/// is that of closing, so that open deals have none. O(deals + units log units).
std::vector<Unit> unitsOf(const Deals& deals, const UnitOptions& options);

/// The first kind of person, team, region and product by which a table's deals differ; all where there is none.
UnitKind usualKind(const Deals& deals);

/// Targets out of a range of factor and target, a header row or none; blank ones are none. Throws Error(argument) for
/// an unknown factor and what is no number.
void readTargets(const table::Grid& targets, UnitOptions& options);

/// RM.UNITS. `by`: person (""), team, region, product, month, all. `benchmark`: median (""), top quarter, last year, or
/// target with `targets`, a range of factor and target. `show`: units (""), a row a unit; staves, six rows a unit, one
/// a factor, with interval, benchmark and ratio; look, what to look at first, in sentences; steps, the counts of
/// customers, deals, closed and won, for RM.FUNNEL. `only` picks one unit by its name, compared with all. Errors:
/// readDeals(); Error(argument) for an unknown word, a target without a range of them, and where no deal has such a
/// unit; Error(notFound) where `only` is none of them.
table::Grid unitsResult(const table::Grid& deals, std::string_view by, std::string_view benchmark,
                        const table::Grid* targets, std::string_view show, std::string_view only,
                        const model::Model& model, words::Language language);

} // namespace rolemap::process
