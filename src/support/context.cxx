// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The component context that the office gave when it loaded the library.
#include "context.hxx"

#include <com/sun/star/uno/XWeak.hpp>
#include <cppuhelper/weakref.hxx>

namespace rolemap::support {

namespace {
// Weak: a strong reference would keep the context alive past the office's own shutdown.
css::uno::WeakReference<css::uno::XComponentContext>& slot() {
    // Never destroyed, like the kept settings.
    static auto& context = *new css::uno::WeakReference<css::uno::XComponentContext>;
    return context;
}
} // namespace

void setProcessContext(const css::uno::Reference<css::uno::XComponentContext>& context) {
    slot() = context;
}

css::uno::Reference<css::uno::XComponentContext> processContext() {
    return slot();
}

} // namespace rolemap::support
