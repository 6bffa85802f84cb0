// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Any bytes as a cell of words and as a job title.
#include "core/words/fold.hxx"
#include "core/words/titles.hxx"
#include "core/words/vocabulary.hxx"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace rolemap::words;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto folded = fold(text);
    require(codePoints(text) <= size && isBlank(text) == tidy(text).empty());
    const auto& vocabulary = Vocabulary::shipped();
    for (int d = 0; d <= static_cast<int>(Dimension::evidence); ++d) {
        const auto dimension = static_cast<Dimension>(d);
        for (const auto& scale : {std::optional<Scale>(), std::optional<Scale>(Scale{1, 5})}) {
            const auto reading = vocabulary.read(dimension, text, scale);
            // Nothing is lost: a cell is understood, or blank, or reported.
            require(reading.blank || !reading.unknown.empty() || reading.understood());
            for (const int value : reading.values)
                require(value >= 0 && static_cast<std::size_t>(value) < Vocabulary::size(dimension));
        }
        if (const auto near = vocabulary.nearest(dimension, text, Language::zhTW))
            require(!near->empty());
    }
    if (const auto level = titleLevel(text))
        require(*level != Level::unknown);
    if (const auto department = titleDepartment(text))
        require(department->department != Department::other || !department->word.empty());
    return static_cast<int>(folded.size() & 0);
}
