// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to accounts. What is not understood becomes a problem and an unknown, never a guess and never 0.

#include "accounts_table.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"
#include "account_numbers.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace rolemap::table {

namespace {

constexpr double shareTolerance = 0.01; ///< between a typed share and revenue / wallet: shares are typed in percent

std::string asPercent(double share) {
    return formatNumber(std::round(share * 1000) / 10) + '%';
}

class AccountsReader {
public:
    AccountsReader(const Grid& grid, const AccountReadOptions& options)
        : m_grid(grid), m_header(HeaderWords::shipped()) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "accounts: got an empty range, expected a table with a header row");
        const FieldWords& words = FieldWords::accounts();
        m_table.rows = grid.rows();
        m_table.headerRows = std::min(fieldHeaderRows(grid, words, 0), grid.rows());
        m_table.columns.headers = headersOf(grid, m_table.headerRows);
        m_table.columns.of = fieldColumns(grid, m_table.headerRows, words);
        if (!column(AccountField::account))
            throw Error(ErrorCode::argument, "accounts: got no account column, expected a header like 'Account', "
                                             "'Customer' or '客户'");
        readMerges();
        m_numbers = readAccountNumbers(grid, m_table.columns, m_table.headerRows, options.scales);
    }

    AccountsTable read() {
        checkHeader();
        std::size_t names = 0; // a range may be a whole sheet's columns and nearly empty
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            names += cell(row, AccountField::account).isEmpty() ? 0 : 1;
        m_table.accounts.reserve(names);
        m_rowOf.reserve(names);
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        checkCurrencies();
        sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    std::optional<std::size_t> column(AccountField f) const { return m_table.columns[f]; }

    void problem(std::size_t row, AccountField field, std::string kind, std::string value,
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back({row,
                                    column(field).value_or(*column(AccountField::account)),
                                    std::move(kind),
                                    std::move(value),
                                    {},
                                    std::move(arguments)});
    }

    /// An account merged over several rows is one account: the rows below its first are its remarks.
    void readMerges() {
        const std::size_t account = *column(AccountField::account);
        for (const Merge& m : m_grid.merges)
            if (m.top >= m_table.headerRows && m.left <= account && account <= m.right) {
                for (std::size_t row = m.top + 1; row <= std::min(m.bottom, m_grid.rows() - 1); ++row)
                    m_notAccounts.insert(row);
                if (m.right > m.left) // a heading between groups
                    m_notAccounts.insert(m.top);
            }
    }

    void checkHeader() {
        const std::size_t row = m_table.headerRows - 1;
        for (std::size_t c = 0; c < m_table.columns.headers.size(); ++c)
            if (!column(AccountField::revenue) && FieldWords::accounts().isTheirs(m_table.columns.headers[c]))
                m_table.problems.push_back({row, c, "their_revenue", m_table.columns.headers[c], {}, {}});
        if (!column(AccountField::share) && !column(AccountField::wallet))
            problem(row, AccountField::account, "no_share_column", {});
        const HeaderUnit& revenue = m_numbers.revenueUnit;
        const HeaderUnit& wallet = m_numbers.walletUnit;
        if (column(AccountField::revenue) && column(AccountField::wallet) &&
            (revenue.multiple == 1) != (wallet.multiple == 1))
            problem(row, AccountField::wallet, "unit_differs", m_table.columns.headers[*column(AccountField::wallet)],
                    {{"other", m_table.columns.headers[*column(AccountField::revenue)]}});
    }

    const Cell& cell(std::size_t row, AccountField field) const { return m_grid.at(row, *column(field)); }

    std::string words(std::size_t row, AccountField field) const {
        if (!column(field))
            return {};
        std::string word = cellWords(cell(row, field));
        if (!word.empty() && word.size() <= 20 && m_header.isBlankWord(words::fold(word)))
            word.clear();
        return word;
    }

    bool isSparse(std::size_t row) const {
        std::size_t filled = 0;
        for (std::size_t c = 0; c < m_grid.columns() && filled < 3; ++c)
            filled += isBlank(m_grid.at(row, c)) ? 0 : 1;
        return filled < 3;
    }

    /// A total, a note below the table, or its header once more.
    bool isNoAccount(std::size_t row, const std::string& name, const std::string& folded) const {
        if (m_notAccounts.count(row) > 0 || name == m_table.columns.headers[*column(AccountField::account)])
            return true;
        if (name.size() >= 200)
            return isSparse(row);
        // 'Total' with sums beside it is no account; 'Total Energies' is one.
        return m_header.isNote(folded) && (isSparse(row) || folded.find_first_of(" :") == std::string::npos);
    }

    void readRow(std::size_t row) {
        std::string name = cellWords(cell(row, AccountField::account));
        std::string folded = words::fold(name);
        if (m_header.isBlankWord(folded))
            name.clear();
        if (!name.empty() && isNoAccount(row, name, folded))
            return;
        for (std::size_t f = 0; f < m_table.columns.of.size(); ++f)
            if (const auto c = m_table.columns.of[f]; c && m_grid.at(row, *c).isError()) {
                const std::string error = errorName(static_cast<int>(m_grid.at(row, *c).number));
                problem(row, static_cast<AccountField>(f), "error_cell", error, {{"error", error}});
            }
        if (name.empty()) {
            reportMissing(row);
            return;
        }
        Account a;
        a.row = row;
        a.name = std::move(name);
        a.owner = ownerOf(row);
        const auto [known, isNew] = m_rowOf.emplace(std::move(folded), row);
        if (!isNew) {
            a.sameAs = known->second;
            problem(row, AccountField::account, "duplicate_account", a.name,
                    {{"name", a.name}, {"first_row", std::to_string(known->second + 1)}});
        }
        readMoney(a);
        a.strength = take(row, AccountField::strength, m_numbers.strength(row));
        a.years = take(row, AccountField::years, m_numbers.years(row));
        a.load = take(row, AccountField::load, m_numbers.load(row));
        a.satisfaction = take(row, AccountField::satisfaction, m_numbers.satisfaction(row));
        m_table.accounts.push_back(std::move(a));
    }

    /// Owners are few: each word is tidied once, and one owner has one spelling, the first.
    const std::string& ownerOf(std::size_t row) {
        static const std::string nobody;
        if (!column(AccountField::owner) || cell(row, AccountField::owner).isEmpty())
            return nobody;
        const Cell& typed = cell(row, AccountField::owner);
        const auto [known, isNew] = m_owners.try_emplace(typed.isText() ? typed.text : cellWords(typed));
        if (isNew) {
            std::string word = words(row, AccountField::owner);
            std::string folded = words::fold(word);
            known->second = m_firstTyped.emplace(std::move(folded), std::move(word)).first->second;
        }
        return known->second;
    }

    void reportMissing(std::size_t row) {
        if (m_notAccounts.count(row) > 0)
            return;
        for (std::size_t f = 1; f < m_table.columns.of.size(); ++f)
            if (const std::string first = words(row, static_cast<AccountField>(f));
                !first.empty() && !(isSparse(row) && m_header.isNote(words::fold(first)))) {
                problem(row, AccountField::account, "account_missing", first);
                return;
            }
    }

    /// The value of a cell that was read, its problem reported.
    std::optional<double> take(std::size_t row, AccountField field, AccountNumber number) {
        if (!number.problem.empty())
            problem(row, field, number.problem, cellWords(cell(row, field)), std::move(number.arguments));
        return number.value;
    }

    bool isTyped(std::size_t row, AccountField field) const {
        return column(field) && (cell(row, field).isError() || !words(row, field).empty());
    }

    void readMoney(Account& a) {
        AccountNumber revenue = m_numbers.revenue(a.row), wallet = m_numbers.wallet(a.row);
        readCurrency(a, revenue.currency, wallet.currency);
        a.revenue = take(a.row, AccountField::revenue, std::move(revenue));
        a.wallet = take(a.row, AccountField::wallet, std::move(wallet));
        const bool zero = a.wallet && *a.wallet == 0;
        if (zero) {
            problem(a.row, AccountField::wallet, "wallet_zero", cellWords(cell(a.row, AccountField::wallet)));
            a.wallet.reset();
        }
        const std::optional<double> typed = take(a.row, AccountField::share, m_numbers.share(a.row));
        if (isTyped(a.row, AccountField::share)) {
            if (typed)
                useShare(a, *typed);
            else
                a.shareGap = cell(a.row, AccountField::share).isError() || !m_numbers.shareOffScale(a.row)
                                 ? ShareGap::notRead
                                 : ShareGap::offScale;
            return;
        }
        a.shareGap = gapOf(a, zero);
        if (a.shareGap == ShareGap::none)
            a.share = *a.revenue / *a.wallet;
    }

    /// A typed share wins; what is missing follows from it.
    void useShare(Account& a, double share) {
        a.share = share;
        if (a.revenue && a.wallet && !m_twoCurrencies) {
            if (const double told = *a.revenue / *a.wallet; std::abs(told - share) > shareTolerance)
                problem(a.row, AccountField::share, "share_differs", asPercent(share), {{"told", asPercent(told)}});
        } else if (a.revenue && *a.revenue > 0 && !a.wallet && share > 0) {
            a.wallet = *a.revenue / share;
        } else if (a.wallet && !a.revenue && !isTyped(a.row, AccountField::revenue)) {
            a.revenue = *a.wallet * share;
        }
    }

    ShareGap gapOf(Account& a, bool zeroWallet) {
        if (zeroWallet)
            return ShareGap::zeroWallet;
        if ((!a.revenue && isTyped(a.row, AccountField::revenue)) ||
            (!a.wallet && isTyped(a.row, AccountField::wallet)))
            return ShareGap::notRead; // reported where it was read
        if (!a.wallet) {
            if (column(AccountField::wallet))
                problem(a.row, AccountField::wallet, "wallet_missing", {}, {{"name", a.name}});
            else if (column(AccountField::share))
                problem(a.row, AccountField::share, "share_missing", {}, {{"name", a.name}});
            return ShareGap::noWallet;
        }
        if (!a.revenue) {
            problem(a.row, AccountField::revenue, "revenue_missing", {}, {{"name", a.name}});
            return ShareGap::noRevenue;
        }
        if (m_twoCurrencies)
            return ShareGap::currencies;
        if (*a.revenue > *a.wallet) {
            problem(a.row, AccountField::wallet, "wallet_below_revenue", cellWords(cell(a.row, AccountField::wallet)),
                    {{"revenue", formatNumber(*a.revenue)},
                     {"wallet", formatNumber(*a.wallet)},
                     {"share", asPercent(*a.revenue / *a.wallet)}});
            a.wallet.reset();
            return ShareGap::above;
        }
        return ShareGap::none;
    }

    /// The currency column's, else the one that the cells or their headers name.
    void readCurrency(Account& a, const std::string& revenue, const std::string& wallet) {
        const std::string typed =
            column(AccountField::currency) ? currencyOf(words(a.row, AccountField::currency)) : std::string();
        m_twoCurrencies = !agree(revenue, wallet) || !agree(typed, revenue) || !agree(typed, wallet);
        if (m_twoCurrencies) {
            std::string all;
            for (const std::string* one : {&typed, &revenue, &wallet})
                if (!one->empty())
                    all += (all.empty() ? "" : ", ") + *one;
            problem(a.row, column(AccountField::wallet) ? AccountField::wallet : AccountField::currency,
                    "row_currencies", all, {{"name", a.name}});
        }
        a.currency = !typed.empty() ? typed : definite(revenue, wallet);
    }

    static bool agree(const std::string& a, const std::string& b) {
        if (a.empty() || b.empty() || a == b)
            return true;
        const auto& ofA = currenciesOfSign(a);
        const auto& ofB = currenciesOfSign(b);
        return std::find(ofA.begin(), ofA.end(), b) != ofA.end() || std::find(ofB.begin(), ofB.end(), a) != ofB.end();
    }

    static const std::string& definite(const std::string& a, const std::string& b) {
        return a.empty() || (!b.empty() && !currenciesOfSign(a).empty()) ? b : a;
    }

    /// A sign becomes the one code of the table that it may stand for; where one currency only is named, rows that name
    /// none are in it.
    void checkCurrencies() {
        std::unordered_map<std::string, std::size_t> count;
        for (const Account& a : m_table.accounts)
            ++count[a.currency];
        for (Account& a : m_table.accounts) {
            const std::string* only = nullptr;
            std::size_t fits = 0;
            for (const std::string& code : currenciesOfSign(a.currency))
                if (count.count(code) > 0) {
                    only = &code;
                    ++fits;
                }
            if (fits == 1)
                a.currency = *only;
        }
        std::vector<std::string> named;
        const auto isNamed = [&](const std::string& c) {
            return std::find(named.begin(), named.end(), c) != named.end();
        };
        std::unordered_map<std::string, std::size_t> rows;
        for (const Account& a : m_table.accounts) {
            if (!a.currency.empty() && !isNamed(a.currency))
                named.push_back(a.currency);
            ++rows[a.currency];
        }
        for (Account& a : m_table.accounts) {
            const bool money = a.revenue || a.wallet;
            if (!a.currency.empty() || named.empty() || !money)
                continue;
            if (column(AccountField::currency) || named.size() > 1)
                problem(a.row, AccountField::currency, "currency_missing", {}, {{"name", a.name}});
            if (named.size() == 1)
                a.currency = named.front();
        }
        std::unordered_set<std::string> seen;
        for (const Account& a : m_table.accounts)
            if ((a.revenue || a.wallet) && seen.insert(a.currency).second)
                m_table.currencies.push_back(a.currency);
        if (m_table.oneCurrency())
            return;
        const std::string* most = &named.front();
        for (const std::string& c : named)
            if (rows[c] > rows[*most])
                most = &c;
        for (const Account& a : m_table.accounts)
            if (!a.currency.empty() && a.currency != *most)
                problem(a.row, column(AccountField::currency) ? AccountField::currency : AccountField::revenue,
                        "mixed_currencies", a.currency, {{"name", a.name}, {"most", *most}});
    }

    const Grid& m_grid;
    const HeaderWords& m_header;
    AccountsTable m_table;
    AccountNumbers m_numbers;
    std::unordered_map<std::string, std::size_t> m_rowOf; ///< folded name to its first row
    std::unordered_map<std::string, std::string> m_owners;
    std::unordered_map<std::string, std::string> m_firstTyped; ///< owners by folded name
    std::unordered_set<std::size_t> m_notAccounts;
    bool m_twoCurrencies = false; ///< of the row that is being read
};

} // namespace

AccountsTable readAccounts(const Grid& range, const AccountReadOptions& options) {
    return AccountsReader(range, options).read();
}

} // namespace rolemap::table
