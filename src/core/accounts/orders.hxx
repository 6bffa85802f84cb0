// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A table of orders as a shop or a CRM exports it (customer, date, amount), and the accounts that come out of it: what
// each bought, how often, and since when.
#pragma once

#include "../table/field_words.hxx"
#include "../table/grid.hxx"
#include "../table/problems.hxx"
#include "../words/language.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::accounts {

struct Order {
    std::size_t row = 0; ///< 0-based row in the grid that was read
    std::string customer, id;
    std::optional<double> date; ///< Calc's serial number, without the time of day
    double amount = 0;          ///< in full: 3 below 'Amount (万元)' is 30000; below 0 for a return
    std::string currency;       ///< code or sign; empty where none is named
    bool asTyped = false;       ///< date and amount stand in their cells as numbers: formulas see the same
};

struct OrdersTable {
    std::size_t rows = 0, headerRows = 1;
    table::FieldColumns columns;      ///< by OrderField
    std::vector<std::string> headers; ///< header words of every column
    std::vector<Order> orders;        ///< in sheet order, those that count
    std::size_t leftOut = 0;          ///< rows with a customer, date or amount that are none of them
    std::vector<table::Problem> problems;
};

/// Reads a range that starts at its header row. An order without customer or a readable amount is left out; a date that
/// is missing or cannot be read leaves the order without one. A row that repeats an order's id, customer, date and
/// amount counts once; one that repeats only the id counts as another line of that order; without a column of ids,
/// equal customer, date and amount are reported and both count, as RM.RFM counts rows. Throws Error(argument) where a
/// customer, date or amount column is missing. O(rows).
OrdersTable readOrders(const table::Grid& range);

/// One customer, or one customer's orders in one currency where there are several.
struct CustomerOrders {
    std::string customer, currency;
    double revenue = 0;
    std::size_t orders = 0;            ///< lines of one order are one
    std::optional<double> first, last; ///< dates
    std::optional<double> years;       ///< from the first order to `asOf`, 365.25 days each
};

/// In the order of first appearance. `asOf` is a serial number; the last date of the table where it is left out, later
/// orders are left out where it is given. O(orders).
std::vector<CustomerOrders> customersOf(const OrdersTable& table, std::optional<double> asOf = std::nullopt);

/// Account, revenue, orders, first order, last order, years of business, and currency where one is named: a table that
/// RM.ACCOUNTS reads as it is.
table::Grid ordersResult(const OrdersTable& table, std::optional<double> asOf, words::Language language);

/// What is wrong with the orders, as RM.CHECK lists it.
table::Grid checkResult(const OrdersTable& table, words::Language language);

} // namespace rolemap::accounts
