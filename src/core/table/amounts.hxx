// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Sums as people type them: '1,234', '¥ 1.2万', '12%', '(500)', '€1.234,50'. Only what reads one way is read; text is
// never 0.
#pragma once

#include "grid.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::table {

/// What a column's numbers have before their fraction.
enum class DecimalMark { unknown, point, comma };

/// What the texts of a column say of it: '1,5' has a comma, '0.5' and '1,234.5' a point; unknown where none says or
/// they differ. O(cells).
DecimalMark decimalMark(const std::vector<std::string_view>& texts);

struct Amount {
    enum class Kind {
        blank,
        number,
        percent, ///< value of '12%' is 0.12
        unclear, ///< two readings: '1.234' is one and a bit or above a thousand
        unknown,
    } kind = Kind::blank;
    double value = 0;
    std::string currency;    ///< an ISO code or, where it may be several, a sign ('$'); empty where none is named
    bool multiplied = false; ///< a word like 万 or 'million' is in the value
};

/// Reads one cell; an error cell is unknown, a word for nothing ('n/a', '待定') is blank. Brackets mean below zero.
/// Groups of three after commas are thousands unless the column's mark is a comma. O(length).
Amount readAmount(const Cell& cell, DecimalMark mark);

/// The code ("USD") or sign ("$") of a currency's word; another word in capitals as it is, empty for a blank one.
std::string currencyOf(std::string_view word);

/// What a sign may stand for; empty for a code.
const std::vector<std::string>& currenciesOfSign(const std::string& sign);

/// The unit that a header names in brackets or after a comma: 'Revenue (万元)' is 10000 and 元, 'Wallet, k€' 1000 and
/// EUR.
struct HeaderUnit {
    double multiple = 1;
    bool percent = false;
    std::string currency;
};
HeaderUnit headerUnit(std::string_view header);

/// A count of years: '5', '5 years', '5年'. Kind as for amounts, never percent.
Amount readYears(const Cell& cell, DecimalMark mark);

/// Where a word of satisfaction ('satisfied', '不满意') stands on its scale, 0..1.
std::optional<double> satisfactionWord(std::string_view folded);

} // namespace rolemap::table
