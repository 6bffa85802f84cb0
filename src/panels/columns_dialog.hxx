// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The dialog in which a user points at columns whose headers are not understood: a field for each header.
#pragma once

#include "scope.hxx"

#include "core/table/columns.hxx"

namespace rolemap::panels {

/// Nothing where the user cancels. Columns are the sheet's. Throws Error where no column holds names.
std::optional<table::Pointing> askForColumns(const Context& context, const Frame& frame,
                                             const document::PeopleSource& source, words::Language language);

} // namespace rolemap::panels
