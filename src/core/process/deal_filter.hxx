// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which deals a number is of: those of a unit, of a period, won, closed or still open. What a picture shows is counted
// with it, and the rows behind a number are found with the same.
#pragma once

#include "../words/language.hxx"
#include "deals.hxx"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolemap::process {

enum class UnitKind { all, team, region, person, product, month };

/// The unit that a deal belongs to; empty where it has none. A month is that of closing, so that open deals have none.
std::string unitOf(const Deal& deal, UnitKind kind);

/// A deal counts in the period in which it was opened; where that is not known, was closed.
std::optional<double> dayOf(const Deal& deal);

struct DealFilter {
    enum class Part { all, withCustomer, closed, won, open };
    std::vector<std::pair<UnitKind, std::string>> of; ///< all of them
    std::optional<double> from, until;                ///< days: from this one on, before that one
    Part part = Part::all;
    std::optional<double> longerThan; ///< days from opening

    bool isAll() const noexcept { return of.empty() && !from && !until && part == Part::all && !longerThan; }
    /// The same with one condition more.
    DealFilter with(Part what) const;
    DealFilter with(UnitKind kind, const std::string& unit) const;
};

/// A filter made ready for many deals. Words are compared as units are: without case, width and spaces.
class DealTest {
public:
    explicit DealTest(const DealFilter& filter);
    bool operator()(const Deal& deal) const;

private:
    DealFilter m_filter; ///< its words folded
};

/// Rows of the table whose deals pass, in order. O(deals).
std::vector<std::size_t> rowsOf(const Deals& deals, const DealFilter& filter);

/// Rows that follow each other, first and last.
using RowRun = std::pair<std::size_t, std::size_t>;
std::vector<RowRun> runsOf(const std::vector<std::size_t>& rows);

/// A stretch of time that a user may choose.
struct Period {
    std::string id;                    ///< "" for all, "last-365", "2017", "2017-3"
    std::optional<double> from, until; ///< as in DealFilter
    std::string label(words::Language language) const;
};

/// All of it; the last 365 and 90 days up to the last date of the table; the years, newest first; then the newest eight
/// quarters. Those in which deals fall, and not those that hold every deal. O(deals).
std::vector<Period> periodsOf(const Deals& deals);

} // namespace rolemap::process
