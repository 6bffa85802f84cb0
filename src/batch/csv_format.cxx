// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Separator and encoding of a csv file.
#include "csv_format.hxx"

#include <array>

namespace rolemap::batch {

namespace {

// rtl_TextEncoding values, as the csv filter takes them.
constexpr int utf8 = 76, utf16 = 65535, gb18030 = 85, windows1252 = 1;

unsigned byteAt(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

/// Length of the UTF-8 sequence at i, 0 where it is none; a sequence that the end cuts off counts as whole.
std::size_t sequence(std::string_view text, std::size_t i) {
    const unsigned lead = byteAt(text, i);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
        if ((byteAt(text, i + k) & 0xC0) != 0x80)
            return 0;
    return length;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

/// GB2312 writes each Chinese character as two bytes from A1 on; accented Latin letters stand alone.
bool isChinesePairs(std::string_view text) {
    std::size_t pairs = 0, alone = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (byteAt(text, i) < 0x80)
            continue;
        if (i + 1 < text.size() && byteAt(text, i) >= 0xA1 && byteAt(text, i + 1) >= 0xA1) {
            ++pairs;
            ++i;
        } else
            ++alone;
    }
    return pairs > 4 * alone;
}

int encodingOf(std::string_view head) {
    if (head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF")
        return utf16;
    if (isUtf8(head))
        return utf8;
    return isChinesePairs(head) ? gb18030 : windows1252;
}

char separatorOf(std::string_view head) {
    constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (char c : head) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == '\n')
            break;
        else if (!quoted)
            for (std::size_t k = 0; k < candidates.size(); ++k)
                counts[k] += c == candidates[k];
    }
    std::size_t best = 0;
    for (std::size_t k = 1; k < candidates.size(); ++k)
        if (counts[k] > counts[best])
            best = k;
    return candidates[best];
}

} // namespace

std::string csvFilterOptions(std::string_view head) {
    // Separator, quote, encoding, first row, no column formats, language, quoted fields are text, no dates guessed.
    return std::to_string(static_cast<int>(separatorOf(head))) + ",34," + std::to_string(encodingOf(head)) +
           ",1,,0,false,false";
}

} // namespace rolemap::batch
