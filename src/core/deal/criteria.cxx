// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to criteria. A score that is not understood is unknown, never 0.

#include "criteria.hxx"

#include "../error.hxx"
#include "../table/amounts.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../table/header_words.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <cmath>
#include <map>

namespace rolemap::deal {

namespace {

using table::Cell;
using table::CriterionField;
using table::Grid;

constexpr double largest = 1e12; ///< of a weight or score; more is a mistake
constexpr std::size_t mostSuppliers = 200;

class CriteriaReader {
public:
    explicit CriteriaReader(const Grid& grid) : m_grid(grid) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "criteria: got an empty range, expected a table with a header row");
        const auto& words = table::FieldWords::criteria();
        m_table.rows = grid.rows();
        m_table.headerRows = std::min(table::fieldHeaderRows(grid, words, 0), grid.rows());
        m_table.headers = table::headersOf(grid, m_table.headerRows);
        m_table.columns = table::fieldColumns(grid, m_table.headerRows, words);
        for (const CriterionField needed : {CriterionField::criterion, CriterionField::weight})
            if (!m_table.column(needed))
                throw Error(ErrorCode::argument, "criteria: got no " + words.id(static_cast<std::size_t>(needed)) +
                                                     " column, expected criterion, weight, and a column a supplier");
        findSuppliers();
    }

