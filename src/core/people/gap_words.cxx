// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A gap in words: who, why in one sentence, and what to do.

#include "../table/cells.hxx"
#include "../words/texts.hxx"
#include "gaps.hxx"
#include "labels.hxx"

#include <string>
#include <vector>

namespace rolemap::people {

namespace {

constexpr std::size_t mostNames = 5;

std::string departmentLabel(const Labels& labels, const std::string& idOrWord) {
    for (std::size_t d = 0; d < words::Vocabulary::size(words::Dimension::department); ++d)
        if (words::Vocabulary::id(words::Dimension::department, static_cast<int>(d)) == idOrWord)
            return labels.department(static_cast<words::Department>(d), {});
    return labels.department(
        words::Department::other,
        idOrWord == words::Vocabulary::id(words::Dimension::department, static_cast<int>(words::Department::other))
            ? std::string()
            : idOrWord);
}

GapWords dataWords(const Analysis& analysis, const Gap& gap, const Labels& labels) {
    const words::Language language = labels.language();
    const table::Problem& problem = *gap.data;
    const table::ProblemWords about = table::describe(analysis.table(), problem, language);
    GapWords words;
    words.title = words::text(language, "people.gap.data_problem.title");
    const std::string where = words::text(language, "people.row_column",
                                          {{"row", std::to_string(problem.row + 1)}, {"column", about.column}});
    words.who = gap.who.empty() || analysis.person(gap.who.front()).name.empty()
                    ? where
                    : analysis.person(gap.who.front()).name;
    words.why = words::text(language, "people.gap.data_problem.why", {{"problem", about.problem}});
    words.todo =
        words::text(language, "people.gap.data_problem.todo", {{"where", where}, {"suggestion", about.suggestion}});
    return words;
}

} // namespace

GapWords describe(const Analysis& analysis, const Gap& gap, words::Language language) {
    const Labels labels(analysis.model(), language);
    if (gap.data)
        return dataWords(analysis, gap, labels);

    std::vector<std::size_t> people;
    for (const std::size_t i : gap.who)
        people.push_back(analysis.deal().people[i]);
    const std::string names = labels.names(analysis.table(), people, mostNames);
    const std::string role = gap.role ? labels.role(*gap.role) : std::string();
    const std::string department = gap.department.empty() ? std::string() : departmentLabel(labels, gap.department);
    const double limit =
        analysis.model().number(gap.rule == "contact_cold" ? "gap.cold_days" : "health.opposed_at_most");
    const words::TextArguments arguments{{"name", names},
                                         {"role", labels.inSentence(role)},
                                         {"department", department},
                                         {"days", table::formatNumber(gap.days)},
                                         {"limit", table::formatNumber(limit)}};
    const std::string key = "people.gap." + gap.rule;
    GapWords words;
    words.title = words::text(language, key + ".title", arguments);
    words.why = words::text(language, key + ".why", arguments);
    words.todo = words::text(language, key + ".todo", arguments);
    // A department speaks for itself better than the list of everybody in it.
    words.who = !department.empty() ? department : !names.empty() ? names : role;
    if (words.who.empty() && gap.field == table::Field::level)
        words.who = labels.level(words::Level::decision);
    return words;
}

} // namespace rolemap::people
