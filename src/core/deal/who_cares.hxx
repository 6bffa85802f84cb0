// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who at the customer cares about which purchase criterion. Everybody has the same to give, spreads it over what they
// care about, and weighs by their influence: what comes together is the customer's weight of each criterion, beside the
// one that the team typed.
#pragma once

#include "criteria.hxx"

#include "../people/analysis.hxx"

#include <cstddef>
#include <string>
#include <vector>

namespace rolemap::deal {

/// Somebody's interest in a criterion.
struct Care {
    std::size_t who = 0; ///< position in the deal
    double share = 0;    ///< 0..1 of all that this person cares about
};

/// A word in the column 'who cares' that means nobody of the deal.
struct UnknownCare {
    std::size_t criterion = 0; ///< index into CriteriaTable::current()
    std::string typed;
};

struct WhoCares {
    std::vector<std::vector<Care>> of; ///< by CriteriaTable::current(); the most influential first, ties in sheet order
    std::vector<double> weights;       ///< the customer's, sum 1; empty where nobody is named
    std::vector<UnknownCare> unknown;  ///< in sheet order
};

/// The column names people by name, id or e-mail, or as all holders of a role and all people of a department or level
/// ('Finance'), each with how much it matters to them beside their other criteria ('Li Wei:3; Chen'; 1 where nothing is
/// said). Of two mentions in one cell the greater counts. The weight of a criterion is Σ influence·share over the sum
/// of the influence of all who care about anything. O(people + criteria × those who care).
WhoCares whoCares(const CriteriaTable& criteria, const people::Analysis& people);

} // namespace rolemap::deal
