// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process command for programs, through org.rolemap.Job. In: Command ("process"), Model (the workbook), Language.
// Out: Understood, Tables, Opportunities, Sheet and Deals (names of the sheets), Findings (sentences), Messages.
#pragma once

#include "job_values.hxx"

#include <string>

namespace rolemap::document {

bool isProcessCommand(const std::string& command);
Values runProcess(const Values& in);

} // namespace rolemap::document
