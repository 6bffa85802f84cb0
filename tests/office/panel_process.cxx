// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Process panel in an office: it finds the opportunities, follows edits, and a number leads to its rows.
#include "panel_window.hxx"

#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <catch2/catch.hpp>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// Ann wins 20 of 60, Bo 40 of 60.
std::vector<std::vector<std::string>> deals() {
    std::vector<std::vector<std::string>> rows = {
        {"Deal", "Account", "Owner", "Stage", "Create date", "Close date", "Amount"}};
    for (int i = 0; i < 120; ++i) {
        const bool ann = i % 2 == 0, won = ann == (i / 2 % 3 == 0);
        rows.push_back({"d" + std::to_string(i), "A" + std::to_string(i % 5), ann ? "Ann" : "Bo", won ? "Won" : "Lost",
                        std::to_string(46000 + i), std::to_string(46030 + i), won ? "100" : "0"});
    }
    return rows;
}

class ProcessPanelWindow : public PanelWindow {
public:
    explicit ProcessPanelWindow(const std::vector<std::vector<std::string>>& rows) : PanelWindow(rows) {
        open("RolemapProcessPanel");
    }
    bool shows(const std::string& words) {
        return waitFor([&] { return find(words).context.is(); }) >= 0;
    }
    /// Rows of the selection, of all its ranges.
    int selected() {
        const Reference<css::view::XSelectionSupplier> selection(controller(), UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetCellRanges> ranges(selection->getSelection(), UNO_QUERY);
        int rows = 0;
        if (ranges.is())
            for (const auto& range : ranges->getRangeAddresses())
                rows += range.EndRow - range.StartRow + 1;
        return rows;
    }
};

} // namespace

TEST_CASE("the Process panel counts the opportunities, follows edits, and leads to the rows behind a number") {
    ProcessPanelWindow window(deals());
    CHECK(window.shows("120 opportunities"));
    CHECK(window.shows("Won: 60, 50% of the step before"));
    REQUIRE(window.press("Go to the cell: Won: 60"));
    CHECK(waitFor([&] { return window.selected() == 60; }) >= 0);
    window.sheet().fill("E4", {{"Lost"}}); // Ann's first win
    CHECK(window.shows("Won: 59"));
    REQUIRE(window.choose("region") == false); // there is no such column
    REQUIRE(window.choose("Bo"));
    CHECK(window.shows("Opportunities: 60"));
}

TEST_CASE("everything in the Process panel that takes the focus has a name") {
    ProcessPanelWindow window(deals());
    REQUIRE(window.shows("120 opportunities"));
    std::size_t focusable = 0;
    for (const auto& node : window.nodes())
        if (node.focusable) {
            ++focusable;
            INFO("description: " << node.description);
            CHECK_FALSE(node.name.empty());
        }
    CHECK(focusable >= 10);
}

TEST_CASE("a workbook without opportunities gets a friendly word, and opportunities typed later are found") {
    ProcessPanelWindow window({});
    CHECK(window.shows("This workbook has no list of opportunities yet"));
    window.sheet().fill("B3", deals());
    CHECK(window.shows("120 opportunities"));
}
