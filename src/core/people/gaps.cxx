// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The rules in a fixed order: deciders first, then the stage's key role, then everybody else. Where the key role is the
// decider, the decider's rules say it once.

#include "gaps.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace rolemap::people {

namespace {

using table::Field;
using words::Attitude;
using words::Department;
using words::Level;
using words::Role;

Severity severityOf(const model::Model& model, const std::string& rule) {
    const std::string& word = model.word("gap.severity." + rule);
    return word == "high" ? Severity::high : word == "medium" ? Severity::medium : Severity::low;
}

struct DataProblem {
    table::Problem problem;
    std::optional<std::size_t> index;    ///< in PeopleTable::problems
    std::optional<std::size_t> position; ///< of its row's person in the deal
};

class Finder {
public:
    explicit Finder(const Analysis& analysis) : m_analysis(analysis) {}

    Gap& add(const char* rule, Field field, std::vector<std::size_t> who = {}) {
        Gap gap;
        gap.rule = rule;
        gap.severity = severityOf(m_analysis.model(), gap.rule);
        gap.who = std::move(who);
        gap.field = field;
        m_gaps.push_back(std::move(gap));
        return m_gaps.back();
    }

    void deciders();
    void keyRole();
    void decisionLevel();
    void threads();
    void keyPeople();
    void opponents();
    void coldContacts(double today);
    void missingRoles();
    void departments();
    void dataProblems(const std::vector<DataProblem>& problems);

    std::vector<Gap> sorted() {
        std::stable_sort(m_gaps.begin(), m_gaps.end(),
                         [](const Gap& a, const Gap& b) { return a.severity < b.severity; });
        return std::move(m_gaps);
    }

private:
    const table::Person& person(std::size_t i) const { return m_analysis.person(i); }
    std::vector<std::size_t> reached() const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < m_analysis.size(); ++i)
            if (m_analysis.isReached(i))
                found.push_back(i);
        return found;
    }
    bool noneReached(const std::vector<std::size_t>& who) const {
        return std::none_of(who.begin(), who.end(), [&](std::size_t i) { return m_analysis.isReached(i); });
    }

    const Analysis& m_analysis;
    std::vector<Gap> m_gaps;
};

void Finder::deciders() {
    const auto deciders = m_analysis.holders(Role::decider);
    if (deciders.empty())
        add("no_decider", Field::role).role = Role::decider;
    else if (noneReached(deciders))
        add("decider_not_reached", Field::contact, deciders).role = Role::decider;
    for (const std::size_t i : deciders)
        if (person(i).attitude == Attitude::opponent)
            add("decider_opposes", Field::attitude, {i}).role = Role::decider;
}

void Finder::keyRole() {
    const Role key = m_analysis.keyRole();
    if (key == Role::decider)
        return;
    const auto holders = m_analysis.holders(key);
    if (holders.empty())
        add("key_role_missing", Field::role).role = key;
    else if (noneReached(holders))
        add("key_role_not_reached", Field::contact, holders).role = key;
    for (const std::size_t i : holders)
        if (person(i).attitude == Attitude::opponent)
            add("key_role_opposes", Field::attitude, {i}).role = key;
}

void Finder::decisionLevel() {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < m_analysis.size(); ++i)
        if (person(i).level == Level::decision) {
            if (person(i).attitude == Attitude::supporter)
                return;
            candidates.push_back(i);
        }
    const Field field = candidates.empty() ? Field::level : Field::attitude;
    add("no_decision_supporter", field, std::move(candidates));
}

void Finder::threads() {
    const auto contacts = reached();
    if (contacts.size() == 1)
        add("single_person", Field::contact, contacts);
    if (contacts.size() < 2)
        return;
    const table::Person& first = person(contacts.front());
    // Of somebody whose department we do not know, it may be another one: then nothing is said.
    const bool one =
        first.department != Department::unknown && std::all_of(contacts.begin(), contacts.end(), [&](std::size_t i) {
            return person(i).department == first.department && person(i).departmentWord == first.departmentWord;
        });
    if (one)
        add("single_department", Field::department, contacts).department =
            first.department == Department::other
                ? first.departmentWord
                : std::string(words::Vocabulary::id(words::Dimension::department, static_cast<int>(first.department)));
}

void Finder::keyPeople() {
    std::vector<std::size_t> key;
    for (std::size_t i = 0; i < m_analysis.size(); ++i)
        if (m_analysis.isKeyPerson(i))
            key.push_back(i);
    for (const std::size_t i : key)
        if (!m_analysis.measures(i).attitudeKnown)
            add("key_person_unknown", Field::attitude, {i});
    for (const std::size_t i : key) {
        const table::Person& p = person(i);
        const bool confirmed =
            p.evidence == words::Evidence::confirmed || (!p.evidenceTyped && p.evidence != words::Evidence::assumed);
        if (m_analysis.measures(i).attitudeKnown && !confirmed)
            add("key_person_assumed", Field::evidence, {i});
    }
    for (const std::size_t i : key)
        if (person(i).motive.empty())
            add("key_person_motive", Field::motive, {i});
}

void Finder::opponents() {
    for (std::size_t i = 0; i < m_analysis.size(); ++i)
        if (person(i).attitude == Attitude::opponent && person(i).owner.empty())
            add("opponent_no_owner", Field::owner, {i});
}

