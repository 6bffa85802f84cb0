// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who bought, when, for how much: three columns of an order list, a row an order, as RM.RFM takes them.
#pragma once

#include "../table/grid.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace rolemap::accounts {

struct Purchase {
    std::uint32_t customer = 0; ///< index into Purchases::customers
    double day = 0;             ///< Calc's serial number, without the time of day
    double amount = 0;
};

struct Purchases {
    std::vector<std::string> customers; ///< as first typed, in sheet order
    std::vector<Purchase> all;          ///< in sheet order
};

/// Three ranges of one shape. Spellings of a customer that differ in case, width or spaces only are one customer
/// (NameNumbers), a number is the customer with that number. Dates are numbers or texts (table::readDate). A row blank
/// in all three is skipped. Throws Error(argument) naming range, row and column for what is missing, an error, no date
/// or no number; for ranges of different shape; and where there is no order. O(cells).
Purchases readPurchases(const table::Grid& customers, const table::Grid& dates, const table::Grid& amounts);

} // namespace rolemap::accounts
