// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Verdicts: what a statistic means for somebody who sells.

#include "driver_results.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "distributions.hxx"
#include "process_words.hxx"
#include "win_model.hxx"

#include <cmath>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;

std::string leakSentence(const Driver& driver, const Drivers& all, words::Language language) {
    const words::TextArguments arguments = {{"result", all.result}, {"level", driver.leakLevel}};
    switch (driver.leak) {
    case Leak::none:
        return {};
    case Leak::named:
        return say(language, "kpi.leak_named");
    case Leak::onlyFilled:
        return say(language, "kpi.leak_filled", arguments);
    case Leak::oneValue:
        return say(language, "kpi.leak_value", arguments);
    case Leak::tells:
        return say(language, "kpi.leak_tells", {{"result", all.result}});
    }
    return {};
}

std::string directionSentence(const Driver& driver, const Drivers& all, words::Language language) {
    if (driver.association->measure == Measure::pearson)
        return say(language, driver.association->strength > 0 ? "kpi.up" : "kpi.down", {{"result", all.result}});
    if (!driver.most || !driver.least || driver.most->name == driver.least->name)
        return {};
    const bool rates = driver.association->measure == Measure::cramer;
    if (driver.calendar && !rates) // a mean of dates says nothing
        return {};
    const auto figure = [&](double value) { return rates ? percentWords(value) : figureWords(value); };
    words::TextArguments arguments = {{"most", driver.most->name},
                                      {"most_figure", figure(driver.most->figure)},
                                      {"least", driver.least->name},
                                      {"least_figure", figure(driver.least->figure)}};
    if (rates)
        arguments.emplace_back("outcome", driver.outcome);
    return say(language, rates ? "kpi.rates" : "kpi.means", arguments);
}

std::string measureWord(const Driver& driver, words::Language language) {
    if (driver.state != DriverState::tested)
        return say(language, "kpi.left_out");
    const char* const keys[] = {"kpi.pearson", "kpi.eta", "kpi.cramer"};
    return say(language, keys[static_cast<int>(driver.association->measure)]);
}

Grid driversGrid(const Drivers& all, double confidence, const DriverLimits& limits, words::Language language) {
    Grid grid;
    grid.addRow(header(language, {"column", "measure", "strength", "p", "holm", "n", "verdict"}));
    const Cell unknown = Cell::error(table::errorNotAvailable);
    for (const Driver& one : all.all)
        grid.addRow({one.name, measureWord(one, language), one.association ? Cell(one.association->strength) : unknown,
                     one.association && one.association->p ? Cell(*one.association->p) : unknown,
                     one.holm ? Cell(*one.holm) : unknown, static_cast<double>(one.n),
                     verdict(one, all, confidence, limits, language)});
    if (all.open > 0)
        grid.addRow({all.result, say(language, "kpi.left_out"), unknown, unknown, unknown,
                     static_cast<double>(all.open), say(language, "kpi.open")});
    return grid;
}

} // namespace

std::string verdict(const Driver& driver, const Drivers& all, double confidence, const DriverLimits& limits,
                    words::Language language) {
    switch (driver.state) {
    case DriverState::key:
        return say(language, "kpi.key");
    case DriverState::constant:
        return joined(language, {say(language, "kpi.constant"), leakSentence(driver, all, language)});
    case DriverState::blank:
        return joined(language, {say(language, "kpi.blank"), leakSentence(driver, all, language)});
    case DriverState::tested:
        break;
    }
    std::vector<std::string> sentences;
    const double strength = std::abs(driver.association->strength);
    const words::TextArguments result = {{"result", all.result}};
    if (driver.few && driver.n < limits.fewCases)
        sentences.push_back(say(language, "kpi.few", {{"n", std::to_string(driver.n)}}));
    else if (!driver.holm || *driver.holm >= 1 - confidence)
        sentences.push_back(say(language, "kpi.none", result));
    else {
        sentences.push_back(say(language,
                                strength < limits.weak     ? "kpi.faint"
                                : strength < limits.medium ? "kpi.weak"
                                : strength < limits.strong ? "kpi.medium"
                                                           : "kpi.strong",
                                result));
        sentences.push_back(directionSentence(driver, all, language));
    }
    if (driver.few && driver.n >= limits.fewCases)
        sentences.push_back(say(language, "kpi.thin"));
    sentences.push_back(leakSentence(driver, all, language));
    return joined(language, sentences);
}

Grid kpiResult(const Grid& table, const Cell& result, double confidence, std::string_view show,
               const model::Model& model, words::Language language) {
    normalWithin(confidence); // says what is wrong with it
    const std::size_t what =
        words::isBlank(show)
            ? 0
            : words::choose("show", show, {"drivers", "model", "fit", "calibration", "summary"}, "process.kpi.show_");
    const std::size_t at = columnNamed(table, "result", result);
    const DriverLimits limits = driverLimits(model);
    const Drivers all = drivers(table, at, limits);
    if (what == 0)
        return driversGrid(all, confidence, limits, language);
    if (what == 4) {
        Grid grid;
        grid.addRow(header(language, {"summary"}));
        for (const std::string& sentence : summary(all, confidence, limits, language))
            grid.addRow({sentence});
        return grid;
    }
    const WinModel wins =
        winModel(table, at, all, limits, static_cast<std::size_t>(model.number("process.cases_per_coefficient")));
    if (what == 1)
        return modelGrid(wins, confidence, language);
    return what == 2 ? fitGrid(wins, language) : calibrationGrid(wins, confidence, language);
}

} // namespace rolemap::process
