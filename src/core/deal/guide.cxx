// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is in reach is told once for all; chains only for those who are named.

#include "guide.hxx"

#include "../words/fold.hxx"

#include <algorithm>

namespace rolemap::deal {

namespace {

using people::Analysis;
using words::Attitude;
using words::Role;

/// Everybody in contact with us, or whom lines link to somebody who is.
std::vector<bool> inReach(const Analysis& people) {
    std::vector<std::vector<std::size_t>> neighbours(people.size());
    for (const table::Line& line : people.lines()) {
        neighbours[line.influencer].push_back(line.influenced);
        neighbours[line.influenced].push_back(line.influencer);
    }
    std::vector<bool> reached(people.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people.isReached(i)) {
            reached[i] = true;
            open.push_back(i);
        }
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        for (const std::size_t next : neighbours[at])
            if (!reached[next]) {
                reached[next] = true;
                open.push_back(next);
            }
    }
    return reached;
}

/// Those who make and apply the criteria, the most influential first.
std::vector<Care> makers(const Analysis& people) {
    std::vector<Care> out;
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people.person(i).roles.has(Role::designer) || people.person(i).roles.has(Role::evaluator))
            out.push_back({i, 0});
    std::stable_sort(out.begin(), out.end(), [&](const Care& a, const Care& b) {
        return people.measures(a.who).influence > people.measures(b.who).influence;
    });
    return out;
}

} // namespace

std::optional<Guidance> guidance(const CriteriaTable& criteria, const WhoCares& cares, const Situation& situation,
                                 const Analysis& people, std::size_t most) {
    if (!situation.swingCriterion || *situation.swingCriterion >= criteria.current().size())
        return std::nullopt;
    Guidance out;
    out.criterion = *situation.swingCriterion;
    out.change = situation.swingChange;
    std::vector<Care> who = cares.of.at(out.criterion);
    out.byRole = who.empty();
    if (out.byRole)
        who = makers(people);
    const std::vector<bool> reach = inReach(people);
    for (const Care& one : who) {
        const table::Person& person = people.person(one.who);
        const bool ours = person.attitude == Attitude::supporter;
        if (person.attitude == Attitude::opponent || (!ours && !words::isBlank(person.favours)))
            ++out.against;
        else if (!ours && !reach[one.who])
            ++out.beyond;
        else if (out.through.size() < most)
            out.through.push_back({one.who, one.share, people::pathTo(people, one.who)});
    }
    return out;
}

} // namespace rolemap::deal
