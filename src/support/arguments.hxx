// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One reader for the arguments of all functions: it says which argument is wrong, what came and what was expected.
#pragma once

#include "convert.hxx"
#include "core/model/model.hxx"
#include "core/people/results.hxx"
#include "core/table/people_table.hxx"
#include "settings.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::support {

/// One argument of type any: left out, one cell, or a range. A range of one cell is one cell.
class Argument {
public:
    Argument(const char* name, const css::uno::Any& value);

    const std::string& name() const noexcept { return m_name; }
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
    std::string m_name;
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

    words::Language language() const noexcept { return m_settings.language; }
    const model::Model& model() const noexcept { return *m_model; }
    table::PeopleTable people(const AnyMatrix& matrix) const;
    /// True where the workbook remembers columns of this header row.
    bool knowsColumns(const table::Grid& range) const { return !pointingFor(m_settings, range).empty(); }
    people::Query query(const css::uno::Any& stage) const;

private:
    Settings m_settings;
    std::optional<model::Model> m_overridden;
    const model::Model* m_model;
};

/// One answer a cell: arguments are cells or ranges of one shape. Err:502 where shapes differ. Inside a range an error
/// stays in its cell: Err:502 or #N/A there, and blank cells of the first argument stay blank; for a single cell it is
/// the function's result.
css::uno::Any forEachCell(const std::vector<Argument>& arguments,
                          const std::function<table::Cell(const std::vector<const table::Cell*>&)>& answer);

} // namespace rolemap::support
