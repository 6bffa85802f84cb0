// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Units in sentences.

#include "unit_words.hxx"

#include "process_words.hxx"

#include <algorithm>

namespace rolemap::process {

namespace {

constexpr const char* factorKeys[unitFactors] = {"factor.customers", "factor.deals_per_customer", "factor.closed_share",
                                                 "factor.win_rate",  "factor.value_per_win",      "factor.activities"};
constexpr std::size_t mostSentences = 3;

bool hasBenchmark(const Unit& unit) {
    return std::any_of(unit.factors.begin(), unit.factors.end(), [](const FactorFigure& f) { return f.ratio(); });
}

} // namespace

std::string factorName(UnitFactor factor, words::Language language) {
    return say(language, factorKeys[static_cast<std::size_t>(factor)]);
}

std::string factorFigure(UnitFactor factor, double value) {
    const bool rate = factor == UnitFactor::closedShare || factor == UnitFactor::winRate;
    return rate ? percentWords(value) : figureWords(value);
}

std::string unitName(const Unit& unit, UnitKind kind, words::Language language) {
    return kind == UnitKind::all ? say(language, "survival.all") : unit.name;
}

std::string unitRemark(const Unit& unit, const UnitOptions& options, words::Language language) {
    if (unit.closed < options.fewCases)
        return say(language, "unit.few", {{"n", std::to_string(unit.closed)}});
    if (!unit.shortest)
        return say(language, hasBenchmark(unit) ? "stave.reaches" : "unit.no_benchmark");
    return say(language, unit.factor(*unit.shortest).surelyShort ? "unit.short" : "unit.unsure");
}

std::string staveRemark(const FactorFigure& figure, words::Language language) {
    const auto ratio = figure.ratio();
    if (!ratio)
        return {};
    return say(language, *ratio >= 1 ? "stave.reaches" : figure.surelyShort ? "stave.short" : "stave.short_unsure");
}

std::vector<Look> lookFirst(const std::vector<Unit>& units, const UnitOptions& options, words::Language language) {
    struct Place {
        std::size_t unit, factor;
        double gain;
    };
    std::vector<Place> places;
    for (std::size_t u = 0; u < units.size(); ++u)
        for (std::size_t f = 0; f + 1 < unitFactors; ++f)
            if (const FactorFigure& figure = units[u].factors[f]; figure.surelyShort)
                places.push_back({u, f, units[u].value * (1 / std::max(*figure.ratio(), 1e-9) - 1)});
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.gain > b.gain; });
    std::vector<Look> looks;
    for (std::size_t i = 0; i < places.size() && i < mostSentences; ++i) {
        const Unit& unit = units[places[i].unit];
        const auto factor = static_cast<UnitFactor>(places[i].factor);
        const FactorFigure& figure = unit.factor(factor);
        looks.push_back({say(language, "look.place",
                             {{"unit", unitName(unit, options.kind, language)},
                              {"factor", factorName(factor, language)},
                              {"actual", factorFigure(factor, *figure.value)},
                              {"benchmark", factorFigure(factor, *figure.benchmark)},
                              {"gain", figureWords(places[i].gain)}}),
                         places[i].unit, factor});
    }
    const auto add = [&](const char* key, const words::TextArguments& arguments = {}) {
        looks.push_back({say(language, key, arguments), std::nullopt, UnitFactor::customers});
    };
    const bool known = std::any_of(units.begin(), units.end(), hasBenchmark);
    if (!known)
        add(options.benchmark == Benchmark::target ? "look.no_targets" : "look.no_benchmark");
    else if (places.empty())
        add("look.nothing");
    const bool rates = std::any_of(places.begin(), places.end(), [](const Place& p) {
        return p.factor == static_cast<std::size_t>(UnitFactor::winRate);
    });
    const bool rated =
        std::any_of(units.begin(), units.end(), [](const Unit& u) { return u.factor(UnitFactor::winRate).ratio(); });
    if (!rates && rated && units.size() > 1)
        add("look.rates_alike");
    const auto few =
        std::count_if(units.begin(), units.end(), [&](const Unit& u) { return u.closed < options.fewCases; });
    if (few > 0)
        add("look.few", {{"units", std::to_string(few)}, {"cases", std::to_string(options.fewCases)}});
    return looks;
}

} // namespace rolemap::process
