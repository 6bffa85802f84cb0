// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// From places to shapes: the parts of a map as groups of items.
#pragma once

#include "content.hxx"
#include "layout.hxx"
#include "strongest_lines.hxx"

#include <vector>

namespace rolemap::map {

/// A card in its place; `scale` 1 is CardSize. Its first item is the border, the only one with the card's fill.
scene::Group cardGroup(const Card& card, const scene::Rect& place, double scale);
scene::Group missingGroup(const Missing& missing, const scene::Rect& place, double scale);

/// Title, subtitle and figures.
std::vector<scene::Group> headerGroups(const Content& content, const Layout& layout);
/// Bands and lanes with their labels, below everything.
std::vector<scene::Group> gridGroups(const Content& content, const Layout& layout);

/// Which entries a legend needs.
struct LegendParts {
    bool reporting = true, influence = true, missing = true;
    LineCount lines{}; ///< said where some are not drawn
};
scene::Group legendGroup(words::Language language, const Layout& layout, LegendParts parts);

/// Reporting and influence lines around all cards and placeholders.
std::vector<scene::Group> lineGroups(const Content& content, const Layout& layout);

/// The one page that shows all of `content`, of its influence lines the strongest.
scene::Scene drawPage(Content content, const Options& options);
/// First page of a map of many: who is where, counted, with the most influential by name.
scene::Scene drawOverview(const Content& content, const Options& options);

} // namespace rolemap::map
