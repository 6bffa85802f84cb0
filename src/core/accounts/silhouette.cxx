// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The rows to compare with lie cluster by cluster, column by column, so that the inner loops run over neighbours in
// memory and the compiler takes several at once.

#include "silhouette.hxx"

#include "../error.hxx"
#include "parallel.hxx"
#include "random.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace rolemap::accounts {

namespace {

constexpr std::size_t sampleSize = 5000, leastOfCluster = 20, mostSampledClusters = 1000;
constexpr std::uint64_t sampleSeed = 1987;
constexpr std::size_t block = 64;        ///< distances at once
constexpr std::size_t rowsAtOnce = 64;   ///< of one thread
constexpr std::size_t fewPairs = 100000; ///< below which threads cost more than they save

/// Some of a cluster's rows, in sheet order: the first `count` of a shuffle (Fisher and Yates).
std::vector<std::size_t> drawn(std::vector<std::size_t> rows, std::size_t count, Random& random) {
    for (std::size_t i = 0; i < count; ++i)
        std::swap(rows[i], rows[i + random.below(rows.size() - i)]);
    rows.resize(count);
    std::sort(rows.begin(), rows.end());
    return rows;
}

class Comparison {
public:
    Comparison(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters)
        : m_data(data), m_cluster(cluster), m_taken(data.rows, false), m_ends(clusters + 1, 0) {
        std::vector<std::vector<std::size_t>> members(clusters);
        for (std::size_t row = 0; row < data.rows; ++row)
            members[cluster[row]].push_back(row);
        if (data.rows > exactSilhouettes) {
            Random random(sampleSeed);
            for (auto& rows : members) {
                const std::size_t share = (sampleSize * rows.size() + data.rows - 1) / data.rows;
                const std::size_t count = std::min(rows.size(), std::max(share, leastOfCluster));
                rows = drawn(std::move(rows), count, random);
            }
        }
        for (std::size_t c = 0; c < clusters; ++c)
            m_ends[c + 1] = m_ends[c] + members[c].size();
        m_columns.resize(data.columns, std::vector<double>(m_ends.back()));
        for (std::size_t c = 0; c < clusters; ++c)
            for (std::size_t i = 0; i < members[c].size(); ++i) {
                m_taken[members[c][i]] = true;
                for (std::size_t j = 0; j < data.columns; ++j)
                    m_columns[j][m_ends[c] + i] = data.row(members[c][i])[j];
            }
        m_sizes.resize(clusters);
        for (const std::uint32_t c : cluster)
            ++m_sizes[c];
    }

    std::size_t compared() const noexcept { return m_ends.back(); }

    double silhouette(std::size_t row) const {
        const std::size_t own = m_cluster[row];
        if (m_sizes[own] == 1)
            return 0;
        double a = 0, b = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c + 1 < m_ends.size(); ++c) {
            const double sum = distances(row, m_ends[c], m_ends[c + 1]);
            std::size_t count = m_ends[c + 1] - m_ends[c];
            if (c == own) {
                count -= m_taken[row] ? 1 : 0;
                a = sum / static_cast<double>(count);
            } else {
                b = std::min(b, sum / static_cast<double>(count));
            }
        }
        return a == b ? 0 : (b - a) / std::max(a, b);
    }

private:
    /// Sum of the distances to the rows from `begin` to `end` of the comparison; to itself it is 0.
    double distances(std::size_t row, std::size_t begin, std::size_t end) const {
        const double* point = m_data.row(row);
        std::array<double, block> away;
        std::array<double, 4> sums{};
        for (std::size_t at = begin; at < end; at += block) {
            const std::size_t count = std::min(block, end - at);
            away.fill(0);
            for (std::size_t j = 0; j < m_columns.size(); ++j) {
                const double x = point[j];
                const double* others = m_columns[j].data() + at;
                for (std::size_t i = 0; i < count; ++i)
                    away[i] += (others[i] - x) * (others[i] - x);
            }
            for (double& d : away)
                d = std::sqrt(d);
            for (std::size_t i = 0; i < block; i += 4)
                for (std::size_t k = 0; k < 4; ++k)
                    sums[k] += away[i + k];
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    const Matrix& m_data;
    const std::vector<std::uint32_t>& m_cluster;
    std::vector<bool> m_taken; ///< whether a row is one of those compared with
    std::vector<std::size_t> m_ends, m_sizes;
    std::vector<std::vector<double>> m_columns;
};

} // namespace

Silhouettes silhouettes(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters,
                        unsigned threads) {
    if (clusters < 2)
        throw Error(ErrorCode::argument, "clusters: got 1, expected 2 or more to compare");
    if (data.rows > exactSilhouettes && clusters > mostSampledClusters)
        throw Error(ErrorCode::argument, "clusters: got " + std::to_string(clusters) + ", expected at most " +
                                             std::to_string(mostSampledClusters) + " above " +
                                             std::to_string(exactSilhouettes) + " rows");
    const Comparison comparison(data, cluster, clusters);
    Silhouettes result;
    result.values.resize(data.rows);
    result.compared = comparison.compared();
    result.sampled = result.compared < data.rows;
    if (data.rows * result.compared < fewPairs)
        threads = 1;
    inParallel((data.rows + rowsAtOnce - 1) / rowsAtOnce, threads, [&](std::size_t part) {
        const std::size_t end = std::min(data.rows, (part + 1) * rowsAtOnce);
        for (std::size_t row = part * rowsAtOnce; row < end; ++row)
            result.values[row] = comparison.silhouette(row);
    });
    double sum = 0;
    for (const double value : result.values)
        sum += value;
    result.mean = sum / static_cast<double>(data.rows);
    return result;
}

} // namespace rolemap::accounts
