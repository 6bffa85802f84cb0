// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Cholesky's factor.

#include "symmetric.hxx"

#include <cmath>

namespace rolemap::process {

namespace {

constexpr double lost = 1e-11; // of a pivot against its diagonal

} // namespace

Cholesky::Cholesky(const Symmetric& a) : m_factor(a.size()), m_kept(a.size(), true) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            if (!m_kept[j])
                continue;
            long double sum = a.at(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= static_cast<long double>(m_factor.at(i, k)) * m_factor.at(j, k);
            if (i != j) {
                m_factor.at(i, j) = static_cast<double>(sum / m_factor.at(j, j));
            } else if (sum > lost * a.at(i, i)) {
                m_factor.at(i, i) = static_cast<double>(std::sqrt(sum));
            } else {
                m_kept[i] = false;
                m_left.push_back(i);
            }
        }
        if (!m_kept[i])
            for (std::size_t j = 0; j <= i; ++j)
                m_factor.at(i, j) = 0;
    }
}

std::vector<double> Cholesky::solve(const std::vector<double>& right) const {
    const std::size_t n = right.size();
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) {
        if (!m_kept[i])
            continue;
        long double sum = right[i];
        for (std::size_t k = 0; k < i; ++k)
            sum -= static_cast<long double>(m_factor.at(i, k)) * x[k];
        x[i] = static_cast<double>(sum / m_factor.at(i, i));
    }
    for (std::size_t i = n; i-- > 0;) {
        if (!m_kept[i])
            continue;
        long double sum = x[i];
        for (std::size_t k = i + 1; k < n; ++k)
            sum -= static_cast<long double>(m_factor.at(k, i)) * x[k];
        x[i] = static_cast<double>(sum / m_factor.at(i, i));
    }
    return x;
}

Symmetric Cholesky::inverse() const {
    const std::size_t n = m_factor.size();
    Symmetric result(n);
    std::vector<double> unit(n);
    for (std::size_t j = 0; j < n; ++j) {
        if (!m_kept[j])
            continue;
        unit.assign(n, 0);
        unit[j] = 1;
        const std::vector<double> column = solve(unit);
        for (std::size_t i = j; i < n; ++i)
            result.at(i, j) = column[i];
    }
    return result;
}

} // namespace rolemap::process
