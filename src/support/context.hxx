// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The component context that the office gave when it loaded the library.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace css = com::sun::star;

namespace rolemap::support {

/// Set by component.cxx at the first factory call; empty in a test without an office.
void setProcessContext(const css::uno::Reference<css::uno::XComponentContext>& context);
css::uno::Reference<css::uno::XComponentContext> processContext();

} // namespace rolemap::support
