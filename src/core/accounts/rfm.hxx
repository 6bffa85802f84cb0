// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who bought lately, often and for much: recency, frequency, monetary value, each scored among all customers, and what
// such customers are called (A. Hughes 1994, 'Strategic Database Marketing'). Contract: functions.md, RM.RFM.
#pragma once

#include "purchases.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::accounts {

inline constexpr std::size_t leastBins = 2, mostBins = 100;

struct RfmScore {
    std::uint32_t customer = 0; ///< index into Purchases::customers
    double recency = 0;         ///< days from the last order to `asOf`
    std::size_t frequency = 0;  ///< orders
    double monetary = 0;        ///< sum of amounts
    std::size_t r = 0, f = 0, m = 0;
};

/// A row a customer, in sheet order of their first order. A score is 1 plus the number of quantiles at i/bins (type 7,
/// over the customers) that the value exceeds; recency's is bins + 1 less that, so that 1 is the worst of each. `asOf`
/// is the last order's day where left out; orders of later days are left out, and so are customers without others.
/// Throws Error(argument) for bins outside leastBins..mostBins and where no order is left. Amounts are summed so that
/// their order does not matter (Neumaier 1974). O(n log n).
std::vector<RfmScore> rfm(const Purchases& purchases, std::optional<double> asOf = {}, std::size_t bins = 5);

/// The scores written one after the other, "545"; with '-' between them where bins is above 9.
std::string rfmCell(const RfmScore& score, std::size_t bins);

/// A score on the scale of 1 to 5 that the model's segments have, rounded up.
std::size_t onFive(std::size_t score, std::size_t bins);

} // namespace rolemap::accounts
