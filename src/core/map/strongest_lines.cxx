// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rounds of each person's strongest incoming lines, so that nobody stands alone because others are loud.
#include "strongest_lines.hxx"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rolemap::map {

namespace {

struct Candidate {
    std::size_t link;
    double strength;
    std::size_t round = 0; ///< 0: the strongest line to its person
};

} // namespace

LineCount keepStrongest(Content& page, double perPerson, std::size_t always) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < page.links.size(); ++i)
        if (!page.links[i].reporting)
            candidates.push_back({i, page.links[i].weight * page.cards[page.links[i].from].influence});
    const auto share = std::floor(perPerson * static_cast<double>(page.cards.size()));
    const std::size_t most = std::max(always, static_cast<std::size_t>(share));
    if (candidates.size() <= most)
        return {candidates.size(), candidates.size()};

    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.strength > b.strength; });
    std::vector<std::size_t> rounds(page.cards.size(), 0);
    for (Candidate& c : candidates)
        c.round = rounds[page.links[c.link].to]++;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.round < b.round; });
    std::vector<bool> keep(page.links.size(), true);
    for (std::size_t i = most; i < candidates.size(); ++i)
        keep[candidates[i].link] = false;
    std::vector<Link> kept;
    for (std::size_t i = 0; i < page.links.size(); ++i)
        if (keep[i])
            kept.push_back(page.links[i]);
    page.links = std::move(kept);
    return {most, candidates.size()};
}

} // namespace rolemap::map
