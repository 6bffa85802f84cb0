// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a brief says.

#include "brief.hxx"

#include "../error.hxx"
#include "../map/content.hxx"
#include "../map/look.hxx"
#include "../people/gaps.hxx"
#include "../people/labels.hxx"
#include "../people/next.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace rolemap::brief {

namespace {

using words::Attitude;
using words::Dimension;

constexpr std::array<std::string_view, sections> sectionIds = {"outline", "organisation", "people", "motives",
                                                               "stage",   "competition",  "actions"};
constexpr std::size_t outlineGaps = 5, outlinePeople = 3, stageGaps = 14, actionPeople = 8, namesInSentence = 4;

Tone toneOf(Attitude attitude) {
    switch (attitude) {
    case Attitude::supporter:
        return Tone::supporter;
    case Attitude::neutral:
        return Tone::neutral;
    case Attitude::opponent:
        return Tone::opponent;
    case Attitude::unknown:
        break;
    }
    return Tone::unknown;
}

Tone toneOf(people::Severity severity) {
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

std::string_view id(people::Severity severity) {
    constexpr std::string_view ids[] = {"high", "medium", "low"};
    return ids[static_cast<std::size_t>(severity)];
}

std::string number(double value, int decimals) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    // The true minus sign, as everywhere else on a map.
    std::string result = buffer;
    return result.front() == '-' ? "−" + result.substr(1) : result;
}

/// One brief on its way.
class Composer {
public:
    Composer(const people::Analysis& analysis, const Input& input)
        : m_analysis(analysis), m_input(input), m_labels(analysis.model(), input.language),
          m_gaps(people::gaps(analysis, input.today)), m_order(analysis.size()) {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            return analysis.measures(a).rank < analysis.measures(b).rank;
        });
    }
    Brief brief();

private:
    std::string say(const std::string& key, const words::TextArguments& arguments = {}) const {
        return words::text(m_input.language, "brief." + key, arguments);
    }
    std::string column(const std::string& key) const { return words::text(m_input.language, "people.column." + key); }
    std::string names(const std::vector<std::size_t>& positions) const;
    Cell attitude(const table::Person& person) const;
    Cell contact(const table::Person& person) const;

    void outline(Chapter& chapter) const;
    void organisation(Chapter& chapter) const;
    void everybody(Chapter& chapter) const;
    void motives(Chapter& chapter) const;
    void stage(Chapter& chapter) const;
    void competition(Chapter& chapter) const;
    void actions(Chapter& chapter) const;

    Paragraph whoDecides() const;
    Table gapTable(std::size_t most) const;
    Table nextTable(std::size_t most) const;
    Table agreedTable() const;
    void add(Chapter& chapter, const table::Grid& grid, const char* heading) const;

    const people::Analysis& m_analysis;
    const Input& m_input;
    people::Labels m_labels;
    std::vector<people::Gap> m_gaps;
    std::vector<std::size_t> m_order; ///< positions, the most influential first
};

std::string Composer::names(const std::vector<std::size_t>& positions) const {
    std::vector<std::size_t> people;
    for (const std::size_t position : positions)
        people.push_back(m_analysis.deal().people[position]);
    return m_labels.names(m_analysis.table(), people, namesInSentence);
}

Cell Composer::attitude(const table::Person& person) const {
    if (person.attitude == Attitude::unknown)
        return {say("attitude_unknown"), Tone::unknown};
    const std::string label = m_labels.attitude(person.attitude);
    return {person.evidence == words::Evidence::assumed ? say("attitude_assumed", {{"attitude", label}}) : label,
            toneOf(person.attitude)};
}

Cell Composer::contact(const table::Person& person) const {
    if (person.contact == words::Contact::unknown)
        return {say("contact_unknown"), Tone::muted};
    return {m_labels.contact(person.contact), people::Analysis::isReached(person) ? Tone::plain : Tone::muted};
}

/// The decider and the holder of the stage's key role, in a sentence each.
Paragraph Composer::whoDecides() const {
    const auto sentence = [&](words::Role role) {
        const auto holders = m_analysis.holders(role);
        const std::string label = m_labels.role(role);
        if (holders.empty())
            return say("role_missing", {{"role", m_labels.inSentence(label)}});
        std::vector<std::string> parts;
        for (const std::size_t holder : holders) {
            if (parts.size() == namesInSentence) {
                parts.push_back(say("and_more", {{"count", std::to_string(holders.size() - namesInSentence)}}));
                break;
            }
            const table::Person& person = m_analysis.person(holder);
            parts.push_back(
                say("who_stands",
                    {{"who", person.title.empty() ? person.name
                                                  : words::text(m_input.language, "map.card_title",
                                                                {{"name", person.name}, {"title", person.title}})},
                     {"attitude", m_labels.inSentence(attitude(person).text)},
                     {"contact", m_labels.inSentence(contact(person).text)}}));
        }
        std::string people;
        for (const std::string& part : parts)
            people += (people.empty() ? "" : words::text(m_input.language, "people.roles_separator")) + part;
        return say("role_is", {{"role", label}, {"people", people}});
    };
    std::string text = sentence(words::Role::decider);
    if (m_analysis.keyRole() != words::Role::decider)
        text += "\n" + sentence(m_analysis.keyRole());
    return {text};
}

