// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Formulas that become values, or values that become formulas again, as a change that can be done, undone and done
// again, together with what the workbook remembers of them.
#pragma once

#include "frozen_record.hxx"

#include <com/sun/star/document/XUndoAction.hpp>

#include <string>
#include <vector>

namespace rolemap::document {

struct FreezeChange {
    bool freezing = true;             ///< false: the other way
    FrozenList formulas;              ///< with the values that stand in their place when they do not
    FrozenList remembered, remembers; ///< before and after
    words::Language language = words::Language::en;

    /// Forward does it, back undoes it; right also where the other was broken off half way.
    void apply(const Model& model, bool forward) const;
};

/// The undo step of a change that was done.
css::uno::Reference<css::document::XUndoAction> undoAction(const Model& model, FreezeChange change,
                                                           const std::string& title);

} // namespace rolemap::document
