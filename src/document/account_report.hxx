// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report of a portfolio: a sheet of live formulas about a list of accounts, in the workbook's language: zones,
// strategies, classes, who has most room to grow, and how the team's days spread over accounts and owners.
#pragma once

#include "accounts_source.hxx"

#include "core/words/language.hxx"

#include <string>

namespace rolemap::document {

struct AccountReportResult {
    std::string sheet;      ///< the report's name
    bool refreshed = false; ///< it was there and was written anew
};

/// Writes the report of a list on a sheet of its own, or writes it anew where the list has one already: what the user
/// filled in there stays. One undo step; a failure leaves the workbook as it was. Throws Error(argument) with a
/// sentence where the list cannot be used or is longer than the model's report.most_accounts, and where the workbook or
/// the report is read-only or protected.
AccountReportResult writeAccountReport(const Model& model, const AccountsSource& source, words::Language language);

} // namespace rolemap::document
