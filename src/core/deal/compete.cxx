// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// From data to signals, and from signals to a ranking.

#include "compete.hxx"

#include "results.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::deal {

namespace {

using people::Analysis;
using words::Attitude;
using words::Role;

constexpr std::string_view ids[] = {"frontal", "reframe", "process", "delay", "winwin", "withdraw"};
constexpr std::string_view signalIds[] = {"lead",    "behind",  "level",  "swing",  "stuck", "unique", "shared",
                                          "decider", "opposed", "makers", "judges", "open",  "time"};

double unit(double value) {
    return std::clamp(value, 0.0, 1.0);
}

std::string stageId(words::Stage stage) {
    return stage == words::Stage::none
               ? "none"
               : std::string(words::Vocabulary::id(words::Dimension::stage, static_cast<int>(stage)));
}

class Reader {
public:
    Reader(const CriteriaTable& criteria, const model::Model& model) : m_criteria(criteria), m_model(model) {}

    Situation read(const Analysis* people, const DealFacts* facts, std::optional<double> today) {
        readCriteria();
        readPeople(people);
        readFacts(facts, today);
        return m_out;
    }

private:
    /// Only suppliers of whom every score is known are compared.
    void readCriteria() {
        Scores scores = scoresOf(m_criteria);
        const auto figures = scoreSuppliers(scores, ScoreMethod::weighted);
        const auto current = m_criteria.current();
        if (figures.size() < 2)
            throw Error(ErrorCode::argument, "criteria: got one supplier, expected ours and a rival's column");
        if (!figures[0])
            for (std::size_t i = 0; i < current.size(); ++i)
                if (!scores.scores[i][0] && std::abs(scores.weights[i]) > 0)
                    throw Error(ErrorCode::argument, "criteria: got no score of ours in row " +
                                                         std::to_string(current[i]->row + 1) + ", column " +
                                                         m_criteria.suppliers[0] + ", expected a number");
        std::vector<std::size_t> rivals;
        for (std::size_t s = 1; s < figures.size(); ++s) {
            if (!figures[s]) {
                m_out.unscored.push_back(s);
                continue;
            }
            rivals.push_back(s);
            if (!m_out.rival || *figures[s] > *figures[*m_out.rival])
                m_out.rival = s;
        }
        if (!m_out.rival)
            throw Error(ErrorCode::argument, "criteria: got no rival whose scores are all known, expected one");
        m_out.ours = *figures[0];
        m_out.theirs = *figures[*m_out.rival];

        // What is compared, without criteria of no weight, whose scores need not be known.
        Scores told;
        double low = std::numeric_limits<double>::infinity(), high = -low, all = 0;
        std::vector<std::size_t> at;
        for (std::size_t i = 0; i < current.size(); ++i) {
            if (!(std::abs(scores.weights[i]) > 0))
                continue;
            at.push_back(i);
            told.weights.push_back(scores.weights[i]);
            all += std::abs(scores.weights[i]);
            told.scores.emplace_back(1, scores.scores[i][0]);
            for (const std::size_t s : rivals)
                told.scores.back().push_back(scores.scores[i][s]);
            for (const auto& score : told.scores.back()) {
                low = std::min(low, *score);
                high = std::max(high, *score);
            }
        }
        const double range = high - low;
        const double margin = range > 0 ? (m_out.ours - m_out.theirs) / range : 0;
        const double clear = m_model.number("compete.clear_lead");
        m_out[Signal::lead] = unit(margin / clear);
        m_out[Signal::behind] = unit(-margin / clear);
        m_out[Signal::level] = 1 - unit(std::abs(margin) / clear);

        for (std::size_t i = 0; i < told.weights.size(); ++i) {
            const double w = told.weights[i], ours = *told.scores[i][0];
            bool best = true;
            for (std::size_t r = 1; r < told.scores[i].size(); ++r)
                best = best && w * (ours - *told.scores[i][r]) > 0;
            m_out[Signal::unique] += best ? std::abs(w) / all : 0;
            const double against = w * (ours - *scores.scores[at[i]][*m_out.rival]);
            m_out.ahead += against > 0 ? std::abs(w) / all : 0;
            m_out.below += against < 0 ? std::abs(w) / all : 0;
        }
        m_out[Signal::shared] = unit(2 * std::min(m_out.ahead, m_out.below));
        if (!(margin < 0))
            return;
        const auto changes = swings(told, std::nullopt);
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < changes.size(); ++i)
            if (changes[i] && std::abs(*changes[i]) < least) {
                least = std::abs(*changes[i]);
                m_out.swingCriterion = at[i];
                m_out.swingChange = *changes[i];
            }
        if (m_out.swingCriterion)
            m_out[Signal::swing] = unit(1 - least / all / m_model.number("compete.swing_reach"));
        m_out[Signal::stuck] = 1 - m_out[Signal::swing];
    }

