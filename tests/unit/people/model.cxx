// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The model: values of functions.md, 'The default model', and overriding them.
#include "core/model/model.hxx"
#include "core/error.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

#include <limits>
#include <set>

using namespace rolemap;
using model::Model;
using table::Cell;

namespace {

table::Grid pairs(std::vector<std::pair<Cell, Cell>> rows) {
    table::Grid grid;
    for (auto& [key, value] : rows)
        grid.addRow({std::move(key), std::move(value)});
    return grid;
}

} // namespace

TEST_CASE("Role weights by stage are those of the contract's table") {
    const double expected[7][5] = {{1, 0.6, 0.3, 0.2, 0.8}, {0.7, 1, 0.5, 0.3, 0.4}, {0.3, 0.6, 1, 0.5, 0.6},
                                   {0.2, 0.8, 0.6, 1, 0.5}, {0.2, 1, 0.3, 0.5, 0.3}, {0.3, 0.5, 0.3, 0.2, 1},
                                   {0.6, 1, 0.7, 0.7, 0.4}};
    for (int stage = 0; stage < 7; ++stage)
        for (int role = 0; role < 5; ++role) {
            INFO(stage << ' ' << role);
            CHECK(Model::shipped().roleWeight(static_cast<words::Stage>(stage), static_cast<words::Role>(role)) ==
                  expected[stage][role]);
        }
}

TEST_CASE("The points of the health rules add up to 100") {
    double sum = 0;
    for (const char* rule : {"decider_known", "decider_reached", "decider_supports", "key_role_known",
                             "key_role_reached", "key_role_not_opponent", "all_roles_known", "departments_known",
                             "contacts", "opponents_owned", "contact_loss"})
        sum += Model::shipped().number(std::string("health.") + rule);
    CHECK(sum == 100);
}

TEST_CASE("Versions stay in the product, and one that never was is not found") {
    CHECK(Model::versions() == std::vector<std::string>{"1"});
    CHECK(&Model::shipped() == &Model::shipped("1"));
    CHECK_THROWS_AS(Model::shipped("0.9"), Error);
    CHECK_THROWS_AS(Model::shipped().number("no.such"), std::logic_error);
    CHECK_THROWS_AS(Model::shipped().word("influence.role"), std::logic_error);
}

TEST_CASE("RM.MODEL lists every key once with its meaning, in three languages") {
    for (const words::Language language : words::allLanguages) {
        const table::Grid all = Model::shipped().list("", language);
        REQUIRE(all.columns() == 3);
        CHECK(all.rows() > 80);
        std::set<std::string> keys;
        for (std::size_t row = 1; row < all.rows(); ++row) {
            INFO(all.at(row, 0).text);
            CHECK(keys.insert(all.at(row, 0).text).second);
            CHECK_FALSE(all.at(row, 1).isEmpty());
            CHECK_FALSE(all.at(row, 2).text.empty());
        }
    }
    const table::Grid influence = Model::shipped().list("influence", words::Language::en);
    CHECK(influence.rows() == 4);
    CHECK(influence.at(0, 0).text == "Key");
    CHECK(influence.at(1, 0).text == "influence.role");
    CHECK(influence.at(1, 1).number == 0.5);
    const table::Grid roles = Model::shipped().list("role", words::Language::zhCN);
    CHECK(roles.at(1, 2).text.find("发起者") != std::string::npos);
    CHECK_THROWS_AS(Model::shipped().list("nothing", words::Language::en), Error);
}

TEST_CASE("What RM.MODEL lists can be given back whole and changes nothing") {
    const Model again = Model::shipped().with(Model::shipped().list("", words::Language::zhTW));
    CHECK(again.number("gap.cold_days") == 60);
    CHECK(again.word("key_role.brewing") == "decider");
}

TEST_CASE("Single values are overridden, the shipped model stays") {
    const Model own = Model::shipped().with(pairs({{"Key", "Value"},
                                                   {"role.none.user", 1.0},
                                                   {Cell(), Cell()},
                                                   {" Gap.Cold_Days ", 30.0},
                                                   {"gap.severity.no_decider", "Low"}}));
    CHECK(own.roleWeight(words::Stage::none, words::Role::user) == 1);
    CHECK(own.number("gap.cold_days") == 30);
    CHECK(own.word("gap.severity.no_decider") == "low");
    CHECK(Model::shipped().roleWeight(words::Stage::none, words::Role::user) == 0.4);
    CHECK(Model::shipped().with(table::Grid()).number("gap.cold_days") == 60);
}

TEST_CASE("Words and scales of the company's own") {
    const Model own = Model::shipped().with(pairs({{"word.department.数字化办公室", "technical"},
                                                   {"word.department.compliance", "Legal affairs"},
                                                   {"word.attitude.groupie", "supporter"},
                                                   {"scale.attitude", "1-5, 5 best"}}));
    CHECK(own.vocabulary().value(words::Dimension::department, "数字化办公室") ==
          static_cast<int>(words::Department::technical));
    CHECK(own.vocabulary().value(words::Dimension::attitude, "Groupie") ==
          static_cast<int>(words::Attitude::supporter));
    CHECK(own.vocabulary().read(words::Dimension::department, "Compliance").own == "Legal affairs");
    REQUIRE(own.scales().count("attitude") == 1);
    CHECK(own.scales().at("attitude").worst == 1);
    CHECK(own.scales().at("attitude").best == 5);
    CHECK_FALSE(Model::shipped().vocabulary().value(words::Dimension::attitude, "Groupie"));
}

TEST_CASE("A wrong override names its key and what was expected") {
    const Model& shipped = Model::shipped();
    CHECK_THROWS_WITH(shipped.with(pairs({{"influence.role", 1.5}})),
                      "influence.role: got 1.5, expected a number 0 to 1");
    CHECK_THROWS_WITH(shipped.with(pairs({{"influence.role", "0.7"}})),
                      "influence.role: got '0.7', expected a number 0 to 1");
    CHECK_THROWS_WITH(shipped.with(pairs({{"influence.role", Cell()}})),
                      "influence.role: got nothing, expected a value");
    const std::vector<std::vector<std::pair<Cell, Cell>>> wrong = {
        {{"no.such.key", 1.0}},
        {{"influencerole", 1.0}},
        {{3.0, 1.0}},
        {{Cell(), 1.0}},
        {{Cell::error(502), 1.0}},
        {{"influence.role", Cell::error(502)}},
        {{"influence.role", std::numeric_limits<double>::quiet_NaN()}},
        {{"gap.severity.no_decider", "huge"}},
        {{"gap.severity.no_decider", 1.0}},
        {{"influence.role", 0.3}, {"influence.role", 0.4}},
        {{"influence.role", 0.0}, {"influence.level", 0.0}, {"influence.network", 0.0}},
        {{"zone.growth_below", 0.5}},
        {{"attitude.neutral", -1.0}, {"attitude.opponent", -0.5}},
        {{"access.distant", 0.9}},
        {{"word.colour.red", "decider"}},
        {{"word.role", "decider"}},
        {{"word.role.", "decider"}},
        {{"word.role.boss", "emperor"}},
        {{"scale.colour", "1-5"}},
        {{"scale.attitude", "many"}},
        {{"scale.attitude", 5.0}}};
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        INFO(i);
        CHECK_THROWS_AS(shipped.with(pairs(wrong[i])), Error);
    }
    table::Grid narrow;
    narrow.addRow({"influence.role"});
    CHECK_THROWS_AS(shipped.with(narrow), Error);
}
