// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// "Soon, once": many events become one call on the office's main thread, a moment after the last of them.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <memory>

namespace css = com::sun::star;

namespace rolemap::panels {

class Soon {
public:
    /// `work` runs on the main thread, through the office's own event loop, so that typing comes first.
    Soon(const css::uno::Reference<css::uno::XComponentContext>& context, std::function<void()> work);
    ~Soon(); ///< nothing runs afterwards
    Soon(const Soon&) = delete;
    Soon& operator=(const Soon&) = delete;

    /// Asks for a run 80 ms from now; asked again before, the run moves, but never past 160 ms from the first asking:
    /// an edit is shown within 200 ms, however fast the next one comes.
    void ask();

private:
    class Worker;
    std::shared_ptr<Worker> m_worker;
};

} // namespace rolemap::panels
