// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How well groups fit.
#include "cluster_fit.hxx"

#include "silhouette.hxx"

namespace rolemap::accounts {

ClusterFit fitOf(const Clustering& clustering, const Matrix& scaled) {
    ClusterFit fit;
    fit.within = clustering.within;
    fit.sizes = clustering.sizes;
    if (clustering.total > 0)
        fit.between = 1 - clustering.within / clustering.total;
    if (clustering.sizes.size() > 1) {
        const Silhouettes all = silhouettes(scaled, clustering.cluster, clustering.sizes.size());
        fit.silhouette = all.mean;
        fit.sampled = all.sampled;
    }
    return fit;
}

Structure structureOf(double silhouette) noexcept {
    return silhouette > 0.7    ? Structure::strong
           : silhouette > 0.5  ? Structure::reasonable
           : silhouette > 0.25 ? Structure::weak
                               : Structure::none;
}

} // namespace rolemap::accounts
