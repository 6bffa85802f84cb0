// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process report: tables found, two sheets of live formulas without an error, charts, one undo step.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <filesystem>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

constexpr int report = 4, deals = 5;

void insert(const Sheet& sheet, const char* name, int index) {
    sheet.document()->getSheets()->insertNewByName(rtl::OUString::createFromAscii(name), static_cast<sal_Int16>(index));
}

/// 240 deals of three people in a year: the first wins a third of hers, the others two thirds; and tables of accounts,
/// people and products, one a sheet.
void fillCrm(Sheet& sheet) {
    insert(sheet, "Accounts", 1);
    insert(sheet, "Team", 2);
    insert(sheet, "Products", 3);
    const char* const people[] = {"Ann Lee", "Bo Chen", "Cy Wu"};
    std::vector<std::vector<std::string>> rows = {
        {"Opportunity ID", "Account", "Owner", "Product", "Stage", "Create date", "Close date", "Amount"}};
    for (int i = 0; i < 240; ++i) {
        const int who = i % 3, round = i / 3;
        const bool open = round % 10 == 9, won = who == 0 ? round % 3 == 0 : round % 3 != 0;
        const int day = 46000 + i;
        rows.push_back({"o" + std::to_string(i), i % 7 == 0 ? "Acme Co" : "Borel", people[who],
                        i % 2 == 0 ? "Pump X" : "Valve",
                        open  ? "Proposal"
                        : won ? "Closed Won"
                              : "Closed Lost",
                        std::to_string(day), open ? "" : std::to_string(day + 20 + 10 * who + i % 9),
                        won ? std::to_string(900 + i % 200) : "0"});
    }
    sheet.fill("A1", rows);
    sheet.fill("A1", {{"Account", "Industry", "Employees"}, {"Acme Co", "Steel", "900"}, {"Borel", "Paper", "120"}}, 1);
    sheet.fill("A1",
               {{"Sales agent", "Manager", "Region"},
                {"Ann Lee", "Di", "North"},
                {"Bo Chen", "Di", "South"},
                {"Cy Wu", "Ed", "South"}},
               2);
    sheet.fill("A1", {{"Product", "Series", "Price"}, {"PumpX", "P", "950"}, {"Valve", "V", "930"}}, 3);
}

std::string errors(const Sheet& sheet, int index) {
    const Reference<css::sheet::XCellRangesQuery> query(sheet.sheet(index), UNO_QUERY_THROW);
    return utf8(query->queryFormulaCells(css::sheet::FormulaResult::ERROR)->getRangeAddressesAsString());
}

int charts(const Sheet& sheet, int index) {
    return static_cast<int>(Reference<css::table::XTableChartsSupplier>(sheet.sheet(index), UNO_QUERY_THROW)
                                ->getCharts()
                                ->getElementNames()
                                .getLength());
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

/// The row of a text in column A, from 1; 0 where there is none.
int rowOf(const Sheet& sheet, const std::string& text) {
    for (int row = 1; row < 120; ++row)
        if (sheet.text("A" + std::to_string(row), report) == text)
            return row;
    return 0;
}

bool says(const std::vector<std::string>& sentences, const std::string& part) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const std::string& one) { return one.find(part) != std::string::npos; });
}

std::string at(const char* column, int row) {
    return column + std::to_string(row);
}

} // namespace

