// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The argument reader: what it takes, and that its errors name the argument, what came and what was expected.
#include "support/arguments.hxx"

#include "core/error.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using Catch::Matchers::Contains;
using css::uno::Any;
using rtl::OUString;
using support::Argument;

namespace {

Any range(const std::vector<std::vector<Any>>& rows) {
    support::AnyMatrix matrix(static_cast<sal_Int32>(rows.size()));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        matrix.getArray()[r].realloc(static_cast<sal_Int32>(rows[r].size()));
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            matrix.getArray()[r].getArray()[c] = rows[r][c];
    }
    return Any(matrix);
}

const words::Vocabulary& vocabulary() {
    return words::Vocabulary::shipped();
}

} // namespace

TEST_CASE("An argument left out, an empty text and an empty cell are not given") {
    CHECK_FALSE(Argument("k", {}).given());
    CHECK_FALSE(Argument("k", Any(OUString())).given());
    CHECK_FALSE(Argument("k", range({{Any(OUString())}})).given());
    CHECK(Argument("k", Any(0.0)).given());
}

TEST_CASE("A range of one cell is one cell") {
    CHECK(Argument("k", range({{Any(3.0)}})).number() == 3);
    CHECK_THROWS_WITH(Argument("k", range({{Any(3.0), Any(4.0)}})).number(), Contains("k: got a range"));
}

TEST_CASE("Text is never read as a number") {
    CHECK_THROWS_WITH(Argument("share", Any(OUString("12"))).number(), Contains("share: got '12', expected a number"));
}

TEST_CASE("A count is a whole number from its least on") {
    CHECK(Argument("k", Any(3.0)).count(1) == 3);
    CHECK_THROWS_AS(Argument("k", Any(0.0)).count(1), Error);
    CHECK_THROWS_AS(Argument("k", Any(2.5)).count(1), Error);
    CHECK_THROWS_AS(Argument("k", Any(-1.0)).count(1), Error);
    CHECK_THROWS_AS(Argument("k", Any(1e300)).count(1), Error);
}

TEST_CASE("A stage is read by id, label, number, in three languages; a blank cell, which arrives as 0, is none") {
    CHECK(Argument("stage", {}).stage(vocabulary()) == words::Stage::none);
    CHECK(Argument("stage", Any(0.0)).stage(vocabulary()) == words::Stage::none);
    CHECK(Argument("stage", Any(3.0)).stage(vocabulary()) == words::Stage::design);
    CHECK(Argument("stage", Any(OUString("design"))).stage(vocabulary()) == words::Stage::design);
    CHECK(Argument("stage", Any(support::ustring("系统设计"))).stage(vocabulary()) == words::Stage::design);
    CHECK(Argument("stage", Any(support::ustring("系統設計"))).stage(vocabulary()) == words::Stage::design);
    CHECK_THROWS_WITH(Argument("stage", Any(OUString("soon"))).stage(vocabulary()), Contains("stage: got 'soon'"));
    CHECK_THROWS_AS(Argument("stage", Any(7.0)).stage(vocabulary()), Error);
}

namespace {

struct Counted {
    Counted(const model::Model&, words::Language) { ++made; }
    static inline int made = 0;
};

} // namespace

TEST_CASE("What functions need of a workbook's model and language is made ready once") {
    const support::Call call({});
    const Counted& first = call.ready<Counted>();
    CHECK(&call.ready<Counted>() == &first);
    CHECK(Counted::made == 1);
}

TEST_CASE("One answer a cell: shapes must agree, blanks stay blank, errors stay in their cells") {
    const auto twice = [](const support::Cells& cells) {
        if (!cells[0]->isNumber())
            throw Error(ErrorCode::argument, "not a number");
        return table::Cell(cells[0]->number * (cells.size() > 1 && cells[1]->isNumber() ? cells[1]->number : 2));
    };
    const Any result =
        support::forEachCell({{"a", range({{Any(1.0)}, {Any(OUString())}, {Any(OUString("x"))}, {Any(4.0)}})}}, twice);
    support::AnyMatrix matrix;
    REQUIRE((result >>= matrix));
    CHECK(support::toCell(matrix[0][0]).number == 2);
    CHECK(support::toCell(matrix[1][0]).isEmpty());
    CHECK(support::toCell(matrix[2][0]).isError());
    CHECK(support::toCell(matrix[3][0]).number == 8);

    CHECK_THROWS_WITH(
        support::forEachCell({{"a", range({{Any(1.0)}, {Any(2.0)}})}, {"b", range({{Any(1.0), Any(2.0)}})}}, twice),
        Contains("another shape"));
    double single = 0;
    REQUIRE((support::forEachCell({{"a", Any(5.0)}}, twice) >>= single));
    CHECK(single == 10);
}

TEST_CASE(
    "Texts alone are a string[][], which the office can compare; a number or an error among them makes it mixed") {
    using Texts = css::uno::Sequence<css::uno::Sequence<OUString>>;
    const auto word = [](const support::Cells& cells) {
        if (!cells[0]->isNumber())
            throw Error(ErrorCode::argument, "not a number");
        return cells[0]->number < 2 ? OUString("low") : OUString("high");
    };
    const auto texts =
        support::forEachCell({{"a", range({{Any(1.0), Any(2.0)}, {Any(OUString()), Any(3.0)}})}}, word).get<Texts>();
    REQUIRE((texts.getLength() == 2 && texts[1].getLength() == 2));
    CHECK(texts[0][0] == "low");
    CHECK(texts[0][1] == "high");
    CHECK(texts[1][0].isEmpty());
    const auto mixed =
        support::forEachCell({{"a", range({{Any(1.0), Any(OUString("x"))}, {Any(OUString()), Any(3.0)}})}}, word)
            .get<support::AnyMatrix>();
    CHECK(mixed[0][0].get<OUString>() == "low");
    CHECK(support::errorCode(mixed[0][1].get<double>()) == 502);
    CHECK(mixed[1][0].get<OUString>().isEmpty());
    CHECK(mixed[1][1].get<OUString>() == "high");

    table::Grid grid(1, 2);
    grid.at(0, 0) = table::Cell("A");
    CHECK(support::toResult(grid).get<Texts>()[0][0] == "A");
    grid.at(0, 1) = table::Cell(1.0);
    CHECK(support::toResult(grid).get<support::AnyMatrix>()[0][1].get<double>() == 1);
}
