// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Figures of different size made comparable before accounts are grouped: revenue in millions must not drown years of
// business. The default takes the logarithm first, because a few large accounts would else make all others look alike.
// Definitions: functions.md, RM.KMEANS.
#pragma once

#include "data_rows.hxx"

#include <string_view>
#include <vector>

namespace rolemap::accounts {

enum class Scale {
    none, ///< as they are
    z,    ///< less the mean, over the population's standard deviation
    log,  ///< ln(1 + x)
    logz, ///< ln(1 + x), then z
};

/// "none", "z", "log", "logz".
std::string_view scaleId(Scale scale) noexcept;

/// How each column is scaled; learned from the complete rows. A column that is constant becomes 0 under z and logz, and
/// counts nothing under any scale.
class Scaling {
public:
    /// Throws Error(argument) naming row and column for x <= -1 under log and logz, and naming the column for numbers
    /// so large that their squares are none. O(cells).
    Scaling(const DataRows& rows, Scale scale, const char* argument);

    /// The scaled rows. O(cells).
    Matrix apply(const Matrix& data) const;
    /// Back to the data's own units: of a mean of logarithms, the geometric middle of 1 + x, less 1.
    double original(std::size_t column, double scaled) const;

private:
    bool m_log;
    std::vector<double> m_mean, m_deviation; ///< 0 and 1 where nothing is standardised; deviation 0: constant
};

} // namespace rolemap::accounts
