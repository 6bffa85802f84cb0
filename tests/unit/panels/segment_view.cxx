// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the Segment dialog says. Figures are held to those of the functions.
#include "panels/segment_view.hxx"
#include "core/accounts/results.hxx"
#include "core/accounts/segment_results.hxx"
#include "grids.hxx"
#include "panels/segment_pictures.hxx"

#include <catch2/catch.hpp>

using namespace rolemap;
using namespace rolemap::panels;
using table::Cell;
using table::Grid;
using test::gridOf;
using words::Language;

namespace {

const model::Model& shipped() {
    return model::Model::shipped();
}

Grid accountsGrid() {
    return gridOf({{"Account", "Revenue", "Wallet", "City", "Same", "Years"},
                   {"Alder", 10.0, 100.0, "Bern", 1.0, 3.0},
                   {"Birch", 900.0, 2000.0, "Graz", 1.0, "many"},
                   {"Cedar", 12.0, 110.0, "Linz", 1.0, 4.0},
                   {"Dogwood", 1000.0, 2100.0, "Chur", 1.0, 5.0},
                   {"Elm", 950.0, 2050.0, "Brno", 1.0, 6.0},
                   {"Fir", 11.0, Cell(), "Gent", 1.0, 7.0},
                   {"Gorse", 13.0, 120.0, "Metz", 1.0, 8.0}});
}

SegmentModel modelOf(const Grid& grid, Language language = Language::en) {
    return SegmentModel(grid, table::readAccounts(grid, accounts::readOptions(shipped())), language, shipped());
}

/// All numbers of groups compared.
SegmentView complete(SegmentModel& model, const SegmentChoice& choice) {
    while (model.computeNext(choice))
        continue;
    return model.view(choice);
}

} // namespace

TEST_CASE("columns of figures are those of numbers and blanks that differ") {
    const SegmentModel model = modelOf(accountsGrid());
    REQUIRE(model.columns().size() == 2);
    CHECK(model.columns()[0].header == "Revenue");
    CHECK(model.columns()[1].header == "Wallet");
    CHECK(model.columns()[1].numbers == 6);
    CHECK(model.first().columns == std::vector<std::size_t>{0, 1});
}

TEST_CASE("silhouettes by number of groups are those of RM.KMEANS' fit, the chosen one computed first") {
    const Grid grid = accountsGrid();
    SegmentModel model = modelOf(grid);
    SegmentChoice choice = model.first();
    choice.groups = 2;
    CHECK(model.view(choice).computing);
    REQUIRE(model.computeNext(choice));
    const SegmentView first = model.view(choice);
    CHECK(first.by[0].known);
    CHECK_FALSE(first.by[1].known);
    REQUIRE(first.sizes.size() == 2);
    const SegmentView view = complete(model, choice);
    CHECK_FALSE(view.computing);
    CHECK(view.problem.empty());
    Grid data(7, 2);
    for (std::size_t r = 0; r < 7; ++r)
        for (std::size_t c = 0; c < 2; ++c)
            data.at(r, c) = grid.at(r + 1, c + 1);
    for (std::size_t k = fewestGroups; k <= 6; ++k) {
        const Grid fit = accounts::kMeansResult(data, k, "logz", 0, "fit", Language::en);
        INFO(k);
        REQUIRE(view.by[k - fewestGroups].known);
        CHECK(view.by[k - fewestGroups].value == fit.at(1, 2).number);
    }
    CHECK_FALSE(view.by[5].known); // seven groups of six accounts
    CHECK(view.advice.find("2 groups separate best") == 0);
    CHECK(view.advice.find("1 of 7 accounts lack a figure") != std::string::npos);
    CHECK(view.sizesWords == "Group 1: 3 of 6 accounts\nGroup 2: 3 of 6 accounts");
    choice.groups = 8;
    CHECK_FALSE(model.view(choice).problem.empty());
}

TEST_CASE("another scale or other columns are another comparison, and what does not work says why") {
    Grid grid = accountsGrid();
    grid.at(1, 1) = -5.0;
    SegmentModel model = modelOf(grid);
    SegmentChoice choice = model.first();
    CHECK(complete(model, choice).problem.find("This choice does not work") == 0); // no logarithm
    choice.scale = accounts::Scale::z;
    CHECK(complete(model, choice).problem.empty());
    choice.columns.clear();
    CHECK(model.view(choice).problem == "Choose a figure.");
    CHECK_FALSE(model.computeNext(choice));
    choice.columns = {0};
    choice.method = SegmentMethod::abc;
    CHECK(model.view(choice).problem.find("below 0") != std::string::npos);
}

TEST_CASE("breaks, ABC and RFM say what their functions say") {
    SegmentModel model = modelOf(accountsGrid());
    SegmentChoice choice = model.first();
    choice.method = SegmentMethod::jenks;
    choice.groups = 2;
    const SegmentView breaks = model.view(choice);
    REQUIRE(breaks.sizes.size() == 2);
    CHECK(breaks.sizes[0].label == "10 \u2013 13");
    CHECK(breaks.sizes[0].value == 4);
    CHECK(breaks.by[0].value > 0.99);
    choice.method = SegmentMethod::abc;
    const SegmentView abc = model.view(choice);
    CHECK(abc.sizesWords == "Group A: 2 of 7 accounts\nGroup B: 0 of 7 accounts\nGroup C: 5 of 7 accounts");
    CHECK_FALSE(abc.needsGroups);
    choice.method = SegmentMethod::rfm;
    CHECK(model.view(choice).problem.find("list of orders") != std::string::npos);
    accounts::CurrencyOrders orders;
    orders.customers = {"Alder", "Birch"};
    orders.orders = {{1, "Alder", 45292, 100}, {2, "Birch", 45392, 50}, {3, "Birch", 45393, 50}};
    model.giveOrders(std::vector{orders});
    const SegmentView rfm = model.view(choice);
    CHECK(rfm.problem.empty());
    double customers = 0;
    for (const SegmentBar& bar : rfm.sizes)
        customers += bar.value;
    CHECK(customers == 2);
}

TEST_CASE("the dialog speaks its language") {
    SegmentModel model = modelOf(accountsGrid(), Language::zhTW);
    const SegmentView view = complete(model, model.first());
    CHECK(view.sizesTitle == "各組客戶數");
    CHECK(view.advice.find("分離最好") != std::string::npos);
}

TEST_CASE("the pictures keep within their frames, and many groups are put together in the last row") {
    SegmentModel model = modelOf(accountsGrid());
    SegmentView view = complete(model, model.first());
    Pen pen;
    pen.measure = [](std::string_view text, bool) { return static_cast<double>(text.size()) * 7; };
    for (int i = 0; i < 20; ++i) {
        SegmentBar bar;
        bar.label = "a rather long name of a group";
        bar.value = 1;
        bar.text = "1";
        view.sizes.push_back(bar);
    }
    for (const auto& picture : {byGroupsPicture(view, 300, 100, pen), sizesPicture(view, 200, 100, pen)})
        for (const auto& group : picture.groups)
            for (const auto& item : group.items) {
                CHECK(item.rect.x >= 0);
                CHECK(item.rect.y >= -0.5);
                CHECK(item.rect.x + item.rect.width <= picture.width + 0.5);
                CHECK(item.rect.y + item.rect.height <= picture.height + 0.5);
            }
}
