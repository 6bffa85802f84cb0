// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Answers to 'Why?'. Words and numbers are the core's; here they get their cells.
#include "explanation.hxx"

#include "core/people/analysis.hxx"
#include "core/people/results.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"
#include "support/arguments.hxx"

#include <cmath>

namespace rolemap::panels {

using words::text;

namespace {

std::string shown(const table::Cell& cell) {
    if (cell.isText())
        return cell.text;
    if (!cell.isNumber())
        return {};
    if (!cell.text.empty())
        return cell.text;
    // What a reader needs of a figure; the function in a cell has all of it.
    return support::formatNumber(std::round(cell.number * 1000) / 1000);
}

ResultList listOf(const table::Grid& grid) {
    ResultList list;
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        ResultColumn column{shown(grid.at(0, c)), 1, false};
        bool numbers = grid.rows() > 1;
        std::size_t longest = words::codePoints(column.header);
        for (std::size_t r = 1; r < grid.rows(); ++r) {
            numbers = numbers && (grid.at(r, c).isNumber() || grid.at(r, c).isEmpty());
            longest = std::max(longest, words::codePoints(shown(grid.at(r, c))));
        }
        column.weight = static_cast<int>(std::min<std::size_t>(std::max<std::size_t>(longest, 5), 40));
        column.isNumber = numbers;
        list.columns.push_back(std::move(column));
    }
    for (std::size_t r = 1; r < grid.rows(); ++r) {
        ResultRow row;
        for (std::size_t c = 0; c < grid.columns(); ++c)
            row.cells.push_back(shown(grid.at(r, c)));
        list.rows.push_back(std::move(row));
    }
    return list;
}

std::string points(double value) {
    return support::formatNumber(std::round(value * 10) / 10);
}

} // namespace

ResultList dealExplained(const Chosen& chosen, words::Language language) {
    const table::PeopleTable& table = chosen.source.table;
    const people::Analysis analysis(table, table.deals[dealIndex(table, chosen.deal)], chosen.stage,
                                    *chosen.source.countedWith);
    const people::Health health = analysis.health();

    ResultList list;
    list.title = text(language, "panel.explain.title.deal");
    list.columns = {{"", 3, false},
                    {text(language, "panel.column.rule"), 34, false},
                    {text(language, "panel.column.points"), 8, true},
                    {text(language, "panel.column.who"), 22, false}};
    for (const people::HealthRule& rule : health.rules) {
        ResultRow row;
        std::string who;
        for (const std::size_t person : rule.who) {
            if (!who.empty())
                who += text(language, "panel.list.separator");
            who += table.people[person].name;
        }
        row.cells = {rule.met ? "\u2713" : "\u2717", text(language, "people.health." + rule.id),
                     points(rule.points) + " / " + points(rule.possible), who};
        if (!rule.who.empty())
            row.cell = chosen.source.cellOf(table.people[rule.who.front()], rule.field);
        list.rows.push_back(std::move(row));
    }
    const DealView view =
        dealView(table, chosen.source.label, chosen.deal, chosen.stage, language, {}, *chosen.source.countedWith);
    list.intro = text(language, "panel.explain.intro.deal", {{"table", view.people}, {"summary", view.summary}});
    return list;
}

ResultList personExplained(const Chosen& chosen, const table::Person& person, words::Language language) {
    people::Query query;
    query.stage = chosen.stage;
    query.model = chosen.source.countedWith.get();
    query.language = language;
    ResultList list = listOf(people::explainResult(chosen.source.table, person.name, query));
    list.title = text(language, "panel.explain.title.person", {{"name", person.name}});
    list.intro = text(language, "panel.explain.intro.person", {{"name", person.name}, {"table", chosen.source.label}});
    for (ResultRow& row : list.rows)
        row.cell = chosen.source.cellOf(person);
    return list;
}

ResultList problemsExplained(const document::Model& model, const document::PeopleSource& source, double today,
                             words::Language language) {
    const auto problems = table::check(source.table, today);
    ResultList list = listOf(people::checkResult(source.table, today, language));
    list.title = text(language, "panel.check.title");
    list.intro =
        text(language, "panel.check.intro", {{"count", std::to_string(problems.size())}, {"table", source.label}});
    // RM.CHECK counts rows from its table's first, as a function must; here the sheet's own address says where.
    for (std::size_t i = 0; i < list.rows.size() && i < problems.size(); ++i) {
        list.rows[i].cell = source.cellOf(problems[i]);
        if (!list.rows[i].cells.empty())
            list.rows[i].cells.front() = document::addressText(model, *list.rows[i].cell);
    }
    if (!list.columns.empty()) {
        list.columns.front().header = text(language, "panel.column.where");
        list.columns.front().weight = 12;
        list.columns.front().isNumber = false;
    }
    return list;
}

} // namespace rolemap::panels
