// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.HEALTH rule by rule; points and conditions of functions.md, 'Health rules'.
#include "core/people/analysis.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::people;
using people::Health;
using test::Rows;
using words::Stage;

namespace {

Health healthOf(const Rows& rows, Stage stage = Stage::none) {
    const auto table = test::read(rows);
    return analyseSingle(table, stage, model::Model::shipped()).health();
}

double points(const Health& health, const std::string& id) {
    for (const auto& rule : health.rules)
        if (rule.id == id)
            return rule.points;
    FAIL("no rule " << id);
    return 0;
}

const std::vector<std::string> header = {"Name", "Department", "Role", "Attitude", "Contact", "Owner", "Reports to"};

/// All rules met: 100 points.
Rows healthy() {
    return {header,
            {"Ann", "using", "decider; initiator", "supporter", "close", "", ""},
            {"Bob", "technical", "designer", "neutral", "frequent", "", "Ann"},
            {"Cid", "finance", "evaluator", "opponent", "close", "Chen", "Ann"},
            {"Dan", "using", "user", "", "", "", "Ann"}};
}

} // namespace

TEST_CASE("A deal where every rule is met has 100 points, and the rules decide by people and column") {
    const Health health = healthOf(healthy());
    for (const auto& rule : health.rules) {
        INFO(rule.id);
        CHECK(rule.met);
        CHECK(rule.points == rule.possible);
        CHECK(rule.field);
    }
    CHECK(health.points == 100);
    CHECK(health.rules.size() == 11);
    CHECK(health.rules.front().who == std::vector<std::size_t>{0});
}

TEST_CASE("A rule about nobody is not met, the opponents' rule apart") {
    const Health health = healthOf({header, {"Ann", "", "", "", "", "", ""}});
    CHECK(health.points == 5);
    CHECK(points(health, "opponents_owned") == 5);
    const table::PeopleTable nobody;
    const table::Deal deal;
    CHECK(people::Analysis(nobody, deal, Stage::none, model::Model::shipped()).health().points == 0);
}

TEST_CASE("Any decider serves each rule") {
    Rows rows = healthy();
    rows[1][3] = "neutral";
    rows[1][4] = "distant";
    Health health = healthOf(rows);
    CHECK(points(health, "decider_reached") == 0);
    CHECK(points(health, "decider_supports") == 0);
    rows.push_back({"Eve", "", "decider", "supporter", "distant", "", ""});
    rows.push_back({"Fay", "", "decider", "neutral", "frequent", "", ""});
    health = healthOf(rows);
    CHECK(points(health, "decider_reached") == 15);
    CHECK(points(health, "decider_supports") == 15);
}

TEST_CASE("The key role is the stage's, and no opponent holds it") {
    Health health = healthOf(healthy(), Stage::evaluation);
    CHECK(points(health, "key_role_known") == 5);
    CHECK(points(health, "key_role_reached") == 10);
    CHECK(points(health, "key_role_not_opponent") == 0); // Cid
    health = healthOf(healthy(), Stage::implementation);
    CHECK(points(health, "key_role_reached") == 0); // Dan is not in contact
    CHECK(points(health, "key_role_not_opponent") == 10);
    Rows rows = healthy();
    rows[4][2] = "";
    health = healthOf(rows, Stage::implementation);
    CHECK(points(health, "key_role_known") == 0);
    CHECK(points(health, "key_role_not_opponent") == 0);
    CHECK(points(health, "all_roles_known") == 0);
}

TEST_CASE("Using, technical, and finance or purchasing") {
    Rows rows = healthy();
    rows[3][1] = "purchasing";
    CHECK(points(healthOf(rows), "departments_known") == 5);
    rows[3][1] = "Legal";
    CHECK(points(healthOf(rows), "departments_known") == 0);
}

TEST_CASE("Three people reached, in two departments") {
    Rows rows = healthy();
    rows[2][1] = rows[3][1] = "using";
    CHECK(points(healthOf(rows), "contacts") == 0);
    rows[2][1] = ""; // an unknown department is no second one
    CHECK(points(healthOf(rows), "contacts") == 0);
    rows[2][1] = "Legal"; // one of the company's own is
    CHECK(points(healthOf(rows), "contacts") == 10);
    rows[3][4] = "distant";
    CHECK(points(healthOf(rows), "contacts") == 0);
}

TEST_CASE("Every known opponent has an owner") {
    Rows rows = healthy();
    rows[3][5] = "";
    const Health health = healthOf(rows);
    CHECK(points(health, "opponents_owned") == 0);
    for (const auto& rule : health.rules)
        if (rule.id == "opponents_owned")
            CHECK(rule.who == std::vector<std::size_t>{2});
}

TEST_CASE("Losing any one contact leaves a decider in reach") {
    // The decider alone is reached: losing that contact leaves nobody.
    CHECK(
        points(healthOf({header, {"Ann", "", "decider", "", "close", "", ""}, {"Bob", "", "", "", "none", "", "Ann"}}),
               "contact_loss") == 0);
    // Bob is one line away from the decider, who stays in the chart.
    CHECK(
        points(healthOf({header, {"Ann", "", "decider", "", "close", "", ""}, {"Bob", "", "", "", "close", "", "Ann"}}),
               "contact_loss") == 5);
    // Bob is reached but has no line to the decider.
    CHECK(points(healthOf({header, {"Ann", "", "decider", "", "close", "", ""}, {"Bob", "", "", "", "close", "", ""}}),
                 "contact_loss") == 0);
    // The decider is not reached, two people below are.
    CHECK(points(healthOf({header,
                           {"Ann", "", "decider", "", "none", "", ""},
                           {"Bob", "", "", "", "close", "", "Ann"},
                           {"Cid", "", "", "", "frequent", "", "Ann"}}),
                 "contact_loss") == 5);
    CHECK(points(healthOf({header,
                           {"Ann", "", "decider", "", "none", "", ""},
                           {"Bob", "", "", "", "close", "", "Ann"},
                           {"Cid", "", "", "", "frequent", "", "Bob"}}),
                 "contact_loss") == 0);
}

TEST_CASE("Where a known decider opposes, health is 50 at most") {
    Rows rows = healthy();
    rows.push_back({"Eve", "", "decider", "opponent", "", "Chen", ""});
    const Health health = healthOf(rows);
    CHECK(health.capped);
    CHECK(health.points == 50);
    double sum = 0;
    for (const auto& rule : health.rules)
        sum += rule.points;
    CHECK(sum == 100);
    CHECK_FALSE(healthOf({header, {"Eve", "", "decider", "opponent", "", "", ""}}).capped); // below 50 anyhow
}
