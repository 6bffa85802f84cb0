// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Distances run backwards, from the person to everybody; then the chain is walked forwards, at each step to the first
// person in sheet order on an easiest chain. Costs are counted in whole billionths, so that equal is equal.

#include "path.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"
#include "report.hxx"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace rolemap::people {

namespace {

/// Cost, then hops.
using Toll = std::pair<long long, long>;
constexpr double unit = 1e-9;
const Toll unreachable{std::numeric_limits<long long>::max(), 0};

struct Add {
    Toll operator()(const Toll& a, const Toll& b) const {
        return a == unreachable || b == unreachable ? unreachable : Toll{a.first + b.first, a.second + b.second};
    }
};
constexpr Add add;

class Costs {
public:
    explicit Costs(const model::Model& model) : m_hop(whole(model.number("path.hop"))) {
        m_start[0] = whole(model.number("path.start.close"));
        m_start[1] = whole(model.number("path.start.frequent"));
        for (int attitude = 0; attitude < 3; ++attitude)
            m_through[attitude] = whole(model.number(
                "path.through." + std::string(words::Vocabulary::id(words::Dimension::attitude, attitude))));
        m_through[3] = whole(model.number("path.through.unknown"));
    }
    /// Of starting with somebody whom we reach.
    long long start(const table::Person& p) const { return m_start[p.contact == words::Contact::close ? 0 : 1]; }
    /// Of one hop on from somebody.
    Toll hopFrom(const table::Person& p) const { return {m_hop + m_through[static_cast<std::size_t>(p.attitude)], 1}; }

private:
    static long long whole(double cost) { return std::llround(cost / unit); }
    long long m_hop, m_start[2], m_through[4];
};

} // namespace

std::vector<Introduction> pathTo(const Analysis& analysis, std::size_t who) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, Toll>>;
    const Costs costs(analysis.model());
    const std::size_t n = analysis.size();
    Graph backwards(n);
    for (const table::Line& line : analysis.lines()) {
        boost::add_edge(line.influenced, line.influencer, costs.hopFrom(analysis.person(line.influencer)), backwards);
        boost::add_edge(line.influencer, line.influenced, costs.hopFrom(analysis.person(line.influenced)), backwards);
    }
    std::vector<Toll> left(n, unreachable); // from somebody to the person
    boost::dijkstra_shortest_paths(backwards, who,
                                   boost::distance_map(left.data())
                                       .distance_inf(unreachable)
                                       .distance_zero(Toll{0, 0})
                                       .distance_combine(Add())
                                       .distance_compare(std::less<Toll>()));

    if (analysis.isReached(who))
        return {{who, static_cast<double>(costs.start(analysis.person(who))) * unit}};
    std::optional<std::size_t> first;
    Toll least = unreachable;
    for (std::size_t i = 0; i < n; ++i)
        if (analysis.isReached(i) && left[i] != unreachable)
            if (const Toll all = add({costs.start(analysis.person(i)), 0}, left[i]); all < least) {
                least = all;
                first = i;
            }
    std::vector<Introduction> chain;
    if (!first)
        return chain;
    std::vector<std::vector<std::size_t>> neighbours(n);
    for (const table::Line& line : analysis.lines()) {
        neighbours[line.influencer].push_back(line.influenced);
        neighbours[line.influenced].push_back(line.influencer);
    }
    long long cost = costs.start(analysis.person(*first));
    for (std::size_t at = *first;;) {
        chain.push_back({at, static_cast<double>(cost) * unit});
        if (at == who)
            return chain;
        const Toll hop = costs.hopFrom(analysis.person(at));
        std::size_t next = n;
        for (const std::size_t other : neighbours[at])
            if (add(hop, left[other]) == left[at] && other < next)
                next = other;
        cost += hop.first;
        at = next;
    }
}

table::Grid pathResult(const table::PeopleTable& table, std::string_view to, const Query& query) {
    const std::string wanted = words::fold(to);
    DealList list(table, {"hop", "name", "cost"}, query.language);
    bool found = false;
    for (const Analysis& a : analyse(table, query.stage, modelOf(query)))
        for (std::size_t i = 0; i < a.size(); ++i)
            if (words::fold(a.person(i).name) == wanted) {
                double step = 0;
                for (const Introduction& one : pathTo(a, i))
                    list.add(a, {++step, a.person(one.who).name, one.cost});
                found = true;
                break; // of namesakes in one deal the first; RM.CHECK reports them
            }
    if (!found)
        throw Error(ErrorCode::notFound, "to: got '" + words::tidy(to) + "', expected somebody of the table");
    return list.take();
}

} // namespace rolemap::people
