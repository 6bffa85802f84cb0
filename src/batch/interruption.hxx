// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What happens when the user stops a long run with Ctrl+C, or the system ends it: the office behind it ends too, and
// its throw-away profile, with the copies of the customer's people in it, does not stay behind.
#pragma once

#include <filesystem>

namespace rolemap::batch {

/// Once, before any thread or office is started: SIGINT, SIGTERM and SIGHUP end all offices that are registered, remove
/// their profiles, and end the process with 128 + the signal's number.
void watchInterruption();

/// Where an interruption has begun, does not return: it ends the process when all is tidy.
void endIfInterrupted() noexcept;

/// One office while it runs. A process of its own group.
class EndsWithUs {
public:
    EndsWithUs(int process, std::filesystem::path profile);
    ~EndsWithUs();
    EndsWithUs(const EndsWithUs&) = delete;
    EndsWithUs& operator=(const EndsWithUs&) = delete;

private:
    int m_process;
};

/// In a child between fork and exec: signals that the parent waits for reach the child again.
void unblockInterruption() noexcept;

} // namespace rolemap::batch
