// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The first choice whose id or label it is.

#include "choice.hxx"

#include "../error.hxx"
#include "fold.hxx"
#include "texts.hxx"

#include <string>

namespace rolemap::words {

std::size_t choose(const char* argument, std::string_view typed, const std::vector<std::string_view>& ids,
                   std::string_view prefix) {
    const std::string word = fold(typed);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (word == ids[i])
            return i;
        for (const Language language : allLanguages)
            if (word == fold(text(language, std::string(prefix) + std::string(ids[i]))))
                return i;
    }
    std::string expected;
    for (const std::string_view id : ids)
        expected += (expected.empty() ? "" : ", ") + std::string(id);
    throw Error(ErrorCode::argument,
                std::string(argument) + ": got '" + tidy(typed) + "', expected one of " + expected);
}

} // namespace rolemap::words
