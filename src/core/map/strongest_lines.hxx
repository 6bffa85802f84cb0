// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map that shows every line of a dense network shows none: where there are many, the strongest stay, and the legend
// says how many there are.
#pragma once

#include "content.hxx"

#include <cstddef>

namespace rolemap::map {

/// How many of a page's influence lines are drawn.
struct LineCount {
    std::size_t drawn = 0, all = 0;
};

/// Leaves the strongest influence lines of a page, at most `perPerson` a card on average and never fewer than
/// `always`; reporting lines all stay. A line is as strong as its weight times its sender's influence. Everybody's
/// strongest incoming line comes first, then everybody's second, ties in the table's order. O(lines log lines).
LineCount keepStrongest(Content& page, double perPerson, std::size_t always);

} // namespace rolemap::map
