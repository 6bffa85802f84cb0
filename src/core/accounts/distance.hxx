// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How far two accounts are apart.
#pragma once

#include <cstddef>
#include <utility>

namespace rolemap::accounts {

/// The squared Euclidean distance. Columns > 0 says their number when compiling, so that the loop is laid out flat.
template <std::size_t Columns>
inline double squaredDistance(const double* a, const double* b, std::size_t columns) {
    const std::size_t count = Columns > 0 ? Columns : columns;
    double sum = 0;
    for (std::size_t c = 0; c < count; ++c) {
        const double away = a[c] - b[c];
        sum += away * away;
    }
    return sum;
}

/// Calls work with std::integral_constant of the number of columns up to 8, of 0 for more.
template <class Work>
decltype(auto) withColumns(std::size_t columns, Work&& work) {
    switch (columns) {
    case 1:
        return work(std::integral_constant<std::size_t, 1>());
    case 2:
        return work(std::integral_constant<std::size_t, 2>());
    case 3:
        return work(std::integral_constant<std::size_t, 3>());
    case 4:
        return work(std::integral_constant<std::size_t, 4>());
    case 5:
        return work(std::integral_constant<std::size_t, 5>());
    case 6:
        return work(std::integral_constant<std::size_t, 6>());
    case 7:
        return work(std::integral_constant<std::size_t, 7>());
    case 8:
        return work(std::integral_constant<std::size_t, 8>());
    default:
        return work(std::integral_constant<std::size_t, 0>());
    }
}

} // namespace rolemap::accounts