void Composer::outline(Chapter& chapter) const {
    const map::Content content = map::contentOf(m_analysis, [&] {
        map::Options options;
        options.language = m_input.language;
        return options;
    }());
    Figures figures;
    for (const map::Figure& figure : content.figures)
        figures.push_back({figure.label, figure.value, figure.remark, figure.share, figure.colour});
    std::array<std::size_t, 4> stands{};
    std::size_t reached = 0;
    std::vector<std::string> departments;
    for (std::size_t i = 0; i < m_analysis.size(); ++i) {
        const table::Person& person = m_analysis.person(i);
        ++stands[static_cast<std::size_t>(person.attitude)];
        reached += m_analysis.isReached(i) ? 1 : 0;
        const std::string department = m_labels.department(person);
        if (!department.empty() && std::find(departments.begin(), departments.end(), department) == departments.end())
            departments.push_back(department);
    }
    figures.push_back({say("reached"), std::to_string(reached),
                       say("reached_of", {{"count", std::to_string(m_analysis.size())}}),
                       static_cast<double>(reached) / static_cast<double>(m_analysis.size()), map::colours::bar});
    chapter.blocks.emplace_back(std::move(figures));
    std::string text = say("people", {{"count", std::to_string(m_analysis.size())},
                                      {"departments", std::to_string(departments.size())}}) +
                       " " +
                       say("stands", {{"supporters", std::to_string(stands[0])},
                                      {"neutral", std::to_string(stands[1])},
                                      {"opponents", std::to_string(stands[2])},
                                      {"unknown", std::to_string(stands[3])}});
    chapter.blocks.emplace_back(Paragraph{text + "\n" + whoDecides().text});
    add(chapter, m_input.facts, "facts");
    if (!m_gaps.empty())
        chapter.blocks.emplace_back(gapTable(outlineGaps));
    Table next = nextTable(outlinePeople);
    if (!next.rows.empty())
        chapter.blocks.emplace_back(std::move(next));
}

void Composer::organisation(Chapter& chapter) const {
    Maps maps;
    maps.pages = m_input.maps;
    if (maps.pages.empty()) {
        map::Options options;
        options.language = m_input.language;
        options.title = m_input.title;
        options.dateText = m_input.dateText;
        maps.pages = map::draw(m_analysis, options);
    }
    chapter.blocks.emplace_back(std::move(maps));
}

void Composer::everybody(Chapter& chapter) const {
    Table table;
    const auto& columns = m_analysis.table().columns;
    const bool owners = columns[table::Field::owner].has_value();
    table.columns = {{column("name"), 1.5},     {say("job_title"), 1.9},
                     {column("level"), 1.25},   {column("department"), 1.3},
                     {column("role"), 1.45},    {column("attitude"), 1.35},
                     {column("contact"), 1.05}, {column("influence"), 0.95, scene::Align::right}};
    if (owners)
        table.columns.push_back({say("owner"), 1.1});
    for (const std::size_t i : m_order) {
        const table::Person& person = m_analysis.person(i);
        const std::string roles = m_labels.roles(person.roles);
        std::vector<Cell> row = {{person.name, Tone::plain, m_analysis.isKeyPerson(i)},
                                 {person.title},
                                 {m_labels.level(person.level)},
                                 {m_labels.department(person)},
                                 roles.empty() ? Cell{say("role_unknown"), Tone::muted} : Cell{roles},
                                 attitude(person),
                                 contact(person),
                                 {number(m_analysis.measures(i).influence, 0)}};
        if (owners)
            row.push_back({person.owner});
        table.rows.push_back(std::move(row));
    }
    chapter.blocks.emplace_back(std::move(table));
}

void Composer::motives(Chapter& chapter) const {
    Table table;
    table.columns = {{column("name"), 1.3}, {column("role"), 1.2}, {column("attitude"), 1.1}, {say("motive"), 4.6}};
    std::size_t known = 0;
    for (const std::size_t i : m_order) {
        const table::Person& person = m_analysis.person(i);
        const bool blank = words::isBlank(person.motive);
        known += blank ? 0 : 1;
        table.rows.push_back({{person.name, Tone::plain, m_analysis.isKeyPerson(i)},
                              {m_labels.roles(person.roles)},
                              attitude(person),
                              blank ? Cell{say(m_analysis.isKeyPerson(i) ? "motive_find_out" : "motive_unknown"),
                                           m_analysis.isKeyPerson(i) ? Tone::bad : Tone::muted}
                                    : Cell{person.motive}});
    }
    chapter.blocks.emplace_back(Paragraph{
        say("motives_known", {{"known", std::to_string(known)}, {"count", std::to_string(m_analysis.size())}})});
    chapter.blocks.emplace_back(std::move(table));
}

