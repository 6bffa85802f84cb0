// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A column of words read once per distinct word: a table of 100,000 people holds a few dozen different ones.
#pragma once

#include "grid.hxx"

#include "../words/titles.hxx"
#include "../words/vocabulary.hxx"

#include <optional>
#include <string>
#include <unordered_map>

namespace rolemap::table {

/// What a cell's words mean in one dimension.
struct WordReading {
    words::Reading reading;
    std::string word;  ///< tidied
    bool blank = true; ///< nothing, or a word for nothing (N/A, TBD, 待定)
};

class WordColumn {
public:
    WordColumn(words::Dimension dimension, const words::Vocabulary& vocabulary, std::optional<words::Scale> scale)
        : m_dimension(dimension), m_vocabulary(&vocabulary), m_scale(scale) {}
    /// An error cell is blank. The reference holds until the next call.
    const WordReading& read(const Cell& cell);
    words::Dimension dimension() const noexcept { return m_dimension; }

private:
    words::Dimension m_dimension;
    const words::Vocabulary* m_vocabulary;
    std::optional<words::Scale> m_scale;
    std::unordered_map<std::string, WordReading> m_known;
};

/// Level and department of job titles, each distinct title read once.
class TitleColumn {
public:
    struct Told {
        std::optional<words::Level> level;
        std::optional<words::TitleDepartment> department;
    };
    const Told& read(const std::string& title);

private:
    std::unordered_map<std::string, Told> m_known;
};

} // namespace rolemap::table
