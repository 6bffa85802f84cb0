// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// With what is not passed on spread evenly, rank is proportional to y = 1 + d·P'y, P the shares passed on: everybody's
// even part is the same constant. So y is iterated and scaled at the end; no dangling mass has to be carried around,
// and in a hierarchy the iteration ends exactly after as many rounds as there are levels.

#include "pagerank.hxx"

#include "../error.hxx"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace rolemap::network {

namespace {

struct Share {
    double value = 0;
};

/// Edges run from the influencer to those who pass rank on to them, so that a person's new rank is one sum.
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Share>;

constexpr double tolerance = 1e-13;
constexpr int mostIterations = 10000; // damping 0.99 needs about 3000

Graph build(std::size_t n, const std::vector<Arc>& arcs, PassOn passOn) {
    std::vector<double> total(n, 0);
    for (const Arc& arc : arcs) {
        if (arc.from >= n || arc.to >= n)
            throw Error(ErrorCode::argument, "links: got person " + std::to_string(std::max(arc.from, arc.to)) +
                                                 ", expected below " + std::to_string(n));
        if (!(arc.weight > 0) || !std::isfinite(arc.weight))
            throw Error(ErrorCode::argument, "weight: got " + std::to_string(arc.weight) + ", expected above 0");
        total[arc.from] += arc.weight;
    }
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<Share> shares;
    ends.reserve(arcs.size());
    shares.reserve(arcs.size());
    for (const Arc& arc : arcs) {
        const double whole = passOn == PassOn::capped ? std::max(1.0, total[arc.from]) : total[arc.from];
        ends.emplace_back(arc.to, arc.from);
        shares.push_back({arc.weight / whole});
    }
    return Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), shares.begin(), n);
}

} // namespace

std::vector<double> pageRank(std::size_t n, const std::vector<Arc>& arcs, double damping, PassOn passOn) {
    if (!(damping >= 0 && damping < 1))
        throw Error(ErrorCode::argument, "damping: got " + std::to_string(damping) + ", expected 0 to below 1");
    if (n == 0)
        return {};
    const Graph graph = build(n, arcs, passOn);
    std::vector<double> rank(n, 1), next(n);
    for (int iteration = 0;; ++iteration) {
        double change = 0, sum = 0;
        for (std::size_t v = 0; v < n; ++v) {
            double passed = 0;
            for (auto [e, end] = boost::out_edges(v, graph); e != end; ++e)
                passed += graph[*e].value * rank[boost::target(*e, graph)];
            next[v] = 1 + damping * passed;
            change += std::abs(next[v] - rank[v]);
            sum += next[v];
        }
        rank.swap(next);
        // What is left to come is at most damping / (1 - damping) times the last change: P' never makes a sum larger.
        if (change * damping <= tolerance * (1 - damping) * sum) {
            for (double& value : rank)
                value /= sum;
            return rank;
        }
        if (iteration == mostIterations)
            throw Error(ErrorCode::noConvergence, "pagerank: no result after " + std::to_string(iteration) + " rounds");
    }
}

} // namespace rolemap::network
