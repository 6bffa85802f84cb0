// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Words for nothing are tried after the vocabulary: 无 says of contact that there is none, which is something.

#include "word_column.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

namespace rolemap::table {

const WordReading& WordColumn::read(const Cell& cell) {
    static const WordReading nothing;
    if (cell.isEmpty() || cell.isError())
        return nothing;
    const std::string number = cell.isText() ? std::string() : cellWords(cell);
    const std::string& key = cell.isText() ? cell.text : number;
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    WordReading out;
    out.word = words::tidy(key);
    if (!out.word.empty()) {
        out.reading = m_vocabulary->read(m_dimension, out.word, m_scale);
        out.blank = out.reading.blank ||
                    (!out.reading.understood() && HeaderWords::shipped().isBlankWord(words::fold(out.word)));
    }
    return m_known.emplace(key, std::move(out)).first->second;
}

const TitleColumn::Told& TitleColumn::read(const std::string& title) {
    const auto [at, added] = m_known.try_emplace(title);
    if (added) {
        at->second.level = words::titleLevel(title);
        at->second.department = words::titleDepartment(title);
    }
    return at->second;
}

} // namespace rolemap::table
