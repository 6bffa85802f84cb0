// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Header words that a user explained.
#include "core/table/accounts_table.hxx"
#include "core/table/explained.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap::table;
using rolemap::test::gridOf;

namespace {

const ExplainedHeaders words = {{"kunde", AccountField::account}, {"acv (万元)", AccountField::revenue}};

} // namespace

TEST_CASE("explained header words are read as what they mean, with their units, and shown as they are") {
    const Grid grid = gridOf({{"Kunde", "ACV (万元)", "Wallet (万元)"}, {"Alder", 5.0, 10.0}, {"Kunde", 1.0, 2.0}});
    const AccountsTable table = readAccounts(grid, {{}, words});
    REQUIRE(table.columns[AccountField::account] == 0);
    CHECK(table.columns[AccountField::revenue] == 1);
    CHECK(table.columns.headers[0] == "Kunde");
    REQUIRE(table.accounts.size() >= 1);
    CHECK(table.accounts[0].revenue == 5.0);
    CHECK(table.accounts[0].share == 0.5);
    CHECK_THROWS(readAccounts(gridOf({{"Kunde", "ACV (万元)"}, {"Alder", 5.0}})));
}

TEST_CASE("what a user pointed at wins over a column that claims the same") {
    const Grid grid = gridOf({{"Kunde", "Revenue", "ACV (万元)"}, {"Alder", 7.0, 5.0}});
    CHECK(readAccounts(grid, {{}, words}).columns[AccountField::revenue] == 2);
}

TEST_CASE("a word of the explained ones in a row of data stays what it is") {
    const Grid grid = gridOf({{"Kunde", "ACV (万元)"}, {"kunde", 5.0}});
    CHECK(explained(grid, words).at(1, 0).text == "kunde");
    CHECK(explained(grid, words).at(0, 0).text == "account");
    CHECK(explained(grid, {}).at(0, 0).text == "Kunde");
}
