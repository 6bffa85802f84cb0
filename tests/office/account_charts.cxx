// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The charts of accounts: what their series show, that they follow the list, and that they travel. Expected numbers are
// worked out by hand from the four accounts below, or are those of the reference data (RM.RFM).
#include "chart_reading.hxx"
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <cmath>
#include <filesystem>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

constexpr std::size_t pareto = 0, matrix = 1; // in the order of their names

/// Shares 0.34, 0.1, 0.05 and an unknown one; revenue 340, 100, 50, 10 of 500: running 0.68, 0.88, 0.98, 1. By the
/// rules of RM.STRATEGY: 5 years partnership; one year's development farming; growth with nothing known hunting.
void fillFour(Sheet& sheet) {
    sheet.fill("A1", {{"Account", "Revenue", "Wallet", "Years"},
                      {"North Power", "340", "1000", "5"},
                      {"East Rail", "100", "1000", "1"},
                      {"South Water", "50", "1000", ""},
                      {"West Gas", "10", "", ""}});
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

/// Of a series' values, those that are shown.
std::vector<double> plotted(const std::vector<double>& values) {
    std::vector<double> result;
    for (const double value : values)
        if (!std::isnan(value))
            result.push_back(value);
    return result;
}

std::vector<std::string> labelled(const Sheet& sheet, std::size_t zones = 3) {
    std::vector<std::string> names;
    for (const ShownSeries& series : seriesOf(chartAt(sheet, 1, matrix)))
        if (series.labelled && !series.values.empty() && !std::isnan(series.values[0]))
            names.push_back(series.name);
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(zones, names.size())));
    return names;
}

std::string allTexts(const Sheet& sheet, int index) {
    std::string all;
    for (const auto& row : sheet.texts("A1:A60", index))
        all += row[0] + '\n';
    return all;
}

} // namespace

TEST_CASE("Charts of accounts: each account is a bubble of its strategy, at its share and wallet") {
    Sheet sheet;
    fillFour(sheet);
    const Answer answer = runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    CHECK(textOf(answer, "Sheet") == "Charts");
    CHECK(listOf(answer, "Charts").size() == 2);
    const auto chart = chartAt(sheet, 1, matrix);
    CHECK(titleOf(chart) == "Share of wallet by account");
    CHECK(plotted(seriesNamed(chart, "Partnership").values) == std::vector<double>{1000});
    CHECK(plotted(seriesNamed(chart, "Farming").values) == std::vector<double>{1000});
    CHECK(plotted(seriesNamed(chart, "Hunting").values) == std::vector<double>{1000});
    const ShownSeries partnership = seriesNamed(chart, "Partnership");
    CHECK(partnership.type == "Bubble");
    CHECK(partnership.x[0] == Approx(0.34));
    CHECK(partnership.sizes[0] == Approx(340));
    // West Gas has no wallet: it is no bubble, and that is said.
    CHECK(labelled(sheet) == std::vector<std::string>{"North Power", "East Rail", "South Water"});
    CHECK(allTexts(sheet, 1).find("Not shown, for their share or wallet is not known: 1 of 4 accounts") !=
          std::string::npos);
    // The limits stand at 10 % and 30 % from the bottom to above the largest wallet.
    const ShownSeries growth = seriesNamed(chart, "Growth");
    CHECK(growth.x.front() == Approx(0.1));
    CHECK(growth.x.back() == Approx(0.1));
    CHECK(growth.values.front() == Approx(0));
    CHECK(growth.values.back() >= 1000);
    CHECK(seriesNamed(chart, "Consolidation").x.front() == Approx(0.3));
    std::size_t entries = 0;
    for (const ShownSeries& series : seriesOf(chart))
        entries += series.inLegend ? 1 : 0;
    CHECK(entries == 3);
}

TEST_CASE("Charts of accounts: columns by class, largest first, under their running share and the limits") {
    Sheet sheet;
    fillFour(sheet);
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    const auto chart = chartAt(sheet, 1, pareto);
    // RM.ABC: running share up to 0.8 is A, up to 0.95 B.
    CHECK(plotted(seriesNamed(chart, "Class A").values) == std::vector<double>{340});
    CHECK(plotted(seriesNamed(chart, "Class B").values) == std::vector<double>{100});
    CHECK(plotted(seriesNamed(chart, "Class C").values) == std::vector<double>{50, 10});
    const auto running = seriesNamed(chart, "Running share");
    CHECK(running.type == "Line");
    REQUIRE(running.values.size() == 4);
    const double expected[] = {0.68, 0.88, 0.98, 1};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(running.values[i] == Approx(expected[i]));
    CHECK(seriesNamed(chart, "Limit of A: 80%").values.front() == Approx(0.8));
    CHECK(seriesNamed(chart, "Limit of B: 95%").values.front() == Approx(0.95));
}

