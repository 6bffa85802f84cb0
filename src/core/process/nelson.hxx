// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// When is a month more than chance? L. Nelson's rules 1 to 4 (J. Quality Technology 16, 1984: 237-239), on standardised
// values: how many sigma each lies from the centre.
#pragma once

#include <cstdint>
#include <vector>

namespace rolemap::process {

/// A bit a rule: 1 beyond three sigma; 2 nine in a row on one side of the centre; 4 six in a row going up or going down
/// throughout; 8 fourteen in a row going up and down in turn. Every point of a run is marked. A point on the centre
/// is on neither side; equal neighbours go neither up nor down. O(n).
std::vector<std::uint8_t> nelson(const std::vector<double>& standardised);

} // namespace rolemap::process
