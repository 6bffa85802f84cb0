// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Influence, access and support of every person: functions.md, 'The default model', term by term.

#include "analysis.hxx"

#include "../error.hxx"
#include "../network/pagerank.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace rolemap::people {

namespace {

using words::Dimension;

/// The model's values `<prefix>.<id>` of a dimension, unknown last: looked up once, not once a person.
template <std::size_t size>
std::array<double, size> valuesOf(const model::Model& model, const char* prefix, Dimension dimension) {
    std::array<double, size> values{};
    for (std::size_t i = 0; i < size; ++i) {
        const std::string_view id = i < words::Vocabulary::size(dimension)
                                        ? words::Vocabulary::id(dimension, static_cast<int>(i))
                                        : std::string_view("unknown");
        values[i] = model.number(std::string(prefix) + '.' + std::string(id));
    }
    return values;
}

words::Role keyRoleOf(const model::Model& model, words::Stage stage) {
    const std::string_view id = stage == words::Stage::none
                                    ? std::string_view("none")
                                    : words::Vocabulary::id(Dimension::stage, static_cast<int>(stage));
    const std::string& word = model.word("key_role." + std::string(id));
    for (std::size_t role = 0; role < words::roleCount; ++role)
        if (words::Vocabulary::id(Dimension::role, static_cast<int>(role)) == word)
            return static_cast<words::Role>(role);
    throw std::logic_error("model: key role " + word);
}

double roleTermOf(const table::Person& person, words::Stage stage, const model::Model& model, double unknown) {
    if (person.roles.empty())
        return unknown;
    double highest = 0;
    for (std::size_t role = 0; role < words::roleCount; ++role)
        if (person.roles.has(static_cast<words::Role>(role)))
            highest = std::max(highest, model.roleWeight(stage, static_cast<words::Role>(role)));
    return highest;
}

/// The lines of every deal in its own numbering, in one pass. A line of no weight leads nowhere.
std::vector<std::vector<table::Line>> linesByDeal(const table::PeopleTable& table) {
    constexpr std::size_t absent = std::numeric_limits<std::size_t>::max();
    struct Place {
        std::size_t deal = absent, position = absent;
    };
    std::vector<Place> place(table.people.size());
    for (std::size_t deal = 0; deal < table.deals.size(); ++deal)
        for (std::size_t i = 0; i < table.deals[deal].people.size(); ++i)
            place[table.deals[deal].people[i]] = {deal, i};
    std::vector<std::vector<table::Line>> lines(table.deals.size());
    for (table::Line line : table.lines) {
        const Place from = place[line.influencer], to = place[line.influenced];
        if (from.deal == absent || from.deal != to.deal || from.position == to.position || !(line.weight > 0) ||
            !std::isfinite(line.weight))
            continue;
        line.influencer = from.position;
        line.influenced = to.position;
        lines[from.deal].push_back(line);
    }
    return lines;
}

/// Those of one deal, which may be none of the table's own.
std::vector<table::Line> linesOf(const table::PeopleTable& table, const table::Deal& deal) {
    for (std::size_t i = 0; i < table.deals.size(); ++i)
        if (&table.deals[i] == &deal)
            return std::move(linesByDeal(table)[i]);
    table::PeopleTable alone;
    alone.people.resize(table.people.size());
    alone.lines = table.lines;
    alone.deals = {deal};
    return std::move(linesByDeal(alone).front());
}

/// Highest influence first, ties share. What differs by rounding only is a tie: two people in the same place of the
/// network have the same rank whatever order their lines were summed in.
void rank(std::vector<Measures>& measures) {
    constexpr double tie = 1e-9;
    std::vector<std::size_t> order(measures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return measures[a].influence > measures[b].influence; });
    for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
        if (measures[order[first]].influence - measures[order[i]].influence > tie)
            first = i;
        measures[order[i]].rank = first + 1;
    }
}

} // namespace

Analysis::Analysis(const table::PeopleTable& table, const table::Deal& deal, words::Stage stage,
                   const model::Model& model)
    : Analysis(table, deal, stage, model, linesOf(table, deal)) {}

