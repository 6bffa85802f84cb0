// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Reading an analysis for the map: what stands on each card, and whom it misses.

#include "content.hxx"

#include "../words/texts.hxx"
#include "look.hxx"
#include "missing.hxx"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace rolemap::map {

namespace {

using words::Department;
using words::Dimension;
using words::Level;

/// As many departments of the company's own words get a lane each; more share one.
constexpr std::size_t ownLanes = 4;

std::string say(words::Language language, std::string_view key, const words::TextArguments& arguments = {}) {
    return words::text(language, "map." + std::string(key), arguments);
}

/// The lanes, and which of them each person stands in.
class Lanes {
public:
    Lanes(const people::Analysis& analysis, words::Language language) {
        const words::Vocabulary& vocabulary = analysis.model().vocabulary();
        for (std::size_t d = 0; d < words::Vocabulary::size(Dimension::department); ++d)
            m_axis.push_back({std::string(words::Vocabulary::id(Dimension::department, static_cast<int>(d))),
                              vocabulary.label(Dimension::department, static_cast<int>(d), language)});
        m_core = m_axis.size();
        bool anyUnknown = false;
        for (std::size_t i = 0; i < analysis.size(); ++i) {
            const table::Person& p = analysis.person(i);
            anyUnknown |= p.department == Department::unknown;
            if (p.department == Department::other &&
                std::find(m_words.begin(), m_words.end(), p.departmentWord) == m_words.end())
                m_words.push_back(p.departmentWord);
        }
        m_shared = m_words.size() > ownLanes;
        if (m_shared)
            m_axis.push_back({"other", say(language, "lane_other")});
        else
            for (const std::string& word : m_words)
                m_axis.push_back({"other:" + word, word.empty() ? say(language, "lane_other") : word});
        if (anyUnknown)
            m_axis.push_back({"unknown", say(language, "lane_unknown")});
    }

    std::size_t of(const table::Person& p) const {
        if (p.department == Department::unknown)
            return m_axis.size() - 1;
        if (p.department != Department::other)
            return static_cast<std::size_t>(p.department);
        if (m_shared)
            return m_core;
        return m_core +
               static_cast<std::size_t>(std::find(m_words.begin(), m_words.end(), p.departmentWord) - m_words.begin());
    }
    bool shared() const noexcept { return m_shared; }
    const std::vector<Axis>& axis() const noexcept { return m_axis; }

private:
    std::vector<Axis> m_axis;
    std::vector<std::string> m_words;
    std::size_t m_core = 0;
    bool m_shared = false;
};

std::vector<Axis> bandsOf(const people::Analysis& analysis, words::Language language) {
    std::vector<Axis> bands;
    for (std::size_t l = 0; l < words::Vocabulary::size(Dimension::level); ++l)
        bands.push_back({std::string(words::Vocabulary::id(Dimension::level, static_cast<int>(l))),
                         analysis.model().vocabulary().label(Dimension::level, static_cast<int>(l), language)});
    for (std::size_t i = 0; i < analysis.size(); ++i)
        if (analysis.person(i).level == Level::unknown) {
            bands.push_back({"unknown", say(language, "band_unknown")});
            break;
        }
    return bands;
}

std::string describe(const Card& card, words::Language language, const words::Vocabulary& vocabulary) {
    std::string roles;
    for (const Pill& p : card.roles)
        roles += (roles.empty() ? "" : language == words::Language::en ? ", " : "、") + p.label;
    if (roles.empty())
        roles = say(language, "card_role_unknown");
    std::string attitude = card.attitude == words::Attitude::unknown
                               ? say(language, "card_attitude_unknown")
                               : vocabulary.label(Dimension::attitude, static_cast<int>(card.attitude), language);
    if (card.assumed && card.attitude != words::Attitude::unknown)
        attitude = say(language, "card_assumed", {{"attitude", attitude}});
    const std::string contact =
        card.contact == words::Contact::unknown
            ? say(language, "contact_unknown")
            : say(language, "card_contact",
                  {{"contact", vocabulary.label(Dimension::contact, static_cast<int>(card.contact), language)}});
    const std::string who =
        card.title.empty() ? card.name : say(language, "card_title", {{"name", card.name}, {"title", card.title}});
    return say(language, "card",
               {{"who", who},
                {"roles", roles},
                {"attitude", attitude},
                {"contact", contact},
                {"influence", std::to_string(std::lround(card.influence))}});
}

Card cardOf(const people::Analysis& analysis, std::size_t i, const Lanes& lanes, words::Language language) {
    const table::Person& p = analysis.person(i);
    const people::Measures& m = analysis.measures(i);
    const words::Vocabulary& vocabulary = analysis.model().vocabulary();
    Card card;
    card.target = "person:" + std::to_string(i);
    card.name = p.name;
    card.title = p.title;
    card.owner = p.owner;
    card.attitude = p.attitude;
    card.contact = p.contact;
    card.influence = m.influence;
    card.assumed = m.evidence < 1;
    card.band = static_cast<std::size_t>(p.level);
    card.lane = lanes.of(p);
    if (p.department == Department::other && lanes.shared())
        card.remark = p.departmentWord;
    for (std::size_t r = 0; r < words::roleCount; ++r)
        if (const auto role = static_cast<words::Role>(r); p.roles.has(role))
            card.roles.push_back({vocabulary.label(Dimension::role, static_cast<int>(r), language),
                                  vocabulary.shortLabel(Dimension::role, static_cast<int>(r), language),
                                  role == analysis.keyRole()});
    card.description = describe(card, language, vocabulary);
    return card;
}

/// "+0.21", "−0.40", "0.00": with a true minus sign, and never a signed zero.
std::string signedNumber(double v) {
    const long hundredths = std::lround(std::abs(v) * 100);
    std::string digits = std::to_string(hundredths % 100);
    if (digits.size() < 2)
        digits.insert(0, "0");
    const char* sign = hundredths == 0 ? "" : v < 0 ? "−" : "+";
    return sign + std::to_string(hundredths / 100) + "." + digits;
}

std::vector<Figure> figuresOf(const people::Analysis& analysis, words::Language language) {
    const people::Health health = analysis.health();
    const std::string none = say(language, "no_figure");
    const bool anybody = analysis.size() > 0;
    Figure points{"health",
                  say(language, "health"),
                  anybody ? std::to_string(std::lround(health.points)) : none,
                  say(language, health.capped ? "health_capped" : "health_of"),
                  std::nullopt,
                  colours::good};
    if (anybody)
        points.share = health.points / 100;
    if (health.capped)
        points.colour = colours::bad;
    Figure support{"support", say(language, "support"), none, say(language, "support_of"), std::nullopt, colours::good};
    if (const auto s = analysis.support()) {
        support.value = signedNumber(*s);
        support.share = (*s + 1) / 2;
        support.colour = *s < 0 ? colours::bad : colours::good;
    }
    Figure known{"known", say(language, "known"), none, say(language, "known_of"), std::nullopt, colours::influence};
    if (const auto share = analysis.known()) {
        known.value = std::to_string(std::lround(*share * 100)) + "%";
        known.share = *share;
    }
    return {points, support, known};
}

std::string subtitleOf(const people::Analysis& analysis, const Options& options) {
    const words::Vocabulary& vocabulary = analysis.model().vocabulary();
    const words::Language language = options.language;
    std::vector<std::string> parts{say(language, "subtitle")};
    if (analysis.stage() != words::Stage::none)
        parts.push_back(
            say(language, "stage",
                {{"number", std::to_string(static_cast<int>(analysis.stage()) + 1)},
                 {"stage", vocabulary.label(Dimension::stage, static_cast<int>(analysis.stage()), language)}}));
    parts.push_back(say(language, "key_role",
                        {{"role", vocabulary.label(Dimension::role, static_cast<int>(analysis.keyRole()), language)}}));
    parts.push_back(say(language, "people", {{"count", std::to_string(analysis.size())}}));
    if (!options.dateText.empty())
        parts.push_back(options.dateText);
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : " · ") + part;
    return out;
}

