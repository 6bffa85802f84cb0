// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Nearly every cell of an English workbook is plain ASCII, and a table may have 100,000 of them: those take a path that
// looks at each byte once. Everything else goes through utf8proc.

#include "fold.hxx"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace rolemap::words {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool isAsciiSpace(unsigned char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x1C || c == 0x1D || c == 0x1E || c == 0x1F;
}

bool isAscii(std::string_view s) noexcept {
    for (const char c : s)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

/// White space as people see it: every Unicode space and the characters of no width that spreadsheets and web pages
/// leave behind (zero-width space, word joiner, byte order mark). The joiners U+200C/D shape scripts we do not know and
/// soft hyphens are not seen either: none of them ever tells two words apart here.
bool isWhite(char32_t c) noexcept {
    if (c < 0x80)
        return isAsciiSpace(static_cast<unsigned char>(c));
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isInvisible(char32_t c) noexcept {
    return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

/// Reads one code point and moves on; an invalid byte is U+FFFD and one byte.
char32_t next(std::string_view& s) noexcept {
    utf8proc_int32_t c = -1;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()),
                                    static_cast<utf8proc_ssize_t>(s.size()), &c);
    if (n <= 0 || c < 0) {
        s.remove_prefix(1);
        return replacement;
    }
    s.remove_prefix(static_cast<std::size_t>(n));
    return static_cast<char32_t>(c);
}

void append(std::string& out, char32_t c) {
    utf8proc_uint8_t bytes[4];
    const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

/// NFKC and case folding of valid UTF-8. Its output may again hold what folding changes only in rare scripts; applied
/// once it is Unicode's NFKC_Casefold as utf8proc has it.
std::string foldLetters(const std::string& s) {
    utf8proc_uint8_t* raw = nullptr;
    const auto n =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(s.data()), static_cast<utf8proc_ssize_t>(s.size()), &raw,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                    UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (n < 0 || raw == nullptr)
        return s;
    return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(n));
}

} // namespace

std::string tidy(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    bool space = false;
    while (!utf8.empty()) {
        const auto byte = static_cast<unsigned char>(utf8.front());
        char32_t c = byte;
        if (byte < 0x80)
            utf8.remove_prefix(1);
        else
            c = next(utf8);
        if (isWhite(c)) {
            space = true;
            continue;
        }
        if (isInvisible(c))
            continue;
        if (space && !out.empty())
            out += ' ';
        space = false;
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            append(out, c);
    }
    return out;
}

std::string fold(std::string_view utf8) {
    std::string out = tidy(utf8);
    if (isAscii(out)) {
        for (char& c : out)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return out;
    }
    // A compatibility form may decompose into a space of its own (U+00A8 is space and diaeresis), so tidy again.
    return tidy(foldLetters(out));
}

bool isBlank(std::string_view utf8) {
    while (!utf8.empty()) {
        const char32_t c = next(utf8);
        if (!isWhite(c) && !isInvisible(c))
            return false;
    }
    return true;
}

std::size_t codePoints(std::string_view utf8) noexcept {
    std::size_t n = 0;
    while (!utf8.empty()) {
        next(utf8);
        ++n;
    }
    return n;
}

} // namespace rolemap::words
