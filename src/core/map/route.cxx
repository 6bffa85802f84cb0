// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "route.hxx"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace rolemap::map {

namespace {

using scene::Rect;

/// Sorted, lines nearer than half a millimetre made one, unless both are the middle of a card.
std::vector<double> gridLines(std::vector<double> middles, std::vector<double> gutters, double low, double high) {
    constexpr double same = 1, near_ = 50;
    std::sort(middles.begin(), middles.end());
    middles.erase(std::unique(middles.begin(), middles.end(), [](double a, double b) { return b - a < same; }),
                  middles.end());
    std::vector<double> lines = middles;
    std::sort(gutters.begin(), gutters.end());
    double last = low - 2 * near_;
    for (const double g : gutters) {
        if (g < low || g > high || g - last < near_)
            continue;
        const auto next = std::lower_bound(middles.begin(), middles.end(), g);
        const bool taken =
            (next != middles.end() && *next - g < near_) || (next != middles.begin() && g - *(next - 1) < near_);
        if (!taken)
            lines.push_back(g);
        last = g;
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::size_t indexOf(const std::vector<double>& lines, double v) {
    const auto at = std::lower_bound(lines.begin(), lines.end(), v - 1);
    return static_cast<std::size_t>(at - lines.begin());
}

} // namespace

Router::Router(const std::vector<Rect>& obstacles, const Rect& region, double gapX, double gapY)
    : m_obstacles(obstacles), m_bend(gapX + gapY) {
    std::vector<double> middleX, middleY, gutterX{region.x, region.right()}, gutterY{region.y, region.bottom()};
    for (const Rect& r : obstacles) {
        middleX.push_back(r.x + r.width / 2);
        middleY.push_back(r.y + r.height / 2);
        gutterX.insert(gutterX.end(), {r.x - gapX / 2, r.right() + gapX / 2});
        gutterY.insert(gutterY.end(), {r.y - gapY / 2, r.bottom() + gapY / 2});
    }
    m_xs = gridLines(std::move(middleX), std::move(gutterX), region.x, region.right());
    m_ys = gridLines(std::move(middleY), std::move(gutterY), region.y, region.bottom());

    const std::size_t nodes = m_xs.size() * m_ys.size();
    m_right.assign(nodes, free_);
    m_down.assign(nodes, free_);
    m_usedRight.assign(nodes, 0);
    m_usedDown.assign(nodes, 0);
    m_treeRight.assign(nodes, 0);
    m_treeDown.assign(nodes, 0);
    m_cost.resize(4 * nodes);
    m_before.resize(4 * nodes);
    m_stamp.assign(4 * nodes, 0);
    for (std::size_t i = 0; i < obstacles.size(); ++i)
        block(obstacles[i], static_cast<std::int32_t>(i));
}

/// Edges through an obstacle, or too near to it to leave room for a line, are closed; its own lines may use its middle.
void Router::block(const Rect& r, std::int32_t owner) {
    constexpr double near_ = 60;
    const auto first = [](const std::vector<double>& lines, double v) {
        const auto at = std::upper_bound(lines.begin(), lines.end(), v);
        return static_cast<std::size_t>(at - lines.begin());
    };
    const auto mark = [owner](std::int32_t& edge, bool middle) { edge = middle && edge == free_ ? owner : blocked; };
    const double left_ = r.x - near_, right_ = r.right() + near_, top = r.y - near_, bottom = r.bottom() + near_;
    // Lines strictly inside, and the edges that reach in from the last line before.
    const std::size_t x0 = first(m_xs, left_), x1 = first(m_xs, right_), y0 = first(m_ys, top),
                      y1 = first(m_ys, bottom);
    const std::size_t middleX = indexOf(m_xs, r.x + r.width / 2), middleY = indexOf(m_ys, r.y + r.height / 2);
    for (std::size_t y = y0; y < y1; ++y)
        for (std::size_t x = x0 > 0 ? x0 - 1 : 0; x < x1; ++x)
            mark(m_right[node(x, y)], y == middleY);
    for (std::size_t x = x0; x < x1; ++x)
        for (std::size_t y = y0 > 0 ? y0 - 1 : 0; y < y1; ++y)
            mark(m_down[node(x, y)], x == middleX);
}

double Router::turnCost(Direction from, Direction to) const noexcept {
    return from == to ? 0 : m_bend;
}

double Router::exitCost(Direction direction, const Request& request) const noexcept {
    if (!request.tree)
        return direction == left || direction == right ? 0 : 0.3 * m_bend;
    return direction == down ? 0 : direction == up ? 3 * m_bend : 1.6 * m_bend;
}

double Router::entryCost(Direction direction, const Request& request) const noexcept {
    if (!request.tree)
        return direction == left || direction == right ? 0 : 0.3 * m_bend;
    return direction == down ? 0 : direction == up ? 3 * m_bend : 0.8 * m_bend;
}

Way Router::route(const Request& request) {
    const Rect &a = m_obstacles[request.from], &b = m_obstacles[request.to];
    const std::size_t columns = m_xs.size(), rows = m_ys.size();
    const std::size_t startX = indexOf(m_xs, a.x + a.width / 2), startY = indexOf(m_ys, a.y + a.height / 2);
    const std::size_t goalX = indexOf(m_xs, b.x + b.width / 2), goalY = indexOf(m_ys, b.y + b.height / 2);
    if (startX >= columns || goalX >= columns || startY >= rows || goalY >= rows)
        return {};
    const std::size_t start = node(startX, startY), goal = node(goalX, goalY);
    const auto from = static_cast<std::int32_t>(request.from), to = static_cast<std::int32_t>(request.to);
    const auto passable = [&](std::int32_t owner) { return owner == free_ || owner == from || owner == to; };

    ++m_search;
    struct Open {
        double estimate;
        std::size_t state;
        bool operator>(const Open& o) const noexcept {
            return estimate != o.estimate ? estimate > o.estimate : state > o.state;
        }
    };
    std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
    // Sharing a trunk is cheap. The estimate knows nothing of trunks: it may miss a slightly cheaper tree, and looks at
    // a tenth of the grid for that.
    constexpr double shared = 0.3;
    const auto estimate = [&](std::size_t x, std::size_t y) {
        const double dx = std::abs(m_xs[x] - m_xs[goalX]), dy = std::abs(m_ys[y] - m_ys[goalY]);
        return dx + dy + (x != goalX && y != goalY ? m_bend : 0);
    };
    const auto reach = [&](std::size_t x, std::size_t y, Direction direction, double cost, std::size_t before) {
        const std::size_t state = 4 * node(x, y) + direction;
        if (m_stamp[state] == m_search && m_cost[state] <= cost)
            return;
        m_stamp[state] = m_search;
        m_cost[state] = cost;
        m_before[state] = static_cast<std::uint32_t>(before);
        open.push({cost + estimate(x, y), state});
    };
    const auto leave = [&](std::size_t x, std::size_t y, Direction direction, double cost, std::size_t before) {
        std::size_t edge = node(x, y), nextX = x, nextY = y;
        if (direction == right && x + 1 < columns)
            ++nextX;
        else if (direction == left && x > 0)
            edge = node(--nextX, y);
        else if (direction == down && y + 1 < rows)
            ++nextY;
        else if (direction == up && y > 0)
            edge = node(x, --nextY);
        else
            return;
        const bool across = direction == right || direction == left;
        if (!passable((across ? m_right : m_down)[edge]))
            return;
        double length = std::abs(m_xs[nextX] - m_xs[x]) + std::abs(m_ys[nextY] - m_ys[y]);
        if (request.tree && (across ? m_treeRight : m_treeDown)[edge] == request.net + 1)
            length *= shared;
        else
            length += std::min<double>((across ? m_usedRight : m_usedDown)[edge], 8) * 0.06 * m_bend;
        if (node(nextX, nextY) == goal)
            cost += entryCost(direction, request);
        reach(nextX, nextY, direction, cost + length, before);
    };

    constexpr std::size_t nowhere = 0xFFFFFFFF;
    for (const Direction d : {right, down, left, up})
        leave(startX, startY, d, exitCost(d, request), nowhere);
    std::size_t end = nowhere;
    while (!open.empty()) {
        const Open top = open.top();
        open.pop();
        const std::size_t at = top.state / 4, x = at % columns, y = at / columns;
        const auto direction = static_cast<Direction>(top.state % 4);
        const double cost = m_cost[top.state];
        if (top.estimate > cost + estimate(x, y) + 1e-6)
            continue;
        if (at == goal) {
            end = top.state;
            break;
        }
        if (at == start)
            continue;
        for (const Direction d : {right, down, left, up})
            if ((d + 2) % 4 != direction)
                leave(x, y, d, cost + turnCost(direction, d), top.state);
    }
    if (end == nowhere)
        return {};
    Way way;
    way.corners.push_back({goalX, goalY});
    for (std::size_t state = end; state != nowhere; state = m_before[state]) {
        const std::size_t before = m_before[state];
        const bool turns = before != nowhere && before % 4 != state % 4;
        if (turns)
            way.corners.push_back({before / 4 % columns, before / 4 / columns});
    }
    way.corners.push_back({startX, startY});
    std::reverse(way.corners.begin(), way.corners.end());
    use(way, request);
    return way;
}

void Router::use(const Way& way, const Request& request) {
    for (std::size_t i = 1; i < way.corners.size(); ++i) {
        const auto [x0, x1] = std::minmax(way.corners[i - 1].x, way.corners[i].x);
        const auto [y0, y1] = std::minmax(way.corners[i - 1].y, way.corners[i].y);
        for (std::size_t x = x0; x < x1; ++x) {
            ++m_usedRight[node(x, y0)];
            if (request.tree)
                m_treeRight[node(x, y0)] = request.net + 1;
        }
        for (std::size_t y = y0; y < y1; ++y) {
            ++m_usedDown[node(x0, y)];
            if (request.tree)
                m_treeDown[node(x0, y)] = request.net + 1;
        }
    }
}

} // namespace rolemap::map
