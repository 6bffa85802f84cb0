// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A card: who it is at a glance, from across the room.

#include "draw.hxx"
#include "items.hxx"
#include "look.hxx"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rolemap::map {

namespace {

using scene::Align;
using scene::Group;
using scene::Item;
using scene::Rect;

constexpr double stripe = 520, inset = 110, padding = 160;

/// Pills side by side: full labels where they fit, else short ones, else each cut to an equal share.
void addPills(Group& group, const std::vector<Pill>& pills, const Rect& room, double f) {
    if (pills.empty())
        return;
    const double font = 245 * f, side = 130 * f, gap = 90 * f;
    const auto widths = [&](bool shortened) {
        std::vector<double> out;
        for (const Pill& p : pills)
            out.push_back(scene::textWidth(shortened ? p.shortLabel : p.label, font, p.key) + 2 * side);
        return out;
    };
    const auto total = [&](const std::vector<double>& w) {
        double sum = -gap;
        for (const double v : w)
            sum += v + gap;
        return sum;
    };
    bool shortened = false;
    std::vector<double> width = widths(false);
    if (total(width) > room.width) {
        shortened = true;
        width = widths(true);
    }
    if (total(width) > room.width)
        std::fill(width.begin(), width.end(), (room.width + gap) / static_cast<double>(pills.size()) - gap);
    double x = room.x;
    for (std::size_t i = 0; i < pills.size(); ++i) {
        const Pill& p = pills[i];
        const Rect r{x, room.y, width[i], room.height};
        Item pill = box(r,
                        {p.key ? colours::keyPill : colours::pill, p.key ? colours::keyPill : colours::pillEdge, 15 * f,
                         scene::Dash::solid},
                        room.height / 2);
        pill.title = p.label;
        group.items.push_back(std::move(pill));
        // A hair more than the text is wide, so that rounding does not cut a letter off.
        const Rect frame{r.x + side * 0.9, r.y, r.width - 1.8 * side, r.height};
        group.items.push_back(text(frame, shortened ? p.shortLabel : p.label, font,
                                   p.key ? colours::keyPillText : colours::pillText, p.key, Align::centre));
        x += width[i] + gap;
    }
}

/// Lines before words and each kind's after another: lines of one look become one shape.
void addStubs(Group& group, const Card& card, const Rect& place, double f) {
    std::vector<Item> words;
    double y = place.y + CardSize::height * f;
    for (const Stub& stub : card.stubs) {
        const bool grey = stub.kind == Stub::Kind::reportsTo || stub.kind == Stub::Kind::manages;
        const bool inwards = stub.kind == Stub::Kind::influencedBy || stub.kind == Stub::Kind::manages;
        Item line;
        line.kind = scene::Kind::polyline;
        const double middle = y + CardSize::stub * f / 2, left = place.x + 120 * f, right = place.x + 620 * f;
        line.points = {{left, middle}, {right, middle}};
        if (inwards)
            std::swap(line.points[0], line.points[1]);
        line.style = {std::nullopt, grey ? colours::reporting : colours::influence, 30 * f, scene::Dash::solid};
        line.arrow = grey ? scene::Arrow::none : scene::Arrow::end;
        group.items.push_back(std::move(line));
        words.push_back(text({right + 110 * f, y, place.right() - right - 110 * f, CardSize::stub * f}, stub.text,
                             215 * f, grey ? colours::muted : colours::influence));
        y += CardSize::stub * f;
    }
    group.items.insert(group.items.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
}

} // namespace

Group cardGroup(const Card& card, const Rect& place, double scale) {
    const double f = scale;
    Group group;
    group.name = card.group;
    group.title = card.description;
    group.target = card.target;
    group.bounds = place;

    const Rect face{place.x, place.y, place.width, CardSize::height * f};
    Item border = box(face, contactBorder(card.contact, f), 190 * f);
    border.target = card.target;
    group.items.push_back(std::move(border));
    for (Item& item :
         attitudeField(card.attitude, card.assumed,
                       {face.x + inset * f, face.y + inset * f, stripe * f, face.height - 2 * inset * f}, f))
        group.items.push_back(std::move(item));

    const double left = face.x + (inset + stripe + padding) * f, right = face.right() - padding * f;
    const double nameFont = 345 * f, smallFont = 225 * f;
    double nameRight = right;
    if (!card.owner.empty()) {
        const double width = std::min(scene::textWidth(card.owner, smallFont, false) * 1.02, 0.3 * (right - left));
        group.items.push_back(text({right - width, face.y + 120 * f, width, 400 * f}, card.owner, smallFont,
                                   colours::muted, false, Align::right));
        nameRight -= width + 110 * f;
    }
    group.items.push_back(
        fittedText({left, face.y + 110 * f, nameRight - left, 420 * f}, card.name, nameFont, colours::ink, true));
    double titleRight = right;
    if (!card.remark.empty()) {
        const double width = std::min(scene::textWidth(card.remark, smallFont, false) * 1.02, 0.45 * (right - left));
        group.items.push_back(text({right - width, face.y + 545 * f, width, 340 * f}, card.remark, smallFont,
                                   colours::faint, false, Align::right));
        titleRight -= width + 110 * f;
    }
    if (!card.title.empty())
        group.items.push_back(
            fittedText({left, face.y + 545 * f, titleRight - left, 340 * f}, card.title, 265 * f, colours::muted));
    addPills(group, card.roles, {left, face.y + 955 * f, right - left, 400 * f}, f);

    const std::string number = std::to_string(std::lround(card.influence));
    const double numberWidth = 400 * f;
    const Rect track{left, face.bottom() - 250 * f, right - left - numberWidth - 60 * f, 80 * f};
    for (Item& item : bar(track, card.influence / 100, colours::bar, colours::track))
        group.items.push_back(std::move(item));
    group.items.push_back(text({right - numberWidth, track.y - 90 * f, numberWidth, 260 * f}, number, smallFont,
                               colours::muted, false, Align::right));
    addStubs(group, card, place, f);
    nameItems(group);
    return group;
}

Group missingGroup(const Missing& missing, const Rect& place, double scale) {
    const double f = scale;
    Group group;
    group.name = missing.group;
    group.title = missing.headline + (missing.question.empty() ? "" : ": " + missing.question);
    group.target = missing.target;
    group.bounds = place;
    Item border = box(place, {colours::missing, colours::missingEdge, 35 * f, scene::Dash::dashed}, 190 * f);
    border.target = missing.target;
    group.items.push_back(std::move(border));
    const double middle = place.y + place.height / 2, side = 150 * f;
    const Rect upper{place.x + side, middle - 420 * f, place.width - 2 * side, 420 * f};
    const Rect lower{place.x + side, middle + 20 * f, place.width - 2 * side, 360 * f};
    group.items.push_back(fittedText(upper, missing.headline, 310 * f, colours::missingText, true, Align::centre));
    group.items.push_back(fittedText(lower, missing.question, 245 * f, colours::missingText, false, Align::centre));
    nameItems(group);
    return group;
}

} // namespace rolemap::map
