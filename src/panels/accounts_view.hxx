// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Accounts panel says about a portfolio, before it is laid out: what each zone weighs, how to sell there,
// which accounts buy most elsewhere, and what in the data is wrong. The same core functions as the cells call
// (RM.PORTFOLIO, RM.ACCOUNTS, RM.CHECK). No window and no office here.
#pragma once

#include "card.hxx"
#include "core/accounts/portfolio.hxx"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::panels {

/// A row of the zones' picture.
struct ZoneRow {
    std::optional<words::Zone> zone; ///< nothing: share unknown
    std::string name;                ///< "Growth"
    std::size_t accounts = 0;
    double revenue = 0, wallet = 0;
    std::optional<double> share;
    std::string accountsText, moneyText, shareText; ///< "17 accounts", "1.2M of 9.4M", "13%"
    std::string words;                              ///< everything in a sentence
};

/// How many accounts a strategy fits.
struct StrategyRow {
    std::optional<words::Strategy> strategy; ///< nothing: share unknown
    std::string name;
    std::size_t accounts = 0;
};

/// A line of a list: an account with room to grow, or a data problem.
struct AccountCard : Card {
    std::size_t row = 0, column = 0; ///< the cell that a click leads to, of the table
};

struct AccountsView {
    enum class State {
        noTable, ///< no table of accounts anywhere in the workbook
        wrong,   ///< the model does not fit; reason says why
        nobody,  ///< a table without an account
        ready
    };
    State state = State::noTable;
    words::Language language = words::Language::en;
    std::string reason;   ///< a sentence, where state is wrong
    std::string table;    ///< "Accounts.A3:H43"
    std::string accounts; ///< "Accounts.A3:H43 · 40 accounts"

    std::vector<std::string> currencies; ///< where the table has several: sums of several mean nothing
    std::size_t currency = 0;            ///< the one shown

    accounts::ZoneLimits limits;      ///< counted with
    accounts::ZoneLimits modelLimits; ///< the workbook's model's
    bool limitsAreOwn = false;        ///< typed into the panel
    std::string limitsText;           ///< where they come from, in a sentence

    std::vector<ZoneRow> zones; ///< growth, development, consolidation, unknown where an account falls in it
    std::string total;          ///< "10.8M of 98M"
    std::string zonesWords;     ///< the picture in words
    std::vector<StrategyRow> strategies;
    std::string strategiesWords;

    std::vector<AccountCard> room;     ///< most room to grow first
    std::vector<AccountCard> problems; ///< by row, then column; as many as were asked for
    std::size_t problemCount = 0;      ///< of all
    std::string problemsNote;          ///< "3 to look at"
};

/// How many accounts with room to grow, and problems at first, the panel shows.
inline constexpr std::size_t roomShown = 10, problemsShown = 5;

/// The view of a table. `limits` are the panel's own instead of the model's. `currency` is the one to show, as in
/// AccountsTable; where it is nothing or gone, that of most accounts, the first of equals. Of the problems the first
/// `most` are put into words. Throws Error(argument) for limits that are not 0 <= below <= above <= 1. O(n log n).
AccountsView accountsView(const table::AccountsTable& table, const std::string& label,
                          const std::optional<accounts::ZoneLimits>& limits, const std::optional<std::string>& currency,
                          words::Language language, const model::Model& model,
                          std::size_t most = std::numeric_limits<std::size_t>::max());
/// The view where there is nothing to analyse: why, in state.
AccountsView withoutAccounts(AccountsView::State state, const std::string& label, words::Language language);

/// Three figures with the language's own steps: "840", "12.3k", "1.25M", "3.2亿". Rounded half away from zero.
std::string amountText(double amount, words::Language language);
/// "13%", "12.5%": as many decimals, at most one, as it has.
std::string limitText(double share);
/// A limit in its field, "13" or "12.5", and back: tenths of a per cent, "12,5 %" too; nothing for what is no number
/// from 0 to 100.
std::string shareInput(double share);
std::optional<double> typedShare(std::string_view typed);

} // namespace rolemap::panels
