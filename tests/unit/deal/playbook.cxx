// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The guide through the stages, shipped and a company's own.

#include "core/deal/playbook.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;
using words::Stage;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

} // namespace

TEST_CASE("Every stage has every part in three languages, as many lines in each") {
    for (int stage = 0; stage < 6; ++stage)
        for (const char* part : {"step", "people", "find_out", "do", "know"}) {
            const auto rows = [&](Language language) {
                const auto grid = playbookResult(static_cast<Stage>(stage), part, {}, shipped(), language);
                for (std::size_t row = 1; row < grid.rows(); ++row)
                    CHECK_FALSE(grid.at(row, 1).text.empty());
                return grid.rows();
            };
            CHECK(rows(Language::en) > 1);
            CHECK(rows(Language::en) == rows(Language::zhCN));
            CHECK(rows(Language::en) == rows(Language::zhTW));
        }
}

TEST_CASE("Key people and what must be known are the course's, and the model's where it is changed") {
    // domain.md S4: brewing's key person is the decider; known when it ends: dates, budget, motive, who designs.
    CHECK(playbookResult(Stage::brewing, "people", {}, shipped(), Language::en).at(1, 1).text == "Key person: Decider");
    CHECK(playbookResult(Stage::design, "关键人物", {}, shipped(), Language::zhCN).at(1, 1).text == "关键人物：设计者");
    const auto know = playbookResult(Stage::brewing, "know", {}, shipped(), Language::en);
    std::vector<std::string> facts;
    for (std::size_t row = 1; row < know.rows(); ++row)
        facts.push_back(know.at(row, 1).text);
    CHECK(facts == std::vector<std::string>{"Budget", "Motive", "Contract date", "Delivery date", "Completion date",
                                            "Who designs"});
    const auto other = shipped().with(gridOf({{"key_role.brewing", "user"}, {"fact.goals", "must"}}));
    CHECK(playbookResult(Stage::brewing, "people", {}, other, Language::en).at(1, 1).text == "Key person: User");
    CHECK(playbookResult(Stage::brewing, "know", {}, other, Language::en).rows() == know.rows() + 1);
}

TEST_CASE("A company's own lines win part by part") {
    const auto grid = gridOf({{"Part", "Text", "阶段"},
                              {"What to do", "Call the help desk", "brewing"},
                              {"", "Send the form", ""},
                              {"know", "Tax number", ""},
                              {"do", "", "3"}});
    REQUIRE(isPlaybook(grid));
    const auto own = readPlaybook(grid, shipped().vocabulary());
    REQUIRE(own.size() == 3);
    const auto all = playbookResult(Stage::brewing, "", own, shipped(), Language::en);
    std::size_t ours = 0, others = 0;
    for (std::size_t row = 1; row < all.rows(); ++row)
        (all.at(row, 0).text == "What to do" ? ours : others)++;
    CHECK(ours == 2);
    CHECK(others > 5);
    CHECK(playbookResult(Stage::brewing, "know", own, shipped(), Language::en).at(1, 1).text == "Tax number");
    CHECK(playbookResult(Stage::design, "do", own, shipped(), Language::en).rows() > 4); // an empty line says nothing
}

TEST_CASE("What is no playbook is refused with its row") {
    CHECK_FALSE(isPlaybook(gridOf({{"key", "value"}})));
    CHECK_THROWS_WITH(readPlaybook(gridOf({{"Stage", "Part", "Text"}, {"later", "do", "x"}}), shipped().vocabulary()),
                      Catch::Contains("'later' in row 2"));
    CHECK_THROWS_WITH(readPlaybook(gridOf({{"Stage", "Part", "Text"}, {"need", "sing", "x"}}), shipped().vocabulary()),
                      Catch::Contains("in row 2: got 'sing'"));
    CHECK_THROWS_AS(readPlaybook(gridOf({{"Stage", "Part", "Text"}, {"", "", "x"}}), shipped().vocabulary()), Error);
    CHECK_THROWS_AS(playbookResult(Stage::none, "", {}, shipped(), Language::en), Error);
    CHECK_THROWS_AS(playbookResult(Stage::need, "sing", {}, shipped(), Language::en), Error);
}
