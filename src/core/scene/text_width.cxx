// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How wide a text will be, without a font at hand: Liberation Sans where it has the letter, one em for East Asian wide
// characters (UAX #11), nothing for combining marks, and a generous guess elsewhere, so that a text set by a substitute
// font still stays in its frame.

#include "advances.hxx"
#include "scene.hxx"
#include "utf8.hxx"

#include <algorithm>
#include <iterator>

namespace rolemap::scene {

namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t N>
bool within(const Range (&ranges)[N], char32_t c) noexcept {
    const auto* after = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                         [](char32_t v, const Range& r) { return v < r.first; });
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

// Unicode general categories Mn, Me and Cf of the scripts that names are written in.
constexpr Range zeroWidth[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
    {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x061C, 0x061C},
    {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED},
    {0x0900, 0x0902}, {0x093A, 0x093A}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x206F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

// East_Asian_Width W and F.
constexpr Range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                          {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},  {0xAC00, 0xD7A3},
                          {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
                          {0x17000, 0x18DFF}, {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFD}};

// Emoji fonts draw them wider than the em.
constexpr Range emoji[] = {{0x231A, 0x231B}, {0x23E9, 0x23FA}, {0x2600, 0x27BF}, {0x2B50, 0x2B55}, {0x1F000, 0x1FAFF}};

/// In em. What no table knows is taken at 0.7, above the mean of Arabic, Thai and Devanagari letters in common fonts.
double advance(char32_t c, bool bold) noexcept {
    for (const AdvanceRange& r : advanceRanges)
        if (c >= r.first && c <= r.last)
            if (const auto units = (bold ? r.bold : r.regular)[c - r.first]; units != 0)
                return units / 2048.0;
    if (within(zeroWidth, c))
        return 0;
    if (within(emoji, c))
        return 1.3;
    if (within(wide, c))
        return 1;
    return 0.7;
}

bool isRightToLeft(char32_t c) noexcept {
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

} // namespace

double textWidth(std::string_view utf8, double fontSize, bool bold) {
    double ems = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = codePointAt(utf8, at);
        ems += advance(c.value, bold);
        at += c.size;
    }
    return ems * fontSize;
}

std::string shorten(std::string_view utf8, double width, double fontSize, bool bold) {
    if (textWidth(utf8, fontSize, bold) <= width)
        return std::string(utf8);
    constexpr std::string_view ellipsis = "…";
    const double room = width - textWidth(ellipsis, fontSize, bold);
    if (room < 0)
        return {};
    double used = 0;
    std::size_t keep = 0; // bytes kept; grows past a mark only together with its base
    bool rightToLeft = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = codePointAt(utf8, at);
        used += advance(c.value, bold) * fontSize;
        if (used > room)
            break;
        at += c.size;
        keep = at;
        if (c.value > ' ')
            rightToLeft = isRightToLeft(c.value);
    }
    while (keep > 0 && utf8[keep - 1] == ' ')
        --keep;
    // Without the mark the ellipsis of a right-to-left name would stand at its beginning.
    return std::string(utf8.substr(0, keep)) + std::string(ellipsis) + (rightToLeft && keep > 0 ? "\u200F" : "");
}

} // namespace rolemap::scene
