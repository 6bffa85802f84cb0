// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The model behind a workbook's numbers: of the version that the workbook was made with, and with the values that a
// company changes for it in a range named Rolemap_model, two columns, key and value, as RM.MODEL lists them. Panels,
// maps and reports read and count with it; a report gives the name to its functions, so that all show the same number
// and follow a change in the range.
#pragma once

#include "core/model/model.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <memory>
#include <optional>

namespace css = com::sun::star;

namespace rolemap::document {

/// The name of the range.
inline constexpr char modelRangeName[] = "Rolemap_model";

/// Where the range is, if the workbook has one.
std::optional<css::table::CellRangeAddress>
modelRange(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& workbook);

/// The workbook's model, never null. Throws Error(argument) with a sentence where a value in the range cannot be, and
/// Error(notFound) for a version of the model that this product does not know. O(rows of the range).
std::shared_ptr<const model::Model>
workbookModel(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& workbook);

} // namespace rolemap::document
