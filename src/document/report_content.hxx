// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What is on a report, from top to bottom: the deal's figures, its people, coverage, gaps, next steps, the explanation
// of its health and where opinions go, all of it formulas on the list.
#pragma once

#include "people_source.hxx"
#include "report_sheet.hxx"

#include "core/words/language.hxx"
#include "core/words/vocabulary.hxx"

namespace rolemap::document {

/// Writes it on a sheet that has the coverage's colours (report_scale.hxx) and is blank beside.
void writeContent(const Model& model, const PeopleSource& source, words::Stage stage, words::Language language,
                  const ReportSheet& sheet);

} // namespace rolemap::document
