// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the accounts of each segment are like: a line a segment over the figures that they were made from, each in the
// same unit, the average of all accounts. From a table of centroids as RM.KMEANS(...; "centroids") gives it: a header
// row, then a row a segment with its number, its accounts and the figures. The picture follows that table.
#pragma once

#include "command.hxx"

#include "core/words/language.hxx"

#include <com/sun/star/table/CellRangeAddress.hpp>

#include <string>

namespace rolemap::document {

/// Throws Error(argument) with a sentence where the cells are no such table.
void checkCentroids(const Model& model, const css::table::CellRangeAddress& centroids, words::Language language);

/// Makes a sheet of that name at `index` with the picture; to be called within a SheetStep. The sheets of the centroids
/// must stand before it. What checkCentroids() throws.
void insertSegmentProfile(const Model& model, const std::string& sheet, sal_Int16 index,
                          const css::table::CellRangeAddress& centroids, words::Language language,
                          Unrecorded& unrecorded);

/// The same behind the centroids' sheet, as one undo step. Returns the new sheet's name.
std::string drawSegmentProfile(const Model& model, const css::table::CellRangeAddress& centroids,
                               words::Language language);

} // namespace rolemap::document
