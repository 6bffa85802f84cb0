// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The load of S6 is told before strategies are, from days in depth, so that it does not hang on the strategies that it
// decides.

#include "effort.hxx"

#include "../error.hxx"
#include "../table/amounts.hxx"
#include "../table/cells.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"
#include "portfolio.hxx"

#include <unordered_map>

namespace rolemap::accounts {

namespace {

using table::Cell;
using table::Grid;

constexpr std::size_t stageCount = 6;

std::optional<double> ratio(double days, const std::optional<double>& available) {
    return available && *available > 0 ? std::optional(days / *available) : std::nullopt;
}

/// Owners of accounts and of days, by folded name, in order of appearance.
class Owners {
public:
    OwnerEffort& at(const std::string& name) {
        const auto [found, isNew] = m_at.emplace(words::fold(name), m_all.size());
        if (isNew) {
            m_all.emplace_back();
            m_all.back().owner = name;
        }
        return m_all[found->second];
    }
    std::vector<OwnerEffort>& all() { return m_all; }

private:
    std::vector<OwnerEffort> m_all;
    std::unordered_map<std::string, std::size_t> m_at;
};

/// What each owner has: their own days, or an even part of the team's that are left.
void giveDays(std::vector<OwnerEffort>& owners, OwnerEffort& team, const Capacity& capacity) {
    double named = 0;
    std::unordered_map<std::string, double> days;
    for (const auto& [owner, count] : capacity.owners) {
        days.emplace(words::fold(owner), count);
        named += count;
    }
    std::vector<OwnerEffort*> others;
    for (OwnerEffort& owner : owners)
        if (const auto found = days.find(words::fold(owner.owner)); found != days.end())
            owner.available = found->second;
        else if (!owner.owner.empty())
            others.push_back(&owner);
    if (capacity.team)
        for (OwnerEffort* owner : others)
            owner->available = std::max(0.0, *capacity.team - named) / static_cast<double>(others.size());
    if (capacity.team)
        team.available = capacity.team;
    else if (!capacity.owners.empty())
        team.available = named;
}

} // namespace

std::optional<double> OwnerEffort::booked() const {
    return ratio(wanted, available);
}

std::optional<double> OwnerEffort::load() const {
    return ratio(inDepth, available);
}

Capacity capacityOf(const Grid& range) {
    Capacity out;
    if (range.columns() < 2)
        throw Error(ErrorCode::argument, "days: got 1 column, expected 2, owner and days");
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < range.rows(); ++row) {
        const std::string owner = table::cellWords(range.at(row, 0));
        const Cell& cell = range.at(row, 1);
        if (owner.empty() && table::isBlank(cell))
            continue;
        const table::Amount days = table::readAmount(cell, table::DecimalMark::unknown);
        if (row == 0 && days.kind == table::Amount::Kind::unknown && cell.isText())
            continue; // a header
        if (owner.empty() || days.kind != table::Amount::Kind::number || days.value < 0)
            throw Error(ErrorCode::argument, "days: got '" + owner + "', '" + table::cellWords(cell) +
                                                 "', expected an owner and 0 or more days");
        if (!known.emplace(words::fold(owner), row).second)
            throw Error(ErrorCode::argument, "days: got '" + owner + "' twice, expected each owner once");
        out.owners.emplace_back(owner, days.value);
    }
    return out;
}

double daysOf(words::Strategy strategy, const model::Model& model) {
    const std::string name(words::Vocabulary::id(words::Dimension::strategy, static_cast<int>(strategy)));
    double days = 0;
    for (std::size_t stage = 0; stage < stageCount; ++stage) {
        const std::string id(words::Vocabulary::id(words::Dimension::stage, static_cast<int>(stage)));
        days += model.number("days." + id) * model.number("covers." + name + '.' + id);
    }
    return days;
}

