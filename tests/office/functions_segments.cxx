// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The segmentation functions in cells: answers, shapes, error codes, and files that keep them.
#include "office.hxx"

#include <catch2/catch.hpp>

using rolemap::test::Sheet;

namespace {

constexpr int errorArgument = 502;
constexpr int errorNotAvailable = 32767;

/// Four accounts in two groups, a blank row, an incomplete one.
void fillAccounts(Sheet& sheet) {
    sheet.fill("A1",
               {{"1", "10"}, {"1000", "20"}, {"", ""}, {"1.2", ""}, {"1100", "20"}, {"900", "30"}, {"1.1", "10"}});
}

void fillOrders(Sheet& sheet) {
    sheet.fill("A1", {{"Acme", "46300", "100"},
                      {"Borel", "46310", "20"},
                      {"acme", "46349", "50"},
                      {"", "", ""},
                      {"Chen", "46200", "5"},
                      {"Borel", "46350", "30.5"}});
}

} // namespace

TEST_CASE("RM.KMEANS beside its data: largest cluster first, blank for blank, #N/A where a figure is missing") {
    Sheet sheet;
    fillAccounts(sheet);
    sheet.arrayFormula("D1:D7", "=RM.KMEANS(A1:B7;2)");
    CHECK((sheet.number("D1") == 2 && sheet.number("D2") == 1 && sheet.number("D5") == 1 && sheet.number("D6") == 1));
    CHECK(sheet.text("D3").empty());
    CHECK(sheet.error("D4") == errorNotAvailable);
    sheet.arrayFormula("F1:I3", "=RM.KMEANS(A1:B7;2;\"none\";;\"centroids\")");
    CHECK(sheet.text("F1") == "Cluster");
    CHECK(sheet.number("G2") == 3);
    CHECK(sheet.number("H2") == Approx(1000));
    CHECK(sheet.number("H3") == Approx(1.05));
    sheet.arrayFormula("F5:H6", "=RM.KMEANS(A1:B7;2;\"none\";;\"fit\")");
    // 1000, 1100, 900 by 20, 20, 30, and 1, 1.1: squares within.
    CHECK(sheet.number("F6") == Approx(20000 + 200.0 / 3 + 0.005));
    // A change moves the cluster.
    sheet.fill("A1", {{"990"}});
    CHECK(sheet.number("D1") == 1);
}

TEST_CASE("RM.SILHOUETTE follows RM.KMEANS through IFNA, as the help says") {
    Sheet sheet;
    fillAccounts(sheet);
    sheet.arrayFormula("D1:D7", "=IFNA(RM.KMEANS(A1:B7;2);\"\")");
    sheet.arrayFormula("E1:E7", "=RM.SILHOUETTE(A1:B7;D1:D7)");
    for (const char* at : {"E1", "E2", "E5", "E6", "E7"}) {
        INFO(at);
        CHECK((sheet.number(at) > 0.5 && sheet.number(at) <= 1));
    }
    CHECK(sheet.text("E3").empty());
    CHECK(sheet.error("E4") == errorNotAvailable);
    sheet.formula("F1", "=RM.SILHOUETTE(A1:B7;D1:D6)");
    CHECK(sheet.error("F1") == errorArgument);
}

TEST_CASE("RM.JENKS: classes, breaks and fit") {
    Sheet sheet;
    sheet.fill("A1", {{"90"}, {"1"}, {""}, {"2"}, {"91"}, {"50"}});
    sheet.arrayFormula("B1:B6", "=RM.JENKS(A1:A6;3)");
    CHECK((sheet.number("B1") == 3 && sheet.number("B2") == 1 && sheet.number("B6") == 2));
    CHECK(sheet.text("B3").empty());
    sheet.arrayFormula("D1:G4", "=RM.JENKS(A1:A6;3;\"breaks\")");
    CHECK((sheet.text("E1") == "From" && sheet.number("E4") == 90 && sheet.number("F4") == 91 &&
           sheet.number("G3") == 1));
    sheet.formula("D6", "=RM.JENKS(A1:A6;3;\"fit\")");
    CHECK(sheet.number("D6") == Approx(1 - 1 / 7912.8).margin(1e-6));
}

