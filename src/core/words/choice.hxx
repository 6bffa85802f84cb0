// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// An argument that is one of a few words: "cluster", "centroids" or "fit", by id or by label in any language.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rolemap::words {

/// The index of what was typed. `prefix` + id is the label's text ("people.column."). Throws Error(argument) naming the
/// argument and the choices. O(choices).
std::size_t choose(const char* argument, std::string_view typed, const std::vector<std::string_view>& ids,
                   std::string_view prefix);

} // namespace rolemap::words
