// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Three measures of one question.

#include "association.hxx"

#include "distributions.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace rolemap::process {

namespace {

constexpr std::size_t mostCells = 1u << 22; // of a table of counts; beyond it only filled cells are kept

double mean(const std::vector<double>& values) {
    long double sum = 0;
    for (const double value : values)
        sum += value;
    return static_cast<double>(sum / static_cast<long double>(values.size()));
}

/// Chi squared from counts that are not 0: an empty cell adds its expected count, and those of all cells add up to n.
double chiSquareOfPairs(const std::vector<std::uint32_t>& a, const std::vector<double>& totalA,
                        const std::vector<std::uint32_t>& b, const std::vector<double>& totalB) {
    std::vector<std::uint64_t> pairs(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        pairs[i] = static_cast<std::uint64_t>(a[i]) << 32 | b[i];
    std::sort(pairs.begin(), pairs.end());
    const auto n = static_cast<double>(a.size());
    long double sum = n;
    for (std::size_t i = 0; i < pairs.size();) {
        std::size_t end = i;
        while (end < pairs.size() && pairs[end] == pairs[i])
            ++end;
        const double expected = totalA[static_cast<std::size_t>(pairs[i] >> 32)] *
                                totalB[static_cast<std::size_t>(pairs[i] & 0xFFFFFFFFu)] / n;
        const double away = static_cast<double>(end - i) - expected;
        sum += static_cast<long double>(away) * away / expected - expected;
        i = end;
    }
    return std::max(0.0, static_cast<double>(sum));
}

double chiSquareOfTable(const std::vector<std::uint32_t>& a, const std::vector<double>& totalA,
                        const std::vector<std::uint32_t>& b, const std::vector<double>& totalB) {
    std::vector<std::uint32_t> counts(totalA.size() * totalB.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        ++counts[a[i] * totalB.size() + b[i]];
    const auto n = static_cast<double>(a.size());
    long double sum = 0;
    for (std::size_t i = 0; i < totalA.size(); ++i)
        for (std::size_t j = 0; j < totalB.size(); ++j) {
            const double expected = totalA[i] * totalB[j] / n;
            const double away = counts[i * totalB.size() + j] - expected;
            sum += static_cast<long double>(away) * away / expected;
        }
    return static_cast<double>(sum);
}

} // namespace

std::optional<Association> pearson(const std::vector<double>& x, const std::vector<double>& y) {
    const std::size_t n = x.size();
    if (n < 2)
        return std::nullopt;
    const double meanX = mean(x), meanY = mean(y);
    long double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const long double dx = x[i] - meanX, dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    if (!(xx > 0) || !(yy > 0) || !std::isfinite(static_cast<double>(xx)) || !std::isfinite(static_cast<double>(yy)))
        return std::nullopt;
    Association result;
    result.measure = Measure::pearson;
    result.n = n;
    const long double r = std::clamp<long double>(xy / (std::sqrt(xx) * std::sqrt(yy)), -1, 1);
    result.strength = static_cast<double>(r);
    result.freedom = static_cast<double>(n) - 2;
    if (n > 2) {
        const long double left = 1 - r * r;
        result.statistic = left > 0 ? static_cast<double>(r * std::sqrt(static_cast<long double>(n - 2) / left))
                                    : std::copysign(std::numeric_limits<double>::infinity(), result.strength);
        result.p = tTails(result.statistic, result.freedom);
    }
    return result;
}

std::optional<Association> correlationRatio(const std::vector<double>& values, const std::vector<std::uint32_t>& group,
                                            std::size_t groups) {
    const std::size_t n = values.size();
    if (groups < 2 || n < 2)
        return std::nullopt;
    std::vector<long double> sums(groups);
    std::vector<double> counts(groups), means(groups);
    const double all = mean(values);
    for (std::size_t i = 0; i < n; ++i) {
        sums[group[i]] += static_cast<long double>(values[i]) - all;
        ++counts[group[i]];
    }
    long double between = 0, within = 0;
    for (std::size_t g = 0; g < groups; ++g) {
        const long double away = sums[g] / counts[g];
        means[g] = static_cast<double>(away);
        between += away * away * counts[g];
    }
    for (std::size_t i = 0; i < n; ++i) {
        const long double away = static_cast<long double>(values[i]) - all - means[group[i]];
        within += away * away;
    }
    const long double total = between + within;
    if (!(total > 0) || !std::isfinite(static_cast<double>(total)))
        return std::nullopt;
    Association result;
    result.measure = Measure::eta;
    result.n = n;
    result.strength = static_cast<double>(std::sqrt(between / total));
    result.freedom = static_cast<double>(groups) - 1;
    result.freedomBelow = static_cast<double>(n) - static_cast<double>(groups);
    if (n > groups) {
        result.statistic = within > 0 ? static_cast<double>((between / result.freedom) / (within / result.freedomBelow))
                                      : std::numeric_limits<double>::infinity();
        result.p = fTail(result.statistic, result.freedom, result.freedomBelow);
    }
    return result;
}

std::optional<Association> cramer(const std::vector<std::uint32_t>& a, std::size_t groupsA,
                                  const std::vector<std::uint32_t>& b, std::size_t groupsB) {
    if (groupsA < 2 || groupsB < 2)
        return std::nullopt;
    std::vector<double> totalA(groupsA), totalB(groupsB);
    for (std::size_t i = 0; i < a.size(); ++i) {
        ++totalA[a[i]];
        ++totalB[b[i]];
    }
    Association result;
    result.measure = Measure::cramer;
    result.n = a.size();
    result.statistic = groupsA <= mostCells / groupsB ? chiSquareOfTable(a, totalA, b, totalB)
                                                      : chiSquareOfPairs(a, totalA, b, totalB);
    const auto n = static_cast<double>(a.size());
    const auto least = static_cast<double>(std::min(groupsA, groupsB));
    result.strength = std::min(1.0, std::sqrt(result.statistic / (n * (least - 1))));
    result.freedom = (static_cast<double>(groupsA) - 1) * (static_cast<double>(groupsB) - 1);
    result.p = chiSquareTail(result.statistic, result.freedom);
    result.leastExpected =
        *std::min_element(totalA.begin(), totalA.end()) * *std::min_element(totalB.begin(), totalB.end()) / n;
    std::sort(totalB.begin(), totalB.end());
    double thin = 0;
    for (const double total : totalA)
        thin += static_cast<double>(
            std::partition_point(totalB.begin(), totalB.end(), [&](double other) { return total * other / n < 5; }) -
            totalB.begin());
    result.thin = thin / (static_cast<double>(groupsA) * static_cast<double>(groupsB));
    return result;
}

std::vector<double> holm(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return p[i] < p[j]; });
    std::vector<double> adjusted(p.size());
    double least = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        least = std::max(least, std::min(1.0, static_cast<double>(order.size() - i) * p[order[i]]));
        adjusted[order[i]] = least;
    }
    return adjusted;
}

} // namespace rolemap::process
