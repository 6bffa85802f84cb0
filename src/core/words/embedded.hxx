// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Files of templates/ that are compiled in, so that the core needs no file at run time. A room declares its own table
// with ROLEMAP_EMBEDDED(core_words) and looks a file up with embedded::file(files_core_words, count_core_words, name).
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rolemap::embedded {

struct File {
    std::string_view name, content;
};

inline std::string_view file(const File* files, std::size_t count, std::string_view name) {
    for (std::size_t i = 0; i < count; ++i)
        if (files[i].name == name)
            return files[i].content;
    throw std::logic_error("no embedded file " + std::string(name));
}

} // namespace rolemap::embedded

#define ROLEMAP_EMBEDDED(target)                                                                                       \
    namespace rolemap::embedded {                                                                                      \
    extern const File files_##target[];                                                                                \
    extern const std::size_t count_##target;                                                                           \
    }
