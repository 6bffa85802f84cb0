// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is meant by a name.

#include "core/table/names.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::table;

namespace {

NameIndex people(std::initializer_list<const char*> names) {
    NameIndex index;
    std::size_t i = 0;
    for (const char* name : names)
        index.addName(0, i++, name);
    return index;
}

} // namespace

TEST_CASE("a name is found whatever its case, spaces and form of address") {
    const NameIndex index = people({"Mr. Pam Waston", "Li Wei", "王芳"});
    for (const char* typed : {"Mr. Pam Waston", "pam waston", "Pam\u00A0 Waston", "Waston, Pam"})
        CHECK(index.find(0, typed) == 0u);
    CHECK(index.find(0, "ＬＩ ＷＥＩ") == 1u);
    CHECK(index.find(0, "王芳女士") == 2u);
    CHECK(!index.find(0, "Pam"));
    CHECK(!index.find(0, ""));
    CHECK(!index.find(1, "Li Wei")); // another deal
}

TEST_CASE("an id or an e-mail finds a person too, a name first") {
    NameIndex index = people({"Ann", "Bob"});
    index.addId(0, 0, "Bob");
    index.addId(0, 1, "7");
    index.addEmail(0, 1, "Bob@x.com");
    CHECK(index.find(0, "Bob") == 1u);
    CHECK(index.find(0, "7") == 1u);
    CHECK(index.find(0, "bob@X.com") == 1u);
}

TEST_CASE("a form of address does not make two people one") {
    const NameIndex index = people({"Mr. Lee", "Mrs. Lee"});
    CHECK(!index.find(0, "Lee"));
    CHECK(index.find(0, "mrs. lee") == 1u);
}

TEST_CASE("names in a cell are split at every separator, with their weights") {
    const NameIndex index = people({"Li Wei", "Chen", "Zhao"});
    for (const char* typed : {"Li Wei:0.5; Chen", "Li Wei：０．５；Chen", "Li Wei:0.5、Chen", "Li Wei:0.5, Chen",
                              "Li Wei: 0.5\nChen", "Li Wei :0.5，Chen", "; Li Wei:0.5 ;; Chen ;"}) {
        CAPTURE(typed);
        const auto named = index.read(0, Cell(typed));
        REQUIRE(named.size() == 2);
        CHECK(named[0].person == 0u);
        CHECK(named[0].weight == 0.5);
        CHECK(named[0].badWeight.empty());
        CHECK(named[1].person == 1u);
        CHECK(named[1].weight == 1);
    }
}

TEST_CASE("a name that holds a comma is one name where somebody is called so") {
    const NameIndex index = people({"Josh, Charlie, Cameron", "Emma Roberts"});
    const auto named = index.read(0, Cell("Josh, Charlie, Cameron:2, Emma Roberts"));
    REQUIRE(named.size() == 2);
    CHECK(named[0].person == 0u);
    CHECK(named[0].weight == 2);
    CHECK(named[1].person == 1u);
}

TEST_CASE("a weight that is no positive number is kept as typed") {
    const NameIndex index = people({"Li Wei"});
    for (const char* typed : {"Li Wei:0", "Li Wei:-1", "Li Wei:much", "Li Wei:", "Li Wei:inf", "Li Wei:1e999"}) {
        CAPTURE(typed);
        const auto named = index.read(0, Cell(typed));
        REQUIRE(named.size() == 1);
        CHECK(named[0].person == 0u);
        CHECK(!named[0].badWeight.empty());
    }
}

TEST_CASE("words for nobody name nobody") {
    const NameIndex index = people({"Li Wei"});
    for (const char* typed : {"", " ", "N/A", "-", "无", "TBD", ";;"})
        CHECK(index.read(0, Cell(typed)).empty());
    CHECK(index.read(0, Cell::error(502)).empty());
}

TEST_CASE("the nearest name is suggested for a mistyped one") {
    const NameIndex index = people({"Zhao Jianguo", "Qian Meihua", "王建国"});
    CHECK(index.nearest(0, "Zhao Jiangou") == "Zhao Jianguo");
    CHECK(index.nearest(0, "Qian") == "Qian Meihua");
    CHECK(index.nearest(0, "王建囯") == "王建国");
    CHECK(index.nearest(0, "Somebody Else").empty());
    CHECK(index.nearest(3, "Qian").empty());
}
