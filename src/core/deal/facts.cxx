// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to facts. What is not understood becomes a problem, never a guess.

#include "facts.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../table/header_words.hxx"
#include "../words/fold.hxx"
#include "../words/script.hxx"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rolemap::deal {

namespace {

using table::Cell;
using table::FactField;
using table::Grid;

class FactsReader {
public:
    FactsReader(const Grid& grid, const words::Vocabulary& vocabulary) : m_grid(grid), m_vocabulary(vocabulary) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "facts: got an empty range, expected a table with a header row");
        const auto& words = table::FieldWords::facts();
        m_table.rows = grid.rows();
        m_table.headerRows = std::min(table::fieldHeaderRows(grid, words, 0), grid.rows());
        m_table.headers = table::headersOf(grid, m_table.headerRows);
        m_table.columns = table::fieldColumns(grid, m_table.headerRows, words);
        for (const FactField needed : {FactField::fact, FactField::value})
            if (!m_table.column(needed))
                throw Error(ErrorCode::argument, "facts: got no " + words.id(static_cast<std::size_t>(needed)) +
                                                     " column, expected fact and value");
    }

    FactsTable read() {
        m_dateOrder = orderOf(FactField::date);
        m_valueOrder = orderOf(FactField::value);
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        if (m_table.deals.empty())
            m_table.deals.emplace_back();
        reportTwice();
        for (const std::string& deal : m_table.deals)
            reportDates(factsOf(m_table, deal));
        table::sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    table::DateOrder orderOf(FactField field) const {
        std::vector<std::string_view> texts;
        if (const auto column = m_table.column(field))
            for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
                if (const Cell& c = m_grid.at(row, *column); c.isText())
                    texts.push_back(c.text);
        return table::dateOrder(texts);
    }

    void problem(std::size_t row, FactField field, std::string kind, std::string value, std::string suggestion = {},
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back({row, *m_table.column(field), std::move(kind), std::move(value),
                                    std::move(suggestion), std::move(arguments)});
    }

    /// A cell's words; an error is reported and says nothing.
    std::string words(std::size_t row, FactField field) {
        const auto column = m_table.column(field);
        if (!column)
            return {};
        const Cell& cell = m_grid.at(row, *column);
        if (cell.isError()) {
            const std::string error = table::errorName(static_cast<int>(cell.number));
            problem(row, field, "error_cell", error, {}, {{"error", error}});
            return {};
        }
        return table::cellWords(cell);
    }

    static bool isBlankWord(const std::string& word) {
        return word.empty() || (word.size() <= 30 && table::HeaderWords::shipped().isBlankWord(words::fold(word)));
    }

    void readRow(std::size_t row) {
        FactRow fact;
        fact.row = row;
        fact.name = words(row, FactField::fact);
        fact.value = words(row, FactField::value);
        fact.source = words(row, FactField::source);
        fact.deal = words(row, FactField::deal);
        if (isBlankWord(fact.name)) {
            if (!fact.value.empty() && m_table.column(FactField::fact))
                problem(row, FactField::fact, "fact_missing", fact.value);
            return;
        }
        if (table::HeaderWords::shipped().isNote(words::fold(fact.name)) && fact.value.empty())
            return;
        const auto& known = FactWords::shipped();
        fact.fact = known.read(fact.name);
        if (!fact.fact)
            problem(row, FactField::fact, "fact_unknown", fact.name,
                    known.nearest(fact.name, words::writtenIn(fact.name).value_or(words::Language::en)));
        readEvidence(fact);
        readDate(fact);
        fact.says = !fact.value.empty();
        fact.known = fact.says && !isBlankWord(fact.value);
        if (fact.fact)
            readValue(fact);
        if (m_deals.insert(fact.deal).second)
            m_table.deals.push_back(fact.deal);
        m_table.facts.push_back(std::move(fact));
    }

    void readEvidence(FactRow& fact) {
        const std::string typed = words(fact.row, FactField::evidence);
        if (isBlankWord(typed))
            return;
        fact.evidenceTyped = true;
        if (const auto value = m_vocabulary.value(words::Dimension::evidence, typed))
            fact.evidence = static_cast<words::Evidence>(*value);
        else
            problem(
                fact.row, FactField::evidence, "unknown_word", typed,
                m_vocabulary
                    .nearest(words::Dimension::evidence, typed, words::writtenIn(typed).value_or(words::Language::en))
                    .value_or(""));
    }

    void readDate(FactRow& fact) {
        const std::string typed = words(fact.row, FactField::date);
        if (isBlankWord(typed))
            return;
        fact.date = table::readDate(m_grid.at(fact.row, *m_table.column(FactField::date)), m_dateOrder);
        if (!fact.date)
            problem(fact.row, FactField::date, "bad_date", typed);
    }

    void readValue(FactRow& fact) {
        const FactDefinition& definition = FactWords::shipped().all()[*fact.fact];
        const Cell& cell = m_grid.at(fact.row, *m_table.column(FactField::value));
        if (definition.kind == FactKind::done && fact.known &&
            (FactWords::shipped().saysNotDone(fact.value) || (cell.isNumber() && cell.number == 0)))
            fact.known = false;
        if (!fact.known)
            return;
        if (definition.kind == FactKind::date || definition.id == "signed" || definition.id == "accepted")
            fact.asDate = table::readDate(cell, m_valueOrder);
        if (definition.kind == FactKind::date && !fact.asDate)
            problem(fact.row, FactField::value, "fact_no_date", fact.value, {}, {{"fact", fact.name}});
    }

    /// Two values of one fact of one day: which is the newer is told by their order only.
    void reportTwice() {
        std::map<std::tuple<std::size_t, std::string, std::optional<double>>, std::size_t> first;
        for (std::size_t i = 0; i < m_table.facts.size(); ++i) {
            const FactRow& fact = m_table.facts[i];
            if (!fact.fact || !fact.says)
                continue;
            const auto [at, isNew] = first.emplace(std::tuple(*fact.fact, fact.deal, fact.date), i);
            const FactRow& earlier = m_table.facts[at->second];
            if (!isNew && earlier.value != fact.value)
                problem(
                    fact.row, FactField::value, "fact_twice", fact.value, {},
                    {{"fact", fact.name}, {"first_row", std::to_string(earlier.row + 1)}, {"other", earlier.value}});
        }
    }

    void reportDates(const DealFacts& facts) {
        for (const DateConflict& conflict : dateConflicts(facts)) {
            const FactRow &earlier = *facts.row(conflict.earlier), &later = *facts.row(conflict.later);
            problem(later.row, FactField::value, "fact_dates", later.value, {},
                    {{"later", later.name},
                     {"earlier", earlier.name},
                     {"earlier_row", std::to_string(earlier.row + 1)},
                     {"earlier_value", earlier.value}});
        }
    }

    const Grid& m_grid;
    const words::Vocabulary& m_vocabulary;
    FactsTable m_table;
    std::set<std::string> m_deals;
    table::DateOrder m_dateOrder = table::DateOrder::unknown, m_valueOrder = table::DateOrder::unknown;
};

} // namespace

