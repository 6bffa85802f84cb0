// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Work on all cores whose result does not depend on how many there are.
#pragma once

#include <cstddef>
#include <functional>

namespace rolemap::accounts {

/// Calls work(0) ... work(count - 1), each once, in any order, on up to `threads` threads (0: as many as the machine
/// has); a call must write only what belongs to its number. The first exception is thrown again once all threads have
/// ended. Where the system gives no thread, the caller's does the work.
void inParallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace rolemap::accounts
