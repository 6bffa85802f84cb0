// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One walk along the times.

#include "survival.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "distributions.hxx"
#include "symmetric.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace rolemap::process {

namespace {

constexpr double mostDaysCounted = 100000; // whole days below are counted, not sorted

bool areWholeDays(const std::vector<double>& days) {
    return std::all_of(days.begin(), days.end(),
                       [](double day) { return day < mostDaysCounted && day == std::floor(day); });
}

/// Places of the cases, by time ascending, in their order where equal.
std::vector<std::uint32_t> byTime(const std::vector<double>& days) {
    for (std::size_t i = 0; i < days.size(); ++i)
        if (!(days[i] >= 0) || std::isinf(days[i]))
            throw Error(ErrorCode::argument, "days, case " + std::to_string(i + 1) + ": got " +
                                                 table::formatNumber(days[i]) + ", expected 0 or more");
    std::vector<std::uint32_t> order(days.size());
    if (areWholeDays(days)) {
        std::vector<std::uint32_t> at(static_cast<std::size_t>(mostDaysCounted) + 1);
        for (const double day : days)
            ++at[static_cast<std::size_t>(day) + 1];
        std::partial_sum(at.begin(), at.end(), at.begin());
        for (std::size_t i = 0; i < days.size(); ++i)
            order[at[static_cast<std::size_t>(days[i])]++] = static_cast<std::uint32_t>(i);
        return order;
    }
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) { return days[i] < days[j]; });
    return order;
}

} // namespace

std::vector<SurvivalStep> kaplanMeier(const std::vector<double>& days, const std::vector<bool>& closed) {
    const std::vector<std::uint32_t> order = byTime(days);
    std::vector<SurvivalStep> steps;
    double open = 1;
    long double variance = 0; // Greenwood's sum
    for (std::size_t i = 0; i < order.size();) {
        const double time = days[order[i]];
        const std::size_t atRisk = order.size() - i;
        std::size_t events = 0;
        for (; i < order.size() && days[order[i]] == time; ++i)
            events += closed[order[i]] ? 1 : 0;
        if (events == 0)
            continue;
        const auto n = static_cast<double>(atRisk), d = static_cast<double>(events);
        SurvivalStep step;
        step.time = time;
        step.atRisk = atRisk;
        step.closed = events;
        open = events == atRisk ? 0 : open * (1 - d / n);
        step.open = open;
        if (events < atRisk) {
            variance += static_cast<long double>(d) / (n * (n - d));
            step.error = open * static_cast<double>(std::sqrt(variance));
        }
        steps.push_back(step);
    }
    return steps;
}

std::optional<double> timeUntil(const std::vector<SurvivalStep>& steps, double share) {
    for (const SurvivalStep& step : steps)
        if (step.open <= share + 1e-12) // 0.5 after many products
            return step.time;
    return std::nullopt;
}

LogRank logRank(const std::vector<double>& days, const std::vector<bool>& closed,
                const std::vector<std::uint32_t>& group, std::size_t groups) {
    const std::vector<std::uint32_t> order = byTime(days);
    LogRank result;
    result.cases.resize(groups);
    result.observed.resize(groups);
    result.expected.resize(groups);
    for (const std::uint32_t g : group)
        ++result.cases[g];
    std::vector<double> atRisk(result.cases.begin(), result.cases.end()), leaving(groups);
    Symmetric variance(groups);
    for (std::size_t i = 0; i < order.size();) {
        const double time = days[order[i]];
        const auto n = static_cast<double>(order.size() - i);
        std::fill(leaving.begin(), leaving.end(), 0);
        double events = 0;
        for (; i < order.size() && days[order[i]] == time; ++i) {
            const std::uint32_t g = group[order[i]];
            ++leaving[g];
            if (closed[order[i]]) {
                ++events;
                ++result.observed[g];
            }
        }
        if (events > 0) {
            const double spread = n > 1 ? events * (n - events) / (n - 1) : 0;
            for (std::size_t a = 0; a < groups; ++a) {
                const double share = atRisk[a] / n;
                result.expected[a] += events * share;
                if (share == 0 || spread == 0)
                    continue;
                for (std::size_t b = 0; b <= a; ++b)
                    variance.at(a, b) += spread * ((a == b ? share : 0) - share * atRisk[b] / n);
            }
        }
        for (std::size_t g = 0; g < groups; ++g)
            atRisk[g] -= leaving[g];
    }
    std::vector<std::size_t> compared;
    for (std::size_t g = 0; g < groups; ++g)
        if (result.expected[g] > 0)
            compared.push_back(g);
    if (compared.size() < 2)
        return result;
    compared.pop_back(); // what is left of the others
    Symmetric part(compared.size());
    std::vector<double> away;
    for (std::size_t a = 0; a < compared.size(); ++a) {
        away.push_back(static_cast<double>(result.observed[compared[a]]) - result.expected[compared[a]]);
        for (std::size_t b = 0; b <= a; ++b)
            part.at(a, b) = variance.at(compared[a], compared[b]);
    }
    const Cholesky factor(part);
    if (!factor.full())
        return result;
    const std::vector<double> solved = factor.solve(away);
    result.freedom = static_cast<double>(compared.size());
    for (std::size_t a = 0; a < away.size(); ++a)
        result.chiSquare += away[a] * solved[a];
    result.p = chiSquareTail(result.chiSquare, result.freedom);
    return result;
}

} // namespace rolemap::process
