// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.READINESS, RM.STAGE, RM.SCORECARD, RM.SWING, RM.AHP and RM.CHECK as cells.

#include "results.hxx"

#include "../error.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"
#include "ahp.hxx"

#include <algorithm>

namespace rolemap::deal {

namespace {

using table::Cell;
using table::Grid;

std::string columnText(words::Language language, const char* column) {
    return words::text(language, std::string("deal.column.") + column);
}

Cell orNotAvailable(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell::error(table::errorNotAvailable);
}

std::string labels(const std::vector<std::size_t>& facts, words::Language language) {
    std::string all;
    for (const std::size_t fact : facts)
        all += (all.empty() ? "" : words::text(language, "people.list_separator")) + factLabel(fact, language);
    return all;
}

} // namespace

std::string missingWords(const Readiness& readiness, const model::Model& model, words::Language language) {
    std::vector<std::size_t> must, useful;
    for (const std::size_t fact : readiness.missing)
        (isMust(fact, model) ? must : useful).push_back(fact);
    std::string out;
    if (!must.empty())
        out = words::text(language, "deal.missing.must", {{"facts", labels(must, language)}});
    if (!useful.empty())
        out += (out.empty() ? "" : words::text(language, "deal.separator")) +
               words::text(language, "deal.missing.useful", {{"facts", labels(useful, language)}});
    return out;
}

Grid readinessResult(const FactsTable& facts, words::Stage stage, const model::Model& model, words::Language language) {
    const Readiness told = readiness(factsOfOne(facts), stage, model);
    Grid grid;
    grid.addRow({told.share, missingWords(told, model, language)});
    return grid;
}

std::string stageResult(const FactsTable& facts, const model::Model& model, words::Language language) {
    return model.vocabulary().label(words::Dimension::stage, static_cast<int>(stageOf(factsOfOne(facts), model)),
                                    language);
}

Scores scoresOf(const CriteriaTable& criteria) {
    const auto current = criteria.current();
    if (current.empty())
        throw Error(ErrorCode::argument, "criteria: got no criterion, expected one at least");
    for (const table::Problem& problem : criteria.problems)
        if (problem.kind == "criteria_number" || problem.kind == "error_cell" || problem.kind == "criteria_weight")
            if (std::any_of(current.begin(), current.end(), [&](const auto* c) { return c->row == problem.row; }))
                throw Error(ErrorCode::argument, "criteria: got '" + problem.value + "' in row " +
                                                     std::to_string(problem.row + 1) + ", column " +
                                                     criteria.headers.at(problem.column) + ", expected a number");
    Scores out;
    for (const Criterion* one : current) {
        if (!one->weight)
            throw Error(ErrorCode::argument,
                        "criteria: got no weight in row " + std::to_string(one->row + 1) + ", expected a number");
        out.weights.push_back(*one->weight);
        out.scores.push_back(one->scores);
    }
    return out;
}

Grid scorecardResult(const CriteriaTable& criteria, std::string_view method, words::Language language) {
    const auto chosen =
        words::isBlank(method)
            ? ScoreMethod::weighted
            : static_cast<ScoreMethod>(words::choose("method", method, {"weighted", "topsis"}, "deal.method."));
    const auto figures = scoreSuppliers(scoresOf(criteria), chosen);
    const auto ranks = ranksOf(figures);
    Grid grid;
    grid.addRow({columnText(language, "supplier"), columnText(language, "score"), columnText(language, "rank")});
    for (std::size_t s = 0; s < figures.size(); ++s)
        grid.addRow({criteria.suppliers[s], orNotAvailable(figures[s]),
                     orNotAvailable(ranks[s] ? std::optional(static_cast<double>(*ranks[s])) : std::nullopt)});
    return grid;
}

Grid swingResult(const CriteriaTable& criteria, std::string_view rival, words::Language language) {
    const Scores scores = scoresOf(criteria);
    if (scores.suppliers() < 2)
        throw Error(ErrorCode::argument, "criteria: got one supplier, expected ours and a rival's column");
    std::optional<std::size_t> against;
    if (!words::isBlank(rival)) {
        const std::string wanted = words::fold(rival);
        for (std::size_t s = 0; s < criteria.suppliers.size() && !against; ++s)
            if (words::fold(criteria.suppliers[s]) == wanted)
                against = s;
        if (!against)
            throw Error(ErrorCode::notFound,
                        "rival: got '" + words::tidy(rival) + "', expected the heading of a supplier's column");
        if (*against == 0)
            throw Error(ErrorCode::argument,
                        "rival: got '" + words::tidy(rival) + "', which is our own column, expected a rival's");
    }
    const auto changes = swings(scores, against);
    const auto current = criteria.current();
    Grid grid;
    grid.addRow({columnText(language, "criterion"), columnText(language, "change")});
    for (std::size_t i = 0; i < changes.size(); ++i)
        grid.addRow({current[i]->name, orNotAvailable(changes[i])});
    return grid;
}

Grid ahpResult(const Grid& comparisons, words::Language language) {
    const Ahp told = ahp(comparisons);
    Grid grid;
    grid.addRow({columnText(language, "criterion"), columnText(language, "weight")});
    for (std::size_t i = 0; i < told.weights.size(); ++i)
        grid.addRow({told.names[i].empty()
                         ? words::text(language, "deal.ahp.unnamed", {{"number", std::to_string(i + 1)}})
                         : told.names[i],
                     told.weights[i]});
    grid.addRow({words::text(language, "deal.ahp.consistency"), orNotAvailable(told.consistencyRatio)});
    return grid;
}

Grid checkResult(const FactsTable& facts, words::Language language) {
    return table::problemList(facts.headers, facts.problems, language);
}

Grid checkResult(const CriteriaTable& criteria, words::Language language) {
    return table::problemList(criteria.headers, criteria.problems, language);
}

Grid checkResult(const ActionsTable& actions, words::Language language) {
    return table::problemList(actions.headers, actions.problems, language);
}

} // namespace rolemap::deal
