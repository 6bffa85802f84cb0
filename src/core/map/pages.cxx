// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//

#include "pages.hxx"

#include "../words/texts.hxx"
#include <algorithm>

namespace rolemap::map {

namespace {

/// People of one lane who share a page, into Content::cards.
struct Page {
    std::size_t lane = 0;
    std::vector<std::size_t> cards;
};

/// Evenly filled pages of each lane, level by level, so that a page holds neighbours.
std::vector<Page> split(const Content& all, std::size_t most) {
    std::vector<Page> pages;
    for (std::size_t lane = 0; lane < all.lanes.size(); ++lane) {
        std::vector<std::size_t> people;
        for (std::size_t band = 0; band < all.bands.size(); ++band)
            for (std::size_t i = 0; i < all.cards.size(); ++i)
                if (all.cards[i].lane == lane && all.cards[i].band == band)
                    people.push_back(i);
        const bool anyMissing =
            std::any_of(all.missing.begin(), all.missing.end(), [lane](const Missing& m) { return m.lane == lane; });
        if (people.empty() && !anyMissing)
            continue;
        const std::size_t room = std::max<std::size_t>(most, 1);
        const std::size_t count = std::max<std::size_t>((people.size() + room - 1) / room, 1);
        for (std::size_t page = 0; page < count; ++page) {
            const auto at = [&](std::size_t p) {
                return people.begin() + static_cast<std::ptrdiff_t>(p * people.size() / count);
            };
            pages.push_back({lane, std::vector<std::size_t>(at(page), at(page + 1))});
        }
    }
    return pages;
}

/// The people on other pages whom a card is linked to, a line a kind of link.
std::vector<Stub> stubsOf(const Content& all, std::size_t card, const std::vector<std::size_t>& pageOf) {
    using Kind = Stub::Kind;
    struct Far {
        Kind kind;
        const char* key;
        std::vector<std::string> names;
    };
    Far far[] = {{Kind::reportsTo, "map.stub_reports", {}},
                 {Kind::manages, "map.stub_manages", {}},
                 {Kind::influences, "map.stub_influences", {}},
                 {Kind::influencedBy, "map.stub_influenced", {}}};
    for (const Link& link : all.links) {
        if (pageOf[link.from] == pageOf[link.to] || (link.from != card && link.to != card))
            continue;
        const bool outwards = link.from == card;
        const Kind kind = link.reporting ? (outwards ? Kind::manages : Kind::reportsTo)
                                         : (outwards ? Kind::influences : Kind::influencedBy);
        for (Far& f : far)
            if (f.kind == kind)
                f.names.push_back(all.cards[outwards ? link.to : link.from].name);
    }
    std::vector<Stub> stubs;
    for (const Far& f : far) {
        if (f.names.empty())
            continue;
        std::string text = words::text(all.language, f.key, {{"name", f.names.front()}});
        if (f.names.size() > 1)
            text = words::text(all.language, "map.stub_more",
                               {{"text", text}, {"count", std::to_string(f.names.size() - 1)}});
        stubs.push_back({f.kind, std::move(text)});
    }
    return stubs;
}

} // namespace

std::vector<Content> departmentPages(const Content& all, std::size_t most) {
    const std::vector<Page> pages = split(all, most);
    std::vector<std::size_t> pageOf(all.cards.size(), 0);
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (const std::size_t card : pages[p].cards)
            pageOf[card] = p;

    std::vector<Content> out;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        Content content;
        content.language = all.language;
        content.title = all.title;
        content.subtitle = all.subtitle;
        content.figures = all.figures;
        content.linesPerPerson = all.linesPerPerson;
        content.linesAlways = all.linesAlways;
        content.bands = all.bands;
        content.lanes = {all.lanes[page.lane]};
        content.pageLabel = words::text(all.language, "map.page",
                                        {{"name", all.lanes[page.lane].label},
                                         {"number", std::to_string(p + 2)}, // the overview is page 1
                                         {"count", std::to_string(pages.size() + 1)}});
        std::vector<std::size_t> position(all.cards.size(), all.cards.size());
        for (const std::size_t card : page.cards) {
            position[card] = content.cards.size();
            content.cards.push_back(all.cards[card]);
            content.cards.back().lane = 0;
            content.cards.back().stubs = stubsOf(all, card, pageOf);
        }
        for (Card& card : content.cards)
            if (card.boss)
                card.boss =
                    position[*card.boss] < all.cards.size() ? std::optional(position[*card.boss]) : std::nullopt;
        for (const Link& link : all.links)
            if (position[link.from] < all.cards.size() && position[link.to] < all.cards.size())
                content.links.push_back({position[link.from], position[link.to], link.weight, link.reporting});
        const bool firstOfLane = p == 0 || pages[p - 1].lane != page.lane;
        if (firstOfLane)
            for (Missing m : all.missing)
                if (m.lane == page.lane) {
                    m.lane = 0;
                    content.missing.push_back(std::move(m));
                }
        out.push_back(std::move(content));
    }
    return out;
}

} // namespace rolemap::map
