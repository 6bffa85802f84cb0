// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The batch command's options.
#include "batch/options.hxx"

#include <catch2/catch.hpp>

using Catch::Matchers::Contains;
using rolemap::batch::parseOptions;

TEST_CASE("Files, folder and options are read in any order") {
    const auto options = parseOptions({"plan", "a.csv", "--stage", "design", "-o", "out", "b.xlsx", "--lang", "zh-TW",
                                       "--account", "North", "--account", "South"});
    CHECK(options.command == "plan");
    REQUIRE(options.files.size() == 2);
    CHECK(options.files[1] == "b.xlsx");
    CHECK(options.out == "out");
    CHECK(options.stage == "design");
    CHECK(options.language == "zh-TW");
    CHECK(options.accounts == std::vector<std::string>{"North", "South"});
}

TEST_CASE("What is wrong is said") {
    CHECK_THROWS_WITH(parseOptions({}), Contains("plan, map"));
    CHECK_THROWS_WITH(parseOptions({"paint"}), Contains("'paint' is no command"));
    CHECK_THROWS_WITH(parseOptions({"plan", "-o", "out"}), Contains("which file"));
    CHECK_THROWS_WITH(parseOptions({"plan", "a.csv"}), Contains("where to"));
    CHECK_THROWS_WITH(parseOptions({"plan", "a.csv", "-o"}), Contains("-o needs a value"));
    CHECK_THROWS_WITH(parseOptions({"plan", "a.csv", "-o", "x", "--lang", "fr"}), Contains("got 'fr'"));
    CHECK_THROWS_WITH(parseOptions({"plan", "a.csv", "-o", "x", "--colour"}), Contains("'--colour' is no option"));
}
