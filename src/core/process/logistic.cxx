// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Columns are centred and scaled, so that figures of any size are told apart equally well; coefficients are given back
// in the data's own units.

#include "logistic.hxx"

#include "../error.hxx"
#include "distributions.hxx"
#include "symmetric.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace rolemap::process {

namespace {

constexpr std::size_t mostSteps = 60;
constexpr double settled = 1e-10;   // of a step, in units of a scaled column
constexpr double farAway = 15;      // a scaled coefficient from which separation is what drives it
constexpr double surelyTold = 1e-7; // chances this close to 0 and 1

double logistically(double x) {
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

/// log(1 + exp(x)) without overflow.
double softplus(double x) {
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

class Fit {
public:
    Fit(const accounts::Matrix& rows, const std::vector<bool>& won)
        : m_rows(rows), m_won(won), m_size(rows.columns + 1), m_mean(m_size), m_scale(m_size, 1), m_beta(m_size) {}

    LogisticModel run() {
        const std::size_t n = m_won.size();
        const auto wins = static_cast<double>(std::count(m_won.begin(), m_won.end(), true));
        if (n < 2 || wins == 0 || wins == static_cast<double>(n))
            throw Error(ErrorCode::argument, "result: got " + std::to_string(static_cast<std::size_t>(wins)) +
                                                 " won of " + std::to_string(n) + ", expected both won and lost");
        standardise();
        LogisticModel model;
        const double rate = wins / static_cast<double>(n);
        model.nothing = wins * std::log(rate) + (static_cast<double>(n) - wins) * std::log1p(-rate);
        m_beta[0] = std::log(rate / (1 - rate));
        std::vector<double> gradient(m_size);
        double likelihood = evaluate(gradient);
        bool done = false;
        for (; !done && model.steps < mostSteps; ++model.steps) {
            const Cholesky factor(m_information);
            if (model.steps == 0)
                m_left = factor.leftOut();
            else if (factor.leftOut() != m_left)
                break; // weights have gone to 0
            const std::vector<double> step = factor.solve(gradient);
            const std::vector<double> before = m_beta;
            double share = 1, next = 0;
            for (int halvings = 0; halvings < 30; ++halvings, share /= 2) {
                for (std::size_t j = 0; j < m_size; ++j)
                    m_beta[j] = before[j] + share * step[j];
                next = evaluate(gradient);
                if (next >= likelihood - 1e-12 * std::abs(likelihood))
                    break;
            }
            likelihood = next;
            done = share == 1 && std::all_of(step.begin(), step.end(), [](double s) { return std::abs(s) < settled; });
        }
        model.logLikelihood = likelihood;
        model.separated = !done && looksSeparated();
        if (!done && !model.separated)
            throw Error(ErrorCode::noConvergence,
                        "model: got no best one in " + std::to_string(mostSteps) + " steps, expected one");
        report(model);
        return model;
    }

private:
    double cell(std::size_t row, std::size_t j) const {
        return j == 0 ? 1 : (m_rows.row(row)[j - 1] - m_mean[j]) / m_scale[j];
    }

    void standardise() {
        const std::size_t n = m_won.size();
        for (std::size_t j = 1; j < m_size; ++j) {
            long double sum = 0, squares = 0;
            bool yesOrNo = true; // left as it is: most cells stay 0, and cost nothing
            for (std::size_t i = 0; i < n; ++i) {
                const double value = m_rows.row(i)[j - 1];
                sum += value;
                yesOrNo = yesOrNo && (value == 0 || value == 1);
            }
            if (yesOrNo)
                continue;
            m_mean[j] = static_cast<double>(sum / static_cast<long double>(n));
            for (std::size_t i = 0; i < n; ++i) {
                const long double away = m_rows.row(i)[j - 1] - m_mean[j];
                squares += away * away;
            }
            const auto deviation = static_cast<double>(std::sqrt(squares / static_cast<long double>(n)));
            m_scale[j] = deviation > 0 ? deviation : 1;
        }
    }

    /// The log likelihood; its gradient and information of the coefficients as they are.
    double evaluate(std::vector<double>& gradient) {
        std::fill(gradient.begin(), gradient.end(), 0);
        m_information = Symmetric(m_size);
        std::vector<std::pair<std::size_t, double>> filled;
        long double likelihood = 0;
        for (std::size_t i = 0; i < m_won.size(); ++i) {
            double log = 0;
            filled.clear();
            for (std::size_t j = 0; j < m_size; ++j)
                if (const double x = cell(i, j); x != 0) {
                    filled.emplace_back(j, x);
                    log += m_beta[j] * x;
                }
            const double chance = logistically(log), weight = chance * logistically(-log);
            const double away = m_won[i] ? logistically(-log) : -chance;
            likelihood -= softplus(m_won[i] ? -log : log);
            for (std::size_t a = 0; a < filled.size(); ++a) {
                const auto [j, x] = filled[a];
                gradient[j] += away * x;
                for (std::size_t b = 0; b <= a; ++b)
                    m_information.at(j, filled[b].first) += weight * x * filled[b].second;
            }
        }
        return static_cast<double>(likelihood);
    }

    /// Some wins or losses are told beyond doubt, or a coefficient has run away.
    bool looksSeparated() const {
        if (std::any_of(m_beta.begin() + 1, m_beta.end(), [](double b) { return std::abs(b) > farAway; }))
            return true;
        for (std::size_t i = 0; i < m_won.size(); ++i) {
            double log = 0;
            for (std::size_t j = 0; j < m_size; ++j)
                log += m_beta[j] * cell(i, j);
            if (logistically(-std::abs(log)) < surelyTold)
                return true;
        }
        return false;
    }

    void report(LogisticModel& model) const {
        const Symmetric covariance = Cholesky(m_information).inverse();
        model.coefficients.resize(m_size);
        double intercept = m_beta[0], variance = covariance.at(0, 0);
        for (std::size_t j = 1; j < m_size; ++j) {
            const double shift = m_mean[j] / m_scale[j];
            Coefficient& one = model.coefficients[j];
            one.leftOut = std::binary_search(m_left.begin(), m_left.end(), j);
            if (one.leftOut)
                continue;
            one.value = m_beta[j] / m_scale[j];
            one.error = std::sqrt(covariance.at(j, j)) / m_scale[j];
            intercept -= m_beta[j] * shift;
            variance -= 2 * shift * covariance.at(0, j);
            for (std::size_t k = 1; k < m_size; ++k)
                variance += shift * m_mean[k] / m_scale[k] * covariance.at(j, k);
        }
        model.coefficients[0].value = intercept;
        model.coefficients[0].error = std::sqrt(std::max(0.0, variance));
        for (Coefficient& one : model.coefficients)
            one.p = one.leftOut ? 1 : normalTails(one.error > 0 ? one.value / one.error : 0);
    }

    const accounts::Matrix& m_rows;
    const std::vector<bool>& m_won;
    std::size_t m_size;
    std::vector<double> m_mean, m_scale, m_beta;
    std::vector<std::size_t> m_left;
    Symmetric m_information{0};
};

} // namespace

double LogisticModel::chance(const double* row) const {
    double log = coefficients[0].value;
    for (std::size_t j = 1; j < coefficients.size(); ++j)
        if (!coefficients[j].leftOut)
            log += coefficients[j].value * row[j - 1];
    return logistically(log);
}

LogisticModel logistic(const accounts::Matrix& rows, const std::vector<bool>& won) {
    return Fit(rows, won).run();
}

std::optional<double> areaUnderCurve(const std::vector<double>& chances, const std::vector<bool>& won) {
    const auto wins = static_cast<double>(std::count(won.begin(), won.end(), true));
    const double losses = static_cast<double>(won.size()) - wins;
    if (wins == 0 || losses == 0)
        return std::nullopt;
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return chances[i] < chances[j]; });
    long double ranks = 0; // of wins; equal chances share the mean of their ranks
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        double here = 0;
        for (; end < order.size() && chances[order[end]] == chances[order[i]]; ++end)
            here += won[order[end]] ? 1 : 0;
        ranks += static_cast<long double>(here) * (static_cast<double>(i + 1) + static_cast<double>(end)) / 2;
        i = end;
    }
    return static_cast<double>((ranks - wins * (wins + 1) / 2) / (wins * losses));
}

