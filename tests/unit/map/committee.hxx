// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Committees for the map's tests: made up at random from a fixed seed, with names as awkward as real ones.
#pragma once

#include "core/map/map.hxx"
#include "core/table/people_table.hxx"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace committee {

using namespace rolemap;

inline table::Grid random(std::size_t people, unsigned seed) {
    std::mt19937 engine(seed);
    const auto pick = [&](const std::vector<std::string>& from) { return from[engine() % from.size()]; };
    table::Grid grid;
    grid.addRow({"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact", "Reports to", "Influences",
                 "Owner", "Evidence"});
    std::vector<std::string> names;
    for (std::size_t i = 0; i < people; ++i) {
        const std::string n = std::to_string(i);
        names.push_back(pick({"Li Wei ", "王建国", "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine ",
                              "محمد عبد الله ", "דוד כהן ", "O'Neil & <Sons> \"Jr\" ", "Ольга Петрова ", "J"}) +
                        n);
        const std::string boss = i > 0 && engine() % 4 != 0 ? names[engine() % ((i + 1) / 2)] : "";
        std::string influences;
        if (i > 1 && engine() % 2 == 0)
            influences = names[engine() % (i - 1)] + ":0." + std::to_string(1 + engine() % 9);
        grid.addRow(
            {names.back(),
             pick({"", "工程师", "Plant director", "Senior executive vice president of operations, logistics and more",
                   "مدير المصنع"}),
             i < people / 8 + 1 ? "decision" : pick({"management", "operational", "operational", ""}),
             pick({"using", "technical", "finance", "purchasing", "technical", "Legal", ""}),
             pick({"decider", "designer", "evaluator; user", "initiator; decider; designer; evaluator; user", ""}),
             pick({"supporter", "neutral", "opponent", ""}), pick({"close", "frequent", "distant", "none", ""}), boss,
             influences, pick({"Guo", "Lin Xiaoyan of the key account team", ""}), pick({"assumed", "confirmed", ""})});
    }
    return grid;
}

/// A deal with its table, so that the analysis has something to refer to.
struct Deal {
    table::PeopleTable table;
    people::Analysis analysis;
    explicit Deal(const table::Grid& grid, words::Stage stage = words::Stage::design)
        : table(table::readPeople(grid)), analysis(table, table.deals.at(0), stage, model::Model::shipped()) {}
    Deal(const Deal&) = delete;
};

inline bool startsWith(const std::string& s, const char* beginning) {
    return s.rfind(beginning, 0) == 0;
}
inline bool isCard(const scene::Group& g) {
    return startsWith(g.name, "card:") || startsWith(g.name, "missing:");
}
inline bool isLine(const scene::Group& g) {
    return startsWith(g.name, "line:") || startsWith(g.name, "reports:");
}

inline const scene::Group* find(const scene::Scene& page, const std::string& name) {
    for (const scene::Group& g : page.groups)
        if (g.name == name)
            return &g;
    return nullptr;
}

/// A line's course as points a millimetre apart at most.
inline std::vector<scene::Point> course(const scene::Item& item) {
    const std::vector<scene::Point> corners =
        item.kind == scene::Kind::curve ? scene::flatten(item.points, 16) : item.points;
    std::vector<scene::Point> out;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const scene::Point a = corners[i - 1], b = corners[i];
        const double length = std::max(std::abs(b.x - a.x), std::abs(b.y - a.y));
        const int steps = std::max(1, static_cast<int>(length / 100));
        for (int s = 0; s <= steps; ++s)
            out.push_back({a.x + (b.x - a.x) * s / steps, a.y + (b.y - a.y) * s / steps});
    }
    return out;
}

/// True where a point of a line lies inside a card or placeholder, its border left out.
inline bool runsThroughCard(const scene::Scene& page, const scene::Item& line) {
    constexpr double border = 2;
    for (const scene::Point p : course(line))
        for (const scene::Group& g : page.groups)
            if (isCard(g) && p.x > g.bounds.x + border && p.x < g.bounds.right() - border &&
                p.y > g.bounds.y + border && p.y < g.bounds.bottom() - border)
                return true;
    return false;
}

} // namespace committee
