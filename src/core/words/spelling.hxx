// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How people write what they mean: END_USER, "End-user." and "end users" are one word; "Decider; Evaluator" is two.
// Punctuation and grammar only; the words themselves are in templates/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::words {

/// The spelling under which a folded word is looked up: hyphens and underscores are spaces, full stops and apostrophes
/// are left out, no space around & and /, quotes, brackets and punctuation at the ends dropped. O(length).
std::string spelling(std::string_view folded);

/// A number as people type it into a cell of words ("-1", "+1", "\u22121", "2.", "4,5"); nothing for anything else. The
/// text is folded already. Finite always.
std::optional<double> plainNumber(std::string_view folded);

/// What is left after a number that only counts ("1 - Decision level", "2. Brewing"); nothing where there is none.
std::optional<std::string_view> afterNumber(std::string_view tidy);

/// The parts between separators that always separate: ; , / | + & line breaks and their Chinese forms. Parts are
/// trimmed, empty ones left out.
std::vector<std::string> splitParts(std::string_view text);

/// The parts between any of the joining words ("and", "和"), else between spaces; one part where there is neither.
std::vector<std::string> splitWords(std::string_view text, const std::vector<std::string>& joiners);

/// "Supporter (strong)" -> "Supporter" and "strong"; nothing where no bracket closes the text.
std::optional<std::pair<std::string, std::string>> splitBracket(std::string_view text);

/// Code points of UTF-8; an invalid byte is one of its own.
std::u32string decode(std::string_view utf8);

/// Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours is one), or limit + 1 where it is more
/// than the limit. O(|a| |b|), less where the limit is small.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

} // namespace rolemap::words
