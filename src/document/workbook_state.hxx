// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a workbook remembers between commands: the stage of each table's deal, and which table a map or report sheet was
// made from. Stages are user-defined document properties, a sheet's origin is kept in names local to that sheet: they
// follow renamed and moved tables, go when the sheet goes, and travel in ods and xlsx alike.
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"
#include "core/words/vocabulary.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

/// A sheet that a command of ours made.
struct OwnSheet {
    /// accounts: their report; charts: of accounts; frozen: see frozen_record.hxx
    enum class Kind { map, report, accounts, charts, frozen, segments, process };
    Kind kind = Kind::map;
    std::string sheet;                  ///< its name
    css::table::CellRangeAddress range; ///< the table it was made from; EndRow is -1 where that table is gone
    std::string deal;                   ///< empty where the table has no deals
    std::size_t page = 0;               ///< of a map of several pages
    words::Stage stage = words::Stage::none;
};

/// Writes what a sheet is into its local names.
void markSheet(const Model& model, const OwnSheet& own);

/// Cells of a sheet of ours that a command finds again under a name local to the sheet, wherever they move.
void markRange(const Model& model, const css::table::CellRangeAddress& range, const char* name);
std::optional<css::table::CellRangeAddress> markedRange(const Model& model, const std::string& sheet, const char* name);

/// All sheets of ours that are still there, in order; renamed and moved tables are followed.
std::vector<OwnSheet> ownSheets(const Model& model);
std::optional<OwnSheet> ownSheet(const Model& model, const std::string& sheet);

/// Whether a sheet was made from the table that stands in a range now, which may have grown or shrunk since.
bool isMadeFrom(const OwnSheet& own, const css::table::CellRangeAddress& range);

/// The stage the user set for a table's deal; none where it was never set.
words::Stage stageOf(const Model& model, const PeopleSource& source);
void setStage(const Model& model, const PeopleSource& source, words::Stage stage);

/// The language of a workbook's results: its own where set, see support::settingsOf.
words::Language languageOf(const Model& model);

/// Language and model version are written where the workbook has none yet: its words and numbers stay from then on.
void rememberSettings(const Model& model, words::Language language);

} // namespace rolemap::document
