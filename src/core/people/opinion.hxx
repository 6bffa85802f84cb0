// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The opinion network of a deal: who listens to whom among people whose attitude we know. RM.OPINION and RM.NEXT rest
// on it. Friedkin and Johnsen 1990; functions.md, 'The default model'.
#pragma once

#include "analysis.hxx"

#include <cstddef>
#include <vector>

namespace rolemap::people {

/// The lines that carry opinions, from known influencers, as shares of the influenced person's attention.
struct OpinionNetwork {
    struct Tie {
        std::size_t influencer, influenced;
        double share; ///< of W: a person's shares sum to 1; parallel lines are summed
    };
    std::vector<Tie> ties;              ///< by influenced, then influencer
    std::vector<double> susceptibility; ///< Λ
    std::vector<bool> hasOpinion;       ///< not for people of unknown attitude without known influencers
    std::vector<double> settled;        ///< x; 0 where there is no opinion
};

OpinionNetwork opinionNetwork(const Analysis& analysis);

} // namespace rolemap::people
