// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process report: from a CRM's tables to the shortest stave, on two sheets of live formulas. 'Deals' is what
// RM.DEALS makes of the tables, a row an opportunity; 'Process' reads it: what to look at first, funnel, units, staves,
// drivers, control chart, time to close.
#pragma once

#include "process_source.hxx"

#include "core/words/language.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

struct ProcessReport {
    std::string sheet, deals;          ///< names of the two sheets
    std::vector<std::string> messages; ///< keys that do not match, and what is missing; a sentence each
    std::vector<std::string> findings; ///< what to look at first, what predicts winning, in words
};

/// Writes both sheets behind the opportunities. One undo step; a failure leaves the workbook as it was. Throws
/// Error(argument) with a sentence where there are no opportunities, too many (process.most_deals), or the workbook
/// cannot be changed.
ProcessReport writeProcessReport(const Model& model, const std::optional<ProcessSource>& source,
                                 words::Language language);

} // namespace rolemap::document
