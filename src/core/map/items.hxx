// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Short ways to make a scene's items: boxes, texts that fit their frames, bars.
#pragma once

#include "../scene/scene.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace rolemap::map {

scene::Item box(const scene::Rect& rect, const scene::Style& style, double radius = 0);
/// One line; shortened where it is wider than its frame.
scene::Item text(const scene::Rect& frame, std::string_view words, double fontSize, scene::Colour colour,
                 bool bold = false, scene::Align align = scene::Align::left);
/// As text(), but set up to 15% smaller before anything is cut off.
scene::Item fittedText(const scene::Rect& frame, std::string_view words, double fontSize, scene::Colour colour,
                       bool bold = false, scene::Align align = scene::Align::left);
/// A track and, over it, the share that is reached; nothing where there is no share.
std::vector<scene::Item> bar(const scene::Rect& rect, double share, scene::Colour colour, scene::Colour track);

/// Names the items of a group that have no name yet: "<group>:<number>".
void nameItems(scene::Group& group);

} // namespace rolemap::map
