// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Segment dialog's pictures.
#include "segment_pictures.hxx"

#include <algorithm>
#include <cmath>

namespace rolemap::panels {

using scene::Align;
using scene::Group;
using scene::Scene;

Scene byGroupsPicture(const SegmentView& view, double width, double height, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = view.byWords;
    if (view.by.empty())
        return scene;
    const double each = width / static_cast<double>(view.by.size());
    const double bottom = height - pen.line * 1.25, most = std::max(1.0, bottom - pen.line * 1.25);
    scene.groups.emplace_back();
    Group& ground = scene.groups.back();
    ground.bounds = {0, 0, width, height};
    ground.items.push_back(boxItem({0, bottom, width, 1}, 0, palette.edge));
    for (std::size_t i = 0; i < view.by.size(); ++i) {
        const SegmentBar& bar = view.by[i];
        Group group;
        group.name = "by:" + bar.label;
        const double left = each * static_cast<double>(i), thick = std::min(each * 0.6, pen.line * 2.2);
        group.bounds = {left, 0, each, height};
        const double tall = bar.known ? std::clamp(bar.value, 0.0, 1.0) * most : 0;
        if (tall > 0)
            group.items.push_back(boxItem({left + (each - thick) / 2, bottom - tall, thick, tall}, 2,
                                          bar.chosen ? palette.accent : palette.dim));
        group.items.push_back(labelItem(pen, bar.known ? bar.text : "\u2013",
                                        {left, bottom - tall - pen.line * 1.1, each, pen.line},
                                        bar.chosen ? palette.text : palette.dim, bar.chosen, Align::centre));
        group.items.push_back(labelItem(pen, bar.label, {left, bottom + pen.line * 0.15, each, pen.line},
                                        bar.chosen ? palette.text : palette.dim, bar.chosen, Align::centre));
        scene.groups.push_back(std::move(group));
    }
    return scene;
}

Scene sizesPicture(const SegmentView& view, double width, double height, const Pen& pen) {
    const Palette& palette = pen.palette;
    Scene scene = emptyPicture(width, height, pen);
    scene.title = view.sizesWords;
    const double row = pen.line * 1.15;
    const auto room = static_cast<std::size_t>(std::max(1.0, std::floor(height / row)));
    std::vector<SegmentBar> bars = view.sizes;
    if (bars.size() > room) {
        SegmentBar rest;
        rest.label = "\u2026";
        for (std::size_t i = room - 1; i < bars.size(); ++i)
            rest.value += bars[i].value;
        rest.text = std::to_string(std::llround(rest.value));
        bars.resize(room - 1);
        bars.push_back(std::move(rest));
    }
    double labels = 0, figures = 0, most = 0;
    for (const SegmentBar& bar : bars) {
        labels = std::max(labels, pen.measure(bar.label, false) + 2);
        figures = std::max(figures, pen.measure(bar.text, true) + 2);
        most = std::max(most, bar.value);
    }
    labels = std::min(labels, width * 0.5);
    const double gap = pen.line * 0.5, start = labels + gap, length = std::max(1.0, width - start - figures - gap);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const SegmentBar& bar = bars[i];
        const double top = row * static_cast<double>(i);
        Group group;
        group.name = "size:" + bar.label;
        group.bounds = {0, top, width, row};
        group.items.push_back(labelItem(pen, bar.label, {0, top, labels, pen.line}, palette.text));
        const double wide = bar.value > 0 && most > 0 ? std::max(2.0, length * bar.value / most) : 0;
        if (wide > 0)
            group.items.push_back(boxItem({start, top + pen.line * 0.15, wide, pen.line * 0.7}, 2, palette.accent));
        group.items.push_back(
            labelItem(pen, bar.text, {start + wide + gap / 2, top, figures, pen.line}, palette.text, true));
        scene.groups.push_back(std::move(group));
    }
    return scene;
}

} // namespace rolemap::panels
