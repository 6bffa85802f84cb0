// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a CRM calls won, lost and still open, and which of its columns are known only once a deal is closed:
// templates/headers.json, 'outcomes'.
#pragma once

#include "grid.hxx"

#include <optional>
#include <string_view>

namespace rolemap::table {

/// Whether a word of a stage or result says won (true) or lost (false); nothing for any other word. Case, width,
/// spaces and punctuation do not count. O(length).
std::optional<bool> wonOrLost(std::string_view word);

/// Whether a word says that lower figures are better (true) or higher ones (false); nothing for any other.
std::optional<bool> lowerIsBetter(std::string_view word);

/// A column's header says what only closing tells.
bool knownAfterClosing(std::string_view header);

} // namespace rolemap::table
