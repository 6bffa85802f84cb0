// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The cards of the panels' lists: what one says, and how it is drawn. No window and no office here.
#pragma once

#include "column.hxx"
#include "core/scene/scene.hxx"
#include "pen.hxx"

#include <string>

namespace rolemap::panels {

enum class Tone { none, high, medium, low, gain };

struct Card {
    Tone tone = Tone::none;
    std::string title;  ///< a few words
    std::string detail; ///< who, or why; may be empty
    std::string value;  ///< a figure at the end; may be empty
    std::string tip;    ///< everything, in whole sentences, for tool tips and screen readers
};

/// What its words ask for. `number` as in cardPicture().
CardWords wordsOf(const Card& card, std::size_t number, const Pen& pen);

/// Words that do not fit into a line go on in a second where the card is high enough. The whole card is the target
/// "card". `number` is shown before the title where it is not 0.
scene::Scene cardPicture(const Card& card, std::size_t number, double width, double height, const Pen& pen);
/// "Go there", for a button that says in words where.
scene::Scene chevronPicture(const Pen& pen);

} // namespace rolemap::panels
