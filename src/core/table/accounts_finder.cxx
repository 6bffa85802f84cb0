// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of accounts, of orders, of facts, of criteria and of actions: a row may head one where it names what such a
// table needs; its rows go with it, so that no cell is looked at often.

#include "finder.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "field_words.hxx"
#include "header_rows.hxx"
#include "header_words.hxx"
#include "sheet_scan.hxx"

#include <algorithm>
#include <unordered_map>

namespace rolemap::table {

namespace {

class RecordFinder {
public:
    RecordFinder(const Grid& sheet, const words::Vocabulary& vocabulary, TableKind kind)
        : m_sheet(sheet), m_vocabulary(vocabulary), m_kind(kind), m_words(wordsOf(kind)), m_scan(sheet) {}

    std::vector<FoundTable> find() {
        for (std::size_t row = 0; row < m_sheet.rows(); ++row) {
            if (m_scan.filled(row) < 2 || !m_scan.mayHead(row))
                continue;
            for (const Span& span : m_scan.spans(row))
                if (span.right > span.left && !covered(row, span))
                    tryTable(row, span);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const FoundTable& a, const FoundTable& b) {
            return std::pair(a.top, a.left) < std::pair(b.top, b.left);
        });
        return std::move(m_found);
    }

private:
    static const FieldWords& wordsOf(TableKind kind) {
        switch (kind) {
        case TableKind::orders:
            return FieldWords::orders();
        case TableKind::facts:
            return FieldWords::facts();
        case TableKind::criteria:
            return FieldWords::criteria();
        case TableKind::actions:
            return FieldWords::actions();
        case TableKind::accounts:
        case TableKind::people:
            break;
        }
        return FieldWords::accounts();
    }

