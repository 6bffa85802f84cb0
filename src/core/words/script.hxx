// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The language that a list's headings are written in: a file from a CRM says nothing else of it.
#pragma once

#include "language.hxx"

#include <optional>
#include <string_view>

namespace rolemap::words {

/// Chinese where the text holds Chinese characters and no Japanese or Korean ones: traditional where more of them are
/// used in our traditional texts only than in the simplified ones only. Nothing for a text without them. O(n).
std::optional<Language> writtenIn(std::string_view utf8);

} // namespace rolemap::words
