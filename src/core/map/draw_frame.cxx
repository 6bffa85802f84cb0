// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What surrounds the cards: title and figures above, bands and lanes beneath.

#include "draw.hxx"
#include "items.hxx"
#include "look.hxx"

#include <algorithm>

namespace rolemap::map {

namespace {

using scene::Align;
using scene::Group;
using scene::Item;
using scene::Rect;

constexpr double figureWidth = 3400, figureGap = 320, figureHeight = 1150, figureTop = 650;

Group figureGroup(const Figure& figure, const Rect& r, double k) {
    Group group;
    group.name = "figure:" + figure.id;
    group.title = figure.label + " " + figure.value + " " + figure.remark;
    group.target = "figure:" + figure.id;
    group.bounds = r;
    group.items.push_back(box(r, {colours::shade, colours::rule, 18 * k, scene::Dash::solid}, 150 * k));
    group.items.front().target = group.target;
    const double left = r.x + 220 * k, width = r.width - 440 * k;
    group.items.push_back(text({left, r.y + 90 * k, width, 330 * k}, figure.label, 255 * k, colours::muted));
    const double valueWidth = scene::textWidth(figure.value, 440 * k, true) * 1.01;
    group.items.push_back(
        text({left, r.y + 420 * k, std::min(valueWidth, width), 480 * k}, figure.value, 440 * k, colours::ink, true));
    if (const double room = width - valueWidth - 100 * k; room > 0)
        group.items.push_back(fittedText({left + width - room, r.y + 480 * k, room, 400 * k}, figure.remark, 225 * k,
                                         colours::muted, false, Align::right));
    for (Item& item :
         bar({left, r.bottom() - 170 * k, width, 75 * k}, figure.share.value_or(0), figure.colour, colours::track))
        group.items.push_back(std::move(item));
    nameItems(group);
    return group;
}

} // namespace

std::vector<Group> headerGroups(const Content& content, const Layout& layout) {
    const double k = layout.pageScale;
    std::vector<Group> out;
    const double count = static_cast<double>(content.figures.size());
    double x = layout.width - Frame::margin * k - count * figureWidth * k - std::max(0.0, count - 1) * figureGap * k;
    const double titleRight = x - 500 * k;
    Group title;
    title.name = "title";
    title.title = content.title + (content.pageLabel.empty() ? "" : ", " + content.pageLabel) + ". " + content.subtitle;
    const double left = Frame::margin * k, width = titleRight - left;
    title.bounds = {left, 560 * k, width, 1300 * k};
    const std::string heading = content.pageLabel.empty() ? content.title : content.title + " · " + content.pageLabel;
    title.items.push_back(fittedText({left, 560 * k, width, 720 * k}, heading, 590 * k, colours::ink, true));
    title.items.push_back(fittedText({left, 1320 * k, width, 400 * k}, content.subtitle, 285 * k, colours::muted));
    nameItems(title);
    out.push_back(std::move(title));
    for (const Figure& figure : content.figures) {
        out.push_back(figureGroup(figure, {x, figureTop * k, figureWidth * k, figureHeight * k}, k));
        x += (figureWidth + figureGap) * k;
    }
    return out;
}

std::vector<Group> gridGroups(const Content& content, const Layout& layout) {
    const double k = layout.pageScale, labelHeight = Frame::laneLabel * k, labelWidth = Frame::bandLabel * k;
    std::vector<Group> out;
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        const Rect& lane = layout.lanes[i];
        Group group;
        group.name = "lane:" + content.lanes[i].id;
        group.title = content.lanes[i].label;
        group.bounds = {lane.x, lane.y - labelHeight, lane.width, lane.height + labelHeight};
        group.items.push_back(
            box(lane, {i % 2 == 0 ? colours::shade : colours::paper, std::nullopt, 0, scene::Dash::solid}));
        const Rect label{lane.x, lane.y - labelHeight, lane.width, labelHeight};
        group.items.push_back(box(label, {colours::header, std::nullopt, 0, scene::Dash::solid}));
        group.items.push_back(fittedText({label.x + 150 * k, label.y, label.width - 300 * k, label.height},
                                         content.lanes[i].label, 320 * k, colours::headerText, true, Align::centre));
        nameItems(group);
        out.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < layout.bands.size(); ++i) {
        const Rect& band = layout.bands[i];
        Group group;
        group.name = "band:" + content.bands[i].id;
        group.title = content.bands[i].label;
        const Rect label{band.x - labelWidth, band.y, labelWidth, band.height};
        group.bounds = {label.x, band.y, band.width + labelWidth, band.height};
        group.items.push_back(
            box(label, {colours::bands[std::min<std::size_t>(i, 3)], std::nullopt, 0, scene::Dash::solid}));
        Item words = fittedText({0, 0, band.height - 200 * k, labelWidth}, content.bands[i].label, 300 * k,
                                colours::headerText, true, Align::centre);
        // The frame is given as it lies before it is turned about its middle.
        words.rect.x = label.x + (label.width - words.rect.width) / 2;
        words.rect.y = label.y + (label.height - words.rect.height) / 2;
        words.rotation = 90;
        group.items.push_back(std::move(words));
        Item rule;
        rule.kind = scene::Kind::polyline;
        rule.points = {{label.x, band.bottom()}, {band.right(), band.bottom()}};
        rule.style = {std::nullopt, i + 1 < layout.bands.size() ? scene::white : colours::rule, 35 * k,
                      scene::Dash::solid};
        if (i + 1 < layout.bands.size()) { // white between the labels, grey between the cells
            Item line = rule;
            line.points[0].x = band.x;
            line.style.stroke = colours::rule;
            group.items.push_back(rule);
            group.items.push_back(std::move(line));
        } else {
            group.items.push_back(std::move(rule));
        }
        nameItems(group);
        out.push_back(std::move(group));
    }
    Group rules;
    rules.name = "grid";
    rules.bounds = {layout.bands.front().x, layout.lanes.front().y, layout.bands.front().width,
                    layout.lanes.front().height};
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        Item line;
        line.kind = scene::Kind::polyline;
        const double x = layout.lanes[i].right();
        line.points = {{x, layout.lanes[i].y}, {x, layout.lanes[i].bottom()}};
        line.style = {std::nullopt, colours::rule, 18 * k, scene::Dash::solid};
        rules.items.push_back(std::move(line));
    }
    nameItems(rules);
    out.push_back(std::move(rules));
    return out;
}

} // namespace rolemap::map
