// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is known of a deal, how ready a stage is, and which stage that is.

#include "core/deal/results.hxx"
#include "core/error.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <set>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;
using words::Stage;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

FactsTable read(const table::Grid& grid) {
    return readFacts(grid, shipped().vocabulary());
}

std::set<std::string> kinds(const FactsTable& t) {
    std::set<std::string> out;
    for (const auto& problem : t.problems)
        out.insert(problem.kind);
    return out;
}

} // namespace

TEST_CASE("Each stage collects the facts of the course, and its musts are the course's") {
    // domain.md S4, the table of facts: bold ones must be known to leave the stage.
    const std::vector<std::pair<std::set<std::string>, std::set<std::string>>> stages = {
        {{"need", "initiator"}, {"worth"}},
        {{"budget", "motive", "contract_date", "delivery_date", "completion_date", "designer"},
         {"goals", "obstacles", "plan", "feasibility"}},
        {{"criteria", "evaluator", "procedure"}, {"unique_value", "scheme"}},
        {{"competitors", "bid", "standing"}, {"strategy"}},
        {{"promise", "terms", "signed"}, {"walk_away", "interests"}},
        {{"accepted", "satisfaction"}, {"service_owner", "reference", "next_need"}}};
    std::vector<std::pair<std::set<std::string>, std::set<std::string>>> told(6);
    for (std::size_t fact = 0; fact < FactWords::shipped().all().size(); ++fact) {
        const auto& definition = FactWords::shipped().all()[fact];
        auto& stage = told.at(static_cast<std::size_t>(definition.stage));
        (isMust(fact, shipped()) ? stage.first : stage.second).insert(definition.id);
    }
    CHECK(told == stages);
}

TEST_CASE("Facts are known by id, label and synonym in three languages") {
    const auto& words = FactWords::shipped();
    for (std::size_t fact = 0; fact < words.all().size(); ++fact) {
        CHECK(words.read(words.all()[fact].id) == fact);
        for (const Language language : words::allLanguages)
            CHECK(words.read(factLabel(fact, language)) == fact);
    }
    CHECK(words.read("Expected close date") == words.indexOf("contract_date"));
    CHECK(words.read("ＢＵＤＧＥＴ") == words.indexOf("budget"));
    CHECK(words.read("签约日期") == words.indexOf("contract_date"));
    CHECK(words.read("交貨時間") == words.indexOf("delivery_date"));
    CHECK_FALSE(words.read("weather").has_value());
    CHECK(words.nearest("bugdet", Language::en) == "Budget");
}

TEST_CASE("Readiness weighs musts 2, others 1, assumed ones half") {
    const auto t = read(gridOf({{"Fact", "Value", "Evidence"},
                                {"Budget", "1.2 million", ""},
                                {"Motive", "fewer outages", "assumed"},
                                {"Contract date", "TBD", ""},
                                {"Goals", "best uptime in the region", "confirmed"}}));
    const auto told = readiness(factsOfOne(t), Stage::brewing, shipped());
    CHECK(told.share == Approx((2.0 + 1.0 + 1.0) / (6 * 2 + 4))); // budget, motive by half, goals of 16
    CHECK(told.missing.size() == 7);
    CHECK(told.assumed.size() == 1);
    const auto grid = readinessResult(t, Stage::brewing, shipped(), Language::en);
    REQUIRE(grid.rows() == 1);
    CHECK(grid.at(0, 0).number == Approx(0.25));
    CHECK(grid.at(0, 1).text == "must know: Contract date, Delivery date, Completion date, Who designs; useful: Main "
                                "obstacles, Decider's plan, Feasibility");
    CHECK_THROWS_AS(readinessResult(t, Stage::none, shipped(), Language::en), Error);
    const auto eager = shipped().with(gridOf({{"readiness.must", 4.0}, {"fact.goals", "must"}}));
    CHECK(readiness(factsOfOne(t), Stage::brewing, eager).share == Approx((4.0 + 2 + 4) / (7 * 4 + 3)));
}

TEST_CASE("Of two values the newer counts, and 'to be confirmed' takes an old value back") {
    const auto budget = [](const table::Grid& grid) {
        const auto t = read(grid);
        const auto facts = factsOfOne(t);
        return facts.isKnown("budget") ? facts.row("budget")->value : std::string("open");
    };
    CHECK(budget(gridOf({{"Fact", "Value", "Date"}, {"Budget", "2m", "2026-03-01"}, {"Budget", "1m", "2026-02-01"}})) ==
          "2m");
    CHECK(budget(gridOf({{"Fact", "Value", "Date"}, {"Budget", "2m", ""}, {"Budget", "1m", "2026-02-01"}})) == "1m");
    CHECK(budget(gridOf({{"Fact", "Value", "Date"}, {"Budget", "1m", "2026-02-01"}, {"Budget", "2m", ""}})) == "1m");
    CHECK(budget(gridOf({{"Fact", "Value"}, {"Budget", "1m"}, {"Budget", "2m"}})) == "2m");
    CHECK(budget(gridOf({{"Fact", "Value"}, {"Budget", "1m"}, {"Budget", ""}})) == "1m");
    CHECK(budget(gridOf({{"Fact", "Value"}, {"Budget", "1m"}, {"Budget", "待定"}})) == "open");
    CHECK(kinds(read(gridOf({{"Fact", "Value"}, {"Budget", "1m"}, {"Budget", "2m"}}))) ==
          std::set<std::string>{"fact_twice"});
}

