// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A table of accounts: what each buys from us, what it spends on such goods in all, and what else decides how to sell
// to it. Fields: functions.md, Accounts.
#pragma once

#include "../words/vocabulary.hxx"
#include "field_words.hxx"
#include "grid.hxx"
#include "problems.hxx"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::table {

/// Why our share of an account is not known.
enum class ShareGap {
    none,       ///< it is known
    noRevenue,  ///< revenue is missing
    noWallet,   ///< the wallet is missing, or stands in no column
    zeroWallet, ///< the wallet is 0
    above,      ///< revenue is more than the wallet
    offScale,   ///< a typed share below 0 or above 1
    notRead,    ///< share, revenue or wallet is no number, an error, or below 0
    currencies, ///< revenue and wallet are in two currencies
};

struct Account {
    std::size_t row = 0; ///< 0-based row in the grid that was read
    std::string name;
    std::string owner;             ///< in the spelling that stands first in the table
    std::string currency;          ///< code or sign; empty where not known
    std::optional<double> revenue; ///< >= 0, ours; share × wallet where it is missing
    std::optional<double> wallet;  ///< > 0, in the unit of revenue; revenue / share where it is missing
    std::optional<double> share;   ///< 0..1; revenue / wallet where none is typed
    ShareGap shareGap = ShareGap::none;
    std::optional<double> strength;     ///< -1..1
    std::optional<double> years;        ///< >= 0
    std::optional<double> load;         ///< >= 0
    std::optional<double> satisfaction; ///< 0..1 of its scale
    std::optional<std::size_t> sameAs;  ///< the first row with this account's name, where this is another one
};

struct AccountColumns {
    FieldColumns of = FieldColumns(10);
    std::vector<std::string> headers; ///< header words of every column, tidied, joined over rows
    std::optional<std::size_t> operator[](AccountField f) const noexcept { return of[static_cast<std::size_t>(f)]; }
};

struct AccountsTable {
    std::size_t rows = 0; ///< rows of the range, header rows included
    std::size_t headerRows = 1;
    AccountColumns columns;
    std::vector<Account> accounts;       ///< in sheet order; blank rows, totals and notes left out
    std::vector<std::string> currencies; ///< those of the accounts with revenue or wallet, in sheet order; an empty one
                                         ///< where some name none and others do
    std::vector<Problem> problems;       ///< by row, then column

    /// Sums over the table mean something.
    bool oneCurrency() const noexcept { return currencies.size() < 2; }
};

struct AccountReadOptions {
    std::map<std::string, words::Scale> scales; ///< of "satisfaction" and "strength"; win over what a header names
};

/// Reads a range that starts at its header row. Satisfaction is where a number stands between the worst and the best
/// end of its scale, which the header or the options name; without one, only percentages, words and a column of
/// fractions of 1 are understood. Throws Error(argument) where no account column is found. O(rows).
AccountsTable readAccounts(const Grid& range, const AccountReadOptions& options = {});

} // namespace rolemap::table
