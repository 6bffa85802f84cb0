// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows are walked once. A row may head a table where it stands among the first fifteen, or after rows that hold less;
// the table then takes its rows with it, so that no cell is looked at often.

#include "finder.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "content.hxx"
#include "field_words.hxx"
#include "header_rows.hxx"
#include "header_words.hxx"
#include "sheet_scan.hxx"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace rolemap::table {

namespace {

constexpr std::size_t headerWithin = SheetScan::headerWithin;
constexpr std::size_t widestGap = SheetScan::widestGap; ///< rows without a person within a table
constexpr std::size_t longestName = SheetScan::longestName;
constexpr std::size_t fewestRows = 3; ///< for a table whose headers are not known

class Finder {
public:
    Finder(const Grid& sheet, const words::Vocabulary& vocabulary)
        : m_sheet(sheet), m_vocabulary(vocabulary), m_header(HeaderWords::shipped()), m_scan(sheet) {}

    std::vector<FoundTable> find() {
        for (std::size_t row = 0; row < m_sheet.rows(); ++row) {
            if (m_scan.filled(row) < 2 || !m_scan.mayHead(row))
                continue;
            for (const Span& span : spans(row))
                if (span.right > span.left && !covered(row, span))
                    tryTable(row, span);
        }
        if (m_found.empty())
            tryLoneColumn();
        std::stable_sort(m_found.begin(), m_found.end(), [](const FoundTable& a, const FoundTable& b) {
            return std::pair(a.top, a.left) < std::pair(b.top, b.left);
        });
        return std::move(m_found);
    }

    /// A table whose header row and columns are given.
    FoundTable measured(std::size_t top, const Span& span, std::size_t headerRows, Columns columns,
                        std::size_t nameColumn) {
        FoundTable t;
        t.top = top;
        t.left = span.left;
        t.right = span.right;
        t.headerRows = headerRows;
        t.columns = std::move(columns);
        t.bottom = lastPerson(top + headerRows, span, nameColumn).value_or(top + headerRows - 1);
        return t;
    }

    Grid window(std::size_t top, const Span& span) const { return m_scan.window(top, span); }

