// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the cells of a report that are the user's to fill in accept.
#pragma once

#include <com/sun/star/table/XCellRange.hpp>

#include <string>
#include <vector>

namespace css = com::sun::star;

namespace rolemap::document {

/// A list to choose from.
void offerChoices(const css::uno::Reference<css::table::XCellRange>& cells, const std::vector<std::string>& words);

/// A number in a range, or nothing; anything else is refused with the sentence.
void expectNumbers(const css::uno::Reference<css::table::XCellRange>& cells, double low, double high,
                   const std::string& sentence);

} // namespace rolemap::document
