// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A list of orders becomes a list of accounts on a new sheet, which its users go on working with: what each customer
// bought, how often, since when, in which currency. Beside it RM.RFM (rfm_sheet.hxx), which the figures follow.
#pragma once

#include "accounts_source.hxx"

#include "core/words/language.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

struct OrderAccountsResult {
    std::string sheet, rfm, check;      ///< the new sheets; check is empty where nothing is to be told
    css::table::CellRangeAddress range; ///< the accounts, header included
    std::size_t customers = 0, orders = 0, problems = 0;
    std::size_t live = 0;               ///< accounts whose figures are formulas
    std::string currencies;             ///< "EUR, USD" where there are several
    std::vector<std::string> sentences; ///< what was made, and what is to be looked at
};

/// Makes the sheets behind the orders'. One undo step; a failure leaves the workbook as it was. Throws Error(argument)
/// with a sentence where there is no list of orders, no order counts, or the workbook is read-only or protected.
/// O(orders).
OrderAccountsResult ordersToAccounts(const Model& model, const std::optional<OrdersSource>& source,
                                     std::optional<double> asOf, words::Language language);

} // namespace rolemap::document
