// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Bounds are kept as they were when they were last exact, less the way that the centres had gone by then: a round then
// only reads them, and most rows cost two additions and a comparison. Sums follow the rows that move; they and all
// distances are computed afresh before the end is believed.

#include "lloyd.hxx"

#include "distance.hxx"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rolemap::accounts {

namespace {

constexpr std::size_t mostRounds = 10000;
constexpr double infinity = std::numeric_limits<double>::infinity();

template <std::size_t Columns>
class Run {
public:
    Run(const Matrix& data, Matrix centres)
        : m_data(data), m_centres(std::move(centres)), m_own(data.rows, 0), m_upper(data.rows), m_lower(data.rows),
          m_sizes(m_centres.rows, 0), m_sums(m_centres.rows, data.columns), m_gone(m_centres.rows, 0),
          m_othersGone(m_centres.rows, 0), m_nearest(m_centres.rows), m_doubtful(data.rows + 1) {}

    Start run() {
        lookAtAll(true);
        for (std::size_t round = 0; round < mostRounds; ++round) {
            fillEmpty();
            moveCentres();
            if (lookAtDoubtful())
                continue;
            addUp();
            moveCentres();
            if (!lookAtAll(false))
                break;
        }
        Start start;
        start.within = withinOf(m_data, m_own, meansOf(m_data, m_own, m_centres.rows));
        start.cluster = std::move(m_own);
        return start;
    }

private:
    double distance(std::size_t row, std::size_t centre) const {
        return squaredDistance<Columns>(m_data.row(row), m_centres.row(centre), m_data.columns);
    }

    /// The nearest centre, the present one where none is nearer, and the bounds as they are now.
    bool look(std::size_t row) {
        const std::uint32_t before = m_own[row];
        double least = distance(row, before), second = infinity;
        std::uint32_t nearest = before;
        for (std::uint32_t c = 0; c < m_centres.rows; ++c) {
            if (c == before)
                continue;
            const double d = distance(row, c);
            if (d < least) {
                second = least;
                least = d;
                nearest = c;
            } else if (d < second) {
                second = d;
            }
        }
        m_upper[row] = std::sqrt(least) - m_gone[nearest];
        m_lower[row] = std::sqrt(second) + m_othersGone[nearest];
        if (nearest == before)
            return false;
        m_own[row] = nearest;
        --m_sizes[before];
        ++m_sizes[nearest];
        for (std::size_t c = 0; c < m_data.columns; ++c) {
            const double x = m_data.row(row)[c];
            m_sums.row(before)[c] -= x;
            m_sums.row(nearest)[c] += x;
        }
        return true;
    }

    bool lookAtAll(bool first) {
        bool moved = false;
        for (std::size_t row = 0; row < m_data.rows; ++row)
            moved = look(row) || moved;
        if (first)
            addUp();
        return moved;
    }

    /// Every other centre is at least the way between the centres, less the own distance, away.
    bool lookAtDoubtful() {
        for (std::size_t a = 0; a < m_centres.rows; ++a) {
            double least = infinity;
            for (std::size_t b = 0; b < m_centres.rows; ++b)
                if (a != b)
                    least =
                        std::min(least, squaredDistance<Columns>(m_centres.row(a), m_centres.row(b), m_data.columns));
            m_nearest[a] = std::sqrt(least);
        }
        // Gathered first and without a branch: which rows are doubtful is nothing that a processor could guess.
        std::size_t doubtful = 0;
        for (std::size_t row = 0; row < m_data.rows; ++row) {
            const std::uint32_t own = m_own[row];
            m_doubtful[doubtful] = static_cast<std::uint32_t>(row);
            doubtful += m_upper[row] + m_gone[own] > m_lower[row] - m_othersGone[own] ? 1 : 0;
        }
        bool moved = false;
        for (std::size_t i = 0; i < doubtful; ++i) {
            const std::size_t row = m_doubtful[i];
            const std::uint32_t own = m_own[row];
            const double now = std::sqrt(distance(row, own));
            const double others = std::max(m_lower[row] - m_othersGone[own], m_nearest[own] - now);
            if (now <= others) {
                m_upper[row] = now - m_gone[own];
                m_lower[row] = others + m_othersGone[own];
                continue;
            }
            moved = look(row) || moved;
        }
        return moved;
    }

