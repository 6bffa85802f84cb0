// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The map's colours and marks. Attitude is told by colour and by shape, from the palette of Okabe and Ito (2008), which
// people with any colour vision tell apart; in grey the shape is left.
#pragma once

#include "map.hxx"

#include <string>
#include <vector>

namespace rolemap::map {

namespace colours {
using scene::Colour;
inline constexpr Colour ink = 0x1B2430, muted = 0x5A6675, faint = 0x8A94A3;
inline constexpr Colour paper = 0xFFFFFF, shade = 0xF5F7FA, rule = 0xD5DBE3, track = 0xE3E8EE;
inline constexpr Colour header = 0x334E68, headerText = 0xFFFFFF;
inline constexpr Colour bands[] = {0x486581, 0x627D98, 0x829AB1, 0x9AA5B1};
inline constexpr Colour cardEdge = 0x46566A, bar = 0x334E68;
inline constexpr Colour pill = 0xE4EEF8, pillEdge = 0xB5CCE3, pillText = 0x1F4E79;
inline constexpr Colour keyPill = 0x1F4E79, keyPillText = 0xFFFFFF;
inline constexpr Colour missing = 0xFFF8EB, missingEdge = 0xC77700, missingText = 0x8A4B00;
inline constexpr Colour reporting = 0x76828F, influence = 0x2B6CB0;
inline constexpr Colour good = 0x009E73, bad = 0xD55E00;
} // namespace colours

/// The border that tells how close we are: thick, thin, dashed, dotted.
scene::Style contactBorder(words::Contact contact, double scale);

/// Width of an influence line of a strength, 1/100 mm at scale 1: a faint one 25, a full one 90.
double influenceWidth(double weight) noexcept;

/// The mark of an attitude ("up", "dot", "down", "question") in the middle of `box`, as items: one polygon, ellipse or
/// text, in the given colour.
scene::Item mark(const char* shape, const scene::Rect& box, scene::Colour colour);

/// The field with the mark in it: the left part of a card and of the legend. Assumed attitudes are hatched.
std::vector<scene::Item> attitudeField(words::Attitude attitude, bool assumed, const scene::Rect& box, double scale);

} // namespace rolemap::map
