// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "tracks.hxx"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace rolemap::map {

namespace {

using scene::Point;
using scene::Rect;

/// A straight piece of a way, on one line of the grid.
struct Segment {
    std::size_t way = 0, index = 0;   ///< from corner `index` to the next
    double low = 0, high = 0;         ///< along the line
    double side = 0;                  ///< towards which side its neighbours turn, -2..2
    double roomLow = 0, roomHigh = 0; ///< how far it may move
};

/// Segments of one net that lie on each other: they move as one.
struct Strand {
    std::size_t net = 0;
    bool tree = false;
    double low = 0, high = 0, side = 0, roomLow = 0, roomHigh = 0;
    std::vector<Segment> segments;
    std::size_t track = 0;
};

class Separator {
public:
    Separator(const std::vector<Way>& ways, const std::vector<Request>& requests, const Router& router,
              const std::vector<Rect>& obstacles, const Rect& region, double spacing)
        : m_ways(ways), m_requests(requests), m_router(router), m_obstacles(obstacles), m_region(region),
          m_spacing(spacing) {
        m_offset.resize(ways.size());
        for (std::size_t i = 0; i < ways.size(); ++i)
            m_offset[i].assign(ways[i].corners.empty() ? 0 : ways[i].corners.size() - 1, 0.0);
    }

    std::vector<Path> run() {
        collect();
        for (auto& [line, segments] : m_lines)
            spread(strandsOf(segments));
        std::vector<Path> paths;
        for (std::size_t i = 0; i < m_ways.size(); ++i)
            paths.push_back(path(i));
        return paths;
    }

private:
    struct Line {
        bool upright;
        std::size_t index;
        bool operator<(const Line& o) const noexcept { return std::tie(upright, index) < std::tie(o.upright, o.index); }
    };

    Point point(const Way::Step& s) const { return {m_router.xs()[s.x], m_router.ys()[s.y]}; }

    bool isUpright(const Way& way, std::size_t segment) const {
        return way.corners[segment].x == way.corners[segment + 1].x;
    }

    /// The end of a way where it leaves an obstacle in the direction of its neighbour.
    static Point border(const Rect& r, Point middle, Point next) {
        if (next.x > middle.x)
            return {r.right(), middle.y};
        if (next.x < middle.x)
            return {r.x, middle.y};
        return {middle.x, next.y > middle.y ? r.bottom() : r.y};
    }

    Point corner(std::size_t way, std::size_t index) const {
        const auto& corners = m_ways[way].corners;
        if (index == 0)
            return border(m_obstacles[m_requests[way].from], point(corners[0]), point(corners[1]));
        if (index + 1 == corners.size())
            return border(m_obstacles[m_requests[way].to], point(corners[index]), point(corners[index - 1]));
        return point(corners[index]);
    }

    void collect() {
        for (std::size_t w = 0; w < m_ways.size(); ++w) {
            const auto& corners = m_ways[w].corners;
            for (std::size_t s = 0; s + 1 < corners.size(); ++s) {
                const bool upright = isUpright(m_ways[w], s);
                const Point a = corner(w, s), b = corner(w, s + 1);
                Segment segment{w, s, 0, 0, 0, 0, 0};
                std::tie(segment.low, segment.high) = upright ? std::minmax({a.y, b.y}) : std::minmax({a.x, b.x});
                const double here = upright ? a.x : a.y;
                const auto turn = [&](const Point& p) {
                    const double there = upright ? p.x : p.y;
                    return there < here ? -1.0 : there > here ? 1.0 : 0.0;
                };
                if (s > 0)
                    segment.side += turn(corner(w, s - 1));
                if (s + 2 < corners.size())
                    segment.side += turn(corner(w, s + 2));
                room(segment, here, upright, s == 0, s + 2 == corners.size());
                m_lines[{upright, upright ? corners[s].x : corners[s].y}].push_back(segment);
            }
        }
    }

    /// How far a segment may move before it comes near an obstacle, or leaves the straight part of the side that it
    /// ends at.
    void room(Segment& segment, double here, bool upright, bool first, bool last) const {
        constexpr double clearance = 110;
        // The segments at its ends may move too, and make this one longer.
        const double beyond = 4 * m_spacing;
        double low = here - (upright ? m_region.x : m_region.y);
        double high = (upright ? m_region.right() : m_region.bottom()) - here;
        for (const Rect& r : m_obstacles) {
            const double along0 = upright ? r.y : r.x, along1 = upright ? r.bottom() : r.right();
            const double across0 = upright ? r.x : r.y, across1 = upright ? r.right() : r.bottom();
            if (along1 + beyond <= segment.low || along0 - beyond >= segment.high)
                continue;
            if (across0 >= here)
                high = std::min(high, across0 - here - clearance);
            else if (across1 <= here)
                low = std::min(low, here - across1 - clearance);
        }
        const Request& request = m_requests[segment.way];
        const auto stay = [&](const Rect& r) {
            const double half = (upright ? r.width : r.height) / 2, keep = half - std::min(0.3 * half, 320.0);
            low = std::min(low, keep);
            high = std::min(high, keep);
        };
        if (first)
            stay(m_obstacles[request.from]);
        if (last)
            stay(m_obstacles[request.to]);
        segment.roomLow = std::max(0.0, low);
        segment.roomHigh = std::max(0.0, high);
    }

