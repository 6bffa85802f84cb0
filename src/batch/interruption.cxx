// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A thread that waits for the signals, so that what follows is ordinary code and not a signal handler's.
#include "interruption.hxx"

#include <atomic>
#include <chrono>
#include <csignal>
#include <exception>
#include <map>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace rolemap::batch {

namespace {

struct Registered {
    std::mutex mutex;
    std::map<int, std::filesystem::path> offices;
};

Registered& registered() {
    // Never destroyed: the waiting thread outlives static objects.
    static Registered& all = *new Registered;
    return all;
}

std::atomic<bool> interrupted{false};

sigset_t signals() noexcept {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

void waitAndEnd() {
    const sigset_t set = signals();
    int signal = 0;
    if (sigwait(&set, &signal) != 0)
        return;
    interrupted = true;
    // The bridges to the offices break now; what other threads throw about that is not news.
    std::set_terminate([] {
        while (true)
            pause();
    });
    // Kept locked: no office registers any more.
    registered().mutex.lock();
    for (const auto& [process, profile] : registered().offices)
        kill(-process, SIGKILL);
    // What a dying process still writes goes with the next round.
    for (int round = 0; round < 40; ++round) {
        bool left = false;
        for (const auto& [process, profile] : registered().offices) {
            std::error_code ignored;
            std::filesystem::remove_all(profile, ignored);
            left = left || std::filesystem::exists(profile, ignored);
        }
        if (!left && round > 1)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    _exit(128 + signal);
}

} // namespace

void watchInterruption() {
    const sigset_t set = signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::thread(waitAndEnd).detach();
}

void endIfInterrupted() noexcept {
    while (interrupted)
        pause();
}

void unblockInterruption() noexcept {
    const sigset_t set = signals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

EndsWithUs::EndsWithUs(int process, std::filesystem::path profile) : m_process(process) {
    const std::lock_guard<std::mutex> lock(registered().mutex);
    registered().offices[process] = std::move(profile);
}

EndsWithUs::~EndsWithUs() {
    const std::lock_guard<std::mutex> lock(registered().mutex);
    registered().offices.erase(m_process);
}

} // namespace rolemap::batch
