// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "layout.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rolemap::map {

namespace {

using scene::Point;
using scene::Rect;

/// A card or a placeholder that wants a place in a cell.
struct Entry {
    bool missing = false;
    std::size_t index = 0;
};

struct Cells {
    std::size_t bands = 0, lanes = 0;
    std::vector<std::vector<Entry>> of; ///< row-major: band, lane
    std::vector<Entry>& at(std::size_t band, std::size_t lane) { return of[band * lanes + lane]; }
    const std::vector<Entry>& at(std::size_t band, std::size_t lane) const { return of[band * lanes + lane]; }
};

struct Plan {
    std::vector<std::size_t> rows, columns; ///< of each band, of each lane
    double need = 0;                        ///< the larger of the two ratios of needed to available size
    double other = 0;                       ///< the smaller one
    bool betterThan(const Plan& o) const noexcept {
        return need < o.need - 1e-9 || (need < o.need + 1e-9 && other < o.other - 1e-9);
    }
};

std::size_t roundUp(std::size_t a, std::size_t b) {
    return (a + b - 1) / b;
}

/// Depth of a person among bosses who stand in the same cell, a cycle counting as its length at most.
std::size_t depthInCell(const Content& content, std::size_t card) {
    const Card& own = content.cards[card];
    std::size_t depth = 0;
    for (auto boss = own.boss; boss && depth < content.cards.size(); boss = content.cards[*boss].boss) {
        if (content.cards[*boss].band != own.band || content.cards[*boss].lane != own.lane)
            break;
        ++depth;
    }
    return depth;
}

/// Cards of a cell in the order in which they fill it: bosses before those who report to them, people of one boss
/// together, then by influence; placeholders last.
Cells cellsOf(const Content& content) {
    Cells cells{content.bands.size(), content.lanes.size(), {}};
    cells.of.resize(cells.bands * cells.lanes);
    for (std::size_t i = 0; i < content.cards.size(); ++i)
        cells.at(content.cards[i].band, content.cards[i].lane).push_back({false, i});
    for (auto& cell : cells.of) {
        std::vector<std::size_t> depth(content.cards.size(), 0);
        for (const Entry& e : cell)
            depth[e.index] = depthInCell(content, e.index);
        std::stable_sort(cell.begin(), cell.end(), [&](const Entry& a, const Entry& b) {
            const Card &x = content.cards[a.index], &y = content.cards[b.index];
            if (depth[a.index] != depth[b.index])
                return depth[a.index] < depth[b.index];
            const std::size_t none = content.cards.size();
            if (x.boss.value_or(none) != y.boss.value_or(none))
                return x.boss.value_or(none) < y.boss.value_or(none);
            return x.influence > y.influence;
        });
    }
    for (std::size_t i = 0; i < content.missing.size(); ++i)
        cells.at(content.missing[i].band, content.missing[i].lane).push_back({true, i});
    return cells;
}

class Planner {
public:
    Planner(const Cells& cells, double pitchX, double pitchY, double width, double height)
        : m_cells(cells), m_pitchX(pitchX), m_pitchY(pitchY), m_width(width), m_height(height) {}

    /// Tries all sensible numbers of rows where there are few, else moves one band at a time while that helps.
    Plan best() const {
        std::vector<std::vector<std::size_t>> choices;
        double combinations = 1;
        for (std::size_t band = 0; band < m_cells.bands; ++band) {
            choices.push_back(rowChoices(band));
            combinations *= static_cast<double>(choices.back().size());
        }
        return combinations <= 5000 ? tryAll(choices) : descend(choices);
    }

private:
    std::vector<std::size_t> rowChoices(std::size_t band) const {
        std::size_t most = 1;
        for (std::size_t lane = 0; lane < m_cells.lanes; ++lane)
            most = std::max(most, m_cells.at(band, lane).size());
        std::vector<std::size_t> rows;
        for (std::size_t columns = 1; columns <= most; ++columns)
            if (const std::size_t r = roundUp(most, columns); rows.empty() || rows.back() != r)
                rows.push_back(r);
        return rows;
    }

    Plan plan(std::vector<std::size_t> rows) const {
        Plan p;
        p.columns.assign(m_cells.lanes, 1);
        for (std::size_t lane = 0; lane < m_cells.lanes; ++lane)
            for (std::size_t band = 0; band < m_cells.bands; ++band)
                p.columns[lane] = std::max(p.columns[lane], roundUp(m_cells.at(band, lane).size(), rows[band]));
        const auto sum = [](const std::vector<std::size_t>& v) {
            return static_cast<double>(std::accumulate(v.begin(), v.end(), std::size_t{0}));
        };
        const double across = sum(p.columns) * m_pitchX / m_width, down = sum(rows) * m_pitchY / m_height;
        p.need = std::max(across, down);
        p.other = std::min(across, down);
        p.rows = std::move(rows);
        return p;
    }

