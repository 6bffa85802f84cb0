// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Accounts panel in an office: it finds the table, it follows edits, and its lines
// lead to cells.
#include "panel_window.hxx"

#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rolemap::test;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Shares 5%, 20%, 50%, unknown.
Rows portfolio() {
    return {{"Account", "Revenue", "Wallet"},
            {"Alder", "50", "1000"},
            {"Birch", "400", "2000"},
            {"Cedar", "300", "600"},
            {"Dogwood", "80", ""}};
}

/// From B3 on, the Accounts panel unfolded.
class AccountsPanelWindow : public PanelWindow {
public:
    explicit AccountsPanelWindow(const Rows& rows) : PanelWindow(rows) { open("RolemapAccountsPanel"); }
    bool shows(const std::string& words) {
        return waitFor([&] { return find(words).context.is(); }) >= 0;
    }
    /// Row and column of the selected cell, from 0; -1 where something else is selected.
    std::pair<int, int> cursor() {
        const Reference<css::view::XSelectionSupplier> selection(controller(), UNO_QUERY_THROW);
        const Reference<css::sheet::XCellAddressable> cell(selection->getSelection(), UNO_QUERY);
        return cell.is() ? std::pair(static_cast<int>(cell->getCellAddress().Row),
                                     static_cast<int>(cell->getCellAddress().Column))
                         : std::pair(-1, -1);
    }
};

} // namespace

TEST_CASE("the Accounts panel finds the table and shows its zones, strategies and room") {
    AccountsPanelWindow window(portfolio());
    CHECK(window.shows("B3:D7 · 4 accounts"));
    CHECK(window.shows("Growth: 1 account, revenue 50, wallet 1k, our share 5%"));
    CHECK(window.shows("Consolidation: 1 account, revenue 300, wallet 600, our share 50%"));
    CHECK(window.shows("Share unknown: 1 account"));
    CHECK(window.shows("Birch: 1.6k bought elsewhere"));
}

TEST_CASE("an edit of an account is followed") {
    AccountsPanelWindow window(portfolio());
    REQUIRE(window.shows("Growth: 1 account,"));
    window.sheet().fill("C5", {{"90"}}); // Birch: 90 of 2000
    const long took = waitFor([&] { return window.find("Growth: 2 accounts,").context.is(); });
    // 200 ms by design; reading the tree over a pipe takes its time, and the machine may be busy.
    CHECK(took >= 0);
    CHECK(took < 2000);
}

TEST_CASE("an account with room to grow and a data problem lead to their cells") {
    AccountsPanelWindow window(portfolio());
    REQUIRE(window.shows("Go to the cell: Alder"));
    REQUIRE(window.press("Go to the cell: Alder"));
    CHECK(waitFor([&] { return window.cursor() == std::pair(3, 1); }) >= 0);
    REQUIRE(window.shows("Go to the cell: Dogwood"));
    REQUIRE(window.press("Go to the cell: Dogwood"));
    CHECK(waitFor([&] { return window.cursor().first == 6; }) >= 0);
}

TEST_CASE("everything in the Accounts panel that takes the focus has a name") {
    AccountsPanelWindow window(portfolio());
    REQUIRE(window.shows("Growth: 1 account,"));
    std::size_t focusable = 0;
    for (const auto& node : window.nodes())
        if (node.focusable) {
            ++focusable;
            INFO("description: " << node.description);
            CHECK_FALSE(node.name.empty());
        }
    CHECK(focusable >= 7); // the table, Select, two limits, three accounts
}

TEST_CASE("a workbook without accounts gets a friendly word, and accounts typed later are found") {
    AccountsPanelWindow window(Rows{});
    CHECK(window.shows("This workbook has no table of accounts yet"));
    CHECK_FALSE(window.find("Growth:").context.is());
    window.sheet().fill("B3", portfolio());
    CHECK(window.shows("Growth: 1 account,"));
}

TEST_CASE("of several currencies one is shown, and another can be chosen") {
    AccountsPanelWindow window(Rows{{"Account", "Revenue", "Wallet", "Currency"},
                                    {"Alder", "50", "1000", "EUR"},
                                    {"Birch", "400", "2000", "USD"},
                                    {"Cedar", "300", "600", "USD"}});
    CHECK(window.shows("Growth: 0 accounts,"));
    REQUIRE(window.choose("EUR"));
    CHECK(window.shows("Growth: 1 account, revenue 50"));
}

