// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A line is drawn only between two people of one deal; what a cell names beyond them is a problem to report.

#include "lines.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

class LineReader {
public:
    LineReader(PeopleTable& table, const std::vector<NamedBy>& from, const NameIndex& names)
        : m_table(table), m_from(from), m_names(names), m_bosses(table.people.size()) {}

    void read() {
        for (std::size_t p = 0; p < m_from.size(); ++p) {
            if (m_from[p].boss)
                readBoss(p, *m_from[p].boss);
            if (m_from[p].influences)
                readInfluences(p, *m_from[p].influences);
        }
        for (std::size_t p = 0; p < m_from.size(); ++p)
            if (const auto first = m_from[p].namesake;
                first && !m_bosses[p].empty() && !m_bosses[*first].empty() && m_bosses[p][0] != m_bosses[*first][0])
                problem(p, Field::reportsTo, "two_bosses", nameOf(m_bosses[p][0]), {},
                        {{"name", nameOf(p)}, {"bosses", nameOf(m_bosses[*first][0]) + ", " + nameOf(m_bosses[p][0])}});
        findCycles();
    }

private:
    const std::string& nameOf(std::size_t person) const { return m_table.people[person].name; }

    void problem(std::size_t person, Field field, std::string kind, std::string value, std::string suggestion,
                 std::vector<std::pair<std::string, std::string>> arguments) {
        m_table.problems.push_back({m_table.people[person].row, m_table.columns[field].value_or(0), std::move(kind),
                                    std::move(value), std::move(suggestion), std::move(arguments)});
    }

    void readBoss(std::size_t p, const Cell& cell) {
        for (const Named& boss : m_names.read(m_from[p].deal, cell)) {
            if (!boss.person) {
                problem(p, Field::reportsTo, "boss_missing", boss.typed, m_names.nearest(m_from[p].deal, boss.typed),
                        {{"name", nameOf(p)}});
            } else if (*boss.person == p) {
                problem(p, Field::reportsTo, "cycle", boss.typed, {}, {{"names", nameOf(p) + " → " + nameOf(p)}});
            } else if (std::find(m_bosses[p].begin(), m_bosses[p].end(), *boss.person) == m_bosses[p].end()) {
                m_bosses[p].push_back(*boss.person);
                m_table.lines.push_back({*boss.person, p, 1, true});
            }
        }
        if (m_bosses[p].size() > 1) {
            std::string all;
            for (const std::size_t boss : m_bosses[p])
                all += (all.empty() ? "" : ", ") + nameOf(boss);
            problem(p, Field::reportsTo, "two_bosses", words::tidy(cellWords(cell)), {},
                    {{"name", nameOf(p)}, {"bosses", all}});
        }
    }

    void readInfluences(std::size_t p, const Cell& cell) {
        for (const Named& named : m_names.read(m_from[p].deal, cell)) {
            if (!named.person)
                problem(p, Field::influences, "influence_missing", named.typed,
                        m_names.nearest(m_from[p].deal, named.typed), {{"name", nameOf(p)}});
            else if (!named.badWeight.empty())
                problem(p, Field::influences, "bad_weight", named.badWeight, {}, {{"name", named.typed}});
            else if (*named.person == p)
                problem(p, Field::influences, "influence_self", named.typed, {}, {{"name", nameOf(p)}});
            else
                m_table.lines.push_back({p, *named.person, named.weight, false});
        }
    }

    /// Depth first along bosses, without recursion, since a chain may be as long as the table. A cycle is reported
    /// once, at its first person in sheet order.
    void findCycles() {
        enum class Mark : char { fresh, open, done };
        std::vector<Mark> mark(m_bosses.size(), Mark::fresh);
        std::vector<bool> reported(m_bosses.size(), false);
        std::vector<std::pair<std::size_t, std::size_t>> path; // person, next boss to follow
        for (std::size_t start = 0; start < m_bosses.size(); ++start) {
            if (mark[start] != Mark::fresh)
                continue;
            path.assign(1, {start, 0});
            mark[start] = Mark::open;
            while (!path.empty()) {
                auto& [person, next] = path.back();
                if (next == m_bosses[person].size()) {
                    mark[person] = Mark::done;
                    path.pop_back();
                    continue;
                }
                const std::size_t boss = m_bosses[person][next++];
                if (mark[boss] == Mark::fresh) {
                    mark[boss] = Mark::open;
                    path.emplace_back(boss, 0);
                } else if (mark[boss] == Mark::open) {
                    reportCycle(path, boss, reported);
                }
            }
        }
    }

    void reportCycle(const std::vector<std::pair<std::size_t, std::size_t>>& path, std::size_t boss,
                     std::vector<bool>& reported) {
        std::vector<std::size_t> cycle;
        for (auto at = path.rbegin(); at != path.rend(); ++at) {
            cycle.push_back(at->first);
            if (at->first == boss)
                break;
        }
        if (std::any_of(cycle.begin(), cycle.end(), [&](std::size_t p) { return reported[p]; }))
            return;
        std::reverse(cycle.begin(), cycle.end()); // each one's boss follows
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        constexpr std::size_t shown = 8;
        std::string names;
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            reported[cycle[i]] = true;
            if (i < shown)
                names += nameOf(cycle[i]) + " → ";
        }
        if (cycle.size() > shown)
            names += "… → ";
        const std::size_t first = cycle.front();
        problem(first, Field::reportsTo, "cycle", nameOf(cycle.size() > 1 ? cycle[1] : first), {},
                {{"names", names + nameOf(first)}});
    }

    PeopleTable& m_table;
    const std::vector<NamedBy>& m_from;
    const NameIndex& m_names;
    std::vector<std::vector<std::size_t>> m_bosses; ///< of each person, in the order typed
};

} // namespace

void readLines(PeopleTable& table, const std::vector<NamedBy>& from, const NameIndex& names) {
    LineReader(table, from, names).read();
}

} // namespace rolemap::table
