// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Opportunities as a CRM exports them, read as deals: who, whom, what, when, how much, won, lost or still open.
#pragma once

#include "../table/field_words.hxx"
#include "../table/grid.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

enum class Outcome { open, won, lost };

struct Deal {
    std::size_t row = 0; ///< of the table, header row 0
    std::string id, account, person, team, region, product, stage;
    Outcome outcome = Outcome::open;
    std::optional<double> opened, closed; ///< Calc's serial numbers, without the time of day; closed only once closed
    std::optional<double> days;           ///< from opening to closing, or to `asOf` for an open deal
    std::optional<double> value;
    std::optional<double> activities;
};

struct Deals {
    table::FieldColumns columns;           ///< by OpportunityField
    std::optional<std::size_t> activities; ///< column of how many, where there is one
    std::vector<std::string> headers;
    std::vector<Deal> all; ///< in sheet order, blank rows left out
    std::optional<double> asOf;
};

/// Reads a range that starts at its header row. A deal is closed where its stage says won or lost; its closing date is
/// otherwise only what is planned. `asOf` is the last opening or closing date where it is left out. A value that is no
/// amount and a date that cannot be read are missing, never 0. Throws Error(argument) where there is no column of
/// stages or results. O(cells).
Deals readDeals(const table::Grid& range, std::optional<double> asOf = std::nullopt);

/// "2017-03" of a serial number: a month in the order of time.
std::string monthOf(double day);

} // namespace rolemap::process
