// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The portfolio in pictures: a sheet of native charts that follow a list of accounts, and a list of orders where the
// workbook has one: portfolio matrix, Pareto chart, and who buys lately, often and for much.
#pragma once

#include "accounts_source.hxx"

#include "core/words/language.hxx"

#include <string>
#include <vector>

namespace rolemap::document {

struct ChartsResult {
    std::string sheet;
    std::vector<std::string> charts;   ///< their names on the sheet
    std::vector<std::string> messages; ///< what was not drawn and why, a sentence each; also on the sheet
};

/// Writes the charts of a list on a new sheet behind it. One undo step; a failure leaves the workbook as it was. What
/// cannot be drawn is left out and said. Throws Error(argument) with a sentence where the workbook is read-only or
/// protected, the list has no accounts, too many (charts.most_accounts) or nothing to draw.
ChartsResult drawAccountCharts(const Model& model, const AccountsSource& source, words::Language language);

} // namespace rolemap::document
