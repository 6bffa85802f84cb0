// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Header words of accounts that nobody but their company knows ('ACV ex Dienst'): its user says once what they mean,
// and the workbook remembers it for every command and function.
#pragma once

#include "field_words.hxx"
#include "grid.hxx"

#include <string>
#include <utility>
#include <vector>

namespace rolemap::table {

/// A folded header word and the field that it means. Each word once.
using ExplainedHeaders = std::vector<std::pair<std::string, AccountField>>;

/// The grid with the product's own words in place of explained ones, units in brackets kept, in rows that have an
/// explained word and another header word. There, other columns that claim the same fields lose their words: what a
/// user pointed at wins. O(cells).
Grid explained(const Grid& grid, const ExplainedHeaders& headers);

} // namespace rolemap::table