    std::vector<Span> spans(std::size_t row) const { return joinNameless(row, m_scan.spans(row)); }

private:
    bool covered(std::size_t row, const Span& span) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const FoundTable& t) {
            return t.top <= row && row <= t.bottom && t.left <= span.right && span.left <= t.right;
        });
    }

    /// The meanings of a header word, looked up once for each distinct one.
    const std::vector<HeaderMatch>& meanings(const Cell& cell) {
        static const std::vector<HeaderMatch> none;
        if (!cell.isText() || cell.text.size() > longestName * 2)
            return none;
        const auto known = m_meanings.find(cell.text);
        if (known != m_meanings.end())
            return known->second;
        if (m_meanings.size() > 20000)
            m_meanings.clear();
        return m_meanings.emplace(cell.text, m_header.match(cell.text)).first->second;
    }

    static bool isName(const HeaderMatch& m) {
        if (m.score < 2.4)
            return false;
        if (!m.field)
            return std::count(m.byContent->fields.begin(), m.byContent->fields.end(), Field::name) > 0;
        return *m.field == Field::name || *m.field == Field::firstName || *m.field == Field::lastName;
    }

    bool holdsName(std::size_t row, const Span& span) const {
        for (std::size_t c = span.left; c <= span.right; ++c) {
            const Cell& cell = m_sheet.at(row, c);
            if (!cell.isText() || cell.text.size() > longestName * 2)
                continue;
            const auto matches = m_header.match(cell.text);
            if (std::any_of(matches.begin(), matches.end(), isName))
                return true;
        }
        return false;
    }

    /// A table of accounts beside, which is no part of one of people.
    bool holdsAccounts(std::size_t row, const Span& span) const {
        std::vector<std::string> headers;
        for (std::size_t c = span.left; c <= span.right; ++c)
            headers.push_back(cellWords(m_sheet.at(row, c)));
        const FieldColumns of = FieldWords::accounts().assign(headers);
        const auto has = [&](AccountField field) { return of[static_cast<std::size_t>(field)].has_value(); };
        return has(AccountField::account) &&
               (has(AccountField::revenue) || has(AccountField::wallet) || has(AccountField::share));
    }

    /// A part without a name column, one empty column away from a part with one, belongs to it.
    std::vector<Span> joinNameless(std::size_t row, std::vector<Span> parts) const {
        if (parts.size() < 2)
            return parts;
        std::vector<Span> out;
        bool named = false;
        for (const Span& part : parts) {
            const bool hasName = holdsName(row, part) || holdsAccounts(row, part);
            if (!out.empty() && part.left - out.back().right == 2 && !(named && hasName)) {
                out.back().right = part.right;
                named = named || hasName;
            } else {
                out.push_back(part);
                named = hasName;
            }
        }
        return out;
    }

    void tryTable(std::size_t row, const Span& span) {
        bool any = false;
        for (std::size_t r = row; r < std::min(row + 3, m_sheet.rows()) && !any; ++r)
            for (std::size_t c = span.left; c <= span.right && !any; ++c) {
                const auto& m = meanings(m_sheet.at(r, c));
                any = std::any_of(m.begin(), m.end(), isName);
            }
        if (any && tryKnown(row, span))
            return;
        if (row < headerWithin)
            tryUnknown(row, span);
    }

    /// The name column where its header is a header word as a whole.
    bool isNameHeader(const std::string& header) const {
        const auto matches = m_header.match(header);
        return std::any_of(matches.begin(), matches.end(), isName);
    }

    bool tryKnown(std::size_t row, const Span& span) {
        const Grid part = window(row, span);
        const std::size_t headerRows = headerRowCount(part, m_vocabulary);
        if (headerRows > 1 && !beginsHeader(part))
            return false; // the row above is a title; the header's own turn comes next
        Columns columns = readColumns(part, 0, headerRows, m_vocabulary);
        if (!columns.hasName() || !isPeople(part, columns, headerRows))
            return false;
        const std::size_t name = span.left + nameColumn(columns);
        FoundTable found = measured(row, span, headerRows, std::move(columns), name);
        if (found.bottom < row + headerRows)
            return false;
        add(std::move(found));
        return true;
    }

    static std::size_t nameColumn(const Columns& columns) {
        if (columns[Field::name])
            return *columns[Field::name];
        return columns[Field::lastName] ? *columns[Field::lastName] : *columns[Field::firstName];
    }

    /// True where the first of several header rows belongs to the header: it names people itself, or holds headings
    /// merged downwards or over columns with words of their own. Else it is a title.
    bool beginsHeader(const Grid& part) const {
        const bool down = std::any_of(part.merges.begin(), part.merges.end(),
                                      [](const Merge& m) { return m.top == 0 && m.bottom > 0; });
        return down || hasHeadingGroups(part) || readColumns(part, 0, 1, m_vocabulary).hasName();
    }

    bool isPeople(const Grid& part, const Columns& columns, std::size_t headerRows) const {
        std::size_t personal = 0, fields = 0;
        for (std::size_t f = 0; f < fieldCount; ++f)
            if (columns.of[f] && static_cast<Field>(f) != Field::name) {
                ++fields;
                personal += m_header.isPersonal(static_cast<Field>(f)) ? 1 : 0;
            }
        personal += columns.attitudeTicks.empty() ? 0 : 1;
        personal += columns.roleTicks.empty() ? 0 : 1;
        const auto name = columns[Field::name];
        if (!name)
            return personal > 1; // first or last name is one of them
        const std::string& header = columns.headers[*name];
        // 'Name' may head projects and steps: something of a person must stand beside it.
        if (m_header.isGenericName(header) || !isNameHeader(header))
            return personal > 0;
        std::size_t before = 0;
        for (std::size_t c = 0; c < *name; ++c)
            before += columns.headers[c].empty() ? 0 : 1;
        const Sample names = sample(part, headerRows, *name);
        // A column 'Stakeholder' at the end of a list of risks says who is touched, not who is listed.
        return names.cells > 0 && (personal > 0 || before < 2);
    }

    /// A list that somebody has just begun: nothing in the sheet but one column of names under its heading.
    void tryLoneColumn() {
        std::optional<std::size_t> top, column;
        for (std::size_t r = 0; r < m_sheet.rows(); ++r) {
            if (m_scan.filled(r) == 0)
                continue;
            if (m_scan.filled(r) > 1)
                return;
            std::size_t c = 0;
            while (isBlank(m_sheet.at(r, c)))
                ++c;
            if (column && *column != c)
                return;
            column = c;
            if (!top)
                top = r;
        }
        if (!top || !isNameWord(m_sheet.at(*top, *column)))
            return;
        const Span span{*column, *column};
        FoundTable found = measured(*top, span, 1, readColumns(window(*top, span), 0, 1, m_vocabulary), *column);
        if (found.bottom > *top && found.columns.hasName())
            add(std::move(found));
    }

    /// A table of people-looking rows in a language that we do not know: the user is asked to point.
    void tryUnknown(std::size_t row, const Span& span) {
        const Grid part = window(row, span);
        std::size_t headerRows = 1;
        for (const Merge& m : part.merges)
            if (m.top == 0 && m.bottom > 0 && m.bottom < 3)
                headerRows = std::max(headerRows, m.bottom + 1);
        if (part.rows() < headerRows + fewestRows)
            return;
        std::optional<std::size_t> name;
        std::size_t texts = 0, others = 0, known = 0;
        bool email = false;
        for (std::size_t c = 0; c < part.columns(); ++c)
            for (std::size_t r = 0; r < headerRows; ++r) {
                const Cell& cell = part.at(r, c);
                if (!cell.isText() || isBlank(cell))
                    continue;
                ++texts;
                const std::string word = words::fold(cell.text);
                if (!name && m_header.isForeignName(word))
                    name = c;
                others += m_header.isForeignOther(word) ? 1 : 0;
                const auto& m = meanings(cell);
                known += std::any_of(m.begin(), m.end(),
                                     [&](const HeaderMatch& match) {
                                         return match.field && match.score > 3 && m_header.isPersonal(*match.field);
                                     })
                             ? 1
                             : 0;
                if (!email) {
                    const Sample cells = sample(part, headerRows, c);
                    email = readsAs(cells, Field::email, m_vocabulary, {}) > 0.7;
                }
            }
        const std::size_t score =
            (name ? 2u : 0u) + std::min<std::size_t>(others, 3) + std::min<std::size_t>(known, 3) + (email ? 1u : 0u);
        if (texts < 3 || score < 3 || !(name || others >= 2 || known >= 2))
            return;
        const std::size_t people = span.left + name.value_or(firstTexts(part, headerRows));
        FoundTable found = measured(row, span, headerRows, readColumns(part, 0, headerRows, m_vocabulary), people);
        found.understood = false;
        if (found.bottom + 1 >= row + headerRows + fewestRows)
            add(std::move(found));
    }

    /// The first column that holds texts, nearly all different: names, as far as one can tell.
    std::size_t firstTexts(const Grid& part, std::size_t headerRows) const {
        for (std::size_t c = 0; c < part.columns(); ++c) {
            const Sample cells = sample(part, headerRows, c);
            const bool number = !cells.words.empty() && parseNumber(words::fold(cells.words.front().first));
            if (cells.cells >= fewestRows && !number && cells.words.size() * 10 >= cells.cells * 9)
                return c;
        }
        return 0;
    }

    void add(FoundTable found) {
        m_scan.restartAt(found.bottom + 1);
        m_found.push_back(std::move(found));
    }

    /// Another header row: its name cell is a header word as a whole, and so is one cell more.
    bool isHeaderAgain(std::size_t row, const Span& span, std::size_t nameColumn) {
        const Cell& cell = m_sheet.at(row, nameColumn);
        if (!cell.isText() || cell.text.size() > 60 || !isNameWord(cell))
            return false;
        std::size_t words = 0;
        for (std::size_t c = span.left; c <= span.right; ++c) {
            const auto& m = meanings(m_sheet.at(row, c));
            words += std::any_of(m.begin(), m.end(), [](const HeaderMatch& match) { return match.score > 3; }) ? 1 : 0;
        }
        return words > 1;
    }

    /// Not 'Person 15', which is how people without names are called.
    bool isNameWord(const Cell& cell) {
        if (std::any_of(cell.text.begin(), cell.text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return false;
        const auto& m = meanings(cell);
        return std::any_of(m.begin(), m.end(),
                           [](const HeaderMatch& match) { return match.score > 3 && isName(match); });
    }

    /// The last row with a person, from row `first` on.
    std::optional<std::size_t> lastPerson(std::size_t first, const Span& span, std::size_t nameColumn) {
        std::optional<std::size_t> last;
        std::size_t gap = 0, people = 0, cells = 0;
        bool blank = false; // a blank row since the last person
        for (std::size_t row = first; row < m_sheet.rows() && gap <= widestGap; ++row) {
            std::size_t filled = 0;
            for (std::size_t c = span.left; c <= span.right; ++c)
                filled += isBlank(m_sheet.at(row, c)) ? 0 : 1;
            const Cell& name = m_sheet.at(row, nameColumn);
            if (filled > 1 && isHeaderAgain(row, span, nameColumn)) {
                m_scan.restartAt(row);
                break;
            }
            const bool usual = people == 0 || filled * 3 >= cells / people || filled >= 3;
            if (isPerson(name, filled) && (!blank || (filled > 1 && usual)) && (people > 0 || gap < 2)) {
                last = row;
                gap = 0;
                blank = false;
                ++people;
                cells += filled;
            } else {
                ++gap;
                blank = blank || filled < 2;
            }
        }
        return last;
    }

    bool isPerson(const Cell& name, std::size_t filled) const {
        if (isBlank(name) || name.isError())
            return false;
        if (!name.isText())
            return true;
        if (name.text.size() > longestName || (filled == 1 && name.text.find("://") != std::string::npos))
            return false;
        return !(filled < 3 && m_header.isNote(words::fold(name.text)));
    }

    const Grid& m_sheet;
    const words::Vocabulary& m_vocabulary;
    const HeaderWords& m_header;
    SheetScan m_scan;
    std::unordered_map<std::string, std::vector<HeaderMatch>> m_meanings;
    std::vector<FoundTable> m_found;
};

} // namespace