TEST_CASE("the Accounts panel's buttons write the columns and the report") {
    AccountsPanelWindow window(portfolio());
    REQUIRE(window.shows("Birch: 1.6k bought elsewhere"));
    REQUIRE(window.press("Write columns"));
    CHECK(waitFor([&] { return window.sheet().text("G4") == "Growth"; }) >= 0);
    CHECK(window.sheet().text("F3") == "Share");
    REQUIRE(window.press("Report"));
    REQUIRE(waitFor([&] { return window.sheet().document()->getSheets()->getElementNames().getLength() == 2; }) >= 0);
    CHECK(waitFor([&] { return window.sheet().number("A6", 1) == 4; }) >= 0);
    // Seen from the report the panel shows the list that it is of.
    CHECK(window.shows("Growth: 1 account,"));
}

TEST_CASE("windows with the Accounts panel open and close many times") {
    for (int i = 0; i < 5; ++i) {
        AccountsPanelWindow window(portfolio());
        window.sheet().fill("B8", {{"One more", "5", "50"}}); // a refresh is still to come when it closes
    }
    SUCCEED();
}

TEST_CASE("limits typed into their fields by a screen reader's way move the picture") {
    AccountsPanelWindow window(portfolio());
    REQUIRE(window.shows("Growth: 1 account,"));
    const auto type = [&](const std::string& name, const char* text) {
        for (const auto& node : window.nodes()) {
            const Reference<css::accessibility::XAccessibleEditableText> field(node.context, UNO_QUERY);
            if (field.is() && node.focusable && node.name.find(name) != std::string::npos)
                return static_cast<bool>(field->setText(rtl::OUString::createFromAscii(text)));
        }
        return false;
    };
    REQUIRE(type("below which", "25"));
    CHECK(window.shows("Growth: 2 accounts,")); // Alder 5%, Birch 20%
    REQUIRE(type("below which", "4,5 %"));
    CHECK(window.shows("Growth: 0 accounts,"));
    REQUIRE(type("below which", "much"));
    CHECK(window.shows("is no number of per cent from 0 to 100"));
    CHECK(window.shows("Growth: 0 accounts,"));
    REQUIRE(type("below which", "60"));
    CHECK(window.find("Growth: 0 accounts,").context.is()); // above the other limit
    REQUIRE(type("above which", "70"));
    CHECK(window.shows("Growth: 3 accounts,"));
    // Tab goes from the table's name over its button to the fields, then to the lists.
    std::vector<std::string> order;
    for (const auto& node : window.nodes())
        if (node.focusable && order.size() < 5)
            order.push_back(node.name);
    REQUIRE(order.size() == 5);
    CHECK(order[1] == "Select");
    CHECK(order[2].find("below which") != std::string::npos);
    CHECK(order[3].find("above which") != std::string::npos);
}

TEST_CASE("a user points at columns of strange words once, and the workbook remembers for panel and functions") {
    AccountsPanelWindow window(Rows{{"Kunde", "ACV (k)", "Bedarf (k)", "Ort"},
                                    {"Alder", "50", "1000", "Bern"},
                                    {"Birch", "400", "2000", "Graz"},
                                    {"Cedar", "300", "600", "Linz"}});
    CHECK(window.shows("This workbook has no table of accounts yet"));
    window.sheet().formula("H1", "=INDEX(RM.ACCOUNTS(B3:E6;\"share\");2;1)");
    CHECK(window.sheet().text("H1") == "Err:502");
    // The cursor has to stand in the table.
    Reference<css::view::XSelectionSupplier>(window.controller(), UNO_QUERY_THROW)
        ->select(css::uno::Any(window.sheet().cell("C4")));
    window.inDialog("point_accounts", [](const std::vector<PanelWindow::Node>& nodes) {
        const auto choose = [&](const char* column, const char* field) {
            for (const auto& node : nodes)
                if (node.name.find(column) != std::string::npos && rolemap::test::choose({node}, field))
                    return true;
            return false;
        };
        if (!choose("Kunde", "Account") || !choose("ACV (k)", "Revenue") || !choose("Bedarf (k)", "Wallet"))
            return false;
        return std::any_of(nodes.begin(), nodes.end(),
                           [](const auto& node) { return node.name == "OK" && press(node); });
    });
    CHECK(window.shows("B3:E6 · 3 accounts"));
    CHECK(window.shows("Growth: 1 account, revenue 50, wallet 1k, our share 5%"));
    CHECK(window.sheet().number("H1") == 0.05);
}