TEST_CASE("Charts of accounts follow a cell, a renamed account and an account that is added") {
    Sheet sheet;
    fillFour(sheet);
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    sheet.fill("A4", {{"Ocean Freight", "900", "2000"}});
    auto chart = chartAt(sheet, 1, matrix);
    // 0.45, years unknown: partnership; the largest by now.
    CHECK(plotted(seriesNamed(chart, "Hunting").values).empty());
    CHECK(plotted(seriesNamed(chart, "Partnership").values) == std::vector<double>{1000, 2000});
    CHECK(labelled(sheet) == std::vector<std::string>{"Ocean Freight", "North Power", "East Rail"});
    CHECK(seriesNamed(chartAt(sheet, 1, pareto), "Running share").values[0] == Approx(900.0 / 1350));
    sheet.fill("A6", {{"Harbour Cold", "20", "1000", ""}});
    chart = chartAt(sheet, 1, matrix);
    CHECK(plotted(seriesNamed(chart, "Hunting").values) == std::vector<double>{1000});
    CHECK(labelled(sheet).size() == 4);
    CHECK(allTexts(sheet, 1).find("Accounts that came later and are not in the chart: 1") != std::string::npos);
}

TEST_CASE("Charts of accounts take limits from the workbook's own model, also when it changes") {
    Sheet sheet;
    fillFour(sheet);
    sheet.fill("H1", {{"zone.growth_below", "0.2"}, {"abc.a_up_to", "0.7"}});
    const Reference<css::sheet::XNamedRanges> names(
        Reference<css::beans::XPropertySet>(sheet.document(), UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
        UNO_QUERY_THROW);
    names->addNewByName("Rolemap_model", "$Sheet1.$H$1:$I$2", css::table::CellAddress(), 0);
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    CHECK(seriesNamed(chartAt(sheet, 1, matrix), "Growth").x.front() == Approx(0.2));
    CHECK(seriesNamed(chartAt(sheet, 1, pareto), "Limit of A: 70%").values.front() == Approx(0.7));
    sheet.fill("I1", {{"0.15"}});
    CHECK(seriesNamed(chartAt(sheet, 1, matrix), "Growth").x.front() == Approx(0.15));
}

TEST_CASE("Charts of accounts are one undo step, and come back with redo as often as wanted") {
    Sheet sheet;
    fillFour(sheet);
    const auto manager = undo(sheet);
    const auto before = manager->getAllUndoActionTitles().getLength();
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    REQUIRE(manager->getAllUndoActionTitles().getLength() == before + 1);
    CHECK(utf8(manager->getCurrentUndoActionTitle()) == "Draw account charts");
    for (int round = 0; round < 2; ++round) {
        manager->undo();
        CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
        manager->redo();
        REQUIRE(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Charts"});
        REQUIRE(chartNames(sheet, 1).size() == 2);
        CHECK(plotted(seriesNamed(chartAt(sheet, 1, matrix), "Partnership").values) == std::vector<double>{1000});
    }
}

TEST_CASE("Charts of accounts survive ods and xlsx and still follow the list") {
    const auto [extension, filter] = GENERATE(std::pair(".ods", "calc8"), std::pair(".xlsx", "Calc MS Excel 2007 XML"));
    const auto file = std::filesystem::temp_directory_path() / (std::string("rolemap-account-charts") + extension);
    {
        Sheet sheet;
        fillFour(sheet);
        runJob(sheet, "draw_account_charts", {{"Language", "en"}});
        sheet.store(file, filter);
    }
    Sheet loaded(file);
    REQUIRE(chartNames(loaded, 1).size() == 2);
    // A file may name them anew: they are known by their titles.
    const std::size_t at = titleOf(chartAt(loaded, 1, 0)) == "Share of wallet by account" ? 0 : 1;
    const auto chart = [&] { return chartAt(loaded, 1, at); };
    CHECK(plotted(seriesNamed(chart(), "Partnership").values) == std::vector<double>{1000});
    CHECK(seriesNamed(chart(), "Growth").x.front() == Approx(0.1));
    CHECK_FALSE(seriesNamed(chart(), "Growth").inLegend);
    CHECK(seriesNamed(chart(), "North Power").labelled);
    loaded.fill("C2", {{"800"}});
    CHECK(plotted(seriesNamed(chart(), "Partnership").values) == std::vector<double>{800});
    CHECK(seriesNamed(chart(), "Partnership").x[0] == Approx(0.425));
    std::filesystem::remove(file);
}

TEST_CASE("Frozen, charts of accounts show the same; unfrozen, they follow the list again") {
    Sheet sheet;
    fillFour(sheet);
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    runJob(sheet, "freeze", {{"Language", "en"}});
    CHECK(plotted(seriesNamed(chartAt(sheet, 1, matrix), "Partnership").values) == std::vector<double>{1000});
    CHECK(plotted(seriesNamed(chartAt(sheet, 1, pareto), "Class A").values) == std::vector<double>{340});
    runJob(sheet, "unfreeze", {{"Language", "en"}});
    sheet.fill("C2", {{"800"}});
    CHECK(plotted(seriesNamed(chartAt(sheet, 1, matrix), "Partnership").values) == std::vector<double>{800});
}

TEST_CASE("Charts of one account, of accounts without revenue and of a list without wallets") {
    {
        Sheet sheet;
        sheet.fill("A1", {{"Account", "Revenue", "Wallet"}, {"North Power", "340", "1000"}});
        runJob(sheet, "draw_account_charts", {{"Language", "en"}});
        CHECK(labelled(sheet) == std::vector<std::string>{"North Power"});
        CHECK(plotted(seriesNamed(chartAt(sheet, 1, pareto), "Class A").values) == std::vector<double>{340});
    }
    {
        Sheet sheet;
        sheet.fill("A1", {{"Account", "Revenue", "Wallet"}, {"North Power", "0", "1000"}, {"East Rail", "0", "500"}});
        const Answer answer = runJob(sheet, "draw_account_charts", {{"Language", "en"}});
        CHECK(listOf(answer, "Charts") == std::vector<std::string>{"Rolemap matrix"});
        // They buy nothing yet, and are there.
        const auto hunting = seriesNamed(chartAt(sheet, 1, 0), "Hunting");
        CHECK(plotted(hunting.values) == std::vector<double>{1000, 500});
        CHECK(hunting.sizes[0] > 0);
    }
    {
        Sheet sheet;
        sheet.fill("A1", {{"Account", "Revenue"}, {"North Power", "340"}, {"East Rail", "100"}});
        const Answer answer = runJob(sheet, "draw_account_charts", {{"Language", "en"}});
        CHECK(listOf(answer, "Charts") == std::vector<std::string>{"Rolemap Pareto"});
        CHECK(listOf(answer, "Messages").front() == "Without Wallet there is no Portfolio matrix.");
        CHECK(allTexts(sheet, 1).find("Without Wallet there is no Portfolio matrix.") != std::string::npos);
    }
}

TEST_CASE("Of several currencies the charts show the commonest, say so, and change with the yellow cell") {
    Sheet sheet;
    sheet.fill("A1", {{"Account", "Revenue", "Wallet", "Currency"},
                      {"North Power", "340", "1000", "EUR"},
                      {"East Rail", "100", "2000", "USD"},
                      {"South Water", "50", "500", "EUR"}});
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    CHECK(sheet.text("C3", 1) == "EUR");
    CHECK(allTexts(sheet, 1).find("Accounts in EUR: sums of several currencies mean nothing") != std::string::npos);
    CHECK(labelled(sheet) == std::vector<std::string>{"North Power", "South Water"});
    CHECK(seriesNamed(chartAt(sheet, 1, pareto), "Running share").values[0] == Approx(340.0 / 390));
    sheet.fill("C3", {{"USD"}}, 1);
    CHECK(labelled(sheet) == std::vector<std::string>{"East Rail"});
    CHECK(plotted(seriesNamed(chartAt(sheet, 1, pareto), "Class A").values) == std::vector<double>{100});
}

TEST_CASE("Forty accounts: the largest twenty are named, thirty are columns and the others one") {
    Sheet sheet;
    std::vector<std::vector<std::string>> rows = {{"Account", "Revenue", "Wallet"}};
    for (int i = 1; i <= 40; ++i)
        rows.push_back(
            {"Account " + std::to_string(i), std::to_string(i * 10), std::to_string(i * 10 + 40 * i * (i % 7))});
    sheet.fill("A1", rows);
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    const auto names = labelled(sheet);
    REQUIRE(names.size() == 20);
    CHECK(names.front() == "Account 40");
    CHECK(names.back() == "Account 21");
    // 1 to 10 are the others: 550 of 8200, 55 each.
    const auto chart = chartAt(sheet, 1, pareto);
    CHECK(plotted(seriesNamed(chart, "Others").values) == std::vector<double>{55});
    const auto running = seriesNamed(chart, "Running share");
    REQUIRE(running.values.size() == 31);
    CHECK(running.values[29] == Approx(7650.0 / 8200));
    CHECK(running.values[30] == Approx(1));
}

TEST_CASE("Equal revenues are named once each, in the order of the list") {
    Sheet sheet;
    sheet.fill("A1", {{"Account", "Revenue", "Wallet"},
                      {"North Power", "100", "1000"},
                      {"East Rail", "100", "900"},
                      {"South Water", "100", "800"}});
    runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    CHECK(labelled(sheet) == std::vector<std::string>{"North Power", "East Rail", "South Water"});
}

TEST_CASE("A protected workbook and a list without money are refused with a sentence, and nothing changes") {
    {
        Sheet sheet;
        fillFour(sheet);
        Reference<css::util::XProtectable>(sheet.document(), UNO_QUERY_THROW)->protect("");
        CHECK_THROWS(runJob(sheet, "draw_account_charts"));
        CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    }
    {
        Sheet sheet;
        sheet.fill("A1", {{"Account", "Revenue", "Wallet"}, {"North Power", "0", ""}, {"East Rail", "0", ""}});
        CHECK_THROWS(runJob(sheet, "draw_account_charts"));
        CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    }
}

TEST_CASE("Charts of a list in Chinese are in Chinese, in units of ten thousand") {
    Sheet sheet;
    sheet.fill("A1",
               {{"客户", "收入", "钱包"}, {"恒泰电力", "3400000", "10000000"}, {"东方铁路", "500000", "9000000"}});
    const Answer answer = runJob(sheet, "draw_account_charts");
    CHECK(textOf(answer, "Sheet") == "图表");
    const auto chart = chartAt(sheet, 1, matrix);
    CHECK(titleOf(chart) == "各客户的钱包与我方份额");
    CHECK(plotted(seriesNamed(chart, "伙伴").values) == std::vector<double>{1000});
}

namespace {

/// Five customers with 1 to 5 orders of 10 each, the n-th's last on the n-th day of the month: with distinct values the
/// quantiles of type 7 give each a score of its own, 1 to 5 (RM.RFM), so all stand on the diagonal of the grid.
void addOrders(Sheet& sheet, bool dollars = false) {
    sheet.document()->getSheets()->insertNewByName("Orders", 1);
    std::vector<std::vector<std::string>> rows = {{"Customer", "Order date", "Amount"}};
    if (dollars)
        rows.front().push_back("Currency");
    for (int customer = 1; customer <= 5; ++customer)
        for (int order = 0; order < customer; ++order) {
            rows.push_back({"Customer " + std::to_string(customer),
                            std::to_string(45000 + 10 * customer - (order > 0 ? 5 : 0)), "10"});
            if (dollars)
                rows.back().push_back(customer == 1 ? "USD" : "EUR");
        }
    sheet.fill("A1", rows, 1);
}

/// The row (from 1) in which column A says `text`; 0 where none does.
int rowSaying(const Sheet& sheet, int index, const std::string& text) {
    const auto rows = sheet.texts("A1:A160", index);
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row][0] == text)
            return static_cast<int>(row) + 1;
    return 0;
}

} // namespace

