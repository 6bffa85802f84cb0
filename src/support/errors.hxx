// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The boundary between our errors and the office's: IllegalArgumentException is shown as Err:502,
// NoConvergenceException as Err:523, a void result as #N/A, any other exception as #VALUE!.
#pragma once

#include "core/error.hxx"

#include <com/sun/star/uno/Any.hxx>

#include <exception>

namespace css = com::sun::star;

namespace rolemap::support {

/// Turns the exception being handled into what the office understands: returns for #N/A, throws for the others.
css::uno::Any rethrow();

/// Runs a function's body; whatever it throws becomes the office's own error.
template <class Body>
css::uno::Any guarded(Body&& body) {
    try {
        return css::uno::Any(body());
    } catch (...) {
        return rethrow();
    }
}

} // namespace rolemap::support
