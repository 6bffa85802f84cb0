// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// UNO values to core values and back.
#include "support/convert.hxx"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rolemap;
using css::uno::Any;
using rtl::OUString;
using table::Cell;

TEST_CASE("Every kind of value that Calc sends becomes a cell") {
    CHECK(support::toCell(Any()).isEmpty());
    CHECK(support::toCell(Any(OUString())).isEmpty());
    CHECK(support::toCell(Any(2.5)).number == 2.5);
    CHECK(support::toCell(Any(sal_Int32(7))).number == 7);
    CHECK(support::toCell(Any(sal_Int64(1) << 40)).number == 1099511627776.0);
    CHECK(support::toCell(Any(true)).number == 1);
    CHECK(support::toCell(Any(OUString("12"))).isText()); // text is never read as a number
    CHECK(support::toCell(Any(support::ustring("拍板人"))).text == "拍板人");
}

TEST_CASE("An error travels through a number and back") {
    for (int code : {502, 504, 519, 523, 532, table::errorNotAvailable}) {
        const double number = support::errorNumber(code);
        CHECK(std::isnan(number));
        CHECK(support::errorCode(number) == code);
        const Cell cell = support::toCell(Any(number));
        CHECK(cell.isError());
        CHECK(cell.number == code);
        double back = 0;
        REQUIRE((support::toAny(cell) >>= back));
        CHECK(support::errorCode(back) == code);
    }
}

TEST_CASE("Rows of different length make a rectangle") {
    support::AnyMatrix matrix(2);
    matrix.getArray()[0].realloc(1);
    matrix.getArray()[0].getArray()[0] <<= 1.0;
    matrix.getArray()[1].realloc(3);
    matrix.getArray()[1].getArray()[2] <<= OUString("c");
    const table::Grid grid = support::toGrid(matrix);
    REQUIRE(grid.rows() == 2);
    REQUIRE(grid.columns() == 3);
    CHECK(grid.at(0, 2).isEmpty());
    CHECK(grid.at(1, 2).text == "c");
}

TEST_CASE("A grid comes back as it went") {
    table::Grid grid;
    grid.addRow({Cell("Li Wei"), Cell(66.25), Cell(), Cell::error(502)});
    const table::Grid again = support::toGrid(support::toMatrix(grid));
    REQUIRE(again.columns() == 4);
    CHECK(again.at(0, 0).text == "Li Wei");
    CHECK(again.at(0, 1).number == 66.25);
    CHECK(again.at(0, 2).isEmpty());
    CHECK(again.at(0, 3).isError());
}

TEST_CASE("Text that is not valid UTF-8 does not stop a result") {
    const OUString text = support::ustring("a\xFF"
                                           "b");
    CHECK(text.getLength() >= 2);
}
