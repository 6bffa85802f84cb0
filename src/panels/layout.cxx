// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything in the Deal panel stands for a width.
#include "layout.hxx"

#include <algorithm>

namespace rolemap::panels {

namespace {

/// Fills the panel from top to bottom.
class Column {
public:
    Column(int width, const Metrics& metrics)
        : m_metrics(metrics), m_margin(metrics.line / 2), m_gap(metrics.line / 3), m_width(width), m_y(m_margin) {}

    int left() const noexcept { return m_margin; }
    int right() const noexcept { return m_width - m_margin; }
    int inner() const noexcept { return right() - left(); }
    int gap() const noexcept { return m_gap; }
    int y() const noexcept { return m_y; }
    void skip(int height) noexcept { m_y += height; }

    /// A row of controls: a text within it is centred by the control itself.
    Box place(int x, int width, int height) const noexcept { return {x, m_y, std::max(width, 1), height}; }
    Box full(int height) {
        const Box box = place(left(), inner(), height);
        skip(height + m_gap);
        return box;
    }

    /// Caption and control beside each other; below each other where the control would have to cut what it shows.
    void captioned(Box& caption, Box& control, int captions, int reserved, int wanted) {
        const int beside = captions + m_gap;
        if (beside + std::min(wanted + m_metrics.line * 2, inner() * 3 / 4) + reserved <= inner()) {
            caption = {left(), m_y + (m_metrics.control - m_metrics.line) / 2, captions, m_metrics.line};
            control = place(left() + beside, inner() - beside - reserved, m_metrics.control);
        } else {
            caption = place(left(), inner(), m_metrics.line);
            skip(m_metrics.line);
            control = place(left(), inner() - reserved, m_metrics.control);
        }
        skip(m_metrics.control + m_gap);
    }

    /// A section's title with a note at its end; the note goes where there is no room.
    void titled(Box& title, Box& note, int titleWidth, int noteWidth) {
        const int wanted = std::min(titleWidth + m_gap, inner());
        title = place(left(), wanted, m_metrics.line);
        const int room = inner() - wanted - 3 * m_gap;
        note = noteWidth > 0 && noteWidth <= room
                   ? place(right() - noteWidth - m_gap, noteWidth + m_gap, m_metrics.line)
                   : Box();
        skip(m_metrics.line + m_gap);
    }

    Box rule() {
        skip(m_gap);
        const Box box = place(left(), inner(), 1);
        skip(1 + m_gap + m_gap / 2);
        return box;
    }

    /// Buttons in one row of equal widths where they fit, else in two columns, else below each other.
    std::vector<Box> buttons(const std::vector<int>& widths) {
        std::vector<Box> boxes(widths.size());
        if (widths.empty())
            return boxes;
        const int widest = *std::max_element(widths.begin(), widths.end()) + 2 * m_metrics.line;
        const int count = static_cast<int>(widths.size());
        int columns = count;
        while (columns > 1 && columns * widest + (columns - 1) * m_gap > inner())
            --columns;
        for (int i = 0; i < count; ++i) {
            const int column = i % columns;
            if (column == 0 && i > 0)
                skip(m_metrics.control + m_gap);
            // What is left in a last, shorter row is shared out too.
            const int inRow = std::min(columns, count - (i - column));
            const int each = (inner() - (inRow - 1) * m_gap) / inRow;
            boxes[static_cast<std::size_t>(i)] = place(left() + column * (each + m_gap), each, m_metrics.control);
        }
        skip(m_metrics.control + m_gap);
        return boxes;
    }

    int listButton() const noexcept { return m_metrics.line * 3 / 2; }
    int cardWidth() const noexcept { return inner() - listButton() - m_gap / 2; }

