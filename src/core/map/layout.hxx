// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where everything stands: levels as bands, departments as lanes, cards in rows and columns of one pitch, on a page in
// the ratio of A4. Pure geometry; 1/100 mm.
#pragma once

#include "content.hxx"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace rolemap::map {

/// Sizes at a page of A4; everything but the cards grows with the page, so that it prints at one size.
struct Frame {
    static constexpr double pageWidth = 29700, pageHeight = 21000;
    static constexpr double margin = 700, headerBottom = 2300, laneLabel = 640, bandLabel = 1000;
    static constexpr double legendTop = 18450, legendBottom = 20350;
    static constexpr double bandsTop = headerBottom + laneLabel;
    static constexpr double bandsWidth = pageWidth - 2 * margin - bandLabel;
    static constexpr double paddingX = 250, paddingY = 120; ///< between the grid's edge and its outermost gutters
    static constexpr double bandsBottom(bool legend) noexcept { return legend ? legendTop - 200 : legendBottom; }
};

/// Sizes of a card at scale 1, and the gutters about it, in which lines run.
struct CardSize {
    static constexpr double width = 5000, height = 1760, gapX = 1050, gapY = 740;
    static constexpr double stub = 300;     ///< height of a line that names somebody on another page
    static constexpr double largest = 1.25; ///< cards of a small deal grow, but not into posters
};

struct Layout {
    double width = 0, height = 0;
    double pageScale = 1; ///< of header, labels and legend
    double cardScale = 1;
    double gapX = 0, gapY = 0;             ///< between cards
    std::vector<scene::Rect> bands, lanes; ///< of the grid itself, without labels
    std::vector<scene::Rect> cards;        ///< with the room for their stubs
    std::vector<scene::Rect> missing;
    scene::Rect legend; ///< empty where there is none
};

/// Places all cards and placeholders. Chooses rows and columns so that the page is as small as may be in the ratio of
/// A4, at least `minWidth` wide. Moved cards stand where they were put; an unmoved one that would lie under one of them
/// goes to the nearest free place. No two overlap, unless the user moved both. O(people) but for moved cards.
Layout layout(const Content& content, double minWidth, bool legend, const std::map<std::string, scene::Point>& moved);

} // namespace rolemap::map
