// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where opinions settle once people have talked to each other: everybody holds on to their own view and gives way to
// those they listen to. Friedkin and Johnsen 1990: x = (1 - ΛW)^-1 (1 - Λ) s.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::network {

/// `who` gives `weight` of their attention to `toWhom`.
struct Attention {
    std::size_t who = 0, toWhom = 0;
    double weight = 0;
};

/// attention: W, weights >= 0, a person's sum at most 1 (to 1e-9), arcs to oneself allowed, parallel ones add up;
/// susceptibility: Λ, n values 0..1; initial: s, n values. Result: x, n values. Throws Error(argument) for sizes, ends
/// and values outside; Error(noConvergence) where 1 - ΛW is singular: somebody holds on to nothing and listens,
/// directly or not, only to such people. Gauss-Seidel to 1e-14 of the largest value; O(n + arcs) a round.
std::vector<double> friedkinJohnsen(const std::vector<Attention>& attention, const std::vector<double>& susceptibility,
                                    const std::vector<double>& initial);

} // namespace rolemap::network
