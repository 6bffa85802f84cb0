// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs (job.cxx). In: Command ("account_columns": on the largest table of accounts;
// "orders_to_accounts": on the largest of orders), Model, Language, AsOf (day to count orders from). Out: Understood,
// Table, Accounts (how many), Columns (address), Messages (problems of the data, a sentence each with its cell). Of
// "segments": Method (rfm, kmeans, jenks, abc), Columns (headers), Scale, Groups, Beside ("no"); out Sheet, Columns,
// Centres (addresses). Of
// orders: Orders, Problems, Live (accounts with formulas; how many each), Currencies, Sheet, Rfm, Check (sheets).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isAccountsCommand(const std::string& command);
Values runAccounts(const Values& in);

} // namespace rolemap::document
