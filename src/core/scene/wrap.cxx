// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where a text may end a line: at spaces, and between East Asian characters, but no closing mark begins a line and no
// opening one ends it (the rules of JIS X 4051 and GB/T 15834 that matter at this size).

#include "scene.hxx"
#include "utf8.hxx"

#include <algorithm>
#include <iterator>

namespace rolemap::scene {

namespace {

bool isIdeographic(char32_t c) noexcept {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

template <std::size_t N>
bool oneOf(const char32_t (&marks)[N], char32_t c) noexcept {
    return std::find(std::begin(marks), std::end(marks), c) != std::end(marks);
}

bool mayNotBegin(char32_t c) noexcept {
    static constexpr char32_t marks[] = {U'、', U'。', U'，', U'．', U'；', U'：', U'！', U'？', U'）', U'」',
                                         U'』', U'】', U'》', U'〉', U'”',  U'’',  U'…',  U'%',  U'％', U',',
                                         U'.',  U';',  U':',  U'!',  U'?',  U')',  U']',  U'·',  U'—'};
    return oneOf(marks, c);
}

bool mayNotEnd(char32_t c) noexcept {
    static constexpr char32_t marks[] = {U'（', U'「', U'『', U'【', U'《', U'〈', U'“', U'‘', U'(', U'['};
    return oneOf(marks, c);
}

/// One line of a text without line ends.
void wrapLine(std::string_view text, double width, const Measure& measure, std::vector<std::string>& lines) {
    while (measure(text) > width) {
        std::size_t end = 0, anywhere = 0;
        char32_t last = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = codePointAt(text, at);
            if (at > 0) {
                const bool space = c.value == ' ';
                const bool between = last != ' ' && (isIdeographic(c.value) || isIdeographic(last));
                const bool breaks = space || (between && !mayNotBegin(c.value) && !mayNotEnd(last));
                const bool fits = measure(text.substr(0, at)) <= width;
                if (fits)
                    anywhere = at;
                if (fits && breaks)
                    end = at;
                if (!fits)
                    break;
            }
            last = c.value;
            at += c.size;
        }
        // A word that is longer than the line is cut where it must be; one code point stands in any case.
        if (end == 0)
            end = anywhere > 0 ? anywhere : codePointAt(text, 0).size;
        if (end >= text.size())
            break;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
    }
    lines.emplace_back(text);
}

} // namespace

std::vector<std::string> wrap(std::string_view utf8, double width, const Measure& measure) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
        wrapLine(utf8.substr(at, end - at), width, measure, lines);
        at = end + 1;
    }
    return lines;
}

std::vector<std::string> wrap(std::string_view utf8, double width, double fontSize, bool bold) {
    return wrap(utf8, width, [=](std::string_view part) { return textWidth(part, fontSize, bold); });
}

} // namespace rolemap::scene
