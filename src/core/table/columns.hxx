// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which column of a table holds which field, by its header words in three languages and in CRM exports
// (templates/headers.json), or because the user pointed at it.
#pragma once

#include "../words/vocabulary.hxx"
#include "grid.hxx"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolemap::table {

enum class Field {
    name,
    firstName,
    lastName,
    title,
    level,
    department,
    role,
    attitude,
    contact,
    reportsTo,
    influences,
    motive,
    owner,
    lastContact,
    evidence,
    favours,
    deal,
    power,
    interest,
    id,
    email,
    count_
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::count_);

std::string_view fieldId(Field field) noexcept; ///< "name", "reports_to", ... as in functions.md
std::optional<Field> fieldOf(std::string_view id) noexcept;

/// The columns of one table, 0-based within it.
struct Columns {
    std::array<std::optional<std::size_t>, fieldCount> of;
    std::array<std::optional<words::Scale>, fieldCount> scale; ///< where the header names one ('1-10', '1-5, 5 best')
    std::vector<std::string> headers; ///< header words of every column, tidied, joined over rows
    /// Attitude as one column a value, ticked (Against | Passive | Neutral | Help): column and what a tick there means.
    std::vector<std::pair<std::size_t, words::Attitude>> attitudeTicks;
    /// A yes/no column that gives a role (Decision-Maker): column and role.
    std::vector<std::pair<std::size_t, words::Role>> roleTicks;

    std::optional<std::size_t> operator[](Field f) const noexcept { return of[static_cast<std::size_t>(f)]; }
    bool hasName() const noexcept;
};

/// A user's pointing: field and column, from a dialog, `--columns name=B,title=F`, or the workbook's memory.
using Pointing = std::vector<std::pair<Field, std::size_t>>;
/// "name=B,title=F" or "name=2,title=6". Throws Error(argument) naming the part that is wrong.
Pointing parsePointing(std::string_view text);
std::string formatPointing(const Pointing& pointing);

/// Reads header rows `top` .. `top + headerRows - 1`. Where two columns claim a field, the better match wins, then the
/// left one. Content decides between meanings of one word: 'Influence' is `influences` where its cells are names and
/// `power` where they are words or numbers of a scale; 'Role' is `title` where its cells are job titles.
Columns readColumns(const Grid& grid, std::size_t top, std::size_t headerRows, const words::Vocabulary& vocabulary);

} // namespace rolemap::table
