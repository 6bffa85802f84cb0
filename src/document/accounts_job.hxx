// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs (job.cxx), on the largest table of accounts. In: Command ("account_columns",
// "account_report", "portfolio": all of them), Model, Language. Out: Understood, Table, Accounts (how many), Columns
// (address), Report (sheet), Messages (problems of the data, a sentence each with its cell).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isAccountsCommand(const std::string& command);
Values runAccounts(const Values& in);

} // namespace rolemap::document
