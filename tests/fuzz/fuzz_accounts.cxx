// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bytes to a sheet that is found, read, checked and classified as a user's sheet of accounts or of orders is; the same
// bytes are also an amount and a table of owners and their days.

#include "core/accounts/effort.hxx"
#include "core/accounts/orders.hxx"
#include "core/accounts/portfolio.hxx"
#include "core/accounts/results.hxx"
#include "core/error.hxx"
#include "core/table/amounts.hxx"
#include "core/table/finder.hxx"
#include "grid_of_bytes.hxx"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace rolemap;
using namespace rolemap::table;

namespace {

void expect(bool good) {
    if (!good)
        std::abort();
}

void readAsAccounts(const Grid& grid) {
    const auto& model = model::Model::shipped();
    try {
        const AccountsTable t = readAccounts(grid);
        for (const Problem& p : t.problems) {
            expect(p.row < grid.rows() && p.column < grid.columns());
            expect(!describe(t.columns.headers, p, words::Language::en).problem.empty());
        }
        for (const Account& a : t.accounts) {
            expect(!a.share || (*a.share >= 0 && *a.share <= 1));
            expect(a.share.has_value() == (a.shareGap == ShareGap::none));
            expect(!a.revenue || *a.revenue >= 0);
            expect(!a.wallet || *a.wallet > 0);
            expect(!a.satisfaction || (*a.satisfaction >= 0 && *a.satisfaction <= 1));
        }
        const auto assessed = accounts::assess(t, model);
        std::size_t counted = 0;
        for (const auto& part : accounts::portfolios(t, assessed))
            counted += part.total.accounts;
        expect(counted == t.accounts.size());
        accounts::Capacity capacity;
        capacity.team = 100;
        expect(accounts::effort(t, capacity, model).accounts.size() == t.accounts.size());
        expect(accounts::accountsResult(t, "", model, words::Language::zhTW).rows() == grid.rows());
    } catch (const Error&) { // a table without what it needs
    }
}

void readAsOrders(const Grid& grid) {
    try {
        const accounts::OrdersTable t = accounts::readOrders(grid);
        for (const Problem& p : t.problems)
            expect(!describe(t.headers, p, words::Language::zhCN).problem.empty());
        std::size_t orders = 0;
        for (const auto& customer : accounts::customersOf(t))
            orders += customer.orders;
        expect(orders <= t.orders.size());
        readAsAccounts(accounts::ordersResult(t, std::nullopt, words::Language::en));
    } catch (const Error&) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const DecimalMark mark : {DecimalMark::unknown, DecimalMark::point, DecimalMark::comma})
        expect(std::isfinite(readAmount(Cell(std::string(bytes)), mark).value));
    headerUnit(bytes);
    const Grid grid = test::gridOfBytes(bytes);
    readAsAccounts(grid);
    readAsOrders(grid);
    try {
        accounts::capacityOf(grid);
    } catch (const Error&) {
    }
    const auto& vocabulary = words::Vocabulary::shipped();
    tableKind(grid, vocabulary);
    for (const auto& found : {findAccounts(grid, vocabulary), findOrders(grid, vocabulary)})
        for (const FoundTable& t : found) {
            expect(t.bottom < grid.rows() && t.right < grid.columns() && t.top + t.headerRows <= t.bottom);
            t.kind == TableKind::accounts ? readAsAccounts(cut(grid, t)) : readAsOrders(cut(grid, t));
        }
    return 0;
}
