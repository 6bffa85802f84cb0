// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// RM.GAPS: one test a rule; the list of rules is the product's contract (gap.severity.* of the model).
#include "core/people/gaps.hxx"

#include "core/words/texts.hxx"

#include "committee.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rolemap;
using namespace rolemap::people;
using people::Gap;
using people::Severity;
using test::Rows;
using words::Stage;

namespace {

const std::vector<std::string> header = {"Name",    "Level", "Department", "Role",   "Attitude",
                                         "Contact", "Owner", "Evidence",   "Motive", "Last contact"};

/// A deal without gaps at the design stage.
Rows complete() {
    return {header,
            {"Ann", "decision", "using", "decider; initiator", "supporter", "close", "Chen", "", "growth", ""},
            {"Bob", "decision", "technical", "designer", "neutral", "frequent", "Chen", "", "uptime", ""},
            {"Cid", "decision", "finance", "evaluator", "neutral", "close", "Chen", "", "", ""},
            {"Dan", "decision", "purchasing", "user", "neutral", "none", "", "", "", ""}};
}

struct Found {
    std::vector<Gap> gaps;
    std::vector<std::string> names; ///< of the people of each gap
    std::vector<people::GapWords> words;
    std::ptrdiff_t count(const std::string& rule) const {
        return std::count_if(gaps.begin(), gaps.end(), [&](const Gap& g) { return g.rule == rule; });
    }
    std::string who(const std::string& rule) const {
        for (std::size_t i = 0; i < gaps.size(); ++i)
            if (gaps[i].rule == rule)
                return words[i].who;
        return "no such gap";
    }
};

Found find(const Rows& rows, Stage stage = Stage::design, std::optional<double> today = std::nullopt,
           words::Language language = words::Language::en) {
    const auto table = test::read(rows);
    const auto a = analyseSingle(table, stage, model::Model::shipped());
    Found found;
    found.gaps = gaps(a, today);
    for (const Gap& gap : found.gaps)
        found.words.push_back(describe(a, gap, language));
    return found;
}

} // namespace

TEST_CASE("A complete deal has no gap") {
    const Found found = find(complete());
    for (const Gap& gap : found.gaps)
        INFO(gap.rule);
    CHECK(found.gaps.empty());
}

TEST_CASE("The decider is missing, not reached, or opposes") {
    Rows rows = complete();
    rows[1][3] = "initiator";
    CHECK(find(rows).count("no_decider") == 1);
    CHECK(find(rows).who("no_decider") == "Decider");
    rows = complete();
    rows[1][5] = "distant";
    CHECK(find(rows).who("decider_not_reached") == "Ann");
    rows = complete();
    rows[1][4] = "opponent";
    CHECK(find(rows).who("decider_opposes") == "Ann");
    CHECK(find(rows).count("no_decision_supporter") == 1);
}

TEST_CASE("The key role of the stage is missing, not reached, or held by an opponent") {
    Rows rows = complete();
    rows[2][3] = "user";
    CHECK(find(rows).who("key_role_missing") == "Designer");
    CHECK(find(rows).count("role_empty") == 0); // said once
    rows = complete();
    rows[2][5] = "distant";
    CHECK(find(rows).who("key_role_not_reached") == "Bob");
    rows = complete();
    rows[2][4] = "opponent";
    CHECK(find(rows).who("key_role_opposes") == "Bob");
    CHECK(find(complete(), Stage::implementation).who("key_role_not_reached") == "Dan");
}

TEST_CASE("Where the key role is the decider, the decider's rules say it once") {
    Rows rows = complete();
    rows[1][3] = "initiator";
    const Found found = find(rows, Stage::brewing);
    CHECK(found.count("no_decider") == 1);
    CHECK(found.count("key_role_missing") == 0);
}

TEST_CASE("Nobody at decision level supports us") {
    Rows rows = complete();
    rows[1][1] = "management";
    const Found found = find(rows);
    CHECK(found.who("no_decision_supporter") == "Bob, Cid, Dan");
}

TEST_CASE("Roles and departments with nobody, departments without decision level") {
    Rows rows = complete();
    rows[4] = {"Dan", "management", "Legal", "evaluator", "neutral", "none", "", "", "", ""};
    const Found found = find(rows);
    CHECK(found.who("role_empty") == "User");
    CHECK(found.who("department_empty") == "Purchasing");
    CHECK(found.who("department_no_decision") == "Legal");
}

TEST_CASE("All contact through one person, or one department") {
    Rows rows = complete();
    rows[2][5] = rows[3][5] = "distant";
    CHECK(find(rows).who("single_person") == "Ann");
    CHECK(find(rows).count("single_department") == 0);
    rows = complete();
    rows[2][2] = rows[3][2] = "using";
    CHECK(find(rows).who("single_department") == "Using");
    rows[2][2] = ""; // it may be another department
    CHECK(find(rows).count("single_department") == 0);
}

