// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What every panel is laid out with: boxes in pixels, what a window's font asks for, and a column that is filled from
// top to bottom.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::panels {

/// In pixels of the window.
struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    int right() const noexcept { return x + width; }
    int bottom() const noexcept { return y + height; }
    bool shown() const noexcept { return width > 0 && height > 0; }
    bool overlaps(const Box& o) const noexcept {
        return shown() && o.shown() && x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
};

/// What the window's font and controls ask for.
struct Metrics {
    int line = 17;    ///< height of a line of text
    int control = 30; ///< height of a button or a drop-down
};

/// Narrower than this everything is laid out as at this width.
inline constexpr int leastWidth = 180;

/// Lines that a text takes within a width; words rarely fill a line to its end.
int linesOf(int textWidth, int width);

/// What a card's words ask for, in pixels.
struct CardWords {
    int title = 0, detail = 0; ///< widths, unbroken; a title in bold
    int beside = 0;            ///< what stands beside them: number, figure, margins
};

/// Fills a panel from top to bottom.
class Column {
public:
    /// `metrics` must outlive it.
    Column(int width, const Metrics& metrics);

    int left() const noexcept { return m_margin; }
    int right() const noexcept { return m_width - m_margin; }
    int inner() const noexcept { return right() - left(); }
    int gap() const noexcept { return m_gap; }
    int y() const noexcept { return m_y; }
    void skip(int height) noexcept { m_y += height; }

    /// A row of controls: a text within it is centred by the control itself.
    Box place(int x, int width, int height) const noexcept;
    /// As wide as the panel.
    Box full(int height);
    /// Caption and control beside each other; below each other where the control would have to cut what it shows.
    void captioned(Box& caption, Box& control, int captions, int reserved, int wanted);
    /// A field with its caption and a button at its end; the button is as wide as its words ask for.
    void withButton(Box& caption, Box& control, Box& button, int captions, int buttonWords, int wanted);
    /// A text that is broken into lines: `wide` unbroken, with so many line breaks of its own.
    Box words(int wide, int breaks = 0);
    /// A section's title with a note at its end; the note goes where there is no room.
    void titled(Box& title, Box& note, int titleWidth, int noteWidth);
    /// A line between sections.
    Box rule();
    /// Buttons in one row of equal widths where they fit, else in two columns, else below each other.
    std::vector<Box> buttons(const std::vector<int>& widths);
    /// Cards with a button at their end.
    void list(std::vector<Box>& cards, std::vector<Box>& buttons, std::size_t count, int height);
    /// Each card as high as its words ask for.
    void list(std::vector<Box>& cards, std::vector<Box>& buttons, const std::vector<CardWords>& words);
    int cardWidth() const noexcept { return inner() - listButton() - m_gap / 2; }

private:
    int listButton() const noexcept { return m_metrics.line * 3 / 2; }

    const Metrics& m_metrics;
    int m_margin, m_gap, m_width, m_y;
};

} // namespace rolemap::panels
