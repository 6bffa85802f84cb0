// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a control chart says in words.
#pragma once

#include "../model/model.hxx"
#include "../words/language.hxx"
#include "control.hxx"

#include <cstdint>
#include <string>

namespace rolemap::process {

LaneyLimits laneyLimits(const model::Model& model);
/// A sentence for each of Nelson's rules that a point breaks; empty where it breaks none.
std::string rulesSentences(std::uint8_t rules, words::Language language);
/// Where shares vary more than chance lets them: how much, and what to look for. Empty where they do not.
std::string dispersionSentence(const ControlChart& chart, const LaneyLimits& limits, words::Language language);

} // namespace rolemap::process
