// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook with formulas of ours of every kind, and all that can be seen of it.
#pragma once

#include "map_job.hxx"

#include <string>
#include <vector>

namespace rolemap::test {

/// Sheet1: four people in A1:H5, and formulas from K on. 'Two "quoted" words': arrays and references to Sheet1. Sheet3
/// is hidden.
void fillWorkbook(Sheet& sheet);
/// Formulas of ours in it; an array counts once.
constexpr int workbookFormulas = 27;

/// What every cell of A1:Z60 of the workbook's own three sheets shows, "Sheet1.K2=Growth" a line; blank ones left out.
std::vector<std::string> shown(const Sheet& sheet);
/// The same of what every cell holds: formulas, numbers, texts, and whether an array formula covers it.
std::vector<std::string> held(const Sheet& sheet);
/// How many formulas hold a function of ours.
int ours(const Sheet& sheet);
/// The lines of `before` that `after` does not have and the other way round, for a message.
std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after);

} // namespace rolemap::test
