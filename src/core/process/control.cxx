// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Limits that follow from the kind of figure.

#include "control.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "nelson.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace rolemap::process {

namespace {

constexpr double rangesToSigma = 1.128; // d2 of two points

double meanRange(const std::vector<double>& values) {
    long double sum = 0;
    for (std::size_t i = 1; i < values.size(); ++i)
        sum += std::abs(values[i] - values[i - 1]);
    return static_cast<double>(sum / static_cast<long double>(values.size() - 1));
}

double total(const std::vector<double>& values) {
    long double sum = 0;
    for (const double value : values)
        sum += value;
    return static_cast<double>(sum);
}

[[noreturn]] void wrong(const char* what, std::size_t point, double value, const std::string& expected) {
    throw Error(ErrorCode::argument, std::string(what) + ", point " + std::to_string(point + 1) + ": got " +
                                         table::formatNumber(value) + ", expected " + expected);
}

void check(Chart chart, const std::vector<double>& values, const std::vector<double>& sizes) {
    constexpr double largest = 1e150; // larger ones have no differences left
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!(std::abs(values[i]) <= largest))
            wrong("values", i, values[i], "at most 1e150");
        if (chart == Chart::individuals)
            continue;
        if (!(values[i] >= 0) || values[i] != std::floor(values[i]))
            wrong("values", i, values[i], "a count: a whole number from 0 on");
        if (chart == Chart::c)
            continue;
        if (!(sizes[i] > 0))
            wrong("sizes", i, sizes[i], "above 0");
        if (chart == Chart::p && sizes[i] != std::floor(sizes[i]))
            wrong("sizes", i, sizes[i], "a whole number");
        if (chart == Chart::p && values[i] > sizes[i])
            wrong("values", i, values[i], "at most its size " + table::formatNumber(sizes[i]));
    }
}

ControlChart phase(Chart chart, const std::vector<double>& values, const std::vector<double>& sizes,
                   const LaneyLimits& limits) {
    const std::size_t n = values.size();
    if (n < 2)
        throw Error(ErrorCode::argument,
                    "values: got " + std::to_string(n) + " in a phase, expected 2 or more to see what varies");
    std::vector<double> shown = values, sigma(n);
    double centre = total(values) / static_cast<double>(n), most = std::numeric_limits<double>::infinity();
    const double least = chart == Chart::individuals ? -most : 0;
    if (chart == Chart::individuals) {
        std::fill(sigma.begin(), sigma.end(), meanRange(values) / rangesToSigma);
    } else if (chart == Chart::c) {
        std::fill(sigma.begin(), sigma.end(), std::sqrt(centre));
    } else {
        centre = total(values) / total(sizes);
        const double variance = chart == Chart::p ? centre * (1 - centre) : centre;
        for (std::size_t i = 0; i < n; ++i) {
            shown[i] = values[i] / sizes[i];
            sigma[i] = std::sqrt(variance / sizes[i]);
        }
        if (chart == Chart::p)
            most = 1;
    }
    ControlChart result;
    result.mean = centre;
    const auto standardise = [&] {
        std::vector<double> z(n);
        for (std::size_t i = 0; i < n; ++i)
            z[i] = sigma[i] > 0 ? (shown[i] - centre) / sigma[i] : 0;
        return z;
    };
    std::vector<double> z = standardise();
    if (chart == Chart::p) {
        result.dispersion = meanRange(z) / rangesToSigma;
        result.laney =
            result.dispersion > limits.dispersion && total(sizes) / static_cast<double>(n) >= limits.leastSize;
        if (result.laney) {
            for (double& s : sigma)
                s *= result.dispersion;
            z = standardise();
        }
    }
    const std::vector<std::uint8_t> rules = nelson(z);
    for (std::size_t i = 0; i < n; ++i)
        result.points.push_back({shown[i], centre, std::max(least, centre - 3 * sigma[i]),
                                 std::min(most, centre + 3 * sigma[i]), z[i], rules[i]});
    return result;
}

} // namespace

ControlChart control(Chart chart, const std::vector<double>& values, const std::vector<double>& sizes,
                     const LaneyLimits& limits, const std::vector<std::size_t>& phases) {
    const bool sized = chart == Chart::p || chart == Chart::u;
    if (sized && sizes.size() != values.size())
        throw Error(ErrorCode::argument, "sizes: got " + std::to_string(sizes.size()) + ", expected one for each of " +
                                             std::to_string(values.size()) + " values");
    check(chart, values, sizes);
    ControlChart result;
    std::size_t from = 0;
    std::vector<std::size_t> ends = phases;
    ends.push_back(values.size());
    for (const std::size_t end : ends) {
        const auto part = [&](const std::vector<double>& all) {
            return std::vector<double>(all.begin() + static_cast<std::ptrdiff_t>(from),
                                       all.begin() + static_cast<std::ptrdiff_t>(end));
        };
        ControlChart one = phase(chart, part(values), sized ? part(sizes) : std::vector<double>(), limits);
        result.points.insert(result.points.end(), one.points.begin(), one.points.end());
        result.dispersion = std::max(from == 0 ? 0 : result.dispersion, one.dispersion);
        result.laney = result.laney || one.laney;
        result.mean = one.mean;
        from = end;
    }
    return result;
}

} // namespace rolemap::process
