// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Advice in words: what speaks for a way and what against, with cells, and what would put another one first.

#include "compete.hxx"

#include "../people/labels.hxx"
#include "../table/cells.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::deal {

namespace {

using words::Language;
using words::text;

constexpr double worthSaying = 0.2; ///< a smaller signal decides nothing
constexpr double goodTrust = 0.6, goodStage = 0.5;
constexpr std::size_t mostTurns = 3;
constexpr std::string_view turnIds[] = {"trustWon",   "trustLost", "criteriaWon", "criteriaLost",
                                        "judgesLost", "judgesWon", "timeOut"};

std::string rounded(double value) {
    return table::formatNumber(std::round(value * 100) / 100);
}
std::string percent(double share) {
    return table::formatNumber(std::round(share * 100));
}

/// What a way rests on, the weightiest first.
std::vector<Signal> grounds(Approach approach) {
    switch (approach) {
    case Approach::frontal:
        return {Signal::lead, Signal::unique, Signal::decider};
    case Approach::reframe:
        return {Signal::swing, Signal::makers, Signal::unique};
    case Approach::process:
        return {Signal::judges, Signal::decider, Signal::behind};
    case Approach::delay:
        return {Signal::stuck, Signal::behind, Signal::open, Signal::time};
    case Approach::winwin:
        return {Signal::shared, Signal::level};
    case Approach::withdraw:
        return {Signal::opposed, Signal::behind, Signal::stuck};
    }
    return {};
}

constexpr std::string_view signalIds[] = {"lead",    "behind",  "level",  "swing",  "stuck", "unique", "shared",
                                          "decider", "opposed", "makers", "judges", "open",  "time"};

class Words {
public:
    Words(const CriteriaTable& criteria, const people::Analysis* people, const Situation& situation,
          const model::Model& model, Language language)
        : m_people(people), m_s(situation), m_model(model), m_language(language) {
        const auto current = criteria.current();
        const Criterion* swing = situation.swingCriterion ? current.at(*situation.swingCriterion) : nullptr;
        m_arguments = {{"rival", situation.rival ? criteria.suppliers[*situation.rival] : std::string()},
                       {"ours", rounded(situation.ours)},
                       {"theirs", rounded(situation.theirs)},
                       {"criterion", swing ? swing->name : std::string()},
                       {"row", swing ? std::to_string(swing->row + 1) : std::string()},
                       {"column", criteria.headers.at(*criteria.column(table::CriterionField::weight))},
                       {"change", (situation.swingChange > 0 ? "+" : "") + rounded(situation.swingChange)},
                       {"unique", percent(situation[Signal::unique])},
                       {"ahead", percent(situation.ahead)},
                       {"below", percent(situation.below)},
                       {"open", percent(situation[Signal::open])},
                       {"days", table::formatNumber(situation.daysLeft.value_or(0))},
                       {"decider", nameOf(situation.decider)},
                       {"decider_cell", cellOf(situation.decider)},
                       {"judge", nameOf(situation.judge)},
                       {"judge_cell", cellOf(situation.judge)},
                       {"stage", situation.stage == words::Stage::none
                                     ? text(language, "model.no_stage")
                                     : model.vocabulary().label(words::Dimension::stage,
                                                                static_cast<int>(situation.stage), language)}};
        for (const std::size_t s : situation.unscored)
            m_unscored += (m_unscored.empty() ? "" : text(language, "people.list_separator")) + criteria.suppliers[s];
    }

    std::string reasons(const Advice& advice) const {
        std::string out;
        const auto add = [&](const std::string& key, const words::TextArguments& arguments) {
            out += (out.empty() ? "" : text(m_language, "compete.separator")) +
                   text(m_language, "compete.why." + key, arguments);
        };
        for (const Signal signal : grounds(advice.approach)) {
            const std::string id(signalIds[static_cast<std::size_t>(signal)]);
            if (signal == Signal::time)
                add(m_s.daysLeft ? id : "time_unknown", m_arguments);
            else if (m_s[signal] >= worthSaying)
                add(id, m_arguments);
        }
        if (out.empty())
            add("nothing", {});
        if (advice.approach != Approach::withdraw) {
            if (!m_s.decider)
                add("trust_unknown", {});
            else if (m_s.trust < goodTrust)
                add("trust_low", m_arguments);
        }
        const std::string id(approachId(advice.approach));
        const std::string stage =
            m_s.stage == words::Stage::none
                ? "none"
                : std::string(words::Vocabulary::id(words::Dimension::stage, static_cast<int>(m_s.stage)));
        if (m_model.number("compete_stage." + id + '.' + stage) < goodStage)
            add("stage", m_arguments);
        if (m_s.tender && m_s.stage >= words::Stage::evaluation && m_s.stage != words::Stage::none &&
            (advice.approach == Approach::process || advice.approach == Approach::reframe))
            add("tender", {});
        if (!m_unscored.empty())
            add("unscored", {{"names", m_unscored}});
        return out;
    }

    /// Of the first way: what would put another one first. Of the others: what would put them first.
    std::string turns(const Advice& advice, Approach first) const {
        std::string out;
        std::size_t told = 0;
        for (std::size_t i = 0; i < turnCount && told < mostTurns; ++i) {
            const Approach then = rank(turned(m_s, static_cast<Turn>(i)), m_model).front().approach;
            const std::string turn = text(m_language, "compete.turn." + std::string(turnIds[i]));
            std::string one;
            if (advice.approach == first && then != first)
                one =
                    text(m_language, "compete.turn.then", {{"turn", turn}, {"name", approachLabel(then, m_language)}});
            else if (advice.approach != first && then == advice.approach)
                one = text(m_language, "compete.turn.first", {{"turn", turn}});
            if (one.empty())
                continue;
            out += (out.empty() ? "" : text(m_language, "compete.separator")) + one;
            ++told;
        }
        return out;
    }

private:
    std::string nameOf(std::optional<std::size_t> who) const {
        return m_people && who ? m_people->person(*who).name : std::string();
    }
    std::string cellOf(std::optional<std::size_t> who) const {
        if (!m_people || !who)
            return {};
        return text(m_language, "compete.cell",
                    {{"row", std::to_string(m_people->person(*who).row + 1)},
                     {"column", people::columnHeader(m_people->table(), table::Field::attitude, m_language)}});
    }

    const people::Analysis* m_people;
    const Situation& m_s;
    const model::Model& m_model;
    Language m_language;
    words::TextArguments m_arguments;
    std::string m_unscored;
};

} // namespace

table::Grid competeResult(const CriteriaTable& criteria, const people::Analysis* people, const DealFacts* facts,
                          std::optional<double> today, const model::Model& model, Language language) {
    const Situation situation = situationOf(criteria, people, facts, today, model);
    const auto advice = rank(situation, model);
    const Words words(criteria, people, situation, model, language);
    table::Grid grid;
    std::vector<table::Cell> header;
    for (const char* column : {"strategy", "score", "reasons", "change"})
        header.emplace_back(text(language, std::string("compete.column.") + column));
    grid.addRow(std::move(header));
    for (const Advice& one : advice) {
        const std::string turns = words.turns(one, advice.front().approach);
        grid.addRow({approachLabel(one.approach, language), one.score, words.reasons(one),
                     turns.empty() ? table::Cell() : table::Cell(turns)});
    }
    return grid;
}

} // namespace rolemap::deal