    std::vector<Strand> strandsOf(const std::vector<Segment>& segments) const {
        std::vector<Segment> sorted = segments;
        const auto net = [&](const Segment& s) {
            return std::make_pair(!m_requests[s.way].tree, m_requests[s.way].net);
        };
        std::stable_sort(sorted.begin(), sorted.end(), [&](const Segment& a, const Segment& b) {
            return std::make_pair(net(a), a.low) < std::make_pair(net(b), b.low);
        });
        std::vector<Strand> strands;
        for (const Segment& s : sorted) {
            const Request& request = m_requests[s.way];
            const bool joins = !strands.empty() && request.tree && strands.back().tree &&
                               strands.back().net == request.net && s.low <= strands.back().high + 1;
            if (!joins)
                strands.push_back({request.net, request.tree, s.low, s.high, 0, s.roomLow, s.roomHigh, {}, 0});
            Strand& strand = strands.back();
            strand.high = std::max(strand.high, s.high);
            strand.roomLow = std::min(strand.roomLow, s.roomLow);
            strand.roomHigh = std::min(strand.roomHigh, s.roomHigh);
            strand.segments.push_back(s);
        }
        for (Strand& strand : strands) {
            for (const Segment& s : strand.segments)
                strand.side += s.side;
            strand.side /= static_cast<double>(strand.segments.size());
        }
        return strands;
    }

    /// Strands that overlap, directly or through others, share the room; within it each takes the first track that is
    /// free, those that turn low first, so that few lines cross.
    void spread(std::vector<Strand> strands) {
        std::stable_sort(strands.begin(), strands.end(),
                         [](const Strand& a, const Strand& b) { return a.low < b.low; });
        constexpr double apart = 200; // ends of two lines that nearly meet still want a track each
        for (std::size_t begin = 0; begin < strands.size();) {
            std::size_t end = begin;
            double reach = strands[begin].high;
            while (end < strands.size() && strands[end].low <= reach + apart)
                reach = std::max(reach, strands[end++].high);
            const auto first = strands.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto last = strands.begin() + static_cast<std::ptrdiff_t>(end);
            std::stable_sort(first, last, [](const Strand& a, const Strand& b) { return a.side < b.side; });
            std::size_t tracks = 1;
            for (auto s = first; s != last; ++s) {
                std::vector<bool> taken(static_cast<std::size_t>(s - first) + 1, false);
                for (auto o = first; o != s; ++o)
                    if (o->low <= s->high + apart && s->low <= o->high + apart)
                        taken[o->track] = true;
                s->track = static_cast<std::size_t>(std::find(taken.begin(), taken.end(), false) - taken.begin());
                tracks = std::max(tracks, s->track + 1);
            }
            place(first, last, tracks);
            begin = end;
        }
    }

    template <typename Iterator>
    void place(Iterator first, Iterator last, std::size_t tracks) {
        double roomLow = std::numeric_limits<double>::max(), roomHigh = roomLow;
        for (auto s = first; s != last; ++s) {
            roomLow = std::min(roomLow, s->roomLow);
            roomHigh = std::min(roomHigh, s->roomHigh);
        }
        const double steps = static_cast<double>(tracks - 1);
        const double gap = tracks > 1 ? std::min(m_spacing, (roomLow + roomHigh) / steps) : 0.0;
        const double start = std::clamp(-gap * steps / 2, -roomLow, std::max(-roomLow, roomHigh - gap * steps));
        for (auto s = first; s != last; ++s)
            for (const Segment& segment : s->segments)
                m_offset[segment.way][segment.index] = start + gap * static_cast<double>(s->track);
    }

    Path path(std::size_t way) const {
        const auto& corners = m_ways[way].corners;
        Path out;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            Point p = corner(way, i);
            for (std::size_t s : {i, i + 1}) // the segments that end and begin here
                if (s >= 1 && s < corners.size())
                    (isUpright(m_ways[way], s - 1) ? p.x : p.y) += m_offset[way][s - 1];
            out.push_back(p);
        }
        return out;
    }

    const std::vector<Way>& m_ways;
    const std::vector<Request>& m_requests;
    const Router& m_router;
    const std::vector<Rect>& m_obstacles;
    Rect m_region;
    double m_spacing;
    std::map<Line, std::vector<Segment>> m_lines;
    std::vector<std::vector<double>> m_offset;
};

} // namespace

std::vector<Path> separate(const std::vector<Way>& ways, const std::vector<Request>& requests, const Router& router,
                           const std::vector<Rect>& obstacles, const Rect& region, double spacing) {
    return Separator(ways, requests, router, obstacles, region, spacing).run();
}

} // namespace rolemap::map
