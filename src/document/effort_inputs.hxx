// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a user fills in on an account report: days by stage, what each strategy covers, the days that owners and the
// team have, and the currency that sums are shown in. Written again, a report keeps it.
#pragma once

#include "people_source.hxx"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolemap::document {

/// Names, local to the report's sheet, of the cells that are the user's.
namespace effort_cells {
inline constexpr char stages[] = "Rolemap_stages";     ///< days of the six stages in a row, then a row a strategy
inline constexpr char owners[] = "Rolemap_owners";     ///< owner, days
inline constexpr char team[] = "Rolemap_team";         ///< the team's days
inline constexpr char currency[] = "Rolemap_currency"; ///< of the sums
} // namespace effort_cells

/// Contents are as XCell::getFormula() tells them.
struct EffortInputs {
    std::map<std::string, std::string> stages; ///< "days.need", "covers.farming.need": those that are typed
    std::vector<std::pair<std::string, std::string>> owners; ///< name and days, where there are days or a new name
    std::string team, currency;
};

/// The model's keys of the row of days (-1) or of a strategy, in the order of stages.
std::vector<std::string> stageKeys(int strategy);

/// What an input holds until the user types: the model's value, which follows the workbook's own model.
std::string modelFormula(const Model& workbook, const std::string& key);

/// What was typed on a report. Nothing where it has no such cells.
EffortInputs readEffortInputs(const Model& workbook, const std::string& sheet);

} // namespace rolemap::document
