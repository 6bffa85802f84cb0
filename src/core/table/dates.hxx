// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Dates as people type them, as Calc's serial numbers (1899-12-30 = 0).
#pragma once

#include "grid.hxx"

#include <optional>
#include <string_view>
#include <vector>

namespace rolemap::table {

/// Which of two numbers comes first in '02/03/26'.
enum class DateOrder { unknown, dayFirst, monthFirst };

/// What a column's texts say of their order: monthFirst where some second number is above 12 and no first one is,
/// dayFirst the other way round, unknown where none is or both are. O(cells).
DateOrder dateOrder(const std::vector<std::string_view>& texts);

/// A serial number of the years 1900 to 9999: a number (also 20261124), 2026-11-24, 2026/11/24, 2026.11.24,
/// 2026年11月24日, 24 Nov 2026, Nov 24, 2026, 24.11.2026, or 11/24/26, which needs an order unless it reads one way
/// only. A time of day after the date is left out. Nothing for what is no date, or could be two. O(length).
std::optional<double> readDate(const Cell& cell, DateOrder order);

} // namespace rolemap::table
