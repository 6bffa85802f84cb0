// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A column that is filled from top to bottom.
#include "column.hxx"

#include <algorithm>

namespace rolemap::panels {

int linesOf(int textWidth, int width) {
    return 1 + textWidth / std::max(1, width * 9 / 10);
}

Column::Column(int width, const Metrics& metrics)
    : m_metrics(metrics), m_margin(metrics.line / 2), m_gap(metrics.line / 3), m_width(width), m_y(m_margin) {}

Box Column::place(int x, int width, int height) const noexcept {
    return {x, m_y, std::max(width, 1), height};
}

Box Column::full(int height) {
    const Box box = place(left(), inner(), height);
    skip(height + m_gap);
    return box;
}

void Column::captioned(Box& caption, Box& control, int captions, int reserved, int wanted) {
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

void Column::withButton(Box& caption, Box& control, Box& button, int captions, int buttonWords, int wanted) {
    const int width = std::min(buttonWords + m_metrics.line * 3 / 2, inner() / 2);
    captioned(caption, control, captions, width + m_gap, wanted);
    button = {right() - width, control.y, width, m_metrics.control};
}

Box Column::words(int wide, int breaks) {
    return full((breaks + linesOf(wide, inner())) * m_metrics.line + m_metrics.line / 2);
}

void Column::titled(Box& title, Box& note, int titleWidth, int noteWidth) {
    const int wanted = std::min(titleWidth + m_gap, inner());
    title = place(left(), wanted, m_metrics.line);
    const int room = inner() - wanted - 3 * m_gap;
    note = noteWidth > 0 && noteWidth <= room ? place(right() - noteWidth - m_gap, noteWidth + m_gap, m_metrics.line)
                                              : Box();
    skip(m_metrics.line + m_gap);
}

Box Column::rule() {
    skip(m_gap);
    const Box box = place(left(), inner(), 1);
    skip(1 + m_gap + m_gap / 2);
    return box;
}

std::vector<Box> Column::buttons(const std::vector<int>& widths) {
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

void Column::list(std::vector<Box>& cards, std::vector<Box>& buttons, std::size_t count, int height) {
    const int button = listButton();
    for (std::size_t i = 0; i < count; ++i) {
        cards.push_back(place(left(), cardWidth(), height));
        buttons.push_back({right() - button, m_y, button, height});
        skip(height + m_gap - 1);
    }
}

void Column::list(std::vector<Box>& cards, std::vector<Box>& buttons, const std::vector<CardWords>& words) {
    for (const CardWords& card : words) {
        const int room = cardWidth() - card.beside;
        // What two lines do not hold is cut; a tip says it whole.
        const int lines = (card.title > room ? 2 : 1) + (card.detail > room ? 2 : 1);
        list(cards, buttons, 1, m_metrics.line * lines + m_metrics.line / 2);
    }
}

} // namespace rolemap::panels
