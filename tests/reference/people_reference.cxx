// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Krackhardt's high-tech managers (1987): PageRank of who asks whom for advice agrees with igraph, and the reporting
// lines make the CEO the one who is listened to. Data: ROLEMAP_DATA, krackhardt/.
#include "core/network/pagerank.hxx"
#include "core/people/gaps.hxx"
#include "core/people/results.hxx"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace rolemap;
using namespace rolemap::people;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::filesystem::path dataFolder() {
    const char* given = std::getenv("ROLEMAP_DATA");
    return given != nullptr ? std::filesystem::path(given)
                            : std::filesystem::path(ROLEMAP_SOURCE) / ".." / "shared" / "data";
}

/// Rows of a simple csv without its header; nothing, and a warning, where the data are absent.
Rows readCsv(const std::string& name) {
    const auto path = dataFolder() / name;
    std::ifstream file(path);
    if (!file) {
        WARN("skipped: no " << path.string());
        return {};
    }
    Rows rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        rows.emplace_back();
        std::stringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

std::size_t indexOf(const std::string& name) {
    return std::stoul(name.substr(1)) - 1;
} // A01 is 0

} // namespace

TEST_CASE("PageRank of the advice network agrees with igraph for all 21 managers") {
    const Rows edges = readCsv("krackhardt/advice_edges.csv");
    const Rows reference = readCsv("krackhardt/reference/nodes_advice_directed.csv");
    if (edges.empty() || reference.empty())
        return;
    CHECK(edges.size() == 190);
    std::vector<network::Arc> arcs;
    for (const auto& edge : edges)
        arcs.push_back({indexOf(edge[0]), indexOf(edge[1]), std::stod(edge[2])});
    const auto rank = network::pageRank(21, arcs, 0.85, network::PassOn::all);
    CHECK(rank[20] == Approx(0.163790).margin(5e-7));
    CHECK(rank[6] == Approx(0.104048).margin(5e-7));
    constexpr std::size_t pagerankColumn = 19;
    REQUIRE(reference.size() == 21);
    for (const auto& node : reference) {
        INFO(node[0]);
        CHECK(rank[indexOf(node[0])] == Approx(std::stod(node[pagerankColumn])).margin(1e-9));
    }
    // Every weight is 1, so everybody passes on all of their rank with the product's rule too.
    const auto capped = network::pageRank(21, arcs, 0.85, network::PassOn::capped);
    for (std::size_t i = 0; i < 21; ++i)
        CHECK(capped[i] == Approx(rank[i]).epsilon(1e-12));
}

TEST_CASE("In the reporting lines the CEO A07 has the whole network term, and nobody else") {
    const Rows attributes = readCsv("krackhardt/attributes.csv");
    const Rows reports = readCsv("krackhardt/reportto_edges.csv");
    if (attributes.empty() || reports.empty())
        return;
    std::map<std::string, std::string> bossOf;
    for (const auto& edge : reports)
        bossOf[edge[0]] = edge[1];
    const char* const levels[] = {"", "decision", "management", "operational"};
    table::Grid grid;
    grid.addRow({"Name", "Level", "Department", "Reports to"});
    for (const auto& person : attributes)
        grid.addRow({person[0], levels[std::stoul(person[3])], "Department " + person[4], bossOf[person[0]]});
    const auto table = table::readPeople(grid);
    const auto a = analyseSingle(table, words::Stage::none, model::Model::shipped());
    REQUIRE(a.size() == 21);
    for (std::size_t i = 0; i < a.size(); ++i) {
        INFO(a.person(i).name);
        CHECK((a.measures(i).networkTerm == 1) == (a.person(i).name == "A07"));
        CHECK((a.measures(i).rank == 1) == (a.person(i).name == "A07"));
    }
    // Roles and attitudes are absent: nothing is known, and that is said.
    CHECK(*a.support() == 0);
    CHECK(*a.known() == 0);
    CHECK(gaps(a, std::nullopt).front().rule == "no_decider");
}
