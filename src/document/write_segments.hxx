// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Segments of a list of accounts, live: a sheet with what the groups are like, how well they fit and which account is
// in which, and a column with each account's segment beside the list.
#pragma once

#include "accounts_source.hxx"

#include "core/words/language.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::document {

struct SegmentRequest {
    enum class Method { rfm, kmeans, jenks, abc };
    Method method = Method::kmeans;
    std::vector<std::size_t> columns; ///< of the table; jenks and abc take the first
    std::string scale = "logz";       ///< its id
    std::size_t groups = 4;
    bool beside = true; ///< also a column beside the list
};

struct SegmentResult {
    std::string sheet;
    std::optional<css::table::CellRangeAddress> beside; ///< header included
    /// Of k-means, for charts: a row a cluster (number, accounts, a figure each), and its own header row above it.
    std::optional<css::table::CellRangeAddress> centres, centreHeader;
};

/// The local name of the sheet for the range of the centres, a row a cluster; their headers are two rows above it.
inline constexpr char centresName[] = "Rolemap_centres";

/// Writes a new sheet, and the column in the first free place right of the list, one narrow column apart. No cell of
/// the user's is touched. One undo step; a failure leaves the workbook as it was. `orders` is what RFM reads. Throws
/// Error(argument) with a sentence for a table or choice that does not work, and where the workbook is read-only or
/// protected.
SegmentResult writeSegments(const Model& model, const AccountsSource& source, const std::optional<OrdersSource>& orders,
                            const SegmentRequest& request, words::Language language);

} // namespace rolemap::document
