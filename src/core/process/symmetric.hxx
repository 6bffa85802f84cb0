// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Small symmetric systems of equations: covariances of groups, and of a model's coefficients.
#pragma once

#include <cstddef>
#include <vector>

namespace rolemap::process {

/// A symmetric matrix; at(i, j) and at(j, i) are one cell.
class Symmetric {
public:
    explicit Symmetric(std::size_t size) : m_size(size), m_cells(size * (size + 1) / 2) {}
    std::size_t size() const noexcept { return m_size; }
    double& at(std::size_t i, std::size_t j) { return m_cells[place(i, j)]; }
    double at(std::size_t i, std::size_t j) const { return m_cells[place(i, j)]; }

private:
    static std::size_t place(std::size_t i, std::size_t j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }
    std::size_t m_size;
    std::vector<double> m_cells;
};

/// A = L L', row by row. A row that the rows before it make up already (its pivot is lost in rounding) is left out and
/// counts as 0. O(size cubed).
class Cholesky {
public:
    explicit Cholesky(const Symmetric& a);
    bool full() const noexcept { return m_left.empty(); }
    const std::vector<std::size_t>& leftOut() const noexcept { return m_left; } ///< rows, ascending
    std::vector<double> solve(const std::vector<double>& right) const;
    Symmetric inverse() const; ///< 0 in rows that were left out

private:
    Symmetric m_factor;
    std::vector<bool> m_kept;
    std::vector<std::size_t> m_left;
};

} // namespace rolemap::process
