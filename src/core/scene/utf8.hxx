// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One code point after another of a text that may come from anywhere: what is not UTF-8 reads as U+FFFD, byte by byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rolemap::scene {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1; ///< bytes
};

/// The code point at byte `at` of a text that is longer than that.
inline CodePoint codePointAt(std::string_view s, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[at + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4u : lead >= 0xE0 ? 3u : 2u;
    constexpr CodePoint bad{0xFFFD, 1};
    if (lead < 0xC2 || lead > 0xF4 || at + size > s.size())
        return bad;
    char32_t value = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u)
            return bad;
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return bad;
    return {value, size};
}

} // namespace rolemap::scene
