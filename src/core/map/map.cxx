// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A deal's map: one page, or an overview and a page a department where there are many people.

#include "map.hxx"

#include "draw.hxx"
#include "look.hxx"
#include "pages.hxx"
#include "strongest_lines.hxx"

#include <iterator>

namespace rolemap::map {

namespace {

void append(std::vector<scene::Group>& to, std::vector<scene::Group> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

scene::Scene drawPage(Content content, const Options& options) {
    const LineCount lines = keepStrongest(content, content.linesPerPerson, content.linesAlways);
    const Layout places = layout(content, options.minWidth, options.drawLegend, options.moved);
    scene::Scene page;
    page.width = places.width;
    page.height = places.height;
    page.title = content.pageLabel.empty() ? content.title : content.title + " · " + content.pageLabel;
    page.language = words::tagOf(content.language);
    page.background = colours::paper;
    page.groups = gridGroups(content, places);
    append(page.groups, headerGroups(content, places));
    append(page.groups, lineGroups(content, places));
    for (std::size_t i = 0; i < content.missing.size(); ++i)
        page.groups.push_back(missingGroup(content.missing[i], places.missing[i], places.cardScale));
    for (std::size_t i = 0; i < content.cards.size(); ++i)
        page.groups.push_back(cardGroup(content.cards[i], places.cards[i], places.cardScale));
    if (options.drawLegend)
        page.groups.push_back(legendGroup(
            content.language, places, {options.drawReporting, options.drawInfluence, options.drawPlaceholders, lines}));
    return page;
}

std::vector<scene::Scene> draw(const people::Analysis& analysis, const Options& options) {
    if (options.blank)
        return {drawBlank(options)};
    const Content content = contentOf(analysis, options);
    if (content.cards.size() <= options.pageAbove)
        return {drawPage(content, options)};
    std::vector<scene::Scene> pages{drawOverview(content, options)};
    for (const Content& page : departmentPages(content, options.pageAbove))
        pages.push_back(drawPage(page, options));
    return pages;
}

} // namespace rolemap::map