Analysis::Analysis(const table::PeopleTable& table, const table::Deal& deal, words::Stage stage,
                   const model::Model& model, std::vector<table::Line> lines)
    : m_table(&table), m_deal(&deal), m_model(&model), m_stage(stage), m_keyRole(keyRoleOf(model, stage)),
      m_measures(deal.people.size()), m_lines(std::move(lines)) {
    const double sum =
        model.number("influence.role") + model.number("influence.level") + model.number("influence.network");
    m_full = {model.number("influence.role") / sum, model.number("influence.level") / sum,
              model.number("influence.network") / sum};

    std::vector<double> network;
    if (!m_lines.empty()) {
        std::vector<network::Arc> arcs;
        arcs.reserve(m_lines.size());
        for (const table::Line& line : m_lines)
            arcs.push_back({line.influenced, line.influencer, line.weight});
        network = network::pageRank(size(), arcs, model.number("network.damping"), network::PassOn::capped);
        const double highest = *std::max_element(network.begin(), network.end());
        for (double& value : network)
            value /= highest;
    }

    const auto level = valuesOf<4>(model, "level", Dimension::level);
    const auto access = valuesOf<5>(model, "access", Dimension::contact);
    const auto attitude = valuesOf<3>(model, "attitude", Dimension::attitude);
    const double unknownRole = model.number("role.unknown"), assumed = model.number("evidence.assumed");
    double all = 0, support = 0, known = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const table::Person& p = person(i);
        Measures& m = m_measures[i];
        m.roleTerm = roleTermOf(p, stage, model, unknownRole);
        m.levelTerm = level[static_cast<std::size_t>(p.level)];
        m.hasNetworkTerm = p.power.has_value() || !network.empty();
        m.networkTerm = p.power ? *p.power : network.empty() ? 0 : network[i];
        const Weights w = weights(i);
        m.influence = 100 * (w.role * m.roleTerm + w.level * m.levelTerm + w.network * m.networkTerm);
        m.access = access[static_cast<std::size_t>(p.contact)];
        m.evidence =
            p.evidence == words::Evidence::assumed || (p.evidenceTyped && p.evidence == words::Evidence::unknown)
                ? assumed
                : 1;
        m.attitudeKnown = p.attitude != words::Attitude::unknown;
        m.attitude = m.attitudeKnown ? attitude[static_cast<std::size_t>(p.attitude)] : 0;
        m.support = m.evidence * m.attitude * (m.attitude > 0 ? m.access : 1);
        all += m.influence;
        support += m.influence * m.support;
        known += m.attitudeKnown ? m.influence * m.access * m.evidence : 0;
    }
    rank(m_measures);
    if (all > 0) {
        m_support = support / all;
        m_known = known / all;
    }
}

words::Role Analysis::keyRole() const noexcept {
    return m_keyRole;
}

Analysis::Weights Analysis::weights(std::size_t i) const noexcept {
    if (m_measures[i].hasNetworkTerm)
        return m_full;
    const double rest = m_full.role + m_full.level;
    return rest > 0 ? Weights{m_full.role / rest, m_full.level / rest, 0} : Weights{};
}

bool Analysis::isReached(const table::Person& person) noexcept {
    return person.contact == words::Contact::close || person.contact == words::Contact::frequent;
}

bool Analysis::isKeyPerson(std::size_t i) const {
    return person(i).roles.has(words::Role::decider) || person(i).roles.has(m_keyRole);
}

std::vector<std::size_t> Analysis::holders(words::Role role) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < size(); ++i)
        if (person(i).roles.has(role))
            found.push_back(i);
    return found;
}

std::vector<Analysis> analyse(const table::PeopleTable& table, words::Stage stage, const model::Model& model) {
    std::vector<Analysis> all;
    all.reserve(table.deals.size());
    auto lines = linesByDeal(table);
    for (std::size_t i = 0; i < table.deals.size(); ++i)
        all.push_back(Analysis(table, table.deals[i], stage, model, std::move(lines[i])));
    return all;
}

Analysis analyseSingle(const table::PeopleTable& table, words::Stage stage, const model::Model& model) {
    if (table.deals.size() == 1)
        return Analysis(table, table.deals.front(), stage, model);
    if (table.deals.empty())
        throw Error(ErrorCode::argument, "people: got nobody, expected at least one person");
    constexpr std::size_t shown = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, table.deals.size()); ++i)
        names += (i == 0 ? "" : ", ") + table.deals[i].name;
    throw Error(ErrorCode::argument, "people: got " + std::to_string(table.deals.size()) + " deals (" + names +
                                         (table.deals.size() > shown ? " …" : "") + "), expected one");
}

} // namespace rolemap::people
