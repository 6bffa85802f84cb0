// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The office does not tell which thread is its main one, so nobody waits for it for long: work that it has not begun is
// taken back.
#include "main_thread.hxx"

#include "context.hxx"
#include "convert.hxx"
#include "log.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>

namespace rolemap::support {

namespace {

constexpr std::chrono::milliseconds patience{200};

/// Work that one of two threads does.
class Shared {
public:
    explicit Shared(const std::function<void()>& work) : m_work(work) {}

    /// On the main thread.
    void offer() noexcept {
        {
            const std::lock_guard<std::mutex> lock(m_mutex);
            if (m_state != State::waiting)
                return;
            m_state = State::running;
        }
        try {
            m_work();
        } catch (...) {
            m_thrown = std::current_exception();
        }
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_state = State::done;
        m_changed.notify_one();
    }

    /// Whether the other thread has done it; if not it is the caller's, and the other one will leave it alone.
    bool await() {
        std::unique_lock<std::mutex> lock(m_mutex);
        if (!m_changed.wait_for(lock, patience, [this] { return m_state == State::done; }) &&
            m_state == State::waiting) {
            m_state = State::done;
            return false;
        }
        m_changed.wait(lock, [this] { return m_state == State::done; });
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        return true;
    }

private:
    enum class State { waiting, running, done };
    const std::function<void()>& m_work; ///< lives as long as somebody waits for it
    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::waiting;
    std::exception_ptr m_thrown;
};

class Callback final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::shared_ptr<Shared> work) : m_work(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any&) override { m_work->offer(); }

private:
    std::shared_ptr<Shared> m_work;
};

} // namespace

void onMainThread(const std::function<void()>& work) {
    const auto shared = std::make_shared<Shared>(work);
    bool posted = false;
    try {
        if (const auto context = processContext(); context.is()) {
            css::awt::AsyncCallback::create(context)->addCallback(new Callback(shared), css::uno::Any());
            posted = true;
        }
    } catch (const css::uno::Exception& error) {
        log(utf8(error.Message)); // the office is closing
    }
    if (!posted || !shared->await())
        work();
}

} // namespace rolemap::support
