// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How well groups fit the accounts that are in them, so that somebody can choose how many there should be.
// Silhouettes: P. Rousseeuw 1987; what their mean says: L. Kaufman, P. Rousseeuw 1990, 'Finding Groups in Data',
// table 4.
#pragma once

#include "kmeans.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace rolemap::accounts {

struct ClusterFit {
    double within = 0;                ///< sum of squared distances to the cluster's mean
    std::optional<double> between;    ///< 1 - within / total; nothing where nothing differs
    std::optional<double> silhouette; ///< mean; nothing for one cluster
    bool sampled = false;             ///< silhouettes against a sample, see silhouettes()
    std::vector<std::size_t> sizes;   ///< accounts in each cluster
};

/// Of a clustering of these rows. O(silhouettes).
ClusterFit fitOf(const Clustering& clustering, const Matrix& scaled);

/// What a mean silhouette says.
enum class Structure { none, weak, reasonable, strong };
/// strong above 0.7, reasonable above 0.5, weak above 0.25.
Structure structureOf(double silhouette) noexcept;

} // namespace rolemap::accounts
