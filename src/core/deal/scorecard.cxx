// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Totals of all suppliers share their denominator, so a swing compares numerators: against each rival r the lead
// Σ w·(x_us - x_r) is linear in the one weight that moves, and the changes that level it are a half line.

#include "scorecard.hxx"

#include "../error.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::deal {

namespace {

constexpr double rounding = 1e-12; ///< of sums, relative to what is added up

double weightSum(const Scores& scores) {
    double sum = 0;
    for (const double w : scores.weights)
        sum += std::abs(w);
    if (!(sum > 0))
        throw Error(ErrorCode::argument, "weight: got 0 for every criterion, expected one that is not");
    return sum;
}

bool isComplete(const Scores& scores, std::size_t supplier, bool weightlessToo) {
    for (std::size_t i = 0; i < scores.weights.size(); ++i)
        if (!scores.scores[i][supplier] && (weightlessToo || std::abs(scores.weights[i]) > 0))
            return false;
    return true;
}

/// The changes of one weight that keep us level with or above a rival.
struct Interval {
    double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
    bool empty = false;

    void atLeast(double value) { low = std::max(low, value); }
    void atMost(double value) { high = std::min(high, value); }
};

} // namespace

std::vector<std::optional<double>> scoreSuppliers(const Scores& scores, ScoreMethod method) {
    const double all = weightSum(scores);
    const std::size_t n = scores.weights.size(), m = scores.suppliers();
    std::vector<std::optional<double>> out(m);
    std::vector<bool> told(m);
    for (std::size_t s = 0; s < m; ++s)
        told[s] = isComplete(scores, s, false);
    if (method == ScoreMethod::weighted) {
        for (std::size_t s = 0; s < m; ++s)
            if (told[s]) {
                double sum = 0;
                for (std::size_t i = 0; i < n; ++i)
                    sum += scores.weights[i] * scores.scores[i][s].value_or(0);
                out[s] = sum / all;
            }
        return out;
    }
    std::vector<double> toIdeal(m), toWorst(m);
    for (std::size_t i = 0; i < n; ++i) {
        const double weight = scores.weights[i] / all; // a cost's ideal is the least: its sign turns the order round
        if (!(std::abs(weight) > 0))
            continue;
        double length = 0;
        for (std::size_t s = 0; s < m; ++s)
            length = told[s] ? std::hypot(length, *scores.scores[i][s]) : length;
        if (!(length > 0))
            continue;
        double best = -std::numeric_limits<double>::infinity(), worst = -best;
        for (std::size_t s = 0; s < m; ++s)
            if (told[s]) {
                best = std::max(best, weight * *scores.scores[i][s] / length);
                worst = std::min(worst, weight * *scores.scores[i][s] / length);
            }
        for (std::size_t s = 0; s < m; ++s)
            if (told[s]) {
                toIdeal[s] = std::hypot(toIdeal[s], weight * *scores.scores[i][s] / length - best);
                toWorst[s] = std::hypot(toWorst[s], weight * *scores.scores[i][s] / length - worst);
            }
    }
    for (std::size_t s = 0; s < m; ++s)
        if (told[s] && toIdeal[s] + toWorst[s] > 0)
            out[s] = toWorst[s] / (toIdeal[s] + toWorst[s]);
    return out;
}

std::vector<std::optional<std::size_t>> ranksOf(const std::vector<std::optional<double>>& figures) {
    double scale = 0;
    for (const auto& figure : figures)
        scale = std::max(scale, std::abs(figure.value_or(0)));
    std::vector<std::optional<std::size_t>> out(figures.size());
    for (std::size_t s = 0; s < figures.size(); ++s)
        if (figures[s])
            out[s] = 1 + static_cast<std::size_t>(std::count_if(figures.begin(), figures.end(), [&](const auto& other) {
                         return other && *other > *figures[s] + rounding * scale;
                     }));
    return out;
}

std::vector<std::optional<double>> swings(const Scores& scores, std::optional<std::size_t> rival) {
    weightSum(scores);
    const std::size_t n = scores.weights.size(), m = scores.suppliers();
    std::vector<std::optional<double>> out(n);
    std::vector<std::size_t> rivals;
    for (std::size_t s = 1; s < m; ++s)
        if (!rival || *rival == s)
            rivals.push_back(s);
    if (!isComplete(scores, 0, true))
        return out;
    for (const std::size_t s : rivals)
        if (!isComplete(scores, s, true))
            return out;

    std::vector<double> lead;
    for (const std::size_t s : rivals) {
        double sum = 0, scale = 0;
        for (std::size_t i = 0; i < n; ++i) {
            sum += scores.weights[i] * (*scores.scores[i][0] - *scores.scores[i][s]);
            scale += std::abs(scores.weights[i]) * (std::abs(*scores.scores[i][0]) + std::abs(*scores.scores[i][s]));
        }
        lead.push_back(std::abs(sum) <= rounding * scale ? 0 : sum);
    }
    if (std::all_of(lead.begin(), lead.end(), [](double d) { return d >= 0; })) {
        std::fill(out.begin(), out.end(), 0.0);
        return out;
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double weight = scores.weights[i];
        Interval changes;
        for (std::size_t r = 0; r < rivals.size(); ++r) {
            const double gain = *scores.scores[i][0] - *scores.scores[i][rivals[r]];
            if (gain > 0)
                changes.atLeast(-lead[r] / gain);
            else if (gain < 0)
                changes.atMost(-lead[r] / gain);
            else
                changes.empty = changes.empty || lead[r] < 0;
        }
        if (changes.empty || changes.low > changes.high)
            continue;
        const double change = changes.low > 0 ? changes.low : changes.high;
        const double moved = weight + change;
        // Against the border itself the sum rounds: what is 0 but for the last digits is 0.
        const bool gone = std::abs(moved) <= rounding * std::abs(weight);
        const bool allowed = weight < 0 ? moved < 0 && !gone : moved >= 0 || gone;
        const bool nothingLeft =
            gone && std::none_of(scores.weights.begin(), scores.weights.end(),
                                 [&](const double& w) { return &w != &scores.weights[i] && std::abs(w) > 0; });
        if (allowed && !nothingLeft)
            out[i] = change;
    }
    return out;
}

} // namespace rolemap::deal
