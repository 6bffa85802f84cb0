// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "missing.hxx"

#include "../people/gaps.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <array>

namespace rolemap::map {

namespace {

using words::Department;
using words::Dimension;
using words::Level;

/// Where holders of a role usually are (domain.md, S1).
struct Home {
    Level level;
    Department department;
};
constexpr std::array<Home, words::roleCount> homes{{{Level::management, Department::using_},
                                                    {Level::decision, Department::using_},
                                                    {Level::management, Department::technical},
                                                    {Level::management, Department::purchasing},
                                                    {Level::operational, Department::using_}}};

class Finder {
public:
    Finder(const people::Analysis& analysis, words::Language language, const std::vector<Axis>& lanes)
        : m_analysis(analysis), m_language(language), m_lanes(lanes) {}

    std::vector<Missing> run() {
        for (const people::Gap& gap : people::gaps(m_analysis, std::nullopt)) {
            if ((gap.rule == "no_decider" || gap.rule == "key_role_missing" || gap.rule == "role_empty") && gap.role)
                addRole(gap);
            else if (gap.rule == "department_empty")
                addDepartment(gap, Level::management, "missing_department");
            else if (gap.rule == "department_no_decision")
                addDepartment(gap, Level::decision, "missing_decision");
        }
        return std::move(m_out);
    }

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_language, "map." + key, arguments);
    }

    void addRole(const people::Gap& gap) {
        const int role = static_cast<int>(*gap.role);
        const std::string id(words::Vocabulary::id(Dimension::role, role));
        std::string headline =
            say("missing_role", {{"role", m_analysis.model().vocabulary().label(Dimension::role, role, m_language)}});
        if (*gap.role == m_analysis.keyRole())
            headline = say("missing_key", {{"headline", headline}});
        const Home home = homes[static_cast<std::size_t>(role)];
        add({"missing:role:" + id, "gap:" + gap.rule + ":" + id, headline, say("missing_role_" + id),
             static_cast<std::size_t>(home.level), static_cast<std::size_t>(home.department)});
    }

    /// A department without a lane of its own has no place for a placeholder.
    void addDepartment(const people::Gap& gap, Level level, const std::string& key) {
        const auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Axis& l) {
            return l.id == gap.department || l.id == "other:" + gap.department;
        });
        if (lane == m_lanes.end() || lane->id == "other" || lane->id == "unknown")
            return;
        const auto index = static_cast<std::size_t>(lane - m_lanes.begin());
        const bool core = index < words::Vocabulary::size(Dimension::department);
        add({"missing:" + std::string(words::Vocabulary::id(Dimension::level, static_cast<int>(level))) + ":" +
                 lane->id,
             "gap:" + gap.rule + ":" + gap.department, say(key), say(key + "_" + (core ? lane->id : "other")),
             static_cast<std::size_t>(level), index});
    }

    void add(Missing missing) {
        const bool known =
            std::any_of(m_out.begin(), m_out.end(), [&](const Missing& m) { return m.group == missing.group; });
        if (!known)
            m_out.push_back(std::move(missing));
    }

    const people::Analysis& m_analysis;
    words::Language m_language;
    const std::vector<Axis>& m_lanes;
    std::vector<Missing> m_out;
};

} // namespace

std::vector<Missing> missingOf(const people::Analysis& analysis, words::Language language,
                               const std::vector<Axis>& lanes) {
    return Finder(analysis, language, lanes).run();
}

} // namespace rolemap::map
