// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A sheet of the office as a grid of the core: values as they stand, errors with their code, merged cells, dates as
// serial numbers. Hidden and filtered rows are read like all others.
#pragma once

#include "core/table/grid.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace css = com::sun::star;

namespace rolemap::document {

/// More rows than these are no list of people or accounts; a list of orders may have all that a sheet has.
inline constexpr sal_Int32 mostListRows = 200000, mostOrderRows = 1048576;

/// From A1 to the last cell with content, at most so many rows, and 256 columns. O(cells).
table::Grid readSheet(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet, sal_Int32 mostRows = mostListRows);

} // namespace rolemap::document
