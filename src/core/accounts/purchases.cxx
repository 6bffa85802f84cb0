// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Three ranges, read strictly.

#include "purchases.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "data_rows.hxx"
#include "name_numbers.hxx"

#include <cmath>

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

Purchases readPurchases(const table::Grid& customers, const table::Grid& dates, const table::Grid& amounts) {
    expectShape("dates", dates, customers);
    expectShape("amounts", amounts, customers);
    const table::DateOrder dateOrder = orderOf(dates);
    NameNumbers names;
    Purchases result;
    result.all.reserve(customers.rows() * customers.columns());
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
            result.all.push_back({names.numberOf(who), std::floor(*day), amount.number});
        }
    if (result.all.empty())
        throw Error(ErrorCode::argument, "customers: got no order, expected one or more");
    result.customers = names.names();
    return result;
}

} // namespace rolemap::accounts
