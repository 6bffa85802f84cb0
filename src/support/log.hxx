// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A line in the office's own log, for what a user need not see: the logger "org.rolemap", silent unless switched on.
#pragma once

#include <string_view>

namespace rolemap::support {

void log(std::string_view message) noexcept;

} // namespace rolemap::support
