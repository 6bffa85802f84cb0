// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs (job.cxx). In: Command, Model, Language. "account_columns", "account_report",
// "account_charts"; "orders_to_accounts"; "portfolio": all of them on the largest table of accounts, or on the largest
// of orders where there is none. Out: Understood, Table, Accounts (how many), Columns (address), Report, Charts, Sheet
// (the accounts that came out of orders), Messages (problems of the data, a sentence each with its cell).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isAccountsCommand(const std::string& command);
Values runAccounts(const Values& in);

} // namespace rolemap::document