    Plan tryAll(const std::vector<std::vector<std::size_t>>& choices) const {
        std::vector<std::size_t> digit(choices.size(), 0);
        Plan best;
        for (;;) {
            std::vector<std::size_t> rows;
            for (std::size_t b = 0; b < choices.size(); ++b)
                rows.push_back(choices[b][digit[b]]);
            Plan p = plan(std::move(rows));
            if (best.rows.empty() || p.betterThan(best))
                best = std::move(p);
            std::size_t b = 0;
            while (b < digit.size() && ++digit[b] == choices[b].size())
                digit[b++] = 0;
            if (b == digit.size())
                return best;
        }
    }

    Plan descend(const std::vector<std::vector<std::size_t>>& choices) const {
        std::vector<std::size_t> digit(choices.size(), 0);
        const auto planOf = [&](const std::vector<std::size_t>& d) {
            std::vector<std::size_t> rows;
            for (std::size_t b = 0; b < choices.size(); ++b)
                rows.push_back(choices[b][d[b]]);
            return plan(std::move(rows));
        };
        Plan best = planOf(digit);
        // Rows become fewer and columns more; whichever single change costs least is taken, the best plan on the way
        // kept.
        for (;;) {
            std::optional<std::size_t> change;
            double need = 0;
            for (std::size_t b = 0; b < choices.size(); ++b)
                if (digit[b] + 1 < choices[b].size()) {
                    auto next = digit;
                    ++next[b];
                    if (const double n = planOf(next).need; !change || n < need) {
                        change = b;
                        need = n;
                    }
                }
            if (!change)
                return best;
            ++digit[*change];
            if (Plan p = planOf(digit); p.betterThan(best))
                best = std::move(p);
        }
    }

    const Cells& m_cells;
    double m_pitchX, m_pitchY, m_width, m_height;
};

/// Places the cards that were not moved but lie under a moved one on the nearest free place of the grid.
void makeWay(Layout& out, const Content& content, const std::map<std::string, Point>& moved,
             const std::vector<Rect>& places) {
    struct Place {
        Rect* rect;
        bool moved;
    };
    std::vector<Place> all;
    for (std::size_t i = 0; i < out.cards.size(); ++i)
        all.push_back({&out.cards[i], moved.count(content.cards[i].group) > 0});
    for (std::size_t i = 0; i < out.missing.size(); ++i)
        all.push_back({&out.missing[i], moved.count(content.missing[i].group) > 0});
    const auto isFree = [&](const Rect& r, const Rect* self) {
        return std::none_of(all.begin(), all.end(),
                            [&](const Place& p) { return p.rect != self && p.rect->overlaps(r); });
    };
    for (const Place& place : all) {
        if (place.moved || isFree(*place.rect, place.rect))
            continue;
        std::optional<Rect> nearest;
        double distance = 0;
        for (const Rect& candidate : places) {
            Rect r = *place.rect;
            r.x = candidate.x;
            r.y = candidate.y;
            const double d = std::hypot(r.x - place.rect->x, r.y - place.rect->y);
            if ((!nearest || d < distance) && isFree(r, place.rect)) {
                nearest = r;
                distance = d;
            }
        }
        if (nearest)
            *place.rect = *nearest;
    }
}

} // namespace

