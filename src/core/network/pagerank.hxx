// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is listened to: a person is weighty when weighty people follow them. PageRank (Brin and Page 1998) over arcs from
// the influenced to the influencer.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::network {

/// `from` is influenced by `to`, or links to it.
struct Arc {
    std::size_t from = 0, to = 0;
    double weight = 1; ///< > 0; parallel arcs add up
};

/// How much of their rank people pass on.
enum class PassOn {
    all,    ///< all of it, in proportion to the weights: the usual PageRank
    capped, ///< min(1, sum of weights) of it, the rest spread evenly, so that one faint line stays faint (functions.md)
};

/// One value a person, sum 1; what is not passed on, by people without arcs too, is spread evenly over everybody.
/// damping 0..<1. Throws Error(argument) for an end >= n, a weight that is not above 0, a damping outside;
/// Error(noConvergence) never for these. O(n + arcs) an iteration, to a relative error of 1e-13; on a hierarchy as
/// many iterations as it has levels.
std::vector<double> pageRank(std::size_t n, const std::vector<Arc>& arcs, double damping, PassOn passOn);

} // namespace rolemap::network
