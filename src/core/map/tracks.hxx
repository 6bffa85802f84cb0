// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Lines that share a gutter stand side by side: each gets a track of its own within the room that the gutter has.
#pragma once

#include "route.hxx"

#include <vector>

namespace rolemap::map {

/// A routed line with its corners in place, from border to border of the two obstacles. Empty where there is no way.
using Path = std::vector<scene::Point>;

/// Moves parallel lines that would lie on each other apart by `spacing`, or less where there is no room, so that none
/// touches an obstacle or leaves the region. Lines of one tree share a track. ways[i] belongs to requests[i]. O(lines
/// log lines + segments × obstacles).
std::vector<Path> separate(const std::vector<Way>& ways, const std::vector<Request>& requests, const Router& router,
                           const std::vector<scene::Rect>& obstacles, const scene::Rect& region, double spacing);

} // namespace rolemap::map
