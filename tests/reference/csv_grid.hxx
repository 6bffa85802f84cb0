// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Real data that is not ours to ship, as grids: found through ROLEMAP_DATA, skipped with a warning where it is absent.
#pragma once

#include "core/table/cells.hxx"
#include "core/table/grid.hxx"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace rolemap::test {

inline std::string dataFolder() {
    const char* given = std::getenv("ROLEMAP_DATA");
    return given && *given ? given : std::string(ROLEMAP_SOURCE) + "/../shared/data";
}

inline bool there(const std::string& path) {
    if (std::ifstream(path).good())
        return true;
    WARN("skipped: " << path << " is not there");
    return false;
}

/// RFC 4180; numbers become numbers as they do when an office opens the file.
inline table::Grid readCsv(const std::string& path) {
    std::ifstream in(path);
    const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    table::Grid grid;
    std::vector<table::Cell> row;
    std::string field;
    bool quoted = false;
    const auto end = [&] {
        const auto number = table::parseNumber(field);
        row.push_back(field.empty() ? table::Cell() : number ? table::Cell(*number) : table::Cell(field));
        field.clear();
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const char c = all[i];
        if (quoted && c == '"' && i + 1 < all.size() && all[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            end();
        } else if (!quoted && (c == '\n' || c == '\r')) {
            if (c == '\r' && i + 1 < all.size() && all[i + 1] == '\n')
                continue;
            end();
            grid.addRow(std::move(row));
            row.clear();
        } else {
            field += c;
        }
    }
    if (!field.empty() || !row.empty()) {
        end();
        grid.addRow(std::move(row));
    }
    return grid;
}

} // namespace rolemap::test
