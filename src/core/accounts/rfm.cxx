// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Customers are numbered in sheet order, so that nothing is sorted to put them together.

#include "rfm.hxx"

#include "../error.hxx"
#include "quantiles.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::accounts {

namespace {

/// A sum that does not depend on the order of its terms, as far as a double can tell.
struct Sum {
    double high = 0, low = 0;
    void add(double x) {
        const double sum = high + x;
        low += std::abs(high) >= std::abs(x) ? (high - sum) + x : (x - sum) + high;
        high = sum;
    }
};

struct Total {
    double last = 0;
    std::size_t orders = 0;
    Sum amount;
};

/// Scores of one figure.
template <class Value>
std::vector<std::size_t> scores(const std::vector<RfmScore>& customers, std::size_t bins, Value value) {
    std::vector<double> values;
    values.reserve(customers.size());
    for (const RfmScore& customer : customers)
        values.push_back(value(customer));
    const std::vector<double> limits = quantiles(values, bins);
    std::vector<std::size_t> all;
    all.reserve(values.size());
    for (const double x : values)
        all.push_back(scoreOf(x, limits));
    return all;
}

} // namespace

std::vector<RfmScore> rfm(const Purchases& purchases, std::optional<double> asOf, std::size_t bins) {
    if (bins < leastBins || bins > mostBins)
        throw Error(ErrorCode::argument, "bins: got " + std::to_string(bins) + ", expected " +
                                             std::to_string(leastBins) + " to " + std::to_string(mostBins));
    double day = 0;
    for (const Purchase& order : purchases.all)
        day = std::max(day, order.day);
    if (asOf)
        day = std::floor(*asOf);
    std::vector<Total> totals(purchases.customers.size());
    for (const Purchase& order : purchases.all) {
        if (order.day > day)
            continue;
        Total& total = totals[order.customer];
        total.last = std::max(total.last, order.day);
        ++total.orders;
        total.amount.add(order.amount);
    }
    std::vector<RfmScore> result;
    for (std::uint32_t i = 0; i < totals.size(); ++i)
        if (const Total& total = totals[i]; total.orders > 0) {
            RfmScore score;
            score.customer = i;
            score.recency = day - total.last;
            score.frequency = total.orders;
            score.monetary = total.amount.high + total.amount.low;
            if (!std::isfinite(score.monetary))
                throw Error(ErrorCode::argument, "amounts: got numbers too large to add, of " + purchases.customers[i]);
            result.push_back(score);
        }
    if (result.empty())
        throw Error(ErrorCode::argument, "as_of: got a day before the first order, expected one from it on");
    const auto r = scores(result, bins, [](const RfmScore& s) { return s.recency; });
    const auto f = scores(result, bins, [](const RfmScore& s) { return static_cast<double>(s.frequency); });
    const auto m = scores(result, bins, [](const RfmScore& s) { return s.monetary; });
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].r = bins + 1 - r[i];
        result[i].f = f[i];
        result[i].m = m[i];
    }
    return result;
}

std::string rfmCell(const RfmScore& score, std::size_t bins) {
    const std::string between = bins > 9 ? "-" : "";
    return std::to_string(score.r) + between + std::to_string(score.f) + between + std::to_string(score.m);
}

std::size_t onFive(std::size_t score, std::size_t bins) {
    return (score * 5 + bins - 1) / bins;
}

} // namespace rolemap::accounts
