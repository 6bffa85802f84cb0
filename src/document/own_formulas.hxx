// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Where a workbook uses our functions: in formulas of cells, alone or inside native ones, also through a name; and in
// places that hold no value, so that Freeze can only tell of them.
#pragma once

#include "frozen_record.hxx"

#include "core/words/language.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

/// Every formula of ours on every sheet, hidden and filtered rows included, with what it came to. O(formula cells).
FrozenList ownFormulas(const Model& model);

/// Names, conditional formats and validity rules that use our functions, each as a phrase with its place.
std::vector<std::string> otherUses(const Model& model, words::Language language);

} // namespace rolemap::document
