// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The boundary between our errors and the office's.
#include "errors.hxx"

#include "convert.hxx"
#include "log.hxx"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/NoConvergenceException.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

namespace rolemap::support {

css::uno::Any rethrow() {
    try {
        throw;
    } catch (const Error& error) {
        switch (error.code()) {
        case ErrorCode::notFound:
            return {};
        case ErrorCode::noConvergence:
            throw css::sheet::NoConvergenceException(ustring(error.what()), nullptr);
        case ErrorCode::argument:
            break;
        }
        throw css::lang::IllegalArgumentException(ustring(error.what()), nullptr, 0);
    } catch (const css::uno::Exception&) {
        throw;
    } catch (const std::exception& error) {
        log(error.what());
        throw css::uno::RuntimeException(ustring(error.what()), nullptr);
    }
}

} // namespace rolemap::support
