// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A map sheet as a file that everybody can open: PDF, SVG or PNG.
#pragma once

#include "people_source.hxx"

#include "core/scene/scene.hxx"

#include <string>
#include <string_view>

namespace rolemap::document {

enum class MapFormat { pdf, svg, png };

/// "pdf", "svg", "png"; Error(argument) for another.
MapFormat mapFormat(std::string_view id);

/// A map sheet as it stands, with what the user moved and added; a user's own pictures become boxes.
scene::Scene mapScene(const Model& model, const std::string& sheet);

/// Writes one map sheet as it stands, with what the user moved and added. PDF is the sheet's print, one page; png is
/// about 200 dots an inch. Throws Error(notFound) for a sheet that is no map of ours, and the office's IOException
/// where the file cannot be written.
void exportMap(const Model& model, const std::string& sheet, const rtl::OUString& url, MapFormat format);

} // namespace rolemap::document
