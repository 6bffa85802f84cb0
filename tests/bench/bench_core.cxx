// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Times work that no formula or command shows alone.
//
//   bench_core panel PEOPLE   what the Deal panel does after an edit with the cells it has read: the analysis, its
//   lists
//                             and its pictures as SVG
//   bench_core pagerank       people and lines from standard input ("2000", then "from to" a line): seconds, then ranks
//
// The first line printed is the median of the runs, in seconds of processor time.
#include "core/model/model.hxx"
#include "core/network/pagerank.hxx"
#include "core/scene/scene.hxx"
#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"
#include "panels/card.hxx"
#include "panels/deal_view.hxx"
#include "panels/pictures.hxx"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

using namespace rolemap;

namespace {

constexpr int runs = 7;
constexpr double today = 45000;

double median(const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int run = 0; run <= runs; ++run) {
        const std::clock_t started = std::clock(); // processor time, as tests/bench/run measures
        work();
        seconds.push_back(static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC);
    }
    seconds.erase(seconds.begin()); // the first one loads words and texts
    std::nth_element(seconds.begin(), seconds.begin() + runs / 2, seconds.end());
    return seconds[runs / 2];
}

/// The people of tests/bench/run.
table::Grid people(std::size_t count) {
    const char* const levels[] = {"Decision level", "Management level", "Operational level"};
    const char* const departments[] = {"Using", "Technical", "Finance", "Purchasing"};
    const char* const roles[] = {"Initiator", "Decider", "Designer", "Evaluator", "User"};
    const char* const attitudes[] = {"Supporter", "Neutral", "Opponent", ""};
    const char* const contacts[] = {"Close", "Frequent", "Distant", "None"};
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Role", "Attitude", "Contact", "Reports to"});
    for (std::size_t i = 0; i < count; ++i) {
        const std::string boss = i == 0 ? std::string() : "P" + std::to_string(i / 10);
        const auto cell = [](const std::string& text) { return text.empty() ? table::Cell() : table::Cell(text); };
        grid.addRow({cell("P" + std::to_string(i)), levels[i % 3], departments[i % 4], roles[i % 5],
                     cell(attitudes[i % 4]), contacts[(i / 3) % 4], cell(boss)});
    }
    return grid;
}

int panel(std::size_t count) {
    const table::Grid grid = people(count);
    const auto found = table::findPeople(grid, words::Vocabulary::shipped());
    if (found.size() != 1 || !found.front().understood) {
        std::fputs("bench_core: the table of people is not found\n", stderr);
        return 1;
    }
    const table::PeopleTable read = table::readPeople(table::cut(grid, found.front()));
    panels::Pen pen;
    pen.measure = [](std::string_view text, bool) { return 7.0 * static_cast<double>(text.size()); };
    std::size_t written = 0;
    const double seconds = median([&] {
        const auto view = panels::dealView(read, "Sheet1.A1:G" + std::to_string(count + 1), "", words::Stage::design,
                                           words::Language::en, today, model::Model::shipped(), panels::gapsShown);
        const auto write = [&](const scene::Scene& picture) { written += scene::toSvg(picture, 1).size(); };
        write(panels::summaryPicture(view, 300, 90, pen));
        write(panels::coveragePicture(view.coverage, 300, 200, 26, pen));
        for (std::size_t i = 0; i < view.gaps.size(); ++i)
            write(panels::cardPicture(view.gaps[i], 0, 300, 40, pen));
        for (std::size_t i = 0; i < view.next.size(); ++i)
            write(panels::cardPicture(view.next[i], i + 1, 300, 40, pen));
    });
    std::printf("%.6f\n", written > 0 ? seconds : 0);
    return 0;
}

int pagerank() {
    std::size_t people = 0;
    std::vector<network::Arc> arcs;
    network::Arc arc;
    std::cin >> people;
    while (std::cin >> arc.from >> arc.to)
        arcs.push_back(arc);
    std::vector<double> ranks;
    const double seconds = median([&] { ranks = network::pageRank(people, arcs, 0.85, network::PassOn::all); });
    std::printf("%.6f\n", seconds);
    for (const double rank : ranks)
        std::printf("%.15g\n", rank);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "panel" && argc == 3)
        return panel(std::stoul(argv[2]));
    if (what == "pagerank" && argc == 2)
        return pagerank();
    std::fputs("usage: bench_core panel PEOPLE | bench_core pagerank < lines\n", stderr);
    return 2;
}
