// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Accounts panel says about a portfolio.
#include "accounts_view.hxx"

#include "core/words/fold.hxx"
#include "core/words/texts.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using table::AccountField;
using words::Dimension;
using words::Language;
using words::text;

namespace {

std::string number(std::size_t value) {
    return std::to_string(value);
}

std::string countText(std::size_t accounts, Language language) {
    return text(language, accounts == 1 ? "accounts_panel.one" : "accounts_panel.count", {{"count", number(accounts)}});
}

std::string shareText(const std::optional<double>& share) {
    return share ? limitText(*share) : "\u2013";
}

std::string zoneName(const words::Vocabulary& vocabulary, const std::optional<words::Zone>& zone, Language language) {
    return zone ? vocabulary.label(Dimension::zone, static_cast<int>(*zone), language)
                : text(language, "accounts_panel.share_unknown");
}

/// What a limit typed into the panel makes of a model.
model::Model limited(const model::Model& model, const accounts::ZoneLimits& limits) {
    table::Grid grid;
    grid.addRow({std::string("zone.growth_below"), limits.growthBelow});
    grid.addRow({std::string("zone.consolidation_above"), limits.consolidationAbove});
    return model.with(grid);
}

/// Of accounts of unknown share revenue and wallet are not those of the same ones: no "of".
std::string moneyText(const accounts::ZoneSums& sums, Language language, bool together) {
    if (together && sums.wallet > 0)
        return text(language, "accounts_panel.money",
                    {{"revenue", amountText(sums.revenue, language)}, {"wallet", amountText(sums.wallet, language)}});
    return sums.revenue > 0
               ? text(language, "accounts_panel.revenue", {{"revenue", amountText(sums.revenue, language)}})
               : std::string();
}

void addZones(AccountsView& view, const accounts::Portfolio& part, const words::Vocabulary& vocabulary) {
    for (const accounts::ZoneSums& sums : part.zones) {
        ZoneRow row;
        row.zone = sums.zone;
        row.name = zoneName(vocabulary, sums.zone, view.language);
        row.accounts = sums.accounts;
        row.revenue = sums.revenue;
        row.wallet = sums.wallet;
        row.share = sums.zone ? sums.share : std::nullopt;
        row.accountsText = countText(row.accounts, view.language);
        row.moneyText = moneyText(sums, view.language, sums.zone.has_value());
        row.shareText = shareText(row.share);
        row.words = text(view.language, "accounts_panel.zone",
                         {{"zone", row.name},
                          {"accounts", row.accountsText},
                          {"revenue", amountText(row.revenue, view.language)},
                          {"wallet", amountText(row.wallet, view.language)},
                          {"share", row.shareText}});
        view.zonesWords += (view.zonesWords.empty() ? "" : "\n") + row.words;
        view.zones.push_back(std::move(row));
    }
    view.total = moneyText(part.total, view.language, true);
}

void addStrategies(AccountsView& view, const table::AccountsTable& table,
                   const std::vector<accounts::Assessed>& assessed, const words::Vocabulary& vocabulary) {
    constexpr std::size_t unknown = 3;
    std::size_t counts[unknown + 1] = {};
    for (std::size_t i = 0; i < assessed.size(); ++i)
        if (accounts::countsIn(table.accounts[i], table.currencies, view.currency))
            ++counts[assessed[i].decision ? static_cast<std::size_t>(assessed[i].decision->strategy) : unknown];
    for (std::size_t s = 0; s <= unknown; ++s) {
        if (s == unknown && counts[s] == 0)
            continue;
        StrategyRow row;
        row.accounts = counts[s];
        if (s < unknown) {
            row.strategy = static_cast<words::Strategy>(s);
            row.name = vocabulary.label(Dimension::strategy, static_cast<int>(s), view.language);
        } else {
            row.name = text(view.language, "accounts_panel.share_unknown");
        }
        view.strategiesWords += (view.strategiesWords.empty() ? "" : "\n") +
                                text(view.language, "accounts_panel.strategy",
                                     {{"strategy", row.name}, {"accounts", countText(row.accounts, view.language)}});
        view.strategies.push_back(std::move(row));
    }
}

void addRoom(AccountsView& view, const table::AccountsTable& table, const std::vector<accounts::Assessed>& assessed,
             const accounts::StrategyLimits& limits, const words::Vocabulary& vocabulary) {
    std::vector<std::size_t> order;
    const auto room = [&](std::size_t i) { return *table.accounts[i].wallet - *table.accounts[i].revenue; };
    for (std::size_t i = 0; i < assessed.size(); ++i) {
        const table::Account& account = table.accounts[i];
        if (accounts::countsIn(account, table.currencies, view.currency) && assessed[i].decision && account.revenue &&
            account.wallet && room(i) > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return room(a) > room(b); });
    for (std::size_t i = 0; i < std::min(order.size(), roomShown); ++i) {
        const table::Account& account = table.accounts[order[i]];
        const accounts::Decision& decision = *assessed[order[i]].decision;
        AccountCard card;
        card.tone = Tone::gain;
        card.title = account.name;
        card.detail = text(
            view.language, "accounts_panel.room.detail",
            {{"zone", zoneName(vocabulary, decision.zone, view.language)},
             {"share", shareText(account.share)},
             {"strategy", vocabulary.label(Dimension::strategy, static_cast<int>(decision.strategy), view.language)}});
        card.value = amountText(room(order[i]), view.language);
        card.tip = text(view.language, "accounts_panel.room.tip",
                        {{"account", account.name},
                         {"room", card.value},
                         {"why", accounts::why(decision, accounts::inputOf(account), limits, view.language)}});
        card.row = account.row;
        card.column = table.columns[AccountField::account].value_or(0);
        view.room.push_back(std::move(card));
    }
}

void addProblems(AccountsView& view, const table::AccountsTable& table, std::size_t most) {
    view.problemCount = table.problems.size();
    if (view.problemCount > 0)
        view.problemsNote =
            text(view.language, "accounts_panel.problems.count", {{"count", number(view.problemCount)}});
    for (std::size_t i = 0; i < std::min(most, view.problemCount); ++i) {
        const table::Problem& problem = table.problems[i];
        const table::ProblemWords words = table::describe(table.columns.headers, problem, view.language);
        const auto account = std::lower_bound(table.accounts.begin(), table.accounts.end(), problem.row,
                                              [](const table::Account& a, std::size_t row) { return a.row < row; });
        AccountCard card;
        card.tone = Tone::medium;
        card.title = words.problem;
        if (account != table.accounts.end() && account->row == problem.row && !account->name.empty())
            card.detail = account->name;
        else
            card.detail = text(view.language, "accounts_panel.row", {{"row", number(problem.row + 1)}});
        card.tip = card.detail + "\n" + words.problem + (words.suggestion.empty() ? "" : "\n" + words.suggestion);
        card.row = problem.row;
        card.column = problem.column;
        view.problems.push_back(std::move(card));
    }
}

/// The currency asked for, else that of most accounts.
std::size_t currencyIndex(const table::AccountsTable& table, const std::optional<std::string>& wanted) {
    const auto& all = table.currencies;
    const auto found = wanted ? std::find(all.begin(), all.end(), *wanted) : all.end();
    return found != all.end() ? static_cast<std::size_t>(found - all.begin()) : accounts::mainCurrency(table);
}

} // namespace

