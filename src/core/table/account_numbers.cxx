// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A column is looked at whole before its cells are read: '34' is a percentage where the header has % and its fellows
// are above 1, '1.234' a thousand where its fellows have decimal commas.

#include "account_numbers.hxx"

#include "../words/fold.hxx"
#include "cells.hxx"
#include "header_words.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::table {

namespace {

constexpr double largest = 1e18;     ///< of a sum of money; more is a mistake, and sums of it lose their cents
constexpr double longestYears = 150; ///< more is a calendar year typed into the wrong column

std::optional<words::Scale> scaleOf(const std::map<std::string, words::Scale>& scales, const char* field,
                                    const AccountColumns& columns, std::optional<std::size_t> column) {
    if (const auto given = scales.find(field); given != scales.end())
        return given->second;
    if (!column)
        return std::nullopt;
    const auto named = headerScale(columns.headers[*column]);
    return named && named->scale.worst != named->scale.best ? std::optional(named->scale) : std::nullopt;
}

/// Where a number stands between the worst and the best end, 0..1; nothing where it is off the scale.
std::optional<double> position(double number, const words::Scale& scale) {
    const double at = (number - scale.worst) / (scale.best - scale.worst);
    return at >= 0 && at <= 1 ? std::optional(at) : std::nullopt;
}

AccountNumber offScale(double low, double high) {
    AccountNumber out;
    out.problem = high == std::numeric_limits<double>::max() ? "negative" : "out_of_scale";
    out.arguments = {{"low", formatNumber(low)}, {"high", formatNumber(high)}};
    return out;
}

} // namespace

const Cell& AccountNumbers::cell(std::size_t row, AccountField field) const {
    static const Cell none;
    const auto& at = columns[static_cast<std::size_t>(field)].at;
    return at ? grid->at(row, *at) : none;
}

/// A cell that is blank, unclear or no number; else its amount is read and the answer is open.
AccountNumber AccountNumbers::plain(std::size_t row, AccountField field, Amount& amount) const {
    const Cell& c = cell(row, field);
    const DecimalMark mark = columns[static_cast<std::size_t>(field)].mark;
    AccountNumber out;
    amount = field == AccountField::years ? readYears(c, mark) : readAmount(c, mark);
    if (amount.kind == Amount::Kind::unclear)
        out.problem = "unclear_number";
    else if (amount.kind == Amount::Kind::unknown && !c.isError()) // an error is reported as such
        out.problem = "not_number";
    return out;
}

AccountNumber AccountNumbers::money(std::size_t row, AccountField field, const HeaderUnit& unit) const {
    Amount amount;
    AccountNumber out = plain(row, field, amount);
    if (amount.kind == Amount::Kind::percent) {
        out.problem = "not_number";
    } else if (amount.kind == Amount::Kind::number) {
        // Both sums in the unit of revenue's header, or of the wallet's where there is no revenue.
        const double base =
            columns[static_cast<std::size_t>(AccountField::revenue)].at ? revenueUnit.multiple : walletUnit.multiple;
        const double value = amount.value * (amount.multiplied ? 1 : unit.multiple) / base;
        if (value < 0)
            out = offScale(0, std::numeric_limits<double>::max());
        else if (value <= largest)
            out.value = value;
        else
            out.problem = "not_number";
        out.currency = amount.currency.empty() ? unit.currency : amount.currency;
    }
    return out;
}

AccountNumber AccountNumbers::revenue(std::size_t row) const {
    return money(row, AccountField::revenue, revenueUnit);
}

AccountNumber AccountNumbers::wallet(std::size_t row) const {
    return money(row, AccountField::wallet, walletUnit);
}

AccountNumber AccountNumbers::share(std::size_t row) const {
    Amount amount;
    AccountNumber out = plain(row, AccountField::share, amount);
    if (amount.kind != Amount::Kind::number && amount.kind != Amount::Kind::percent)
        return out;
    const double value = amount.kind == Amount::Kind::number && sharePercent ? amount.value / 100 : amount.value;
    if (value >= 0 && value <= 1)
        out.value = value;
    else
        out.problem = "share_off";
    return out;
}

bool AccountNumbers::shareOffScale(std::size_t row) const {
    return share(row).problem == "share_off";
}

AccountNumber AccountNumbers::strength(std::size_t row) const {
    Amount amount;
    AccountNumber out = plain(row, AccountField::strength, amount);
    if (amount.kind != Amount::Kind::number && amount.kind != Amount::Kind::percent)
        return out;
    if (strengthScale && amount.kind == Amount::Kind::number) {
        const auto at = position(amount.value, *strengthScale);
        if (!at)
            return offScale(std::min(strengthScale->worst, strengthScale->best),
                            std::max(strengthScale->worst, strengthScale->best));
        out.value = 2 * *at - 1;
    } else if (amount.value >= -1 && amount.value <= 1) {
        out.value = amount.value;
    } else {
        return offScale(-1, 1);
    }
    return out;
}

