// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on the process report's two sheets.
#pragma once

#include "process_source.hxx"
#include "report_sheet.hxx"

#include "core/process/units.hxx"
#include "core/words/language.hxx"

#include <string>

namespace rolemap::document {

/// What the sheets are planned by: sizes and first choices; the figures themselves are formulas.
struct ProcessPlan {
    table::Grid deals; ///< RM.DEALS as it is now
    process::UnitKind kind = process::UnitKind::person;
    std::string unit; ///< first shown in detail
    std::size_t units = 0, months = 0, curve = 0, drivers = 0;
    std::optional<std::size_t> groups; ///< column by which time to close is compared
    std::size_t groupCount = 0;
    bool activities = false;
};

ProcessPlan planProcess(const ProcessSource& source, const rolemap::model::Model& model, words::Language language);

void writeDeals(const Model& model, const ProcessSource& source, const ProcessPlan& plan, const ReportSheet& sheet);
/// `deals` is the name of the sheet above.
void writeProcess(const Model& model, const ProcessSource& source, const ProcessPlan& plan, const std::string& deals,
                  words::Language language, const ReportSheet& sheet);

} // namespace rolemap::document
