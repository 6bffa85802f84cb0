// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Chains of introductions against a search of all chains.

#include "core/people/path.hxx"
#include "core/error.hxx"
#include "core/people/results.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>
#include <tuple>

using namespace rolemap;
using namespace rolemap::people;
using test::gridOf;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

std::vector<std::string> chain(const table::Grid& grid, const char* to) {
    const auto table = table::readPeople(grid);
    const auto result = pathResult(table, to, {});
    std::vector<std::string> out;
    for (std::size_t row = 1; row < result.rows(); ++row)
        out.push_back(result.at(row, 1).text + " " + std::to_string(result.at(row, 2).number).substr(0, 3));
    return out;
}

table::Grid randomTable(std::mt19937& random) {
    const std::size_t n = 1 + random() % 12;
    table::Grid grid(n + 1, 5);
    const char* headers[] = {"Name", "Attitude", "Contact", "Reports to", "Influences"};
    for (std::size_t c = 0; c < 5; ++c)
        grid.at(0, c) = headers[c];
    const char* attitudes[] = {"Supporter", "Neutral", "Opponent", ""};
    const char* contacts[] = {"Close", "Frequent", "Distant", "None", "", "None", "Distant", "None"};
    const auto name = [&] { return "P" + std::to_string(random() % n); };
    for (std::size_t i = 0; i < n; ++i) {
        grid.at(i + 1, 0) = "P" + std::to_string(i);
        grid.at(i + 1, 1) = attitudes[random() % 4];
        grid.at(i + 1, 2) = contacts[random() % 8];
        if (random() % 2 == 0)
            grid.at(i + 1, 3) = name();
        std::string influences;
        for (std::size_t k = random() % 3; k > 0; --k)
            influences += name() + "; ";
        grid.at(i + 1, 4) = influences;
    }
    return grid;
}

/// Every chain without repeats, the best by cost, hops, sheet order.
std::vector<std::size_t> bruteForce(const Analysis& a, std::size_t to, double& cost) {
    using Key = std::tuple<long long, std::size_t, std::vector<std::size_t>>;
    if (a.isReached(to)) {
        cost = a.person(to).contact == words::Contact::close ? 0 : 0.5;
        return {to};
    }
    std::vector<std::vector<bool>> linked(a.size(), std::vector<bool>(a.size()));
    for (const auto& line : a.lines())
        linked[line.influencer][line.influenced] = linked[line.influenced][line.influencer] = true;
    std::optional<Key> best;
    std::vector<std::size_t> at;
    std::vector<bool> used(a.size());
    const std::function<void(long long)> walk = [&](long long halves) {
        const std::size_t last = at.back();
        if (last == to) {
            Key key{halves, at.size(), at};
            if (!best || key < *best)
                best = key;
            return;
        }
        if (best && halves > std::get<0>(*best))
            return; // a longer chain only costs more
        const words::Attitude s = a.person(last).attitude;
        const long long through = s == words::Attitude::supporter ? 0 : s == words::Attitude::opponent ? 2 : 1;
        for (std::size_t next = 0; next < a.size(); ++next)
            if (linked[last][next] && !used[next]) {
                used[next] = true;
                at.push_back(next);
                walk(halves + 2 + through);
                at.pop_back();
                used[next] = false;
            }
    };
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a.isReached(i)) {
            used[i] = true;
            at = {i};
            walk(a.person(i).contact == words::Contact::close ? 0 : 1);
            used[i] = false;
        }
    if (!best)
        return {};
    cost = static_cast<double>(std::get<0>(*best)) / 2;
    return std::get<2>(*best);
}

} // namespace

TEST_CASE("The easiest chain equals a search of all chains on 1,000 random tables") {
    std::mt19937 random(12);
    std::size_t chains = 0, long_ = 0, none = 0;
    for (int round = 0; round < 1000; ++round) {
        const auto table = table::readPeople(randomTable(random));
        for (const auto& a : analyse(table, words::Stage::none, shipped()))
            for (std::size_t to = 0; to < a.size(); ++to) {
                double cost = 0;
                const auto expected = bruteForce(a, to, cost);
                const auto told = pathTo(a, to);
                std::vector<std::size_t> who;
                for (const auto& one : told)
                    who.push_back(one.who);
                INFO("round " << round << ", to " << to);
                REQUIRE(who == expected);
                REQUIRE((told.empty() || std::abs(told.back().cost - cost) < 1e-9));
                chains += told.size() > 1;
                long_ += told.size() > 3;
                none += told.empty();
            }
    }
    CHECK(chains > 1000);
    CHECK(long_ > 200);
    CHECK(none > 200);
}

TEST_CASE("A contact of ours is a chain of one; lines run both ways; opponents cost more to go through") {
    const auto grid = gridOf({{"Name", "Attitude", "Contact", "Reports to", "Influences"},
                              {"Ann", "Supporter", "Close", "Bob", ""},
                              {"Bob", "Opponent", "Distant", "Dee", ""},
                              {"Cat", "Neutral", "Frequent", "", "Dee"},
                              {"Dee", "", "", "", ""},
                              {"Eve", "", "", "", ""}});
    CHECK(chain(grid, "ann") == std::vector<std::string>{"Ann 0.0"});
    CHECK(chain(grid, "Cat") == std::vector<std::string>{"Cat 0.5"});
    CHECK(chain(grid, "Bob") == std::vector<std::string>{"Ann 0.0", "Bob 1.0"});
    // Ann to Bob 1, through an opponent to Dee 2 more; Cat 0.5, through a neutral one 1.5 more.
    CHECK(chain(grid, "Dee") == std::vector<std::string>{"Cat 0.5", "Dee 2.0"});
    CHECK(chain(grid, "Eve").empty());
    CHECK_THROWS_AS(chain(grid, "Zoe"), Error);
}

TEST_CASE("Of equally easy chains the one of fewer hops, then the higher row") {
    const auto grid = gridOf({{"Name", "Attitude", "Contact", "Influences"},
                              {"Late", "Supporter", "Close", "To"},
                              {"Early", "Supporter", "Close", "To"},
                              {"To", "", "", ""}});
    CHECK(chain(grid, "To").front() == "Late 0.0");
}

TEST_CASE("The model changes what a chain costs") {
    const auto table = table::readPeople(gridOf({{"Name", "Attitude", "Contact", "Influences"},
                                                 {"A", "Supporter", "Close", "B"},
                                                 {"B", "Opponent", "", "To"},
                                                 {"C", "Neutral", "Frequent", "D"},
                                                 {"D", "Neutral", "", "To"},
                                                 {"To", "", "", ""}}));
    const auto hard = shipped().with(gridOf({{"path.through.opponent", 5.0}}));
    Query query;
    CHECK(pathResult(table, "To", query).at(1, 1).text == "A");
    query.model = &hard;
    CHECK(pathResult(table, "To", query).at(1, 1).text == "C");
}
