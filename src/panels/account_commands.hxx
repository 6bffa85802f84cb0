// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu and the panel's buttons do with the list of accounts at the cursor: write_account_columns,
// write_account_report, draw_account_charts, segment, orders_to_accounts.
#pragma once

#include "scope.hxx"

#include <functional>
#include <map>
#include <string>

namespace rolemap::panels {

std::map<std::string, std::function<void(const Context&, const Frame&)>> accountCommands();

} // namespace rolemap::panels
