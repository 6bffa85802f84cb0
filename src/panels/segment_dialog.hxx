// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The dialog in which a user chooses how accounts are put into segments, and sees what comes of it before anything is
// written.
#pragma once

#include "scope.hxx"
#include "segment_view.hxx"

#include <functional>
#include <string>

namespace rolemap::panels {

struct SegmentAnswer {
    SegmentChoice choice;
    bool beside = true; ///< a column beside the list, too
};

/// `orders` is asked once, when RFM is chosen: to look for them takes its time in a large workbook. Nothing where the
/// user cancels. OK stays grey as long as a choice does not work.
std::optional<SegmentAnswer>
askForSegments(const Context& context, const Frame& frame, const std::string& label, SegmentModel& model,
               const std::function<std::optional<std::vector<accounts::CurrencyOrders>>()>& orders,
               words::Language language);

} // namespace rolemap::panels
