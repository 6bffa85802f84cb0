// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Deal panel says about a deal.
#include "deal_view.hxx"

#include "core/people/gaps.hxx"
#include "core/people/next.hxx"
#include "core/words/texts.hxx"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace rolemap::panels {

using words::Attitude;
using words::Department;
using words::Dimension;
using words::Language;
using words::Role;
using words::text;

namespace {

constexpr int knownDepartments = 4;

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::string attitudeWord(const words::Vocabulary& vocabulary, Attitude attitude, Language language) {
    return attitude == Attitude::unknown ? text(language, "panel.unknown")
                                         : vocabulary.label(Dimension::attitude, static_cast<int>(attitude), language);
}

/// Columns are the four departments, then 'other' and 'unknown' where somebody falls in them; rows likewise.
Coverage coverageOf(const people::Analysis& analysis, Language language) {
    const words::Vocabulary& vocabulary = analysis.model().vocabulary();
    bool anyOther = false, anyUnknown = false, anyRoleless = false;
    for (std::size_t i = 0; i < analysis.size(); ++i) {
        const table::Person& person = analysis.person(i);
        anyOther |= person.department == Department::other;
        anyUnknown |= person.department == Department::unknown;
        anyRoleless |= person.roles.empty();
    }

    Coverage coverage;
    for (int d = 0; d < knownDepartments; ++d) {
        coverage.departments.push_back(vocabulary.label(Dimension::department, d, language));
        coverage.shortDepartments.push_back(vocabulary.shortLabel(Dimension::department, d, language));
    }
    std::size_t other = 0, unknown = 0;
    if (anyOther) {
        other = coverage.departments.size();
        coverage.departments.push_back(text(language, "panel.department.other"));
        coverage.shortDepartments.push_back(text(language, "panel.department.other"));
    }
    if (anyUnknown) {
        unknown = coverage.departments.size();
        coverage.departments.push_back(text(language, "panel.department.unknown"));
        coverage.shortDepartments.push_back("?");
    }
    for (std::size_t r = 0; r < words::roleCount; ++r) {
        coverage.roles.push_back(vocabulary.label(Dimension::role, static_cast<int>(r), language));
        coverage.keyRole.push_back(analysis.keyRole() == static_cast<Role>(r));
    }
    if (anyRoleless) {
        coverage.roles.push_back(text(language, "panel.role.unknown"));
        coverage.keyRole.push_back(false);
    }
    coverage.cells.assign(coverage.roles.size(), std::vector<std::vector<Holder>>(coverage.departments.size()));

    for (std::size_t i = 0; i < analysis.size(); ++i) {
        const table::Person& person = analysis.person(i);
        const std::size_t column = person.department == Department::other ? other
                                   : person.department == Department::unknown
                                       ? unknown
                                       : static_cast<std::size_t>(person.department);
        const Holder holder{analysis.deal().people[i], person.attitude};
        for (std::size_t r = 0; r < words::roleCount; ++r)
            if (person.roles.has(static_cast<Role>(r)))
                coverage.cells[r][column].push_back(holder);
        if (person.roles.empty())
            coverage.cells.back()[column].push_back(holder);
    }

    coverage.words.assign(coverage.roles.size(), std::vector<std::string>(coverage.departments.size()));
    for (std::size_t r = 0; r < coverage.roles.size(); ++r)
        for (std::size_t d = 0; d < coverage.departments.size(); ++d) {
            std::string who;
            for (const Holder& holder : coverage.cells[r][d]) {
                if (!who.empty())
                    who += text(language, "panel.list.separator");
                who += text(language, "panel.coverage.holder",
                            {{"name", analysis.table().people[holder.person].name},
                             {"attitude", attitudeWord(vocabulary, holder.attitude, language)}});
            }
            if (who.empty())
                who = text(language, "panel.coverage.nobody");
            coverage.words[r][d] =
                text(language, "panel.coverage.cell",
                     {{"role", coverage.roles[r]}, {"department", coverage.departments[d]}, {"who", who}});
        }
    return coverage;
}

Tone toneOf(people::Severity severity) noexcept {
    switch (severity) {
    case people::Severity::high:
        return Tone::high;
    case people::Severity::medium:
        return Tone::medium;
    case people::Severity::low:
        break;
    }
    return Tone::low;
}

std::string severityWord(Tone tone, Language language) {
    return text(language, tone == Tone::high     ? "panel.severity.high"
                          : tone == Tone::medium ? "panel.severity.medium"
                                                 : "panel.severity.low");
}

std::string joined(std::initializer_list<std::string> sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        if (sentence.empty())
            continue;
        if (!all.empty())
            all += '\n';
        all += sentence;
    }
    return all;
}

