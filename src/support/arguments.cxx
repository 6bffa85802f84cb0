// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One reader for the arguments of all functions.
#include "arguments.hxx"

#include "core/words/fold.hxx"
#include "errors.hxx"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace rolemap::support {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using table::Cell;
using table::Grid;

std::string formatNumber(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.15g", value);
    return buffer;
}

Argument::Argument(const char* name, const Any& value) : m_name(name), m_present(value.hasValue()) {
    AnyMatrix matrix;
    // The class is asked first: to find that a number is no matrix the office compares whole types.
    if (value.getValueTypeClass() == css::uno::TypeClass_SEQUENCE && (value >>= matrix)) {
        Grid grid = toGrid(matrix);
        if (grid.rows() == 1 && grid.columns() == 1)
            m_cell = grid.at(0, 0);
        else
            m_grid = std::move(grid);
    } else
        m_cell = toCell(value);
}

bool Argument::given() const noexcept {
    return m_present && (m_grid || !m_cell.isEmpty());
}

const Grid& Argument::range() const {
    if (!m_grid) {
        // A cell asked for as a range: kept, so that a reference can be given.
        Grid one(1, 1);
        one.at(0, 0) = m_cell;
        const_cast<Argument*>(this)->m_grid = std::move(one);
    }
    return *m_grid;
}

void Argument::fail(const std::string& expected) const {
    std::string got = "nothing";
    if (m_grid)
        got = "a range";
    else if (m_cell.isNumber())
        got = formatNumber(m_cell.number);
    else if (m_cell.isText())
        got = "'" + m_cell.text + "'";
    else if (m_cell.isError())
        got = "an error";
    throw Error(ErrorCode::argument, name() + ": got " + got + ", expected " + expected);
}

const Cell& Argument::cell() const {
    if (m_grid)
        fail("a single cell");
    return m_cell;
}

std::string Argument::text() const {
    const Cell& value = cell();
    if (value.isNumber())
        return formatNumber(value.number);
    if (value.isText())
        return value.text;
    if (value.isError())
        fail("a text");
    return {};
}

double Argument::number() const {
    const Cell& value = cell();
    if (!value.isNumber() || !std::isfinite(value.number))
        fail("a number");
    return value.number;
}

std::optional<double> Argument::optionalNumber() const {
    return given() ? std::optional<double>(number()) : std::nullopt;
}

std::size_t Argument::count(std::size_t low) const {
    const double value = number();
    if (value != std::floor(value) || value < static_cast<double>(low) || value > 1e9)
        fail("a whole number from " + std::to_string(low) + " on");
    return static_cast<std::size_t>(value);
}

words::Stage Argument::stage(const words::Vocabulary& vocabulary) const {
    if (!given() || (cell().isNumber() && cell().number == 0))
        return words::Stage::none;
    const auto known = vocabulary.value(words::Dimension::stage, text());
    if (!known)
        fail("a stage: need, brewing, design, evaluation, commitment, implementation, or 1 to 6");
    return static_cast<words::Stage>(*known);
}

Call::Call(const Reference<css::beans::XPropertySet>& options)
    : m_basis(basisOf(options)), m_model(&m_basis->model()) {}

Call::Call(const Reference<css::beans::XPropertySet>& options, const Any& model) : Call(options) {
    const Argument overrides("model", model);
    if (overrides.given()) {
        m_overridden = m_model->with(overrides.range());
        m_model = &*m_overridden;
    }
}

table::PeopleTable Call::people(const AnyMatrix& matrix) const {
    const Grid grid = toGrid(matrix);
    table::ReadOptions options;
    options.vocabulary = &m_model->vocabulary();
    options.pointing = pointingFor(m_basis->settings(), grid);
    options.scales = m_model->scales();
    return table::readPeople(grid, options);
}

people::Query Call::query(const Any& stage) const {
    people::Query query;
    query.stage = Argument("stage", stage).stage(m_model->vocabulary());
    query.model = m_model;
    query.language = language();
    return query;
}

void Cells::resize(std::size_t size) {
    if (size > most)
        throw std::logic_error("a function of " + std::to_string(size) + " cells");
    m_size = size;
}

const Argument* shapeOf(std::initializer_list<Argument> arguments, Cells& cells) {
    cells.resize(arguments.size());
    const Argument* shape = nullptr;
    std::size_t position = 0;
    for (const Argument& argument : arguments) {
        const std::size_t at = position++;
        if (!argument.isRange()) {
            cells[at] = &argument.cell();
            continue;
        }
        if (shape && (shape->range().rows() != argument.range().rows() ||
                      shape->range().columns() != argument.range().columns()))
            throw Error(ErrorCode::argument, argument.name() + ": got a range of another shape than " + shape->name());
        if (!shape)
            shape = &argument;
    }
    return shape;
}

void cellsAt(std::initializer_list<Argument> arguments, std::size_t row, std::size_t column, Cells& cells) {
    std::size_t position = 0;
    for (const Argument& argument : arguments) {
        if (argument.isRange())
            cells[position] = &argument.range().at(row, column);
        ++position;
    }
}

void Answers::put(Any& into, const Cell& answer) {
    if (!answer.isText()) {
        into = toAny(answer);
        return;
    }
    if (!m_last.hasValue() || answer.text != m_lastText) {
        m_last = toAny(answer);
        m_lastText = answer.text;
    }
    into = m_last;
}

void Answers::putError(Any& into, ErrorCode code) {
    into <<= errorNumber(code == ErrorCode::notFound ? table::errorNotAvailable : table::errorArgument);
}

} // namespace rolemap::support
