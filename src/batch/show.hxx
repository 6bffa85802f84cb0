// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook in a window with the Rolemap sidebar open: what `tools/demo --show` shows.
#pragma once

#include "options.hxx"

namespace rolemap::batch {

/// Opens the file in an office with a profile of its own and the extension, and waits until the user closes it.
/// Throws std::runtime_error where there is no display.
int show(const Options& options);

} // namespace rolemap::batch