TEST_CASE("With orders in the workbook, charts show recency by frequency and what part each segment has") {
    Sheet sheet;
    fillFour(sheet);
    addOrders(sheet);
    const Answer answer = runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    REQUIRE(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Orders", "Charts"});
    CHECK(listOf(answer, "Charts").size() == 3);
    const int top = rowSaying(sheet, 2, "Customers");
    REQUIRE(top > 0);
    const auto grid = [&](const char* from, const char* to) {
        return sheet.texts(from + std::to_string(top + 1) + ":" + to + std::to_string(top + 6), 2);
    };
    CHECK(grid("A", "F") == std::vector<std::vector<std::string>>{{"Recency", "1", "2", "3", "4", "5"},
                                                                  {"5", "0", "0", "0", "0", "1"},
                                                                  {"4", "0", "0", "0", "1", "0"},
                                                                  {"3", "0", "0", "1", "0", "0"},
                                                                  {"2", "0", "1", "0", "0", "0"},
                                                                  {"1", "1", "0", "0", "0", "0"}});
    CHECK(grid("H", "M")[1] == std::vector<std::string>{"5", "0", "0", "0", "0", "50"});
    // 150 in all; the segments by R and F are the model's rfm.segment.*: 5.5 champions, 4.4 loyal ... 1.1 lost.
    const auto chart = chartAt(sheet, 2, 1);
    CHECK(titleOf(chart) == "Segments: their part of the customers and of the revenue");
    const auto revenue = seriesNamed(chart, "Of all revenue"), customers = seriesNamed(chart, "Of all customers");
    REQUIRE(revenue.values.size() == 11);
    CHECK(revenue.values[0] == Approx(50.0 / 150));
    CHECK(revenue.values[10] == Approx(10.0 / 150));
    CHECK(customers.values[0] == Approx(0.2));
    sheet.fill("C2", {{"160"}}, 1);
    CHECK(seriesNamed(chartAt(sheet, 2, 1), "Of all revenue").values[10] == Approx(160.0 / 300));
    const auto manager = undo(sheet);
    manager->undo(); // the typed amount
    manager->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Orders"});
    manager->redo();
    CHECK(seriesNamed(chartAt(sheet, 2, 1), "Of all revenue").values[10] == Approx(10.0 / 150));
}

TEST_CASE("Orders in several currencies, or that cannot be read, have no picture, and that is said") {
    const bool dollars = GENERATE(true, false);
    Sheet sheet;
    fillFour(sheet);
    addOrders(sheet, dollars);
    if (!dollars)
        sheet.fill("B3", {{"soon"}}, 1);
    const Answer answer = runJob(sheet, "draw_account_charts", {{"Language", "en"}});
    CHECK(listOf(answer, "Charts").size() == 2);
    const std::string message = listOf(answer, "Messages").front();
    CAPTURE(message);
    CHECK(message.find("No picture of the orders in Orders.A1:") == 0);
    CHECK(message.find(dollars ? "(USD; EUR)" : "soon") != std::string::npos);
    CHECK(rowSaying(sheet, 1, message) > 0); // the charts stand behind the accounts
}

TEST_CASE("A segment profile shows each segment against the average of all accounts, and follows the centroids") {
    Sheet sheet;
    // Averages: (3 × 10 + 1 × 50) / 4 = 20 and (3 × 4 + 1 × 8) / 4 = 5.
    sheet.fill("A1", {{"Cluster", "Accounts", "Revenue", "Orders"}, {"1", "3", "10", "4"}, {"2", "1", "50", "8"}});
    const Answer answer = runJob(sheet, "draw_segment_profile", {{"Language", "en"}, {"Range", "Sheet1.A1:D3"}});
    CHECK(textOf(answer, "Sheet") == "Segment profile");
    const auto chart = [&] { return chartAt(sheet, 1, 0); };
    CHECK(seriesNamed(chart(), "Segment 1 (3)").values == std::vector<double>{0.5, 0.8});
    CHECK(seriesNamed(chart(), "Segment 2 (1)").values == std::vector<double>{2.5, 1.6});
    CHECK(seriesNamed(chart(), "Average of all").values == std::vector<double>{1, 1});
    sheet.fill("C3", {{"90"}});
    CHECK(seriesNamed(chart(), "Segment 2 (1)").values[0] == Approx(3));
    undo(sheet)->undo();
    undo(sheet)->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    undo(sheet)->redo();
    CHECK(seriesNamed(chart(), "Segment 1 (3)").values == std::vector<double>{0.5, 0.8});
}

TEST_CASE("Figures that can be below 0 are told as distances from the average") {
    Sheet sheet;
    // Average 0; deviation between the segments sqrt((1 + 1) / 2) = 1.
    sheet.fill("A1", {{"Cluster", "Accounts", "Strength"}, {"1", "2", "-1"}, {"2", "2", "1"}});
    runJob(sheet, "draw_segment_profile", {{"Language", "en"}, {"Range", "Sheet1.A1:C3"}});
    CHECK(seriesNamed(chartAt(sheet, 1, 0), "Segment 1 (2)").values == std::vector<double>{-1});
    CHECK_THROWS(runJob(sheet, "draw_segment_profile", {{"Range", "Sheet1.A1:B3"}}));
    CHECK_THROWS(runJob(sheet, "draw_segment_profile", {{"Range", "nowhere"}}));
}
