// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map of many people: a page a department, lines to other pages named beside the card.
#pragma once

#include "content.hxx"

#include <vector>

namespace rolemap::map {

/// One content a page: each department's people, spread over several pages where there are more than `most` of them.
/// Lines within a page stay lines; others become stubs of the cards at their ends. Each page's title says which it is.
/// O(people + lines).
std::vector<Content> departmentPages(const Content& all, std::size_t most);

} // namespace rolemap::map
