// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Whom to speak to so that a criterion comes to weigh what we need: what guides criteria is the customer's need, and so
// those who have it (domain.md S4, Design). The criterion is the one whose change RM.COMPETE names; how far, is
// RM.SWING's.
#pragma once

#include "compete.hxx"
#include "who_cares.hxx"

#include "../people/path.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace rolemap::deal {

/// Somebody who can speak for a criterion.
struct Advocate {
    std::size_t who = 0; ///< position in the deal
    double share = 0;    ///< of what this person cares about; 0 for one who only makes or applies the criteria
    /// RM.PATH: this person alone where we are in contact; empty for a supporter to whom no line leads.
    std::vector<people::Introduction> chain;
};

struct Guidance {
    std::size_t criterion = 0; ///< index into CriteriaTable::current()
    double change = 0;         ///< of its weight
    bool byRole = false;       ///< nobody is said to care about it: designers and evaluators instead
    std::vector<Advocate> through;
    std::size_t against = 0; ///< of those who care, opponents and those who favour a rival
    std::size_t beyond = 0;  ///< neither on our side nor in reach
};

/// Nothing where no weight would level us, or we lead. Of those who care about the criterion the ones that support us
/// or are in reach (in contact, or by introductions), the most influential first, at most `most`. O(people + lines),
/// and RM.PATH for each one named.
std::optional<Guidance> guidance(const CriteriaTable& criteria, const WhoCares& cares, const Situation& situation,
                                 const people::Analysis& people, std::size_t most);

} // namespace rolemap::deal
