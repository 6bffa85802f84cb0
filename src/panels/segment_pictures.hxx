// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The Segment dialog's pictures as scenes in pixels: a column a number of groups, and a bar a group.
#pragma once

#include "pen.hxx"
#include "segment_view.hxx"

namespace rolemap::panels {

/// Columns of values up to 1; the chosen one in the accent's colour and bold, one that is not known as a dash. Below 0
/// there is no column, its figure says it.
scene::Scene byGroupsPicture(const SegmentView& view, double width, double height, const Pen& pen);
/// Bars in rows; those that do not fit below each other are put together in the last one.
scene::Scene sizesPicture(const SegmentView& view, double width, double height, const Pen& pen);

} // namespace rolemap::panels