std::string limitText(double share) {
    const long tenths = std::lround(share * 1000);
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "") + "%";
}

std::string shareInput(double share) {
    std::string text = limitText(share);
    text.pop_back();
    return text;
}

std::optional<double> typedShare(std::string_view typed) {
    // Full-width digits and signs are folded to plain ones.
    std::string text = words::fold(typed);
    if (!text.empty() && text.back() == '%')
        text.pop_back();
    text = words::tidy(text);
    std::replace(text.begin(), text.end(), ',', '.');
    const auto digits = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const std::size_t mark = std::min(text.find('.'), text.size());
    const std::string_view whole = std::string_view(text).substr(0, mark);
    const std::string_view rest = mark < text.size() ? std::string_view(text).substr(mark + 1) : std::string_view();
    if (whole.empty() || whole.size() > 3 || rest.size() > 9 || !digits(whole) || !digits(rest))
        return std::nullopt;
    // Whole tenths: what stands in the field is what counts.
    long tenths = std::stol(std::string(whole)) * 10;
    if (!rest.empty())
        tenths += std::lround(std::stod("0." + std::string(rest)) * 10);
    if (tenths > 1000)
        return std::nullopt;
    return static_cast<double>(tenths) / 10 / 100;
}

std::string amountText(double amount, Language language) {
    // English counts in thousands, Chinese in ten thousands.
    struct Step {
        double english, chinese;
        const char* key;
    };
    static constexpr Step steps[] = {{1e9, 1e12, "accounts_panel.amount.third"},
                                     {1e6, 1e8, "accounts_panel.amount.second"},
                                     {1e3, 1e4, "accounts_panel.amount.first"}};
    const auto sizeOf = [&](const Step& step) { return language == Language::en ? step.english : step.chinese; };
    const Step* step = std::begin(steps);
    const Step* const end = std::end(steps);
    // What three figures would show as 1000 of a step is 1 of the next.
    while (step != end && std::abs(amount) < sizeOf(*step) * 0.9995)
        ++step;
    const double value = step == end ? amount : amount / sizeOf(*step);
    const double size = std::abs(value);
    const int decimals = step == end || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    // Whole numbers only: a locale may write decimals with a comma.
    const long long unit = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
    const long long rounded = std::llround(size * static_cast<double>(unit));
    std::string digits = (value < 0 && rounded > 0 ? "\u2212" : "") + std::to_string(rounded / unit);
    if (rounded % unit != 0) {
        std::string fraction = std::to_string(rounded % unit);
        fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
        fraction.erase(fraction.find_last_not_of('0') + 1);
        digits += "." + fraction;
    }
    return step == end ? digits : text(language, step->key, {{"value", digits}});
}

