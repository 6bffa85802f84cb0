// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.ACCOUNTS, RM.PORTFOLIO and RM.CHECK as cells.

#include "results.hxx"

#include "../error.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"
#include "portfolio.hxx"

#include <unordered_map>

namespace rolemap::accounts {

namespace {

using table::AccountField;
using table::Cell;
using table::Grid;

enum Column {
    share,
    zone,
    aimOf,
    strategyOf,
    whyOf,
    classOf,
    cumulative,
    name, // from here on the table's own, as understood
    owner,
    currency,
    revenue,
    wallet,
    room,
    strength,
    years,
    load,
    satisfaction
};
const std::vector<std::string_view> columnIds = {"share",      "zone",     "aim",   "strategy", "why",         "class",
                                                 "cumulative", "account",  "owner", "currency", "revenue",     "wallet",
                                                 "room",       "strength", "years", "load",     "satisfaction"};
/// What is shown where no columns are asked for.
constexpr std::string_view shownColumns = "share;zone;aim;strategy;why;class;cumulative";

Cell optionalCell(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell();
}
Cell wordCell(const std::string& text) {
    return text.empty() ? Cell() : Cell(text);
}

void expectMoney(const table::AccountsTable& table) {
    if (!table.columns[AccountField::revenue] && !table.columns[AccountField::share])
        throw Error(ErrorCode::argument, "accounts: got neither a revenue nor a share column, expected one of the two "
                                         "('Revenue' is what the account buys from us)");
}

std::string_view gapId(table::ShareGap gap) {
    switch (gap) {
    case table::ShareGap::noRevenue:
        return "no_revenue";
    case table::ShareGap::zeroWallet:
        return "zero_wallet";
    case table::ShareGap::above:
        return "above";
    case table::ShareGap::offScale:
        return "off_scale";
    case table::ShareGap::notRead:
        return "not_read";
    case table::ShareGap::currencies:
        return "currencies";
    case table::ShareGap::noWallet:
    case table::ShareGap::none:
        break;
    }
    return "no_wallet";
}

/// Cells that the strategy rests on and that were not understood: said in `why`, for a strategy told without them is
/// not the one that was meant.
std::unordered_map<std::size_t, std::string> notUnderstood(const table::AccountsTable& table,
                                                           words::Language language) {
    std::unordered_map<std::size_t, std::string> out;
    for (const table::Problem& problem : table.problems)
        for (const AccountField field :
             {AccountField::strength, AccountField::years, AccountField::load, AccountField::satisfaction})
            if (table.columns[field] == problem.column && problem.row >= table.headerRows) {
                std::string& all = out[problem.row];
                all += (all.empty() ? "" : words::text(language, "words.list_separator")) +
                       table.columns.headers[problem.column];
            }
    return out;
}

class Writer {
public:
    Writer(const table::AccountsTable& table, const model::Model& model, words::Language language)
        : m_table(table), m_model(model), m_language(language), m_limits(limitsOf(model)),
          m_notUnderstood(notUnderstood(table, language)), m_unknown(words::text(language, "accounts.unknown_zone")) {
        for (int value = 0; value < 3; ++value) {
            m_zones[value] = model.vocabulary().label(words::Dimension::zone, value, language);
            m_strategies[value] = model.vocabulary().label(words::Dimension::strategy, value, language);
            m_aims[value] = aim(static_cast<words::Zone>(value), language);
        }
    }

