// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything in the Accounts panel stands for a width.
#include "accounts_layout.hxx"

#include "accounts_pictures.hxx"

#include <algorithm>

namespace rolemap::panels {

AccountsLayout layOutAccounts(const AccountsContent& content, int width, const Metrics& metrics) {
    AccountsLayout layout;
    layout.width = std::max(width, leastWidth);
    Column column(layout.width, metrics);

    column.withButton(layout.accountsCaption, layout.accounts, layout.select, content.captions, content.select,
                      content.accounts);

    if (!content.ready) {
        layout.message = column.words(content.messageWidth, content.messageBreaks);
        layout.height = column.y() + column.gap();
        return layout;
    }
    if (content.currencyChoice)
        column.captioned(layout.currencyCaption, layout.currency, content.captions, 0, content.currency);

    column.skip(column.gap());
    column.titled(layout.zonesTitle, layout.zonesNote, content.zonesTitle, content.zonesNote);
    layout.zones = column.full(zoneRow(metrics) * static_cast<int>(content.zones));
    const int field = metrics.line * 5;
    for (auto [caption, control] :
         {std::pair(&layout.belowCaption, &layout.below), {&layout.aboveCaption, &layout.above}}) {
        // The field is as wide as its figure asks for, at the end of its line.
        const int captions = std::min(content.limitCaptions, column.inner() - field - column.gap());
        *caption = {column.left(), column.y() + (metrics.control - metrics.line) / 2, captions, metrics.line};
        *control = column.place(column.right() - field, field, metrics.control);
        column.skip(metrics.control + column.gap());
    }
    layout.limitsText = column.full(linesOf(content.limitsText, column.inner()) * metrics.line + 2);
    if (content.reset > 0) {
        layout.reset = column.full(metrics.control);
        layout.reset.width = std::min(content.reset + 2 * metrics.line, column.inner());
    }

    layout.rules[0] = column.rule();
    column.titled(layout.strategiesTitle, layout.strategiesNote, content.strategiesTitle, content.strategiesNote);
    layout.strategies = column.full(strategyRow(metrics) * static_cast<int>(content.strategies));

    layout.rules[1] = column.rule();
    column.titled(layout.roomTitle, layout.roomNote, content.roomTitle, content.roomNote);
    if (content.room.empty())
        layout.roomEmpty = column.full(linesOf(content.roomEmpty, column.inner()) * metrics.line);
    column.list(layout.room, layout.roomButtons, content.room);

    layout.rules[2] = column.rule();
    column.titled(layout.problemsTitle, layout.problemsNote, content.problemsTitle, content.problemsNote);
    if (content.problems.empty())
        layout.problemsEmpty = column.full(linesOf(content.problemsEmpty, column.inner()) * metrics.line);
    column.list(layout.problems, layout.problemButtons, content.problems);
    if (content.more)
        layout.more = column.full(metrics.control);

    if (!content.commands.empty()) {
        column.skip(column.gap() * 2);
        layout.commands = column.buttons(content.commands);
    }
    layout.height = column.y() + column.gap();
    return layout;
}

std::vector<Box> AccountsLayout::all() const {
    std::vector<Box> boxes;
    const auto add = [&](const Box& box) {
        if (box.shown())
            boxes.push_back(box);
    };
    const auto addAll = [&](const std::vector<Box>& several) { std::for_each(several.begin(), several.end(), add); };
    for (const Box& box :
         {accountsCaption, accounts,       select,     currencyCaption, currency,  message,    zonesTitle, zonesNote,
          zones,           belowCaption,   below,      aboveCaption,    above,     limitsText, reset,      rules[0],
          strategiesTitle, strategiesNote, strategies, rules[1],        roomTitle, roomNote,   roomEmpty})
        add(box);
    addAll(room);
    addAll(roomButtons);
    for (const Box& box : {rules[2], problemsTitle, problemsNote, problemsEmpty})
        add(box);
    addAll(problems);
    addAll(problemButtons);
    add(more);
    addAll(commands);
    return boxes;
}

} // namespace rolemap::panels