AccountsView withoutAccounts(AccountsView::State state, const std::string& label, Language language) {
    AccountsView view;
    view.state = state;
    view.language = language;
    view.table = label;
    view.accounts = label.empty() ? text(language, "accounts_panel.none") : label;
    return view;
}

AccountsView accountsView(const table::AccountsTable& table, const std::string& label,
                          const std::optional<accounts::ZoneLimits>& limits, const std::optional<std::string>& currency,
                          Language language, const model::Model& model, std::size_t most) {
    if (table.accounts.empty())
        return withoutAccounts(AccountsView::State::nobody, label, language);
    AccountsView view = withoutAccounts(AccountsView::State::ready, label, language);
    view.accounts = text(language, table.accounts.size() == 1 ? "accounts_panel.table.one" : "accounts_panel.table",
                         {{"table", label}, {"count", number(table.accounts.size())}});
    if (table.currencies.size() > 1) {
        view.currency = currencyIndex(table, currency);
        for (const std::string& each : table.currencies)
            view.currencies.push_back(each.empty() ? text(language, "accounts.no_currency") : each);
    }

    view.modelLimits = accounts::limitsOf(model).zones;
    view.limitsAreOwn = limits.has_value();
    std::optional<model::Model> own;
    if (limits)
        own = limited(model, *limits);
    const model::Model& counted = own ? *own : model;
    const accounts::StrategyLimits strategy = accounts::limitsOf(counted);
    view.limits = strategy.zones;
    view.limitsText = text(language, limits ? "accounts_panel.limits.own" : "accounts_panel.limits.model",
                           {{"below", limitText(view.modelLimits.growthBelow)},
                            {"above", limitText(view.modelLimits.consolidationAbove)}});

    const auto assessed = accounts::assess(table, counted);
    addZones(view, accounts::portfolios(table, assessed)[view.currency], model.vocabulary());
    addStrategies(view, table, assessed, model.vocabulary());
    addRoom(view, table, assessed, strategy, model.vocabulary());
    addProblems(view, table, most);
    return view;
}

} // namespace rolemap::panels
