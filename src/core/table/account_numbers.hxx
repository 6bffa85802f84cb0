// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The numbers of an accounts table's cells, in the unit and on the scale that their column has.
#pragma once

#include "accounts_table.hxx"
#include "amounts.hxx"

namespace rolemap::table {

/// One cell as a number; what is wrong with it as the kind of a problem.
struct AccountNumber {
    std::optional<double> value;
    std::string currency; ///< of the cell, else of the header
    std::string problem;
    std::vector<std::pair<std::string, std::string>> arguments;
};

/// Reads cells by row; refers to the grid, which must outlive it. Fields without a column have no value.
struct AccountNumbers {
    AccountNumber revenue(std::size_t row) const;      ///< >= 0
    AccountNumber wallet(std::size_t row) const;       ///< >= 0, in the unit of revenue
    AccountNumber share(std::size_t row) const;        ///< 0..1
    AccountNumber strength(std::size_t row) const;     ///< -1..1
    AccountNumber years(std::size_t row) const;        ///< 0..150
    AccountNumber load(std::size_t row) const;         ///< >= 0
    AccountNumber satisfaction(std::size_t row) const; ///< 0..1 of its scale
    bool shareOffScale(std::size_t row) const;         ///< a number, but no share

    HeaderUnit revenueUnit, walletUnit;

    struct Column {
        std::optional<std::size_t> at;
        DecimalMark mark = DecimalMark::unknown;
    };
    const Grid* grid = nullptr;
    Column columns[10];
    bool sharePercent = false; ///< numbers of the share column are percentages
    std::optional<words::Scale> strengthScale, satisfactionScale;
    bool satisfactionFractions = false; ///< numbers of the satisfaction column are shares of its scale

private:
    const Cell& cell(std::size_t row, AccountField field) const;
    AccountNumber money(std::size_t row, AccountField field, const HeaderUnit& unit) const;
    AccountNumber plain(std::size_t row, AccountField field, Amount& amount) const;
};

/// Looks at each column as a whole: its decimal mark, whether its shares are percentages, its scale. O(rows).
AccountNumbers readAccountNumbers(const Grid& grid, const AccountColumns& columns, std::size_t headerRows,
                                  const std::map<std::string, words::Scale>& scales);

} // namespace rolemap::table
