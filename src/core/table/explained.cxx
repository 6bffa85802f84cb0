// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Explained header words in the product's own.

#include "explained.hxx"

#include "../words/fold.hxx"

#include <algorithm>
#include <optional>
#include <set>

namespace rolemap::table {

namespace {

constexpr std::size_t longestHeader = 200;
constexpr char noMeaning[] = "-";

std::optional<AccountField> fieldOf(const Cell& cell, const ExplainedHeaders& headers) {
    if (!cell.isText() || cell.text.size() > longestHeader)
        return std::nullopt;
    const std::string word = words::fold(cell.text);
    const auto known =
        std::find_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == word; });
    return known == headers.end() ? std::nullopt : std::optional(known->second);
}

/// " (万元)" of "Ertrag (万元)".
std::string unitOf(const std::string& header) {
    const std::size_t at = std::min(header.find('('), header.find("\uFF08"));
    return at == std::string::npos ? std::string() : " " + header.substr(at);
}

} // namespace

Grid explained(const Grid& grid, const ExplainedHeaders& headers) {
    if (headers.empty())
        return grid;
    const FieldWords& words = FieldWords::accounts();
    Grid result = grid;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        std::vector<std::optional<AccountField>> fields(grid.columns());
        std::set<std::size_t> pointed;
        for (std::size_t column = 0; column < grid.columns(); ++column)
            if ((fields[column] = fieldOf(grid.at(row, column), headers)))
                pointed.insert(static_cast<std::size_t>(*fields[column]));
        if (pointed.empty())
            continue;
        std::size_t known = static_cast<std::size_t>(
            std::count_if(fields.begin(), fields.end(), [](const auto& field) { return field.has_value(); }));
        std::vector<std::size_t> rivals;
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const Cell& cell = grid.at(row, column);
            if (fields[column] || !cell.isText() || cell.text.size() > longestHeader)
                continue;
            const auto matches = words.match(cell.text);
            known += matches.empty() ? 0 : 1;
            if (std::any_of(matches.begin(), matches.end(),
                            [&](const auto& match) { return pointed.count(match.field) > 0; }))
                rivals.push_back(column);
        }
        if (known < 2)
            continue;
        for (std::size_t column = 0; column < grid.columns(); ++column)
            if (fields[column])
                result.at(row, column).text =
                    words.id(static_cast<std::size_t>(*fields[column])) + unitOf(grid.at(row, column).text);
        for (const std::size_t column : rivals)
            result.at(row, column).text = noMeaning;
    }
    return result;
}

} // namespace rolemap::table
