// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Equal values are one value with a weight. Costs come from sums over all values before, which lose all their digits
// where large figures lie close together, so these have twice as many.

#include "jenks.hxx"

#include "../error.hxx"
#include "double_double.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace rolemap::accounts {

namespace {

struct Distinct {
    double value;
    std::size_t count;
};

std::vector<Distinct> distinct(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::vector<Distinct> all;
    for (const double value : values)
        if (!all.empty() && all.back().value == value)
            ++all.back().count;
        else
            all.push_back({value, 1});
    return all;
}

/// Squared distances of the values from..to-1 to their mean, in O(1).
class Costs {
public:
    explicit Costs(const std::vector<Distinct>& values) : m_before(values.size() + 1) {
        const double middle = values[values.size() / 2].value;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double x = values[i].value - middle;
            const auto count = static_cast<double>(values[i].count);
            m_before[i + 1].count = m_before[i].count + count;
            m_before[i + 1].sum = m_before[i].sum + DoubleDouble(x) * count;
            m_before[i + 1].squares = m_before[i].squares + DoubleDouble::square(x) * count;
        }
    }
    double operator()(std::size_t from, std::size_t to) const {
        if (to - from == 1)
            return 0;
        const Sums &a = m_before[from], &b = m_before[to];
        const DoubleDouble sum = b.sum - a.sum;
        return std::max(0.0, (b.squares - a.squares - sum * sum / (b.count - a.count)).value());
    }

private:
    struct Sums {
        double count = 0;
        DoubleDouble sum, squares;
    };
    std::vector<Sums> m_before;
};

/// One more class than before: `least` of the first j values becomes that with one class more, `from` where that class
/// begins. Break positions for j lie between those for smaller and larger j.
class Layer {
public:
    Layer(const Costs& costs, const std::vector<double>& before, std::vector<double>& least,
          std::vector<std::uint32_t>& from)
        : m_costs(costs), m_before(before), m_least(least), m_from(from) {}

    void fill(std::size_t low, std::size_t high, std::size_t firstBreak, std::size_t lastBreak) {
        if (low > high)
            return;
        const std::size_t j = low + (high - low) / 2;
        double best = std::numeric_limits<double>::infinity();
        std::size_t at = firstBreak;
        for (std::size_t i = firstBreak; i <= std::min(lastBreak, j - 1); ++i)
            if (const double cost = m_before[i] + m_costs(i, j); cost < best) {
                best = cost;
                at = i;
            }
        m_least[j] = best;
        m_from[j] = static_cast<std::uint32_t>(at);
        if (j > low)
            fill(low, j - 1, firstBreak, at);
        fill(j + 1, high, at, lastBreak);
    }

private:
    const Costs& m_costs;
    const std::vector<double>& m_before;
    std::vector<double>& m_least;
    std::vector<std::uint32_t>& m_from;
};

/// Where each class begins among the different values; k + 1 positions, the last one past the end.
std::vector<std::size_t> bestBreaks(const std::vector<Distinct>& values, std::size_t k) {
    const Costs costs(values);
    const std::size_t m = values.size();
    std::vector<double> before(m + 1, 0), least(m + 1, 0);
    for (std::size_t j = 1; j <= m; ++j)
        before[j] = costs(0, j);
    std::vector<std::vector<std::uint32_t>> from(k + 1, std::vector<std::uint32_t>(m + 1, 0));
    for (std::size_t layer = 2; layer <= k; ++layer) {
        Layer(costs, before, least, from[layer]).fill(layer, m, layer - 1, m - 1);
        before.swap(least);
    }
    std::vector<std::size_t> breaks(k + 1, m);
    for (std::size_t layer = k; layer >= 1; --layer)
        breaks[layer - 1] = from[layer][breaks[layer]];
    return breaks;
}

double squaresOf(const std::vector<Distinct>& values, std::size_t from, std::size_t to) {
    double count = 0, sum = 0, squares = 0;
    const double origin = values[from].value;
    for (std::size_t i = from; i < to; ++i) {
        count += static_cast<double>(values[i].count);
        sum += (values[i].value - origin) * static_cast<double>(values[i].count);
    }
    for (std::size_t i = from; i < to; ++i) {
        const double away = values[i].value - origin - sum / count;
        squares += away * away * static_cast<double>(values[i].count);
    }
    return squares;
}

} // namespace

std::optional<double> Breaks::goodness() const {
    return total > 0 ? std::optional<double>(1 - within / total) : std::nullopt;
}

Breaks jenks(const std::vector<double>& values, std::size_t k) {
    if (values.empty())
        throw Error(ErrorCode::argument, "values: got none, expected numbers");
    const std::vector<Distinct> all = distinct(values);
    const auto expect = [&](std::size_t most, const std::string& what) {
        if (k < 1 || k > most)
            throw Error(ErrorCode::argument,
                        "k: got " + std::to_string(k) + ", expected 1 to " + std::to_string(most) + what);
    };
    expect(mostClasses, "");
    expect(all.size(), ", the number of different values");
    if (!std::isfinite(squaresOf(all, 0, all.size())))
        throw Error(ErrorCode::argument, "values: got numbers too large to square, expected below 1e150");
    const std::vector<std::size_t> breaks = bestBreaks(all, k);
    Breaks result;
    for (std::size_t c = 0; c < k; ++c) {
        result.lower.push_back(all[breaks[c]].value);
        result.upper.push_back(all[breaks[c + 1] - 1].value);
        result.within += squaresOf(all, breaks[c], breaks[c + 1]);
    }
    result.total = squaresOf(all, 0, all.size());
    result.sizes.resize(k);
    for (const double value : values) {
        const auto at = std::lower_bound(result.upper.begin(), result.upper.end(), value) - result.upper.begin();
        result.classes.push_back(static_cast<std::uint32_t>(at));
        ++result.sizes[static_cast<std::size_t>(at)];
    }
    return result;
}

} // namespace rolemap::accounts
