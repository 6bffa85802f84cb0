// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The rows behind a number: as many as the number says.
#include "core/process/deal_filter.hxx"
#include "core/process/deal_store.hxx"
#include "core/process/units.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::process;

namespace {

/// Li wins 2 of 3 closed, one is open; Chen loses one; opened in 2025 and 2026.
OwnedTables tables() {
    OwnedTables all;
    table::Grid& grid = all.opportunities;
    grid.addRow({"Deal", "Account", "Owner", "Product", "Stage", "Create date", "Close date", "Amount"});
    grid.addRow({"a", "Acme", "Li", "GTXPro", "Won", "2025-11-03", "2025-12-01", 10.0});
    grid.addRow({"b", "", "Li", "MG", "Won", "2026-01-05", "2026-02-01", 20.0});
    grid.addRow({"c", "Borel", "LI", "MG", "Lost", "2026-01-06", "2026-01-20", 0.0});
    grid.addRow({"d", "Acme", "Li", "GTXPro", "Proposal", "2026-04-01", "", 5.0});
    grid.addRow({"e", "Acme", "Chen", "MG", "Lost", "2026-04-02", "2026-06-30", 0.0});
    all.products.emplace();
    all.products->addRow({"Product", "Price"});
    all.products->addRow({"GTX Pro", 5.0});
    all.products->addRow({"MG", 3.0});
    return all;
}

using Rows = std::vector<std::size_t>;
using Part = DealFilter::Part;

} // namespace

TEST_CASE("rows of a unit, a part of it and a period") {
    const DealStore store(tables(), 1000, words::Language::en);
    const DealFilter all, li = all.with(UnitKind::person, "li");
    CHECK(rowsOf(store.deals(), all) == Rows{1, 2, 3, 4, 5});
    CHECK(rowsOf(store.deals(), li) == Rows{1, 2, 3, 4});
    CHECK(rowsOf(store.deals(), li.with(Part::closed)) == Rows{1, 2, 3});
    CHECK(rowsOf(store.deals(), li.with(Part::won)) == Rows{1, 2});
    CHECK(rowsOf(store.deals(), li.with(Part::open)) == Rows{4});
    CHECK(rowsOf(store.deals(), li.with(Part::withCustomer)) == Rows{1, 3, 4});
    CHECK(rowsOf(store.deals(), all.with(UnitKind::month, "2026-02")) == Rows{2});
    CHECK(rowsOf(store.deals(), all.with(UnitKind::product, "GTX Pro")) == Rows{1, 4}); // as the list spells it
    DealFilter longer = all.with(Part::open);
    longer.longerThan = 89;
    CHECK(rowsOf(store.deals(), longer) == Rows{4}); // open for 90 days on 2026-06-30
    longer.longerThan = 90;
    CHECK(rowsOf(store.deals(), longer).empty());
    CHECK(runsOf({1, 2, 3, 5, 7, 8}) == std::vector<RowRun>{{1, 3}, {5, 5}, {7, 8}});
}

TEST_CASE("periods are years and quarters in which deals were opened, and units count only theirs") {
    const DealStore store(tables(), 1000, words::Language::en);
    std::vector<std::string> ids;
    for (const Period& period : store.periods())
        ids.push_back(period.id);
    CHECK(ids == std::vector<std::string>{"", "last-90", "2026", "2025", "2026-2", "2026-1", "2025-4"});
    CHECK(store.periods().back().label(words::Language::zhCN) == "2025 年第 4 季度");
    UnitOptions options;
    options.filter.from = store.periods()[5].from;
    options.filter.until = store.periods()[5].until;
    const auto units = unitsOf(store.deals(), options);
    REQUIRE(units.size() == 1); // only Li opened any in the first quarter
    CHECK((units[0].deals == 2 && units[0].won == 1));
    CHECK(rowsOf(store.deals(), options.filter) == Rows{2, 3});
}

TEST_CASE("words that do not match know the rows that use them") {
    const DealStore store(tables(), 1000, words::Language::en);
    REQUIRE(store.problems().size() == 2);
    CHECK((store.problems()[0].word == "GTXPro" && store.problems()[0].joined &&
           store.problems()[0].nearest == "GTX Pro"));
    CHECK(store.problems()[0].rows == Rows{1, 4});
    CHECK((store.problems()[1].word.empty() && store.problems()[1].rows == Rows{2}));
}

TEST_CASE("of many opportunities all are counted, and one in several is kept for drivers") {
    const DealStore store(tables(), 2, words::Language::en);
    CHECK(store.every() == 3);
    CHECK(store.deals().all.size() == 5);
}
