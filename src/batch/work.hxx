// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Files in, plans and maps out: each file goes to the job that runs inside a headless office.
#pragma once

#include "options.hxx"

#include <iosfwd>

namespace rolemap::batch {

/// Works through the files, says what was found and where the results are, and what could not be understood. A file
/// that fails is named with the reason and the others go on. Returns 0 where all went well, 1 otherwise.
int work(const Options& options, std::ostream& out, std::ostream& errors);

} // namespace rolemap::batch
