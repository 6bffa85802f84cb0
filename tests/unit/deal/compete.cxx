// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which way to compete in described situations: each with the answer and the sentence that gives it. S4 is domain.md's,
// Help is 'Which way to compete' of the product's help.

#include "core/deal/compete.hxx"
#include "core/error.hxx"
#include "core/table/people_table.hxx"
#include "grids.hxx"

#include <catch2/catch.hpp>

#include <map>

using namespace rolemap;
using namespace rolemap::deal;
using test::gridOf;
using words::Language;
using words::Stage;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

// Scores from 1 to 5 of five criteria.
const std::map<std::string, table::Grid> criteria = {
    {"ahead on nearly all", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                    {"Uptime", 30.0, 5.0, 3.0},
                                    {"Service", 30.0, 5.0, 2.0},
                                    {"Delivery", 20.0, 4.0, 3.0},
                                    {"Price", 20.0, 3.0, 4.0}})},
    {"behind on nearly all", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                     {"Uptime", 30.0, 3.0, 5.0},
                                     {"Service", 30.0, 2.0, 5.0},
                                     {"Delivery", 20.0, 3.0, 4.0},
                                     {"Price", 20.0, 4.0, 3.0}})},
    {"behind on everything", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                     {"Uptime", 40.0, 2.0, 5.0},
                                     {"Service", 40.0, 2.0, 4.0},
                                     {"Price", 20.0, 1.0, 4.0}})},
    // 30·5 + 30·2 + 40·3 = 330 against 30·2 + 30·4 + 40·4 = 340: two more points of uptime level us.
    {"behind by a hair, better at one thing", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                                      {"Uptime", 30.0, 5.0, 2.0},
                                                      {"Service", 30.0, 2.0, 4.0},
                                                      {"Price", 40.0, 3.0, 4.0}})},
    // 20·5 + 40·2 + 40·3 = 300 against 20·2 + 40·4 + 40·4 = 360.
    {"behind, better at one thing", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                            {"Uptime", 20.0, 5.0, 2.0},
                                            {"Service", 40.0, 2.0, 4.0},
                                            {"Price", 40.0, 3.0, 4.0}})},
    {"each better at half", gridOf({{"Criterion", "Weight", "We", "Alpha"},
                                    {"Uptime", 30.0, 5.0, 2.0},
                                    {"Service", 20.0, 4.0, 2.0},
                                    {"Delivery", 25.0, 2.0, 4.0},
                                    {"Price", 25.0, 2.0, 5.0}})},
};

std::vector<table::Cell> person(const char* name, const char* role, const char* what) {
    const std::string word = what;
    if (word == "friend")
        return {name, role, "Supporter", "Close", ""};
    if (word == "fair")
        return {name, role, "Neutral", "Frequent", ""};
    if (word == "stranger")
        return {name, role, "", "None", ""};
    if (word == "rival's")
        return {name, role, "Neutral", "Distant", "Alpha"};
    return {name, role, "Opponent", "Distant", ""}; // foe
}

table::Grid peopleGrid(const std::string& decider, const std::string& makers) {
    return gridOf({{"Name", "Role", "Attitude", "Contact", "Favours"},
                   person("Zhao", "Decider", decider.c_str()),
                   person("Li", "Designer", makers.c_str()),
                   person("Chen", "Evaluator", makers.c_str()),
                   person("Wang", "User", "fair")});
}

/// Facts up to a stage, the contract in so many days from day 46000, or none.
table::Grid factsGrid(Stage stage, std::optional<double> days, const char* procedure) {
    std::vector<std::vector<table::Cell>> rows = {{"Fact", "Value"}};
    for (std::size_t fact = 0; fact < FactWords::shipped().all().size(); ++fact) {
        const auto& definition = FactWords::shipped().all()[fact];
        if (!isMust(fact, shipped()) || definition.stage >= stage || definition.kind == FactKind::date)
            continue;
        rows.push_back({definition.id, definition.kind == FactKind::procedure ? procedure : "known"});
    }
    for (const char* date : {"contract_date", "delivery_date", "completion_date"})
        if (stage > Stage::brewing)
            rows.push_back({date, days ? table::Cell(46000 + *days) : table::Cell("not before the budget is there")});
    table::Grid grid(rows.size(), 2);
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < 2; ++c)
            grid.at(r, c) = rows[r][c];
    return grid;
}

