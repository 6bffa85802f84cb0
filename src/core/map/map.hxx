// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The buying-role map (采购分析图): people as cards in a grid of levels by departments, with lines for reporting and
// influence, placeholders for who is missing, and a legend. One scene for Calc's shapes and for SVG.
#pragma once

#include "../people/analysis.hxx"
#include "../people/gaps.hxx"
#include "../scene/scene.hxx"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::map {

struct Options {
    words::Language language = words::Language::en;
    std::string title;    ///< the deal or account; the table's deal name where empty
    std::string dateText; ///< as it is to be printed; empty: none (the core knows no clock)
    bool drawReporting = true, drawInfluence = true, drawPlaceholders = true, drawLegend = true;
    std::size_t pageAbove = 40; ///< above that many people a page a department
    double minWidth = 29700;    ///< 1/100 mm; A4 landscape, wider where cards need it, in the ratio of A4
    /// Where the user has moved cards: name of the card's group -> top left corner. Lines follow.
    std::map<std::string, scene::Point> moved;
    /// An empty map for a workshop: grid, empty cards and legend, no people.
    bool blank = false;
};

/// The pages of one deal's map. Every card is a group named "card:<person's name>" (made unique with "#2" ... for
/// namesakes), every placeholder "missing:<level>:<department>" or "missing:role:<role>", every line "line:<from>><to>"
/// or "reports:<from>><to>", the legend "legend", lanes and bands "lane:<id>", "band:<id>", the title "title", the
/// figures "figure:health" and so on. No two cards or placeholders overlap; lines do not run through cards.
/// O(people + lines × grid cells).
std::vector<scene::Scene> draw(const people::Analysis& analysis, const Options& options);

/// The blank map for a workshop, to print on A3.
scene::Scene drawBlank(const Options& options);

/// Colours and marks of the map, also used by the panel and the sheets' conditional formats, so that a supporter looks
/// the same everywhere.
struct Look {
    scene::Colour colour;
    const char* shape; ///< "up", "dot", "down", "question"
};
Look look(words::Attitude attitude);

} // namespace rolemap::map
