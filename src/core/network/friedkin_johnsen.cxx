// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Gauss-Seidel on (1 - ΛW) x = (1 - Λ) s. The matrix is diagonally dominant, strictly so wherever somebody holds on to
// something; where everybody listens in the end to such a person it is regular and the iteration converges (Varga
// 1962).

#include "friedkin_johnsen.hxx"

#include "../error.hxx"

#include <algorithm>
#include <cmath>
#include <string>

namespace rolemap::network {

namespace {

constexpr double tolerance = 1e-14;
constexpr int mostRounds = 1000000;

/// Rows of ΛW without the diagonal, which is kept apart.
struct System {
    std::vector<std::size_t> start, column;
    std::vector<double> weight, diagonal, rowSum;
};

System build(const std::vector<Attention>& attention, const std::vector<double>& susceptibility) {
    const std::size_t n = susceptibility.size();
    System system{std::vector<std::size_t>(n + 1, 0), {}, {}, std::vector<double>(n, 0), std::vector<double>(n, 0)};
    std::vector<double> sum(n, 0);
    for (const Attention& a : attention) {
        if (a.who >= n || a.toWhom >= n)
            throw Error(ErrorCode::argument, "attention: got person " + std::to_string(std::max(a.who, a.toWhom)) +
                                                 ", expected below " + std::to_string(n));
        if (!(a.weight >= 0) || !std::isfinite(a.weight))
            throw Error(ErrorCode::argument, "attention: got " + std::to_string(a.weight) + ", expected 0 or more");
        sum[a.who] += a.weight;
        if (a.who != a.toWhom)
            ++system.start[a.who + 1];
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (sum[i] > 1 + 1e-9)
            throw Error(ErrorCode::argument,
                        "attention: got a sum of " + std::to_string(sum[i]) + " for one person, expected at most 1");
        system.start[i + 1] += system.start[i];
        system.rowSum[i] = susceptibility[i] * std::min(1.0, sum[i]);
    }
    system.column.resize(system.start[n]);
    system.weight.resize(system.start[n]);
    std::vector<std::size_t> at(system.start.begin(), system.start.end() - 1);
    for (const Attention& a : attention) {
        const double weight = susceptibility[a.who] * a.weight;
        if (a.who == a.toWhom) {
            system.diagonal[a.who] += weight;
            continue;
        }
        system.column[at[a.who]] = a.toWhom;
        system.weight[at[a.who]++] = weight;
    }
    return system;
}

/// Everybody must listen, in the end, to somebody who gives away less than all of their view.
void checkRegular(const System& system) {
    const std::size_t n = system.diagonal.size();
    std::vector<std::vector<std::size_t>> listeners(n);
    std::vector<std::size_t> queue;
    std::vector<bool> anchored(n, false);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t e = system.start[i]; e < system.start[i + 1]; ++e)
            if (system.weight[e] > 0)
                listeners[system.column[e]].push_back(i);
        if (system.rowSum[i] < 1 - 1e-12) {
            anchored[i] = true;
            queue.push_back(i);
        }
    }
    for (std::size_t head = 0; head < queue.size(); ++head)
        for (const std::size_t listener : listeners[queue[head]])
            if (!anchored[listener]) {
                anchored[listener] = true;
                queue.push_back(listener);
            }
    if (queue.size() < n)
        throw Error(ErrorCode::noConvergence, "opinion: a group gives way to each other without end");
}

} // namespace

std::vector<double> friedkinJohnsen(const std::vector<Attention>& attention, const std::vector<double>& susceptibility,
                                    const std::vector<double>& initial) {
    const std::size_t n = susceptibility.size();
    if (initial.size() != n)
        throw Error(ErrorCode::argument,
                    "initial: got " + std::to_string(initial.size()) + " values, expected " + std::to_string(n));
    double largest = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (!(susceptibility[i] >= 0 && susceptibility[i] <= 1))
            throw Error(ErrorCode::argument,
                        "susceptibility: got " + std::to_string(susceptibility[i]) + ", expected 0 to 1");
        if (!std::isfinite(initial[i]))
            throw Error(ErrorCode::argument, "initial: got no number, expected one");
        largest = std::max(largest, std::abs(initial[i]));
    }
    const System system = build(attention, susceptibility);
    checkRegular(system);
    std::vector<double> x = initial;
    for (int round = 0; round < mostRounds; ++round) {
        double change = 0;
        for (std::size_t i = 0; i < n; ++i) {
            double value = (1 - susceptibility[i]) * initial[i];
            for (std::size_t e = system.start[i]; e < system.start[i + 1]; ++e)
                value += system.weight[e] * x[system.column[e]];
            value /= 1 - system.diagonal[i];
            change = std::max(change, std::abs(value - x[i]));
            x[i] = value;
        }
        if (change <= tolerance * largest)
            return x;
    }
    throw Error(ErrorCode::noConvergence, "opinion: no result after " + std::to_string(mostRounds) + " rounds");
}

} // namespace rolemap::network
