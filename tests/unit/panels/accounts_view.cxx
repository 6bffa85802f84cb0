// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Accounts panel says: the same figures as the functions, limits of its own, unknown shares apart, currencies
// apart, lines that lead to a cell.
#include "panels/accounts_view.hxx"
#include "core/accounts/results.hxx"
#include "core/error.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using panels::AccountsView;
using panels::accountsView;
using words::Language;

namespace {

table::AccountsTable tableOf(std::vector<std::vector<table::Cell>> rows) {
    table::Grid grid;
    grid.addRow({"Account", "Revenue", "Wallet", "Currency"});
    for (auto& row : rows)
        grid.addRow(std::move(row));
    return table::readAccounts(grid);
}

/// Shares 5%, 20%, 50%, unknown, unknown: revenue is more than the wallet.
table::AccountsTable portfolio() {
    return tableOf({{"Alder", 50.0, 1000.0, ""},
                    {"Birch", 400.0, 2000.0, ""},
                    {"Cedar", 300.0, 600.0, ""},
                    {"Dogwood", 80.0, "", ""},
                    {"Elm", 500.0, 400.0, ""}});
}

AccountsView view(const table::AccountsTable& table, std::optional<accounts::ZoneLimits> limits = {},
                  std::optional<std::string> currency = {}, Language language = Language::en) {
    return accountsView(table, "Sheet1.A1:D6", limits, currency, language, model::Model::shipped());
}

std::vector<std::size_t> counts(const AccountsView& shown) {
    std::vector<std::size_t> result;
    for (const auto& zone : shown.zones)
        result.push_back(zone.accounts);
    return result;
}

} // namespace

TEST_CASE("the zones are those of RM.PORTFOLIO") {
    const auto table = portfolio();
    const AccountsView shown = view(table);
    const table::Grid grid = accounts::portfolioResult(table, model::Model::shipped(), Language::en);
    REQUIRE(shown.zones.size() == 4);
    for (std::size_t i = 0; i < shown.zones.size(); ++i) {
        INFO(i);
        CHECK(shown.zones[i].name == (i < 3 ? grid.at(i + 1, 0).text : "Share unknown"));
        CHECK(static_cast<double>(shown.zones[i].accounts) == grid.at(i + 1, 1).number);
        CHECK(shown.zones[i].revenue == grid.at(i + 1, 2).number);
        CHECK(shown.zones[i].wallet == grid.at(i + 1, 3).number);
        if (i < 3)
            CHECK(shown.zones[i].share.value() == Approx(grid.at(i + 1, 4).number));
    }
    CHECK(shown.accounts == "Sheet1.A1:D6 · 5 accounts");
}

TEST_CASE("accounts of unknown share are counted apart, and no share is shown of them") {
    const AccountsView shown = view(portfolio());
    CHECK(counts(shown) == std::vector<std::size_t>{1, 1, 1, 2});
    CHECK_FALSE(shown.zones.back().zone.has_value());
    CHECK_FALSE(shown.zones.back().share.has_value());
    CHECK(shown.zones.back().shareText == "\u2013");
    CHECK(shown.strategies.back().name == "Share unknown");
    CHECK(shown.strategies.back().accounts == 2);
    // Where every share is known there is no such row.
    CHECK(view(tableOf({{"Alder", 50.0, 1000.0, ""}})).zones.size() == 3);
}

TEST_CASE("limits of the panel's own move the zones and say whose they are") {
    const auto table = portfolio();
    const AccountsView own = view(table, accounts::ZoneLimits{0.25, 0.6});
    CHECK(counts(own) == std::vector<std::size_t>{2, 1, 0, 2});
    CHECK(own.limitsAreOwn);
    CHECK(own.limits.growthBelow == 0.25);
    CHECK(own.limitsText.find("10%") != std::string::npos);
    CHECK(own.limitsText.find("30%") != std::string::npos);
    const AccountsView models = view(table);
    CHECK_FALSE(models.limitsAreOwn);
    CHECK(models.limits.growthBelow == Approx(0.1)); // model-1.json
    CHECK(models.limitsText != own.limitsText);
    CHECK_THROWS_AS(view(table, accounts::ZoneLimits{0.6, 0.25}), Error);
}

TEST_CASE("strategies are counted as RM.ACCOUNTS gives them") {
    const auto table = portfolio();
    const AccountsView shown = view(table);
    const table::Grid grid = accounts::accountsResult(table, "strategy", model::Model::shipped(), Language::en);
    for (const auto& row : shown.strategies) {
        if (!row.strategy)
            continue;
        std::size_t count = 0;
        for (std::size_t r = 1; r < grid.rows(); ++r)
            count += grid.at(r, 0).text == row.name;
        INFO(row.name);
        CHECK(row.accounts == count);
    }
}