Table Composer::gapTable(std::size_t most) const {
    Table table;
    table.heading = say(m_gaps.size() > most ? "gaps_first" : "gaps", {{"count", std::to_string(m_gaps.size())}});
    table.columns = {{column("severity"), 0.8}, {say("gap"), 2.2}, {column("who"), 1.7}, {column("todo"), 3.8}};
    for (std::size_t i = 0; i < std::min(most, m_gaps.size()); ++i) {
        const people::GapWords words = people::describe(m_analysis, m_gaps[i], m_input.language);
        table.rows.push_back({{words::text(m_input.language, "people.severity." + std::string(id(m_gaps[i].severity))),
                               toneOf(m_gaps[i].severity)},
                              {words.title},
                              {words.who},
                              {words.todo}});
    }
    return table;
}

Table Composer::nextTable(std::size_t most) const {
    Table table;
    table.heading = say("next");
    table.columns = {{column("name"), 1.3},
                     {column("step"), 4.6},
                     {say("owner"), 1.2},
                     {column("gain"), 0.8, scene::Align::right},
                     {column("effort"), 0.8, scene::Align::right}};
    for (const people::Step& step : people::nextSteps(m_analysis, most)) {
        const table::Person& person = m_analysis.person(step.who);
        table.rows.push_back({{person.name},
                              {people::describe(m_analysis, step, m_input.language)},
                              person.owner.empty() ? Cell{say("nobody"), Tone::muted} : Cell{person.owner},
                              {"+" + number(step.gain, 2)},
                              {number(step.effort, 0)}});
    }
    return table;
}

/// A function's result as a table of the brief, its columns as wide as what stands in them.
void Composer::add(Chapter& chapter, const table::Grid& grid, const char* heading) const {
    if (grid.rows() < 2)
        return;
    Table table;
    table.heading = say(heading);
    // A column's numbers have as many decimals as one of them needs.
    std::vector<int> decimals(grid.columns(), 0);
    for (std::size_t r = 1; r < grid.rows(); ++r)
        for (std::size_t c = 0; c < grid.columns(); ++c)
            if (grid.at(r, c).isNumber() && std::floor(grid.at(r, c).number) != grid.at(r, c).number)
                decimals[c] = 2;
    const auto cellText = [&](std::size_t r, std::size_t c) {
        const table::Cell& cell = grid.at(r, c);
        return cell.isNumber() && cell.text.empty() ? number(cell.number, decimals[c]) : cell.text;
    };
    for (std::size_t c = 0; c < grid.columns(); ++c) {
        double widest = 1, total = 0;
        bool numbers = true;
        for (std::size_t r = 0; r < grid.rows(); ++r) {
            const double width = scene::textWidth(cellText(r, c), 1, r == 0);
            widest = std::max(widest, std::min(width, 40.0));
            total += width;
            numbers &= r == 0 || grid.at(r, c).isNumber() || grid.at(r, c).isEmpty();
        }
        // No heading is broken within a word where there is room for it.
        const double least = 1.5 * (scene::textWidth(cellText(0, c), 1, true) + 1);
        const double share = std::max(least, 0.5 * widest + 0.5 * total / static_cast<double>(grid.rows()) + 1.5);
        table.columns.push_back({cellText(0, c), share, numbers ? scene::Align::right : scene::Align::left});
    }
    for (std::size_t r = 1; r < grid.rows(); ++r) {
        std::vector<Cell> row;
        for (std::size_t c = 0; c < grid.columns(); ++c)
            row.push_back({cellText(r, c)});
        table.rows.push_back(std::move(row));
    }
    chapter.blocks.emplace_back(std::move(table));
}

void Composer::stage(Chapter& chapter) const {
    const auto stage = m_analysis.stage();
    const std::string role = m_labels.inSentence(m_labels.role(m_analysis.keyRole()));
    chapter.blocks.emplace_back(
        Paragraph{stage == words::Stage::none
                      ? say("stage_none")
                      : say("stage_is", {{"number", std::to_string(static_cast<int>(stage) + 1)},
                                         {"stage", m_analysis.model().vocabulary().label(
                                                       Dimension::stage, static_cast<int>(stage), m_input.language)},
                                         {"role", role},
                                         {"people", m_analysis.holders(m_analysis.keyRole()).empty()
                                                        ? say("nobody_known")
                                                        : names(m_analysis.holders(m_analysis.keyRole()))}})});
    add(chapter, m_input.readiness, "readiness");
    if (m_gaps.empty())
        chapter.blocks.emplace_back(Paragraph{say("no_gaps")});
    else
        chapter.blocks.emplace_back(gapTable(stageGaps));
}