struct Case {
    const char* criteria;
    const char* decider; ///< "" for no table of people
    const char* makers;
    Stage stage; ///< none: no table of facts
    std::optional<double> days;
    Approach answer;
    const char* because;
    const char* procedure = "comparison";
};

std::vector<Advice> advise(const Case& c, const model::Model& model) {
    const auto table = readCriteria(criteria.at(c.criteria));
    std::optional<FactsTable> facts;
    std::optional<DealFacts> known;
    if (c.stage != Stage::none) {
        facts = readFacts(factsGrid(c.stage, c.days, c.procedure), model.vocabulary());
        known = factsOfOne(*facts);
    }
    if (*c.decider == '\0')
        return rank(situationOf(table, nullptr, known ? &*known : nullptr, 46000, model), model);
    const auto people = table::readPeople(peopleGrid(c.decider, c.makers));
    const auto analysis = people::analyseSingle(people, c.stage, model);
    return rank(situationOf(table, &analysis, known ? &*known : nullptr, 46000, model), model);
}

constexpr const char* trust = "S4: five competitive strategies, each resting on mutual trust with the deciders";
constexpr const char* strong = "S4: show what we have, they lack, and what that is worth to the customer";
constexpr const char* guide = "S4: help to design the purchase, find what only we offer, and guide the criteria";
constexpr const char* leave = "S4: where the criteria are against us: leave, or use the deal to build the relationship";
constexpr const char* way = "Help: change the process where those who rate are against us and the decider is with us";
constexpr const char* wait = "Help: delay where nothing in reach levels us and time can still win people";
constexpr const char* both = "Help: win-win where each side leads on a part and neither on the whole";
constexpr const char* promise = "S4: commitment: what counts is the decider's promise";

const char* const ahead = "ahead on nearly all";
const char* const behind = "behind on nearly all";
const char* const hopeless = "behind on everything";
const char* const hair = "behind by a hair, better at one thing";
const char* const one = "behind, better at one thing";
const char* const half = "each better at half";

