// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Labels beside bubbles.

#include "label_places.hxx"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rolemap::scene {

namespace {

/// How far away a label may stand, in heights of its own, and in how many directions it is tried.
constexpr int rings = 18, directions = 16;
constexpr double ringStep = 0.6;
/// How deep other bubbles may reach into a label beside its own, in heights of it.
constexpr double tolerated = 0.25;
constexpr double pi = 3.14159265358979323846;

bool inside(const Rect& box, const Rect& frame) {
    return box.x >= frame.x && box.y >= frame.y && box.right() <= frame.right() && box.bottom() <= frame.bottom();
}

/// How deep a box reaches into a disc; 0 where they are apart.
double depth(const Rect& box, const Disc& disc) {
    const double dx = disc.middle.x - std::clamp(disc.middle.x, box.x, box.right());
    const double dy = disc.middle.y - std::clamp(disc.middle.y, box.y, box.bottom());
    return std::max(0.0, disc.radius - std::hypot(dx, dy));
}

class Places {
public:
    Places(const std::vector<Disc>& discs, const Rect& frame, const std::vector<Rect>& taken, double gap)
        : m_discs(discs), m_frame(frame), m_taken(taken), m_gap(gap) {}

    LabelPlace place(const Label& label) {
        LabelPlace best;
        double least = -1;
        for (const LabelSide side : {LabelSide::right, LabelSide::left, LabelSide::above, LabelSide::below}) {
            const Rect box = beside(label, side);
            if (!free(box))
                continue;
            const double covered = cover(box, label.disc);
            if (least < 0 || covered < least) {
                least = covered;
                best.side = side;
                best.box = box;
            }
        }
        if (least < 0 || least > tolerated * label.height)
            if (const auto far = away(label)) {
                best.side = LabelSide::away;
                best.box = *far;
                least = 0;
            }
        best.hidden = least < 0;
        if (!best.hidden)
            m_taken.push_back(best.box);
        return best;
    }

private:
    bool free(const Rect& box) const {
        return inside(box, m_frame) &&
               std::none_of(m_taken.begin(), m_taken.end(), [&](const Rect& other) { return box.overlaps(other); });
    }

    double cover(const Rect& box, std::size_t own) const {
        double sum = 0;
        for (std::size_t i = 0; i < m_discs.size(); ++i)
            if (i != own)
                sum += depth(box, m_discs[i]);
        return sum;
    }

    Rect beside(const Label& label, LabelSide side) const {
        const Disc& disc = m_discs[label.disc];
        const double reach = disc.radius + m_gap;
        switch (side) {
        case LabelSide::left:
            return {disc.middle.x - reach - label.width, disc.middle.y - label.height / 2, label.width, label.height};
        case LabelSide::above:
            return {disc.middle.x - label.width / 2, disc.middle.y - reach - label.height, label.width, label.height};
        case LabelSide::below:
            return {disc.middle.x - label.width / 2, disc.middle.y + reach, label.width, label.height};
        case LabelSide::right:
        case LabelSide::away:
            break;
        }
        return {disc.middle.x + reach, disc.middle.y - label.height / 2, label.width, label.height};
    }

    /// The nearest free place over nothing, around the bubble.
    std::optional<Rect> away(const Label& label) const {
        const Disc& disc = m_discs[label.disc];
        for (int ring = 1; ring <= rings; ++ring)
            for (int step = 0; step < directions; ++step) {
                const double angle = 2 * pi * step / directions;
                const double reach = disc.radius + m_gap + ring * ringStep * label.height;
                // The label's nearest edge is `reach` away from the bubble's middle.
                const double x = disc.middle.x + std::cos(angle) * (reach + label.width / 2);
                const double y = disc.middle.y + std::sin(angle) * (reach + label.height / 2);
                const Rect box{x - label.width / 2, y - label.height / 2, label.width, label.height};
                if (free(box) && cover(box, m_discs.size()) == 0)
                    return box;
            }
        return std::nullopt;
    }

    const std::vector<Disc>& m_discs;
    Rect m_frame;
    std::vector<Rect> m_taken;
    double m_gap;
};

} // namespace

std::vector<LabelPlace> placeLabels(const std::vector<Disc>& discs, const std::vector<Label>& labels, const Rect& frame,
                                    const std::vector<Rect>& taken, double gap) {
    Places places(discs, frame, taken, gap);
    std::vector<LabelPlace> result;
    result.reserve(labels.size());
    for (const Label& label : labels)
        result.push_back(places.place(label));
    return result;
}

} // namespace rolemap::scene
