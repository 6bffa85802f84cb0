// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A value's range stands once for its group; a value outside its own range is a mistake of ours and is not shipped.

#include "loader.hxx"

#include "../words/embedded.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

ROLEMAP_EMBEDDED(core_model)

namespace rolemap::model {

namespace {

/// The number of "model-12.json"; 0 for other names.
unsigned long versionNumber(std::string_view name) {
    constexpr std::string_view start = "model-", end = ".json";
    if (name.size() <= start.size() + end.size() || name.substr(0, start.size()) != start)
        return 0;
    return std::stoul(std::string(name.substr(start.size(), name.size() - start.size() - end.size())));
}

} // namespace

Model Loader::read(std::string_view content) {
    using Json = nlohmann::ordered_json;
    const Json json = Json::parse(content);
    Model model;
    model.m_version = json.at("version").get<std::string>();
    model.m_vocabulary = std::shared_ptr<const words::Vocabulary>(&words::Vocabulary::shipped(), [](const auto*) {});
    for (const Json& group : json.at("groups")) {
        Model::Entry entry;
        entry.meaning = group.contains("meaning") ? "model." + group["meaning"].get<std::string>() : std::string();
        if (group.contains("dimensions"))
            entry.dimensions = group["dimensions"].get<std::vector<std::string>>();
        if (group.contains("named"))
            entry.named = group["named"].get<std::vector<std::string>>();
        if (group.contains("rules"))
            entry.rules = group["rules"].get<std::string>();
        entry.isNumber = group.contains("range");
        if (entry.isNumber) {
            entry.low = group["range"].at(0).get<double>();
            entry.high = group["range"].at(1).get<double>();
        } else {
            entry.allowed = group.at("allowed").get<std::vector<std::string>>();
        }
        for (const auto& [key, value] : group.at("values").items()) {
            if (!model.m_entries.emplace(key, entry).second)
                throw std::logic_error("model: " + key + " stands twice");
            model.m_order.push_back(key);
            model.set(key,
                      value.is_number() ? table::Cell(value.get<double>()) : table::Cell(value.get<std::string>()));
        }
    }
    model.check();
    model.precompute();
    return model;
}

const std::vector<std::pair<std::string, Model>>& Loader::all() {
    static const auto models = [] {
        std::vector<std::pair<unsigned long, Model>> found;
        for (std::size_t i = 0; i < embedded::count_core_model; ++i) {
            const embedded::File& file = embedded::files_core_model[i];
            if (const unsigned long number = versionNumber(file.name); number > 0)
                found.emplace_back(number, read(file.content));
        }
        if (found.empty())
            throw std::logic_error("model: none is there yet; asked for before main?");
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<std::pair<std::string, Model>> all;
        for (auto& [number, model] : found)
            all.emplace_back(model.version(), std::move(model));
        return all;
    }();
    return models;
}

} // namespace rolemap::model
