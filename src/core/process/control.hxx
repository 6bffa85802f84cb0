// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Is the process steady, or did something change? W. Shewhart's control charts: what varies within the limits is the
// process itself, and asking why of one month leads nowhere; what lies outside has a cause worth finding.
// D. Montgomery, Introduction to Statistical Quality Control; over-dispersed rates: D. Laney 2002 (Quality Engineering
// 14: 531-537).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rolemap::process {

enum class Chart {
    individuals, ///< XmR: single figures, limits from moving ranges, sigma = mean range / 1.128
    p,           ///< counts out of sizes
    u,           ///< counts per size
    c,           ///< counts of equal sizes
};

struct ControlPoint {
    double value = 0, centre = 0, lower = 0, upper = 0;
    double standardised = 0; ///< sigmas from the centre; 0 where nothing varies
    std::uint8_t rules = 0;  ///< nelson()
};

struct ControlChart {
    std::vector<ControlPoint> points;
    double dispersion = 1; ///< of p: sigma of the standardised values by their moving ranges; 1 is what chance gives
    bool laney = false;    ///< limits are Laney's p': the rates vary more than chance lets them
    double mean = 0;       ///< the centre of the last point
};

/// When shares vary so much more than chance lets them that plain limits would call every point special. With small
/// samples chance is most of what varies, and plain limits stay.
struct LaneyLimits {
    double dispersion = 1.2; ///< above which they do
    double leastSize = 100;  ///< mean size from which limits are Laney's
};

/// A chart of two points or more. `sizes` is as long as values for p and u, and not read for the others.
/// `limits` say when p takes Laney's limits. `phases` are the first points of further phases, in
/// order: each phase has limits and runs of its own (before and after an improvement). Throws Error(argument) naming
/// the point for what is no count, a size of 0, a count above its size; where a phase has fewer than two points. O(n).
ControlChart control(Chart chart, const std::vector<double>& values, const std::vector<double>& sizes,
                     const LaneyLimits& limits, const std::vector<std::size_t>& phases = {});

} // namespace rolemap::process
