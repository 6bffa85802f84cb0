// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything in the Deal panel stands for a width: a pure function, so that it is tested without a window. The
// sidebar is as narrow as its user wants it; from 200 pixels on nothing may overlap or leave the panel.
#pragma once

#include "column.hxx"

#include <cstddef>
#include <string>
#include <vector>

namespace rolemap::panels {

/// What is to be shown: widths of texts as the window's font has them, and how many lines the lists have.
struct Content {
    bool deal = true;                        ///< figures, coverage, gaps and next; false: a message with its buttons
    bool dealChoice = false;                 ///< several deals in the table
    int captions = 0;                        ///< width of the widest of 'People', 'Deal', 'Stage'
    int people = 0, dealName = 0, stage = 0; ///< what their controls want to show without cutting
    int select = 0;                          ///< width of the texts on buttons
    int why = 0;
    int gapsNote = 0, nextNote = 0, coverageNote = 0; ///< notes at the end of the sections' titles
    int gapsTitle = 0, nextTitle = 0, coverageTitle = 0;
    std::vector<int> commands;      ///< the buttons at the foot
    std::size_t roles = 5;          ///< rows of the matrix
    std::size_t gaps = 0, next = 0; ///< lines shown
    int nextWidth = 0;              ///< of the longest next step, in one line
    bool more = false;              ///< a button below the gaps that shows all, or fewer
    int messageWidth = 0;           ///< of the message, unbroken
    int messageBreaks = 0;          ///< line breaks within it
    std::vector<int> messageButtons;
};

struct Layout {
    int width = 0, height = 0;
    Box peopleCaption, people, select;
    Box dealCaption, deal;
    Box stageCaption, stage;
    Box summary, why;
    Box rules[3]; ///< lines between sections
    Box coverageTitle, coverageNote, coverage;
    Box gapsTitle, gapsNote, gapsEmpty, more;
    std::vector<Box> gaps, gapButtons;
    Box nextTitle, nextNote, nextEmpty;
    std::vector<Box> next, nextButtons;
    Box message;
    std::vector<Box> messageButtons;
    std::vector<Box> commands;

    std::vector<Box> all() const; ///< everything that is shown, top to bottom
};

/// O(lines). Heights are whole; height is that of the panel.
Layout layOut(const Content& content, int width, const Metrics& metrics);

/// Height of a row of the matrix and of its header, which the picture keeps to.
int coverageRow(const Metrics& metrics) noexcept;

} // namespace rolemap::panels
