// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Separator and encoding told from a file's first bytes.
#include "batch/csv_format.hxx"

#include <catch2/catch.hpp>

using rolemap::batch::csvFilterOptions;

TEST_CASE("The separator is the one that the first line holds most of") {
    CHECK(csvFilterOptions("a,b,c\n1;2;3;4\n").substr(0, 3) == "44,");
    CHECK(csvFilterOptions("a;b;c\n").substr(0, 3) == "59,");
    CHECK(csvFilterOptions("a\tb\n").substr(0, 2) == "9,");
    CHECK(csvFilterOptions("\"a;b;c\",d\n").substr(0, 3) == "44,"); // those inside quotes do not count
    CHECK(csvFilterOptions("name\n").substr(0, 3) == "44,");
}

TEST_CASE("The encoding is told: byte order mark, UTF-8, GB18030, Windows-1252") {
    CHECK(csvFilterOptions("\xFF\xFEn").find(",34,65535,") != std::string::npos);
    CHECK(csvFilterOptions("姓名,职务\n").find(",34,76,") != std::string::npos);
    CHECK(csvFilterOptions("\xD0\xD5\xC3\xFB,\xD6\xB0\xCE\xF1\n").find(",34,85,") !=
          std::string::npos); // 姓名,职务 in GBK
    CHECK(csvFilterOptions("Ren\xE9,Zo\xEB\n").find(",34,1,") != std::string::npos);
    CHECK(csvFilterOptions("").find(",34,76,") != std::string::npos);
    CHECK(csvFilterOptions(std::string("ab\xE5\xA7", 4)).find(",34,76,") !=
          std::string::npos); // cut inside a character
}