void Finder::coldContacts(double today) {
    const double limit = m_analysis.model().number("gap.cold_days");
    for (std::size_t i = 0; i < m_analysis.size(); ++i) {
        if (!person(i).lastContact)
            continue;
        const double days = std::floor(today) - std::floor(*person(i).lastContact);
        if (days > limit)
            add("contact_cold", Field::lastContact, {i}).days = days;
    }
}

void Finder::missingRoles() {
    for (std::size_t r = 0; r < words::roleCount; ++r) {
        const Role role = static_cast<Role>(r);
        // Of these two the rules above have spoken.
        if (role != Role::decider && role != m_analysis.keyRole() && m_analysis.holders(role).empty())
            add("role_empty", Field::role).role = role;
    }
}

void Finder::departments() {
    struct Found {
        std::size_t order;
        bool decision = false;
        std::vector<std::size_t> who;
    };
    std::map<std::string, Found> found; // by id or own word; order keeps the four first, then sheet order
    for (std::size_t d = 0; d < words::Vocabulary::size(words::Dimension::department); ++d)
        found.emplace(words::Vocabulary::id(words::Dimension::department, static_cast<int>(d)), Found{d, false, {}});
    for (std::size_t i = 0; i < m_analysis.size(); ++i) {
        const table::Person& p = person(i);
        if (p.department == Department::unknown)
            continue;
        const std::string id =
            p.department == Department::other && !p.departmentWord.empty()
                ? p.departmentWord
                : std::string(words::Vocabulary::id(words::Dimension::department, static_cast<int>(p.department)));
        Found& f = found.emplace(id, Found{found.size(), false, {}}).first->second;
        f.who.push_back(i);
        f.decision = f.decision || p.level == Level::decision;
    }
    std::vector<const std::pair<const std::string, Found>*> ordered;
    for (const auto& entry : found)
        ordered.push_back(&entry);
    std::sort(ordered.begin(), ordered.end(),
              [](const auto* a, const auto* b) { return a->second.order < b->second.order; });
    for (const auto* entry : ordered)
        if (entry->second.who.empty())
            add("department_empty", Field::department).department = entry->first;
    for (const auto* entry : ordered)
        if (!entry->second.who.empty() && !entry->second.decision)
            add("department_no_decision", Field::level, entry->second.who).department = entry->first;
}

void Finder::dataProblems(const std::vector<DataProblem>& problems) {
    for (const DataProblem& problem : problems) {
        Gap& gap = add("data_problem", Field::name);
        gap.field.reset();
        for (std::size_t f = 0; f < table::fieldCount; ++f)
            if (m_analysis.table().columns[static_cast<Field>(f)] == problem.problem.column) {
                gap.field = static_cast<Field>(f);
                break;
            }
        if (problem.position)
            gap.who = {*problem.position};
        gap.problem = problem.index;
        gap.data = problem.problem;
    }
}

/// A problem belongs to the deal of its row's person, one of nobody's row to the first deal.
std::vector<std::vector<DataProblem>> dataProblems(const table::PeopleTable& table, std::optional<double> today) {
    struct Place {
        std::size_t deal, position;
    };
    std::map<std::size_t, Place> placeOf; // by row
    for (std::size_t deal = 0; deal < table.deals.size(); ++deal)
        for (std::size_t i = 0; i < table.deals[deal].people.size(); ++i)
            placeOf.emplace(table.people[table.deals[deal].people[i]].row, Place{deal, i});
    const auto same = [](const table::Problem& a, const table::Problem& b) {
        return std::tie(a.row, a.column, a.kind, a.value) == std::tie(b.row, b.column, b.kind, b.value);
    };
    std::vector<std::vector<DataProblem>> byDeal(table.deals.size());
    std::size_t next = 0; // all problems are the table's own, in order, and between them those of dates
    for (table::Problem& problem : table::check(table, today)) {
        DataProblem data;
        if (next < table.problems.size() && same(problem, table.problems[next]))
            data.index = next++;
        data.problem = std::move(problem);
        std::size_t deal = 0;
        if (const auto place = placeOf.find(data.problem.row); place != placeOf.end()) {
            deal = place->second.deal;
            data.position = place->second.position;
        }
        if (deal < byDeal.size())
            byDeal[deal].push_back(std::move(data));
    }
    return byDeal;
}

std::vector<Gap> find(const Analysis& analysis, std::optional<double> today, const std::vector<DataProblem>& problems) {
    Finder finder(analysis);
    finder.deciders();
    finder.keyRole();
    finder.decisionLevel();
    finder.threads();
    finder.keyPeople();
    finder.opponents();
    if (today)
        finder.coldContacts(*today);
    finder.missingRoles();
    finder.departments();
    finder.dataProblems(problems);
    return finder.sorted();
}

} // namespace

std::vector<Gap> gaps(const Analysis& analysis, std::optional<double> today) {
    const auto& deals = analysis.table().deals;
    for (std::size_t i = 0; i < deals.size(); ++i)
        if (&deals[i] == &analysis.deal())
            return find(analysis, today, dataProblems(analysis.table(), today)[i]);
    return find(analysis, today, {});
}

std::vector<std::vector<Gap>> gaps(const std::vector<Analysis>& analyses, std::optional<double> today) {
    std::vector<std::vector<Gap>> all;
    if (analyses.empty())
        return all;
    const auto problems = dataProblems(analyses.front().table(), today);
    for (std::size_t i = 0; i < analyses.size(); ++i)
        all.push_back(find(analyses[i], today, problems.at(i)));
    return all;
}

} // namespace rolemap::people
