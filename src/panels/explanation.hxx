// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Answers to 'Why?': a deal's health rules, a person's terms, and the problems of a list, each row with its cell.
#pragma once

#include "actions.hxx"
#include "result_dialog.hxx"

namespace rolemap::panels {

/// Every health rule of the chosen deal: met or not, points, who decides it.
ResultList dealExplained(const Chosen& chosen, words::Language language);
/// Every term of a person's influence and support, as RM.EXPLAIN gives them.
ResultList personExplained(const Chosen& chosen, const table::Person& person, words::Language language);
/// RM.CHECK's rows; none where all is well.
ResultList problemsExplained(const document::Model& model, const document::PeopleSource& source, double today,
                             words::Language language);

} // namespace rolemap::panels
