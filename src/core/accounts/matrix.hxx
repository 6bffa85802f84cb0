// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Accounts as points: a row an account, a column a figure of it.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::accounts {

/// Rows by columns of finite numbers, row-major.
struct Matrix {
    Matrix() = default;
    Matrix(std::size_t rows_, std::size_t columns_) : rows(rows_), columns(columns_), values(rows_ * columns_) {}
    double* row(std::size_t r) { return values.data() + r * columns; }
    const double* row(std::size_t r) const { return values.data() + r * columns; }

    std::size_t rows = 0, columns = 0;
    std::vector<double> values;
};

} // namespace rolemap::accounts
