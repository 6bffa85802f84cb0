// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Named choices in an argument ("influence;rank"), by id or by label in any language.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rolemap::words {

/// One of several named choices: `prefix` + id is the label's text. Throws Error(argument) naming the argument and the
/// choices.
std::size_t choose(const char* argument, std::string_view typed, const std::vector<std::string_view>& ids,
                   std::string_view prefix);

/// Several, in the order typed, between semicolons, commas and the Chinese enumeration comma; all where none is typed.
std::vector<std::size_t> chooseList(const char* argument, std::string_view typed,
                                    const std::vector<std::string_view>& ids, std::string_view prefix);

} // namespace rolemap::words
