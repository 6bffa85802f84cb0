// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.EXPLAIN: every score can be asked why. Without a name the health rules, with one the terms of that person.

#include "report.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/fold.hxx"
#include "next.hxx"

#include <algorithm>

namespace rolemap::people {

namespace {

using table::Cell;
using table::Field;

constexpr std::size_t mostNames = 5;

/// "Zhao Min (row 2, Contact)": who decides a rule, with row and column, so that the cell is found.
std::string decidedBy(const Analysis& a, const HealthRule& rule, const Labels& labels) {
    const words::Language language = labels.language();
    const std::string column = rule.field ? columnHeader(a.table(), *rule.field, language) : std::string();
    if (rule.who.empty())
        return words::text(language, "people.nobody_column", {{"column", column}});
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(mostNames, rule.who.size()); ++i) {
        const table::Person& person = a.table().people[rule.who[i]];
        shown.push_back(
            words::text(language, "people.person_row_column",
                        {{"name", person.name}, {"row", std::to_string(person.row + 1)}, {"column", column}}));
    }
    const std::string names = labels.join(shown);
    if (rule.who.size() <= mostNames)
        return names;
    return words::text(language, "people.and_more",
                       {{"names", names}, {"count", std::to_string(rule.who.size() - mostNames)}});
}

table::Grid explainHealth(const table::PeopleTable& table, const Query& query) {
    const words::Language language = query.language;
    const Labels labels(modelOf(query), language);
    DealList list(table, {"rule", "met", "points", "possible", "decided_by"}, language);
    for (const Analysis& a : analyse(table, query.stage, modelOf(query))) {
        const Health health = a.health();
        double possible = 0;
        for (const HealthRule& rule : health.rules) {
            list.add(a, {words::text(language, "people.health." + rule.id),
                         words::text(language, rule.met ? "people.met" : "people.not_met"), rule.points, rule.possible,
                         decidedBy(a, rule, labels)});
            possible += rule.possible;
        }
        const std::string limit = table::formatNumber(a.model().number("health.opposed_at_most"));
        list.add(a, {words::text(language, "people.total"), Cell(), health.points, possible,
                     health.capped ? Cell(words::text(language, "people.capped", {{"limit", limit}})) : Cell()});
    }
    return list.take();
}

/// The rows of one person: terms of influence, terms of support, then what each step would add.
class PersonExplained {
public:
    PersonExplained(const Analysis& analysis, std::size_t who, words::Language language, DealList& list)
        : m_analysis(analysis), m_who(who), m_labels(analysis.model(), language), m_list(list) {}

    void write() {
        influence();
        support();
        for (const Step& step : candidateSteps(m_analysis, m_who))
            row("step",
                {{"step", describe(m_analysis, step, m_labels.language())},
                 {"effort", table::formatNumber(step.effort)}},
                Cell(), Cell(), step.gain);
    }

private:
    void row(const char* term, const words::TextArguments& arguments, Cell value, Cell weight, Cell contribution) {
        m_list.add(m_analysis, {words::text(m_labels.language(), std::string("people.term.") + term, arguments),
                                std::move(value), std::move(weight), std::move(contribution)});
    }
    std::string orUnknown(std::string label) const {
        return label.empty() ? words::text(m_labels.language(), "people.unknown") : std::move(label);
    }
    void influence();
    void support();

    const Analysis& m_analysis;
    std::size_t m_who;
    Labels m_labels;
    DealList& m_list;
};

void PersonExplained::influence() {
    const table::Person& p = m_analysis.person(m_who);
    const Measures& m = m_analysis.measures(m_who);
    const Analysis::Weights w = m_analysis.weights(m_who);
    row("role", {{"role", orUnknown(m_labels.roles(p.roles))}}, m.roleTerm, w.role, 100 * w.role * m.roleTerm);
    row("level", {{"level", orUnknown(m_labels.level(p.level))}}, m.levelTerm, w.level, 100 * w.level * m.levelTerm);
    if (m.hasNetworkTerm)
        row(p.power ? "power" : "network", {}, m.networkTerm, w.network, 100 * w.network * m.networkTerm);
    row("influence", {}, m.influence, Cell(), Cell());
}

void PersonExplained::support() {
    const table::Person& p = m_analysis.person(m_who);
    const Measures& m = m_analysis.measures(m_who);
    std::string evidence;
    if (p.evidence != words::Evidence::unknown)
        evidence = m_analysis.model().vocabulary().label(words::Dimension::evidence, static_cast<int>(p.evidence),
                                                         m_labels.language());
    else
        evidence =
            words::text(m_labels.language(), p.evidenceTyped ? "people.evidence.unknown" : "people.evidence.blank");
    row("attitude", {{"attitude", orUnknown(m_labels.attitude(p.attitude))}},
        m.attitudeKnown ? Cell(m.attitude) : Cell(), Cell(), Cell());
    row("evidence", {{"evidence", evidence}}, m.evidence, Cell(), Cell());
    row(m.attitude < 0 ? "access_unused" : "access", {{"contact", orUnknown(m_labels.contact(p.contact))}}, m.access,
        Cell(), Cell());
    row("support", {}, m.support, Cell(), Cell());
    double all = 0;
    for (std::size_t i = 0; i < m_analysis.size(); ++i)
        all += m_analysis.measures(i).influence;
    if (all > 0)
        row("deal_support", {}, m.support, m.influence / all, m.support * m.influence / all);
}

table::Grid explainPerson(const table::PeopleTable& table, std::string_view name, const Query& query) {
    const std::string wanted = words::fold(name);
    DealList list(table, {"term", "value", "weight", "contribution"}, query.language);
    bool found = false;
    for (const Analysis& a : analyse(table, query.stage, modelOf(query)))
        for (std::size_t i = 0; i < a.size(); ++i)
            if (words::fold(a.person(i).name) == wanted) {
                PersonExplained(a, i, query.language, list).write();
                found = true;
                break; // of namesakes in one deal the first; RM.CHECK reports them
            }
    if (!found)
        throw Error(ErrorCode::notFound, "name: got '" + words::tidy(name) + "', expected somebody of the table");
    return list.take();
}

} // namespace

table::Grid explainResult(const table::PeopleTable& table, std::string_view name, const Query& query) {
    return words::isBlank(name) ? explainHealth(table, query) : explainPerson(table, name, query);
}

} // namespace rolemap::people
