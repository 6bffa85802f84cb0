// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A CRM's tables in an open workbook, as they were exported: where they stand and what they hold.
#pragma once

#include "core/process/crm_finder.hxx"
#include "core/process/join.hxx"
#include "people_source.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

struct ProcessTable {
    process::CrmKind kind = process::CrmKind::opportunities;
    css::table::CellRangeAddress range; ///< header row .. last row
    std::string label;                  ///< "Deals.A1:H801"
    table::Grid grid;
};

struct ProcessSource {
    std::vector<ProcessTable> tables; ///< one of a kind: the largest, the first of equals; opportunities always
    const ProcessTable* of(process::CrmKind kind) const;
    process::CrmTables crm() const; ///< points into tables
    /// RM.DEALS of the tables, for a formula on any sheet; `show` as there.
    std::string call(const Model& model, const std::string& show = {}) const;
};

/// The tables on all sheets that are not ours; nothing where none holds opportunities. O(cells).
std::optional<ProcessSource> findProcess(const Model& model);

} // namespace rolemap::document
