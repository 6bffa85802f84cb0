// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which of a CRM's tables a sheet holds: opportunities, accounts, sales teams, products or activities, told by headers.
#pragma once

#include "../table/grid.hxx"

#include <cstddef>
#include <optional>

namespace rolemap::process {

enum class CrmKind { opportunities, accounts, teams, products, activities };

struct CrmTable {
    CrmKind kind = CrmKind::opportunities;
    std::size_t top = 0, left = 0, bottom = 0, right = 0; ///< header row .. last row, 0-based in the sheet, inclusive
    std::size_t known = 0;                                ///< columns that are understood
};

/// The table of a sheet whose header is among its first 15 rows; the best understood one. It ends before two blank
/// rows. Opportunities have a stage or result, somebody or something they are of, and a date or a value. O(cells).
std::optional<CrmTable> findCrmTable(const table::Grid& sheet);

/// The part of a sheet that a table covers.
table::Grid cut(const table::Grid& sheet, const CrmTable& table);

} // namespace rolemap::process
