// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything in the Deal panel stands for a width.
#include "layout.hxx"

#include <algorithm>

namespace rolemap::panels {

int coverageRow(const Metrics& metrics) noexcept {
    return metrics.line * 3 / 2;
}

Layout layOut(const Content& content, int width, const Metrics& metrics) {
    Layout layout;
    layout.width = std::max(width, leastWidth);
    Column column(layout.width, metrics);

    column.withButton(layout.peopleCaption, layout.people, layout.select, content.captions, content.select,
                      content.people);
    if (content.dealChoice)
        column.captioned(layout.dealCaption, layout.deal, content.captions, 0, content.dealName);

    if (!content.deal) {
        layout.message = column.words(content.messageWidth, content.messageBreaks);
        layout.messageButtons = column.buttons(content.messageButtons);
        layout.height = column.y() + column.gap();
        return layout;
    }

    column.captioned(layout.stageCaption, layout.stage, content.captions, 0, content.stage);
    column.skip(column.gap());
    // The ring with its word below it, the bars beside it; 'Why?' under the bars.
    layout.summary = column.place(column.left(), column.inner(), metrics.line * 6);
    const int why = std::min(content.why + 2 * metrics.line, column.inner() / 2);
    layout.why = {column.right() - why, layout.summary.bottom() + column.gap() / 2, why, metrics.control};
    column.skip(metrics.line * 6 + metrics.control + column.gap() * 3 / 2);

    layout.rules[0] = column.rule();
    column.titled(layout.coverageTitle, layout.coverageNote, content.coverageTitle, content.coverageNote);
    layout.coverage = column.full(coverageRow(metrics) * static_cast<int>(content.roles) + metrics.line * 4 / 3);

    layout.rules[1] = column.rule();
    column.titled(layout.gapsTitle, layout.gapsNote, content.gapsTitle, content.gapsNote);
    if (content.gaps == 0)
        layout.gapsEmpty = column.full(metrics.line);
    column.list(layout.gaps, layout.gapButtons, content.gaps, metrics.line * 2 + metrics.line / 2);
    if (content.more)
        layout.more = column.full(metrics.control);

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
