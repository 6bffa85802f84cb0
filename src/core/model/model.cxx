// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a model answers; how it is read is in loader.cxx, how it is overridden in overrides.cxx.

#include "model.hxx"

#include "../error.hxx"
#include "loader.hxx"

#include <stdexcept>

namespace rolemap::model {

const Model& Model::shipped(std::string_view version) {
    const auto& all = Loader::all();
    if (version.empty())
        return all.back().second;
    for (const auto& [name, model] : all)
        if (name == version)
            return model;
    throw Error(ErrorCode::notFound,
                "model: got version '" + std::string(version) + "', expected one up to " + all.back().first);
}

std::vector<std::string> Model::versions() {
    std::vector<std::string> names;
    for (const auto& [name, model] : Loader::all())
        names.push_back(name);
    return names;
}

double Model::number(std::string_view key) const {
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || !found->second.isNumber)
        throw std::logic_error("model: no number " + std::string(key));
    return found->second.number;
}

std::optional<double> Model::find(std::string_view key) const {
    const auto found = m_entries.find(key);
    return found == m_entries.end() || !found->second.isNumber ? std::nullopt : std::optional(found->second.number);
}

const std::string& Model::word(std::string_view key) const {
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || found->second.isNumber)
        throw std::logic_error("model: no word " + std::string(key));
    return found->second.word;
}

double Model::roleWeight(words::Stage stage, words::Role role) const noexcept {
    return m_roles[static_cast<std::size_t>(stage)][static_cast<std::size_t>(role)];
}

void Model::precompute() {
    for (std::size_t stage = 0; stage < m_roles.size(); ++stage)
        for (std::size_t role = 0; role < words::roleCount; ++role) {
            const std::string_view name = static_cast<words::Stage>(stage) == words::Stage::none
                                              ? std::string_view("none")
                                              : words::Vocabulary::id(words::Dimension::stage, static_cast<int>(stage));
            m_roles[stage][role] =
                number("role." + std::string(name) + '.' +
                       std::string(words::Vocabulary::id(words::Dimension::role, static_cast<int>(role))));
        }
}

} // namespace rolemap::model