std::vector<FoundTable> findPeople(const Grid& sheet, const words::Vocabulary& vocabulary) {
    if (sheet.rows() == 0 || sheet.columns() == 0)
        return {};
    return Finder(sheet, vocabulary).find();
}

std::optional<FoundTable> findPeopleAt(const Grid& sheet, std::size_t row, std::size_t column,
                                       const words::Vocabulary& vocabulary) {
    return nearest(findPeople(sheet, vocabulary), row, column);
}

std::optional<FoundTable> nearest(std::vector<FoundTable> tables, std::size_t row, std::size_t column) {
    const auto away = [](std::size_t at, std::size_t low, std::size_t high) {
        return at < low ? low - at : at > high ? at - high : 0;
    };
    std::optional<FoundTable> nearest;
    std::size_t least = 0;
    for (FoundTable& t : tables) {
        const std::size_t distance = away(row, t.top, t.bottom) + away(column, t.left, t.right);
        if (!nearest || distance < least) {
            least = distance;
            nearest = std::move(t);
        }
    }
    return nearest;
}

std::optional<FoundTable> findPointed(const Grid& sheet, const Pointing& pointing,
                                      const words::Vocabulary& vocabulary) {
    std::optional<std::size_t> name;
    for (const Field field : {Field::firstName, Field::lastName, Field::name})
        for (const auto& [pointed, column] : pointing)
            if (pointed == field && column < sheet.columns())
                name = column;
    if (!name || sheet.rows() < 2)
        return std::nullopt;
    Finder finder(sheet, vocabulary);
    const std::size_t end = std::min(sheet.rows(), headerWithin);
    const auto words = [&](std::size_t row) { // pointed columns that the row has words in; none without a name
        std::size_t count = 0;
        for (const auto& [field, column] : pointing)
            count +=
                column < sheet.columns() && sheet.at(row, column).isText() && !isBlank(sheet.at(row, column)) ? 1 : 0;
        return isBlank(sheet.at(row, *name)) ? 0 : count;
    };
    const auto filled = [&](std::size_t row) {
        std::size_t count = 0;
        for (std::size_t c = 0; c < sheet.columns(); ++c)
            count += isBlank(sheet.at(row, c)) ? 0 : 1;
        return count;
    };
    std::size_t mostWords = 0, mostFilled = 0;
    for (std::size_t row = 0; row < end; ++row) {
        mostWords = std::max(mostWords, words(row));
        mostFilled = std::max(mostFilled, filled(row));
    }
    // The first row with nearly all that a row has here: a title above has less.
    for (std::size_t row = 0; mostWords > 0 && row < end; ++row) {
        if (words(row) * 2 < mostWords + 1 || filled(row) * 2 < mostFilled)
            continue;
        Span span{*name, *name};
        for (const Span& s : finder.spans(row))
            for (const auto& [field, column] : pointing)
                if (s.left <= column && column <= s.right) {
                    span.left = std::min(span.left, s.left);
                    span.right = std::max(span.right, s.right);
                }
        for (const auto& [field, column] : pointing)
            if (column < sheet.columns()) {
                span.left = std::min(span.left, column);
                span.right = std::max(span.right, column);
            }
        const Grid part = finder.window(row, span);
        std::size_t headerRows = 1;
        for (const Merge& m : part.merges)
            if (m.top == 0 && m.bottom > 0 && m.bottom < 3)
                headerRows = std::max(headerRows, m.bottom + 1);
        Columns columns = readColumns(part, 0, headerRows, vocabulary);
        for (const auto& [field, column] : pointing)
            for (auto& of : columns.of)
                if (of == column - span.left)
                    of.reset();
        for (const auto& [field, column] : pointing)
            if (column < sheet.columns())
                columns.of[static_cast<std::size_t>(field)] = column - span.left;
        return finder.measured(row, span, headerRows, std::move(columns), *name);
    }
    return std::nullopt;
}

Grid cut(const Grid& sheet, const FoundTable& table) {
    if (table.left >= sheet.columns() || table.top >= sheet.rows() || table.right < table.left ||
        table.bottom < table.top)
        return {};
    const std::size_t bottom = std::min(table.bottom, sheet.rows() - 1);
    const std::size_t right = std::min(table.right, sheet.columns() - 1);
    Grid out(bottom - table.top + 1, right - table.left + 1);
    for (std::size_t r = table.top; r <= bottom; ++r)
        for (std::size_t c = table.left; c <= right; ++c)
            out.at(r - table.top, c - table.left) = sheet.at(r, c);
    for (const Merge& m : sheet.merges) {
        // A value stands in a merge's first cell; where that is cut off there is nothing to merge.
        if (m.top < table.top || m.left < table.left || m.top > bottom || m.left > right || m.bottom < m.top ||
            m.right < m.left)
            continue;
        out.merges.push_back({m.top - table.top, m.left - table.left, std::min(m.bottom, bottom) - table.top,
                              std::min(m.right, right) - table.left});
    }
    return out;
}

} // namespace rolemap::table
