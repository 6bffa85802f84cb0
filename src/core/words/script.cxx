// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which characters tell simplified from traditional writing is learned from the product's own texts, written in both.
#include "script.hxx"

#include "texts.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <set>

namespace rolemap::words {

namespace {

using Character = utf8proc_int32_t;

/// Calls `use` for each character; invalid bytes are passed over.
template <class Use>
void forEachCharacter(std::string_view utf8, Use use) {
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    auto left = static_cast<utf8proc_ssize_t>(utf8.size());
    while (left > 0) {
        Character character = -1;
        const utf8proc_ssize_t length = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(at, left, &character));
        if (character >= 0)
            use(character);
        at += length;
        left -= length;
    }
}

bool isIdeograph(Character c) noexcept {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Kana and Hangul: the text is Japanese or Korean.
bool isOtherEastAsian(Character c) noexcept {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0x1100 && c <= 0x11FF);
}

struct Telling {
    std::set<Character> simplified, traditional; ///< used in one kind of our texts only
};

const Telling& telling() {
    static const Telling kinds = [] {
        const auto used = [](Language language) {
            std::set<Character> characters;
            forEachCharacter(allTexts(language), [&](Character c) {
                if (isIdeograph(c))
                    characters.insert(c);
            });
            return characters;
        };
        const auto simplified = used(Language::zhCN), traditional = used(Language::zhTW);
        const auto only = [](const std::set<Character>& a, const std::set<Character>& b) {
            std::set<Character> result;
            std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(result, result.end()));
            return result;
        };
        return Telling{only(simplified, traditional), only(traditional, simplified)};
    }();
    return kinds;
}

} // namespace

std::optional<Language> writtenIn(std::string_view utf8) {
    std::size_t ideographs = 0, simplified = 0, traditional = 0;
    bool other = false;
    forEachCharacter(utf8, [&](Character c) {
        ideographs += isIdeograph(c) ? 1 : 0;
        simplified += telling().simplified.count(c);
        traditional += telling().traditional.count(c);
        other = other || isOtherEastAsian(c);
    });
    if (ideographs == 0 || other)
        return std::nullopt;
    return traditional > simplified ? Language::zhTW : Language::zhCN;
}

} // namespace rolemap::words
