// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Scales that headers name, and power as low, medium, high or a number: functions.md, 'The default model'.

#include "core/table/cells.hxx"
#include "core/table/header_words.hxx"
#include "core/table/power.hxx"

#include <catch2/catch.hpp>

#include <limits>

using namespace rolemap;
using namespace rolemap::table;
using Kind = PowerReading::Kind;

TEST_CASE("a header's scale is read with its direction") {
    struct Case {
        const char* header;
        double worst, best;
        bool directed;
    };
    for (const Case& c : std::initializer_list<Case>{{"Influence 1-10", 1, 10, false},
                                                     {"Attitude (1–5, 5 best)", 1, 5, true},
                                                     {"Attitude (1-5, 1 = best)", 5, 1, true},
                                                     {"态度（1～5，5最好）", 1, 5, true},
                                                     {"態度(1到5，1最差)", 1, 5, true},
                                                     {"Attitude -2 to 2", -2, 2, true},
                                                     {"Attitude (-5..+5)", -5, 5, true},
                                                     {"Power (1 = low, 5 = high)", 1, 5, true},
                                                     {"Interest out of 10", 0, 10, true},
                                                     {"Влияние (1-10)", 1, 10, false},
                                                     {"影响力 0至100", 0, 100, false}}) {
        CAPTURE(c.header);
        const auto scale = headerScale(c.header);
        REQUIRE(scale);
        CHECK(scale->scale.worst == c.worst);
        CHECK(scale->scale.best == c.best);
        CHECK(scale->directed == c.directed);
    }
    for (const char* header : {"Influence", "Attitude (High, Medium, Low)", "Address 1", "2026", "Q1-", "5-5"}) {
        CAPTURE(header);
        CHECK(!headerScale(header));
    }
}

TEST_CASE("power is a third, two thirds or all of it in words of three languages") {
    for (const char* word : {"Low", "weak", "低", "弱", "1 - Low"})
        CHECK(readPower(Cell(word)).value == Approx(1 / 3.0));
    for (const char* word : {"Medium", "NEUTRAL", "中", "Medium (2)"})
        CHECK(readPower(Cell(word)).value == Approx(2 / 3.0));
    for (const char* word : {"High", "Strong", "高", "強", "Ｈｉｇｈ"})
        CHECK(readPower(Cell(word)).value == 1);
    CHECK(readPower(Cell("7/10")).kind == Kind::share);
    CHECK(readPower(Cell("7/10")).value == Approx(0.7));
    CHECK(readPower(Cell("80%")).value == 80);
    CHECK(readPower(Cell("7")).kind == Kind::number);
    for (const char* word : {"", "N/A", "待定", "-", " "})
        CHECK(readPower(Cell(word)).kind == Kind::blank);
    CHECK(readPower(Cell::error(502)).kind == Kind::blank);
    for (const char* word : {"quite some", "11/10", "0x10", "inf", "nan", "1e999"})
        CHECK(readPower(Cell(word)).kind == Kind::unknown);
}

TEST_CASE("a column's scale is the least of 5, 10 and 100 that holds it") {
    CHECK(columnScale({1, 5, 3}).best == 5);
    CHECK(columnScale({1, 6}).best == 10);
    CHECK(columnScale({10.5}).best == 100);
    CHECK(columnScale({3, 250}).best == 5); // 250 is off every scale
    CHECK(columnScale({}).best == 5);
}

TEST_CASE("a number is over the top of its scale, and nothing where it is off it") {
    CHECK(onScale(4, {0, 5}).value() == Approx(0.8));
    CHECK(onScale(4, {1, 10}).value() == Approx(0.4));
    CHECK(onScale(1, {5, 1}).value() == Approx(1)); // 1 is best
    CHECK(onScale(0, {0, 5}) == 0.0);
    CHECK(!onScale(6, {0, 5}));
    CHECK(!onScale(-1, {0, 5}));
    CHECK(!onScale(0, {1, 5}));
    CHECK(!onScale(std::numeric_limits<double>::quiet_NaN(), {0, 5}));
}

TEST_CASE("numbers are read and written in one form") {
    CHECK(parseNumber("0.5") == 0.5);
    CHECK(parseNumber("+3") == 3.0);
    CHECK(parseNumber("-2e1") == -20.0);
    for (const char* word : {"", "+", "1,000", "1 2", "0x1", "nan", "1e999", "--1", "+-1", "1."})
        CHECK((!parseNumber(word) || std::string(word) == "1."));
    CHECK(formatNumber(7) == "7");
    CHECK(formatNumber(0.25) == "0.25");
    CHECK(formatNumber(100000) == "100000");
    CHECK(formatNumber(-0.0) == "0");
    CHECK(columnName(0) == "A");
    CHECK(columnName(25) == "Z");
    CHECK(columnName(26) == "AA");
    CHECK(columnName(701) == "ZZ");
}

TEST_CASE("the edit distance counts a swap of neighbours once") {
    // Damerau 1964: one transposition is one error.
    CHECK(editDistance(U"zhoa", U"zhao", 3) == 1);
    CHECK(editDistance(U"kitten", U"sitting", 5) == 3); // Levenshtein's textbook pair
    CHECK(editDistance(U"kitten", U"sitting", 2) == 3); // more than the limit
    CHECK(editDistance(U"", U"ab", 5) == 2);
    CHECK(editDistance(U"same", U"same", 0) == 0);
}
