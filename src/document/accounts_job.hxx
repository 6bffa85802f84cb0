// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs (job.cxx). In: Command ("account_columns", "draw_account_charts": on the
// largest table of accounts; "draw_segment_profile": of the centroids in Range, "Sheet1.A1:F4"; "orders_to_accounts":
// on the largest table of orders), Model, Language, AsOf (day to count orders from). Out: Understood, Table, Accounts
// (how many), Columns (address), Sheet and Charts (names), Messages (what is not drawn and why; problems of the data, a
// sentence each with its cell). Of orders: Orders, Problems, Live (accounts with formulas; how many each), Currencies,
// Sheet, Rfm, Check (sheets).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isAccountsCommand(const std::string& command);
Values runAccounts(const Values& in);

} // namespace rolemap::document
