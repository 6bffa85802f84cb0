// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.HEALTH: eleven rules, each of which a salesperson can check on the map. A rule about nobody is not met.

#include "analysis.hxx"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rolemap::people {

namespace {

using table::Field;
using words::Attitude;
using words::Department;
using words::Role;
using Who = std::vector<std::size_t>;

template <typename Condition>
Who where(const Analysis& a, const Who& people, Condition condition) {
    Who found;
    for (const std::size_t i : people)
        if (condition(a.person(i)))
            found.push_back(i);
    return found;
}

bool opposes(const table::Person& p) {
    return p.attitude == Attitude::opponent;
}

class Rules {
public:
    explicit Rules(const Analysis& analysis) : m_analysis(analysis) {}

    /// `who` are positions in the deal; in the result they are people of the table.
    void add(const char* id, bool met, const Who& who, Field field) {
        HealthRule rule;
        rule.id = id;
        rule.possible = m_analysis.model().number(std::string("health.") + id);
        rule.points = met ? rule.possible : 0;
        rule.met = met;
        rule.field = field;
        for (const std::size_t i : who)
            rule.who.push_back(m_analysis.deal().people[i]);
        m_health.points += rule.points;
        m_health.rules.push_back(std::move(rule));
    }

    /// Met where some of `people` fulfil it, who then decide it; else all of them do.
    void addSome(const char* id, const Who& people, const Who& fulfilling, Field field) {
        add(id, !fulfilling.empty(), fulfilling.empty() ? people : fulfilling, field);
    }

    Health result(bool opposed) {
        const double most = m_analysis.model().number("health.opposed_at_most");
        m_health.capped = opposed && m_health.points > most;
        if (m_health.capped)
            m_health.points = most;
        return std::move(m_health);
    }

private:
    const Analysis& m_analysis;
    Health m_health;
};

/// Reached people who are a decider or one line away from one. Losing one contact leaves a decider in reach exactly
/// where there are two of them: whoever is lost, another remains.
Who waysToDecider(const Analysis& a) {
    std::vector<bool> way(a.size(), false);
    for (std::size_t i = 0; i < a.size(); ++i)
        way[i] = a.person(i).roles.has(Role::decider);
    for (const table::Line& line : a.lines()) {
        if (a.person(line.influenced).roles.has(Role::decider))
            way[line.influencer] = true;
        if (a.person(line.influencer).roles.has(Role::decider))
            way[line.influenced] = true;
    }
    Who found;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (way[i] && a.isReached(i))
            found.push_back(i);
    return found;
}

} // namespace

Health Analysis::health() const {
    Rules rules(*this);
    Who everybody(size());
    for (std::size_t i = 0; i < size(); ++i)
        everybody[i] = i;
    const auto isReachedPerson = [](const table::Person& p) { return isReached(p); };

    const Who deciders = holders(Role::decider);
    rules.add("decider_known", !deciders.empty(), deciders, Field::role);
    rules.addSome("decider_reached", deciders, where(*this, deciders, isReachedPerson), Field::contact);
    rules.addSome("decider_supports", deciders,
                  where(*this, deciders, [](const auto& p) { return p.attitude == Attitude::supporter; }),
                  Field::attitude);

    const Who key = holders(keyRole());
    const Who opposing = where(*this, key, opposes);
    rules.add("key_role_known", !key.empty(), key, Field::role);
    rules.addSome("key_role_reached", key, where(*this, key, isReachedPerson), Field::contact);
    rules.add("key_role_not_opponent", !key.empty() && opposing.empty(), opposing.empty() ? key : opposing,
              Field::attitude);

    words::Roles held;
    for (const std::size_t i : everybody)
        for (std::size_t role = 0; role < words::roleCount; ++role)
            if (person(i).roles.has(static_cast<Role>(role)))
                held.add(static_cast<Role>(role));
    bool all = true;
    for (std::size_t role = 0; role < words::roleCount; ++role)
        all = all && held.has(static_cast<Role>(role));
    rules.add("all_roles_known", all, where(*this, everybody, [](const auto& p) { return !p.roles.empty(); }),
              Field::role);

    std::set<Department> present;
    for (const std::size_t i : everybody)
        present.insert(person(i).department);
    const bool departments = present.count(Department::using_) > 0 && present.count(Department::technical) > 0 &&
                             (present.count(Department::finance) > 0 || present.count(Department::purchasing) > 0);
    rules.add(
        "departments_known", departments,
        where(*this, everybody,
              [](const auto& p) { return p.department != Department::unknown && p.department != Department::other; }),
        Field::department);

    const Who reached = where(*this, everybody, isReachedPerson);
    std::set<std::pair<Department, std::string>> reachedDepartments;
    for (const std::size_t i : reached)
        if (person(i).department != Department::unknown)
            reachedDepartments.emplace(person(i).department, person(i).departmentWord);
    rules.add("contacts",
              static_cast<double>(reached.size()) >= m_model->number("health.contacts_people") &&
                  static_cast<double>(reachedDepartments.size()) >= m_model->number("health.contacts_departments"),
              reached, Field::contact);

    const Who opponents = where(*this, everybody, opposes);
    const Who unowned = where(*this, opponents, [](const auto& p) { return p.owner.empty(); });
    rules.add("opponents_owned", size() > 0 && unowned.empty(), unowned.empty() ? opponents : unowned, Field::owner);

    const Who ways = waysToDecider(*this);
    rules.add("contact_loss", ways.size() >= 2, ways, Field::contact);

    return rules.result(
        std::any_of(deciders.begin(), deciders.end(), [&](std::size_t i) { return opposes(person(i)); }));
}

} // namespace rolemap::people
