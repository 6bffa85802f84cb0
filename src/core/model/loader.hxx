// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Reads the models that ship, templates/model-<version>.json: groups of values that share a range or a list of allowed
// words. All of them stay in the product, so that an upgrade moves no number of an old workbook.
#pragma once

#include "model.hxx"

#include <string_view>
#include <utility>
#include <vector>

namespace rolemap::model {

class Loader {
public:
    /// Version and model of every file, oldest first. std::logic_error where a file of ours is wrong.
    static const std::vector<std::pair<std::string, Model>>& all();

private:
    static Model read(std::string_view content);
};

} // namespace rolemap::model
