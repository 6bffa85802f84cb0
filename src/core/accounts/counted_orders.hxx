// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Orders as RM.RFM can count them: a customer, a day and an amount in one currency each, the lines of an order put
// together. A clean export is such a table as it stands; of another one what counts is written out, so that a formula
// can read it. RM.RFM: functions.md, Accounts.
#pragma once

#include "orders.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::accounts {

struct CountedOrder {
    std::size_t row = 0; ///< 0-based row in the grid that was read; of several lines the first
    std::string customer;
    double day = 0;
    double amount = 0;
};

/// The orders of one currency.
struct CurrencyOrders {
    std::string currency;               ///< empty where none is named
    std::vector<CountedOrder> orders;   ///< in sheet order
    std::vector<std::string> customers; ///< as first typed, in sheet order: RM.RFM's rows
};

/// In the order of first appearance. Orders without a date are left out: nobody can say how recent they are. Lines with
/// one order id, customer and day are one order. O(orders).
std::vector<CurrencyOrders> countedOrders(const OrdersTable& table);

/// Whether the table's own cells say the same: every row that has something in it is an order with a number for date
/// and amount, none of them is a line of another, and there is one currency.
bool standsAsCounted(const OrdersTable& table, const std::vector<CurrencyOrders>& counted);

/// Whether RM.RFM over the counted orders comes to the customer's revenue, number of orders and last order. It does not
/// where some have no date, or where lines of one order are of several days.
std::vector<bool> sameByRfm(const std::vector<CustomerOrders>& customers, const std::vector<CurrencyOrders>& counted,
                            std::optional<double> asOf = std::nullopt);

} // namespace rolemap::accounts
