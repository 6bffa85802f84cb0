// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sums as people type them: what reads one way is read, the rest is not.

#include "core/table/amounts.hxx"

#include <catch2/catch.hpp>

#include <limits>

using namespace rolemap;
using namespace rolemap::table;

namespace {

Amount read(const char* text, DecimalMark mark = DecimalMark::unknown) {
    return readAmount(Cell(text), mark);
}

} // namespace

TEST_CASE("amounts in the usual spellings") {
    const std::pair<const char*, double> plain[] = {{"1234", 1234},
                                                    {"1,234", 1234},
                                                    {"1,234,567.5", 1234567.5},
                                                    {"1.234.567", 1234567},
                                                    {"1.234,5", 1234.5},
                                                    {"0.125", 0.125},
                                                    {"1,5", 1.5},
                                                    {"12.5", 12.5},
                                                    {"1 234 567", 1234567},
                                                    {"1'234.50", 1234.5},
                                                    {"1 234,5", 1234.5},
                                                    {"12,34,567", 1234567},
                                                    {"-5", -5},
                                                    {"\u22125", -5},
                                                    {"+5", 5},
                                                    {"(500)", -500},
                                                    {"$ (1,500)", -1500},
                                                    {"\uFF11\uFF12\uFF13", 123},
                                                    {"\uFF11\uFF0C\uFF12\uFF13\uFF14", 1234},
                                                    {"1.2\u4E07", 12000},
                                                    {"\u00A5 1.2\u4E07", 12000},
                                                    {"3\u4EBF", 3e8},
                                                    {"2.5m", 2.5e6},
                                                    {"$1.2 million", 1.2e6},
                                                    {"5k", 5000},
                                                    {"1.2e6", 1.2e6},
                                                    {"1.2\u4E07\u5143", 12000},
                                                    {".5", 0.5},
                                                    {"USD 1,000", 1000},
                                                    {"1000 EUR", 1000},
                                                    {"-$5", -5},
                                                    {"  7 ", 7},
                                                    {"1\u00A0234", 1234}};
    for (const auto& [text, value] : plain) {
        CAPTURE(text);
        CHECK(read(text).kind == Amount::Kind::number);
        CHECK(read(text).value == Approx(value));
    }
}

TEST_CASE("percentages are exact shares") {
    CHECK(read("12%").kind == Amount::Kind::percent);
    CHECK(read("12%").value == 0.12);
    CHECK(read("34\uFF05").value == 0.34);
    CHECK(read("0,5 %").value == 0.005);
    CHECK(read("$5%").kind == Amount::Kind::unknown);
}

TEST_CASE("currencies come with amounts") {
    CHECK(read("\u00A5 1.2\u4E07").currency == "\u00A5");
    CHECK(read("\uFFE55").currency == "\u00A5"); // full-width
    CHECK(read("\u20AC5").currency == "EUR");
    CHECK(read("5 \u7F8E\u5143").currency == "USD"); // 美元, not 元
    CHECK(read("NT$ 300").currency == "TWD");
    CHECK(read("300").currency.empty());
    CHECK(currencyOf("rmb") == "CNY");
    CHECK(currencyOf("\u6B27\u5143") == "EUR");
    CHECK(currencyOf("thb") == "THB"); // not known: as it is
    CHECK(currencyOf("n/a").empty());
    CHECK(currenciesOfSign("$").size() > 1);
    CHECK(currenciesOfSign("USD").empty());
}

TEST_CASE("words for nothing are blank; text is no number and never 0") {
    for (const char* text : {"", "  ", "n/a", "TBD", "\u5F85\u5B9A", "-"}) {
        CAPTURE(text);
        CHECK(read(text).kind == Amount::Kind::blank);
    }
    CHECK(readAmount(Cell(), DecimalMark::unknown).kind == Amount::Kind::blank);
    for (const char* text :
         {"much", "about 500", "500?", "5-10", "1,23", "12a", "1,2345,678", "1.2.3", "1,234.5.6",  "()",   "$",
          "%",    "k",         "--5",  "-(5)", "0x10", "inf", "nan",        "1/2",   "2026-11-24", "1e999"}) {
        CAPTURE(text);
        const Amount amount = read(text);
        CHECK((amount.kind == Amount::Kind::unknown || (std::string(text) == "1,23" && amount.value == 1.23)));
    }
    CHECK(readAmount(Cell(std::numeric_limits<double>::quiet_NaN()), DecimalMark::unknown).kind ==
          Amount::Kind::unknown);
    CHECK(readAmount(Cell::error(532), DecimalMark::unknown).kind == Amount::Kind::unknown);
}

TEST_CASE("'1.234' needs its column: one and a bit, or above a thousand") {
    CHECK(read("1.234").kind == Amount::Kind::unclear);
    CHECK(read("1.234", DecimalMark::comma).value == 1234);
    CHECK(read("1.234", DecimalMark::point).value == 1.234);
    CHECK(read("0.234").value == 0.234); // no thousand begins with 0
    CHECK(read("1,234", DecimalMark::comma).kind == Amount::Kind::unclear);
    CHECK(decimalMark({"1.234", "12,5"}) == DecimalMark::comma);
    CHECK(decimalMark({"1,234", "12.5"}) == DecimalMark::point);
    CHECK(decimalMark({"1,234", "much"}) == DecimalMark::unknown);
    CHECK(decimalMark({"1,5", "1.5"}) == DecimalMark::unknown);
    CHECK(decimalMark({"\u20AC 1.234,50"}) == DecimalMark::comma);
}

TEST_CASE("headers name units") {
    CHECK(headerUnit("Revenue").multiple == 1);
    CHECK(headerUnit("\u6536\u5165\uFF08\u4E07\u5143\uFF09").multiple == 10000); // 收入（万元）
    CHECK(headerUnit("\u6536\u5165\uFF08\u4E07\u5143\uFF09").currency == "\u5143");
    CHECK(headerUnit("Wallet, k\u20AC").multiple == 1000);
    CHECK(headerUnit("Wallet, k\u20AC").currency == "EUR");
    CHECK(headerUnit("Revenue (USD m)").multiple == 1e6);
    CHECK(headerUnit("Revenue [EUR]").currency == "EUR");
    CHECK(headerUnit("Revenue (money we got)").multiple == 1);
    CHECK(headerUnit("Revenue (of the market)").currency.empty());
    CHECK(headerUnit("Share (%)").percent);
}

TEST_CASE("years with their words, satisfaction in words") {
    CHECK(readYears(Cell("5 years"), DecimalMark::unknown).value == 5);
    CHECK(readYears(Cell("3\u5E74"), DecimalMark::unknown).value == 3);
    CHECK(readYears(Cell("1 yr"), DecimalMark::unknown).value == 1);
    CHECK(readYears(Cell(4.0), DecimalMark::unknown).value == 4);
    CHECK(readYears(Cell("since 2019"), DecimalMark::unknown).kind == Amount::Kind::unknown);
    CHECK(readYears(Cell("$5"), DecimalMark::unknown).kind == Amount::Kind::unknown);
    CHECK(satisfactionWord("satisfied") == 1.0);
    CHECK(satisfactionWord("\u4E0D\u6EE1\u610F") == 0.0);
    CHECK_FALSE(satisfactionWord("blue"));
}