void addGaps(DealView& view, const people::Analysis& analysis, std::optional<double> today, std::size_t most) {
    const auto all = people::gaps(analysis, today);
    view.gapCount = all.size();
    for (const people::Gap& gap : all) {
        const Tone tone = toneOf(gap.severity);
        ++(tone == Tone::high ? view.high : tone == Tone::medium ? view.medium : view.low);
        if (view.gaps.size() >= most)
            continue;
        const people::GapWords words = people::describe(analysis, gap, view.language);
        Entry entry;
        entry.tone = tone;
        entry.title = words.title;
        entry.detail = words.who.empty() ? words.why : words.who;
        entry.tip = joined({text(view.language, "panel.gap.tip",
                                 {{"severity", severityWord(entry.tone, view.language)}, {"title", words.title}}),
                            words.who, words.why, words.todo});
        if (!gap.who.empty())
            entry.jump.person = analysis.deal().people[gap.who.front()];
        entry.jump.field = gap.field;
        entry.jump.problem = gap.problem;
        view.gaps.push_back(std::move(entry));
    }
    for (const auto& [count, key] : {std::pair<std::size_t, const char*>{view.high, "panel.gaps.high"},
                                     {view.medium, "panel.gaps.medium"},
                                     {view.low, "panel.gaps.low"}}) {
        if (count == 0)
            continue;
        if (!view.gapCounts.empty())
            view.gapCounts += " · ";
        view.gapCounts += text(view.language, key, {{"count", number(count)}});
    }
}

void addNext(DealView& view, const people::Analysis& analysis) {
    for (const people::Step& step : people::nextSteps(analysis, nextShown)) {
        Entry entry;
        entry.tone = Tone::gain;
        entry.title = people::describe(analysis, step, view.language);
        entry.value = signedText(step.ratio());
        entry.tip = joined({entry.title, text(view.language, "panel.next.tip",
                                              {{"gain", signedText(step.gain)},
                                               {"effort", number(static_cast<std::size_t>(std::lround(step.effort)))},
                                               {"ratio", entry.value}})});
        entry.jump.person = analysis.deal().people[step.who];
        entry.jump.field = step.kind == "contact" ? table::Field::contact : table::Field::attitude;
        view.next.push_back(std::move(entry));
    }
}

std::string dealName(const table::Deal& deal, Language language) {
    return deal.name.empty() ? text(language, "panel.deal.unnamed") : deal.name;
}

} // namespace

std::string signedText(double value) {
    // Rounded first, so that nothing is shown as "-0.00"; the true minus sign lines up with the plus.
    const long hundredths = std::lround(value * 100);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%ld.%02ld", std::labs(hundredths) / 100, std::labs(hundredths) % 100);
    return (hundredths > 0 ? "+" : hundredths < 0 ? "\u2212" : "") + std::string(buffer);
}

std::string percentText(double share) {
    return std::to_string(std::lround(share * 100)) + "%";
}

std::size_t dealIndex(const table::PeopleTable& table, const std::string& deal) noexcept {
    std::size_t largest = 0;
    for (std::size_t i = 0; i < table.deals.size(); ++i) {
        if (!deal.empty() && table.deals[i].name == deal)
            return i;
        if (table.deals[i].people.size() > table.deals[largest].people.size())
            largest = i;
    }
    return largest;
}

DealView withoutDeal(DealView::State state, const std::string& label, Language language) {
    DealView view;
    view.state = state;
    view.language = language;
    view.table = label;
    view.people = label.empty() ? text(language, "panel.people.none") : label;
    return view;
}

DealView dealView(const table::PeopleTable& table, const std::string& label, const std::string& deal,
                  words::Stage stage, Language language, std::optional<double> today, const model::Model& model,
                  std::size_t most) {
    if (table.people.empty() || table.deals.empty())
        return withoutDeal(DealView::State::nobody, label, language);
    DealView view = withoutDeal(DealView::State::ready, label, language);
    view.stage = stage;
    view.deal = dealIndex(table, deal);
    if (table.deals.size() > 1)
        for (const table::Deal& each : table.deals)
            view.deals.push_back(dealName(each, language));
    const table::Deal& chosen = table.deals[view.deal];
    view.people = text(language, chosen.people.size() == 1 ? "panel.people.one" : "panel.people",
                       {{"table", label}, {"count", number(chosen.people.size())}});

    const people::Analysis analysis(table, chosen, stage, model);
    const people::Health health = analysis.health();
    view.health = health.points;
    view.capped = health.capped;
    view.support = analysis.support();
    view.known = analysis.known();
    view.healthText = std::to_string(std::lround(health.points));
    view.supportText = view.support ? signedText(*view.support) : "\u2013";
    view.knownText = view.known ? percentText(*view.known) : "\u2013";
    view.summary = text(language, "panel.summary",
                        {{"health", view.healthText}, {"support", view.supportText}, {"known", view.knownText}});
    if (view.capped)
        view.summary += '\n' + text(language, "panel.health.capped");
    view.coverage = coverageOf(analysis, language);
    addGaps(view, analysis, today, most);
    addNext(view, analysis);
    return view;
}

} // namespace rolemap::panels