const std::vector<Case> cases = {
    // Clearly ahead.
    {ahead, "friend", "friend", Stage::evaluation, 60, Approach::frontal, strong},
    {ahead, "friend", "fair", Stage::evaluation, 10, Approach::frontal, strong},
    {ahead, "friend", "foe", Stage::evaluation, 60, Approach::frontal, strong},
    {ahead, "fair", "friend", Stage::evaluation, 60, Approach::frontal, strong},
    {ahead, "fair", "fair", Stage::commitment, 20, Approach::frontal, promise},
    {ahead, "friend", "friend", Stage::design, 120, Approach::frontal, strong},
    {ahead, "friend", "friend", Stage::none, {}, Approach::frontal, strong},
    {ahead, "", "", Stage::evaluation, 60, Approach::frontal, strong},
    {ahead, "friend", "rival's", Stage::commitment, 20, Approach::frontal, promise},
    // Ahead by the criteria, but the decider is against us.
    {ahead, "foe", "friend", Stage::evaluation, 60, Approach::withdraw, trust},
    {ahead, "foe", "foe", Stage::commitment, 20, Approach::withdraw, trust},
    {ahead, "foe", "friend", Stage::none, {}, Approach::withdraw, trust},
    // A small change of one weight would do.
    {hair, "friend", "friend", Stage::design, 120, Approach::reframe, guide},
    {hair, "friend", "fair", Stage::design, 30, Approach::reframe, guide},
    {hair, "fair", "friend", Stage::design, 120, Approach::reframe, guide},
    {hair, "fair", "fair", Stage::brewing, 200, Approach::reframe, guide},
    {hair, "friend", "friend", Stage::need, 300, Approach::reframe, guide},
    {one, "friend", "friend", Stage::design, 120, Approach::reframe, guide},
    {one, "fair", "friend", Stage::design, 120, Approach::reframe, guide},
    {one, "friend", "friend", Stage::brewing, 120, Approach::reframe, guide},
    {hair, "foe", "friend", Stage::evaluation, 60, Approach::withdraw, trust},
    // Those who rate are against us, the decider is not.
    {behind, "friend", "foe", Stage::evaluation, 60, Approach::process, way},
    {behind, "friend", "rival's", Stage::evaluation, 10, Approach::process, way},
    {hopeless, "friend", "foe", Stage::design, 60, Approach::process, way},
    {one, "friend", "foe", Stage::design, 120, Approach::process, way},
    {behind, "friend", "foe", Stage::none, {}, Approach::process, way},
    // Nothing in reach levels us, but there are people to win and time to win them.
    {behind, "friend", "fair", Stage::evaluation, 120, Approach::delay, wait},
    {behind, "friend", "stranger", Stage::evaluation, 90, Approach::delay, wait},
    {hopeless, "friend", "fair", Stage::evaluation, 120, Approach::delay, wait},
    {hopeless, "friend", "fair", Stage::commitment, 120, Approach::delay, wait},
    // The same without time, or without trust.
    {hopeless, "fair", "fair", Stage::evaluation, 0, Approach::withdraw, leave},
    {behind, "stranger", "foe", Stage::evaluation, 30, Approach::withdraw, leave},
    {hopeless, "foe", "foe", Stage::evaluation, 120, Approach::withdraw, leave},
    {behind, "foe", "friend", Stage::evaluation, 120, Approach::withdraw, trust},
    {hopeless, "", "", Stage::evaluation, 30, Approach::withdraw, leave},
    {hopeless, "stranger", "stranger", Stage::evaluation, 10, Approach::withdraw, leave},
    {behind, "friend", "foe", Stage::evaluation, 0, Approach::process, way},
    {hopeless, "fair", "foe", Stage::evaluation, 0, Approach::withdraw, leave, "tender"},
    // Each side leads on a part.
    {half, "friend", "friend", Stage::evaluation, 60, Approach::winwin, both},
    {half, "fair", "fair", Stage::evaluation, 60, Approach::winwin, both},
    {half, "friend", "foe", Stage::commitment, 20, Approach::winwin, both},
    {half, "fair", "friend", Stage::commitment, 5, Approach::winwin, promise},
    {half, "", "", Stage::evaluation, 60, Approach::winwin, both},
    {half, "friend", "friend", Stage::none, {}, Approach::winwin, both},
    {half, "foe", "friend", Stage::evaluation, 60, Approach::withdraw, trust},
};

} // namespace

TEST_CASE("Described situations get the advice of the course") {
    REQUIRE(cases.size() >= 40);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case& c = cases[i];
        std::string all;
        const auto advice = advise(c, shipped());
        for (const Advice& one : advice)
            all += std::string(approachId(one.approach)) + " " + std::to_string(one.score) + "; ";
        INFO(i << ": " << c.criteria << ", decider " << c.decider << ", makers " << c.makers << ", " << c.because
               << ": " << all);
        CHECK(approachId(advice.front().approach) == approachId(c.answer));
        CHECK(advice.front().score > 0);
    }
}

TEST_CASE("Opposite data gives opposite advice") {
    const auto first = [](const Case& c) { return advise(c, shipped()).front().approach; };
    // Criteria turned round.
    CHECK(first({ahead, "fair", "fair", Stage::evaluation, 0, {}, ""}) == Approach::frontal);
    CHECK(first({hopeless, "fair", "fair", Stage::evaluation, 0, {}, ""}) == Approach::withdraw);
    // The decider turned round.
    CHECK(first({ahead, "friend", "friend", Stage::evaluation, 60, {}, ""}) == Approach::frontal);
    CHECK(first({ahead, "foe", "friend", Stage::evaluation, 60, {}, ""}) == Approach::withdraw);
    // Those who rate turned round.
    CHECK(first({one, "friend", "friend", Stage::design, 120, {}, ""}) == Approach::reframe);
    CHECK(first({one, "friend", "foe", Stage::design, 120, {}, ""}) == Approach::process);
    // Time.
    CHECK(first({hopeless, "friend", "fair", Stage::commitment, 120, {}, ""}) == Approach::delay);
    CHECK(first({hopeless, "friend", "fair", Stage::commitment, 0, {}, ""}) != Approach::delay);
}

