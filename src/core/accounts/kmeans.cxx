// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Each start has a stream of chance of its own, so that starts can run side by side and are still the same ones.

#include "kmeans.hxx"

#include "../error.hxx"
#include "distance.hxx"
#include "lloyd.hxx"
#include "parallel.hxx"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

namespace rolemap::accounts {

namespace {

constexpr double sameWithin = 1e-12;    ///< relative: rounding, not a better result
constexpr std::size_t fewCells = 20000; ///< rows x starts below which threads cost more than they save

/// Number of different rows, counted no further than `enough`. O(rows x columns x log enough).
std::size_t differentRows(const Matrix& data, std::size_t enough) {
    const auto before = [&](std::size_t a, std::size_t b) {
        return std::lexicographical_compare(data.row(a), data.row(a) + data.columns, data.row(b),
                                            data.row(b) + data.columns);
    };
    std::set<std::size_t, decltype(before)> different(before);
    for (std::size_t row = 0; row < data.rows && different.size() < enough; ++row)
        different.insert(row);
    return different.size();
}

/// Largest first, then by first row.
std::vector<std::uint32_t> numbered(const std::vector<std::uint32_t>& cluster, std::size_t clusters) {
    std::vector<std::size_t> sizes(clusters, 0), first(clusters, cluster.size());
    for (std::size_t row = cluster.size(); row-- > 0;) {
        ++sizes[cluster[row]];
        first[cluster[row]] = row;
    }
    std::vector<std::uint32_t> order(clusters), number(clusters), result(cluster.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : first[a] < first[b];
    });
    for (std::uint32_t i = 0; i < clusters; ++i)
        number[order[i]] = i;
    for (std::size_t row = 0; row < cluster.size(); ++row)
        result[row] = number[cluster[row]];
    return result;
}

} // namespace

Matrix firstCentres(const Matrix& data, std::size_t k, Random& random) {
    return withColumns(data.columns, [&](auto columns) {
        Matrix centres(k, data.columns);
        std::vector<double> away(data.rows, std::numeric_limits<double>::infinity());
        std::size_t chosen = random.below(data.rows);
        for (std::size_t i = 0;; ++i) {
            std::copy(data.row(chosen), data.row(chosen) + data.columns, centres.row(i));
            if (i + 1 == k)
                return centres;
            double sum = 0;
            for (std::size_t row = 0; row < data.rows; ++row) {
                const double d = squaredDistance<decltype(columns)::value>(data.row(row), centres.row(i), data.columns);
                away[row] = std::min(away[row], d);
                sum += away[row];
            }
            // The last row with a chance takes what rounding leaves over.
            double left = random.unit() * sum;
            for (std::size_t row = 0; row < data.rows; ++row) {
                if (away[row] <= 0)
                    continue;
                chosen = row;
                if (left < away[row])
                    break;
                left -= away[row];
            }
        }
    });
}

Clustering kMeans(const Matrix& data, std::size_t k, const KMeansOptions& options) {
    const auto expect = [&](std::size_t most, const std::string& what) {
        if (k < 1 || k > most)
            throw Error(ErrorCode::argument,
                        "k: got " + std::to_string(k) + ", expected 1 to " + std::to_string(most) + what);
    };
    expect(mostClusters, "");
    expect(differentRows(data, k), ", the number of different rows");
    const auto start = [&](std::size_t number) {
        Random random(options.seed, number);
        return lloyd(data, firstCentres(data, k, random));
    };
    // With one cluster every start ends alike.
    const std::size_t starts = k == 1 ? 1 : std::max<std::size_t>(options.starts, 1);
    std::vector<double> within(starts);
    const unsigned threads = data.rows * starts < fewCells ? 1 : options.threads;
    inParallel(starts, threads, [&](std::size_t i) { within[i] = start(i).within; });
    std::size_t best = 0;
    for (std::size_t i = 1; i < starts; ++i)
        if (within[i] < within[best] * (1 - sameWithin))
            best = i;

    Clustering result;
    result.cluster = numbered(start(best).cluster, k);
    result.means = meansOf(data, result.cluster, k);
    result.within = withinOf(data, result.cluster, result.means);
    result.sizes.resize(k);
    for (const std::uint32_t cluster : result.cluster)
        ++result.sizes[cluster];
    const std::vector<std::uint32_t> together(data.rows, 0);
    result.total = withinOf(data, together, meansOf(data, together, 1));
    return result;
}

} // namespace rolemap::accounts
