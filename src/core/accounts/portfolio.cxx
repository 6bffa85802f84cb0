// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Shares and room are told over the accounts of which revenue, wallet and share are all known, so that an account
// without a wallet does not make the zone's share look better than it is.

#include "portfolio.hxx"

#include <algorithm>

namespace rolemap::accounts {

namespace {

/// Sums as they grow: what is known of each account.
struct Growing {
    ZoneSums sums;
    double knownRevenue = 0, knownWallet = 0;

    void add(const table::Account& a) {
        ++sums.accounts;
        sums.revenue += a.revenue.value_or(0);
        sums.wallet += a.wallet.value_or(0);
        if (!a.share || !a.revenue || !a.wallet)
            return;
        knownRevenue += *a.revenue;
        knownWallet += *a.wallet;
        sums.room += *a.wallet - *a.revenue;
    }
    ZoneSums take() {
        if (knownWallet > 0)
            sums.share = knownRevenue / knownWallet;
        return sums;
    }
};

} // namespace

StrategyInput inputOf(const table::Account& account) {
    return {account.share.value(), account.strength, account.years, account.load, account.satisfaction};
}

std::vector<Assessed> assess(const table::AccountsTable& table, const model::Model& model) {
    const StrategyLimits limits = limitsOf(model);
    std::vector<Assessed> out(table.accounts.size());
    std::vector<std::optional<double>> revenue(table.accounts.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const table::Account& account = table.accounts[i];
        if (account.share)
            out[i].decision = decide(inputOf(account), limits);
        revenue[i] = account.revenue;
    }
    if (!table.oneCurrency())
        return out;
    const auto classes = abc(revenue, abcLimits(model));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].abc = classes[i];
    return out;
}

bool countsIn(const table::Account& account, const std::vector<std::string>& currencies, std::size_t currency) {
    if (currencies.size() < 2)
        return true;
    return account.revenue || account.wallet ? account.currency == currencies[currency] : currency == 0;
}

std::size_t mainCurrency(const table::AccountsTable& table) {
    std::vector<std::size_t> counts(std::max<std::size_t>(table.currencies.size(), 1));
    for (const table::Account& account : table.accounts)
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += countsIn(account, table.currencies, i);
    return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<Portfolio> portfolios(const table::AccountsTable& table, const std::vector<Assessed>& assessed) {
    constexpr std::size_t unknown = 3;
    std::vector<std::string> currencies = table.currencies;
    if (currencies.empty())
        currencies.emplace_back();
    std::vector<Portfolio> out;
    for (std::size_t currency = 0; currency < currencies.size(); ++currency) {
        Growing zones[unknown + 1], total;
        for (std::size_t i = 0; i < assessed.size(); ++i) {
            const table::Account& account = table.accounts[i];
            if (!countsIn(account, currencies, currency))
                continue;
            const auto& decision = assessed[i].decision;
            zones[decision ? static_cast<std::size_t>(decision->zone) : unknown].add(account);
            total.add(account);
        }
        Portfolio part;
        part.currency = currencies[currency];
        for (std::size_t zone = 0; zone <= unknown; ++zone)
            if (zone < unknown || zones[zone].sums.accounts > 0) {
                part.zones.push_back(zones[zone].take());
                if (zone < unknown)
                    part.zones.back().zone = static_cast<words::Zone>(zone);
            }
        part.total = total.take();
        out.push_back(std::move(part));
    }
    return out;
}

} // namespace rolemap::accounts
