// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A dialog that shows rows with their cells; the user reads, and may go to one.
#pragma once

#include "scope.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::panels {

struct ResultColumn {
    std::string header;
    int weight = 1; ///< width in proportion
    bool isNumber = false;
};
struct ResultRow {
    std::vector<std::string> cells;
    std::optional<document::CellPosition> cell;
};
struct ResultList {
    std::string title, intro;
    std::vector<ResultColumn> columns;
    std::vector<ResultRow> rows;
};

/// Shows it until closed. Returns the row whose cell the user asked for.
std::optional<std::size_t> showResultDialog(const Context& context, const Frame& frame, const ResultList& list);

} // namespace rolemap::panels