/// Parallel influence lines are one line of their summed strength; a person has one boss on the map, the first.
std::vector<Link> linksOf(const people::Analysis& analysis) {
    std::vector<Link> links;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> seen[2];
    for (const table::Line& line : analysis.lines()) {
        const auto [at, isNew] =
            seen[line.reporting].emplace(std::make_pair(line.influencer, line.influenced), links.size());
        if (isNew)
            links.push_back({line.influencer, line.influenced, line.weight, line.reporting});
        else if (!line.reporting)
            links[at->second].weight += line.weight;
    }
    return links;
}

} // namespace

Content contentOf(const people::Analysis& analysis, const Options& options) {
    Content content;
    content.language = options.language;
    content.title = !options.title.empty()          ? options.title
                    : !analysis.deal().name.empty() ? analysis.deal().name
                                                    : say(options.language, "untitled");
    content.subtitle = subtitleOf(analysis, options);
    const Lanes lanes(analysis, options.language);
    content.lanes = lanes.axis();
    content.bands = bandsOf(analysis, options.language);
    std::set<std::string> names;
    for (std::size_t i = 0; i < analysis.size(); ++i) {
        Card card = cardOf(analysis, i, lanes, options.language);
        card.group = "card:" + card.name;
        for (int n = 2; !names.insert(card.group).second; ++n)
            card.group = "card:" + card.name + "#" + std::to_string(n);
        content.cards.push_back(std::move(card));
    }
    for (const Link& link : linksOf(analysis)) {
        if (link.reporting && !content.cards[link.to].boss)
            content.cards[link.to].boss = link.from;
        if (link.reporting ? options.drawReporting : options.drawInfluence)
            content.links.push_back(link);
    }
    if (options.drawPlaceholders)
        content.missing = missingOf(analysis, options.language, content.lanes);
    content.figures = figuresOf(analysis, options.language);
    content.linesPerPerson = analysis.model().number("map.lines_per_person");
    content.linesAlways = static_cast<std::size_t>(analysis.model().number("map.lines_always"));
    return content;
}

} // namespace rolemap::map
