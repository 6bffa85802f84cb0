// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The day where the user is: the core knows no clock.
#pragma once

#include "core/words/language.hxx"

#include <string>

namespace rolemap::document {

/// "24 Nov 2026", "2026年11月24日"; of a day as a cell holds it.
std::string dateText(double day, words::Language language);
std::string todayText(words::Language language);
/// As a cell holds a date: days since 1899-12-30.
double todayNumber();

} // namespace rolemap::document
