// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a list's headings are written in.
#include "core/words/script.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::words;

TEST_CASE("simplified and traditional headings are told apart") {
    CHECK(writtenIn("姓名\n职务\n部门\n态度") == Language::zhCN);
    CHECK(writtenIn("姓名\n職稱\n部門\n態度") == Language::zhTW);
    CHECK(writtenIn("Name 姓名\nRole 角色\n联系") == Language::zhCN);
    CHECK(writtenIn("姓名") == Language::zhCN); // the same in both
}

TEST_CASE("other writings tell nothing") {
    CHECK_FALSE(writtenIn(""));
    CHECK_FALSE(writtenIn("Name\nTitle"));
    CHECK_FALSE(writtenIn("Имя"));
    CHECK_FALSE(writtenIn("氏名\nお客様")); // Japanese
    CHECK_FALSE(writtenIn("\xFF\xFE\x80"));
}
