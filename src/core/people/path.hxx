// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who can introduce us: the easiest chain of people from somebody we know well to somebody we want to meet, so that
// nobody has to be called cold (domain.md S4, Approach). Contract: functions.md, RM.PATH.
#pragma once

#include "analysis.hxx"

#include <cstddef>
#include <vector>

namespace rolemap::people {

struct Introduction {
    std::size_t who = 0; ///< position in the deal
    double cost = 0;     ///< of the chain up to this person
};

/// From one of our close or frequent contacts to the person, both included; a contact of ours is a chain of one; empty
/// where no line leads there. A hop along a line, in either direction, costs path.hop of the model; a chain starts at
/// path.start.<contact>; everybody in it but the last adds path.through.<attitude>. Of equally easy chains the one of
/// fewer hops, then the one whose first differing person stands higher in the sheet. Dijkstra, O((people + lines) log).
std::vector<Introduction> pathTo(const Analysis& analysis, std::size_t who);

} // namespace rolemap::people
