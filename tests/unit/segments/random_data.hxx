// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Random accounts for tests against plain re-implementations.
#pragma once

#include "core/accounts/matrix.hxx"

#include <random>

namespace rolemap::test {

/// Rows around `groups` places; with `whole`, numbers are whole, so that equal rows and equal distances occur.
inline accounts::Matrix randomRows(std::mt19937& random, std::size_t rows, std::size_t columns, std::size_t groups,
                                   bool whole) {
    std::normal_distribution<double> near(0, 1);
    accounts::Matrix places(groups, columns), data(rows, columns);
    for (double& x : places.values)
        x = 4 * near(random);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            const double x = places.row(r * 7 % groups)[c] + near(random);
            data.row(r)[c] = whole ? std::round(x) : x;
        }
    return data;
}

} // namespace rolemap::test
