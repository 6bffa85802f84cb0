// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Segments of a list of accounts on a sheet of their own and beside the list. Groups are plain to see by hand.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Two small, three large; the last lacks a figure.
void fillAccounts(Sheet& sheet) {
    sheet.fill("B3", {{"Account", "Revenue", "Wallet", "City"},
                      {"Alder", "10", "100", "Bern"},
                      {"Birch", "900", "2000", "Graz"},
                      {"Cedar", "12", "110", "Linz"},
                      {"Dogwood", "1000", "2100", "Chur"},
                      {"Elm", "950", "2050", "Brno"},
                      {"Fir", "11", "", "Gent"}});
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

std::vector<std::string> column(const Sheet& sheet, const std::string& range, int index) {
    std::vector<std::string> words;
    for (const auto& row : sheet.texts(range, index))
        words.push_back(row.front());
    return words;
}

} // namespace

TEST_CASE("k-means segments are live on a sheet of their own and beside the list") {
    Sheet sheet;
    fillAccounts(sheet);
    const Answer answer = runJob(sheet, "segments", {{"Method", "kmeans"}, {"Groups", "2"}, {"Scale", "none"}},
                                 {{"Columns", {"Revenue", "Wallet"}}});
    CHECK(textOf(answer, "Sheet") == "Segments");
    CHECK(textOf(answer, "Columns") == "Sheet1.G3:G9");
    CHECK(textOf(answer, "Centres") == "Segments.A7:D8");
    CHECK(sheet.texts("A5:D5", 1) == Rows{{"Cluster", "Accounts", "Revenue", "Wallet"}});
    CHECK(sheet.texts("A7:B8", 1) == Rows{{"1", "3"}, {"2", "2"}});
    CHECK(sheet.number("C7", 1) == Approx(950));
    CHECK(sheet.number("D8", 1) == Approx(105));
    // 2 x 50^2 + 2 x 50^2 of the large, 2 x 1^2 + 2 x 5^2 of the small.
    CHECK(sheet.number("A12", 1) == Approx(10052));
    CHECK(sheet.number("C12", 1) > 0.9);
    CHECK(sheet.texts("A15:E15", 1) == Rows{{"Account", "Revenue", "Wallet", "Cluster", "Silhouette"}});
    CHECK(column(sheet, "D16:D21", 1) == std::vector<std::string>{"2", "1", "2", "1", "1", "#N/A"});
    CHECK(sheet.number("E16", 1) > 0.9);
    CHECK(sheet.text("E21", 1) == "#N/A"); // no cluster, and the others have a silhouette all the same
    CHECK(column(sheet, "G3:G9", 0) == std::vector<std::string>{"Segment", "2", "1", "2", "1", "1", "#N/A"});
    sheet.fill("C4", {{"930"}});
    sheet.fill("D4", {{"2040"}});
    CHECK(sheet.text("G4") == "1");
}

TEST_CASE("segments are one undo step, beside a list where a column is free, and come back with redo") {
    Sheet sheet;
    fillAccounts(sheet);
    sheet.fill("G5", {{"mine"}});
    const auto manager = undo(sheet);
    const auto before = manager->getAllUndoActionTitles().getLength();
    const Answer answer =
        runJob(sheet, "segments", {{"Method", "kmeans"}, {"Groups", "2"}}, {{"Columns", {"Revenue", "Wallet"}}});
    CHECK(textOf(answer, "Columns") == "Sheet1.H3:H9");
    CHECK(sheet.text("G5") == "mine");
    REQUIRE(manager->getAllUndoActionTitles().getLength() == before + 1);
    CHECK(utf8(manager->getCurrentUndoActionTitle()) == "Segment accounts");
    manager->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    CHECK(sheet.text("H3").empty());
    manager->redo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Segments"});
    CHECK(column(sheet, "H3:H8", 0) == std::vector<std::string>{"Segment", "2", "1", "2", "1", "1"});
    sheet.fill("C4", {{"930"}});
    sheet.fill("D4", {{"2040"}});
    CHECK(sheet.text("H4") == "1");
}

TEST_CASE("natural breaks of one figure, and ABC") {
    Sheet sheet;
    fillAccounts(sheet);
    runJob(sheet, "segments", {{"Method", "jenks"}, {"Groups", "2"}, {"Beside", "no"}}, {{"Columns", {"Revenue"}}});
    CHECK(sheet.texts("A6:D7", 1) == Rows{{"1", "10.00", "12.00", "3"}, {"2", "900.00", "1,000.00", "3"}});
    CHECK(sheet.number("A11", 1) > 0.9);
    CHECK(column(sheet, "C15:C20", 1) == std::vector<std::string>{"1", "2", "1", "2", "2", "1"});
    CHECK(sheet.text("G3").empty());
    const Answer answer = runJob(sheet, "segments", {{"Method", "abc"}}, {{"Columns", {"Revenue"}}});
    CHECK(textOf(answer, "Sheet") == "Segments 2");
    // 1000, 950, 900, 12, 11, 10 of 2883: running 35%, 68%, 99%, ...
    CHECK(column(sheet, "G3:G9", 0) == std::vector<std::string>{"Segment", "C", "C", "C", "A", "A", "C"});
    CHECK(sheet.texts("A6:C8", 2) == Rows{{"A", "2", "1,950"}, {"B", "0", "0"}, {"C", "4", "933"}});
}

TEST_CASE("RFM segments beside the list come from the workbook's orders") {
    Sheet sheet;
    fillAccounts(sheet);
    CHECK_THROWS(runJob(sheet, "segments", {{"Method", "rfm"}})); // no orders
    sheet.fill("H20", {{"Customer", "Order date", "Amount"},
                       {"Alder", "45292", "100"},
                       {"Birch", "45302", "50"},
                       {"Birch", "45392", "40"},
                       {"Stranger", "45392", "10"}});
    const Answer answer = runJob(sheet, "segments", {{"Method", "rfm"}});
    CHECK(textOf(answer, "Sheet") == "RFM");
    CHECK(textOf(answer, "Columns") == "Sheet1.G3:G9");
    CHECK(sheet.text("G4") == sheet.text("I6", 1));
    CHECK_FALSE(sheet.text("G5").empty());
    CHECK(sheet.text("G6").empty()); // Cedar ordered nothing
    undo(sheet)->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    CHECK(sheet.text("G4").empty());
}

TEST_CASE("a choice that does not work changes nothing") {
    Sheet sheet;
    fillAccounts(sheet);
    CHECK_THROWS(runJob(sheet, "segments", {{"Method", "kmeans"}}));
    CHECK_THROWS(runJob(sheet, "segments", {{"Method", "astrology"}}, {{"Columns", {"Revenue"}}}));
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    CHECK(sheet.text("G3").empty());
}
