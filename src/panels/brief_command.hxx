// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The brief of the deal at the cursor as a file: which sections, in which format, and where to.
#pragma once

#include "scope.hxx"

namespace rolemap::panels {

/// Asks for sections and format in a dialog and for the file's name, and writes it; nothing where the user cancels.
void saveBrief(const Context& context, const Frame& frame);

} // namespace rolemap::panels
