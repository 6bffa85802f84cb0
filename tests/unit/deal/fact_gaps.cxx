// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the facts leave open, in one list with what the people do.

#include "core/deal/fact_gaps.hxx"
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

std::vector<std::string> rules(const table::Grid& grid, Stage stage, std::optional<double> today) {
    const auto facts = readFacts(grid, shipped().vocabulary());
    const auto known = factsOfOne(facts);
    std::vector<std::string> out;
    for (const FactGap& gap : factGaps(known, stage, today, shipped())) {
        out.push_back(gap.rule + " " + FactWords::shipped().all()[gap.fact].id);
        for (const Language language : words::allLanguages) {
            const auto words = describe(known, gap, stage, shipped(), language);
            CHECK_FALSE((words.title.empty() || words.who.empty() || words.why.empty() || words.todo.empty()));
        }
    }
    return out;
}

} // namespace

TEST_CASE("Musts of the stage that are missing or assumed, and dates that cannot be") {
    const auto grid = gridOf({{"Fact", "Value", "Evidence"},
                              {"Budget", "1m", "assumed"},
                              {"Motive", "growth", ""},
                              {"Contract date", "2026-06-01", ""},
                              {"Delivery date", "2026-05-01", ""},
                              {"Who designs", "IT", ""},
                              {"Main obstacles", "none", "assumed"}});
    CHECK(rules(grid, Stage::brewing, std::nullopt) ==
          std::vector<std::string>{"fact_missing completion_date", "fact_dates delivery_date", "fact_assumed budget"});
    // Without a stage that of the facts: need and initiator are not known.
    CHECK(rules(grid, Stage::none, std::nullopt) ==
          std::vector<std::string>{"fact_missing need", "fact_missing initiator", "fact_dates delivery_date"});
}

TEST_CASE("A contract date that has passed without a signature is told, with today only") {
    const auto open =
        gridOf({{"Fact", "Value"}, {"Contract date", "2026-06-01"}, {"Accepted", "yes"}, {"Satisfaction", "4"}});
    CHECK(rules(open, Stage::implementation, std::nullopt).empty());
    CHECK(rules(open, Stage::implementation, 46174.9).empty()); // 2026-06-01 is day 46174
    CHECK(rules(open, Stage::implementation, 46175) == std::vector<std::string>{"fact_past contract_date"});
    const auto done = gridOf({{"Fact", "Value"},
                              {"Contract date", "2026-06-01"},
                              {"Contract signed", "yes"},
                              {"Accepted", "yes"},
                              {"Satisfaction", "4"}});
    CHECK(rules(done, Stage::implementation, 46175).empty());
}

TEST_CASE("One list holds people's and facts' gaps, worst first, deal by deal") {
    const auto people =
        table::readPeople(gridOf({{"Deal", "Name", "Role"}, {"A", "Li", "Decider"}, {"B", "Chen", "User"}}));
    const auto facts = readFacts(gridOf({{"Deal", "Fact", "Value"}, {"a", "Need", "x"}, {"a", "Initiator", "y"}}),
                                 shipped().vocabulary());
    people::Query query;
    query.stage = Stage::need;
    const auto grid = gapsResult(people, std::nullopt, facts, query);
    const auto without = people::gapsResult(people, std::nullopt, query);
    CHECK(grid.rows() == without.rows() + 2); // of B nothing is known
    std::size_t missing = 0;
    for (std::size_t row = 1; row < grid.rows(); ++row) {
        if (grid.at(row, 2).text == "Fact not known" && grid.at(row, 3).text == "Need") {
            ++missing;
            CHECK(grid.at(row, 0).text == "B");
        }
        if (row > 1 && grid.at(row, 0).text == grid.at(row - 1, 0).text)
            CHECK_FALSE((grid.at(row, 1).text == "High" && grid.at(row - 1, 1).text != "High"));
    }
    CHECK(missing == 1);
    const auto unnamed = readFacts(gridOf({{"Fact", "Value"}, {"Need", "x"}}), shipped().vocabulary());
    CHECK_THROWS_WITH(gapsResult(people, std::nullopt, unnamed, query), Catch::Contains("got no deal column"));
}
