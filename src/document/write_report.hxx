// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The report of a deal: a sheet of live formulas beside the list, in the workbook's language. It recalculates when a
// cell of the list or the stage on the report changes.
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"
#include "core/words/vocabulary.hxx"

#include <string>

namespace rolemap::document {

struct ReportResult {
    std::string sheet; ///< the report's name
};

/// Writes the report of a table on a sheet of its own, or writes it anew where the table has one already. One undo
/// step; a failure leaves the workbook as it was. Throws Error(argument) for a table that is not understood or has
/// nobody in it, and a sentence where the workbook is read-only or protected.
ReportResult writeReport(const Model& model, const PeopleSource& source, words::Stage stage, words::Language language);

} // namespace rolemap::document
