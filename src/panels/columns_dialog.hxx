// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The dialog in which a user points at columns whose headers are not understood: a field for each header.
#pragma once

#include "scope.hxx"

#include "core/table/columns.hxx"

#include <string>
#include <vector>

namespace rolemap::panels {

/// A question of any kind of table: which of some fields does each of its columns hold?
struct ColumnsQuestion {
    std::string label;                              ///< of the table
    std::size_t left = 0;                           ///< the sheet's column of the first
    std::vector<std::string> headers;               ///< of each column
    std::vector<std::optional<std::size_t>> fields; ///< as understood so far
    std::vector<std::string> names;                 ///< of the fields
};
/// The field of each column; nothing where the user cancels.
std::optional<std::vector<std::optional<std::size_t>>>
askForFields(const Context& context, const Frame& frame, const ColumnsQuestion& question, words::Language language);

/// Nothing where the user cancels. Columns are the sheet's. Throws Error where no column holds names.
std::optional<table::Pointing> askForColumns(const Context& context, const Frame& frame,
                                             const document::PeopleSource& source, words::Language language);

} // namespace rolemap::panels
