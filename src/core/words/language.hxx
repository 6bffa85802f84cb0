// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The languages that the product speaks.
#pragma once

#include <string_view>

namespace rolemap::words {

enum class Language { en, zhCN, zhTW };

inline constexpr Language allLanguages[] = {Language::en, Language::zhCN, Language::zhTW};

/// The nearest language for a BCP 47 tag: zh-TW, zh-HK, zh-MO and zh-Hant are traditional Chinese, other zh
/// simplified, everything else English.
Language languageOf(std::string_view tag) noexcept;

/// "en", "zh-CN", "zh-TW".
std::string_view tagOf(Language language) noexcept;

} // namespace rolemap::words
