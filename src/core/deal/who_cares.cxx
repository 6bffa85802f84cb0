// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cells of names to shares, and shares to weights.

#include "who_cares.hxx"

#include "../table/names.hxx"

#include <algorithm>
#include <map>

namespace rolemap::deal {

namespace {

using people::Analysis;
using words::Dimension;

constexpr double most = 1e9; ///< of a weight beside a name; more is a mistake, and sums of it would have no end

class Reader {
public:
    explicit Reader(const Analysis& people) : m_people(people) {
        m_names.reserve(0, people.size());
        for (std::size_t i = 0; i < people.size(); ++i) {
            const table::Person& person = people.person(i);
            m_names.addName(0, i, person.name);
            m_names.addEmail(0, i, person.email);
            m_names.addId(0, i, person.id);
        }
    }

    /// How much a criterion matters to whom, by position in the deal; words that mean nobody go to `unknown`.
    std::map<std::size_t, double> read(const std::string& cell, std::vector<std::string>& unknown) const {
        std::map<std::size_t, double> out;
        const auto add = [&](std::size_t who, double weight) {
            double& known = out[who];
            known = std::max(known, weight);
        };
        for (const table::Named& named : m_names.read(0, table::Cell(cell))) {
            const double weight = named.badWeight.empty() ? std::min(named.weight, most) : 1;
            if (named.person) {
                add(*named.person, weight);
                continue;
            }
            const auto group = groupOf(named.typed);
            for (const std::size_t who : group)
                add(who, weight);
            if (group.empty())
                unknown.push_back(named.typed);
        }
        return out;
    }

private:
    /// Everybody whom a word of role, department or level means.
    std::vector<std::size_t> groupOf(const std::string& typed) const {
        const words::Vocabulary& words = m_people.model().vocabulary();
        const auto role = words.value(Dimension::role, typed), department = words.value(Dimension::department, typed),
                   level = words.value(Dimension::level, typed);
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            const table::Person& person = m_people.person(i);
            if ((role && person.roles.has(static_cast<words::Role>(*role))) ||
                (department && person.department == static_cast<words::Department>(*department)) ||
                (level && person.level == static_cast<words::Level>(*level)))
                out.push_back(i);
        }
        return out;
    }

    const Analysis& m_people;
    table::NameIndex m_names;
};

} // namespace

WhoCares whoCares(const CriteriaTable& criteria, const Analysis& people) {
    const auto current = criteria.current();
    WhoCares out;
    out.of.resize(current.size());
    const auto named = [](const Criterion* one) { return !one->people.empty(); };
    if (std::none_of(current.begin(), current.end(), named))
        return out;
    const Reader reader(people);
    std::vector<std::map<std::size_t, double>> matters;
    std::map<std::size_t, double> all; // what each person has to give in all
    for (std::size_t c = 0; c < current.size(); ++c) {
        std::vector<std::string> unknown;
        matters.push_back(reader.read(current[c]->people, unknown));
        for (const auto& [who, weight] : matters.back())
            all[who] += weight;
        for (std::string& typed : unknown)
            out.unknown.push_back({c, std::move(typed)});
    }
    double influence = 0;
    for (const auto& [who, weight] : all)
        influence += people.measures(who).influence;
    for (std::size_t c = 0; c < current.size(); ++c) {
        double sum = 0;
        for (const auto& [who, weight] : matters[c]) {
            out.of[c].push_back({who, weight / all[who]});
            sum += people.measures(who).influence * out.of[c].back().share;
        }
        if (influence > 0)
            out.weights.push_back(sum / influence);
        std::stable_sort(out.of[c].begin(), out.of[c].end(), [&](const Care& a, const Care& b) {
            return people.measures(a.who).influence > people.measures(b.who).influence;
        });
    }
    return out;
}

} // namespace rolemap::deal
