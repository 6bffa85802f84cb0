// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Orders as a system exports them, a row each: who bought, when, for how much.
#pragma once

#include "../table/grid.hxx"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rolemap::accounts {

struct Order {
    std::uint32_t customer = 0; ///< index into Orders::customers
    double day = 0;             ///< Calc's serial number, without the time of day
    double amount = 0;
};

struct Orders {
    std::vector<std::string> customers; ///< as first typed, in sheet order
    std::vector<Order> orders;          ///< in sheet order
};

/// Three ranges of one shape. Spellings of a customer that differ in case, width or spaces only are one customer
/// (words::fold), a number is the customer with that number. Dates are numbers or texts (table::readDate). A row blank
/// in all three is skipped. Throws Error(argument) naming range, row and column for what is missing, an error, no date
/// or no number; for ranges of different shape; and where there is no order. O(cells).
Orders readOrders(const table::Grid& customers, const table::Grid& dates, const table::Grid& amounts);

/// Numbers the words of cells, equal ones alike, as customers are.
class Names {
public:
    /// The number of a cell's word; a new word gets the next one. The cell is text or a number.
    std::uint32_t numberOf(const table::Cell& cell);
    const std::vector<std::string>& names() const noexcept { return m_names; } ///< as first typed, tidied

    Names();
    ~Names();
    Names(const Names&) = delete;
    Names& operator=(const Names&) = delete;

private:
    struct Known;
    std::unique_ptr<Known> m_known;
    std::vector<std::string> m_names;
};

} // namespace rolemap::accounts
