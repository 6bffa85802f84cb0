// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A column at a time. Rows are paired, groups that lost all their rows are dropped, and the test is chosen by the
// kinds.

#include "drivers.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/outcomes.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::process {

namespace {

constexpr double nearlyAll = 0.99, nearlyNone = 0.01; // of a result's rows that are filled
constexpr double beyondDoubt = 0.999;                 // of a strength

/// Two columns where both are filled; groups numbered anew, in the order of their first rows.
struct Pairs {
    std::vector<double> numbers[2];
    std::vector<std::uint32_t> groups[2];
    std::vector<std::string> names[2];
    std::size_t n = 0;

    Pairs(const DataColumn& a, const DataColumn& b) {
        const DataColumn* both[2] = {&a, &b};
        for (std::size_t row = 0; row < a.rows(); ++row)
            n += a.isBlank(row) || b.isBlank(row) ? 0 : 1;
        for (int side = 0; side < 2; ++side) {
            const DataColumn& one = *both[side];
            const DataColumn& other = *both[1 - side];
            std::vector<std::uint32_t> number(one.groups.size(), noGroup);
            (one.numeric ? void(numbers[side].reserve(n)) : groups[side].reserve(n));
            for (std::size_t row = 0; row < one.rows(); ++row) {
                if (one.isBlank(row) || other.isBlank(row))
                    continue;
                if (one.numeric) {
                    numbers[side].push_back(one.numbers[row]);
                    continue;
                }
                std::uint32_t& mine = number[one.group[row]];
                if (mine == noGroup) {
                    mine = static_cast<std::uint32_t>(names[side].size());
                    names[side].push_back(one.groups[one.group[row]]);
                }
                groups[side].push_back(mine);
            }
        }
    }
};

/// Rows that say anything but won and lost, where the column says both, are not closed yet.
std::size_t leaveOutOpen(DataColumn& result) {
    if (result.numeric)
        return 0;
    std::vector<bool> closed(result.groups.size());
    bool won = false, lost = false;
    for (std::size_t g = 0; g < result.groups.size(); ++g)
        if (const auto outcome = table::wonOrLost(result.groups[g])) {
            closed[g] = true;
            (*outcome ? won : lost) = true;
        }
    if (!won || !lost)
        return 0;
    std::size_t open = 0;
    for (std::uint32_t& g : result.group)
        if (g != noGroup && !closed[g]) {
            g = noGroup;
            ++open;
        }
    return open;
}

/// The result that rates count: what says won, else what comes first.
std::uint32_t outcomeOf(const std::vector<std::string>& results) {
    for (std::size_t g = 0; g < results.size(); ++g)
        if (table::wonOrLost(results[g]).value_or(false))
            return static_cast<std::uint32_t>(g);
    return 0;
}

class Reader {
public:
    Reader(const table::Grid& table, std::size_t result, const DriverLimits& limits)
        : m_table(table), m_resultAt(result), m_limits(limits), m_result(readColumn(table, result)) {}

    Drivers read() {
        Drivers out;
        out.result = m_result.name;
        out.open = leaveOutOpen(m_result);
        out.numeric = m_result.numeric;
        checkResult();
        for (std::size_t column = 0; column < m_table.columns(); ++column)
            if (column != m_resultAt)
                out.all.push_back(driver(column));
        // Room beside a table is no column of it.
        out.all.erase(std::remove_if(out.all.begin(), out.all.end(),
                                     [&](const Driver& one) {
                                         return one.state == DriverState::blank &&
                                                table::isBlank(m_table.at(0, one.column)) && one.leak == Leak::none;
                                     }),
                      out.all.end());
        std::vector<double> p;
        for (const Driver& one : out.all)
            if (one.association && one.association->p)
                p.push_back(*one.association->p);
        const std::vector<double> adjusted = holm(p);
        std::size_t next = 0;
        for (Driver& one : out.all)
            if (one.association && one.association->p)
                one.holm = adjusted[next++];
        std::stable_sort(out.all.begin(), out.all.end(), [](const Driver& a, const Driver& b) {
            const auto strength = [](const Driver& d) {
                return d.association ? std::abs(d.association->strength) : -1;
            };
            return strength(a) > strength(b);
        });
        return out;
    }

private:
    void checkResult() const {
        double least = std::numeric_limits<double>::infinity(), most = -least;
        std::uint32_t first = noGroup;
        bool several = false;
        for (std::size_t row = 0; row < m_result.rows(); ++row) {
            if (m_result.isBlank(row))
                continue;
            if (m_result.numeric) {
                least = std::min(least, m_result.numbers[row]);
                most = std::max(most, m_result.numbers[row]);
            } else {
                first = first == noGroup ? m_result.group[row] : first;
                several = several || m_result.group[row] != first;
            }
        }
        if (m_result.numeric ? !(least < most) : !several)
            throw Error(ErrorCode::argument,
                        "result: got '" + m_result.name + "' without a difference, expected two results or more");
    }

    Driver driver(std::size_t at) const {
        const DataColumn column = readColumn(m_table, at);
        Driver out;
        out.column = at;
        out.name = column.name;
        out.calendar = column.filled > 0 && isCalendar(column);
        if (column.filled == 0) {
            out.state = DriverState::blank;
            return out;
        }
        const Pairs pairs(column, m_result);
        out.n = pairs.n;
        if (pairs.n == 0) {
            out.state = DriverState::blank;
            findLeak(out, column, pairs);
            return out;
        }
        if (!column.numeric && pairs.n > 1 &&
            static_cast<double>(pairs.names[0].size()) >= m_limits.keyShare * static_cast<double>(pairs.n)) {
            out.state = DriverState::key;
            return out;
        }
        associate(out, column, pairs);
        findLeak(out, column, pairs);
        if (!out.association) {
            out.state = DriverState::constant;
            return out;
        }
        const std::size_t groups = std::max(pairs.names[0].size(), pairs.names[1].size());
        out.few = pairs.n < m_limits.fewCases ||
                  (out.association->measure == Measure::cramer && out.association->thin > 0.2) ||
                  (out.association->measure == Measure::eta && pairs.n < 2 * groups + 2);
        return out;
    }

