// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Gains of all steps without recomputing the deal for each. J = support + w·(contact with key people). A contact step
// moves two terms of one person. An attitude step moves opinions along the lines, upwards only: its effect is followed
// from person to person while it is noticeable, and what is left is closed by the gradient of support with respect to
// opinion (one transposed solve), which is exact but for a person whose opinion passes from against to for within it.

#include "next.hxx"

#include "../words/texts.hxx"
#include "opinion.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace rolemap::people {

namespace {

using words::Attitude;
using words::Contact;

constexpr double nothing = 1e-12; ///< a smaller gain, or difference of ratios, is rounding
constexpr double accuracy = 1e-9; ///< of a gain; functions are shown with far fewer digits

class Planner {
public:
    explicit Planner(const Analysis& analysis);
    std::vector<Step> candidates(std::size_t who);

private:
    struct Arc {
        std::size_t to;
        double sway; ///< Λ of `to` times the share of attention
    };

    double supportTerm(std::size_t i, double opinion, double access) const {
        const Measures& m = m_analysis.measures(i);
        return m.attitudeKnown ? m.influence * m.evidence * opinion * (opinion > 0 ? access : 1) : 0;
    }
    double contactGain(std::size_t i, double access) const;
    double attitudeGain(std::size_t i, double change, double access);
    void solveGradient();
    void findIntroducers();
    double accessOf(Contact contact) const { return m_access[static_cast<std::size_t>(contact)]; }

    const Analysis& m_analysis;
    std::array<double, 5> m_access{};
    std::array<double, 4> m_contactEffort{};
    double m_opponentEffort, m_neutralEffort, m_findOutEffort;
    std::array<double, 3> m_attitude{};
    double m_keyWeight, m_influence = 0, m_keyInfluence = 0, m_threshold = 0;
    OpinionNetwork m_network;
    std::vector<std::size_t> m_start; ///< of each influencer's arcs
    std::vector<Arc> m_arcs;
    std::vector<double> m_slope;    ///< of I·support by the person's own opinion, upwards
    std::vector<double> m_gradient; ///< of Σ I·support by each person's own pull on their opinion
    std::vector<std::optional<std::size_t>> m_through;
    // Scratch of attitudeGain, all zero between calls.
    std::vector<double> m_change, m_pending;
    std::vector<char> m_queued, m_touched;
    std::vector<std::size_t> m_queue, m_reach;
};

Planner::Planner(const Analysis& a) : m_analysis(a), m_network(opinionNetwork(a)) {
    const model::Model& model = a.model();
    m_access = {model.number("access.close"), model.number("access.frequent"), model.number("access.distant"),
                model.number("access.none"), model.number("access.unknown")};
    m_contactEffort = {model.number("effort.contact.close"), model.number("effort.contact.frequent"),
                       model.number("effort.contact.distant"), 0};
    m_opponentEffort = model.number("effort.attitude.opponent");
    m_neutralEffort = model.number("effort.attitude.neutral");
    m_findOutEffort = model.number("effort.find_out");
    m_attitude = {model.number("attitude.supporter"), model.number("attitude.neutral"),
                  model.number("attitude.opponent")};
    m_keyWeight = model.number("next.key_contact");

    double highest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        m_influence += a.measures(i).influence;
        m_keyInfluence += a.isKeyPerson(i) ? a.measures(i).influence : 0;
        highest = std::max(highest, a.measures(i).influence);
    }
    m_threshold = highest > 0 ? accuracy * m_influence / highest : 1;

    // Only people of known attitude add to support, and nobody listens to the others.
    const auto carries = [&](const OpinionNetwork::Tie& tie) { return a.measures(tie.influenced).attitudeKnown; };
    m_start.assign(a.size() + 1, 0);
    for (const auto& tie : m_network.ties)
        m_start[tie.influencer + 1] += carries(tie) ? 1 : 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        m_start[i + 1] += m_start[i];
    m_arcs.resize(m_start.back());
    std::vector<std::size_t> at(m_start.begin(), m_start.end() - 1);
    for (const auto& tie : m_network.ties)
        if (carries(tie))
            m_arcs[at[tie.influencer]++] = {tie.influenced, m_network.susceptibility[tie.influenced] * tie.share};

