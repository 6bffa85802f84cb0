// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a click on a picture means, and pictures made larger or smaller.

#include "scene.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::scene {

namespace {

/// Even-odd rule.
bool insidePolygon(const std::vector<Point>& corners, Point p) noexcept {
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const Point a = corners[i], b = corners[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

double distanceToSegment(Point p, Point a, Point b) noexcept {
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/// A line is hit within its own width on either side: thin ones would be hard to meet.
bool nearLine(const Item& item, Point p) {
    const std::vector<Point> points = item.kind == Kind::curve ? flatten(item.points, 12) : item.points;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (distanceToSegment(p, points[i - 1], points[i]) <= 1.5 * item.style.strokeWidth)
            return true;
    return false;
}

bool covers(const Item& item, Point p) {
    switch (item.kind) {
    case Kind::box:
    case Kind::text:
        return item.rect.contains(p);
    case Kind::ellipse: {
        const double rx = item.rect.width / 2, ry = item.rect.height / 2;
        if (rx <= 0 || ry <= 0)
            return false;
        return std::hypot((p.x - item.rect.x - rx) / rx, (p.y - item.rect.y - ry) / ry) <= 1;
    }
    case Kind::polygon:
        return !item.points.empty() && insidePolygon(item.points, p);
    case Kind::polyline:
    case Kind::curve:
        return nearLine(item, p);
    }
    return false;
}

} // namespace

std::vector<Point> flatten(const std::vector<Point>& curve, std::size_t steps) {
    std::vector<Point> out;
    if (curve.empty())
        return out;
    out.push_back(curve.front());
    for (std::size_t i = 1; i + 2 < curve.size(); i += 3)
        for (std::size_t s = 1; s <= steps; ++s) {
            const double t = static_cast<double>(s) / static_cast<double>(steps), u = 1 - t;
            const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            out.push_back({a * curve[i - 1].x + b * curve[i].x + c * curve[i + 1].x + d * curve[i + 2].x,
                           a * curve[i - 1].y + b * curve[i].y + c * curve[i + 1].y + d * curve[i + 2].y});
        }
    return out;
}

Group scaled(Group group, double factor, Point offset) {
    const auto place = [&](Point p) { return Point{p.x * factor + offset.x, p.y * factor + offset.y}; };
    const auto frame = [&](const Rect& r) {
        const Point corner = place({r.x, r.y});
        return Rect{corner.x, corner.y, r.width * factor, r.height * factor};
    };
    group.bounds = frame(group.bounds);
    for (Item& item : group.items) {
        item.rect = frame(item.rect);
        item.radius *= factor;
        item.style.strokeWidth *= factor;
        item.fontSize *= factor;
        for (Point& point : item.points)
            point = place(point);
    }
    return group;
}

std::string Scene::hit(Point p) const {
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        for (auto item = group->items.rbegin(); item != group->items.rend(); ++item)
            if (!item->target.empty() && covers(*item, p))
                return item->target;
        if (!group->target.empty() && group->bounds.contains(p))
            return group->target;
    }
    return {};
}

} // namespace rolemap::scene
