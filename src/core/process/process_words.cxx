// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Texts of templates/texts/process.json.

#include "process_words.hxx"

#include "../table/cells.hxx"

#include <cmath>
#include <cstdio>

namespace rolemap::process {

std::string say(words::Language language, std::string_view key, const words::TextArguments& arguments) {
    return words::text(language, "process." + std::string(key), arguments);
}

std::vector<table::Cell> header(words::Language language, std::initializer_list<const char*> names) {
    std::vector<table::Cell> cells;
    for (const char* name : names)
        cells.emplace_back(say(language, std::string("column.") + name));
    return cells;
}

std::string percentWords(double share) {
    char text[32];
    const double percent = 100 * share;
    std::snprintf(text, sizeof text, std::abs(percent) < 9.95 && percent != 0 ? "%.1f" : "%.0f", percent);
    return std::string(text) + "%";
}

std::string figureWords(double value) {
    if (std::abs(value) >= 100)
        return table::formatNumber(std::round(value));
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

std::string joined(words::Language language, const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        if (sentence.empty())
            continue;
        if (!all.empty() && language == words::Language::en)
            all += ' ';
        all += sentence;
    }
    return all;
}

std::string listed(words::Language language, const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            all += say(language, i + 1 == names.size() ? "list.last" : "list.next");
        all += names[i];
    }
    return all;
}

} // namespace rolemap::process
