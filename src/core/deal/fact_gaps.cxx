// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Gaps of facts, and both kinds in one list.

#include "fact_gaps.hxx"

#include "../error.hxx"
#include "../people/labels.hxx"
#include "../people/report.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::deal {

namespace {

using people::Severity;

Severity severityOf(const model::Model& model, const std::string& rule) {
    const std::string& word = model.word("gap.severity." + rule);
    return word == "high" ? Severity::high : word == "medium" ? Severity::medium : Severity::low;
}

const char* idOf(Severity severity) {
    return severity == Severity::high ? "high" : severity == Severity::medium ? "medium" : "low";
}

} // namespace

std::vector<FactGap> factGaps(const DealFacts& facts, words::Stage stage, std::optional<double> today,
                              const model::Model& model) {
    if (stage == words::Stage::none)
        stage = stageOf(facts, model);
    std::vector<FactGap> out;
    const auto add = [&](const char* rule, std::size_t fact, std::optional<std::size_t> other = std::nullopt) {
        out.push_back({severityOf(model, rule), rule, fact, other});
    };
    const Readiness told = readiness(facts, stage, model);
    for (const std::size_t fact : told.missing)
        if (isMust(fact, model))
            add("fact_missing", fact);
    for (const DateConflict& conflict : dateConflicts(facts))
        add("fact_dates", conflict.later, conflict.earlier);
    if (today)
        for (const auto& [date, done] :
             {std::pair("contract_date", "signed"), std::pair("completion_date", "accepted")})
            if (const FactRow* row = facts.row(std::string_view(date));
                row && row->known && row->asDate && *row->asDate < std::floor(*today) && !facts.isKnown(done))
                add("fact_past", FactWords::shipped().indexOf(date));
    for (const std::size_t fact : told.assumed)
        if (isMust(fact, model))
            add("fact_assumed", fact);
    std::stable_sort(out.begin(), out.end(),
                     [](const FactGap& a, const FactGap& b) { return a.severity < b.severity; });
    return out;
}

people::GapWords describe(const DealFacts& facts, const FactGap& gap, words::Stage stage, const model::Model& model,
                          words::Language language) {
    if (stage == words::Stage::none)
        stage = stageOf(facts, model);
    const auto value = [&](std::size_t fact) {
        const FactRow* row = facts.row(fact);
        return row ? row->value : std::string();
    };
    const people::Labels labels(model, language);
    const words::TextArguments arguments{
        {"fact", factLabel(gap.fact, language)},
        {"value", value(gap.fact)},
        {"other", gap.other ? factLabel(*gap.other, language) : std::string()},
        {"other_value", gap.other ? value(*gap.other) : std::string()},
        {"stage", model.vocabulary().label(words::Dimension::stage, static_cast<int>(stage), language)}};
    const std::string key = "people.gap." + gap.rule;
    people::GapWords words;
    words.title = words::text(language, key + ".title", arguments);
    words.who = factLabel(gap.fact, language);
    words.why = words::text(language, key + ".why", arguments);
    words.todo = words::text(language, key + ".todo", arguments);
    return words;
}

DealFacts factsForDeal(const FactsTable& facts, const table::PeopleTable& people, const table::Deal& deal) {
    const std::string wanted = words::fold(deal.name);
    for (const std::string& name : facts.deals)
        if (words::fold(name) == wanted)
            return factsOf(facts, name);
    if (facts.deals.size() == 1 && facts.deals.front().empty() && people.deals.size() > 1)
        throw Error(ErrorCode::argument,
                    "facts: got no deal column, expected one where the people are of several deals");
    if (people.deals.size() == 1 && (deal.name.empty() || facts.deals.front().empty()))
        return factsOfOne(facts);
    return factsOf(facts, deal.name); // nothing is known of it
}

table::Grid gapsResult(const table::PeopleTable& table, std::optional<double> today, const FactsTable& facts,
                       const people::Query& query) {
    struct Line {
        Severity severity;
        people::GapWords words;
    };
    people::DealList list(table, {"severity", "rule", "who", "why", "todo"}, query.language);
    const model::Model& model = people::modelOf(query);
    const auto analyses = people::analyse(table, query.stage, model);
    const auto all = people::gaps(analyses, today);
    for (std::size_t i = 0; i < analyses.size(); ++i) {
        std::vector<Line> lines;
        for (const people::Gap& gap : all[i])
            lines.push_back({gap.severity, people::describe(analyses[i], gap, query.language)});
        const DealFacts known = factsForDeal(facts, table, analyses[i].deal());
        for (const FactGap& gap : factGaps(known, query.stage, today, model))
            lines.push_back({gap.severity, describe(known, gap, query.stage, model, query.language)});
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Line& a, const Line& b) { return a.severity < b.severity; });
        for (Line& line : lines)
            list.add(analyses[i], {words::text(query.language, std::string("people.severity.") + idOf(line.severity)),
                                   std::move(line.words.title), std::move(line.words.who), std::move(line.words.why),
                                   std::move(line.words.todo)});
    }
    return list.take();
}

} // namespace rolemap::deal