    void addUp() {
        std::fill(m_sums.values.begin(), m_sums.values.end(), 0.0);
        std::fill(m_sizes.begin(), m_sizes.end(), std::size_t{0});
        for (std::size_t row = 0; row < m_data.rows; ++row) {
            ++m_sizes[m_own[row]];
            for (std::size_t c = 0; c < m_data.columns; ++c)
                m_sums.row(m_own[row])[c] += m_data.row(row)[c];
        }
    }

    void fillEmpty() {
        for (std::uint32_t empty = 0; empty < m_centres.rows; ++empty) {
            if (m_sizes[empty] > 0)
                continue;
            std::size_t farthest = m_data.rows;
            double most = 0;
            for (std::size_t row = 0; row < m_data.rows; ++row)
                if (m_sizes[m_own[row]] > 1)
                    if (const double d = distance(row, m_own[row]); d > most) {
                        most = d;
                        farthest = row;
                    }
            if (farthest == m_data.rows)
                return; // fewer different rows than clusters
            m_own[farthest] = empty;
            m_upper[farthest] = infinity;
            m_lower[farthest] = 0;
            addUp();
        }
    }

    void moveCentres() {
        double most = 0, next = 0;
        std::size_t farthest = 0;
        for (std::size_t a = 0; a < m_centres.rows; ++a) {
            if (m_sizes[a] == 0)
                continue;
            double way = 0;
            for (std::size_t c = 0; c < m_data.columns; ++c) {
                const double mean = m_sums.row(a)[c] / static_cast<double>(m_sizes[a]);
                const double step = mean - m_centres.row(a)[c];
                way += step * step;
                m_centres.row(a)[c] = mean;
            }
            way = std::sqrt(way);
            m_gone[a] += way;
            if (way > most) {
                next = most;
                most = way;
                farthest = a;
            } else {
                next = std::max(next, way);
            }
        }
        for (std::size_t a = 0; a < m_centres.rows; ++a)
            m_othersGone[a] += a == farthest ? next : most;
    }

    const Matrix& m_data;
    Matrix m_centres;
    std::vector<std::uint32_t> m_own;
    std::vector<double> m_upper; ///< at most the distance to the own centre, less m_gone of it
    std::vector<double> m_lower; ///< at least the distance to any other centre, plus m_othersGone of the own
    std::vector<std::size_t> m_sizes;
    Matrix m_sums;
    std::vector<double> m_gone;       ///< the way that each centre has gone
    std::vector<double> m_othersGone; ///< and, round by round, the farthest-going of the other ones
    std::vector<double> m_nearest;    ///< from each centre to the nearest other one
    std::vector<std::uint32_t> m_doubtful;
};

} // namespace

Start lloyd(const Matrix& data, Matrix centres) {
    return withColumns(data.columns,
                       [&](auto columns) { return Run<decltype(columns)::value>(data, std::move(centres)).run(); });
}

Matrix meansOf(const Matrix& data, const std::vector<std::uint32_t>& cluster, std::size_t clusters) {
    Matrix means(clusters, data.columns);
    std::vector<std::size_t> sizes(clusters, 0);
    for (std::size_t row = 0; row < data.rows; ++row) {
        ++sizes[cluster[row]];
        for (std::size_t c = 0; c < data.columns; ++c)
            means.row(cluster[row])[c] += data.row(row)[c];
    }
    for (std::size_t a = 0; a < clusters; ++a)
        for (std::size_t c = 0; c < data.columns; ++c)
            means.row(a)[c] /= static_cast<double>(std::max<std::size_t>(sizes[a], 1));
    return means;
}

double withinOf(const Matrix& data, const std::vector<std::uint32_t>& cluster, const Matrix& means) {
    double sum = 0;
    for (std::size_t row = 0; row < data.rows; ++row)
        sum += squaredDistance<0>(data.row(row), means.row(cluster[row]), data.columns);
    return sum;
}

} // namespace rolemap::accounts