    solveGradient();
    findIntroducers();
    m_change.assign(a.size(), 0);
    m_pending.assign(a.size(), 0);
    m_queued.assign(a.size(), 0);
    m_touched.assign(a.size(), 0);
}

/// a = g + (ΛW)'a by Gauss-Seidel; ΛW sways less than everything, so the rounds end. The slope g is the one upwards.
void Planner::solveGradient() {
    const std::size_t n = m_analysis.size();
    m_slope.assign(n, 0);
    double scale = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const Measures& m = m_analysis.measures(i);
        if (m.attitudeKnown)
            m_slope[i] = m.influence * m.evidence * (m_network.settled[i] >= 0 ? m.access : 1);
        scale = std::max(scale, m_slope[i]);
    }
    m_gradient = m_slope;
    if (m_arcs.empty())
        return;
    for (double change = scale; change > 1e-13 * scale;) {
        change = 0;
        for (std::size_t back = n; back > 0; --back) { // subordinates mostly stand below their bosses
            const std::size_t i = back - 1;
            double value = m_slope[i];
            for (std::size_t e = m_start[i]; e < m_start[i + 1]; ++e)
                value += m_arcs[e].sway * m_gradient[m_arcs[e].to];
            change = std::max(change, std::abs(value - m_gradient[i]));
            m_gradient[i] = value;
            scale = std::max(scale, value);
        }
    }
}

/// The most influential of the people we reach who have a line with a person.
void Planner::findIntroducers() {
    m_through.resize(m_analysis.size());
    const auto offer = [&](std::size_t who, std::size_t by) {
        if (!m_analysis.isReached(by))
            return;
        auto& through = m_through[who];
        const auto influence = [&](std::size_t i) { return m_analysis.measures(i).influence; };
        if (!through || influence(by) > influence(*through) || (influence(by) == influence(*through) && by < *through))
            through = by;
    };
    for (const table::Line& line : m_analysis.lines()) {
        offer(line.influencer, line.influenced);
        offer(line.influenced, line.influencer);
    }
}

double Planner::contactGain(std::size_t i, double access) const {
    const Measures& m = m_analysis.measures(i);
    double gain = 0;
    if (m_influence > 0)
        gain += (supportTerm(i, m_network.settled[i], access) - supportTerm(i, m_network.settled[i], m.access)) /
                m_influence;
    if (m_keyInfluence > 0 && m_analysis.isKeyPerson(i))
        gain += m_keyWeight * m.influence * (access - m.access) / m_keyInfluence;
    return gain;
}

double Planner::attitudeGain(std::size_t who, double change, double access) {
    if (!(m_influence > 0))
        return 0;
    std::vector<std::size_t>&queue = m_queue, &touched = m_reach;
    queue.assign(1, who);
    touched.assign(1, who);
    m_pending[who] = (1 - m_network.susceptibility[who]) * change;
    m_queued[who] = m_touched[who] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::size_t i = queue[head];
        const double moved = m_pending[i];
        m_pending[i] = 0;
        m_queued[i] = 0;
        m_change[i] += moved;
        for (std::size_t e = m_start[i]; e < m_start[i + 1]; ++e) {
            const std::size_t to = m_arcs[e].to;
            m_pending[to] += m_arcs[e].sway * moved;
            if (!m_touched[to]) {
                m_touched[to] = 1;
                touched.push_back(to);
            }
            if (!m_queued[to] && m_pending[to] > m_threshold) {
                m_queued[to] = 1;
                queue.push_back(to);
            }
        }
    }
    double gain = 0;
    for (const std::size_t i : touched) {
        const double before = m_network.settled[i], access0 = m_analysis.measures(i).access;
        gain += supportTerm(i, before + m_change[i] + m_pending[i], i == who ? access : access0) -
                supportTerm(i, before, access0) + m_pending[i] * (m_gradient[i] - m_slope[i]);
        m_change[i] = m_pending[i] = 0;
        m_touched[i] = 0;
    }
    gain /= m_influence;
    if (m_keyInfluence > 0 && m_analysis.isKeyPerson(who))
        gain += m_keyWeight * m_analysis.measures(who).influence * (access - m_analysis.measures(who).access) /
                m_keyInfluence;
    return gain;
}