AccountNumber AccountNumbers::years(std::size_t row) const {
    Amount amount;
    AccountNumber out = plain(row, AccountField::years, amount);
    if (amount.kind != Amount::Kind::number)
        return out;
    if (!(amount.value >= 0 && amount.value <= longestYears))
        return offScale(0, longestYears);
    out.value = amount.value;
    return out;
}

AccountNumber AccountNumbers::load(std::size_t row) const {
    Amount amount;
    AccountNumber out = plain(row, AccountField::load, amount);
    if (amount.kind != Amount::Kind::number && amount.kind != Amount::Kind::percent)
        return out;
    if (amount.value < 0)
        return offScale(0, std::numeric_limits<double>::max());
    out.value = amount.value;
    return out;
}

AccountNumber AccountNumbers::satisfaction(std::size_t row) const {
    const Cell& c = cell(row, AccountField::satisfaction);
    AccountNumber out;
    if (c.isText())
        if (const auto word = satisfactionWord(words::fold(c.text))) {
            out.value = word;
            return out;
        }
    Amount amount;
    out = plain(row, AccountField::satisfaction, amount);
    if (out.problem == "not_number")
        out.problem = "not_satisfaction";
    if (amount.kind == Amount::Kind::percent) {
        if (amount.value >= 0 && amount.value <= 1)
            out.value = amount.value;
        else
            return offScale(0, 100);
    } else if (amount.kind == Amount::Kind::number) {
        if (satisfactionScale) {
            out.value = position(amount.value, *satisfactionScale);
            if (!out.value)
                return offScale(std::min(satisfactionScale->worst, satisfactionScale->best),
                                std::max(satisfactionScale->worst, satisfactionScale->best));
        } else if (satisfactionFractions) {
            out.value = amount.value;
        } else {
            out.problem = "no_scale";
        }
    }
    return out;
}

AccountNumbers readAccountNumbers(const Grid& grid, const AccountColumns& columns, std::size_t headerRows,
                                  const std::map<std::string, words::Scale>& scales) {
    AccountNumbers out;
    out.grid = &grid;
    for (std::size_t f = 0; f < columns.of.size(); ++f) {
        out.columns[f].at = columns.of[f];
        const auto field = static_cast<AccountField>(f);
        if (!columns.of[f] || field == AccountField::account || field == AccountField::currency ||
            field == AccountField::owner)
            continue;
        std::vector<std::string_view> texts;
        for (std::size_t row = headerRows; row < grid.rows(); ++row)
            if (const Cell& cell = grid.at(row, *columns.of[f]); cell.isText())
                texts.push_back(cell.text);
        out.columns[f].mark = decimalMark(texts);
    }
    if (const auto c = columns[AccountField::revenue])
        out.revenueUnit = headerUnit(columns.headers[*c]);
    if (const auto c = columns[AccountField::wallet])
        out.walletUnit = headerUnit(columns.headers[*c]);

    // Below 'Share %' stand 34 or, in cells that show percentages, 0.34: the larger part decides, and of
    // equal parts the header.
    if (const auto c = columns[AccountField::share]; c && headerUnit(columns.headers[*c]).percent) {
        std::size_t above = 0, below = 0;
        for (std::size_t row = headerRows; row < grid.rows(); ++row) {
            const Amount amount = readAmount(grid.at(row, *c), out.columns[3].mark);
            if (amount.kind == Amount::Kind::number && amount.value != 0)
                ++(amount.value > 1 ? above : below);
        }
        out.sharePercent = above > 0 && above >= below;
    }
    out.strengthScale = scaleOf(scales, "strength", columns, columns[AccountField::strength]);
    out.satisfactionScale = scaleOf(scales, "satisfaction", columns, columns[AccountField::satisfaction]);
    if (const auto c = columns[AccountField::satisfaction]; c && !out.satisfactionScale) {
        if (headerUnit(columns.headers[*c]).percent)
            out.satisfactionScale = words::Scale{0, 100};
        // Fractions of 1 and nothing above: a column of 0 and 1 could be on any scale.
        bool fraction = false, above = false;
        for (std::size_t row = headerRows; row < grid.rows(); ++row) {
            const Amount amount = readAmount(grid.at(row, *c), out.columns[7].mark);
            if (amount.kind != Amount::Kind::number)
                continue;
            fraction = fraction || amount.value != std::floor(amount.value);
            above = above || amount.value > 1 || amount.value < 0;
        }
        if (fraction && !above) {
            out.satisfactionFractions = true;
            out.satisfactionScale.reset();
        }
    }
    return out;
}

} // namespace rolemap::table
