// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Long work at a stretch. The office has one lock, and each call takes and gives it back: from a thread of a remote
// caller's, thousands of calls are thousands of changes between that thread and the main one, which wants the lock too.
// On the main thread the lock is held until the work is done.
#pragma once

#include <functional>

namespace rolemap::support {

/// Runs work on the office's main thread and waits until it is done; what it throws is thrown here. Where the main
/// thread does not take it soon (it waits for this very call, or shows a dialog; there is no office), it runs here.
void onMainThread(const std::function<void()>& work);

} // namespace rolemap::support