    /// How far we can count on somebody: contact times attitude, less where it is only assumed.
    double trustIn(const Analysis& a, std::size_t i) const {
        const auto& m = a.measures(i);
        return m.attitudeKnown ? m.evidence * m.access * (m.attitude + 1) / 2
                               : m.access * m_model.number("compete.trust_unknown");
    }

    void readPeople(const Analysis* a) {
        m_out.trust = m_model.number("compete.trust_unknown");
        m_out[Signal::makers] = m_model.number("compete.trust_unknown");
        if (!a)
            return;
        m_out.stage = a->stage();
        double deciders = 0, trust = 0, makers = 0, friends = 0, all = 0, judge = 0;
        for (std::size_t i = 0; i < a->size(); ++i) {
            const auto& m = a->measures(i);
            const table::Person& p = a->person(i);
            all += m.influence;
            if (p.attitude == Attitude::neutral || p.attitude == Attitude::unknown)
                m_out[Signal::open] += m.influence;
            if (p.roles.has(Role::decider)) {
                deciders += m.influence;
                trust += m.influence * trustIn(*a, i);
                m_out[Signal::decider] += p.attitude == Attitude::supporter ? m.influence * m.evidence : 0;
                m_out[Signal::opposed] += p.attitude == Attitude::opponent ? m.influence : 0;
                if (!m_out.decider || m.influence > a->measures(*m_out.decider).influence)
                    m_out.decider = i;
            }
            if (p.roles.has(Role::designer) || p.roles.has(Role::evaluator)) {
                makers += m.influence;
                friends += m.influence * trustIn(*a, i);
                const bool against = p.attitude == Attitude::opponent ||
                                     (p.attitude != Attitude::supporter && !words::isBlank(p.favours));
                m_out[Signal::judges] += against ? m.influence : 0;
                if (against && m.influence > judge) {
                    judge = m.influence;
                    m_out.judge = i;
                }
            }
        }
        if (all > 0)
            m_out[Signal::open] /= all;
        if (deciders > 0) {
            m_out.trust = unit(trust / deciders / m_model.number("compete.trust_enough"));
            m_out[Signal::decider] /= deciders;
            m_out[Signal::opposed] /= deciders;
        }
        if (makers > 0) {
            m_out[Signal::makers] = unit(friends / makers / m_model.number("compete.trust_enough"));
            m_out[Signal::judges] /= makers;
        }
    }

    void readFacts(const DealFacts* facts, std::optional<double> today) {
        m_out[Signal::time] = m_model.number("compete.time_unknown");
        if (!facts)
            return;
        // What the team says of the stage wins over what its facts tell.
        if (m_out.stage == words::Stage::none)
            m_out.stage = stageOf(*facts, m_model);
        if (const FactRow* row = facts->row("procedure"); row && row->known)
            m_out.tender = FactWords::shipped().procedure(row->value) == Procedure::tender;
        if (const FactRow* row = facts->row("contract_date"); row && row->known && row->asDate && today) {
            m_out.daysLeft = std::floor(*row->asDate) - std::floor(*today);
            m_out[Signal::time] = unit(*m_out.daysLeft / m_model.number("compete.time_days"));
        }
    }

