// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.WILSON, RM.FUNNEL, RM.STAVES and RM.VELOCITY: read, compute, write.

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/field_words.hxx"
#include "../table/outcomes.hxx"
#include "cells_read.hxx"
#include "funnel.hxx"
#include "process_words.hxx"
#include "results.hxx"
#include "staves.hxx"
#include "wilson.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::process {

namespace {

using table::Cell;
using table::FactorField;
using table::Grid;

bool blankRow(const Grid& grid, std::size_t row) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
        if (!table::isBlank(grid.at(row, c)))
            return false;
    return true;
}

/// Where the columns of a table of factors are: by header, else by place.
struct FactorColumns {
    explicit FactorColumns(const Grid& grid) {
        const auto place = [&](FactorField f) -> std::optional<std::size_t>& {
            return of[static_cast<std::size_t>(f)];
        };
        const bool headed = grid.columns() > 1 && !grid.at(0, 1).isNumber();
        first = headed ? 1 : 0;
        if (headed)
            of = table::fieldColumns(grid, 1, table::FieldWords::factors());
        if (!headed || !place(FactorField::actual) || !place(FactorField::benchmark)) {
            of.assign(table::FieldWords::factors().size(), std::nullopt);
            for (std::size_t c = 0; c < of.size() && c < grid.columns(); ++c)
                of[c] = c;
        }
        if (!place(FactorField::name))
            place(FactorField::name) = 0;
        if (!place(FactorField::benchmark))
            throw Error(ErrorCode::argument, "factors: got " + std::to_string(grid.columns()) +
                                                 " columns, expected name, actual, benchmark");
    }
    std::optional<std::size_t> operator[](FactorField f) const { return of[static_cast<std::size_t>(f)]; }

    table::FieldColumns of;
    std::size_t first = 0;
};

bool lower(const Grid& grid, std::size_t row, std::optional<std::size_t> column) {
    if (!column || table::isBlank(grid.at(row, *column)))
        return false;
    const std::string word = table::cellWords(grid.at(row, *column));
    const auto known = table::lowerIsBetter(word);
    if (!known)
        throw Error(ErrorCode::argument, "factors, row " + std::to_string(row + 1) + ", better: got '" + word +
                                             "', expected lower, higher or nothing");
    return *known;
}

std::vector<Factor> readFactors(const Grid& grid) {
    if (grid.rows() == 0 || grid.columns() == 0)
        throw Error(ErrorCode::argument, "factors: got an empty range, expected name, actual, benchmark");
    const FactorColumns columns(grid);
    std::vector<Factor> factors;
    for (std::size_t row = columns.first; row < grid.rows(); ++row) {
        if (blankRow(grid, row))
            continue;
        Factor factor;
        factor.name = table::cellWords(grid.at(row, *columns[FactorField::name]));
        factor.actual = numberAt("factors", grid, row, *columns[FactorField::actual]);
        factor.benchmark = numberAt("factors", grid, row, *columns[FactorField::benchmark]);
        factor.lowerIsBetter = lower(grid, row, columns[FactorField::better]);
        if (const auto n = columns[FactorField::n]; n && !table::isBlank(grid.at(row, *n)))
            factor.tries = numberAt("factors", grid, row, *n);
        factors.push_back(std::move(factor));
    }
    if (factors.empty())
        throw Error(ErrorCode::argument, "factors: got none, expected one or more");
    return factors;
}

} // namespace

Grid wilsonResult(const Grid& wins, const Grid& tries, double confidence, words::Language language) {
    expectSize("tries", tries, "wins", wins);
    Grid grid;
    grid.addRow(header(language, {"rate", "low", "high"}));
    for (std::size_t i = 0; i < cellCount(wins); ++i) {
        if (table::isBlank(cellAt(wins, i)) && table::isBlank(cellAt(tries, i))) {
            grid.addRow({Cell(), Cell(), Cell()});
            continue;
        }
        const double n = numberAt("tries", tries, i);
        const Interval interval = wilson(numberAt("wins", wins, i), n, confidence);
        grid.addRow({orNotAvailable(n > 0, interval.rate), interval.low, interval.high});
    }
    return grid;
}

Grid funnelResult(const Grid& steps, double confidence, words::Language language) {
    if (steps.columns() < 2 || steps.rows() == 0)
        throw Error(ErrorCode::argument, "steps: got " + std::to_string(steps.columns()) +
                                             " columns, expected a name and a count in each row");
    std::vector<Step> all;
    for (std::size_t row = 0; row < steps.rows(); ++row) {
        if (blankRow(steps, row) || (row == 0 && steps.at(0, 1).isText()))
            continue;
        all.push_back({table::cellWords(steps.at(row, 0)), numberAt("steps", steps, row, 1)});
    }
    const std::vector<FunnelStep> rows = funnel(all, confidence);
    Grid grid;
    grid.addRow(header(language, {"step", "count", "conversion", "low", "high", "from_first"}));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const FunnelStep& one = rows[i];
        std::vector<Cell> row = {all[i].name, all[i].count};
        if (i == 0) {
            row.insert(row.end(), 3, Cell());
        } else {
            row.push_back(orNotAvailable(one.conversion.has_value(), one.conversion.value_or(0)));
            row.push_back(orNotAvailable(one.interval.has_value(), one.interval ? one.interval->low : 0));
            row.push_back(orNotAvailable(one.interval.has_value(), one.interval ? one.interval->high : 0));
        }
        row.push_back(orNotAvailable(one.fromFirst.has_value(), one.fromFirst.value_or(0)));
        grid.addRow(std::move(row));
    }
    return grid;
}

Grid stavesResult(const Grid& factors, double confidence, words::Language language) {
    const std::vector<Factor> all = readFactors(factors);
    const Staves result = staves(all, confidence);
    Grid grid;
    grid.addRow(header(
        language, {"factor", "actual", "benchmark", "low", "high", "against", "if_raised", "gap_share", "remark"}));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Stave& one = result.all[i];
        const Cell low = one.interval ? Cell(one.interval->low) : Cell();
        const Cell high = one.interval ? Cell(one.interval->high) : Cell();
        const char* remark = one.shortest    ? one.unsure ? "stave.shortest_unsure" : "stave.shortest"
                             : one.ratio < 1 ? one.unsure ? "stave.short_unsure" : "stave.short"
                                             : "stave.reaches";
        grid.addRow({all[i].name, all[i].actual, all[i].benchmark, low, high, one.ratio, one.resultIfRaised,
                     orNotAvailable(one.gapShare.has_value(), one.gapShare.value_or(0)), say(language, remark)});
    }
    const bool gap = result.result < result.benchmark && result.all.front().gapShare.has_value();
    grid.addRow({say(language, "stave.result"), result.result, result.benchmark, Cell(), Cell(),
                 result.result / result.benchmark, Cell(), orNotAvailable(gap, 1),
                 say(language, gap ? "stave.gap" : "stave.no_gap")});
    return grid;
}

double velocity(double deals, double winRate, double value, double days) {
    const auto expect = [](bool right, const char* name, double got, const char* expected) {
        if (!right)
            throw Error(ErrorCode::argument,
                        std::string(name) + ": got " + table::formatNumber(got) + ", expected " + expected);
    };
    expect(deals >= 0, "deals", deals, "0 or more");
    expect(winRate >= 0 && winRate <= 1, "win_rate", winRate, "0 to 1");
    expect(value >= 0, "value", value, "0 or more");
    expect(days > 0, "days", days, "above 0");
    const double result = deals * winRate * value / days;
    expect(std::isfinite(result), "value", value, "figures that can be multiplied");
    return result;
}

} // namespace rolemap::process
