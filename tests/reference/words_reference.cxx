// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Titles of public sample data, labelled by one reader (job_titles): 1 and 2 are decision level, 3 and 4 management,
// 5 operational, blank no rank.
#include "core/words/titles.hxx"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace rolemap::words;

namespace {

std::string dataFolder() {
    const char* set = std::getenv("ROLEMAP_DATA");
    return set != nullptr ? set : ROLEMAP_SOURCE_DIR "/../shared/data";
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> out(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else if (c != '\r')
            out.back() += c;
    }
    return out;
}

std::optional<Level> labelled(const std::string& seniority) {
    if (seniority.empty())
        return std::nullopt;
    return seniority < "3" ? Level::decision : seniority < "5" ? Level::management : Level::operational;
}

} // namespace

TEST_CASE("Labelled titles: at least 95% of the ranks, and no wrong department") {
    std::ifstream file(dataFolder() + "/job_titles/titles.csv");
    if (!file) {
        WARN("skipped: no job_titles/titles.csv in " << dataFolder());
        return;
    }
    const std::map<std::string, Department> functions{{"procurement", Department::purchasing},
                                                      {"it", Department::technical},
                                                      {"finance", Department::finance},
                                                      {"operations", Department::using_}};
    std::string line;
    std::getline(file, line);
    int ranked = 0, right = 0;
    while (std::getline(file, line)) {
        const auto row = fields(line);
        REQUIRE(row.size() == 3);
        INFO(row[0]);
        const auto level = titleLevel(row[0]);
        if (row[1].empty()) {
            CHECK_FALSE(level.has_value());
        } else {
            ++ranked;
            if (level == labelled(row[1]))
                ++right;
            else
                WARN("rank of " << row[0]);
        }
        if (const auto department = titleDepartment(row[0]); department && !row[2].empty()) {
            const auto known = functions.find(row[2]);
            CHECK(department->department == (known == functions.end() ? Department::other : known->second));
        }
    }
    REQUIRE(ranked > 60);
    CHECK(right >= 0.95 * ranked);
}
