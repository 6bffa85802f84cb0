// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Giving places to what a brief says.

#include "pages.hxx"

#include "../map/items.hxx"
#include "../map/look.hxx"
#include "../words/texts.hxx"
#include "table_lines.hxx"

#include <algorithm>
#include <map>
#include <numeric>

namespace rolemap::brief {

namespace {

using map::box;
using map::text;
using scene::Rect;

constexpr double side = 1600, top = 1100, bodyTop = 3350, bodyBottom = 19500, footerTop = 19900;
constexpr double bodyWidth = pageWidth - 2 * side;
constexpr double titleFont = 880, headingFont = 640, smallFont = 318, paragraphFont = 400, tableHeadingFont = 423;
constexpr double afterBlock = 480, tileHeight = 2350, tileGap = 420;
constexpr double leastRowsHeight = 1900; ///< a table begins where its heading and about three rows have room

/// A map's groups without one that is as large as its page.
std::vector<scene::Group> withoutPaper(const scene::Scene& map) {
    std::vector<scene::Group> groups;
    for (const scene::Group& group : map.groups)
        if (group.bounds.width < map.width - 1 || group.bounds.height < map.height - 1)
            groups.push_back(group);
    return groups;
}

Rect boundsOf(const std::vector<scene::Group>& groups) {
    if (groups.empty())
        return {};
    double left = groups.front().bounds.x, upper = groups.front().bounds.y, right = left, lower = upper;
    for (const scene::Group& group : groups) {
        left = std::min(left, group.bounds.x);
        upper = std::min(upper, group.bounds.y);
        right = std::max(right, group.bounds.right());
        lower = std::max(lower, group.bounds.bottom());
    }
    return {left, upper, right - left, lower - upper};
}

class Layout {
public:
    explicit Layout(const Brief& brief) : m_brief(brief) {}
    std::vector<Page> pages();

private:
    void newPage(const Chapter& chapter, bool continued);
    void put(const Figures& figures);
    void put(const Paragraph& paragraph, const Chapter& chapter);
    void put(const Table& table, const Chapter& chapter);
    void put(const Maps& maps, const Chapter& chapter);
    void addText(TextKind kind, const std::string& words, const Rect& frame, double font, bool bold,
                 scene::Colour colour, scene::Align align = scene::Align::left);
    void number();
    bool fresh() const { return m_y == m_start; }

