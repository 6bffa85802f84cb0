// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One reader for the arguments of all functions: it says which argument is wrong, what came and what was expected.
#pragma once

#include "convert.hxx"
#include "core/error.hxx"
#include "core/model/model.hxx"
#include "core/people/results.hxx"
#include "core/table/people_table.hxx"
#include "settings.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <array>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace rolemap::support {

/// One argument of type any: left out, one cell, or a range. A range of one cell is one cell.
class Argument {
public:
    Argument(const char* name, const css::uno::Any& value);

    std::string name() const { return m_name; }
    bool given() const noexcept; ///< not left out and not one empty cell
    bool isRange() const noexcept { return m_grid.has_value(); }
    const table::Grid& range() const; ///< a single cell as a grid of one

    /// A single text; a number as it would be typed. Err:502 for a range.
    std::string text() const;
    /// A single number; text that is not one is an error, never 0.
    double number() const;
    std::optional<double> optionalNumber() const;
    /// A whole number from `low` on.
    std::size_t count(std::size_t low) const;
    /// A stage; none where it is left out, blank, or 0, which is what one blank cell reaches a function as.
    words::Stage stage(const words::Vocabulary& vocabulary) const;

    const table::Cell& cell() const;

private:
    [[noreturn]] void fail(const std::string& expected) const;
    const char* m_name; ///< a literal
    table::Cell m_cell;
    std::optional<table::Grid> m_grid;
    bool m_present;
};

/// "1.5" as it would be typed: no trailing zeros.
std::string formatNumber(double value);

/// What a function needs besides its arguments: the calling document's settings and the model, overridden where asked.
class Call {
public:
    /// The model is the one the document was made with.
    explicit Call(const css::uno::Reference<css::beans::XPropertySet>& options);
    Call(const css::uno::Reference<css::beans::XPropertySet>& options, const css::uno::Any& model);
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    words::Language language() const noexcept { return m_basis->settings().language; }
    const model::Model& model() const noexcept { return *m_model; }
    /// What the workbook's own model and language give, made once: see Basis. Not for functions that take a model.
    template <class Ready>
    const Ready& ready() const {
        return m_basis->ready<Ready>();
    }
    table::PeopleTable people(const AnyMatrix& matrix) const;
    /// True where the workbook remembers columns of this header row.
    bool knowsColumns(const table::Grid& range) const { return !pointingFor(m_basis->settings(), range).empty(); }
    /// Header words of accounts that the workbook's user explained.
    const table::ExplainedHeaders& accountHeaders() const noexcept { return m_basis->settings().accountHeaders; }
    people::Query query(const css::uno::Any& stage) const;

private:
    std::shared_ptr<const Basis> m_basis;
    std::optional<model::Model> m_overridden;
    const model::Model* m_model;
};

/// One cell of each argument, in the arguments' order.
class Cells {
public:
    static constexpr std::size_t most = 8;

    const table::Cell*& operator[](std::size_t argument) noexcept { return m_cells[argument]; }
    const table::Cell* operator[](std::size_t argument) const noexcept { return m_cells[argument]; }
    std::size_t size() const noexcept { return m_size; }
    void resize(std::size_t size); ///< std::logic_error beyond `most`

private:
    std::array<const table::Cell*, most> m_cells{};
    std::size_t m_size = 0;
};

/// The argument whose shape is the result's; nothing where all are single cells, which `cells` then has. Err:502 where
/// shapes differ.
const Argument* shapeOf(std::initializer_list<Argument> arguments, Cells& cells);
/// The cells of each range at a place; single cells are there already.
void cellsAt(std::initializer_list<Argument> arguments, std::size_t row, std::size_t column, Cells& cells);

/// Answers on their way into a result. A text is made once and shared by the cells that repeat it: labels are few, rows
/// are many.
class Answers {
public:
    void put(css::uno::Any& into, const table::Cell& answer);
    void put(css::uno::Any& into, const rtl::OUString& answer) { into <<= answer; }
    void putError(css::uno::Any& into, ErrorCode code);

private:
    std::string m_lastText;
    css::uno::Any m_last;
};

/// One answer a cell: arguments are cells or ranges of one shape, answer(cells) is a table::Cell or a text that is
/// ready as the office's. Err:502 where shapes differ. Inside a range an error stays in its cell: Err:502 or #N/A
/// there, and blank cells of the first argument stay blank; for a single cell it is the function's result.
template <class Answer>
css::uno::Any forEachCell(std::initializer_list<Argument> arguments, const Answer& answer) {
    Cells cells;
    const Argument* shape = shapeOf(arguments, cells);
    Answers answers;
    if (!shape) {
        css::uno::Any single;
        answers.put(single, answer(std::as_const(cells)));
        return single;
    }
    const std::size_t rows = shape->range().rows(), columns = shape->range().columns();
    ResultMatrix result(rows, columns);
    css::uno::Any one;
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            cellsAt(arguments, r, c, cells);
            try {
                if (cells[0]->isEmpty())
                    answers.put(one, rtl::OUString());
                else
                    answers.put(one, answer(std::as_const(cells)));
            } catch (const Error& error) {
                answers.putError(one, error.code());
            }
            result.put(r, c, one);
        }
    }
    return result.take();
}

} // namespace rolemap::support
