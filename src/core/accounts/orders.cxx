// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to orders, orders to accounts. What is left out is reported.

#include "orders.hxx"

#include "../error.hxx"
#include "../table/amounts.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../table/header_words.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace rolemap::accounts {

namespace {

using table::Cell;
using table::Grid;
using table::OrderField;

constexpr double daysOfYear = 365.25;
constexpr double largest = 1e18; ///< of an amount; more is a mistake

class OrdersReader {
public:
    explicit OrdersReader(const Grid& grid) : m_grid(grid) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "orders: got an empty range, expected a table with a header row");
        const auto& words = table::FieldWords::orders();
        m_table.rows = grid.rows();
        m_table.headerRows = std::min(table::fieldHeaderRows(grid, words, 0), grid.rows());
        m_table.headers = table::headersOf(grid, m_table.headerRows);
        m_table.columns = table::fieldColumns(grid, m_table.headerRows, words);
        for (const OrderField needed : {OrderField::customer, OrderField::date, OrderField::amount})
            if (!column(needed))
                throw Error(ErrorCode::argument, "orders: got no " + words.id(static_cast<std::size_t>(needed)) +
                                                     " column, expected customer, date and amount");
        m_unit = table::headerUnit(m_table.headers[*column(OrderField::amount)]);
    }

    OrdersTable read() {
        readColumns();
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        reportCurrencies();
        table::sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    std::optional<std::size_t> column(OrderField f) const { return m_table.columns[static_cast<std::size_t>(f)]; }
    const Cell& cell(std::size_t row, OrderField f) const { return m_grid.at(row, *column(f)); }

    void problem(std::size_t row, OrderField f, std::string kind, std::string value,
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back({row, *column(f), std::move(kind), std::move(value), {}, std::move(arguments)});
    }

    std::string words(std::size_t row, OrderField f) const {
        if (!column(f))
            return {};
        std::string word = table::cellWords(cell(row, f));
        if (!word.empty() && word.size() <= 20 && table::HeaderWords::shipped().isBlankWord(words::fold(word)))
            word.clear();
        return word;
    }

    void readColumns() {
        std::vector<std::string_view> dates, amounts;
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row) {
            if (const Cell& c = cell(row, OrderField::date); c.isText())
                dates.push_back(c.text);
            if (const Cell& c = cell(row, OrderField::amount); c.isText())
                amounts.push_back(c.text);
        }
        m_order = table::dateOrder(dates);
        m_mark = table::decimalMark(amounts);
    }

    bool reportError(std::size_t row, OrderField f) {
        if (!cell(row, f).isError())
            return false;
        const std::string error = table::errorName(static_cast<int>(cell(row, f).number));
        problem(row, f, "error_cell", error, {{"error", error}});
        return true;
    }

    void readRow(std::size_t row) {
        Order order;
        order.row = row;
        order.customer = words(row, OrderField::customer);
        order.id = words(row, OrderField::id);
        const std::string date = words(row, OrderField::date), amount = words(row, OrderField::amount);
        const bool badCustomer = reportError(row, OrderField::customer);
        const bool badDate = reportError(row, OrderField::date), badAmount = reportError(row, OrderField::amount);
        if (order.customer.empty()) {
            m_table.leftOut += badCustomer || badDate || badAmount || !date.empty() || !amount.empty() ? 1 : 0;
            // Totals below have an amount alone; a note has one cell.
            if (!badCustomer && !date.empty() && !amount.empty())
                problem(row, OrderField::customer, "order_customer_missing", {});
            return;
        }
        ++m_table.leftOut; // until it turns out to be an order
        if (date.empty() && !badDate && table::HeaderWords::shipped().isNote(words::fold(order.customer)))
            return;
        if (date.empty() && amount.empty() && !badDate && !badAmount)
            return;
        const table::Amount read = table::readAmount(cell(row, OrderField::amount), m_mark);
        if (read.kind != table::Amount::Kind::number || std::abs(read.value * m_unit.multiple) > largest) {
            if (!badAmount)
                problem(row, OrderField::amount,
                        read.kind == table::Amount::Kind::blank ? "order_amount_missing" : "order_amount", amount);
            return;
        }
        order.amount = read.value * (read.multiplied ? 1 : m_unit.multiple);
        order.currency = table::currencyOf(words(row, OrderField::currency));
        if (order.currency.empty())
            order.currency = read.currency.empty() ? m_unit.currency : read.currency;
        order.date = table::readDate(cell(row, OrderField::date), m_order);
        if (order.date)
            order.date = std::floor(*order.date);
        else if (!badDate)
            problem(row, OrderField::date, date.empty() ? "order_date_missing" : "bad_date", date);
        order.asTyped =
            cell(row, OrderField::date).isNumber() && cell(row, OrderField::amount).isNumber() && m_unit.multiple == 1;
        if (isCopy(order))
            return;
        --m_table.leftOut;
        m_table.orders.push_back(std::move(order));
    }

    /// True where the order stands in the table already and must not count twice.
    bool isCopy(const Order& order) {
        std::string key = words::fold(order.customer) + '\n' + (order.date ? table::formatNumber(*order.date) : "") +
                          '\n' + table::formatNumber(order.amount) + '\n' + order.currency;
        if (!order.id.empty())
            key += '\n' + words::fold(order.id);
        const auto [known, isNew] = m_rowOf.emplace(std::move(key), order.row);
        if (order.id.empty()) {
            if (!isNew && order.date)
                problem(order.row, OrderField::customer, "order_alike", order.customer,
                        {{"name", order.customer}, {"first_row", std::to_string(known->second + 1)}});
            return false;
        }
        if (!isNew) {
            problem(order.row, OrderField::id, "order_copy", order.id,
                    {{"first_row", std::to_string(known->second + 1)}});
            return true;
        }
        const auto [first, isFirst] = m_rowOfId.emplace(words::fold(order.id), order.row);
        if (!isFirst)
            problem(order.row, OrderField::id, "order_id_again", order.id,
                    {{"first_row", std::to_string(first->second + 1)}});
        return false;
    }

    void reportCurrencies() {
        std::unordered_map<std::string, std::vector<std::string>> known; // by customer, in sheet order
        for (const Order& order : m_table.orders) {
            auto& all = known[words::fold(order.customer)];
            if (std::find(all.begin(), all.end(), order.currency) != all.end())
                continue;
            all.push_back(order.currency);
            if (all.size() < 2)
                continue;
            std::string value;
            for (const std::string& currency : all)
                value += (value.empty() ? "" : ", ") + (currency.empty() ? std::string("?") : currency);
            problem(order.row, column(OrderField::currency) ? OrderField::currency : OrderField::amount,
                    "order_currencies", value, {{"name", order.customer}});
        }
    }

    const Grid& m_grid;
    OrdersTable m_table;
    table::HeaderUnit m_unit;
    table::DateOrder m_order = table::DateOrder::unknown;
    table::DecimalMark m_mark = table::DecimalMark::unknown;
    std::unordered_map<std::string, std::size_t> m_rowOf, m_rowOfId;
};

} // namespace

