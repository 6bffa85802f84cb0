// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A list of orders becomes accounts with RFM beside them, live. Figures worked by hand, and those of the R package rfm.
#include "map_job.hxx"

#include "support/convert.hxx"

#include <catch2/catch.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace rolemap::test;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rolemap::support::utf8;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// 45292 is 2024-01-01.
void fillOrders(Sheet& sheet) {
    sheet.fill("B3", {{"Customer", "Order date", "Amount"},
                      {"Acme Inc.", "45292", "100"},
                      {"Bolt*", "45302", "50"},
                      {"Acme Inc.", "45392", "40"},
                      {"Cargo", "45392", "-10"}});
}

int indexOf(const Sheet& sheet, const std::string& name) {
    const auto names = sheetNames(sheet);
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

Reference<css::document::XUndoManager> undo(const Sheet& sheet) {
    return Reference<css::document::XUndoManagerSupplier>(sheet.document(), UNO_QUERY_THROW)->getUndoManager();
}

std::filesystem::path data() {
    const char* folder = std::getenv("ROLEMAP_DATA");
    return folder ? folder : ROLEMAP_SOURCE "/../shared/data";
}

Rows csv(const std::filesystem::path& file) {
    Rows rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> row;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');) {
            cell.erase(std::remove(cell.begin(), cell.end(), '"'), cell.end());
            row.push_back(cell);
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

TEST_CASE("Orders become a list of accounts that follows them, and RM.RFM beside it") {
    Sheet sheet;
    fillOrders(sheet);
    const Answer answer = runJob(sheet, "orders_to_accounts");
    CHECK(textOf(answer, "Table") == "Sheet1.B3:D7");
    CHECK(numberOf(answer, "Accounts") == 3);
    CHECK(numberOf(answer, "Orders") == 4);
    CHECK(numberOf(answer, "Live") == 3);
    CHECK(numberOf(answer, "Problems") == 0);
    CHECK(textOf(answer, "Check").empty());
    const int accounts = indexOf(sheet, "Accounts"), rfm = indexOf(sheet, "RFM");
    CHECK(sheet.texts("A6:F6", accounts) ==
          Rows{{"Account", "Revenue", "Orders", "First order", "Last order", "Years of business"}});
    CHECK(sheet.text("A7", accounts) == "Acme Inc.");
    CHECK(sheet.number("B7", accounts) == 140);
    CHECK(sheet.number("C7", accounts) == 2);
    CHECK(sheet.number("D7", accounts) == 45292);
    CHECK(sheet.number("E7", accounts) == 45392);
    CHECK(sheet.number("F7", accounts) == Approx(100 / 365.25));
    CHECK(sheet.number("B8", accounts) == 50); // a name that an office would take for a pattern
    CHECK(sheet.number("B9", accounts) == -10);
    CHECK(sheet.texts("A5:C5", rfm) == Rows{{"Customer", "Days since last order", "Orders"}});
    CHECK(sheet.number("B7", rfm) == 90); // Bolt on the day of the last order
    CHECK(sheet.text("A3", rfm).empty());

    sheet.fill("D5", {{"80"}});
    sheet.fill("B8", {{"Bolt*", "45400", "20"}}); // below the list: it may grow
    CHECK(sheet.number("B8", accounts) == 100);
    CHECK(sheet.number("E8", accounts) == 45400);
    CHECK(sheet.number("B7", rfm) == 0);
    CHECK(sheet.text("A3", rfm).empty());
    sheet.fill("B9", {{"Delta", "45400", "20"}});
    CHECK(sheet.text("A3", rfm).find("new customers") != std::string::npos);
    sheet.fill("B2", {{"45300"}}, rfm); // another day to count from
    CHECK(sheet.number("B7", accounts) == 100);
}

TEST_CASE("Accounts from orders are one undo step, and come back with redo") {
    Sheet sheet;
    fillOrders(sheet);
    const auto manager = undo(sheet);
    const auto before = manager->getAllUndoActionTitles().getLength();
    runJob(sheet, "orders_to_accounts");
    for (const auto& title : manager->getAllUndoActionTitles())
        UNSCOPED_INFO(utf8(title));
    REQUIRE(manager->getAllUndoActionTitles().getLength() == before + 1);
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Accounts", "RFM"});
    manager->undo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
    manager->redo();
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Accounts", "RFM"});
    CHECK(sheet.number("B7", 1) == 140);
    runJob(sheet, "orders_to_accounts"); // nothing is written over
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1", "Accounts 2", "RFM 2", "Accounts", "RFM"});
}

TEST_CASE("The list of accounts is read by account columns like any other") {
    Sheet sheet;
    fillOrders(sheet);
    runJob(sheet, "orders_to_accounts");
    sheet.fill("G6", {{"Wallet"}, {"280"}, {"1000"}, {"1000"}}, 1);
    CHECK(textOf(runJob(sheet, "account_columns"), "Table") == "Accounts.A6:G9");
    CHECK(sheet.text("J7", 1) == "Consolidation");
}

TEST_CASE("What cannot be read is left out and listed, and formulas read what counts") {
    Sheet sheet;
    sheet.fill("A1", {{"Order ID", "Customer", "Order date", "Amount"},
                      {"1", "Acme", "2024-01-05", "1,250.50 EUR"},
                      {"2", "Acme", "2024-02-05", "-250.5 EUR"}, // a return
                      {"2", "Acme", "2024-02-05", "-250.5 EUR"}, // the same again
                      {"3", "Bolt", "when?", "70 EUR"},
                      {"4", "", "2024-02-06", "80 EUR"},
                      {"5", "Cargo", "2024-02-07", "a lot"},
                      {"6", "Cargo", "2024-02-07", "30 USD"},
                      {"7", "Cargo", "2024-02-08", "40 EUR"},
                      {"7", "Cargo", "2024-02-08", "5 EUR"}}); // another line of that order
    const Answer answer = runJob(sheet, "orders_to_accounts");
    CHECK(textOf(answer, "Currencies") == "EUR, USD");
    CHECK(numberOf(answer, "Problems") == 6);
    const int accounts = indexOf(sheet, "Accounts"), check = indexOf(sheet, textOf(answer, "Check"));
    // Account, revenue, orders, currency. Bolt's order has no day: a value, counted all the same.
    CHECK(numberOf(answer, "Live") == 3);
    const std::vector<std::string> names = {"Acme", "Bolt", "Cargo", "Cargo"},
                                   currencies = {"EUR", "EUR", "USD", "EUR"};
    const double revenue[] = {1000, 70, 30, 45}, orders[] = {2, 1, 1, 1};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string row = std::to_string(7 + i);
        INFO(row);
        CHECK(sheet.text("A" + row, accounts) == names[i]);
        CHECK(sheet.number("B" + row, accounts) == revenue[i]);
        CHECK(sheet.number("C" + row, accounts) == orders[i]);
        CHECK(sheet.text("G" + row, accounts) == currencies[i]);
    }
    CHECK(sheet.text("E8", accounts).empty());
    const auto listed = sheet.texts("A5:B10", check);
    CHECK(listed == Rows{{"Sheet1.A4", "2"},
                         {"Sheet1.C5", "when?"},
                         {"Sheet1.B6", ""},
                         {"Sheet1.D7", "a lot"},
                         {"Sheet1.D9", "USD, EUR"},
                         {"Sheet1.A10", "7"}});
    // Customer, day, amount, currency and row of what counts, a currency after the other.
    CHECK(sheet.text("F5", check) == "Acme");
    CHECK(sheet.number("H5", check) == 1250.5);
    CHECK(sheet.number("J6", check) == 3);
    CHECK(sheet.number("H7", check) == 45); // two lines of one order
    CHECK(sheet.text("I8", check) == "USD");
    const int rfm = indexOf(sheet, "RFM");
    CHECK(sheet.text("A5", rfm) == "EUR");
    CHECK(sheet.number("D7", rfm) == 1000);
    CHECK(sheet.text("A10", rfm) == "USD");
    CHECK(sheet.number("D12", rfm) == 30);
}

TEST_CASE("Without a list of orders, or with none that counts, nothing is made and a sentence says why") {
    Sheet sheet;
    CHECK_THROWS(runJob(sheet, "orders_to_accounts"));
    sheet.fill("A1", {{"Customer", "Order date", "Amount"}, {"Acme", "45292", "a lot"}});
    CHECK_THROWS(runJob(sheet, "orders_to_accounts"));
    CHECK(sheetNames(sheet) == std::vector<std::string>{"Sheet1"});
}

TEST_CASE("Accounts from orders survive ods and xlsx") {
    const auto [extension, filter] = GENERATE(std::pair(".ods", "calc8"), std::pair(".xlsx", "Calc MS Excel 2007 XML"));
    const auto file = std::filesystem::temp_directory_path() / (std::string("rolemap-orders") + extension);
    {
        Sheet sheet;
        fillOrders(sheet);
        runJob(sheet, "orders_to_accounts");
        sheet.store(file, filter);
    }
    Sheet loaded(file);
    CHECK(loaded.number("B7", 1) == 140);
    loaded.fill("D4", {{"200"}});
    // 7.4 forgets, of arrays out of xlsx, who reads their cells; it knows again once everything was calculated.
    if (std::string(extension) == ".xlsx")
        Reference<css::sheet::XCalculatable>(loaded.document(), UNO_QUERY_THROW)->calculateAll();
    CHECK(loaded.number("B7", 1) == 240);
    CHECK(loaded.number("B8", 1) == 50);
    std::filesystem::remove(file);
}

TEST_CASE("995 customers of the rfm package's orders have its scores") {
    if (!std::filesystem::exists(data() / "rfm_orders")) {
        WARN("skipped: no reference data at " << data());
        return;
    }
    Sheet sheet;
    const auto orders = csv(data() / "rfm_orders/orders.csv");
    Sequence<Sequence<Any>> cells(static_cast<sal_Int32>(orders.size()));
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto words = [&](std::size_t c) { return Any(rolemap::support::ustring(orders[i][c])); };
        // The file's dates are texts, read as such; amounts are numbers.
        Any* row = (cells[static_cast<sal_Int32>(i)].realloc(3), cells[static_cast<sal_Int32>(i)].getArray());
        row[0] = words(0);
        row[1] = words(1);
        row[2] = i == 0 ? words(2) : Any(std::stod(orders[i][2]));
    }
    Reference<css::sheet::XCellRangeData>(
        sheet.sheet()->getCellRangeByPosition(0, 0, 2, static_cast<sal_Int32>(orders.size()) - 1), UNO_QUERY_THROW)
        ->setDataArray(cells);
    const auto start = std::chrono::steady_clock::now();
    const Answer answer = runJob(sheet, "orders_to_accounts", {{"AsOf", "2006-12-31"}});
    std::cout << "995 customers: " << std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()
              << " s\n";
    REQUIRE(numberOf(answer, "Accounts") == 995);
    const auto scores = csv(data() / "rfm_orders/scores.csv");
    const int rfm = indexOf(sheet, "RFM"), accounts = indexOf(sheet, "Accounts");
    const auto ours =
        Reference<css::sheet::XCellRangeData>(sheet.sheet(rfm)->getCellRangeByName("A6:G1000"), UNO_QUERY_THROW)
            ->getDataArray();
    const auto lines =
        Reference<css::sheet::XCellRangeData>(sheet.sheet(accounts)->getCellRangeByName("A7:C1001"), UNO_QUERY_THROW)
            ->getDataArray();
    std::map<std::string, std::vector<double>> wanted;
    for (std::size_t i = 1; i < scores.size(); ++i)
        for (std::size_t c = 1; c < scores[i].size(); ++c)
            wanted[scores[i][0]].push_back(std::stod(scores[i][c]));
    std::size_t same = 0;
    for (sal_Int32 i = 0; i < ours.getLength(); ++i) {
        std::vector<double> got;
        for (sal_Int32 c = 1; c < 7; ++c)
            got.push_back(ours[i][c].get<double>());
        const auto& of = wanted[utf8(ours[i][0].get<rtl::OUString>())];
        same += got == of && lines[i][0] == ours[i][0] && lines[i][1] == ours[i][3] && lines[i][2] == ours[i][2];
    }
    CHECK(same == 995);
}

