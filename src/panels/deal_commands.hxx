// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The menu's commands on the sheets of a deal.
#pragma once

#include "scope.hxx"

#include <functional>
#include <map>
#include <string>

namespace rolemap::panels {

std::map<std::string, std::function<void(const Context&, const Frame&)>> dealCommands();

} // namespace rolemap::panels