TEST_CASE("All five rest on trust: without it none has a score, whatever else speaks for it") {
    for (const auto& [name, grid] : criteria) {
        Situation s = situationOf(readCriteria(grid), nullptr, nullptr, std::nullopt, shipped());
        s.trust = 0;
        for (const Advice& one : rank(s, shipped()))
            if (one.approach != Approach::withdraw)
                CHECK(one.score == 0);
        // More trust never lowers one of the five, nor lifts leaving.
        std::map<Approach, double> before;
        for (int step = 0; step <= 10; ++step) {
            s.trust = step / 10.0;
            for (const Advice& one : rank(s, shipped())) {
                if (step > 0)
                    CHECK((one.approach == Approach::withdraw ? -one.score : one.score) >=
                          (one.approach == Approach::withdraw ? -before[one.approach] : before[one.approach]) - 1e-9);
                before[one.approach] = one.score;
            }
        }
    }
}

TEST_CASE("Reasons cite the rows that decided, and say what would change the advice") {
    const auto people = table::readPeople(peopleGrid("friend", "friend"));
    const auto analysis = people::analyseSingle(people, Stage::design, shipped());
    const auto facts = readFacts(factsGrid(Stage::design, 120, "comparison"), shipped().vocabulary());
    const auto known = factsOfOne(facts);
    const auto grid = competeResult(readCriteria(criteria.at(one)), &analysis, &known, 46000, shipped(), Language::en);
    REQUIRE(grid.rows() == 7);
    CHECK(grid.at(1, 0).text == "Change the point of view");
    CHECK(grid.at(1, 2).text ==
          "a change of +20 in the weight of 'Uptime' (row 2, Weight) levels us; those who make "
          "and apply the criteria are well disposed to us; nobody matches us on 20% of the weight");
    CHECK(grid.at(1, 3).text.find("the deciders turn against us: then “Withdraw”") != std::string::npos);
    CHECK(grid.at(1, 3).text.find("we come to lead clearly by the criteria: then “Head-on”") != std::string::npos);
    for (const Language language : words::allLanguages)
        for (const auto& [name, each] : criteria) {
            const auto told = competeResult(readCriteria(each), nullptr, nullptr, std::nullopt, shipped(), language);
            REQUIRE(told.rows() == 7);
            for (std::size_t row = 1; row < 7; ++row) {
                CHECK_FALSE(told.at(row, 2).text.empty());
                CHECK(told.at(row, 2).text.find('{') == std::string::npos);
            }
        }
    const auto foe = table::readPeople(peopleGrid("foe", "foe"));
    const auto against = people::analyseSingle(foe, Stage::none, shipped());
    const auto bad =
        competeResult(readCriteria(criteria.at(behind)), &against, nullptr, std::nullopt, shipped(), Language::en);
    CHECK(bad.at(1, 0).text == "Withdraw");
    CHECK(bad.at(1, 2).text.find("Zhao decides and opposes us (row 2, Attitude)") == 0);
}

TEST_CASE("Rivals with unknown scores are left out and named; without a rival, or a score of ours, it is refused") {
    const auto some =
        readCriteria(gridOf({{"Criterion", "Weight", "We", "Alpha", "Beta"}, {"Uptime", 1.0, 4.0, 3.0, ""}}));
    const auto grid = competeResult(some, nullptr, nullptr, std::nullopt, shipped(), Language::en);
    CHECK(grid.at(1, 2).text.find("Beta left out") != std::string::npos);
    const auto refused = [&](const table::Grid& table) {
        CHECK_THROWS_AS(competeResult(readCriteria(table), nullptr, nullptr, std::nullopt, shipped(), Language::en),
                        Error);
    };
    refused(gridOf({{"Criterion", "Weight", "We"}, {"Uptime", 1.0, 4.0}}));
    refused(gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", 1.0, "", 4.0}}));
    refused(gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", 1.0, 4.0, ""}}));
    refused(gridOf({{"Criterion", "Weight", "We", "Alpha"}, {"Uptime", "much", 4.0, 3.0}}));
}