TEST_CASE("What has not happened is not known: a bid not handed in, a contract not signed") {
    const auto known = [](const char* fact, table::Cell value) {
        const auto t = read(gridOf({{"Fact", "Value"}, {fact, std::move(value)}}));
        return factsOfOne(t).isKnown(*FactWords::shipped().read(fact));
    };
    CHECK_FALSE(known("Contract signed", "not yet"));
    CHECK_FALSE(known("合同已签", "未签"));
    CHECK_FALSE(known("Bid handed in", 0.0));
    CHECK(known("Bid handed in", "2026-11-02"));
    CHECK(known("All terms settled", "yes"));
    CHECK(known("Satisfaction", "no")); // somebody said so: that is known
    CHECK(known("Budget", 0.0));
}

TEST_CASE("The stage is the first whose musts are not all known") {
    std::vector<std::vector<table::Cell>> rows = {{"Fact", "Value"}};
    const auto stage = [&] {
        table::Grid grid(rows.size(), 2);
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < 2; ++c)
                grid.at(r, c) = rows[r][c];
        return stageOf(factsOfOne(read(grid)), shipped());
    };
    CHECK(stage() == Stage::need);
    const std::vector<std::pair<Stage, std::vector<const char*>>> steps = {
        {Stage::brewing, {"need", "initiator"}},
        {Stage::design, {"budget", "motive", "contract_date", "delivery_date", "completion_date", "designer"}},
        {Stage::evaluation, {"criteria", "evaluator", "procedure"}},
        {Stage::commitment, {"competitors", "bid", "standing"}},
        {Stage::implementation, {"promise", "terms", "signed"}}};
    for (const auto& [next, facts] : steps) {
        const Stage before = stage();
        for (const char* fact : facts) {
            CHECK(stage() == before); // until the last of them
            rows.push_back({fact, "yes"});
        }
        CHECK(stage() == next);
    }
    rows.push_back({"accepted", "yes"});
    rows.push_back({"satisfaction", "high"});
    CHECK(stage() == Stage::implementation);
    CHECK(stageResult(read(gridOf({{"事实", "内容"}, {"客户需求", "减少停机"}, {"发起者", "李伟"}})), shipped(),
                      Language::zhCN) == "内部酝酿");
}

TEST_CASE("Dates that contradict each other are told, with both rows") {
    const auto dates = [](const char* contract, const char* delivery, const char* completion) {
        return read(gridOf({{"Fact", "Value"},
                            {"Contract date", contract},
                            {"Delivery date", delivery},
                            {"Completion date", completion}}));
    };
    CHECK(dates("2026-03-01", "2026-05-01", "2026-06-01").problems.empty());
    const auto late = dates("2026-06-01", "2026-05-01", "2026-07-01");
    REQUIRE(late.problems.size() == 1);
    CHECK(late.problems[0].kind == "fact_dates");
    CHECK(late.problems[0].row == 2);
    CHECK(table::describe(late.headers, late.problems[0], Language::en).problem ==
          "Delivery date (2026-05-01) lies before Contract date (2026-06-01, row 2)");
    CHECK(dates("2026-06-01", "2026-06-01", "2026-06-01").problems.empty()); // all on a day
    CHECK(dates("2026-03-01", "2026-08-01", "2026-06-01").problems.size() == 1);
    CHECK(dates("2026-09-01", "", "2026-06-01").problems.size() == 1);
    CHECK(kinds(dates("soon", "2026-08-01", "2026-06-01")) == std::set<std::string>{"fact_no_date", "fact_dates"});
    CHECK(factsOfOne(dates("soon", "", "")).isKnown("contract_date")); // something is known of it
}

TEST_CASE("Unknown facts, evidence and errors are reported and count as nothing") {
    table::Grid grid = gridOf({{"Fact", "Value", "Evidence", "Date"},
                               {"Bugdet", "1m", "", ""},
                               {"Motive", "growth", "perhaps", "yesterday"},
                               {"", "lost words", "", ""},
                               {"Goals", "", "", ""}});
    grid.at(4, 1) = table::Cell::error(532);
    const auto t = read(grid);
    CHECK(kinds(t) == std::set<std::string>{"fact_unknown", "unknown_word", "bad_date", "fact_missing", "error_cell"});
    CHECK(t.problems[0].suggestion == "Budget");
    CHECK(factsOfOne(t).row("motive")->assumed()); // evidence that is not understood is no confirmation
    CHECK_FALSE(factsOfOne(t).isKnown("goals"));
    for (const Language language : words::allLanguages)
        CHECK(checkResult(t, language).rows() == 6);
    CHECK_THROWS_AS(read(gridOf({{"Name", "Role"}})), Error);
}

TEST_CASE("Several deals in one table are an error for a single figure") {
    const auto t = read(gridOf({{"Deal", "Fact", "Value"}, {"A", "Budget", "1m"}, {"B", "Budget", "2m"}}));
    CHECK(factsOf(t, "B").row("budget")->value == "2m");
    CHECK_THROWS_WITH(stageResult(t, shipped(), Language::en), Catch::Contains("got 2 deals, expected one"));
}
