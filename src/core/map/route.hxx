// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Ways for lines through the gutters between cards: along the middle of the gutters and of the cards, never through
// one. A* on the grid of those lines (Hart, Nilsson and Raphael 1968), a bend costing as much as a detour.
#pragma once

#include "../scene/scene.hxx"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rolemap::map {

/// One line to be routed, between two obstacles.
struct Request {
    std::size_t from = 0, to = 0; ///< into the obstacles
    /// Lines of one net may run on top of each other: all who report to one boss are a tree.
    std::size_t net = 0;
    bool tree = false; ///< leaves downwards and arrives from above where it can
};

/// A way along grid lines, from the middle of one obstacle to the middle of another.
struct Way {
    struct Step {
        std::size_t x, y; ///< into Router::xs(), ys()
    };
    std::vector<Step> corners; ///< ends included; empty where there is no way
};

class Router {
public:
    /// `region` bounds the ways; `gapX`, `gapY` are the usual gutters, whose middle is a line of the grid.
    Router(const std::vector<scene::Rect>& obstacles, const scene::Rect& region, double gapX, double gapY);

    /// A cheap way, given the ways found before: they are shared by lines of the same net and avoided by others
    /// where that costs nothing. O(grid log grid), usually far less.
    Way route(const Request& request);

    const std::vector<double>& xs() const noexcept { return m_xs; }
    const std::vector<double>& ys() const noexcept { return m_ys; }

private:
    static constexpr std::int32_t free_ = -1, blocked = -2;
    enum Direction : std::size_t { right, down, left, up };

    std::size_t node(std::size_t x, std::size_t y) const noexcept { return y * m_xs.size() + x; }
    void block(const scene::Rect& obstacle, std::int32_t owner);
    double turnCost(Direction from, Direction to) const noexcept;
    double exitCost(Direction direction, const Request& request) const noexcept;
    double entryCost(Direction direction, const Request& request) const noexcept;
    void use(const Way& way, const Request& request);

    std::vector<scene::Rect> m_obstacles;
    std::vector<double> m_xs, m_ys;
    /// Of the edge to the right of and below each node: free, blocked, or only for lines of one obstacle.
    std::vector<std::int32_t> m_right, m_down;
    std::vector<std::uint16_t> m_usedRight, m_usedDown; ///< by lines so far
    std::vector<std::size_t> m_treeRight, m_treeDown;   ///< net + 1 of the last tree on the edge
    double m_bend = 0;
    // Of one search, valid where the stamp is the search's own.
    std::vector<double> m_cost;
    std::vector<std::uint32_t> m_stamp, m_before;
    std::uint32_t m_search = 0;
};

} // namespace rolemap::map