FactsTable readFacts(const Grid& range, const words::Vocabulary& vocabulary) {
    return FactsReader(range, vocabulary).read();
}

DealFacts factsOf(const FactsTable& table, const std::string& deal) {
    DealFacts out;
    out.table = &table;
    out.of.resize(FactWords::shipped().all().size());
    for (std::size_t i = 0; i < table.facts.size(); ++i) {
        const FactRow& fact = table.facts[i];
        if (!fact.fact || !fact.says || fact.deal != deal)
            continue;
        auto& counts = out.of[*fact.fact];
        if (!counts || !table.facts[*counts].date || (fact.date && *fact.date >= *table.facts[*counts].date))
            counts = i;
    }
    return out;
}

DealFacts factsOfOne(const FactsTable& table) {
    if (table.deals.size() > 1)
        throw Error(ErrorCode::argument, "facts: got " + std::to_string(table.deals.size()) +
                                             " deals, expected one ('" + table.deals[0] + "', '" + table.deals[1] +
                                             "' ...)");
    return factsOf(table, table.deals.front());
}

Readiness readiness(const DealFacts& facts, words::Stage stage, const model::Model& model) {
    if (stage == words::Stage::none)
        throw Error(ErrorCode::argument, "stage: got none, expected need, brewing, design, evaluation, commitment, "
                                         "implementation, or 1 to 6");
    const double must = model.number("readiness.must"), other = model.number("readiness.useful");
    const double assumed = model.number("readiness.assumed");
    Readiness out;
    double known = 0, all = 0;
    std::vector<std::size_t> useful;
    const auto& definitions = FactWords::shipped().all();
    for (std::size_t fact = 0; fact < definitions.size(); ++fact) {
        if (definitions[fact].stage != stage)
            continue;
        const double weight = isMust(fact, model) ? must : other;
        all += weight;
        if (!facts.isKnown(fact)) {
            (isMust(fact, model) ? out.missing : useful).push_back(fact);
            continue;
        }
        known += weight * (facts.row(fact)->assumed() ? assumed : 1);
        if (facts.row(fact)->assumed())
            out.assumed.push_back(fact);
    }
    out.missing.insert(out.missing.end(), useful.begin(), useful.end());
    out.share = all > 0 ? known / all : 1;
    return out;
}

words::Stage stageOf(const DealFacts& facts, const model::Model& model) {
    const auto& definitions = FactWords::shipped().all();
    for (std::size_t fact = 0; fact < definitions.size(); ++fact) // in the order of the stages
        if (isMust(fact, model) && !facts.isKnown(fact))
            return definitions[fact].stage;
    return words::Stage::implementation;
}

std::vector<DateConflict> dateConflicts(const DealFacts& facts) {
    const auto& words = FactWords::shipped();
    std::vector<DateConflict> out;
    const std::pair<std::string_view, std::string_view> order[] = {{"contract_date", "delivery_date"},
                                                                   {"delivery_date", "completion_date"},
                                                                   {"contract_date", "completion_date"},
                                                                   {"signed", "delivery_date"},
                                                                   {"signed", "accepted"}};
    for (const auto& [first, second] : order) {
        const FactRow *a = facts.row(first), *b = facts.row(second);
        // Where the delivery lies between, the two pairs around it have spoken.
        const bool told = first == order[0].first && second == order[1].second && facts.row(order[0].second) &&
                          facts.row(order[0].second)->asDate;
        if (a && b && a->asDate && b->asDate && *a->asDate > *b->asDate && !told)
            out.push_back({words.indexOf(first), words.indexOf(second)});
    }
    return out;
}

} // namespace rolemap::deal
