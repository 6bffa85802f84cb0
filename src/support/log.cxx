// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The office's logging service; without an office (adapter tests) a message goes nowhere.
#include "log.hxx"

#include "context.hxx"
#include "convert.hxx"

#include <com/sun/star/logging/LogLevel.hpp>
#include <com/sun/star/logging/LoggerPool.hpp>

namespace rolemap::support {

void log(std::string_view message) noexcept {
    try {
        const auto context = processContext();
        if (!context.is())
            return;
        const auto logger = css::logging::LoggerPool::get(context)->getNamedLogger("org.rolemap");
        if (logger.is())
            logger->log(css::logging::LogLevel::INFO, ustring(message));
    } catch (...) {
        // Logging must not be the reason why a command fails.
    }
}

} // namespace rolemap::support
