// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on a deal for programs (job.cxx). In: Command ("deal_facts", "deal_criteria", "deal_actions",
// "deal_assessment", "deal_playbook", "deal_negotiation": a new sheet after the last; "deal": what there is), Model,
// Language. Out: Sheet (its name); of "deal": Facts, Criteria (labels of the tables found), Playbook (label of the
// workbook's own), Messages (problems of the data, a sentence each with its cell).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isDealCommand(const std::string& command);
Values runDeal(const Values& in);

} // namespace rolemap::document