    const Brief& m_brief;
    std::vector<Page> m_pages;
    double m_y = bodyTop;
    double m_start = bodyTop; ///< of the body of this page
};

void Layout::addText(TextKind kind, const std::string& words, const Rect& frame, double font, bool bold,
                     scene::Colour colour, scene::Align align) {
    TextFrame out;
    out.kind = kind;
    out.text = words;
    out.lines = scene::wrap(words, frame.width, font, bold);
    out.frame = frame;
    out.fontSize = font;
    out.bold = bold;
    out.colour = colour;
    out.align = align;
    m_pages.back().texts.push_back(std::move(out));
}

void Layout::newPage(const Chapter& chapter, bool continued) {
    const bool first = m_pages.empty();
    m_pages.emplace_back();
    Page& page = m_pages.back();
    page.name =
        continued ? words::text(m_brief.language, "brief.continued", {{"heading", chapter.heading}}) : chapter.heading;
    const double font = first ? titleFont : headingFont;
    const std::string upper = first ? m_brief.title : page.name;
    // The deal's name stands large on the first page and small on the others.
    addText(TextKind::heading, scene::shorten(upper, bodyWidth, font, true), {side, top, bodyWidth, font * 1.3}, font,
            true, map::colours::ink);
    std::string lower = first ? m_brief.subtitle : m_brief.title + " · " + m_brief.subtitle;
    if (first && !m_brief.dateText.empty())
        lower += " · " + m_brief.dateText;
    addText(TextKind::subtitle, scene::shorten(lower, bodyWidth, smallFont * 1.1, false),
            {side, top + font * 1.3 + 60, bodyWidth, smallFont * 1.5}, smallFont * 1.1, false, map::colours::muted);
    scene::Group rule;
    rule.name = "rule";
    rule.bounds = {side, bodyTop - 330, bodyWidth, 40};
    rule.items.push_back(box(rule.bounds, {map::colours::bar, std::nullopt, 0, scene::Dash::solid}));
    page.drawing.push_back(std::move(rule));
    m_y = bodyTop;
    if (first) {
        addText(TextKind::tableHeading, page.name, {side, m_y, bodyWidth, tableHeadingFont * 1.5},
                tableHeadingFont * 1.1, true, map::colours::bar);
        m_y += tableHeadingFont * 1.5 + 180;
    }
    m_start = m_y;
}

void Layout::put(const Figures& figures) {
    const auto count = static_cast<double>(figures.size());
    const double width = (bodyWidth - (count - 1) * tileGap) / count;
    double x = side;
    for (const Figure& figure : figures) {
        scene::Group tile;
        tile.name = "figure:" + std::to_string(m_pages.back().drawing.size());
        tile.title = figure.label + ": " + figure.value + " " + figure.remark;
        tile.bounds = {x, m_y, width, tileHeight};
        tile.items.push_back(box(tile.bounds, {map::colours::shade, map::colours::rule, 20, scene::Dash::solid}, 200));
        const double left = x + 300, inner = width - 600;
        tile.items.push_back(text({left, m_y + 170, inner, 430}, figure.label, smallFont, map::colours::muted, true));
        const double valueWidth = std::min(inner, scene::textWidth(figure.value, 810, true) * 1.02);
        tile.items.push_back(text({left, m_y + 640, valueWidth, 920}, figure.value, 810, map::colours::ink, true));
        tile.items.push_back(text({left + valueWidth + 160, m_y + 940, std::max(0.0, inner - valueWidth - 160), 480},
                                  figure.remark, smallFont, map::colours::muted));
        if (figure.share)
            for (scene::Item& item :
                 map::bar({left, m_y + 1800, inner, 210}, *figure.share, figure.colour, map::colours::track))
                tile.items.push_back(std::move(item));
        map::nameItems(tile);
        m_pages.back().drawing.push_back(std::move(tile));
        x += width + tileGap;
    }
    m_y += tileHeight + afterBlock;
}

void Layout::put(const Paragraph& paragraph, const Chapter& chapter) {
    const auto lines = scene::wrap(paragraph.text, bodyWidth, paragraphFont, false);
    const double height = static_cast<double>(lines.size()) * paragraphFont * lineSpacing;
    if (m_y + height > bodyBottom && !fresh())
        newPage(chapter, true);
    addText(TextKind::paragraph, paragraph.text, {side, m_y, bodyWidth, height}, paragraphFont, false,
            map::colours::ink);
    m_y += height + afterBlock;
}

void Layout::put(const Table& table, const Chapter& chapter) {
    const TableFrame all = measure(table, bodyWidth);
    const double headingHeight = table.heading.empty() ? 0 : tableHeadingFont * 1.7;
    std::size_t row = 0;
    bool first = true;
    while (row < all.rows.size() || (first && all.rows.empty())) {
        const double whole = std::accumulate(all.heights.begin() + static_cast<std::ptrdiff_t>(row) + 1,
                                             all.heights.end(), all.heights.front());
        const double needed = std::min(leastRowsHeight, whole) + (first ? headingHeight : 0);
        if (m_y + needed > bodyBottom && !fresh())
            newPage(chapter, true);
        if (first && !table.heading.empty()) {
            addText(TextKind::tableHeading, table.heading, {side, m_y, bodyWidth, tableHeadingFont * 1.4},
                    tableHeadingFont, true, map::colours::bar);
            m_y += headingHeight;
        }
        TableFrame part = all;
        part.rows.clear();
        part.heights.resize(1);
        double height = all.heights.front();
        while (row < all.rows.size()) {
            const double next = all.heights[row + 1];
            // A row that is taller than a page would never come: it takes what is there.
            if (m_y + height + next > bodyBottom && !part.rows.empty())
                break;
            part.rows.push_back(all.rows[row]);
            part.heights.push_back(next);
            height += next;
            ++row;
        }
        part.frame = {side, m_y, bodyWidth, height};
        m_y += height + afterBlock;
        m_pages.back().tables.push_back(std::move(part));
        first = false;
        if (row < all.rows.size())
            newPage(chapter, true);
        if (all.rows.empty())
            break;
    }
}

void Layout::put(const Maps& maps, const Chapter& chapter) {
    for (std::size_t i = 0; i < maps.pages.size(); ++i) {
        if (!fresh())
            newPage(chapter, true);
        Page& page = m_pages.back();
        if (maps.pages.size() > 1) {
            page.name = words::text(m_brief.language, "brief.map_page",
                                    {{"heading", chapter.heading},
                                     {"number", std::to_string(i + 1)},
                                     {"count", std::to_string(maps.pages.size())}});
            page.texts.front().text = page.name;
            page.texts.front().lines = {page.name};
        }
        // What is drawn, without the map's margins and the paper that it lies on.
        const std::vector<scene::Group> groups = withoutPaper(maps.pages[i]);
        const Rect drawn = boundsOf(groups);
        const Rect room{side / 2, m_y - 100, pageWidth - side, footerTop - m_y - 100};
        const double factor =
            std::min({room.width / std::max(drawn.width, 1.0), room.height / std::max(drawn.height, 1.0), 1.0});
        page.mapFrame = {room.x + (room.width - drawn.width * factor) / 2, room.y, drawn.width * factor,
                         drawn.height * factor};
        for (const scene::Group& group : groups)
            page.map.push_back(
                scene::scaled(group, factor, {page.mapFrame.x - drawn.x * factor, page.mapFrame.y - drawn.y * factor}));
        m_y = bodyBottom;
    }
}

/// Names that are not yet unique, and footers.
void Layout::number() {
    const std::string count = std::to_string(m_pages.size());
    std::map<std::string, std::size_t> times;
    for (Page& page : m_pages) {
        const std::size_t time = ++times[page.name];
        if (time > 1)
            page.name += " " + std::to_string(time);
    }
    std::vector<Page> pages = std::move(m_pages);
    m_pages.clear();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        m_pages.push_back(std::move(pages[i]));
        const std::string left = m_brief.title + (m_brief.dateText.empty() ? "" : " · " + m_brief.dateText);
        addText(TextKind::footer, scene::shorten(left, bodyWidth * 0.7, smallFont, false),
                {side, footerTop, bodyWidth * 0.7, smallFont * 1.5}, smallFont, false, map::colours::muted);
        addText(TextKind::footer,
                words::text(m_brief.language, "brief.page", {{"number", std::to_string(i + 1)}, {"count", count}}),
                {side + bodyWidth * 0.7, footerTop, bodyWidth * 0.3, smallFont * 1.5}, smallFont, false,
                map::colours::muted, scene::Align::right);
    }
}

std::vector<Page> Layout::pages() {
    for (const Chapter& chapter : m_brief.chapters) {
        newPage(chapter, false);
        for (const Block& block : chapter.blocks)
            std::visit(
                [&](const auto& one) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Figures>)
                        put(one);
                    else
                        put(one, chapter);
                },
                block);
    }
    number();
    return std::move(m_pages);
}

} // namespace

std::vector<Page> layOut(const Brief& brief) {
    return Layout(brief).pages();
}

} // namespace rolemap::brief
