// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "language.hxx"

namespace rolemap::words {

namespace {

constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

/// Takes the next subtag off; '_' separates too, as in POSIX locale names (zh_TW.UTF-8).
std::string_view subtag(std::string_view& rest) noexcept {
    const auto end = rest.find_first_of("-_.@");
    const auto part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return part;
}

} // namespace

Language languageOf(std::string_view tag) noexcept {
    if (!same(subtag(tag), "zh"))
        return Language::en;
    while (!tag.empty()) {
        const auto part = subtag(tag);
        if (same(part, "Hans")) // the script is said: zh-Hans-HK is simplified, wherever it is read
            return Language::zhCN;
        if (same(part, "Hant") || same(part, "TW") || same(part, "HK") || same(part, "MO"))
            return Language::zhTW;
    }
    return Language::zhCN;
}

std::string_view tagOf(Language language) noexcept {
    switch (language) {
    case Language::zhCN:
        return "zh-CN";
    case Language::zhTW:
        return "zh-TW";
    case Language::en:
        break;
    }
    return "en";
}

} // namespace rolemap::words
