// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A field's words may be those of another list ("as": "accounts.account"), so that each stands once in headers.json.

#include "field_words.hxx"

#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_rows.hxx"
#include "header_spellings.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

ROLEMAP_EMBEDDED(core_table)

namespace rolemap::table {

namespace {

using Json = nlohmann::json;

const std::vector<std::string> noPrefixes;

const Json& entryOf(const Json& all, const Json& entry) {
    if (!entry.contains("as"))
        return entry;
    const std::string path = entry.at("as").get<std::string>();
    const auto dot = path.find('.');
    return dot == std::string::npos ? all.at("fields").at(path)
                                    : all.at(path.substr(0, dot)).at("fields").at(path.substr(dot + 1));
}

} // namespace

const FieldWords& FieldWords::accounts() {
    static const FieldWords words("accounts", {"account", "revenue", "wallet", "share", "strength", "years", "load",
                                               "satisfaction", "currency", "owner"});
    return words;
}

const FieldWords& FieldWords::orders() {
    static const FieldWords words("orders", {"customer", "date", "amount", "currency", "id"});
    return words;
}

const FieldWords& FieldWords::opportunities() {
    static const FieldWords words("opportunities", {"id", "name", "account", "person", "team", "region", "product",
                                                    "stage", "opened", "closed", "value", "days", "source"});
    return words;
}

const FieldWords& FieldWords::activities() {
    static const FieldWords words("activities", {"opportunity", "account", "person", "date", "type"});
    return words;
}

const FieldWords& FieldWords::teams() {
    static const FieldWords words("teams", {"person", "team", "region"});
    return words;
}

const FieldWords& FieldWords::products() {
    static const FieldWords words("products", {"product", "series", "price"});
    return words;
}

const FieldWords& FieldWords::factors() {
    static const FieldWords words("factors", {"name", "actual", "benchmark", "better", "n"});
    return words;
}

const FieldWords& FieldWords::facts() {
    static const FieldWords words("facts", {"fact", "value", "evidence", "date", "source", "deal"});
    return words;
}

const FieldWords& FieldWords::criteria() {
    static const FieldWords words("criteria", {"criterion", "weight", "people", "date", "note"});
    return words;
}

const FieldWords& FieldWords::actions() {
    static const FieldWords words("actions", {"action", "due", "owner", "status", "about", "stage", "note", "deal"});
    return words;
}

FieldWords::FieldWords(std::string_view kind, std::vector<std::string> ids) : m_ids(std::move(ids)) {
    const Json all =
        Json::parse(embedded::file(embedded::files_core_table, embedded::count_core_table, "headers.json"));
    const Json& own = all.at(std::string(kind));
    if (own.at("fields").size() != m_ids.size())
        throw std::logic_error("headers.json: fields of " + std::string(kind));
    for (std::size_t field = 0; field < m_ids.size(); ++field) {
        const Json& entry = entryOf(all, own.at("fields").at(m_ids[field]));
        double score = 4;
        for (const auto& list : entry.at("words")) {
            for (const auto& word : list)
                m_whole[compact(words::fold(word.get<std::string>()))].push_back({field, score});
            score -= 0.4;
        }
        if (entry.contains("within"))
            for (const auto& word : entry.at("within"))
                m_within.push_back({words::fold(word.get<std::string>()), field});
    }
    for (const auto& [name, words] : {std::pair("theirs", &m_theirs), std::pair("company", &m_company)})
        if (own.contains(name))
            for (const auto& word : own.at(name))
                words->insert(compact(words::fold(word.get<std::string>())));
}

bool FieldWords::holds(const Words& words, std::string_view header) {
    return eachSpelling(foldedHeader(header), noPrefixes,
                        [&](const std::string& key, double) { return words.count(key) > 0; });
}

std::vector<FieldWords::Match> FieldWords::match(std::string_view header) const {
    const std::string whole = foldedHeader(header);
    std::vector<Match> out;
    const auto take = [&](std::size_t field, double score) {
        for (Match& known : out)
            if (known.field == field) {
                known.score = std::max(known.score, score);
                return;
            }
        out.push_back({field, score});
    };
    const bool known = eachSpelling(whole, noPrefixes, [&](const std::string& key, double penalty) {
        const auto found = m_whole.find(key);
        if (found == m_whole.end() || m_theirs.count(key) > 0)
            return false;
        for (const Match& m : found->second)
            take(m.field, m.score - penalty);
        return true;
    });
    if (whole.empty() || known || isTheirs(header))
        return out;
    const std::string plain = plainHeader(whole);
    for (const Within& w : m_within)
        if (const double covered = coverage(plain, w.word); covered >= 0.3)
            take(w.field, 1 + std::min(covered, 0.99));
    return out;
}

FieldColumns FieldWords::assign(const std::vector<std::string>& headers) const {
    struct Claim {
        std::size_t column, field;
        double score;
    };
    std::vector<Claim> claims;
    for (std::size_t column = 0; column < headers.size(); ++column)
        for (const Match& m : match(headers[column]))
            claims.push_back({column, m.field, m.score});
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::abs(a.score - b.score) > 1e-9 ? a.score > b.score : a.column < b.column;
    });
    FieldColumns of(m_ids.size());
    std::vector<bool> taken(headers.size(), false);
    for (const Claim& claim : claims)
        if (!of[claim.field] && !taken[claim.column]) {
            of[claim.field] = claim.column;
            taken[claim.column] = true;
        }
    return of;
}