    CriteriaTable read() {
        for (std::size_t column : m_table.supplierColumns)
            m_marks.push_back(markOf(column));
        m_weightMark = markOf(*m_table.column(CriterionField::weight));
        if (const auto column = m_table.column(CriterionField::date))
            m_dateOrder = table::dateOrder(textsOf(*column));
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        supersede();
        table::sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    /// A second note column is no supplier either, though the field has its column.
    void findSuppliers() {
        const auto& words = table::FieldWords::criteria();
        for (std::size_t c = 0; c < m_table.headers.size(); ++c) {
            const bool taken = std::any_of(m_table.columns.begin(), m_table.columns.end(),
                                           [&](const auto& column) { return column == c; });
            if (!taken && !table::compact(words::fold(m_table.headers[c])).empty() &&
                words.match(m_table.headers[c]).empty()) {
                m_table.suppliers.push_back(m_table.headers[c]);
                m_table.supplierColumns.push_back(c);
            }
        }
        if (m_table.suppliers.empty() || m_table.suppliers.size() > mostSuppliers)
            throw Error(ErrorCode::argument, "criteria: got " + std::to_string(m_table.suppliers.size()) +
                                                 " suppliers, expected a column a supplier, ours first");
    }

    std::vector<std::string_view> textsOf(std::size_t column) const {
        std::vector<std::string_view> texts;
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            if (const Cell& c = m_grid.at(row, column); c.isText())
                texts.push_back(c.text);
        return texts;
    }
    table::DecimalMark markOf(std::size_t column) const { return table::decimalMark(textsOf(column)); }

    void problem(std::size_t row, std::size_t column, std::string kind, std::string value,
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back({row, column, std::move(kind), std::move(value), {}, std::move(arguments)});
    }

    std::string words(std::size_t row, CriterionField field) const {
        const auto column = m_table.column(field);
        return column ? table::cellWords(m_grid.at(row, *column)) : std::string();
    }

    std::optional<double> number(std::size_t row, std::size_t column, table::DecimalMark mark) {
        const Cell& cell = m_grid.at(row, column);
        if (cell.isError()) {
            const std::string error = table::errorName(static_cast<int>(cell.number));
            problem(row, column, "error_cell", error, {{"error", error}});
            return std::nullopt;
        }
        const table::Amount read = table::readAmount(cell, mark);
        const bool isNumber = read.kind == table::Amount::Kind::number || read.kind == table::Amount::Kind::percent;
        if (isNumber && std::abs(read.value) <= largest)
            return read.value;
        if (read.kind != table::Amount::Kind::blank)
            problem(row, column, "criteria_number", table::cellWords(cell));
        return std::nullopt;
    }

    /// A blank cell, or 'TBD'.
    bool saysNothing(std::size_t row, std::size_t column, table::DecimalMark mark) const {
        const Cell& cell = m_grid.at(row, column);
        return !cell.isError() && table::readAmount(cell, mark).kind == table::Amount::Kind::blank;
    }

    void readRow(std::size_t row) {
        Criterion criterion;
        criterion.row = row;
        criterion.name = words(row, CriterionField::criterion);
        const std::string folded = words::fold(criterion.name);
        if (criterion.name.empty()) {
            reportNameless(row);
            return;
        }
        if (table::HeaderWords::shipped().isNote(folded) && folded.find_first_of(" ") == std::string::npos)
            return; // a total, a remark
        const std::size_t weightColumn = *m_table.column(CriterionField::weight);
        criterion.weight = number(row, weightColumn, m_weightMark);
        bool any = criterion.weight.has_value();
        for (std::size_t s = 0; s < m_table.supplierColumns.size(); ++s) {
            criterion.scores.push_back(number(row, m_table.supplierColumns[s], m_marks[s]));
            any = any || criterion.scores.back();
        }
        if (!any && folded.size() > 60)
            return; // a note below
        if (!criterion.weight && saysNothing(row, weightColumn, m_weightMark))
            problem(row, weightColumn, "criteria_weight", {}, {{"name", criterion.name}});
        for (std::size_t s = 0; s < m_table.supplierColumns.size(); ++s)
            if (!criterion.scores[s] && saysNothing(row, m_table.supplierColumns[s], m_marks[s]))
                problem(row, m_table.supplierColumns[s], "criteria_score", {},
                        {{"name", criterion.name}, {"supplier", m_table.suppliers[s]}});
        criterion.people = words(row, CriterionField::people);
        if (const auto column = m_table.column(CriterionField::date)) {
            const std::string typed = words(row, CriterionField::date);
            if (!typed.empty() && !table::HeaderWords::shipped().isBlankWord(words::fold(typed))) {
                criterion.date = table::readDate(m_grid.at(row, *column), m_dateOrder);
                if (!criterion.date)
                    problem(row, *column, "bad_date", typed);
            }
        }
        m_table.criteria.push_back(std::move(criterion));
    }

    void reportNameless(std::size_t row) {
        const std::size_t name = *m_table.column(CriterionField::criterion);
        const std::size_t weight = *m_table.column(CriterionField::weight);
        std::size_t filled = 0;
        for (const std::size_t column : m_table.supplierColumns)
            filled += table::isBlank(m_grid.at(row, column)) ? 0 : 1;
        // Sums below a table have no name either, but then no weight or all of them.
        if (filled > 0 && !table::isBlank(m_grid.at(row, weight)))
            problem(row, name, "criteria_nameless", table::cellWords(m_grid.at(row, weight)));
    }

    void supersede() {
        std::map<std::string, std::size_t> latest; // by folded name
        for (std::size_t i = 0; i < m_table.criteria.size(); ++i) {
            Criterion& one = m_table.criteria[i];
            const auto [at, isNew] = latest.emplace(words::fold(one.name), i);
            if (isNew)
                continue;
            Criterion& other = m_table.criteria[at->second];
            if (one.date == other.date) {
                problem(one.row, *m_table.column(CriterionField::criterion), "criteria_twice", one.name,
                        {{"first_row", std::to_string(other.row + 1)}});
                continue;
            }
            const bool newer = !other.date || (one.date && *one.date > *other.date);
            (newer ? other : one).superseded = true;
            if (newer)
                at->second = i;
        }
    }

    const Grid& m_grid;
    CriteriaTable m_table;
    std::vector<table::DecimalMark> m_marks;
    table::DecimalMark m_weightMark = table::DecimalMark::unknown;
    table::DateOrder m_dateOrder = table::DateOrder::unknown;
};

} // namespace

std::vector<const Criterion*> CriteriaTable::current() const {
    std::vector<const Criterion*> out;
    for (const Criterion& one : criteria)
        if (!one.superseded)
            out.push_back(&one);
    return out;
}

CriteriaTable readCriteria(const Grid& range) {
    return CriteriaReader(range).read();
}

} // namespace rolemap::deal
