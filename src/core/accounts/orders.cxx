// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Most spellings come again and again: each is folded once.

#include "orders.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../words/fold.hxx"
#include "data_rows.hxx"

#include <cmath>
#include <unordered_map>

namespace rolemap::accounts {

namespace {

[[noreturn]] void wrong(const char* argument, std::size_t row, std::size_t column, const table::Cell& cell,
                        const char* expected) {
    throw Error(ErrorCode::argument,
                placeOf(argument, row, column) + ": got " + shown(cell) + ", expected " + expected);
}

void expectShape(const char* argument, const table::Grid& grid, const table::Grid& like) {
    if (grid.rows() != like.rows() || grid.columns() != like.columns())
        throw Error(ErrorCode::argument, std::string(argument) + ": got " + std::to_string(grid.rows()) + " x " +
                                             std::to_string(grid.columns()) + " cells, expected " +
                                             std::to_string(like.rows()) + " x " + std::to_string(like.columns()) +
                                             " as customers");
}

table::DateOrder orderOf(const table::Grid& dates) {
    std::vector<std::string_view> texts;
    for (std::size_t r = 0; r < dates.rows(); ++r)
        for (std::size_t c = 0; c < dates.columns(); ++c)
            if (dates.at(r, c).isText())
                texts.push_back(dates.at(r, c).text);
    return table::dateOrder(texts);
}

} // namespace

/// Looked up only: results follow the numbers, which are in sheet order.
struct Names::Known {
    std::unordered_map<std::string, std::uint32_t> spellings, words;
    std::unordered_map<double, std::uint32_t> numbers;
};

Names::Names() : m_known(std::make_unique<Known>()) {}
Names::~Names() = default;

std::uint32_t Names::numberOf(const table::Cell& cell) {
    const auto number = [&](const std::string& folded, const std::string& shownAs) {
        const auto [entry, isNew] = m_known->words.emplace(folded, static_cast<std::uint32_t>(m_names.size()));
        if (isNew)
            m_names.push_back(shownAs);
        return entry->second;
    };
    if (cell.isNumber()) {
        if (const auto known = m_known->numbers.find(cell.number); known != m_known->numbers.end())
            return known->second;
        const std::string text = table::formatNumber(cell.number);
        return m_known->numbers.emplace(cell.number, number(text, text)).first->second;
    }
    if (const auto known = m_known->spellings.find(cell.text); known != m_known->spellings.end())
        return known->second;
    return m_known->spellings.emplace(cell.text, number(words::fold(cell.text), words::tidy(cell.text))).first->second;
}

Orders readOrders(const table::Grid& customers, const table::Grid& dates, const table::Grid& amounts) {
    expectShape("dates", dates, customers);
    expectShape("amounts", amounts, customers);
    const table::DateOrder dateOrder = orderOf(dates);
    Names names;
    Orders result;
    result.orders.reserve(customers.rows() * customers.columns());
    for (std::size_t r = 0; r < customers.rows(); ++r)
        for (std::size_t c = 0; c < customers.columns(); ++c) {
            const table::Cell &who = customers.at(r, c), &when = dates.at(r, c), &amount = amounts.at(r, c);
            const bool nobody = table::isBlank(who);
            if (nobody && table::isBlank(when) && table::isBlank(amount))
                continue;
            if (nobody || who.isError())
                wrong("customers", r, c, who, "a customer");
            const auto day = table::readDate(when, dateOrder);
            if (!day)
                wrong("dates", r, c, when, "a date that reads one way only");
            if (!amount.isNumber())
                wrong("amounts", r, c, amount, "a number");
            result.orders.push_back({names.numberOf(who), std::floor(*day), amount.number});
        }
    if (result.orders.empty())
        throw Error(ErrorCode::argument, "customers: got no order, expected one or more");
    result.customers = names.names();
    return result;
}

} // namespace rolemap::accounts