std::vector<std::string> headersOf(const Grid& grid, std::size_t headerRows) {
    std::vector<std::string> out(grid.columns());
    const std::size_t end = std::min(headerRows, grid.rows());
    for (std::size_t row = 0; row < end; ++row) {
        std::vector<const Cell*> cells(grid.columns());
        for (std::size_t c = 0; c < grid.columns(); ++c)
            cells[c] = &grid.at(row, c);
        for (const Merge& m : grid.merges)
            if (m.top == row && m.left < grid.columns() && row + 1 < end)
                for (std::size_t c = m.left; c <= m.right && c < grid.columns(); ++c)
                    cells[c] = &grid.at(row, m.left);
        for (std::size_t c = 0; c < grid.columns(); ++c)
            if (const std::string word = cellWords(*cells[c]); !word.empty())
                out[c] += (out[c].empty() ? "" : " ") + word;
    }
    return out;
}

FieldColumns fieldColumns(const Grid& grid, std::size_t headerRows, const FieldWords& words) {
    std::vector<std::string> headers = headersOf(grid, headerRows);
    for (std::size_t c = 0; c < headers.size() && headerRows > 1 && headerRows <= grid.rows(); ++c)
        // Under a heading of its own the last word counts: 'Last year' over 'Revenue'.
        if (const std::string last = cellWords(grid.at(headerRows - 1, c));
            !last.empty() && words.match(headers[c]).empty())
            headers[c] = last;
    return words.assign(headers);
}

std::size_t fieldHeaderRows(const Grid& grid, const FieldWords& words, std::size_t key) {
    if (const std::size_t merged = mergedHeaderRows(grid); merged > 1)
        return merged;
    for (std::size_t rows = 1; rows <= 3 && rows <= grid.rows(); ++rows) {
        const auto column = fieldColumns(grid, rows, words)[key];
        if (!column)
            continue;
        // Headings of groups above headings of columns: below the key there is nothing, and words beside it.
        if (rows == 1 && grid.rows() > 1 && isBlank(grid.at(1, *column))) {
            std::size_t known = 0;
            for (std::size_t c = 0; c < grid.columns(); ++c)
                if (grid.at(1, c).isText())
                    for (const auto& m : words.match(grid.at(1, c).text))
                        known += m.score > 2.5 ? 1 : 0;
            return known > 1 ? 2 : 1;
        }
        return rows;
    }
    return 1;
}

} // namespace rolemap::table