Effort effort(const table::AccountsTable& table, const Capacity& capacity, const model::Model& model) {
    const StrategyLimits limits = limitsOf(model);
    const double days[] = {daysOf(words::Strategy::hunting, model), daysOf(words::Strategy::farming, model),
                           daysOf(words::Strategy::partnership, model)};
    const auto daysFor = [&](words::Strategy strategy) { return days[static_cast<std::size_t>(strategy)]; };
    Effort out;
    out.accounts.resize(table.accounts.size());
    Owners owners;
    for (std::size_t i = 0; i < out.accounts.size(); ++i) {
        const table::Account& account = table.accounts[i];
        AccountEffort& one = out.accounts[i];
        if (account.share) {
            one.decision = decide(inputOf(account), limits);
            one.inDepth = daysFor(one.decision->zone == words::Zone::consolidation ? one.decision->strategy
                                                                                   : words::Strategy::farming);
        }
        if (!account.owner.empty())
            owners.at(account.owner);
        out.team.inDepth += one.inDepth;
    }
    for (const auto& [owner, count] : capacity.owners)
        owners.at(owner);
    owners.at({}); // last
    giveDays(owners.all(), out.team, capacity);
    const auto load = out.team.load();
    for (std::size_t i = 0; i < out.accounts.size(); ++i) {
        const table::Account& account = table.accounts[i];
        AccountEffort& one = out.accounts[i];
        if (one.decision) {
            StrategyInput input = inputOf(account);
            if (!input.load)
                input.load = load;
            one.decision = decide(input, limits);
            one.wanted = daysFor(one.decision->strategy);
        }
        OwnerEffort& owner = owners.at(account.owner);
        for (OwnerEffort* sum : {&owner, &out.team}) {
            ++sum->accounts;
            sum->wanted += one.wanted;
        }
        owner.inDepth += one.inDepth;
    }
    out.owners = std::move(owners.all());
    if (out.owners.back().accounts == 0)
        out.owners.pop_back();
    return out;
}

Grid effortByAccount(const table::AccountsTable& table, const Effort& effort, const model::Model& model,
                     words::Language language) {
    Grid grid;
    std::vector<Cell> header;
    for (const char* column : {"account", "owner", "zone", "strategy", "wanted"})
        header.emplace_back(words::text(language, std::string("accounts.column.") + column));
    grid.addRow(std::move(header));
    for (std::size_t i = 0; i < effort.accounts.size(); ++i) {
        const table::Account& account = table.accounts[i];
        const AccountEffort& one = effort.accounts[i];
        const auto label = [&](words::Dimension dimension, int value) {
            return Cell(model.vocabulary().label(dimension, value, language));
        };
        grid.addRow(
            {account.name, account.owner.empty() ? Cell() : Cell(account.owner),
             one.decision ? label(words::Dimension::zone, static_cast<int>(one.decision->zone))
                          : Cell(words::text(language, "accounts.unknown_zone")),
             one.decision ? label(words::Dimension::strategy, static_cast<int>(one.decision->strategy)) : Cell(),
             one.decision ? Cell(one.wanted) : Cell()});
    }
    return grid;
}

Grid effortByOwner(const Effort& effort, words::Language language) {
    Grid grid;
    std::vector<Cell> header;
    for (const char* column : {"owner", "accounts", "wanted", "available", "booked", "load", "state"})
        header.emplace_back(words::text(language, std::string("accounts.column.") + column));
    grid.addRow(std::move(header));
    const auto optional = [](const std::optional<double>& value) { return value ? Cell(*value) : Cell(); };
    const auto add = [&](std::string name, const OwnerEffort& owner) {
        const char* const state = !owner.available ? "unknown" : owner.over() ? "over" : "within";
        grid.addRow({std::move(name), static_cast<double>(owner.accounts), owner.wanted, optional(owner.available),
                     optional(owner.booked()), optional(owner.load()),
                     words::text(language, std::string("accounts.state.") + state)});
    };
    for (const OwnerEffort& owner : effort.owners)
        add(owner.owner.empty() ? words::text(language, "accounts.no_owner") : owner.owner, owner);
    add(words::text(language, "accounts.total"), effort.team);
    return grid;
}

} // namespace rolemap::accounts
