// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The one error of the core. A message says what came and what was expected: "share: got 1.4, expected 0 to 1".
#pragma once

#include <stdexcept>
#include <string>

namespace rolemap {

enum class ErrorCode {
    argument,      ///< a wrong argument; a cell shows Err:502
    notFound,      ///< no such thing; a cell shows #N/A
    noConvergence, ///< an iteration without a limit; a cell shows Err:523
};

class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message) : std::runtime_error(message), m_code(code) {}
    ErrorCode code() const noexcept { return m_code; }

private:
    ErrorCode m_code;
};

} // namespace rolemap
