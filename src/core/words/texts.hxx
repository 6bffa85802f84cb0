// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Every sentence that a user reads, in three languages, from templates/texts/*.json. A key is "file.name", a text may
// hold {placeholders}.
#pragma once

#include "language.hxx"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolemap::words {

using TextArguments = std::vector<std::pair<std::string, std::string>>;

/// The text of a key with its placeholders filled. Throws std::logic_error for an unknown key or a placeholder without
/// a value: both are mistakes of ours, and a test calls every key in every language.
std::string text(Language language, std::string_view key, const TextArguments& arguments = {});

/// Every sentence of a language, one after the other.
std::string allTexts(Language language);

/// All keys, sorted.
std::vector<std::string> textKeys();

} // namespace rolemap::words
