// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sums run in sheet order and deviations are taken from the mean in a second pass, so that figures far from 0 lose
// nothing.

#include "scaling.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"

#include <cmath>

namespace rolemap::accounts {

std::string_view scaleId(Scale scale) noexcept {
    constexpr std::string_view ids[] = {"none", "z", "log", "logz"};
    return ids[static_cast<std::size_t>(scale)];
}

Scaling::Scaling(const DataRows& rows, Scale scale, const char* argument)
    : m_log(scale == Scale::log || scale == Scale::logz), m_mean(rows.complete.columns, 0),
      m_deviation(rows.complete.columns, 1) {
    const Matrix& data = rows.complete;
    if (m_log)
        for (std::size_t r = 0; r < data.rows; ++r)
            for (std::size_t c = 0; c < data.columns; ++c)
                if (data.row(r)[c] <= -1)
                    throw Error(ErrorCode::argument, placeOf(argument, rows.at[r], c) + ": got " +
                                                         table::formatNumber(data.row(r)[c]) +
                                                         ", expected more than -1 under a logarithm");
    const auto value = [&](std::size_t r, std::size_t c) {
        return m_log ? std::log1p(data.row(r)[c]) : data.row(r)[c];
    };
    const auto count = static_cast<double>(data.rows);
    double allSquares = 0;
    for (std::size_t c = 0; c < data.columns; ++c) {
        bool constant = true;
        double sum = 0;
        for (std::size_t r = 0; r < data.rows; ++r) {
            sum += value(r, c);
            constant = constant && data.row(r)[c] == data.row(0)[c];
        }
        const double mean = constant ? value(0, c) : sum / count;
        double squares = 0;
        for (std::size_t r = 0; r < data.rows; ++r) {
            const double away = value(r, c) - mean;
            squares += away * away;
        }
        allSquares += squares;
        if (!std::isfinite(allSquares))
            throw Error(ErrorCode::argument, std::string(argument) + ", column " + std::to_string(c + 1) +
                                                 ": got numbers too large to square, expected below 1e150");
        if (scale == Scale::z || scale == Scale::logz) {
            m_mean[c] = mean;
            m_deviation[c] = constant ? 0 : std::sqrt(squares / count);
        }
    }
}

Matrix Scaling::apply(const Matrix& data) const {
    Matrix scaled(data.rows, data.columns);
    for (std::size_t r = 0; r < data.rows; ++r)
        for (std::size_t c = 0; c < data.columns; ++c) {
            const double x = data.row(r)[c];
            scaled.row(r)[c] = m_deviation[c] > 0 ? ((m_log ? std::log1p(x) : x) - m_mean[c]) / m_deviation[c] : 0;
        }
    return scaled;
}

double Scaling::original(std::size_t column, double scaled) const {
    const double x = m_mean[column] + m_deviation[column] * scaled;
    return m_log ? std::expm1(x) : x;
}

} // namespace rolemap::accounts