    Cell cell(const table::Account& account, const Assessed& assessed, Column column) const {
        const auto& decision = assessed.decision;
        switch (column) {
        case share:
            return account.share ? Cell(*account.share) : Cell();
        case zone:
            return decision ? m_zones[static_cast<int>(decision->zone)] : m_unknown;
        case aimOf:
            return decision ? Cell(m_aims[static_cast<int>(decision->zone)]) : Cell();
        case strategyOf:
            return decision ? Cell(m_strategies[static_cast<int>(decision->strategy)]) : Cell();
        case whyOf:
            return reason(account, decision);
        case classOf:
            if (assessed.abc)
                return std::string(1, assessed.abc->letter);
            break;
        case cumulative:
            if (assessed.abc)
                return assessed.abc->cumulative;
            break;
        case name:
            return wordCell(account.name);
        case owner:
            return wordCell(account.owner);
        case currency:
            return wordCell(account.currency);
        case revenue:
            return optionalCell(account.revenue);
        case wallet:
            return optionalCell(account.wallet);
        case room:
            return account.share && account.revenue && account.wallet ? Cell(*account.wallet - *account.revenue)
                                                                      : Cell();
        case strength:
            return optionalCell(account.strength);
        case years:
            return optionalCell(account.years);
        case load:
            return optionalCell(account.load);
        case satisfaction:
            return optionalCell(account.satisfaction);
        }
        return m_table.oneCurrency() || !account.revenue ? Cell() : Cell::error(table::errorNotAvailable);
    }

private:
    Cell reason(const table::Account& account, const std::optional<Decision>& decision) const {
        std::string sentence = decision
                                   ? why(*decision, inputOf(account), m_limits, m_language)
                                   : words::text(m_language, "accounts.gap." + std::string(gapId(account.shareGap)));
        if (const auto found = m_notUnderstood.find(account.row); found != m_notUnderstood.end())
            sentence = words::text(m_language, "accounts.not_understood",
                                   {{"why", std::move(sentence)}, {"columns", found->second}});
        if (account.sameAs)
            sentence = words::text(m_language, "accounts.also_in_row",
                                   {{"why", std::move(sentence)}, {"row", std::to_string(*account.sameAs + 1)}});
        return sentence;
    }

    const table::AccountsTable& m_table;
    const model::Model& m_model;
    words::Language m_language;
    StrategyLimits m_limits;
    std::unordered_map<std::size_t, std::string> m_notUnderstood;
    Cell m_zones[3], m_strategies[3], m_aims[3], m_unknown;
};

} // namespace

table::AccountReadOptions readOptions(const model::Model& model) {
    table::AccountReadOptions options;
    options.scales = model.scales();
    return options;
}

Grid accountsResult(const table::AccountsTable& table, std::string_view columns, const model::Model& model,
                    words::Language language) {
    const auto wanted =
        words::chooseList("columns", words::isBlank(columns) ? shownColumns : columns, columnIds, "accounts.column.");
    expectMoney(table);
    Grid grid(std::max<std::size_t>(table.rows, 1), wanted.size());
    for (std::size_t c = 0; c < wanted.size(); ++c)
        grid.at(0, c) = words::text(language, "accounts.column." + std::string(columnIds[wanted[c]]));
    const Writer writer(table, model, language);
    const auto assessed = assess(table, model);
    for (std::size_t i = 0; i < assessed.size(); ++i)
        for (std::size_t c = 0; c < wanted.size(); ++c)
            grid.at(table.accounts[i].row, c) =
                writer.cell(table.accounts[i], assessed[i], static_cast<Column>(wanted[c]));
    return grid;
}

Grid portfolioResult(const table::AccountsTable& table, const model::Model& model, words::Language language) {
    expectMoney(table);
    const bool several = !table.oneCurrency();
    Grid grid;
    std::vector<Cell> header;
    const auto title = [&](const char* column) {
        header.emplace_back(words::text(language, std::string("accounts.column.") + column));
    };
    if (several)
        title("currency");
    for (const char* column : {"zone", "accounts", "revenue", "wallet", "share", "room"})
        title(column);
    grid.addRow(std::move(header));
    const auto add = [&](const std::string& currency, std::string name, const ZoneSums& sums) {
        std::vector<Cell> row;
        if (several)
            row.emplace_back(currency.empty() ? words::text(language, "accounts.no_currency") : currency);
        row.emplace_back(std::move(name));
        row.emplace_back(static_cast<double>(sums.accounts));
        row.emplace_back(sums.revenue);
        row.emplace_back(sums.wallet);
        row.push_back(sums.share ? Cell(*sums.share) : Cell());
        row.emplace_back(sums.room);
        grid.addRow(std::move(row));
    };
    for (const Portfolio& part : portfolios(table, assess(table, model))) {
        for (const ZoneSums& sums : part.zones)
            add(part.currency,
                sums.zone ? model.vocabulary().label(words::Dimension::zone, static_cast<int>(*sums.zone), language)
                          : words::text(language, "accounts.unknown_zone"),
                sums);
        add(part.currency, words::text(language, "accounts.total"), part.total);
    }
    return grid;
}

Grid checkResult(const table::AccountsTable& table, words::Language language) {
    return table::problemList(table.columns.headers, table.problems, language);
}

} // namespace rolemap::accounts
