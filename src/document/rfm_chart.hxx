// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who bought lately, often and for much, in a picture: a grid of recency by frequency with the customers and the
// revenue in each cell, and what part of both each segment has. The figures are those of RM.RFM over a list of orders.
#pragma once

#include "accounts_source.hxx"
#include "chart_page.hxx"
#include "report_scale.hxx"

#include <string>

namespace rolemap::document {

/// A sentence where there can be no picture: several currencies, an order that RM.RFM cannot read, too many customers;
/// else empty.
std::string whyNoRfm(const Model& model, const OrdersSource& source, std::size_t most, words::Language language);

/// The colour scales that the sheet has to have for drawRfm().
std::vector<ColourScale> rfmScales();

/// Grid and chart on a page of their own.
void drawRfm(ChartPage& page, const OrdersSource& source);

} // namespace rolemap::document
