// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Headers carry hints and explanations, so a header is tried whole, without brackets, without numbers, up to its first
// comma or colon, and without words like 'stakeholder' before it.

#include "header_spellings.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"

#include <algorithm>

namespace rolemap::table {

namespace {

bool isWordEnd(std::string_view text, std::size_t at) {
    // Between letters of the Latin alphabet a word does not end; Chinese has no spaces between words.
    if (at == 0 || at >= text.size())
        return true;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !(letter(text[at - 1]) && letter(text[at]));
}

struct Bracket {
    std::string_view open, close;
};
constexpr Bracket brackets[] = {{"(", ")"}, {"[", "]"}, {"\xE3\x80\x90", "\xE3\x80\x91"}, {"{", "}"}, {"<", ">"}};

/// Without tokens that are numbers or scales ("1-10", "1–5", "/10").
std::string withoutNumbers(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        const std::string_view token(text.data() + i, end - i);
        const std::string letters = compact(token);
        const bool number = std::all_of(letters.begin(), letters.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z');
        });
        if (!number) {
            if (!out.empty())
                out += ' ';
            out += token;
        }
        i = end + 1;
    }
    return out;
}

std::string withoutPrefix(const std::string& text, const std::vector<std::string>& prefixes) {
    for (const auto& prefix : prefixes)
        if (text.size() > prefix.size() && text.compare(0, prefix.size(), prefix) == 0 &&
            isWordEnd(text, prefix.size()))
            return words::tidy(std::string_view(text).substr(prefix.size()));
    return {};
}

} // namespace

std::string withoutBrackets(std::string folded) {
    for (const Bracket& b : brackets)
        for (std::size_t open; (open = folded.find(b.open)) != std::string::npos;) {
            const std::size_t close = folded.find(b.close, open);
            folded.erase(open, close == std::string::npos ? close : close + b.close.size() - open);
            folded.insert(open, " ");
        }
    return words::tidy(folded);
}

std::string foldedHeader(std::string_view header) {
    // A header longer than a paragraph is none; cut, so that a pasted document costs no more than a heading.
    return words::fold(header.substr(0, 400));
}

bool eachSpelling(const std::string& folded, const std::vector<std::string>& prefixes,
                  const std::function<bool(const std::string&, double)>& look) {
    const auto tryOne = [&](std::string_view text, double penalty) {
        const std::string key = compact(text);
        return !key.empty() && look(key, penalty);
    };
    if (folded.empty())
        return false;
    if (tryOne(folded, 0))
        return true;
    const std::string bare = withoutBrackets(folded);
    const std::string plain = withoutNumbers(bare);
    if ((bare != folded && tryOne(bare, 0.05)) || (plain != bare && tryOne(plain, 0.1)))
        return true;
    std::string shorter = withoutPrefix(plain, prefixes);
    for (int i = 0; i < 2 && !shorter.empty(); ++i) {
        if (tryOne(shorter, 0.3))
            return true;
        shorter = withoutPrefix(shorter, prefixes);
    }
    const std::size_t stop = plain.find_first_of(",;:?|");
    return stop != std::string::npos && stop > 0 && tryOne(std::string_view(plain).substr(0, stop), 0.35);
}

std::string plainHeader(const std::string& folded) {
    return withoutNumbers(withoutBrackets(folded));
}

double coverage(const std::string& plain, std::string_view word) {
    for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at + 1))
        if (isWordEnd(plain, at) && isWordEnd(plain, at + word.size()))
            return static_cast<double>(compact(word).size()) / static_cast<double>(compact(plain).size());
    return 0;
}

} // namespace rolemap::table
