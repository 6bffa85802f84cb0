// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
#include "core/words/texts.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace rolemap::words;

namespace {

std::set<std::string> placeholders(const std::string& key, Language language) {
    // text() names the first placeholder without a value, so asking again and again finds them all.
    std::set<std::string> found;
    TextArguments arguments;
    for (;;) {
        try {
            text(language, key, arguments);
            return found;
        } catch (const std::logic_error& e) {
            const std::string message = e.what();
            const auto open = message.rfind('{'), close = message.rfind('}');
            REQUIRE(open != std::string::npos);
            const auto name = message.substr(open + 1, close - open - 1);
            REQUIRE(found.insert(name).second);
            arguments.emplace_back(name, "x");
        }
    }
}

} // namespace

TEST_CASE("Every text is there in every language, with the same placeholders") {
    const auto keys = textKeys();
    REQUIRE_FALSE(keys.empty());
    CHECK(std::is_sorted(keys.begin(), keys.end()));
    for (const auto& key : keys) {
        INFO(key);
        const auto expected = placeholders(key, Language::en);
        for (const Language language : allLanguages) {
            CHECK(placeholders(key, language) == expected);
            TextArguments arguments;
            for (const auto& name : expected)
                arguments.emplace_back(name, "x");
            CHECK_FALSE(text(language, key, arguments).empty());
        }
    }
}

TEST_CASE("A list of words is joined as the language does") {
    CHECK(text(Language::en, "words.list_separator") == "; ");
    CHECK(text(Language::zhCN, "words.list_separator") == "、");
    CHECK(text(Language::zhTW, "words.list_separator") == "、");
}

TEST_CASE("An unknown key is a mistake of ours") {
    CHECK_THROWS_AS(text(Language::en, "words.no_such_text"), std::logic_error);
    CHECK_THROWS_AS(text(Language::en, ""), std::logic_error);
}