    void associate(Driver& out, const DataColumn& column, const Pairs& pairs) const {
        if (column.numeric && m_result.numeric) {
            out.association = pearson(pairs.numbers[0], pairs.numbers[1]);
        } else if (column.numeric || m_result.numeric) {
            const int numbers = column.numeric ? 0 : 1;
            out.association =
                correlationRatio(pairs.numbers[numbers], pairs.groups[1 - numbers], pairs.names[1 - numbers].size());
            levels(out, pairs.names[1 - numbers], pairs.groups[1 - numbers],
                   [&](std::size_t i) { return pairs.numbers[numbers][i]; });
        } else {
            out.association = cramer(pairs.groups[0], pairs.names[0].size(), pairs.groups[1], pairs.names[1].size());
            const std::uint32_t counted = outcomeOf(pairs.names[1]);
            out.outcome = pairs.names[1][counted];
            levels(out, pairs.names[0], pairs.groups[0],
                   [&](std::size_t i) { return pairs.groups[1][i] == counted ? 1.0 : 0.0; });
        }
    }

    template <class Figure>
    void levels(Driver& out, const std::vector<std::string>& names, const std::vector<std::uint32_t>& group,
                Figure figure) const {
        std::vector<double> sums(names.size());
        std::vector<std::size_t> cases(names.size());
        for (std::size_t i = 0; i < group.size(); ++i) {
            sums[group[i]] += figure(i);
            ++cases[group[i]];
        }
        for (std::size_t g = 0; g < names.size(); ++g) {
            if (cases[g] < m_limits.fewInLevel)
                continue;
            const Driver::Level level{names[g], sums[g] / static_cast<double>(cases[g]), cases[g]};
            if (!out.most || level.figure > out.most->figure)
                out.most = level;
            if (!out.least || level.figure < out.least->figure)
                out.least = level;
        }
    }

    void findLeak(Driver& out, const DataColumn& column, const Pairs& pairs) const {
        if (out.association && std::abs(out.association->strength) > beyondDoubt && pairs.n >= m_limits.fewInLevel)
            out.leak = Leak::tells;
        if (!m_result.numeric) {
            findFilledOnly(out, column);
            if (out.leak == Leak::none && column.numeric)
                findOneValue(out, pairs);
        }
        if (out.leak == Leak::none && table::knownAfterClosing(column.name))
            out.leak = Leak::named;
    }

    void findFilledOnly(Driver& out, const DataColumn& column) const {
        std::vector<std::size_t> filled(m_result.groups.size()), all(m_result.groups.size());
        for (std::size_t row = 0; row < m_result.rows(); ++row)
            if (!m_result.isBlank(row)) {
                ++all[m_result.group[row]];
                filled[m_result.group[row]] += column.isBlank(row) ? 0 : 1;
            }
        const auto with = [&](bool most) {
            for (std::size_t g = 0; g < all.size(); ++g) {
                const double share =
                    static_cast<double>(filled[g]) / static_cast<double>(std::max<std::size_t>(all[g], 1));
                if (all[g] >= m_limits.fewInLevel && (most ? share >= nearlyAll : share <= nearlyNone))
                    return g;
            }
            return all.size();
        };
        const std::size_t full = with(true), empty = with(false);
        if (full == all.size() || empty == all.size())
            return;
        out.leak = Leak::onlyFilled;
        out.leakLevel = m_result.groups[full];
    }

    /// A value of 0 where a deal was lost: an amount that was booked on winning.
    void findOneValue(Driver& out, const Pairs& pairs) const {
        const std::size_t groups = pairs.names[1].size();
        constexpr double farthest = std::numeric_limits<double>::infinity();
        std::vector<double> least(groups, farthest), most(groups, -farthest);
        std::vector<std::size_t> cases(groups);
        for (std::size_t i = 0; i < pairs.n; ++i) {
            const std::uint32_t g = pairs.groups[1][i];
            least[g] = std::min(least[g], pairs.numbers[0][i]);
            most[g] = std::max(most[g], pairs.numbers[0][i]);
            ++cases[g];
        }
        for (std::size_t g = 0; g < groups; ++g)
            for (std::size_t other = 0; other < groups; ++other)
                if (cases[g] >= m_limits.fewInLevel && cases[other] >= m_limits.fewInLevel && least[g] == most[g] &&
                    least[other] < most[other] && (least[other] > least[g] || most[other] < least[g])) {
                    out.leak = Leak::oneValue;
                    out.leakLevel = pairs.names[1][g];
                    return;
                }
    }

    const table::Grid& m_table;
    std::size_t m_resultAt;
    const DriverLimits& m_limits;
    DataColumn m_result;
};

} // namespace

DriverLimits driverLimits(const model::Model& model) {
    DriverLimits limits;
    limits.fewCases = static_cast<std::size_t>(model.number("process.few_cases"));
    limits.fewInLevel = static_cast<std::size_t>(model.number("process.few_in_group"));
    limits.weak = model.number("process.effect.weak");
    limits.medium = model.number("process.effect.medium");
    limits.strong = model.number("process.effect.strong");
    limits.keyShare = model.number("process.key_share");
    return limits;
}

Drivers drivers(const table::Grid& table, std::size_t result, const DriverLimits& limits) {
    return Reader(table, result, limits).read();
}

} // namespace rolemap::process
