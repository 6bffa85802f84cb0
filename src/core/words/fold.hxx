// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Two spellings of one word are one word: full-width and half-width forms, no-break and doubled spaces and case do not
// matter. NFKC_Casefold of Unicode (UAX #31), by utf8proc.
#pragma once

#include <string>
#include <string_view>

namespace rolemap::words {

/// NFKC, case folded, runs of white space (also U+00A0, U+3000, zero-width ones) made one space, ends trimmed. Invalid
/// UTF-8 is replaced, never an error. O(n).
std::string fold(std::string_view utf8);

/// White space trimmed and made single as above, letters left as they are: for what is shown again.
std::string tidy(std::string_view utf8);

/// True where only white space is left.
bool isBlank(std::string_view utf8);

/// Number of code points; invalid bytes count one each.
std::size_t codePoints(std::string_view utf8) noexcept;

} // namespace rolemap::words