Layout layout(const Content& content, double minWidth, bool legend, const std::map<std::string, Point>& moved) {
    const Cells cells = cellsOf(content);
    std::size_t stubs = 0;
    for (const Card& card : content.cards)
        stubs = std::max(stubs, card.stubs.size());
    const double cardHeight = CardSize::height + static_cast<double>(stubs) * CardSize::stub;
    const double bandsHeight = Frame::bandsBottom(legend) - Frame::bandsTop;

    const Plan plan = Planner(cells, CardSize::width + CardSize::gapX, cardHeight + CardSize::gapY,
                              Frame::bandsWidth - 2 * Frame::paddingX, bandsHeight - 2 * Frame::paddingY)
                          .best();
    Layout out;
    out.pageScale = std::max({plan.need, minWidth / Frame::pageWidth, 1e-3});
    out.width = Frame::pageWidth * out.pageScale;
    out.height = Frame::pageHeight * out.pageScale;
    out.cardScale = std::min(out.pageScale / plan.need, CardSize::largest * out.pageScale);

    const double k = out.pageScale, f = out.cardScale;
    const Rect grid{(Frame::margin + Frame::bandLabel) * k, Frame::bandsTop * k, Frame::bandsWidth * k,
                    bandsHeight * k};
    const auto total = [](const std::vector<std::size_t>& v) {
        return static_cast<double>(std::accumulate(v.begin(), v.end(), std::size_t{0}));
    };
    // One pitch for all columns and one for all rows: the gutters run straight through the page.
    const double paddingX = Frame::paddingX * k, paddingY = Frame::paddingY * k;
    const double pitchX = (grid.width - 2 * paddingX) / total(plan.columns);
    const double pitchY = (grid.height - 2 * paddingY) / total(plan.rows);
    const double width = CardSize::width * f, height = cardHeight * f;
    out.gapX = pitchX - width;
    out.gapY = pitchY - height;

    std::vector<double> laneX{grid.x + paddingX}, bandY{grid.y + paddingY};
    for (const std::size_t n : plan.columns)
        laneX.push_back(laneX.back() + static_cast<double>(n) * pitchX);
    for (const std::size_t n : plan.rows)
        bandY.push_back(bandY.back() + static_cast<double>(n) * pitchY);
    // The outermost lanes and bands reach to the grid's edge.
    const auto edge = [](const std::vector<double>& inner, std::size_t i, double low, double high) {
        return i == 0 ? low : i + 1 == inner.size() ? high : inner[i];
    };
    for (std::size_t lane = 0; lane < cells.lanes; ++lane) {
        const double x = edge(laneX, lane, grid.x, grid.right());
        out.lanes.push_back({x, grid.y, edge(laneX, lane + 1, grid.x, grid.right()) - x, grid.height});
    }
    for (std::size_t band = 0; band < cells.bands; ++band) {
        const double y = edge(bandY, band, grid.y, grid.bottom());
        out.bands.push_back({grid.x, y, grid.width, edge(bandY, band + 1, grid.y, grid.bottom()) - y});
    }

    const auto at = [&](double x, double y, double column, double row) {
        return Rect{x + column * pitchX + out.gapX / 2, y + row * pitchY + out.gapY / 2, width, height};
    };
    out.cards.resize(content.cards.size());
    out.missing.resize(content.missing.size());
    std::vector<Rect> places;
    for (std::size_t band = 0; band < cells.bands; ++band)
        for (std::size_t lane = 0; lane < cells.lanes; ++lane) {
            const std::vector<Entry>& cell = cells.at(band, lane);
            const std::size_t columns = plan.columns[lane], rows = plan.rows[band];
            for (std::size_t place = 0; place < rows * columns; ++place)
                places.push_back(at(laneX[lane], bandY[band], static_cast<double>(place % columns),
                                    static_cast<double>(place / columns)));
            if (cell.empty())
                continue;
            const std::size_t used = roundUp(cell.size(), columns);
            const std::size_t across = roundUp(cell.size(), used), top = (rows - used) / 2,
                              left = (columns - across) / 2;
            for (std::size_t i = 0; i < cell.size(); ++i) {
                const Rect r = at(laneX[lane], bandY[band], static_cast<double>(left + i % across),
                                  static_cast<double>(top + i / across));
                (cell[i].missing ? out.missing : out.cards)[cell[i].index] = r;
            }
        }
    for (Rect& r : out.missing)
        r.height = CardSize::height * f;
    for (std::size_t i = 0; i < out.cards.size(); ++i)
        out.cards[i].height =
            (CardSize::height + static_cast<double>(content.cards[i].stubs.size()) * CardSize::stub) * f;
    for (std::size_t i = 0; i < out.cards.size(); ++i)
        if (const auto to = moved.find(content.cards[i].group); to != moved.end())
            std::tie(out.cards[i].x, out.cards[i].y) = std::make_pair(to->second.x, to->second.y);
    for (std::size_t i = 0; i < out.missing.size(); ++i)
        if (const auto to = moved.find(content.missing[i].group); to != moved.end())
            std::tie(out.missing[i].x, out.missing[i].y) = std::make_pair(to->second.x, to->second.y);
    if (!moved.empty())
        makeWay(out, content, moved, places);
    if (legend)
        out.legend = {Frame::margin * k, Frame::legendTop * k, (Frame::pageWidth - 2 * Frame::margin) * k,
                      (Frame::legendBottom - Frame::legendTop) * k};
    return out;
}

} // namespace rolemap::map
