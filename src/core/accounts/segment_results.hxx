// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The results of RM.RFM, RM.KMEANS, RM.SILHOUETTE and RM.JENKS as grids: what cells, panels and reports show alike.
// Contract: functions.md, Accounts. What answers row by row has the input's rows, a blank row for a blank one and #N/A
// for an incomplete one; lists have a header row.
#pragma once

#include "../model/model.hxx"
#include "../table/grid.hxx"
#include "../words/language.hxx"
#include "scaling.hxx"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rolemap::accounts {

/// A scale by its id or its word in any language; nothing typed is logz. Throws Error(argument) for another word.
Scale scaleOf(std::string_view typed);

/// RM.RFM: customer, recency in days, frequency, monetary, R, F, M, cell, segment; a row a customer, in sheet order.
/// `asOf` is a date or, where it is blank or 0 (which one blank cell reaches a function as), the last order's. Segments
/// are the model's, by R and F on a scale of 1 to 5. Errors: readPurchases(), rfm().
table::Grid rfmResult(const table::Grid& customers, const table::Grid& dates, const table::Grid& amounts,
                      const table::Cell& asOf, std::size_t bins, const model::Model& model, words::Language language);

/// RM.KMEANS. `scale`: none, z, log, logz (""); `show`: cluster (""), a row per input row; centroids, in the data's own
/// units, with the number of rows; fit: sum of squares within, between / total, mean silhouette, of the scaled data
/// (#N/A where there is none: one cluster, or no difference). Errors: readRows(), Scaling, kMeans().
table::Grid kMeansResult(const table::Grid& data, std::size_t k, std::string_view scale, std::uint64_t seed,
                         std::string_view show, words::Language language);

/// RM.SILHOUETTE: a row per input row. `clusters` is a column as long as the data, of numbers or words; where it is
/// blank the row is incomplete. Errors: readRows(), Scaling, silhouettes(); Error(argument) for another shape.
table::Grid silhouetteResult(const table::Grid& data, const table::Grid& clusters, std::string_view scale);

/// RM.JENKS. `show`: class (""), in the shape of the values, blank for blank; breaks: class, lower, upper, number of
/// values; fit: the goodness of variance fit alone, Error(notFound) where all values are equal. Error(argument) for
/// text among the values; jenks().
table::Grid jenksResult(const table::Grid& values, std::size_t k, std::string_view show, words::Language language);

} // namespace rolemap::accounts
