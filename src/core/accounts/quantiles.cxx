// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Positions are whole numbers and remainders: (n - 1) * i / bins in floating point would miss the value it falls on.

#include "quantiles.hxx"

#include <algorithm>

namespace rolemap::accounts {

std::vector<double> quantiles(std::vector<double> values, std::size_t bins) {
    std::sort(values.begin(), values.end());
    std::vector<double> all;
    for (std::size_t i = 1; i < bins; ++i) {
        const std::size_t position = (values.size() - 1) * i, low = position / bins, rest = position % bins;
        const double below = values[low];
        if (rest == 0 || values[low + 1] == below) {
            all.push_back(below);
            continue;
        }
        const double part = static_cast<double>(rest) / static_cast<double>(bins);
        all.push_back((1 - part) * below + part * values[low + 1]);
    }
    return all;
}

std::size_t scoreOf(double value, const std::vector<double>& quantiles) {
    const auto exceeded = std::lower_bound(quantiles.begin(), quantiles.end(), value);
    return 1 + static_cast<std::size_t>(exceeded - quantiles.begin());
}

} // namespace rolemap::accounts
