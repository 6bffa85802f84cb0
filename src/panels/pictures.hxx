// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The panel's pictures as scenes in pixels: the ring of health with the bars of support and known, the matrix of roles
// by departments with a mark a person, and the cards of the lists. Colours of attitudes are the map's, all others come
// from the window, so that pictures follow a light or a dark theme. No window and no office here.
#pragma once

#include "core/scene/scene.hxx"
#include "deal_view.hxx"
#include "pen.hxx"

namespace rolemap::panels {

scene::Scene summaryPicture(const DealView& view, double width, double height, const Pen& pen);
/// Cells are targets "cell:<row>:<column>", marks "person:<index>".
scene::Scene coveragePicture(const Coverage& coverage, double width, double height, double row, const Pen& pen);

} // namespace rolemap::panels
