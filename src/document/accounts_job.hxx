// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The commands on accounts for programs (job.cxx). In: Command (on the largest table of accounts: "account_columns",
// "account_report", "draw_account_charts", "portfolio", which is all of them; "orders_to_accounts": on the largest of
// orders; "segments": by Method (rfm, kmeans, jenks, abc), Columns (headers), Scale, Groups, Beside ("no");
// "draw_segment_profile": of the centroids in Range, "Sheet1.A1:F4"), Model, Language, AsOf (day to count orders from).
// Out: Understood, Table, Accounts (how many), Columns (address), Report (sheet), Sheet and Charts (names), Messages
// (what is not drawn and why; problems of the data, a sentence each with its cell). Of orders: Orders, Problems, Live
// (accounts with formulas; how many each), Currencies, Sheet, Rfm, Check (sheets). Of segments: Sheet, Columns, Centres
// (addresses).
#pragma once

#include "job_values.hxx"

namespace rolemap::document {

bool isAccountsCommand(const std::string& command);
Values runAccounts(const Values& in);

} // namespace rolemap::document