    const CriteriaTable& m_criteria;
    const model::Model& m_model;
    Situation m_out;
};

/// The signals that have a weight in a way's fit, with it.
std::vector<std::pair<Signal, double>> weightsOf(Approach approach, const model::Model& model) {
    std::vector<std::pair<Signal, double>> out;
    for (std::size_t s = 0; s < signalCount; ++s)
        if (const auto weight =
                model.find("compete." + std::string(approachId(approach)) + '.' + std::string(signalIds[s])))
            out.emplace_back(static_cast<Signal>(s), *weight);
    return out;
}

} // namespace

std::string_view approachId(Approach approach) noexcept {
    return ids[static_cast<std::size_t>(approach)];
}

std::string approachLabel(Approach approach, words::Language language) {
    return words::text(language, "compete.name." + std::string(approachId(approach)));
}

Situation situationOf(const CriteriaTable& criteria, const Analysis* people, const DealFacts* facts,
                      std::optional<double> today, const model::Model& model) {
    return Reader(criteria, model).read(people, facts, today);
}

std::vector<Advice> rank(const Situation& situation, const model::Model& model) {
    std::vector<Advice> out;
    for (std::size_t i = 0; i < approachCount; ++i) {
        Advice advice;
        advice.approach = static_cast<Approach>(i);
        double sum = 0, weights = 0;
        for (const auto& [signal, weight] : weightsOf(advice.approach, model)) {
            sum += weight * situation[signal];
            weights += weight;
        }
        advice.fit = weights > 0 ? sum / weights : 0;
        const bool leaves = advice.approach == Approach::withdraw;
        const double trust = leaves ? 1 - model.number("compete.trust_keeps") * situation.trust : situation.trust;
        const double time = advice.approach == Approach::delay ? situation[Signal::time] : 1; // delaying takes time
        advice.score =
            100 * trust * time * advice.fit *
            model.number("compete_stage." + std::string(approachId(advice.approach)) + '.' + stageId(situation.stage));
        // A tender has fixed how it goes: who changes the way then, changes it against the rules.
        if (situation.tender && (advice.approach == Approach::process || advice.approach == Approach::reframe) &&
            situation.stage >= words::Stage::evaluation && situation.stage != words::Stage::none)
            advice.score *= model.number("compete.tender");
        out.push_back(advice);
    }
    std::stable_sort(out.begin(), out.end(), [](const Advice& a, const Advice& b) {
        return std::round(a.score * 1e9) > std::round(b.score * 1e9);
    });
    return out;
}

Situation turned(Situation s, Turn turn) {
    switch (turn) {
    case Turn::trustWon:
        s.trust = 1;
        s[Signal::decider] = 1;
        s[Signal::opposed] = 0;
        break;
    case Turn::trustLost:
        s.trust = 0;
        s[Signal::decider] = 0;
        s[Signal::opposed] = 1;
        break;
    case Turn::criteriaWon:
        s[Signal::lead] = s[Signal::unique] = 1;
        s[Signal::behind] = s[Signal::level] = s[Signal::swing] = s[Signal::stuck] = s[Signal::shared] = 0;
        break;
    case Turn::criteriaLost:
        s[Signal::lead] = s[Signal::level] = s[Signal::swing] = s[Signal::unique] = s[Signal::shared] = 0;
        s[Signal::behind] = s[Signal::stuck] = 1;
        break;
    case Turn::judgesLost:
        s[Signal::judges] = 1;
        s[Signal::makers] = 0;
        break;
    case Turn::judgesWon:
        s[Signal::judges] = 0;
        s[Signal::makers] = 1;
        break;
    case Turn::timeOut:
        s[Signal::time] = 0;
        break;
    }
    return s;
}

} // namespace rolemap::deal
