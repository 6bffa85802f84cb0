// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Serial numbers are Calc's with its default null date; each expected one was computed from the proleptic Gregorian
// calendar (2026-11-24 is 46350, as =DATE(2026;11;24) shows).

#include "core/table/dates.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::table;

TEST_CASE("dates are read however they are typed") {
    for (const char* text : {"2026-11-24", "2026/11/24", "2026.11.24", "2026年11月24日", "２０２６年１１月２４日",
                             "24 Nov 2026", "24-Nov-26", "Nov 24, 2026", "November 24th, 2026", "24.11.2026",
                             "11/24/26", "24/11/2026", "2026-11-24 10:30", "2026-11-24T10:30:00Z", "20261124"}) {
        CAPTURE(text);
        CHECK(readDate(Cell(text), DateOrder::unknown) == 46350.0);
    }
    CHECK(readDate(Cell(46350.0), DateOrder::unknown) == 46350.0);
    CHECK(readDate(Cell(46350.75), DateOrder::unknown) == 46350.75);
    CHECK(readDate(Cell(20261124.0), DateOrder::unknown) == 46350.0);
    CHECK(readDate(Cell("1900-03-01"), DateOrder::unknown) == 61.0);
    CHECK(readDate(Cell("2024-02-29"), DateOrder::unknown) == 45351.0);
}

TEST_CASE("what is no date, or could be two, is none") {
    for (const char* text : {"02/03/26", "2026-13-01", "2026-02-30", "2025-02-29", "soon", "2026", "1/2", "24/13/2026",
                             "2026-11-24 and later", "99999999", "1899-12-31", "2026-11", "-5", "11/24", "46350"}) {
        CAPTURE(text);
        CHECK(!readDate(Cell(text), DateOrder::unknown));
    }
    CHECK(!readDate(Cell(0.0), DateOrder::unknown));
    CHECK(!readDate(Cell(3e6), DateOrder::unknown));
    CHECK(!readDate(Cell::error(502), DateOrder::unknown));
    CHECK(!readDate(Cell(), DateOrder::unknown));
}

TEST_CASE("a column's own dates say whether day or month comes first") {
    CHECK(dateOrder({"02/03/26", "02/23/26"}) == DateOrder::monthFirst);
    CHECK(dateOrder({"02/03/26", "23/02/26"}) == DateOrder::dayFirst);
    CHECK(dateOrder({"23/02/26", "02/23/26"}) == DateOrder::unknown);
    CHECK(dateOrder({"02/03/26"}) == DateOrder::unknown);
    CHECK(readDate(Cell("02/03/26"), DateOrder::monthFirst) == 46056.0); // 3 February 2026
    CHECK(readDate(Cell("02/03/26"), DateOrder::dayFirst) == 46083.0);   // 2 March 2026
    CHECK(readDate(Cell("03/03/26"), DateOrder::unknown) == 46084.0);
}
