// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
#include "committee.hxx"

#include "core/table/grid.hxx"

namespace rolemap::test {

table::Grid grid(const Rows& rows) {
    table::Grid grid;
    for (const auto& row : rows) {
        std::vector<table::Cell> cells;
        for (const std::string& word : row)
            cells.push_back(word.empty() ? table::Cell() : table::Cell(word));
        grid.addRow(std::move(cells));
    }
    return grid;
}

table::PeopleTable read(const Rows& rows) {
    return table::readPeople(grid(rows));
}

Rows three() {
    return {{"Name", "Title", "Level", "Department", "Role", "Attitude", "Contact"},
            {"Zhao Min", "General manager", "Decision level", "Using", "Decider", "Neutral", "Distant"},
            {"Li Wei", "Head of automation", "Management level", "Technical", "Designer", "Supporter", "Close"},
            {"Wang Yan", "Operator", "Operational level", "Using", "User", "Opponent", "None"}};
}

table::PeopleTable randomTable(std::mt19937& random, std::size_t most, bool severalDeals) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    table::PeopleTable table;
    const std::size_t n = 1 + below(most);
    table.rows = n + 1;
    table.columns.headers = {"Name"};
    table.columns.of[static_cast<std::size_t>(table::Field::name)] = 0;
    table.deals.resize(severalDeals ? 1 + below(3) : 1);
    for (std::size_t d = 0; d < table.deals.size() && severalDeals; ++d)
        table.deals[d].name = "Deal " + std::to_string(d + 1);
    std::vector<std::size_t> dealOf;
    for (std::size_t i = 0; i < n; ++i) {
        table::Person p;
        p.row = i + 1;
        p.name = "Person " + std::to_string(i + 1);
        p.level = static_cast<words::Level>(below(4));
        p.department = static_cast<words::Department>(below(6));
        p.departmentWord = p.department == words::Department::other ? "Legal" : "";
        for (std::size_t r = 0; r < words::roleCount; ++r)
            if (below(4) == 0)
                p.roles.add(static_cast<words::Role>(r));
        p.attitude = static_cast<words::Attitude>(below(4));
        p.contact = static_cast<words::Contact>(below(5));
        p.evidence = static_cast<words::Evidence>(below(3));
        p.evidenceTyped = p.evidence != words::Evidence::unknown || below(4) == 0;
        if (below(10) == 0)
            p.power = static_cast<double>(below(11)) / 10;
        if (below(2) == 0)
            p.owner = "Chen";
        if (below(3) == 0)
            p.lastContact = 46000 + static_cast<double>(below(200));
        dealOf.push_back(below(table.deals.size()));
        table.deals[dealOf.back()].people.push_back(i);
        table.people.push_back(p);
    }
    const std::size_t lines = below(4) == 0 ? 0 : below(3 * n);
    for (std::size_t l = 0; l < lines; ++l) {
        const std::size_t from = below(n), to = below(n);
        if (from != to && dealOf[from] == dealOf[to])
            table.lines.push_back({from, to, 0.1 * static_cast<double>(1 + below(20)), below(2) == 0});
    }
    for (std::size_t d = table.deals.size(); d-- > 0;)
        if (table.deals[d].people.empty())
            table.deals.erase(table.deals.begin() + static_cast<std::ptrdiff_t>(d));
    return table;
}

} // namespace rolemap::test