TEST_CASE("RM.RFM: a row a customer with scores, cell and segment; dates as numbers or text") {
    Sheet sheet;
    fillOrders(sheet);
    sheet.arrayFormula("E1:M4", "=RM.RFM(A1:A6;B1:B6;C1:C6)");
    CHECK(sheet.text("E1") == "Customer");
    CHECK((sheet.text("E2") == "Acme" && sheet.text("E3") == "Borel" && sheet.text("E4") == "Chen"));
    CHECK((sheet.number("F2") == 1 && sheet.number("G2") == 2 && sheet.number("H2") == 150));
    CHECK((sheet.number("F3") == 0 && sheet.number("H3") == 50.5));
    // Three customers: quantiles of recencies 0, 1, 150 are 0.4, 0.8, 30.8, 90.4.
    CHECK((sheet.number("I2") == 3 && sheet.number("I3") == 5 && sheet.number("I4") == 1));
    CHECK(sheet.text("L4") == "111");
    CHECK(sheet.text("M4") == "Lost");
    sheet.formula("O1", "=INDEX(RM.RFM(A1:A6;B1:B6;C1:C6;46340);2;2)");
    CHECK(sheet.number("O1") == 40);
    sheet.formula("O2", "=INDEX(RM.RFM(A1:A6;B1:B6;C1:C6;Z99);2;2)"); // one blank cell: the last order's day
    CHECK(sheet.number("O2") == 1);
    sheet.fill("B5", {{"2026-06-27"}}); // 150 days before 2026-11-24, which is 46350
    CHECK(sheet.number("F4") == 150);
}

TEST_CASE("Text among figures, k out of range and unknown words are Err:502; an error stays the office's own") {
    Sheet sheet;
    fillAccounts(sheet);
    sheet.formula("D1", "=RM.KMEANS(A1:B7;0)");
    sheet.formula("D2", "=RM.KMEANS(A1:B7;6)"); // five complete rows, all different
    sheet.formula("D3", "=RM.KMEANS(A1:B7;2;\"cubic\")");
    sheet.formula("D4", "=RM.KMEANS(A1:B7;\"two\")");
    sheet.formula("D5", "=RM.JENKS(A1:A7;9)");
    sheet.formula("D6", "=RM.RFM(A1:A7;B1:B7;B1:B6)");
    sheet.formula("D7", "=RM.JENKS(A1:A7;2;\"colour\")");
    sheet.fill("A10", {{"1", "x"}, {"2", "3"}});
    sheet.formula("D8", "=RM.KMEANS(A10:B11;1)");
    sheet.fill("A12", {{"-1"}, {"5"}});
    sheet.formula("D9", "=RM.KMEANS(A12:A13;1)");
    for (const char* at : {"D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9"}) {
        INFO(at);
        CHECK(sheet.error(at) == errorArgument);
    }
    sheet.formula("F1", "=NA()");
    sheet.fill("F2", {{"3"}});
    sheet.formula("G1", "=RM.JENKS(F1:F2;1)");
    CHECK(sheet.error("G1") != 0);
    CHECK(sheet.error("G1") != errorArgument);
    sheet.formula("G2", "=RM.JENKS(F2:F2;1;\"fit\")"); // no difference to explain
    CHECK(sheet.error("G2") == errorNotAvailable);
}

TEST_CASE("Segments are kept by ods, xlsx and xls, and go on living") {
    const auto folder = std::filesystem::temp_directory_path() / "rolemap-segments";
    std::filesystem::create_directories(folder);
    Sheet sheet;
    fillOrders(sheet);
    sheet.arrayFormula("E1:M4", "=RM.RFM(A1:A6;B1:B6;C1:C6)");
    sheet.arrayFormula("O1:O6", "=IFNA(RM.KMEANS(B1:C6;2);\"\")");
    sheet.arrayFormula("P1:P6", "=RM.SILHOUETTE(B1:C6;O1:O6)");
    sheet.arrayFormula("Q1:Q6", "=RM.JENKS(C1:C6;2)");
    const auto before = sheet.texts("E1:Q6");
    REQUIRE(sheet.number("Q1") == 2);
    const std::pair<const char*, const char*> formats[] = {
        {"kept.ods", "calc8"}, {"kept.xlsx", "Calc MS Excel 2007 XML"}, {"kept.xls", "MS Excel 97"}};
    for (const auto& [name, filter] : formats) {
        INFO(name);
        sheet.store(folder / name, filter);
        Sheet again(folder / name);
        CHECK(again.texts("E1:Q6") == before);
        again.fill("C5", {{"5000"}});
        CHECK(again.number("H4") == 5000); // still a formula
        CHECK(again.number("Q5") == 2);
        CHECK(again.number("Q1") == 1);
    }
    std::filesystem::remove_all(folder);
}
