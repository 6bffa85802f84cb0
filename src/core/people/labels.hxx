// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How people and their classification are written in results: labels of the model's vocabulary, the company's own
// department words as typed, a mark where something was typed and not understood.
#pragma once

#include "analysis.hxx"

#include "../words/language.hxx"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::people {

/// Writes for one vocabulary and language. Unknown values are empty text: what to show for them is the caller's.
class Labels {
public:
    Labels(const model::Model& model, words::Language language) : m_model(&model), m_language(language) {}

    std::string level(words::Level level) const;
    std::string department(words::Department department, const std::string& ownWord) const;
    std::string department(const table::Person& person) const;
    std::string role(words::Role role) const;
    std::string roles(words::Roles roles) const; ///< joined so that they are read again as several
    std::string attitude(words::Attitude attitude) const;
    std::string contact(words::Contact contact) const;
    /// Within a sentence: English words begin with a small letter there.
    std::string inSentence(std::string label) const;

    /// "Li Wei, Zhao Min and 3 more"; people are those of a table, at most `most` by name.
    std::string names(const table::PeopleTable& table, const std::vector<std::size_t>& people, std::size_t most) const;
    std::string join(const std::vector<std::string>& parts) const;

    words::Language language() const noexcept { return m_language; }

private:
    const model::Model* m_model;
    words::Language m_language;
};

/// The header over a field's column, or the field's usual word where the table has no such column.
std::string columnHeader(const table::PeopleTable& table, table::Field field, words::Language language);

} // namespace rolemap::people
