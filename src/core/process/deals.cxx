// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Column by column, row by row.

#include "deals.hxx"

#include "../error.hxx"
#include "../table/amounts.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../table/outcomes.hxx"
#include "../words/fold.hxx"
#include "../words/language.hxx"
#include "process_words.hxx"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;
using table::OpportunityField;

class Reader {
public:
    explicit Reader(const Grid& grid) : m_grid(grid) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "opportunities: got an empty range, expected a table with a header row");
        m_deals.headers = table::headersOf(grid, 1);
        m_deals.columns = table::fieldColumns(grid, 1, table::FieldWords::opportunities());
        preferWords();
        if (!column(OpportunityField::stage))
            throw Error(ErrorCode::argument, "opportunities: got no column of stages or results, expected one");
        for (const words::Language language : words::allLanguages)
            for (std::size_t c = 0; c < m_deals.headers.size(); ++c)
                if (m_deals.headers[c] == say(language, "column.activities"))
                    m_deals.activities = c;
        readOrders();
    }

    Deals read(std::optional<double> asOf) {
        for (std::size_t row = 1; row < m_grid.rows(); ++row)
            readRow(row);
        m_deals.asOf = asOf;
        for (const Deal& deal : m_deals.all)
            if (!asOf)
                for (const auto& date : {deal.opened, deal.closed})
                    if (date)
                        m_deals.asOf = std::max(m_deals.asOf.value_or(*date), *date);
        for (Deal& deal : m_deals.all) {
            const std::optional<double> end = deal.outcome == Outcome::open ? m_deals.asOf : deal.closed;
            if (deal.opened && end && *end >= *deal.opened)
                deal.days = *end - *deal.opened;
            else if (const auto typed = column(OpportunityField::days); !deal.opened && typed)
                if (const Cell& cell = m_grid.at(deal.row, *typed); cell.isNumber() && cell.number >= 0)
                    deal.days = cell.number;
        }
        return std::move(m_deals);
    }

private:
    std::optional<std::size_t> column(OpportunityField f) const { return m_deals.columns[static_cast<std::size_t>(f)]; }
    std::string words(std::size_t row, OpportunityField f) const {
        return column(f) ? table::cellWords(m_grid.at(row, *column(f))) : std::string();
    }

    /// 'IsWon' beside a stage: the stage says more. A result of ours beside a stage says it surest.
    void preferWords() {
        for (const words::Language language : words::allLanguages)
            for (std::size_t c = 0; c < m_deals.headers.size(); ++c)
                if (m_deals.headers[c] == say(language, "column.result"))
                    m_deals.columns[static_cast<std::size_t>(OpportunityField::stage)] = c;
    }

    void readOrders() {
        std::vector<std::string_view> opened, closed, values;
        const auto collect = [&](OpportunityField f, std::vector<std::string_view>& texts) {
            if (const auto c = column(f))
                for (std::size_t row = 1; row < m_grid.rows(); ++row)
                    if (m_grid.at(row, *c).isText())
                        texts.push_back(m_grid.at(row, *c).text);
        };
        collect(OpportunityField::opened, opened);
        collect(OpportunityField::closed, closed);
        collect(OpportunityField::value, values);
        m_openedOrder = table::dateOrder(opened);
        m_closedOrder = table::dateOrder(closed);
        m_mark = table::decimalMark(values);
        if (const auto c = column(OpportunityField::value))
            m_unit = table::headerUnit(m_deals.headers[*c]).multiple;
    }

    std::optional<double> date(std::size_t row, OpportunityField f, table::DateOrder order) const {
        if (!column(f))
            return std::nullopt;
        const auto day = table::readDate(m_grid.at(row, *column(f)), order);
        return day ? std::optional<double>(std::floor(*day)) : std::nullopt;
    }

    /// Stages are few, rows are many: each is understood once.
    Outcome outcome(const std::string& stage) {
        const auto [known, isNew] = m_outcomes.emplace(stage, Outcome::open);
        if (isNew)
            if (const auto won = table::wonOrLost(stage))
                known->second = *won ? Outcome::won : Outcome::lost;
        return known->second;
    }

    void readRow(std::size_t row) {
        Deal deal;
        deal.row = row;
        deal.stage = words(row, OpportunityField::stage);
        deal.id = words(row, OpportunityField::id);
        if (deal.id.empty())
            deal.id = words(row, OpportunityField::name);
        deal.account = words(row, OpportunityField::account);
        deal.person = words(row, OpportunityField::person);
        if (deal.stage.empty() && deal.id.empty() && deal.account.empty() && deal.person.empty())
            return;
        deal.team = words(row, OpportunityField::team);
        deal.region = words(row, OpportunityField::region);
        deal.product = words(row, OpportunityField::product);
        deal.outcome = outcome(deal.stage);
        deal.opened = date(row, OpportunityField::opened, m_openedOrder);
        if (deal.outcome != Outcome::open)
            deal.closed = date(row, OpportunityField::closed, m_closedOrder);
        if (const auto c = column(OpportunityField::value)) {
            const table::Amount amount = table::readAmount(m_grid.at(row, *c), m_mark);
            if (amount.kind == table::Amount::Kind::number && std::abs(amount.value) < 1e15)
                deal.value = amount.value * (amount.multiplied ? 1 : m_unit);
        }
        if (m_deals.activities && m_grid.at(row, *m_deals.activities).isNumber())
            deal.activities = m_grid.at(row, *m_deals.activities).number;
        m_deals.all.push_back(std::move(deal));
    }

    const Grid& m_grid;
    Deals m_deals;
    table::DateOrder m_openedOrder = table::DateOrder::unknown, m_closedOrder = table::DateOrder::unknown;
    table::DecimalMark m_mark = table::DecimalMark::unknown;
    double m_unit = 1;
    std::unordered_map<std::string, Outcome> m_outcomes;
};

} // namespace

Deals readDeals(const Grid& range, std::optional<double> asOf) {
    return Reader(range).read(asOf);
}

std::string monthOf(double day) {
    // Days since 1899-12-30 to a civil month (H. Hinnant's algorithm, eras of 400 years).
    const auto z = static_cast<long>(std::floor(day)) - 25569 + 719468;
    const long era = (z >= 0 ? z : z - 146096) / 146097;
    const long dayOfEra = z - era * 146097;
    const long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long shifted = (5 * dayOfYear + 2) / 153;
    const long month = shifted < 10 ? shifted + 3 : shifted - 9;
    const long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    char text[64];
    std::snprintf(text, sizeof text, "%04ld-%02ld", year, month);
    return text;
}

} // namespace rolemap::process
