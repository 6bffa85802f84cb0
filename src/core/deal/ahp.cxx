// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Power iteration: all entries are above 0, so the largest eigenvalue is simple and the iteration converges to its
// vector (Perron).

#include "ahp.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../words/fold.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::deal {

namespace {

using table::Cell;
using table::Grid;

/// Saaty 1980: the mean consistency index of random matrices of n = 3 .. 10 criteria.
constexpr double randomIndex[] = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
constexpr double reciprocal = 0.05; ///< how far a pair may be off: 0.33 stands for 1/3
constexpr std::size_t most = 200;

std::string place(const Grid& grid, std::size_t row, std::size_t column) {
    const Cell& cell = grid.at(row, column);
    return "comparisons: got " + (cell.isError() ? std::string("an error") : '\'' + table::cellWords(cell) + '\'') +
           " in row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1);
}

/// A number or a typed fraction above 0; nothing for a blank cell.
std::optional<double> valueOf(const Grid& grid, std::size_t row, std::size_t column) {
    const Cell& cell = grid.at(row, column);
    if (table::isBlank(cell))
        return std::nullopt;
    std::optional<double> value;
    if (cell.isNumber()) {
        value = cell.number;
    } else if (cell.isText()) {
        const std::string text = words::fold(cell.text);
        const std::size_t slash = text.find('/');
        value = table::parseNumber(text.substr(0, slash));
        if (slash != std::string::npos && value) {
            const auto below = table::parseNumber(text.substr(slash + 1));
            value = below && std::abs(*below) > 0 ? std::optional(*value / *below) : std::nullopt;
        }
    }
    if (!value || !std::isfinite(*value) || *value < 1e-6 || *value > 1e6)
        throw Error(ErrorCode::argument, place(grid, row, column) + ", expected a number above 0, such as 3 or 1/3");
    return value;
}

} // namespace

Ahp ahp(const Grid& grid) {
    const auto isName = [&](std::size_t row, std::size_t column) {
        const Cell& cell = grid.at(row, column);
        return cell.isText() && !table::isBlank(cell) && words::fold(cell.text).find_first_of("0123456789") != 0;
    };
    // A heading row begins with a corner that is no comparison, or has names where the first pair stands.
    const bool headed = grid.rows() > 1 && grid.columns() > 1 && isName(0, 1) && isName(1, 0);
    const std::size_t first = headed ? 1 : 0;
    const std::size_t n = grid.rows() - std::min(first, grid.rows());
    if (n == 0 || n != grid.columns() - std::min(first, grid.columns()) || n > most)
        throw Error(ErrorCode::argument, "comparisons: got " + std::to_string(grid.rows()) + " rows and " +
                                             std::to_string(grid.columns()) + " columns, expected a square matrix");
    Ahp out;
    for (std::size_t i = 0; i < n; ++i)
        out.names.push_back(headed ? table::cellWords(grid.at(i + 1, 0)) : std::string());
    std::vector<std::vector<double>> a(n, std::vector<double>(n, 1));
    for (std::size_t i = 0; i < n; ++i) {
        if (const auto own = valueOf(grid, first + i, first + i); own && std::abs(*own - 1) > 1e-9)
            throw Error(ErrorCode::argument,
                        place(grid, first + i, first + i) + ", expected 1: a criterion against itself");
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto up = valueOf(grid, first + i, first + j), down = valueOf(grid, first + j, first + i);
            if (!up && !down)
                throw Error(ErrorCode::argument, "comparisons: got nothing in row " + std::to_string(first + i + 1) +
                                                     ", column " + std::to_string(first + j + 1) +
                                                     ", expected how much more the one matters than the other");
            if (up && down && std::abs(*up * *down - 1) > reciprocal)
                throw Error(ErrorCode::argument, place(grid, first + j, first + i) + ", expected 1 / " +
                                                     table::formatNumber(*up) + " as the pair's other cell says");
            a[i][j] = up ? *up : 1 / *down;
            a[j][i] = down ? *down : 1 / *up;
        }
    }
    std::vector<double> w(n, 1 / static_cast<double>(n)), next(n);
    for (int round = 0; round < 10000; ++round) {
        double sum = 0, change = 0;
        for (std::size_t i = 0; i < n; ++i) {
            next[i] = 0;
            for (std::size_t j = 0; j < n; ++j)
                next[i] += a[i][j] * w[j];
            sum += next[i];
        }
        for (std::size_t i = 0; i < n; ++i) {
            next[i] /= sum;
            change = std::max(change, std::abs(next[i] - w[i]));
        }
        out.largestEigenvalue = sum; // of weights that sum to 1
        w.swap(next);
        if (change < 1e-15)
            break;
    }
    out.weights = std::move(w);
    const double size = static_cast<double>(n);
    if (n <= 2)
        out.consistencyRatio = 0;
    else if (n - 3 < std::size(randomIndex))
        out.consistencyRatio = std::max(0.0, (out.largestEigenvalue - size) / (size - 1)) / randomIndex[n - 3];
    return out;
}

} // namespace rolemap::deal