OrdersTable readOrders(const Grid& range) {
    return OrdersReader(range).read();
}

std::vector<CustomerOrders> customersOf(const OrdersTable& table, std::optional<double> asOf) {
    std::vector<CustomerOrders> out;
    std::unordered_map<std::string, std::size_t> at;
    std::set<std::pair<std::size_t, std::string>> ids;
    std::optional<double> latest;
    for (const Order& order : table.orders) {
        if (asOf && order.date && *order.date > *asOf)
            continue;
        const auto [found, isNew] = at.emplace(words::fold(order.customer) + '\n' + order.currency, out.size());
        if (isNew) {
            out.emplace_back();
            out.back().customer = order.customer;
            out.back().currency = order.currency;
        }
        CustomerOrders& one = out[found->second];
        one.revenue += order.amount;
        if (order.id.empty() || ids.emplace(found->second, words::fold(order.id)).second)
            ++one.orders;
        if (!order.date)
            continue;
        one.first = std::min(one.first.value_or(*order.date), *order.date);
        one.last = std::max(one.last.value_or(*order.date), *order.date);
        latest = std::max(latest.value_or(*order.date), *order.date);
    }
    const std::optional<double> end = asOf ? asOf : latest;
    for (CustomerOrders& one : out)
        if (one.first)
            one.years = (*end - *one.first) / daysOfYear;
    return out;
}

Grid ordersResult(const OrdersTable& table, std::optional<double> asOf, words::Language language) {
    const auto customers = customersOf(table, asOf);
    const bool named = std::any_of(customers.begin(), customers.end(),
                                   [](const CustomerOrders& one) { return !one.currency.empty(); });
    Grid grid;
    std::vector<Cell> header;
    for (const char* column : {"account", "revenue", "orders", "first", "last", "years", "currency"})
        if (named || std::string_view(column) != "currency")
            header.emplace_back(words::text(language, std::string("accounts.column.") + column));
    grid.addRow(std::move(header));
    const auto optional = [](const std::optional<double>& value) { return value ? Cell(*value) : Cell(); };
    for (const CustomerOrders& one : customers) {
        std::vector<Cell> row = {one.customer,        one.revenue,        static_cast<double>(one.orders),
                                 optional(one.first), optional(one.last), optional(one.years)};
        if (named)
            row.push_back(one.currency.empty() ? Cell() : Cell(one.currency));
        grid.addRow(std::move(row));
    }
    return grid;
}

Grid checkResult(const OrdersTable& table, words::Language language) {
    return table::problemList(table.headers, table.problems, language);
}

} // namespace rolemap::accounts