std::vector<Step> Planner::candidates(std::size_t who) {
    const table::Person& p = m_analysis.person(who);
    std::vector<Step> steps;
    Step step;
    step.who = who;
    step.contactFrom = step.contactTo = p.contact;
    step.attitudeFrom = step.attitudeTo = p.attitude;

    // Nobody is further away than not contacted, so an unknown contact starts there.
    const Contact from = p.contact == Contact::unknown ? Contact::none : p.contact;
    const auto closer = [](Contact c) { return static_cast<Contact>(static_cast<int>(c) - 1); };
    // Where the attitude is unknown, finding it out is the step: nobody can plan for a stance that they do not know.
    if (from != Contact::close && p.attitude != Attitude::unknown) {
        Step contact = step;
        contact.kind = "contact";
        contact.contactTo = closer(from);
        contact.effort = m_contactEffort[static_cast<std::size_t>(contact.contactTo)];
        contact.gain = contactGain(who, accessOf(contact.contactTo));
        if (!Analysis::isReached(p))
            contact.through = m_through[who];
        steps.push_back(contact);
    }
    if (p.attitude == Attitude::supporter)
        return steps;

    for (Contact c = from; c != Contact::close && c != Contact::frequent;) {
        c = closer(c);
        step.effort += m_contactEffort[static_cast<std::size_t>(c)];
        step.contactTo = c;
        step.through = m_through[who];
    }
    const double access = step.contactTo == p.contact ? m_analysis.measures(who).access : accessOf(step.contactTo);
    if (p.attitude == Attitude::unknown) {
        step.kind = "find_out";
        step.effort += m_findOutEffort;
        step.gain = contactGain(who, access);
    } else {
        const bool opponent = p.attitude == Attitude::opponent;
        step.kind = "attitude";
        step.attitudeTo = opponent ? Attitude::neutral : Attitude::supporter;
        step.effort += opponent ? m_opponentEffort : m_neutralEffort;
        step.gain = attitudeGain(who,
                                 m_attitude[static_cast<std::size_t>(step.attitudeTo)] -
                                     m_attitude[static_cast<std::size_t>(step.attitudeFrom)],
                                 access);
    }
    steps.push_back(step);
    return steps;
}

} // namespace

std::vector<Step> candidateSteps(const Analysis& analysis, std::size_t who) {
    return Planner(analysis).candidates(who);
}

std::vector<Step> nextSteps(const Analysis& analysis, std::size_t k) {
    Planner planner(analysis);
    std::vector<Step> best;
    for (std::size_t i = 0; i < analysis.size(); ++i) {
        std::optional<Step> chosen;
        for (Step& step : planner.candidates(i))
            if (step.gain > nothing && (!chosen || step.ratio() > chosen->ratio() + nothing))
                chosen = std::move(step);
        if (chosen)
            best.push_back(std::move(*chosen));
    }
    // Ratios that differ by rounding only are a tie, kept in sheet order.
    const auto rounded = [](const Step& step) { return std::round(step.ratio() / nothing); };
    std::stable_sort(best.begin(), best.end(), [&](const Step& a, const Step& b) { return rounded(a) > rounded(b); });
    if (k > 0 && best.size() > k)
        best.resize(k);
    return best;
}

} // namespace rolemap::people
