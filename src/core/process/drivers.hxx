// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which figures go with results, strongest first: the key performance indicators are among them. Every column of a
// table against one of them, with the test that fits the pair, corrected for having asked so often, and with a word on
// what looks like a driver and is none: a column that is known only once a deal is closed, or that names each row.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "association.hxx"
#include "columns.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

struct DriverLimits {
    std::size_t fewCases = 30;                     ///< fewer tell nothing
    std::size_t fewInLevel = 10;                   ///< a level of fewer is not named as best or worst
    double weak = 0.1, medium = 0.3, strong = 0.5; ///< J. Cohen 1988
    double keyShare = 0.9; ///< of different words among the filled cells, from which a column names rows
};
DriverLimits driverLimits(const model::Model& model);

/// How a column shows that it is known only after closing.
enum class Leak {
    none,
    named,      ///< its header says so (close date, reason lost)
    onlyFilled, ///< filled with nearly all of one result, blank with nearly all of another
    oneValue,   ///< the same number with all of one result, various with another
    tells,      ///< tells the result beyond doubt
};

enum class DriverState { tested, key, constant, blank };

struct Driver {
    std::size_t column = 0;
    std::string name;
    DriverState state = DriverState::tested;
    std::optional<Association> association;
    std::optional<double> holm;
    std::size_t n = 0; ///< complete pairs
    Leak leak = Leak::none;
    std::string leakLevel; ///< the result that the leak is about
    bool few = false;
    bool calendar = false; ///< says when, not what
    /// The levels with the most and the least, where groups tell: of rates of `outcome`, or of means.
    struct Level {
        std::string name;
        double figure = 0;
        std::size_t cases = 0;
    };
    std::optional<Level> most, least;
    std::string outcome; ///< the result that the rates count; empty for means
};

struct Drivers {
    std::string result;
    std::vector<Driver> all; ///< by strength, ties in sheet order; those that were not tested last
    std::size_t open = 0;    ///< rows without a result yet: still open, where others are won and lost
    bool numeric = false;    ///< the result is a figure
};

/// Every other column of `table` (first row headers) against column `result`. Where the result's words say won and
/// lost, rows that say anything else are open and left out. Throws Error(argument) where the result is blank or always
/// the same. O(cells).
Drivers drivers(const table::Grid& table, std::size_t result, const DriverLimits& limits);

} // namespace rolemap::process
