// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything in the Accounts panel stands for a width: a pure function, so that it is tested without a window.
// From 200 pixels on nothing may overlap or leave the panel.
#pragma once

#include "column.hxx"

#include <cstddef>
#include <vector>

namespace rolemap::panels {

/// What is to be shown: widths of texts as the window's font has them, and how many lines there are.
struct AccountsContent {
    bool ready = true;           ///< false: a message
    bool currencyChoice = false; ///< several currencies in the table
    int captions = 0;            ///< width of the widest of 'Accounts', 'Currency'
    int accounts = 0, currency = 0;
    int select = 0;
    int zonesTitle = 0, zonesNote = 0;
    int limitCaptions = 0; ///< width of the wider of 'Growth below', 'Consolidation above'
    int limitsText = 0;    ///< of the sentence about them, unbroken
    int reset = 0;         ///< width of the text on the button back to the model's; 0: none
    int strategiesTitle = 0, strategiesNote = 0;
    int roomTitle = 0, roomNote = 0, problemsTitle = 0, problemsNote = 0;
    std::size_t zones = 3, strategies = 3;
    std::vector<CardWords> room, problems;
    int roomEmpty = 0, problemsEmpty = 0; ///< widths of the words where there is nothing
    bool more = false;                    ///< a button below the problems that shows all, or fewer
    std::vector<int> commands;
    int messageWidth = 0, messageBreaks = 0;
};

struct AccountsLayout {
    int width = 0, height = 0;
    Box accountsCaption, accounts, select;
    Box currencyCaption, currency;
    Box message;
    Box zonesTitle, zonesNote, zones;
    Box belowCaption, below, aboveCaption, above, limitsText, reset;
    Box rules[3];
    Box strategiesTitle, strategiesNote, strategies;
    Box roomTitle, roomNote, roomEmpty;
    std::vector<Box> room, roomButtons;
    Box problemsTitle, problemsNote, problemsEmpty, more;
    std::vector<Box> problems, problemButtons;
    std::vector<Box> commands;

    std::vector<Box> all() const; ///< everything that is shown, top to bottom
};

/// O(lines). Heights are whole; height is that of the panel.
AccountsLayout layOutAccounts(const AccountsContent& content, int width, const Metrics& metrics);

} // namespace rolemap::panels
