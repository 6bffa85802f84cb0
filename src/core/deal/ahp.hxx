// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Weights from asking pairwise which of two criteria matters more, and by how much: the analytic hierarchy process
// (Saaty 1980, The Analytic Hierarchy Process). The consistency ratio tells whether the answers fit together; above
// 0.1 they are better asked again.
#pragma once

#include "../table/grid.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

struct Ahp {
    std::vector<std::string> names; ///< empty ones where the matrix has no headings
    std::vector<double> weights;    ///< sum 1: the principal eigenvector
    double largestEigenvalue = 0;
    std::optional<double> consistencyRatio; ///< ((λ - n) / (n - 1)) / random index; 0 up to two criteria; nothing above
                                            ///< ten, for which Saaty gives no random index
};

/// A square matrix, with or without a heading row and column; how much the row's criterion matters more than the
/// column's, above 0. Fractions may be typed ('1/3'). Of a pair one cell may be blank: it is the other's reciprocal.
/// The diagonal is 1 or blank. Throws Error(argument) for other shapes and values, and for pairs that are no
/// reciprocals (to 5%, for 0.33 stands for 1/3). O(n² × iterations), to 1e-14.
Ahp ahp(const table::Grid& comparisons);

} // namespace rolemap::deal
