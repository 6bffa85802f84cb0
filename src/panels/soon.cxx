// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// "Soon, once". The office has no timer for extensions, so a thread of ours sleeps and then posts to the main loop; it
// touches nothing else of the office. AsyncCallback::addCallback takes no lock of the office (it only posts an event),
// so the thread can be waited for while the main thread holds that lock.
#include "soon.hxx"

#include "support/log.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace rolemap::panels {

using css::uno::Reference;
using Clock = std::chrono::steady_clock;

namespace {
constexpr std::chrono::milliseconds quiet{80}, longest{160};
}

class Soon::Worker : public std::enable_shared_from_this<Worker> {
public:
    Worker(const Reference<css::uno::XComponentContext>& context, std::function<void()> work)
        : m_poster(css::awt::AsyncCallback::create(context)), m_work(std::move(work)) {}

    void start() {
        m_thread = std::thread([this] { sleepAndPost(); });
    }

    void stop() {
        {
            const std::lock_guard<std::mutex> guard(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
        m_work = nullptr;
    }

    void ask() {
        {
            const std::lock_guard<std::mutex> guard(m_mutex);
            const auto now = Clock::now();
            if (!m_due)
                m_first = now;
            m_due = std::min(now + quiet, m_first + longest);
        }
        m_wake.notify_one();
    }

    /// On the main thread.
    void run() {
        if (!m_work)
            return;
        const std::function<void()> work = m_work;
        work();
    }

private:
    class Call final : public cppu::WeakImplHelper1<css::awt::XCallback> {
    public:
        explicit Call(std::weak_ptr<Worker> worker) : m_worker(std::move(worker)) {}
        void SAL_CALL notify(const css::uno::Any&) override {
            const auto worker = m_worker.lock();
            if (!worker)
                return;
            try {
                worker->run();
            } catch (const css::uno::Exception&) {
                support::log("panel: the office refused a call while refreshing");
            } catch (const std::exception& error) {
                support::log(error.what());
            }
        }

    private:
        std::weak_ptr<Worker> m_worker;
    };

    void sleepAndPost() {
        std::unique_lock<std::mutex> lock(m_mutex);
        while (!m_stopped) {
            if (!m_due) {
                m_wake.wait(lock);
                continue;
            }
            if (Clock::now() < *m_due) {
                m_wake.wait_until(lock, *m_due);
                continue;
            }
            m_due.reset();
            lock.unlock();
            try {
                m_poster->addCallback(new Call(weak_from_this()), css::uno::Any());
            } catch (const css::uno::Exception&) {
                // The office is closing.
            }
            lock.lock();
        }
    }

    Reference<css::awt::XRequestCallback> m_poster;
    std::function<void()> m_work; ///< main thread only
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
    std::optional<Clock::time_point> m_due;
    Clock::time_point m_first;
    std::thread m_thread;
};

Soon::Soon(const Reference<css::uno::XComponentContext>& context, std::function<void()> work)
    : m_worker(std::make_shared<Worker>(context, std::move(work))) {
    m_worker->start();
}

Soon::~Soon() {
    m_worker->stop();
}

void Soon::ask() {
    m_worker->ask();
}

} // namespace rolemap::panels
