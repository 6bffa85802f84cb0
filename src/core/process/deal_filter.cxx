// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Deals told apart.

#include "deal_filter.hxx"

#include "../table/dates.hxx"
#include "../words/fold.hxx"
#include "process_words.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace rolemap::process {

namespace {

constexpr double lastDays[] = {365, 90};
constexpr std::size_t mostQuarters = 8;

double firstDay(int year, int quarter) {
    const int month = 3 * quarter - 2;
    const std::string text = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-01";
    return table::readDate(table::Cell(text), table::DateOrder::unknown).value_or(0);
}

} // namespace

std::string unitOf(const Deal& deal, UnitKind kind) {
    switch (kind) {
    case UnitKind::all:
        return "*";
    case UnitKind::team:
        return deal.team;
    case UnitKind::region:
        return deal.region;
    case UnitKind::person:
        return deal.person;
    case UnitKind::product:
        return deal.product;
    case UnitKind::month:
        return deal.closed ? monthOf(*deal.closed) : std::string();
    }
    return {};
}

std::optional<double> dayOf(const Deal& deal) {
    return deal.opened ? deal.opened : deal.closed;
}

DealFilter DealFilter::with(Part what) const {
    DealFilter other = *this;
    other.part = what;
    return other;
}

DealFilter DealFilter::with(UnitKind kind, const std::string& unit) const {
    DealFilter other = *this;
    if (kind != UnitKind::all)
        other.of.emplace_back(kind, unit);
    return other;
}

DealTest::DealTest(const DealFilter& filter) : m_filter(filter) {
    for (auto& [kind, unit] : m_filter.of)
        unit = words::fold(unit);
}

bool DealTest::operator()(const Deal& deal) const {
    using Part = DealFilter::Part;
    switch (m_filter.part) {
    case Part::all:
        break;
    case Part::withCustomer:
        if (deal.account.empty())
            return false;
        break;
    case Part::closed:
        if (deal.outcome == Outcome::open)
            return false;
        break;
    case Part::won:
        if (deal.outcome != Outcome::won)
            return false;
        break;
    case Part::open:
        if (deal.outcome != Outcome::open)
            return false;
        break;
    }
    if (m_filter.from || m_filter.until) {
        const auto day = dayOf(deal);
        if (!day || (m_filter.from && *day < *m_filter.from) || (m_filter.until && *day >= *m_filter.until))
            return false;
    }
    if (m_filter.longerThan && !(deal.days && *deal.days > *m_filter.longerThan))
        return false;
    for (const auto& [kind, unit] : m_filter.of)
        if (words::fold(unitOf(deal, kind)) != unit)
            return false;
    return true;
}

std::vector<std::size_t> rowsOf(const Deals& deals, const DealFilter& filter) {
    const DealTest passes(filter);
    std::vector<std::size_t> rows;
    for (const Deal& deal : deals.all)
        if (passes(deal))
            rows.push_back(deal.row);
    return rows;
}

std::vector<RowRun> runsOf(const std::vector<std::size_t>& rows) {
    std::vector<RowRun> runs;
    for (const std::size_t row : rows)
        if (!runs.empty() && runs.back().second + 1 == row)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    return runs;
}

std::string Period::label(words::Language language) const {
    if (id.empty())
        return say(language, "period.all");
    if (id.rfind("last-", 0) == 0)
        return say(language, "period.last", {{"days", id.substr(5)}});
    const auto dash = id.find('-');
    if (dash == std::string::npos)
        return say(language, "period.year", {{"year", id}});
    return say(language, "period.quarter", {{"year", id.substr(0, dash)}, {"quarter", id.substr(dash + 1)}});
}

std::vector<Period> periodsOf(const Deals& deals) {
    std::vector<Period> periods(1);
    std::set<std::string> months;
    double first = 0, last = 0;
    std::map<long, bool> days; // distinct ones are few
    for (const Deal& deal : deals.all)
        if (const auto day = dayOf(deal))
            days.emplace(static_cast<long>(*day), true);
    if (days.empty())
        return periods;
    first = static_cast<double>(days.begin()->first);
    last = static_cast<double>(days.rbegin()->first);
    for (const auto& [day, is] : days)
        months.insert(monthOf(static_cast<double>(day)));
    const double end = deals.asOf.value_or(last);
    for (const double length : lastDays)
        if (first <= end - length && last > end - length)
            periods.push_back({"last-" + std::to_string(static_cast<int>(length)), end - length + 1, end + 1});
    std::set<int> years;
    std::set<std::pair<int, int>> quarters;
    for (const std::string& month : months) {
        const int year = std::stoi(month.substr(0, month.find('-'))),
                  number = std::stoi(month.substr(month.find('-') + 1));
        years.insert(year);
        quarters.emplace(year, (number + 2) / 3);
    }
    if (years.size() > 1)
        for (auto year = years.rbegin(); year != years.rend(); ++year)
            periods.push_back({std::to_string(*year), firstDay(*year, 1), firstDay(*year + 1, 1)});
    if (quarters.size() > 1) {
        std::size_t count = 0;
        for (auto one = quarters.rbegin(); one != quarters.rend() && count < mostQuarters; ++one, ++count) {
            const auto [year, quarter] = *one;
            periods.push_back({std::to_string(year) + "-" + std::to_string(quarter), firstDay(year, quarter),
                               quarter < 4 ? firstDay(year, quarter + 1) : firstDay(year + 1, 1)});
        }
    }
    return periods;
}

} // namespace rolemap::process
