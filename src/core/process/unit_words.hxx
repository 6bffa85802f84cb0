// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What units and their staves say in words: the same in cells, panels and reports.
#pragma once

#include "../words/language.hxx"
#include "units.hxx"

#include <optional>
#include <string>
#include <vector>

namespace rolemap::process {

std::string factorName(UnitFactor factor, words::Language language);
/// A factor's value as a sentence says it: a rate in per cent.
std::string factorFigure(UnitFactor factor, double value);
/// The name of a unit; that of all of them where they are one.
std::string unitName(const Unit& unit, UnitKind kind, words::Language language);
/// What a unit's shortest stave is worth: short beyond chance, may be chance, too few to judge, nothing to compare.
std::string unitRemark(const Unit& unit, const UnitOptions& options, words::Language language);
std::string staveRemark(const FactorFigure& figure, words::Language language);

/// A sentence of what to look at first.
struct Look {
    std::string sentence;
    std::optional<std::size_t> unit; ///< index; nothing for what is said of all
    UnitFactor factor = UnitFactor::customers;
};

/// The surest and most valuable first; what chance alone may have made is not named. Then what is to be said of all.
std::vector<Look> lookFirst(const std::vector<Unit>& units, const UnitOptions& options, words::Language language);

} // namespace rolemap::process
