// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One start of k-means: from given centres, each account joins the nearest, each centre moves to the middle of its
// accounts, until nothing changes (S. Lloyd 1982).
#pragma once

#include "matrix.hxx"

#include <cstdint>
#include <vector>

namespace rolemap::accounts {

struct Start {
    std::vector<std::uint32_t> cluster; ///< of each row
    double within = 0;                  ///< sum of squared distances to the cluster's mean, summed in row order
};

/// The fixed point of Lloyd's iteration from `centres` (a row each, at least one), which is reached without most of the
/// distances: a row is looked at only where an upper bound of the distance to its own centre exceeds a lower bound of
/// the distance to any other (G. Hamerly, 'Making k-means even faster', SDM 2010). A row stays where it is unless
/// another centre is strictly nearer; at the first look the first of equally near ones takes it. A cluster left empty
/// takes the row that is farthest from its centre, the first of equally far ones. Stops after 10,000 rounds, which no
/// known data need. O(rows x centres x columns) a round at worst.
Start lloyd(const Matrix& data, Matrix centres);

/// The mean of each cluster, summed in row order.
Matrix meansOf(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters);
/// The sum of squared distances to the cluster's mean, summed in row order.
double withinOf(const Matrix& data, const std::vector<std::uint32_t>& cluster, const Matrix& means);

} // namespace rolemap::accounts
