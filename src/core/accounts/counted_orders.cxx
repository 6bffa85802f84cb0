// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Orders as RM.RFM can count them.
#include "counted_orders.hxx"

#include "../words/fold.hxx"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace rolemap::accounts {

namespace {

constexpr double rounding = 1e-9; ///< sums of the same amounts in another order

std::string keyOf(const std::string& customer, const std::string& currency) {
    return words::fold(customer) + '\n' + currency;
}

bool nearly(double a, double b) {
    return std::abs(a - b) <= rounding * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

std::vector<CurrencyOrders> countedOrders(const OrdersTable& table) {
    std::vector<CurrencyOrders> all;
    std::unordered_map<std::string, std::size_t> currencies;
    std::unordered_set<std::string> customers;
    std::unordered_map<std::string, std::size_t> first; // line of each order, by currency's part
    for (const Order& order : table.orders) {
        if (!order.date)
            continue;
        const auto [found, isNew] = currencies.emplace(order.currency, all.size());
        if (isNew) {
            all.emplace_back();
            all.back().currency = order.currency;
        }
        CurrencyOrders& part = all[found->second];
        const std::string customer = keyOf(order.customer, order.currency);
        if (customers.insert(customer).second)
            part.customers.push_back(order.customer);
        if (!order.id.empty()) {
            const std::string line =
                customer + '\n' + words::fold(order.id) + '\n' + std::to_string(std::llround(*order.date));
            const auto [known, isFirst] = first.emplace(line, part.orders.size());
            if (!isFirst) {
                part.orders[known->second].amount += order.amount;
                continue;
            }
        }
        part.orders.push_back({order.row, order.customer, *order.date, order.amount});
    }
    return all;
}

bool standsAsCounted(const OrdersTable& table, const std::vector<CurrencyOrders>& counted) {
    return counted.size() == 1 && table.leftOut == 0 && counted.front().orders.size() == table.orders.size() &&
           std::all_of(table.orders.begin(), table.orders.end(), [](const Order& order) { return order.asTyped; });
}

std::vector<bool> sameByRfm(const std::vector<CustomerOrders>& customers, const std::vector<CurrencyOrders>& counted,
                            std::optional<double> asOf) {
    struct Sum {
        double revenue = 0, last = 0;
        std::size_t orders = 0;
    };
    std::unordered_map<std::string, Sum> sums;
    for (const CurrencyOrders& part : counted)
        for (const CountedOrder& order : part.orders) {
            if (asOf && order.day > *asOf)
                continue;
            Sum& sum = sums[keyOf(order.customer, part.currency)];
            sum.last = sum.orders == 0 ? order.day : std::max(sum.last, order.day);
            sum.revenue += order.amount;
            ++sum.orders;
        }
    std::vector<bool> same;
    for (const CustomerOrders& customer : customers) {
        const auto found = sums.find(keyOf(customer.customer, customer.currency));
        same.push_back(found != sums.end() && customer.last && found->second.orders == customer.orders &&
                       nearly(found->second.revenue, customer.revenue) && found->second.last == *customer.last);
    }
    return same;
}

} // namespace rolemap::accounts