void Composer::competition(Chapter& chapter) const {
    add(chapter, m_input.scores, "scores");
    add(chapter, m_input.advice, "advice");
    Table table;
    table.heading = say("favours");
    table.columns = {{column("name"), 1.5}, {column("role"), 1.5}, {column("attitude"), 1.3}, {say("supplier"), 2}};
    for (const std::size_t i : m_order) {
        const table::Person& person = m_analysis.person(i);
        if (!words::isBlank(person.favours))
            table.rows.push_back({{person.name}, {m_labels.roles(person.roles)}, attitude(person), {person.favours}});
    }
    if (!table.rows.empty())
        chapter.blocks.emplace_back(std::move(table));
}

Table Composer::agreedTable() const {
    const auto heading = [&](const char* key) {
        return words::text(m_input.language, std::string("deal_sheet.") + key);
    };
    Table table;
    table.heading = say("actions");
    table.columns = {{heading("action"), 3.6},
                     {heading("about"), 1.5},
                     {heading("owner"), 1.3},
                     {heading("due"), 1.2},
                     {heading("status"), 1.1}};
    for (const AgreedAction& action : m_input.actions)
        table.rows.push_back({{action.what},
                              {action.about},
                              action.owner.empty() ? Cell{say("nobody"), Tone::muted} : Cell{action.owner},
                              {action.due},
                              {action.state, action.overdue ? Tone::bad : Tone::plain}});
    return table;
}

void Composer::actions(Chapter& chapter) const {
    if (!m_input.actions.empty())
        chapter.blocks.emplace_back(agreedTable());
    Table next = nextTable(actionPeople);
    if (!next.rows.empty())
        chapter.blocks.emplace_back(std::move(next));
    if (chapter.blocks.empty())
        chapter.blocks.emplace_back(Paragraph{say("no_actions")});
}

Brief Composer::brief() {
    Brief brief;
    brief.title = m_input.title;
    brief.language = m_input.language;
    brief.dateText = m_input.dateText;
    brief.subtitle = say("subtitle");
    if (m_analysis.stage() != words::Stage::none)
        brief.subtitle +=
            " · " +
            words::text(m_input.language, "map.stage",
                        {{"number", std::to_string(static_cast<int>(m_analysis.stage()) + 1)},
                         {"stage", m_analysis.model().vocabulary().label(
                                       Dimension::stage, static_cast<int>(m_analysis.stage()), m_input.language)}});
    using Write = void (Composer::*)(Chapter&) const;
    constexpr std::array<Write, sections> writers = {
        &Composer::outline, &Composer::organisation, &Composer::everybody, &Composer::motives,
        &Composer::stage,   &Composer::competition,  &Composer::actions};
    for (const Section section : m_input.sections) {
        Chapter chapter;
        chapter.section = section;
        chapter.heading = say("section." + std::string(brief::id(section)));
        (this->*writers[static_cast<std::size_t>(section)])(chapter);
        // Nothing is known of the competition: a page that says so would say nothing.
        if (!chapter.blocks.empty())
            brief.chapters.push_back(std::move(chapter));
    }
    return brief;
}

} // namespace

std::string_view id(Section section) {
    return sectionIds[static_cast<std::size_t>(section)];
}

std::vector<Section> sectionsOf(std::string_view ids) {
    std::array<bool, sections> wanted{};
    bool any = false;
    for (std::size_t at = 0; at <= ids.size();) {
        const std::size_t end = std::min(ids.find_first_of(",;", at), ids.size());
        const std::string word = words::tidy(ids.substr(at, end - at));
        at = end + 1;
        if (word.empty())
            continue;
        const auto* found = std::find(sectionIds.begin(), sectionIds.end(), word);
        if (found == sectionIds.end())
            throw Error(ErrorCode::argument, "section: got '" + word +
                                                 "', expected outline, organisation, people, motives, stage, "
                                                 "competition or actions");
        wanted[static_cast<std::size_t>(found - sectionIds.begin())] = true;
        any = true;
    }
    std::vector<Section> result;
    for (std::size_t i = 0; i < sections; ++i)
        if (wanted[i] || !any)
            result.push_back(static_cast<Section>(i));
    return result;
}

Brief compose(const people::Analysis& analysis, const Input& input) {
    if (analysis.size() == 0)
        throw Error(ErrorCode::argument, "people: got nobody, expected at least one person");
    return Composer(analysis, input).brief();
}

} // namespace rolemap::brief
