// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who weighs what in a deal: influence, access and support of every person, and the deal's support, known share and
// health. Model: functions.md, 'The default model'.
#pragma once

#include "../model/model.hxx"
#include "../table/people_table.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::people {

/// What is computed of one person.
struct Measures {
    double influence = 0;        ///< 0..100
    double roleTerm = 0;         ///< 0..1, before its weight
    double levelTerm = 0;        ///< 0..1
    double networkTerm = 0;      ///< 0..1: PageRank over its maximum, or the power typed
    bool hasNetworkTerm = false; ///< false: role and level share the network's weight 5 : 3
    double access = 0;           ///< c, 0..1
    double evidence = 1;         ///< e, 0.5 or 1
    double attitude = 0;         ///< s, -1, 0 or 1; 0 where unknown
    bool attitudeKnown = false;
    double support = 0;   ///< e·c·s or e·s, -1..1
    std::size_t rank = 0; ///< by influence within the deal, 1 the highest, ties share
};

/// One health rule, met or not.
struct HealthRule {
    std::string id;    ///< "decider_known", ...; its sentence is people.health.<id>
    double points = 0; ///< got
    double possible = 0;
    bool met = false;
    std::vector<std::size_t> who;      ///< people who decide it, as indices into PeopleTable::people
    std::optional<table::Field> field; ///< the column that decides it
};

struct Health {
    double points = 0;
    bool capped = false; ///< a known decider opposes: 50 at most
    std::vector<HealthRule> rules;
};

/// One deal, analysed. Refers to the table and the model, which must outlive it.
class Analysis {
public:
    /// O(people + lines) per PageRank iteration.
    Analysis(const table::PeopleTable& table, const table::Deal& deal, words::Stage stage, const model::Model& model);

    const table::PeopleTable& table() const noexcept { return *m_table; }
    const table::Deal& deal() const noexcept { return *m_deal; }
    const model::Model& model() const noexcept { return *m_model; }
    words::Stage stage() const noexcept { return m_stage; }
    words::Role keyRole() const noexcept; ///< of the stage; designer where none is given

    std::size_t size() const noexcept { return m_measures.size(); }
    /// i-th person of the deal and what was computed of them.
    const table::Person& person(std::size_t i) const { return m_table->people[m_deal->people[i]]; }
    const Measures& measures(std::size_t i) const { return m_measures[i]; }
    /// The deal's lines, ends being positions in the deal (0 .. size()-1); those of no weight left out.
    const std::vector<table::Line>& lines() const noexcept { return m_lines; }

    /// Weights of role, level and network in this deal, sum 1: where there are no lines, role and level share the
    /// network's. A person whose power is typed has the three as in a deal with lines.
    struct Weights {
        double role = 0, level = 0, network = 0;
    };
    Weights weights(std::size_t i) const noexcept;

    /// Contact frequent or close.
    bool isReached(std::size_t i) const { return isReached(person(i)); }
    static bool isReached(const table::Person& person) noexcept;
    /// A decider, or a holder of the stage's key role.
    bool isKeyPerson(std::size_t i) const;
    std::vector<std::size_t> holders(words::Role role) const; ///< positions, in sheet order

    /// RM.SUPPORT, RM.KNOWN; nothing where nobody has influence.
    std::optional<double> support() const noexcept { return m_support; }
    std::optional<double> known() const noexcept { return m_known; }
    Health health() const;

private:
    Analysis(const table::PeopleTable& table, const table::Deal& deal, words::Stage stage, const model::Model& model,
             std::vector<table::Line> lines);
    friend std::vector<Analysis> analyse(const table::PeopleTable& table, words::Stage stage,
                                         const model::Model& model);

    const table::PeopleTable* m_table;
    const table::Deal* m_deal;
    const model::Model* m_model;
    words::Stage m_stage;
    words::Role m_keyRole;
    Weights m_full; ///< as the model has them, scaled to sum 1
    std::vector<Measures> m_measures;
    std::vector<table::Line> m_lines;
    std::optional<double> m_support, m_known;
};

/// All deals of a table, in order.
std::vector<Analysis> analyse(const table::PeopleTable& table, words::Stage stage, const model::Model& model);

/// The one deal of a table; Error(argument) naming the deals where there are several or none.
Analysis analyseSingle(const table::PeopleTable& table, words::Stage stage, const model::Model& model);

} // namespace rolemap::people
