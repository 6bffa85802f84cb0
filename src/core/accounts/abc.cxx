// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sums run in extended precision, so that a class does not hang on the order of rounding.

#include "abc.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace rolemap::accounts {

namespace {

constexpr long double tolerance = 1e-12L;

void expect(bool good, const char* name, double got, const char* expected) {
    if (!good)
        throw Error(ErrorCode::argument,
                    std::string(name) + ": got " + table::formatNumber(got) + ", expected " + expected);
}

} // namespace

AbcLimits abcLimits(const model::Model& model) {
    return {model.number("abc.a_up_to"), model.number("abc.b_up_to")};
}

std::vector<std::optional<AbcRow>> abc(const std::vector<std::optional<double>>& values, const AbcLimits& limits) {
    expect(limits.a >= 0 && limits.a <= 1, "a", limits.a, "0 to 1");
    expect(limits.b >= limits.a && limits.b <= 1, "b", limits.b, "a to 1");
    std::vector<std::pair<double, std::size_t>> order; // values beside their places: sorting jumps about less
    order.reserve(values.size());
    long double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i]) {
            expect(*values[i] >= 0 && std::isfinite(*values[i]), "values", *values[i], "0 or more");
            order.emplace_back(*values[i], i);
            total += *values[i];
        }
    std::sort(order.begin(), order.end(), [](const auto& x, const auto& y) {
        return x.first != y.first ? x.first > y.first : x.second < y.second;
    });
    std::vector<std::optional<AbcRow>> out(values.size());
    long double running = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
        running += order[place].first;
        const long double share = total > 0 ? running / total : 1;
        const char letter = place == 0 || share <= limits.a + tolerance ? 'A'
                            : share <= limits.b + tolerance             ? 'B'
                                                                        : 'C';
        out[order[place].second] = AbcRow{letter, static_cast<double>(std::min(share, 1.0L))};
    }
    return out;
}

table::Grid abcResult(const table::Grid& values, const AbcLimits& limits) {
    table::Grid result(values.rows(), values.columns());
    std::vector<std::optional<double>> numbers(values.rows() * values.columns());
    for (std::size_t r = 0; r < values.rows(); ++r)
        for (std::size_t c = 0; c < values.columns(); ++c) {
            const table::Cell& cell = values.at(r, c);
            if (cell.isNumber() && std::isfinite(cell.number) && cell.number >= 0)
                numbers[r * values.columns() + c] = cell.number;
            else if (cell.isError())
                result.at(r, c) = cell;
            else if (!table::isBlank(cell))
                result.at(r, c) = table::Cell::error(table::errorArgument);
        }
    const auto classes = abc(numbers, limits);
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (classes[i])
            result.at(i / values.columns(), i % values.columns()) = std::string(1, classes[i]->letter);
    return result;
}

} // namespace rolemap::accounts