CrossValidation crossValidate(const accounts::Matrix& rows, const std::vector<bool>& won, std::size_t folds) {
    const std::size_t n = won.size();
    std::vector<std::size_t> fold(n);
    std::size_t seen[2] = {0, 0};
    for (std::size_t i = 0; i < n; ++i)
        fold[i] = seen[won[i] ? 1 : 0]++ % folds;
    CrossValidation result;
    result.chances.resize(n);
    for (std::size_t f = 0; f < folds; ++f) {
        accounts::Matrix others;
        others.columns = rows.columns;
        std::vector<bool> outcome;
        for (std::size_t i = 0; i < n; ++i)
            if (fold[i] != f) {
                others.values.insert(others.values.end(), rows.row(i), rows.row(i) + rows.columns);
                ++others.rows;
                outcome.push_back(won[i]);
            }
        const auto wins = std::count(outcome.begin(), outcome.end(), true);
        const double rate = outcome.empty() ? 0.5 : static_cast<double>(wins) / static_cast<double>(outcome.size());
        std::optional<LogisticModel> model;
        try {
            model = logistic(others, outcome);
            result.separated = result.separated || model->separated;
        } catch (const Error&) { // told by the header: then the rate stands in
        }
        for (std::size_t i = 0; i < n; ++i)
            if (fold[i] == f)
                result.chances[i] = model ? model->chance(rows.row(i)) : rate;
    }
    result.area = areaUnderCurve(result.chances, won);
    for (std::size_t i = 0; i < n; ++i) {
        const double away = result.chances[i] - (won[i] ? 1 : 0);
        result.brier += away * away / static_cast<double>(n);
    }
    return result;
}

} // namespace rolemap::process
