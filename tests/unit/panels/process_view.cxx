// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Process panel says: the numbers of the functions, with the rows behind each.
#include "panels/process_view.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::panels;

namespace {

/// Ann wins a third of 120 closed deals, Bo and Cy two thirds; Di has nine deals and has lost all.
process::DealStore store() {
    process::OwnedTables all;
    table::Grid& grid = all.opportunities;
    grid.addRow({"Deal", "Account", "Owner", "Stage", "Create date", "Close date", "Amount"});
    const auto add = [&](const char* who, int deals, int wonOfThree) {
        for (int i = 0; i < deals; ++i) {
            const bool won = i % 3 < wonOfThree;
            grid.addRow({who + std::to_string(i), "A" + std::to_string(i % 5), who, won ? "Won" : "Lost", 46000.0 + i,
                         46020.0 + i * 2, won ? 100.0 : 0.0});
        }
    };
    add("Ann", 120, 1);
    add("Bo", 60, 2);
    add("Cy", 60, 2);
    add("Di", 9, 0);
    grid.addRow({"open", "A1", "Bo", "Proposal", 45800.0, "", 50.0});
    return process::DealStore(std::move(all), 50000, words::Language::en);
}

ProcessView viewOf(const process::DealStore& deals, const ProcessChoices& choices = {}) {
    return processView(deals, "Deals.A1:G191", choices, {}, words::Language::en, model::Model::shipped());
}

} // namespace

TEST_CASE("each step of the funnel has as many rows behind it as it counts") {
    const auto deals = store();
    const ProcessView view = viewOf(deals);
    REQUIRE(view.funnel.size() == 4);
    CHECK(view.funnel[1].count == "250");
    CHECK(rowsBehind(deals, view.funnel[1].behind).size() == 250);
    CHECK(view.funnel[3].count == "120");
    CHECK(rowsBehind(deals, view.funnel[3].behind).size() == 120);
    CHECK(view.funnel[3].detail.rfind("48% of the step before", 0) == 0); // 120 of 249
}

TEST_CASE("who is short beyond chance comes first, a unit of nine deals is never called worst") {
    const auto deals = store();
    const ProcessView view = viewOf(deals);
    REQUIRE(view.staves.size() == 4);
    CHECK(view.staves[0].name == "Ann");
    CHECK(view.staves[0].judgement == StaveRow::Judgement::sure);
    CHECK(rowsBehind(deals, view.staves[0].behind).size() == 120);
    CHECK(view.staves[3].name == "Di");
    CHECK(view.staves[3].judgement == StaveRow::Judgement::few);
    REQUIRE(view.look.size() >= 2);
    CHECK(view.look[0].title.rfind("Ann: Win rate is 33% against 50%", 0) == 0);
    CHECK_FALSE(view.look.back().behind.has_value()); // about those that are not judged
}

TEST_CASE("a unit that is chosen shows its own staves and funnel") {
    const auto deals = store();
    ProcessChoices choices;
    choices.unit = "bo";
    const ProcessView view = viewOf(deals, choices);
    CHECK(view.units[view.unit] == "Bo");
    CHECK(view.staves.size() == 5); // no activities are recorded
    CHECK(view.funnel[1].count == "61");
    REQUIRE(view.lasting);
    CHECK(rowsBehind(deals, *view.lasting->behind).size() == 1);
}

TEST_CASE("without targets nobody is said to reach them") {
    const auto deals = store();
    ProcessChoices choices;
    choices.benchmark = process::Benchmark::target;
    const ProcessView view = viewOf(deals, choices);
    REQUIRE_FALSE(view.look.empty());
    CHECK(view.look[0].title == "No target is filled in yet.");
    CHECK(view.staves[0].detail == "Nothing to compare with.");
    table::Grid targets;
    targets.addRow({"Win rate", 0.6});
    targets.addRow({"Customers", ""}); // to be filled in
    const ProcessView with = processView(deals, "", choices, targets, words::Language::en, model::Model::shipped());
    CHECK(with.staves[0].name == "Ann");
    CHECK(with.staves[0].value == "Win rate 33% / 60%");
}