TEST_CASE("From a CRM's tables to a report: found, joined, counted, in words, live") {
    Sheet sheet;
    fillCrm(sheet);
    const Answer answer = runJob(sheet, "process", {{"Language", "en"}});
    CHECK(numberOf(answer, "Opportunities") == 240);
    CHECK(listOf(answer, "Tables").size() == 4);
    REQUIRE(textOf(answer, "Sheet") == "Process");
    const auto names = sheetNames(sheet);
    REQUIRE(names.size() == 6);
    CHECK((names[report] == "Process" && names[deals] == "Deals"));
    CHECK(says(listOf(answer, "Messages"), "'Pump X' (120 rows), nearest 'PumpX'"));
    CHECK(says(listOf(answer, "Findings"), "Ann Lee: Win rate is 33% against 67%"));
    CHECK(says(listOf(answer, "Findings"), "What goes with Result: Sales person"));
    CHECK(errors(sheet, report).empty());
    CHECK(errors(sheet, deals).empty());
    CHECK(sheet.text("A1", deals) == "Result");
    CHECK(sheet.text("G2", deals) == "PumpX"); // as the list of products spells it
    CHECK(sheet.text("F2", deals) == "North");
    CHECK(charts(sheet, report) == 3);
    const int won = rowOf(sheet, "Won"), ann = rowOf(sheet, "Ann Lee");
    REQUIRE((won > 0 && ann > 0));
    const double before = sheet.number(at("B", won), report);
    CHECK(sheet.text(at("L", ann), report) == "Win rate");
    CHECK(sheet.text(at("O", ann), report) == "Short, beyond chance.");
    // A lost deal is won after all: everything follows.
    int lost = 2;
    while (sheet.text(at("E", lost)) != "Closed Lost")
        ++lost;
    sheet.fill(at("E", lost), {{"Closed Won"}});
    CHECK(sheet.number(at("B", won), report) == before + 1);
    // Another unit is another list.
    sheet.fill("B3", {{"region"}}, report);
    CHECK(rowOf(sheet, "South") > 0);
    CHECK(rowOf(sheet, "Bo Chen") == 0);
    CHECK(errors(sheet, report).empty());
}

TEST_CASE("The report is one undo step, there and back") {
    Sheet sheet;
    fillCrm(sheet);
    const auto names = sheetNames(sheet);
    undo(sheet)->clear(); // it holds 100 steps at most
    runJob(sheet, "process", {{"Language", "zh-TW"}});
    CHECK(sheetNames(sheet).size() == names.size() + 2);
    CHECK(sheet.text("A5", report) == "\u9996\u5148\u95dc\u6ce8"); // 首先關注
    CHECK(undo(sheet)->getAllUndoActionTitles().getLength() == 1);
    undo(sheet)->undo();
    CHECK(sheetNames(sheet) == names);
    undo(sheet)->redo();
    CHECK(sheetNames(sheet).size() == names.size() + 2);
    CHECK(errors(sheet, report).empty());
    CHECK(charts(sheet, report) == 3);
}

TEST_CASE("An improvement begins a phase with limits of its own") {
    Sheet sheet;
    fillCrm(sheet);
    runJob(sheet, "process", {{"Language", "en"}});
    const int first = rowOf(sheet, "Month") + 1;
    REQUIRE(first > 1);
    const auto centre = [&](int row) { return sheet.number(at("E", row), report); };
    int last = first;
    while (!sheet.text(at("A", last + 1), report).empty())
        ++last;
    REQUIRE(last - first >= 5);
    CHECK(centre(first) == centre(last));
    sheet.fill("I3", {{sheet.text(at("A", first + 3), report)}}, report);
    CHECK(centre(first) != centre(last));
    CHECK(centre(first) == centre(first + 2));
    CHECK(centre(first + 3) == centre(last));
}

TEST_CASE("A workbook without opportunities is told so, and stays as it was") {
    Sheet sheet;
    sheet.fill("A1", {{"Name", "Role"}, {"Li Wei", "Decider"}});
    CHECK_THROWS_AS(runJob(sheet, "process"), css::lang::IllegalArgumentException);
    CHECK(sheetNames(sheet).size() == 1);
}

TEST_CASE("The report is kept by ods and xlsx with its charts") {
    const auto folder = std::filesystem::temp_directory_path() / "rolemap-process-report";
    std::filesystem::create_directories(folder);
    Sheet sheet;
    fillCrm(sheet);
    runJob(sheet, "process", {{"Language", "en"}});
    const std::pair<const char*, const char*> formats[] = {{"kept.ods", "calc8"},
                                                           {"kept.xlsx", "Calc MS Excel 2007 XML"}};
    for (const auto& [name, filter] : formats) {
        INFO(name);
        sheet.store(folder / name, filter);
        Sheet again(folder / name);
        CHECK(charts(again, report) == 3);
        CHECK(errors(again, report).empty());
        CHECK(again.texts("A5:O60", report) == sheet.texts("A5:O60", report));
    }
    std::filesystem::remove_all(folder);
}
