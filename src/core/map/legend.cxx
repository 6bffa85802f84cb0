// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The legend: every mark of the map with its word, so that a page on a wall explains itself.

#include "draw.hxx"

#include "../words/texts.hxx"
#include "items.hxx"
#include "look.hxx"

#include <algorithm>
#include <functional>

namespace rolemap::map {

namespace {

using scene::Group;
using scene::Item;
using scene::Rect;
using words::Dimension;

/// A sample and its word.
struct Entry {
    double sampleWidth = 0;
    std::function<void(std::vector<Item>&, const Rect&, double)> draw;
    std::string word;
};
struct Section {
    std::string heading;
    std::vector<Entry> entries;
};

constexpr double font = 250, sampleHeight = 400, afterSample = 110, afterEntry = 420, afterSection = 900;

double widthOf(const Section& s) {
    double width = 0;
    for (const Entry& e : s.entries)
        width += e.sampleWidth + afterSample + scene::textWidth(e.word, font, false) * 1.01 + afterEntry;
    return std::max(width - afterEntry, scene::textWidth(s.heading, font, true));
}

double widthOf(const std::vector<Section>& row) {
    double width = 0;
    for (const Section& s : row)
        width += widthOf(s) + afterSection;
    return std::max(0.0, width - afterSection);
}

Entry attitudeEntry(words::Attitude attitude, bool assumed, std::string word) {
    return {sampleHeight,
            [attitude, assumed](std::vector<Item>& out, const Rect& r, double k) {
                for (Item& item : attitudeField(attitude, assumed, r, k))
                    out.push_back(std::move(item));
            },
            std::move(word)};
}

/// A sample of the hatching alone: the mark is not the point there.
Entry assumedEntry(std::string word) {
    return {300,
            [](std::vector<Item>& out, const Rect& r, double k) {
                out.push_back(box(r, {colours::faint, std::nullopt, 0, scene::Dash::solid}, 70 * k));
                for (double x = r.x + 20 * k; x + 200 * k < r.right() + 60 * k; x += 130 * k) {
                    Item line;
                    line.kind = scene::Kind::polyline;
                    line.points = {{x, r.bottom() - 40 * k}, {std::min(x + 130 * k, r.right()), r.y + 40 * k}};
                    line.style = {std::nullopt, scene::white, 28 * k, scene::Dash::solid};
                    out.push_back(std::move(line));
                }
            },
            std::move(word)};
}

Entry contactEntry(words::Contact contact, std::string word) {
    return {760,
            [contact](std::vector<Item>& out, const Rect& r, double k) {
                out.push_back(box(r, contactBorder(contact, k), 110 * k));
            },
            std::move(word)};
}

Item sampleLine(const Rect& r, bool curve, double width, scene::Colour colour) {
    Item line;
    line.kind = curve ? scene::Kind::curve : scene::Kind::polyline;
    const double y = r.y + r.height / 2;
    line.points = {{r.x, y}, {r.right(), y}};
    if (curve) {
        line.points = {{r.x, y}, {r.x + r.width / 3, y}, {r.right() - r.width / 3, y}, {r.right(), y}};
        line.arrow = scene::Arrow::end;
    }
    line.style = {std::nullopt, colour, width, scene::Dash::solid};
    return line;
}

Entry linesEntry(bool influence, std::string word) {
    if (!influence)
        return {820,
                [](std::vector<Item>& out, const Rect& r, double k) {
                    out.push_back(sampleLine(r, false, 28 * k, colours::reporting));
                },
                std::move(word)};
    return {1750,
            [](std::vector<Item>& out, const Rect& r, double k) {
                const double half = (r.width - 150 * k) / 2;
                out.push_back(sampleLine({r.x, r.y, half, r.height}, true, influenceWidth(0) * k, colours::influence));
                out.push_back(sampleLine({r.right() - half, r.y, half, r.height}, true, influenceWidth(1) * k,
                                         colours::influence));
            },
            std::move(word)};
}

} // namespace

Group legendGroup(words::Language language, const Layout& layout, LegendParts parts) {
    const words::Vocabulary& vocabulary = words::Vocabulary::shipped();
    const auto say = [&](const char* key) { return words::text(language, std::string("map.") + key); };
    const auto label = [&](Dimension d, auto value) { return vocabulary.label(d, static_cast<int>(value), language); };

    Section attitude{say("attitude"), {}};
    for (const auto a : {words::Attitude::supporter, words::Attitude::neutral, words::Attitude::opponent})
        attitude.entries.push_back(attitudeEntry(a, false, label(Dimension::attitude, a)));
    attitude.entries.push_back(attitudeEntry(words::Attitude::unknown, false, say("attitude_unknown")));
    attitude.entries.push_back(assumedEntry(say("assumed")));
    Section contact{say("contact"), {}};
    for (const auto c : {words::Contact::close, words::Contact::frequent, words::Contact::distant})
        contact.entries.push_back(contactEntry(c, label(Dimension::contact, c)));
    contact.entries.push_back(contactEntry(words::Contact::none, say("contact_none")));
    std::vector<Section> upper{attitude, contact};
    Section lines{say("lines"), {}};
    if (parts.reporting)
        lines.entries.push_back(linesEntry(false, say("reports_to")));
    if (parts.influence)
        lines.entries.push_back(linesEntry(true, say("influences")));
    if (!lines.entries.empty())
        upper.push_back(std::move(lines));

    std::vector<Section> lower;
    const std::string role = say("role");
    const double pillWidth = scene::textWidth(role, 245, true) + 320;
    lower.push_back({{},
                     {{pillWidth,
                       [role](std::vector<Item>& out, const Rect& r, double k) {
                           out.push_back(box(r, {colours::keyPill, std::nullopt, 0, scene::Dash::solid}, r.height / 2));
                           out.push_back(text({r.x + 100 * k, r.y, r.width - 200 * k, r.height}, role, 245 * k,
                                              colours::keyPillText, true, scene::Align::centre));
                       },
                       say("key_role_pill")}}});
    if (parts.missing)
        lower.push_back({{},
                         {{760,
                           [](std::vector<Item>& out, const Rect& r, double k) {
                               out.push_back(box(
                                   r, {colours::missing, colours::missingEdge, 32 * k, scene::Dash::dashed}, 110 * k));
                           },
                           say("missing_note")}}});
    lower.push_back({{},
                     {{700,
                       [](std::vector<Item>& out, const Rect& r, double k) {
                           const double y = r.y + r.height / 2 - 40 * k;
                           for (Item& item : bar({r.x, y, r.width, 80 * k}, 0.6, colours::bar, colours::track))
                               out.push_back(std::move(item));
                       },
                       say("bar")}}});
    if (parts.lines.drawn < parts.lines.all)
        lower.push_back({{},
                         {{0, [](std::vector<Item>&, const Rect&, double) {},
                           words::text(language, "map.lines_drawn",
                                       {{"drawn", std::to_string(parts.lines.drawn)},
                                        {"all", std::to_string(parts.lines.all)}})}}});

    Group group;
    group.name = "legend";
    group.title = say("legend");
    group.bounds = layout.legend;
    const Rect& r = layout.legend;
    const double page = layout.pageScale, side = 340 * page;
    group.items.push_back(box(r, {colours::shade, colours::rule, 18 * page, scene::Dash::solid}, 150 * page));
    // One scale for both rows, smaller where a language needs more room.
    const double k = page * std::min(1.0, (r.width - 2 * side) / page / std::max(widthOf(upper), widthOf(lower)));
    const auto drawRow = [&](const std::vector<Section>& row, double headingY, double y, double spread) {
        double x = r.x + side;
        for (const Section& s : row) {
            if (!s.heading.empty())
                group.items.push_back(text({x, headingY, scene::textWidth(s.heading, font * k, true) * 1.02, 320 * k},
                                           s.heading, font * k, colours::ink, true));
            double at = x;
            for (const Entry& e : s.entries) {
                e.draw(group.items, {at, y, e.sampleWidth * k, sampleHeight * k}, k);
                at += (e.sampleWidth + afterSample) * k;
                const double width = scene::textWidth(e.word, font * k, false) * 1.01;
                // Into the gap behind it, where the font at hand is wider than the one measured.
                const Rect place{at, y, width + 0.8 * afterEntry * k, sampleHeight * k};
                group.items.push_back(text(place, e.word, font * k, colours::ink));
                at += width + afterEntry * k;
            }
            x += widthOf(s) * k + afterSection * k + spread;
        }
    };
    const auto spread = [&](const std::vector<Section>& row) {
        const double left = r.width - 2 * side - widthOf(row) * k;
        return row.size() < 2 ? 0.0 : std::min(left / static_cast<double>(row.size() - 1), 1200 * k);
    };
    drawRow(upper, r.y + 130 * page, r.y + 490 * page, spread(upper));
    drawRow(lower, r.y, r.y + 1250 * page, 0);
    nameItems(group);
    return group;
}

} // namespace rolemap::map
