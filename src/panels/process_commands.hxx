// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu does with a CRM's tables: write_process_report.
#pragma once

#include "scope.hxx"

#include <functional>
#include <map>
#include <string>

namespace rolemap::panels {

/// Commands by name; what they throw is shown by perform().
std::map<std::string, std::function<void(const Context&, const Frame&)>> processCommands();

} // namespace rolemap::panels
