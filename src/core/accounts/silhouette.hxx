// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How well an account sits in its group: near 1 well inside, near 0 between two groups, below 0 in the wrong one
// (P. Rousseeuw 1987, J. Comput. Appl. Math. 20: 53-65).
#pragma once

#include "matrix.hxx"

#include <cstdint>
#include <vector>

namespace rolemap::accounts {

inline constexpr std::size_t exactSilhouettes = 10000; ///< rows up to which every pair is compared

struct Silhouettes {
    std::vector<double> values; ///< of each row, -1..1
    double mean = 0;
    std::size_t compared = 0; ///< rows that each row was compared with
    bool sampled = false;     ///< compared < rows: a fixed sample, for a panel to say
};

/// s = (b - a) / max(a, b): a the mean Euclidean distance to the others of the own cluster, b the least of the mean
/// distances to another one; 0 in a cluster of one, and where all distances are 0. Exact up to exactSilhouettes rows;
/// above, mean distances are those to a sample of about 5,000 rows, the same on every run, in which every cluster has
/// its share and at least 20 rows, or all it has. `cluster` is 0 ... clusters - 1, none empty. Throws Error(argument)
/// for fewer than two clusters, and for more than 1,000 above exactSilhouettes rows. The same with any number of
/// `threads` (0: all cores). O(rows x compared x columns).
Silhouettes silhouettes(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters,
                        unsigned threads = 0);

} // namespace rolemap::accounts
