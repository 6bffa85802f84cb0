// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The blank map for a workshop: the grid on A3 with empty cards, which the team fills in by pen.

#include "draw.hxx"

#include "../words/texts.hxx"
#include "items.hxx"
#include "look.hxx"

namespace rolemap::map {

namespace {

using scene::Group;
using scene::Item;
using scene::Rect;
using words::Dimension;

constexpr double a3Width = 42000;
constexpr std::size_t across = 2, down = 2; ///< cards in a cell
constexpr scene::Style pen{std::nullopt, colours::faint, 18, scene::Dash::solid};

class BlankCard {
public:
    BlankCard(Group& group, words::Language language) : m_group(group), m_language(language) {}

    /// A word and a line to write on.
    void line(const Rect& r, const std::string& word, double font) {
        const double width = scene::textWidth(word, font, false) * 1.02;
        m_group.items.push_back(text({r.x, r.y, width, r.height}, word, font, colours::muted));
        Item rule;
        rule.kind = scene::Kind::polyline;
        rule.points = {{r.x + width + 80, r.bottom() - 40}, {r.right(), r.bottom() - 40}};
        rule.style = pen;
        m_group.items.push_back(std::move(rule));
    }

    /// Boxes to tick with their words, as many in a row as `columns`.
    void ticks(const Rect& r, Dimension dimension, std::size_t count, std::size_t columns, double rowHeight) {
        const words::Vocabulary& vocabulary = words::Vocabulary::shipped();
        const double width = r.width / static_cast<double>(columns), size = 210, font = 235;
        for (std::size_t i = 0; i < count; ++i) {
            const double x = r.x + static_cast<double>(i % columns) * width;
            const double y = r.y + static_cast<double>(i / columns) * rowHeight;
            m_group.items.push_back(box({x, y + (rowHeight - size) / 2, size, size}, pen, 25));
            m_group.items.push_back(fittedText({x + size + 60, y, width - size - 90, rowHeight},
                                               vocabulary.label(dimension, static_cast<int>(i), m_language), font,
                                               colours::ink));
        }
    }

    /// The four marks, to be circled.
    void marks(const Rect& r) {
        const double step = r.width / 4, size = 300;
        for (int a = 0; a < 4; ++a) {
            const Look l = look(static_cast<words::Attitude>(a));
            const scene::Colour colour = a == 3 ? colours::muted : l.colour;
            m_group.items.push_back(
                mark(l.shape, {r.x + a * step + (step - size) / 2, r.y + (r.height - size) / 2, size, size}, colour));
        }
    }

private:
    Group& m_group;
    words::Language m_language;
};

Group blankCard(const std::string& name, const Rect& r, words::Language language) {
    const auto say = [&](const char* key) { return words::text(language, std::string("map.") + key); };
    Group group;
    group.name = name;
    group.title = say("blank_name");
    group.bounds = r;
    group.items.push_back(box(r, {colours::paper, colours::cardEdge, 25, scene::Dash::solid}, 170));
    BlankCard card(group, language);
    const double side = 160, left = r.x + side, width = r.width - 2 * side;
    card.line({left, r.y + 130, width * 0.66, 640}, say("blank_name"), 250);
    card.line({left + width * 0.7, r.y + 130, width * 0.3, 640}, say("blank_owner"), 250);
    card.line({left, r.y + 800, width, 620}, say("blank_job"), 250);
    card.ticks({left, r.y + 1530, width, 0}, Dimension::role, words::roleCount, 3, 360);
    card.ticks({left, r.y + 2320, width, 0}, Dimension::contact, 4, 2, 360);
    card.marks({left, r.y + 3120, width, r.height - 3200});
    nameItems(group);
    return group;
}

Group blankHeader(words::Language language, const Layout& places) {
    const auto say = [&](const char* key) { return words::text(language, std::string("map.") + key); };
    const double k = places.pageScale, margin = Frame::margin * k;
    Group group;
    group.name = "title";
    group.title = say("subtitle");
    group.bounds = {margin, 500 * k, places.width - 2 * margin, 1500 * k};
    const double heading = 7600 * k;
    group.items.push_back(
        fittedText({margin, 500 * k, heading, 750 * k}, say("subtitle"), 560 * k, colours::ink, true));
    BlankCard lines(group, language);
    const double x = margin + heading + 400 * k, width = places.width - margin - x;
    lines.line({x, 560 * k, width * 0.5, 600 * k}, say("blank_title"), 280 * k);
    lines.line({x + width * 0.53, 560 * k, width * 0.24, 600 * k}, say("blank_stage"), 280 * k);
    lines.line({x + width * 0.8, 560 * k, width * 0.2, 600 * k}, say("blank_date"), 280 * k);
    const std::string note = words::text(language, "map.blank_note", {{"up", "▲"}, {"dot", "●"}, {"down", "▼"}});
    group.items.push_back(
        fittedText({margin, 1400 * k, places.width - 2 * margin, 420 * k}, note, 250 * k, colours::muted));
    nameItems(group);
    return group;
}

} // namespace

scene::Scene drawBlank(const Options& options) {
    const words::Language language = options.language;
    const words::Vocabulary& vocabulary = words::Vocabulary::shipped();
    Content content;
    content.language = language;
    const auto axis = [&](Dimension dimension) {
        std::vector<Axis> out;
        for (int i = 0; i < static_cast<int>(words::Vocabulary::size(dimension)); ++i)
            out.push_back({std::string(words::Vocabulary::id(dimension, i)), vocabulary.label(dimension, i, language)});
        return out;
    };
    content.lanes = axis(Dimension::department);
    content.bands = axis(Dimension::level);
    const Layout places = layout(content, a3Width, false, {});

    scene::Scene page;
    page.width = places.width;
    page.height = places.height;
    page.title = words::text(language, "map.subtitle");
    page.language = words::tagOf(language);
    page.background = colours::paper;
    page.groups = gridGroups(content, places);
    page.groups.push_back(blankHeader(language, places));
    std::size_t number = 0;
    for (const Rect& band : places.bands)
        for (const Rect& lane : places.lanes)
            for (std::size_t i = 0; i < across * down; ++i) {
                const double gapX = 180, gapY = 240;
                const double width = (lane.width - (across + 1) * gapX) / across;
                const double height = (band.height - (down + 1) * gapY) / down;
                const Rect r{lane.x + gapX + static_cast<double>(i % across) * (width + gapX),
                             band.y + gapY + static_cast<double>(i / across) * (height + gapY), width, height};
                page.groups.push_back(blankCard("blank:" + std::to_string(++number), r, language));
            }
    return page;
}

} // namespace rolemap::map