    /// Cards with a button at their end.
    void list(std::vector<Box>& cards, std::vector<Box>& buttons, std::size_t count, int height) {
        const int button = listButton();
        for (std::size_t i = 0; i < count; ++i) {
            cards.push_back(place(left(), cardWidth(), height));
            buttons.push_back({right() - button, m_y, button, height});
            skip(height + m_gap - 1);
        }
    }

private:
    const Metrics& m_metrics;
    int m_margin, m_gap, m_width, m_y;
};

} // namespace

int coverageRow(const Metrics& metrics) noexcept {
    return metrics.line * 3 / 2;
}

Layout layOut(const Content& content, int width, const Metrics& metrics) {
    Layout layout;
    layout.width = std::max(width, leastWidth);
    Column column(layout.width, metrics);

    const int select = std::min(content.select + metrics.line * 3 / 2, column.inner() / 2);
    column.captioned(layout.peopleCaption, layout.people, content.captions, select + column.gap(), content.people);
    layout.select = {column.right() - select, layout.people.y, select, metrics.control};
    if (content.dealChoice)
        column.captioned(layout.dealCaption, layout.deal, content.captions, 0, content.dealName);

    if (!content.deal) {
        const int lines = content.messageBreaks + 1 + content.messageWidth / std::max(1, column.inner() * 9 / 10);
        layout.message = column.full(lines * metrics.line + metrics.line / 2);
        layout.messageButtons = column.buttons(content.messageButtons);
        layout.height = column.y() + column.gap();
        return layout;
    }

    column.captioned(layout.stageCaption, layout.stage, content.captions, 0, content.stage);
    column.skip(column.gap());
    // The ring with its word below it, the bars beside it; 'Why?' under the bars.
    layout.summary = column.place(column.left(), column.inner(), metrics.line * 6);
    const int why = std::min(content.why + 4, column.inner() / 2);
    layout.why = {column.right() - why, layout.summary.bottom() + column.gap() / 2, why, metrics.line + 2};
    column.skip(metrics.line * 7 + column.gap());

    layout.rules[0] = column.rule();
    column.titled(layout.coverageTitle, layout.coverageNote, content.coverageTitle, content.coverageNote);
    layout.coverage = column.full(coverageRow(metrics) * static_cast<int>(content.roles) + metrics.line * 4 / 3);

    layout.rules[1] = column.rule();
    column.titled(layout.gapsTitle, layout.gapsNote, content.gapsTitle, content.gapsNote);
    if (content.gaps == 0)
        layout.gapsEmpty = column.full(metrics.line);
    column.list(layout.gaps, layout.gapButtons, content.gaps, metrics.line * 2 + metrics.line / 2);
    if (content.more)
        layout.more = column.full(metrics.line + 2);

    layout.rules[2] = column.rule();
    column.titled(layout.nextTitle, layout.nextNote, content.nextTitle, content.nextNote);
    if (content.next == 0)
        layout.nextEmpty = column.full(metrics.line * 2);
    const bool nextFits = content.nextWidth + metrics.line * 3 / 2 <= column.cardWidth();
    column.list(layout.next, layout.nextButtons, content.next, nextFits ? metrics.line * 7 / 4 : metrics.line * 5 / 2);

    column.skip(column.gap() * 2);
    layout.commands = column.buttons(content.commands);
    layout.height = column.y() + column.gap();
    return layout;
}

std::vector<Box> Layout::all() const {
    std::vector<Box> boxes;
    const auto add = [&](const Box& box) {
        if (box.shown())
            boxes.push_back(box);
    };
    const auto addAll = [&](const std::vector<Box>& several) { std::for_each(several.begin(), several.end(), add); };
    for (const Box& box : {peopleCaption, people, select, dealCaption, deal, stageCaption, stage, message})
        add(box);
    addAll(messageButtons);
    for (const Box& box :
         {summary, why, rules[0], coverageTitle, coverageNote, coverage, rules[1], gapsTitle, gapsNote, gapsEmpty})
        add(box);
    addAll(gaps);
    addAll(gapButtons);
    for (const Box& box : {more, rules[2], nextTitle, nextNote, nextEmpty})
        add(box);
    addAll(next);
    addAll(nextButtons);
    addAll(commands);
    return boxes;
}

} // namespace rolemap::panels
