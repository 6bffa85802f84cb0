// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.PEOPLE: a row per input row, so that the result can stand beside its table.

#include "report.hxx"

#include "../words/choice.hxx"
#include "next.hxx"

#include <algorithm>
#include <set>

namespace rolemap::people {

namespace {

using table::Cell;
using table::Field;

enum Column { level, department, role, attitude, contact, influence, access, support, rank, next };
const std::vector<std::string_view> columnIds = {"level",     "department", "role",    "attitude", "contact",
                                                 "influence", "access",     "support", "rank",     "next"};

/// Cells whose words were not understood: shown as such, where a blank stays blank.
class NotUnderstood {
public:
    explicit NotUnderstood(const table::PeopleTable& table) : m_table(table) {
        for (const table::Problem& problem : table.problems)
            m_cells.emplace(problem.row, problem.column);
    }
    bool has(const table::Person& person, Field field) const {
        const auto column = m_table.columns[field];
        return column && m_cells.count({person.row, *column}) > 0;
    }

private:
    const table::PeopleTable& m_table;
    std::set<std::pair<std::size_t, std::size_t>> m_cells;
};

class Writer {
public:
    Writer(const table::PeopleTable& table, const Query& query)
        : m_language(query.language), m_labels(modelOf(query), query.language), m_notUnderstood(table),
          m_unknown(words::text(query.language, "people.unknown")) {}

    Cell cell(const Analysis& a, std::size_t i, Column column, const Step* step) const {
        const table::Person& p = a.person(i);
        const Measures& m = a.measures(i);
        switch (column) {
        case level:
            return word(m_labels.level(p.level), p, Field::level);
        case department:
            return word(m_labels.department(p), p, Field::department);
        case role:
            return word(m_labels.roles(p.roles), p, Field::role);
        case attitude:
            return word(m_labels.attitude(p.attitude), p, Field::attitude);
        case contact:
            return word(m_labels.contact(p.contact), p, Field::contact);
        case influence:
            return m.influence;
        case access:
            return m.access;
        case support:
            return m.support;
        case rank:
            return static_cast<double>(m.rank);
        case next:
            return step == nullptr ? Cell() : Cell(describe(a, *step, m_language));
        }
        return {};
    }

private:
    Cell word(std::string label, const table::Person& person, Field field) const {
        if (!label.empty())
            return Cell(std::move(label));
        return m_notUnderstood.has(person, field) ? Cell(m_unknown) : Cell();
    }

    words::Language m_language;
    Labels m_labels;
    NotUnderstood m_notUnderstood;
    std::string m_unknown;
};

} // namespace

table::Grid peopleResult(const table::PeopleTable& table, std::string_view columns, const Query& query) {
    std::vector<Column> wanted;
    for (const std::size_t column : words::chooseList("columns", columns, columnIds, "people.column."))
        wanted.push_back(static_cast<Column>(column));
    table::Grid grid(std::max<std::size_t>(table.rows, 1), wanted.size());
    for (std::size_t c = 0; c < wanted.size(); ++c)
        grid.at(0, c) = words::text(query.language, "people.column." + std::string(columnIds[wanted[c]]));
    const bool wantsNext = std::find(wanted.begin(), wanted.end(), next) != wanted.end();
    const Writer writer(table, query);
    for (const Analysis& a : analyse(table, query.stage, modelOf(query))) {
        std::vector<const Step*> stepOf(a.size(), nullptr);
        const std::vector<Step> steps = wantsNext ? nextSteps(a, 0) : std::vector<Step>();
        for (const Step& step : steps)
            stepOf[step.who] = &step;
        for (std::size_t i = 0; i < a.size(); ++i)
            for (std::size_t c = 0; c < wanted.size() && a.person(i).row < grid.rows(); ++c)
                grid.at(a.person(i).row, c) = writer.cell(a, i, wanted[c], stepOf[i]);
    }
    return grid;
}

} // namespace rolemap::people
