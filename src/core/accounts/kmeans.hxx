// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Accounts that look alike put together: k groups, each around the mean of its accounts, so that the squared distances
// to those means are least (k-means). The best of many starts, the same on every run.
// Starts: k-means++ (D. Arthur, S. Vassilvitskii 2007); contract: functions.md, RM.KMEANS.
#pragma once

#include "matrix.hxx"
#include "random.hxx"

#include <cstdint>
#include <vector>

namespace rolemap::accounts {

inline constexpr std::size_t mostClusters = 100;

struct KMeansOptions {
    std::uint64_t seed = 0;
    std::size_t starts = 50;
    unsigned threads = 0; ///< 0: all cores; the result is the same with any number
};

struct Clustering {
    std::vector<std::uint32_t> cluster; ///< of each row, from 0, numbered by size, largest first, then by first row
    std::vector<std::size_t> sizes;     ///< of each cluster
    Matrix means;                       ///< of each cluster, a row each
    double within = 0;                  ///< sum of squared distances to the cluster's mean
    double total = 0;                   ///< to the mean of all
};

/// Throws Error(argument) for k < 1, k > mostClusters, and k above the number of different rows. Of starts that end
/// equally well (to 1e-12) the earliest counts. O(starts x rounds x rows x k x columns) at worst, see lloyd().
Clustering kMeans(const Matrix& data, std::size_t k, const KMeansOptions& options = {});

/// k rows as first centres: one at random, each next one with a chance in proportion to its squared distance from the
/// nearest before it. O(k x rows x columns).
Matrix firstCentres(const Matrix& data, std::size_t k, Random& random);

} // namespace rolemap::accounts
