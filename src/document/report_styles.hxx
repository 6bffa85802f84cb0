// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// How a report looks: cell styles of our own, so that a company changes them in one place, and the conditional formats
// that colour attitudes like the map does.
#pragma once

#include "people_source.hxx"

#include "core/words/language.hxx"

#include <com/sun/star/table/XCellRange.hpp>

#include <string>
#include <utility>
#include <vector>

namespace rolemap::document {

namespace report_style {
inline constexpr char title[] = "Rolemap title";
inline constexpr char sentence[] = "Rolemap sentence";
inline constexpr char ratio[] = "Rolemap ratio";
inline constexpr char chance[] = "Rolemap chance";
inline constexpr char note[] = "Rolemap note";
inline constexpr char heading[] = "Rolemap heading";
inline constexpr char header[] = "Rolemap header";
inline constexpr char body[] = "Rolemap body";
inline constexpr char wrapped[] = "Rolemap text";
inline constexpr char whole[] = "Rolemap whole";
inline constexpr char signedNumber[] = "Rolemap signed";
inline constexpr char share[] = "Rolemap share";
inline constexpr char percent[] = "Rolemap percent";
inline constexpr char money[] = "Rolemap money";
inline constexpr char smallMoney[] = "Rolemap small money";
inline constexpr char amount[] = "Rolemap amount";
inline constexpr char days[] = "Rolemap days";
inline constexpr char inputDays[] = "Rolemap input days";
inline constexpr char inputShare[] = "Rolemap input share";
inline constexpr char inputDate[] = "Rolemap input date";
inline constexpr char decimal[] = "Rolemap decimal";
inline constexpr char count[] = "Rolemap count";
inline constexpr char label[] = "Rolemap label";
inline constexpr char figure[] = "Rolemap figure";
inline constexpr char signedFigure[] = "Rolemap signed figure";
inline constexpr char shareFigure[] = "Rolemap share figure";
inline constexpr char moneyFigure[] = "Rolemap money figure";
inline constexpr char decimalFigure[] = "Rolemap decimal figure";
inline constexpr char total[] = "Rolemap total";
inline constexpr char changed[] = "Rolemap changed";
inline constexpr char wrappedHeader[] = "Rolemap header text";
inline constexpr char numberHeader[] = "Rolemap header number";
inline constexpr char countHeader[] = "Rolemap header count";
inline constexpr char remarkHeader[] = "Rolemap header remark";
inline constexpr char remark[] = "Rolemap remark";
inline constexpr char input[] = "Rolemap input";
inline constexpr char date[] = "Rolemap date";
inline constexpr char field[] = "Rolemap field"; ///< to type into
inline constexpr char dateField[] = "Rolemap date field";
inline constexpr char day[] = "Rolemap day"; ///< a date in a list
inline constexpr char supporter[] = "Rolemap supporter";
inline constexpr char neutral[] = "Rolemap neutral";
inline constexpr char opponent[] = "Rolemap opponent";
inline constexpr char unknown[] = "Rolemap unknown";
inline constexpr char high[] = "Rolemap high";
inline constexpr char medium[] = "Rolemap medium";
inline constexpr char low[] = "Rolemap low";
inline constexpr char good[] = "Rolemap met";
inline constexpr char bad[] = "Rolemap not met";
inline constexpr char page[] = "Rolemap report";
} // namespace report_style

/// Throws Error(argument) with a sentence where styles are missing and cannot be made, because a sheet is protected.
void checkReportStyles(const Model& model, words::Language language);
/// Makes the styles that are not there yet; a style that the user changed stays.
void makeReportStyles(const Model& model);
bool isReportStyle(const std::string& name);

/// Cells for which the formula, the first of a pair, holds take the style that is the second. References in it are
/// those of the first cell.
void colourWhere(const css::uno::Reference<css::table::XCellRange>& cells,
                 const std::vector<std::pair<std::string, const char*>>& formulas);

/// Cells whose text is the first of a pair take the style that is the second.
void colourWords(const css::uno::Reference<css::table::XCellRange>& cells,
                 const std::vector<std::pair<std::string, const char*>>& words);

} // namespace rolemap::document
