// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Header words to columns. Every column claims the fields that its header may mean, and the best claims win.

#include "columns.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "content.hxx"
#include "header_words.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace rolemap::table {

namespace {

struct Claim {
    std::size_t column = 0;
    Field field = Field::name;
    double score = 0;
};

/// The words above each column, row by row: a cell merged over several columns heads them all, one merged over several
/// rows is said once.
std::vector<std::vector<std::string>> headerParts(const Grid& grid, std::size_t top, std::size_t headerRows) {
    std::vector<std::vector<std::string>> parts(grid.columns());
    const std::size_t end = std::min(top + headerRows, grid.rows());
    std::vector<const Merge*> merges;
    for (const Merge& m : grid.merges)
        if (m.top < end && m.top >= top && m.left < grid.columns() && m.top < grid.rows())
            merges.push_back(&m);
    for (std::size_t row = top; row < end; ++row) {
        std::vector<const Cell*> cells(grid.columns());
        for (std::size_t c = 0; c < grid.columns(); ++c)
            cells[c] = &grid.at(row, c);
        for (const Merge* m : merges)
            if (m->top == row)
                for (std::size_t c = m->left; c <= m->right && c < grid.columns(); ++c)
                    // A merged heading heads the columns below it only where those have words of their own.
                    if (c == m->left || end - row > 1)
                        cells[c] = &grid.at(m->top, m->left);
        for (std::size_t c = 0; c < grid.columns(); ++c)
            parts[c].push_back(cellWords(*cells[c]));
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, bool reversed = false) {
    std::string out;
    const auto add = [&](const std::string& part) {
        if (part.empty())
            return;
        if (!out.empty())
            out += ' ';
        out += part;
    };
    if (reversed)
        std::for_each(parts.rbegin(), parts.rend(), add);
    else
        std::for_each(parts.begin(), parts.end(), add);
    return out;
}

/// The meanings of a header over several rows: joined either way, or its last word alone, which under a heading of
/// another meaning ('Manager' over 'Name' and 'Title') counts less.
std::vector<HeaderMatch> matchParts(const std::vector<std::string>& parts) {
    const auto& header = HeaderWords::shipped();
    std::vector<std::string> filled;
    for (const auto& part : parts)
        if (!part.empty())
            filled.push_back(part);
    if (filled.empty())
        return {};
    if (filled.size() == 1)
        return header.match(filled.front());
    std::vector<HeaderMatch> out;
    const auto take = [&](const std::vector<HeaderMatch>& matches, double bonus) {
        for (HeaderMatch m : matches) {
            m.score += bonus;
            const auto known = std::find_if(out.begin(), out.end(), [&](const HeaderMatch& o) {
                return o.field == m.field && o.byContent == m.byContent;
            });
            if (known == out.end())
                out.push_back(m);
            else
                known->score = std::max(known->score, m.score);
        }
    };
    take(header.match(joined(filled)), 0.2);
    take(header.match(joined(filled, true)), 0.2);
    const auto above = header.match(filled[filled.size() - 2]);
    const bool otherMeaning = std::any_of(above.begin(), above.end(), [](const HeaderMatch& m) {
        return m.field && m.score > 3 && *m.field != Field::name;
    });
    const bool whole = std::any_of(out.begin(), out.end(), [](const HeaderMatch& m) { return m.score > 2; });
    if (!whole || !otherMeaning)
        take(header.match(filled.back()), otherMeaning ? -1.5 : 0);
    return out;
}

/// How well cells read as a field, weighed: any buying roles make a role column.
double evidence(const Sample& cells, Field field, const words::Vocabulary& vocabulary,
                const std::set<std::string, std::less<>>& names) {
    const double share = readsAs(cells, field, vocabulary, names);
    return field == Field::role ? std::min(1.0, 3 * share) : share;
}

class Reader {
public:
    Reader(const Grid& grid, std::size_t top, std::size_t headerRows, const words::Vocabulary& vocabulary)
        : m_grid(grid), m_first(top + headerRows), m_vocabulary(vocabulary),
          m_parts(headerParts(grid, top, headerRows)), m_samples(grid.columns()) {}

    Columns read() {
        std::vector<std::pair<std::size_t, HeaderMatch>> undecided;
        for (std::size_t c = 0; c < m_parts.size(); ++c) {
            m_columns.headers.push_back(joined(m_parts[c]));
            for (const HeaderMatch& m : matchParts(m_parts[c]))
                if (m.field)
                    m_claims.push_back({c, *m.field, m.score});
                else
                    undecided.emplace_back(c, m);
        }
        readNames();
        for (const auto& [column, match] : undecided)
            decide(column, match);
        assign();
        readTicks();
        readScales();
        return std::move(m_columns);
    }

private:
    const Sample& cells(std::size_t column) {
        auto& s = m_samples[column];
        if (!s)
            s = sample(m_grid, m_first, column);
        return *s;
    }

    /// The names of the best name column so far, which tell a column of names from one of numbers.
    void readNames() {
        const Claim* best = nullptr;
        for (const Claim& claim : m_claims)
            if (claim.field == Field::name && (!best || claim.score > best->score))
                best = &claim;
        if (!best)
            return;
        for (const auto& [word, times] : cells(best->column).words)
            m_names.insert(words::fold(word));
    }

    void decide(std::size_t column, const HeaderMatch& match) {
        const ByContent& meaning = *match.byContent;
        std::optional<Field> winner;
        double most = 0;
        for (const Field field : meaning.fields) {
            const double share = evidence(cells(column), field, m_vocabulary, m_names);
            if (share > most && share >= meaning.least) {
                most = share;
                winner = field;
            }
        }
        if (!winner)
            winner = meaning.otherwise;
        if (!winner)
            return;
        m_claims.push_back({column, *winner, match.score});
        // A better column may hold the winner already: 'Role' beside 'Title' is a role whatever it holds.
        if (meaning.otherwise && *meaning.otherwise != *winner)
            m_claims.push_back({column, *meaning.otherwise, match.score - 2});
    }

    void assign() {
        std::stable_sort(m_claims.begin(), m_claims.end(), [](const Claim& a, const Claim& b) {
            if (std::abs(a.score - b.score) > 1e-9)
                return a.score > b.score;
            return a.column < b.column;
        });
        m_taken.assign(m_parts.size(), false);
        for (const Claim& claim : m_claims) {
            auto& of = m_columns.of[static_cast<std::size_t>(claim.field)];
            if (of || m_taken[claim.column])
                continue;
            of = claim.column;
            m_taken[claim.column] = true;
        }
    }

    void readTicks() {
        const auto& header = HeaderWords::shipped();
        std::vector<std::pair<std::size_t, words::Attitude>> attitudes;
        std::set<words::Attitude> kinds;
        const auto attitude = m_columns[Field::attitude];
        for (std::size_t c = 0; c < m_parts.size(); ++c) {
            const std::string& word = m_parts[c].empty() ? m_columns.headers[c] : m_parts[c].back();
            const auto meaning = header.attitudeTick(word.empty() ? m_columns.headers[c] : word);
            if (!meaning || (m_taken[c] && attitude != c))
                continue;
            if (cells(c).cells > 0 && !isTicks(cells(c)))
                continue;
            attitudes.emplace_back(c, *meaning);
            kinds.insert(*meaning);
        }
        if (kinds.size() >= 2) {
            for (const auto& [column, meaning] : attitudes)
                if (attitude == column)
                    m_columns.of[static_cast<std::size_t>(Field::attitude)].reset();
            m_columns.attitudeTicks = std::move(attitudes);
        }
        for (std::size_t c = 0; c < m_parts.size(); ++c)
            if (const auto role = header.roleTick(m_columns.headers[c]); role && !m_taken[c] && isTicks(cells(c)))
                m_columns.roleTicks.emplace_back(c, *role);
    }

    void readScales() {
        for (std::size_t f = 0; f < fieldCount; ++f) {
            const auto field = static_cast<Field>(f);
            const bool plain = field == Field::power || field == Field::interest;
            const bool graded = plain || field == Field::attitude || field == Field::contact || field == Field::level;
            if (!graded || !m_columns.of[f])
                continue;
            // Of an attitude's numbers nobody can say which end is good unless the header does.
            if (const auto scale = headerScale(m_columns.headers[*m_columns.of[f]]);
                scale && (plain || scale->directed))
                m_columns.scale[f] = scale->scale;
        }
    }

    const Grid& m_grid;
    std::size_t m_first;
    const words::Vocabulary& m_vocabulary;
    std::vector<std::vector<std::string>> m_parts;
    std::vector<std::optional<Sample>> m_samples;
    std::set<std::string, std::less<>> m_names;
    std::vector<Claim> m_claims;
    std::vector<bool> m_taken;
    Columns m_columns;
};

} // namespace

Columns readColumns(const Grid& grid, std::size_t top, std::size_t headerRows, const words::Vocabulary& vocabulary) {
    return Reader(grid, top, std::max<std::size_t>(headerRows, 1), vocabulary).read();
}

} // namespace rolemap::table