TEST_CASE("An opponent without owner") {
    Rows rows = complete();
    rows[4][4] = "opponent";
    CHECK(find(rows).who("opponent_no_owner") == "Dan");
    rows[4][6] = "Chen";
    CHECK(find(rows).count("opponent_no_owner") == 0);
}

TEST_CASE("A contact goes cold after 60 days, and only where today is told") {
    Rows rows = complete();
    rows[1][9] = "2026-01-01"; // 46023
    CHECK(find(rows).count("contact_cold") == 0);
    CHECK(find(rows, Stage::design, 46023 + 60).count("contact_cold") == 0);
    const Found found = find(rows, Stage::design, 46023 + 61);
    CHECK(found.who("contact_cold") == "Ann");
    REQUIRE(found.gaps.size() == 1);
    CHECK(found.gaps[0].days == 61);
}

TEST_CASE("What we do not know of a key person") {
    Rows rows = complete();
    rows[1][4] = "";
    CHECK(find(rows).who("key_person_unknown") == "Ann");
    rows = complete();
    rows[1][7] = "assumed";
    CHECK(find(rows).who("key_person_assumed") == "Ann");
    rows[1][7] = "gossip";
    CHECK(find(rows).who("key_person_assumed") == "Ann");
    rows[1][7] = "confirmed";
    CHECK(find(rows).count("key_person_assumed") == 0);
    rows = complete();
    rows[2][8] = "";
    CHECK(find(rows).who("key_person_motive") == "Bob");
    CHECK(find(rows, Stage::evaluation).who("key_person_motive") == "Cid");
}

TEST_CASE("Problems in the data are gaps of their deal") {
    Rows rows = complete();
    rows[4][4] = "suporter";
    const Found found = find(rows);
    REQUIRE(found.count("data_problem") == 1);
    CHECK(found.who("data_problem") == "Dan");
    for (std::size_t i = 0; i < found.gaps.size(); ++i)
        if (found.gaps[i].rule == "data_problem") {
            CHECK(found.gaps[i].problem == std::size_t{0});
            CHECK(found.gaps[i].field == table::Field::attitude);
            CHECK(found.words[i].todo.find("row 5, Attitude") != std::string::npos);
            CHECK(found.words[i].todo.find("Supporter") != std::string::npos);
        }
    rows[4][4] = "neutral";
    rows[4][9] = "2026-03-01";
    CHECK(find(rows, Stage::design, 46023).count("data_problem") == 1); // in the future
    CHECK_FALSE(find(rows, Stage::design, 46023).gaps.back().problem);  // known only by today's date
}

TEST_CASE("Gaps come worst first") {
    const Found found = find({header, {"Ann", "", "", "", "oponent", "", "", "", "", ""}});
    REQUIRE(found.gaps.size() > 3);
    CHECK(found.gaps.front().rule == "no_decider");
    for (std::size_t i = 1; i < found.gaps.size(); ++i)
        CHECK(found.gaps[i - 1].severity <= found.gaps[i].severity);
}

TEST_CASE("Every rule speaks three languages, with nothing left to fill in") {
    const Rows rows = {header,
                       {"Ann", "", "Legal", "decider", "opponent", "distant", "", "assumed", "", "2026-01-01"},
                       {"Bob", "", "using", "designer", "opponent", "none", "", "", "", ""},
                       {"Cid", "", "using", "", "xyzzy", "close", "", "", "", ""},
                       {"Dan", "", "using", "user", "supporter", "close", "", "", "", ""}};
    for (const words::Language language : words::allLanguages)
        for (const Stage stage : {Stage::design, Stage::need}) {
            const Found found = find(rows, stage, 46200, language);
            for (std::size_t i = 0; i < found.gaps.size(); ++i) {
                INFO(found.gaps[i].rule);
                const auto& w = found.words[i];
                for (const std::string* part : {&w.title, &w.who, &w.why, &w.todo}) {
                    CHECK_FALSE(part->empty());
                    CHECK(part->find('{') == std::string::npos);
                }
            }
        }
}

TEST_CASE("Every gap of the model has its sentences") {
    const table::Grid all = model::Model::shipped().list("gap", words::Language::en);
    for (std::size_t row = 1; row < all.rows(); ++row) {
        const std::string& key = all.at(row, 0).text;
        if (key.rfind("gap.severity.", 0) != 0)
            continue;
        const std::string rule = key.substr(std::string("gap.severity.").size());
        const auto keys = words::textKeys();
        for (const char* part : {".title", ".why", ".todo"})
            CHECK(std::binary_search(keys.begin(), keys.end(), "people.gap." + rule + part));
    }
}
