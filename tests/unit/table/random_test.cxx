// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Whatever stands in a sheet, nothing crashes and what comes out holds together.

#include "core/error.hxx"
#include "core/table/finder.hxx"
#include "core/table/people_table.hxx"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace rolemap;
using namespace rolemap::table;

namespace {

const std::vector<std::string> headers = {"Name",
                                          "First name",
                                          "Last name",
                                          "Title",
                                          "Level",
                                          "Role",
                                          "Attitude",
                                          "Contact",
                                          "Reports to",
                                          "Influences",
                                          "Power",
                                          "Interest",
                                          "Deal",
                                          "Last contact",
                                          "Evidence",
                                          "Against",
                                          "Neutral",
                                          "Help",
                                          "Decision-Maker",
                                          "Influence (1-10)",
                                          "姓名",
                                          "部门",
                                          "影响力",
                                          "ID",
                                          "Email",
                                          "Имя",
                                          "",
                                          "Stakeholder"};
const std::vector<std::string> cells = {"Ann",        "Bob",
                                        "Li Wei",     "Ann; Bob:0.5",
                                        "Bob, Ann",   "Ann:-1",
                                        "CEO",        "CFO",
                                        "VP",         "Supporter",
                                        "supp0rter",  "Neutral",
                                        "Opponent",   "Decider; User",
                                        "High",       "Low",
                                        "7",          "-1",
                                        "80%",        "7/10",
                                        "",           "",
                                        " ",          "N/A",
                                        "R",          "Yes",
                                        "2026-11-24", "02/03/26",
                                        "ann@x.com",  "赵建国",
                                        "决策者",     "支持",
                                        "财务部",     "a:b:c;;,",
                                        "\xFF\xFE",   "：；，、",
                                        "Source: x",  "1e999",
                                        "Name",       std::string(300, 'x'),
                                        "x\ny",       "♥"};

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_engine() % n); } // same on every machine
    const std::string& of(const std::vector<std::string>& words) { return words[below(words.size())]; }

private:
    std::mt19937_64 m_engine;
};

Grid randomGrid(Random& random) {
    Grid grid(1 + random.below(25), 1 + random.below(12));
    const std::size_t headerRow = random.below(std::min<std::size_t>(grid.rows(), 4));
    for (std::size_t r = 0; r < grid.rows(); ++r)
        for (std::size_t c = 0; c < grid.columns(); ++c)
            switch (random.below(12)) {
            case 0:
                grid.at(r, c) = Cell(
                    std::ldexp(static_cast<double>(random.below(2000)) - 500, static_cast<int>(random.below(40)) - 10));
                break;
            case 1:
                if (random.below(4) == 0)
                    grid.at(r, c) = Cell::error(static_cast<int>(random.below(40000)));
                break;
            default:
                grid.at(r, c) = Cell(r == headerRow ? random.of(headers) : random.of(cells));
            }
    if (random.below(3) == 0)
        grid.at(headerRow, 0) = Cell("Name");
    for (std::size_t m = random.below(4); m > 0; --m) {
        const std::size_t top = random.below(grid.rows() + 1), left = random.below(grid.columns() + 1);
        grid.merges.push_back({top, left, top + random.below(4), left + random.below(4)});
    }
    return grid;
}

void holdsTogether(const Grid& grid, const PeopleTable& t) {
    REQUIRE(t.rows == grid.rows());
    REQUIRE(t.headerRows >= 1);
    REQUIRE(t.headerRows <= grid.rows());
    std::vector<std::size_t> dealOf(t.people.size(), t.deals.size());
    for (std::size_t d = 0; d < t.deals.size(); ++d) {
        REQUIRE(!t.deals[d].people.empty());
        for (const std::size_t p : t.deals[d].people) {
            REQUIRE(p < t.people.size());
            REQUIRE(dealOf[p] == t.deals.size()); // each in one deal
            dealOf[p] = d;
        }
    }
    for (std::size_t p = 0; p < t.people.size(); ++p) {
        const Person& person = t.people[p];
        REQUIRE(dealOf[p] < t.deals.size());
        REQUIRE(person.row >= t.headerRows);
        REQUIRE(person.row < t.rows);
        REQUIRE((p == 0 || person.row > t.people[p - 1].row));
        REQUIRE(!person.name.empty());
        for (const auto& share : {person.power, person.interest})
            REQUIRE((!share || (*share >= 0 && *share <= 1)));
        REQUIRE((!person.lastContact || (*person.lastContact >= 1 && *person.lastContact < 3e6)));
        REQUIRE((person.department == words::Department::other) == !person.departmentWord.empty());
    }
    for (const Line& l : t.lines) {
        REQUIRE(l.influencer < t.people.size());
        REQUIRE(l.influenced < t.people.size());
        REQUIRE(l.influencer != l.influenced);
        REQUIRE(dealOf[l.influencer] == dealOf[l.influenced]);
        REQUIRE(l.weight > 0);
        REQUIRE(std::isfinite(l.weight));
    }
    std::size_t row = 0;
    for (const Problem& p : check(t, 46350.0)) {
        REQUIRE(p.row >= row);
        row = p.row;
        REQUIRE(p.row < t.rows);
        REQUIRE(p.column < grid.columns());
        REQUIRE(!describe(t, p, words::Language::zhTW).problem.empty());
    }
}

} // namespace

TEST_CASE("10,000 random sheets are read without a crash and hold together") {
    Random random(20261124);
    std::size_t readable = 0, found = 0, people = 0;
    for (int i = 0; i < 10000; ++i) {
        CAPTURE(i);
        const Grid grid = randomGrid(random);
        try {
            const PeopleTable t = readPeople(grid);
            holdsTogether(grid, t);
            ++readable;
            people += t.people.size();
        } catch (const Error& e) {
            REQUIRE(e.code() == ErrorCode::argument);
        }
        for (const FoundTable& t : findPeople(grid, words::Vocabulary::shipped())) {
            ++found;
            REQUIRE(t.top + t.headerRows <= t.bottom);
            REQUIRE(t.bottom < grid.rows());
            REQUIRE(t.left <= t.right);
            REQUIRE(t.right < grid.columns());
            const Grid part = cut(grid, t);
            if (!t.understood)
                continue;
            ReadOptions options;
            options.headerRows = t.headerRows;
            holdsTogether(part, readPeople(part, options));
        }
    }
    // The sheets are such that the test sees something.
    CHECK(readable > 2000);
    CHECK(found > 1000);
    CHECK(people > 10000);
}

TEST_CASE("the same table gives the same answer") {
    Random random(7);
    for (int i = 0; i < 50; ++i) {
        const Grid grid = randomGrid(random);
        try {
            const PeopleTable a = readPeople(grid), b = readPeople(grid);
            REQUIRE(a.people.size() == b.people.size());
            REQUIRE(a.problems.size() == b.problems.size());
            for (std::size_t p = 0; p < a.problems.size(); ++p)
                REQUIRE(a.problems[p].value == b.problems[p].value);
        } catch (const Error&) {
        }
    }
}
