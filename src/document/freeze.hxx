// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sharing a workbook with people who do not have the extension. Freeze turns every formula of ours into the value it
// shows and remembers the formula in the file; Unfreeze brings all of them back, as they would be by now had they stood
// there all the time (design.md, "Workbooks that travel").
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"

#include <memory>
#include <string>
#include <vector>

namespace rolemap::document {

struct FreezeResult {
    std::size_t formulas = 0;         ///< that became values, or formulas again; an array formula counts once
    std::vector<std::string> sheets;  ///< where they are, in order
    std::size_t already = 0;          ///< freezing: those that were frozen before
    std::vector<std::string> changed; ///< unfreezing: cells that hold something else by now and kept it
    std::size_t gone = 0;             ///< unfreezing: formulas whose cells were deleted
    std::vector<std::string> stay;    ///< freezing: uses of our functions that hold no value, as phrases
};

/// What was done, for the user: a sentence each.
std::vector<std::string> sentences(const FreezeResult& result, bool freezing, words::Language language);
/// The first ten places, and how many more there are.
std::string shortList(const std::vector<std::string>& places, words::Language language);

/// One undo step; none where there is nothing to freeze. Throws Error(argument) with a sentence, and leaves everything
/// as it was, where the workbook or a sheet with such formulas cannot be changed. O(formula cells).
FreezeResult freeze(const Model& model, words::Language language);

/// Unfreeze in two steps, so that the user can be asked between them.
class Unfreezing {
public:
    /// Looks only. Throws like freeze().
    Unfreezing(const Model& model, words::Language language);
    ~Unfreezing();

    /// Cells that hold something else than what was left there. Values that were only put in another order (a sorted
    /// table) and rows that were inserted do not count.
    const std::vector<std::string>& changed() const;
    /// One undo step. Without `overwrite` changed cells keep what they hold and their formulas stay remembered.
    FreezeResult carryOut(bool overwrite);

private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

} // namespace rolemap::document
