// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sources: Unicode UAX 15 (NFKC) and UAX 31 (NFKC_Casefold); BCP 47 and RFC 5646 for language tags.
#include "core/words/fold.hxx"
#include "core/words/language.hxx"
#include "core/words/spelling.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::words;

TEST_CASE("Case, width and white space do not tell two words apart") {
    CHECK(fold("  Decision\t Maker \n") == "decision maker");
    CHECK(fold("ＤＥＣＩＤＥＲ") == "decider");
    CHECK(fold("Decision\u00a0maker") == "decision maker");
    CHECK(fold("决策者\u3000使用者") == "决策者 使用者");
    CHECK(fold("\ufeffUser\u200b") == "user");
    CHECK(fold("STRASSE") == fold("Straße"));
    CHECK(fold("ÉLAN") == "élan");
    CHECK(fold("＋１") == "+1");
    CHECK(fold("✔\ufe0f") == "✔");
    CHECK(fold("").empty());
}

TEST_CASE("Folding twice changes nothing") {
    for (const char* text : {"Decider", "ＡＢＣ　１２", "Straße", "ﬁnance", "①", "㈱ 公司", "İstanbul", "ǅ", "½", "´x"})
        CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("Tidying leaves letters as they are typed") {
    CHECK(tidy(" Li\u00a0 Wei ") == "Li Wei");
    CHECK(tidy("ＣＦＯ\u3000") == "ＣＦＯ");
    CHECK(tidy("a\r\nb") == "a b");
}

TEST_CASE("Only white space is blank") {
    CHECK(isBlank(""));
    CHECK(isBlank(" \u00a0\u3000\u200b\t"));
    CHECK_FALSE(isBlank("\u00a0-"));
}

TEST_CASE("Invalid UTF-8 is replaced, never an error") {
    CHECK(fold("a\xff"
               "b") == "a\ufffd"
                       "b");
    CHECK(fold("\xe5\x86") == "\ufffd\ufffd");
    CHECK(fold("\xed\xa0\x80") == "\ufffd\ufffd\ufffd"); // a surrogate
    CHECK(codePoints("\xe5\x86") == 2);
    CHECK(codePoints("决策 a") == 4);
}

TEST_CASE("A language is found for every tag") {
    CHECK(languageOf("zh-TW") == Language::zhTW);
    CHECK(languageOf("zh-HK") == Language::zhTW);
    CHECK(languageOf("zh-MO") == Language::zhTW);
    CHECK(languageOf("zh-Hant") == Language::zhTW);
    CHECK(languageOf("zh-Hant-CN") == Language::zhTW);
    CHECK(languageOf("zh_TW.UTF-8") == Language::zhTW);
    CHECK(languageOf("ZH-cn") == Language::zhCN);
    CHECK(languageOf("zh") == Language::zhCN);
    CHECK(languageOf("zh-Hans-HK") == Language::zhCN);
    CHECK(languageOf("zh-SG") == Language::zhCN);
    CHECK(languageOf("en-GB") == Language::en);
    CHECK(languageOf("de") == Language::en);
    CHECK(languageOf("zhx") == Language::en);
    CHECK(languageOf("") == Language::en);
    for (const Language language : allLanguages)
        CHECK(languageOf(tagOf(language)) == language);
}

TEST_CASE("Hyphens, underscores, full stops and quotes do not tell two words apart") {
    CHECK(spelling("end_user") == "end user");
    CHECK(spelling("end-user.") == "end user");
    CHECK(spelling("r & d") == "r&d");
    CHECK(spelling("\"champion\"") == "champion");
    CHECK(spelling("i.t.") == "it");
    CHECK(spelling("--").empty());
}

TEST_CASE("Numbers are read without a locale") {
    CHECK(plainNumber("-1") == -1.0);
    CHECK(plainNumber("\u22121") == -1.0);
    CHECK(plainNumber("+1") == 1.0);
    CHECK(plainNumber("2.") == 2.0);
    CHECK(plainNumber("4,5") == 4.5);
    CHECK(plainNumber("0.25") == 0.25);
    for (const char* text : {"", "-", "+", "1e5", "1 2", "1x", ".5", "1..2", "nan", "12345678901234567890"})
        CHECK_FALSE(plainNumber(text).has_value());
}

TEST_CASE("Distance counts one for a swap of neighbours and stops at its limit") {
    // Damerau 1964; optimal string alignment gives 3 for CA -> ABC, Boytsov 2011, section 2.2.
    CHECK(distance(U"suporter", U"supporter", 3) == 1);
    CHECK(distance(U"usre", U"user", 3) == 1);
    CHECK(distance(U"ca", U"abc", 5) == 3);
    CHECK(distance(U"kitten", U"sitting", 5) == 3);
    CHECK(distance(U"kitten", U"sitting", 2) == 3);
    CHECK(distance(U"", U"ab", 5) == 2);
    CHECK(distance(U"决策着", U"决策者", 1) == 1);
}
