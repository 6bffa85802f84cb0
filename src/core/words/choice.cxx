// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A choice is known by its id and by its label in every language, so that a formula can be read aloud in each.

#include "choice.hxx"

#include "../error.hxx"
#include "fold.hxx"
#include "texts.hxx"

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

std::vector<std::size_t> chooseList(const char* argument, std::string_view typed,
                                    const std::vector<std::string_view>& ids, std::string_view prefix) {
    std::vector<std::size_t> chosen;
    std::string folded = fold(typed);                                        // full-width forms become ; and ,
    for (std::size_t at; (at = folded.find("\u3001")) != std::string::npos;) // 、
        folded.replace(at, 3, ";");
    std::string part;
    const auto flush = [&] {
        if (!isBlank(part))
            chosen.push_back(choose(argument, part, ids, prefix));
        part.clear();
    };
    for (const char c : folded)
        if (c == ';' || c == ',')
            flush();
        else
            part += c;
    flush();
    if (chosen.empty())
        for (std::size_t i = 0; i < ids.size(); ++i)
            chosen.push_back(i);
    return chosen;
}

} // namespace rolemap::words
