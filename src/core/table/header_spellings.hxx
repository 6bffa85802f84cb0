// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The ways to read one header: 'Level of Influence (High, Medium, Low)' is whole, without its hint, and so on.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::table {

/// A folded header, cut where it is longer than a heading is.
std::string foldedHeader(std::string_view header);

/// Calls `look(compact word, penalty)` with the spellings of a folded header until it returns true, and returns
/// whether it did: whole, without brackets, without numbers, without the prefixes before it, up to its first comma or
/// colon. O(length × prefixes).
bool eachSpelling(const std::string& folded, const std::vector<std::string>& prefixes,
                  const std::function<bool(const std::string& key, double penalty)>& look);

std::string withoutBrackets(std::string folded);

/// A folded header without brackets and numbers.
std::string plainHeader(const std::string& folded);

/// The share of a plain header that a folded word within it covers, 0 where it does not stand there as a word.
double coverage(const std::string& plain, std::string_view word);

} // namespace rolemap::table
