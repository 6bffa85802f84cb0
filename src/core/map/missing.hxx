// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is missing on a map: a placeholder for each gap that has a place in the grid. RM.GAPS' rules about roles and
// departments with nobody.
#pragma once

#include "content.hxx"

#include <vector>

namespace rolemap::map {

/// Placeholders: a role with nobody where such people usually are, a department with nobody, and a department in use
/// with nobody at decision level; in the order of the gaps. O(gaps).
std::vector<Missing> missingOf(const people::Analysis& analysis, words::Language language,
                               const std::vector<Axis>& lanes);

} // namespace rolemap::map
