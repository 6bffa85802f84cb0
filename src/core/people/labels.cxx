// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One way to write each thing, so that cells, panel and report agree.

#include "labels.hxx"

#include "../words/texts.hxx"

#include <algorithm>

namespace rolemap::people {

using words::Dimension;
using words::text;

std::string Labels::level(words::Level level) const {
    return level == words::Level::unknown
               ? std::string()
               : m_model->vocabulary().label(Dimension::level, static_cast<int>(level), m_language);
}

std::string Labels::department(words::Department department, const std::string& ownWord) const {
    if (department == words::Department::unknown)
        return {};
    if (department == words::Department::other && !ownWord.empty())
        return ownWord;
    return m_model->vocabulary().label(Dimension::department, static_cast<int>(department), m_language);
}

std::string Labels::department(const table::Person& person) const {
    return department(person.department, person.departmentWord);
}

std::string Labels::role(words::Role role) const {
    return m_model->vocabulary().label(Dimension::role, static_cast<int>(role), m_language);
}

std::string Labels::roles(words::Roles roles) const {
    std::string all;
    for (std::size_t i = 0; i < words::roleCount; ++i)
        if (roles.has(static_cast<words::Role>(i)))
            all += (all.empty() ? "" : text(m_language, "people.roles_separator")) + role(static_cast<words::Role>(i));
    return all;
}

std::string Labels::attitude(words::Attitude attitude) const {
    return attitude == words::Attitude::unknown
               ? std::string()
               : m_model->vocabulary().label(Dimension::attitude, static_cast<int>(attitude), m_language);
}

std::string Labels::contact(words::Contact contact) const {
    return contact == words::Contact::unknown
               ? std::string()
               : m_model->vocabulary().label(Dimension::contact, static_cast<int>(contact), m_language);
}

std::string Labels::inSentence(std::string label) const {
    if (m_language == words::Language::en && !label.empty() && label.front() >= 'A' && label.front() <= 'Z')
        label.front() = static_cast<char>(label.front() - 'A' + 'a');
    return label;
}

std::string Labels::join(const std::vector<std::string>& parts) const {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i)
        all += (i == 0 ? "" : text(m_language, "people.list_separator")) + parts[i];
    return all;
}

std::string Labels::names(const table::PeopleTable& table, const std::vector<std::size_t>& people,
                          std::size_t most) const {
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(most, people.size()); ++i)
        shown.push_back(table.people[people[i]].name);
    const std::string all = join(shown);
    if (people.size() <= most)
        return all;
    return text(m_language, "people.and_more", {{"names", all}, {"count", std::to_string(people.size() - most)}});
}

std::string columnHeader(const table::PeopleTable& table, table::Field field, words::Language language) {
    if (const auto column = table.columns[field])
        if (*column < table.columns.headers.size() && !table.columns.headers[*column].empty())
            return table.columns.headers[*column];
    return text(language, "people.dimension." + std::string(table::fieldId(field)));
}

} // namespace rolemap::people
