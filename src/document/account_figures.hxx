// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The figures that the charts of a list of accounts share: what RM.ACCOUNTS understood of it, in one currency and one
// unit of money, and the settings of the charts. All of it is live.
#pragma once

#include "accounts_source.hxx"
#include "chart_page.hxx"

namespace rolemap::document {

struct AccountFigures {
    std::size_t accounts = 0; ///< in the chosen currency
    std::string money;        ///< what stands at an axis of money: "Wallet" takes it to "Wallet, thousand EUR"
    bool hasMatrix = false;   ///< share and wallet of one account or more are known
    bool hasRevenue = false;  ///< one account or more has a revenue above 0

    FigureColumn name, revenue, share, wallet, strategy;
    FigureColumn ours;   ///< 1 where the row is an account that counts
    FigureColumn letter; ///< A, B or C
    std::string unit, growthBelow, consolidationAbove, classA, classB, all; ///< cells of the settings

    std::string beyond; ///< formula: rows of the list that the figures have no room for

    /// "Wallet" with the unit of money.
    std::string withUnit(const ChartPage& page, const std::string& what) const;
};

/// Where the page says which currency it shows, and lets the user choose.
struct CurrencyChoice {
    std::string cell;                 ///< "$B$3"; empty where the list has one currency
    std::string chosen;               ///< that of most accounts
    std::vector<std::string> choices; ///< those of the list that have a name
};
CurrencyChoice currencyOf(const AccountsSource& source);

/// Writes the figures as blocks of the page.
AccountFigures writeFigures(ChartPage& page, const AccountsSource& source, const CurrencyChoice& currency);

/// Portfolio matrix and Pareto chart, each on a page of its own.
void drawMatrix(ChartPage& page, const AccountsSource& source, const AccountFigures& figures);
void drawPareto(ChartPage& page, const AccountFigures& figures);

} // namespace rolemap::document