TEST_CASE("room to grow comes largest first and leads to the account's cell") {
    const AccountsView shown = view(portfolio());
    REQUIRE(shown.room.size() == 3); // of unknown share nobody knows the room
    CHECK(shown.room[0].title == "Birch");
    CHECK(shown.room[0].value == "1.6k"); // 2000 - 400
    CHECK(shown.room[1].title == "Alder");
    CHECK(shown.room[2].title == "Cedar");
    CHECK(shown.room[0].row == 2);
    CHECK(shown.room[0].column == 0);
    CHECK(shown.room[0].detail == "Development · 20% · Farming");
    std::vector<std::vector<table::Cell>> many;
    for (int i = 0; i < 30; ++i)
        many.push_back({"Account " + std::to_string(i), 10.0, 100.0 + i, ""});
    CHECK(view(tableOf(std::move(many))).room.size() == panels::roomShown);
}

TEST_CASE("data problems lead to their cells, and are counted beyond those shown") {
    const auto table = portfolio();
    REQUIRE(table.problems.size() >= 2);
    const AccountsView shown = view(table);
    CHECK(shown.problems.size() == table.problems.size());
    for (std::size_t i = 0; i < shown.problems.size(); ++i) {
        CHECK(shown.problems[i].row == table.problems[i].row);
        CHECK(shown.problems[i].column == table.problems[i].column);
    }
    const AccountsView one = accountsView(table, "A1:D6", {}, {}, Language::en, model::Model::shipped(), 1);
    CHECK(one.problems.size() == 1);
    CHECK(one.problemCount == table.problems.size());
}

TEST_CASE("of several currencies one is shown, that of most accounts unless another is chosen") {
    const auto table =
        tableOf({{"Alder", 50.0, 1000.0, "EUR"}, {"Birch", 400.0, 2000.0, "USD"}, {"Cedar", 300.0, 600.0, "USD"}});
    const AccountsView shown = view(table);
    CHECK(shown.currencies == std::vector<std::string>{"EUR", "USD"});
    CHECK(shown.currency == 1);
    CHECK(counts(shown) == std::vector<std::size_t>{0, 1, 1});
    CHECK(shown.room.size() == 2);
    const AccountsView euros = view(table, {}, std::string("EUR"));
    CHECK(counts(euros) == std::vector<std::size_t>{1, 0, 0});
    CHECK(euros.room.size() == 1);
    CHECK(view(table, {}, std::string("GBP")).currency == 1);
}

TEST_CASE("an empty table is said to be empty") {
    const table::AccountsTable none = tableOf({});
    CHECK(view(none).state == AccountsView::State::nobody);
}

TEST_CASE("amounts are told in three figures and the language's own steps") {
    using panels::amountText;
    CHECK(amountText(0, Language::en) == "0");
    CHECK(amountText(840, Language::en) == "840");
    CHECK(amountText(1250, Language::en) == "1.25k");
    CHECK(amountText(12300, Language::en) == "12.3k");
    CHECK(amountText(999950, Language::en) == "1M");
    CHECK(amountText(9400000, Language::en) == "9.4M");
    CHECK(amountText(1.5e9, Language::en) == "1.5bn");
    CHECK(amountText(9400000, Language::zhCN) == "940万");
    CHECK(amountText(3.2e8, Language::zhTW) == "3.2億");
    CHECK(amountText(-1250, Language::en) == "\u22121.25k");
}

TEST_CASE("a limit has as many decimals as it needs") {
    CHECK(panels::limitText(0.1) == "10%");
    CHECK(panels::limitText(0.125) == "12.5%");
    CHECK(panels::limitText(0) == "0%");
}

TEST_CASE("a limit typed into its field is read as people type per cent, to tenths") {
    using panels::shareInput;
    using panels::typedShare;
    CHECK(typedShare("13") == 0.13);
    CHECK(typedShare("12.5") == 0.125);
    CHECK(typedShare(" 12,5 % ") == 0.125);
    CHECK(typedShare("１２．５％") == 0.125); // full width
    CHECK(typedShare("12.54") == 0.125);
    CHECK(typedShare("100") == 1.0);
    CHECK(typedShare("0") == 0.0);
    for (const char* wrong : {"", "much", "-5", "100.1", "1e2", "1,2,3", "%", ".5"})
        CHECK_FALSE(typedShare(wrong));
    for (const double share : {0.0, 0.1, 0.125, 0.3, 1.0})
        CHECK(typedShare(shareInput(share)) == share);
}
