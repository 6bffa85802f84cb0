// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where names stand beside bubbles so that each can be read: beside its own, over no other name, and over no other
// bubble as long as there is room elsewhere (the greedy rule of point labelling: J. Christensen, J. Marks, S. Shieber
// 1995, 'An empirical study of algorithms for point-feature label placement').
#pragma once

#include "scene.hxx"

#include <cstddef>
#include <vector>

namespace rolemap::scene {

/// A bubble, in any unit of length; y grows downwards.
struct Disc {
    Point middle;
    double radius = 0;
};

/// What is to be written beside a bubble.
struct Label {
    std::size_t disc = 0; ///< index of its bubble
    double width = 0, height = 0;
};

enum class LabelSide { right, left, above, below, away };

struct LabelPlace {
    LabelSide side = LabelSide::right;
    Rect box;            ///< where the label stands; without size where hidden
    bool hidden = false; ///< no place at all: over another label or outside the frame anywhere
};

/// The place of each label, in the order of `labels`, the most important first. A label is at the right, the left,
/// above or below its bubble, `gap` from the edge; where each of these is over another label, outside `frame` or over
/// other bubbles by more than a quarter of its height, it stands away, at the nearest free place around (to be joined
/// by a line); where there is none, at the side that covers the least of other bubbles. `taken` are boxes where no
/// label may be. Labels in `frame` never overlap each other. Ties: right, left, above, below; nearer first, then
/// clockwise from the right. O(labels × (discs + labels)).
std::vector<LabelPlace> placeLabels(const std::vector<Disc>& discs, const std::vector<Label>& labels, const Rect& frame,
                                    const std::vector<Rect>& taken, double gap);

} // namespace rolemap::scene