    bool covered(std::size_t row, const Span& span) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const FoundTable& t) {
            return t.top <= row && row <= t.bottom && t.left <= span.right && span.left <= t.right;
        });
    }

    /// The meanings of a header word, looked up once for each distinct one.
    const std::vector<FieldWords::Match>& meanings(const Cell& cell) {
        static const std::vector<FieldWords::Match> none;
        if (!cell.isText() || cell.text.size() > SheetScan::longestName * 2)
            return none;
        if (m_meanings.size() > 20000)
            m_meanings.clear();
        const auto [at, isNew] = m_meanings.try_emplace(cell.text);
        if (isNew)
            at->second = m_words.match(cell.text);
        return at->second;
    }

    bool isKey(const Cell& cell) {
        const auto& m = meanings(cell);
        return std::any_of(m.begin(), m.end(), [](const auto& match) { return match.field == 0 && match.score > 2.4; });
    }

    bool isNeeded(const FieldColumns& of) const {
        const auto has = [&](auto field) { return of[static_cast<std::size_t>(field)].has_value(); };
        if (m_kind == TableKind::orders)
            return has(OrderField::customer) && has(OrderField::date) && has(OrderField::amount);
        if (m_kind == TableKind::facts)
            return has(FactField::fact) && has(FactField::value);
        if (m_kind == TableKind::criteria)
            return has(CriterionField::criterion) && has(CriterionField::weight);
        if (m_kind == TableKind::actions)
            return has(ActionField::action) && has(ActionField::due);
        return has(AccountField::account) &&
               (has(AccountField::revenue) || has(AccountField::wallet) || has(AccountField::share));
    }

    void tryTable(std::size_t row, const Span& span) {
        bool any = false;
        for (std::size_t r = row; r < std::min(row + 3, m_sheet.rows()) && !any; ++r)
            for (std::size_t c = span.left; c <= span.right && !any; ++c)
                any = isKey(m_sheet.at(r, c));
        if (!any)
            return;
        const Grid part = m_scan.window(row, span);
        const std::size_t headerRows = fieldHeaderRows(part, m_words, 0);
        const FieldColumns of = fieldColumns(part, headerRows, m_words);
        // A title above is no header row: the header's own turn comes next.
        const FieldColumns first = fieldColumns(part, 1, m_words);
        const bool begins = headerRows == 1 || std::count(first.begin(), first.end(), std::nullopt) <
                                                   static_cast<std::ptrdiff_t>(first.size());
        const bool merged = mergedHeaderRows(part) > 1 || hasHeadingGroups(part);
        if (!isNeeded(of) || !(begins || merged) || tableKind(part, m_vocabulary) != m_kind)
            return;
        FoundTable found;
        found.kind = m_kind;
        found.top = row;
        found.left = span.left;
        found.right = span.right;
        found.headerRows = headerRows;
        const auto last = lastRow(row + headerRows, span, span.left + *of[0]);
        if (!last)
            return;
        found.bottom = *last;
        m_scan.restartAt(found.bottom + 1);
        m_found.push_back(std::move(found));
    }

    bool isHeaderAgain(std::size_t row, const Span& span, std::size_t key) {
        const Cell& cell = m_sheet.at(row, key);
        if (!cell.isText() || cell.text.size() > 60 || !isKey(cell))
            return false;
        std::size_t words = 0;
        for (std::size_t c = span.left; c <= span.right; ++c) {
            const auto& m = meanings(m_sheet.at(row, c));
            words += std::any_of(m.begin(), m.end(), [](const auto& match) { return match.score > 3; }) ? 1 : 0;
        }
        return words > 1;
    }

    bool isRecord(const Cell& key, std::size_t filled) const {
        if (isBlank(key) || key.isError())
            return false;
        if (!key.isText())
            return filled > 1;
        // What to do may take a sentence.
        const std::size_t longest = SheetScan::longestName * (m_kind == TableKind::actions ? 3 : 1);
        if (key.text.size() > longest || (filled == 1 && key.text.find("://") != std::string::npos))
            return false;
        const std::string folded = words::fold(key.text);
        return !HeaderWords::shipped().isNote(folded) ||
               (filled >= 3 && folded.find_first_of(" :") != std::string::npos);
    }

    /// The last row of the table, from row `first` on.
    std::optional<std::size_t> lastRow(std::size_t first, const Span& span, std::size_t key) {
        std::optional<std::size_t> last;
        std::size_t gap = 0;
        bool blank = false; // a blank row since the last record
        for (std::size_t row = first; row < m_sheet.rows() && gap <= SheetScan::widestGap; ++row) {
            std::size_t filled = 0;
            for (std::size_t c = span.left; c <= span.right; ++c)
                filled += isBlank(m_sheet.at(row, c)) ? 0 : 1;
            if (filled > 1 && isHeaderAgain(row, span, key)) {
                m_scan.restartAt(row);
                break;
            }
            if (isRecord(m_sheet.at(row, key), filled) && (!blank || filled > 1) && (last || gap < 2)) {
                last = row;
                gap = 0;
                blank = false;
            } else {
                ++gap;
                blank = blank || filled < 2;
            }
        }
        return last;
    }

    const Grid& m_sheet;
    const words::Vocabulary& m_vocabulary;
    TableKind m_kind;
    const FieldWords& m_words;
    SheetScan m_scan;
    std::unordered_map<std::string, std::vector<FieldWords::Match>> m_meanings;
    std::vector<FoundTable> m_found;
};

std::vector<FoundTable> findRecords(const Grid& sheet, const words::Vocabulary& vocabulary, TableKind kind) {
    if (sheet.rows() == 0 || sheet.columns() == 0)
        return {};
    return RecordFinder(sheet, vocabulary, kind).find();
}

} // namespace

std::vector<FoundTable> findAccounts(const Grid& sheet, const words::Vocabulary& vocabulary) {
    return findRecords(sheet, vocabulary, TableKind::accounts);
}

std::vector<FoundTable> findOrders(const Grid& sheet, const words::Vocabulary& vocabulary) {
    return findRecords(sheet, vocabulary, TableKind::orders);
}

std::vector<FoundTable> findFacts(const Grid& sheet, const words::Vocabulary& vocabulary) {
    return findRecords(sheet, vocabulary, TableKind::facts);
}

std::vector<FoundTable> findCriteria(const Grid& sheet, const words::Vocabulary& vocabulary) {
    return findRecords(sheet, vocabulary, TableKind::criteria);
}

std::vector<FoundTable> findActions(const Grid& sheet, const words::Vocabulary& vocabulary) {
    return findRecords(sheet, vocabulary, TableKind::actions);
}

} // namespace rolemap::table
