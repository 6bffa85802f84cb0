// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Segment dialog in an office: what it shows of a list, what its choices change, and what OK writes.
#include "panel_window.hxx"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rolemap::test;
using Nodes = std::vector<PanelWindow::Node>;

namespace {

/// Three small, three large.
std::vector<std::vector<std::string>> accounts() {
    return {{"Account", "Revenue", "Wallet", "City"},
            {"Alder", "10", "100", "Bern"},
            {"Birch", "900", "2000", "Graz"},
            {"Cedar", "12", "110", "Linz"},
            {"Dogwood", "1000", "2100", "Chur"},
            {"Elm", "950", "2050", "Brno"},
            {"Fir", "11", "105", "Gent"},
            {"Gorse", "13", "120", "Metz"},
            {"Holly", "960", "2060", "Ulm"},
            {"Ivy", "970", "2080", "Bonn"}};
}

bool shows(const Nodes& nodes, const std::string& words) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const auto& node) { return node.name.find(words) != std::string::npos; });
}

bool pressButton(const Nodes& nodes, const std::string& label) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const auto& node) { return node.name == label && press(node); });
}

} // namespace

TEST_CASE("the Segment dialog compares numbers of groups, and OK writes the chosen one") {
    PanelWindow window(accounts());
    int stage = 0;
    window.inDialog("segment", [&](const Nodes& nodes) {
        // Everything is compared before the best is named: 2 groups, 5 large and 4 small accounts.
        if (stage == 0 && shows(nodes, "2 groups separate best (0.9") && choose(nodes, "2"))
            stage = 1;
        else if (stage == 1 && shows(nodes, "Group 1: 5 of 9 accounts\nGroup 2: 4 of 9 accounts"))
            return pressButton(nodes, "OK") && ++stage > 0;
        return false;
    });
    CHECK(stage == 2);
    CHECK(window.sheet().text("A1", 1) == "Segments: similar accounts");
    CHECK(window.sheet().text("G3") == "Segment");
    CHECK(window.sheet().text("G4") == "2");
    CHECK(window.sheet().text("G5") == "1");
}

TEST_CASE("other methods show their sizes, and Cancel writes nothing") {
    PanelWindow window(accounts());
    std::vector<std::string> seen;
    const auto saw = [&](const char* what) {
        if (seen.empty() || seen.back() != what)
            seen.emplace_back(what);
    };
    window.inDialog("segment", [&](const Nodes& nodes) {
        if (seen.empty() && choose(nodes, "ABC: where most of it comes from"))
            saw("abc asked");
        // 1000, 970, 960, 950, 900, 13, ... of 4826: running 21%, 41%, 61%, 80.4%, 99.1%
        else if (seen.size() == 1 &&
                 shows(nodes, "Group A: 3 of 9 accounts\nGroup B: 1 of 9 accounts\nGroup C: 5 of 9 accounts"))
            choose(nodes, "Natural breaks of one figure"), saw("abc");
        else if (seen.size() == 2 && shows(nodes, "2 groups: 1.00") && shows(nodes, "More groups always explain more"))
            choose(nodes, "RFM: recency, frequency, amount"), saw("jenks");
        else if (seen.size() == 3 && shows(nodes, "RFM needs a list of orders in this workbook"))
            return saw("rfm"), pressButton(nodes, "Cancel");
        return false;
    });
    CHECK(seen == std::vector<std::string>{"abc asked", "abc", "jenks", "rfm"});
    CHECK(window.sheet().text("G3").empty());
    CHECK(window.sheet().document()->getSheets()->getElementNames().getLength() == 1);
}

TEST_CASE("without accounts the Segment command says what it needs") {
    PanelWindow window(std::vector<std::vector<std::string>>{});
    CHECK(window.messageOf("segment").find("No list of accounts was found") != std::string::npos);
}