// A minute and much memory: by its name only.
TEST_CASE("A million orders become accounts", "[.million]") {
    const bool messy = GENERATE(false, true);
    const auto file = std::filesystem::temp_directory_path() / "rolemap-million.csv";
    {
        std::ofstream out(file);
        out << "Customer,Order date,Amount\n";
        // 2,000 customers; the same numbers every time.
        std::uint64_t x = 1;
        for (int i = 0; i < 1000000; ++i) {
            x = x * 6364136223846793005u + 1442695040888963407u;
            out << 'C' << (x >> 33) % 2000 << ',' << 43831 + (x >> 40) % 1500 << ',' << (x >> 45) % 1000 << '\n';
        }
        if (messy)
            out << "C1,soon,5\n";
    }
    Sheet sheet(file);
    const auto start = std::chrono::steady_clock::now();
    const Answer answer = runJob(sheet, "orders_to_accounts");
    std::cout << (messy ? "messy" : "clean")
              << " million: " << std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()
              << " s\n";
    CHECK(numberOf(answer, "Accounts") == 2000);
    CHECK(numberOf(answer, "Orders") == 1000000 + messy);
    CHECK(numberOf(answer, "Live") == 2000 - messy);
    CHECK(sheet.text("A3", indexOf(sheet, "RFM")).empty());
    std::filesystem::remove(file);
}
