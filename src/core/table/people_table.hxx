// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A table of people at the customer: the list that becomes a buying-role map. Fields: functions.md, People.
#pragma once

#include "../words/vocabulary.hxx"
#include "columns.hxx"
#include "grid.hxx"
#include "problems.hxx"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::table {

struct Person {
    std::size_t row = 0; ///< 0-based row in the grid that was read
    std::string name, title, motive, owner, favours, deal, id, email;
    words::Level level = words::Level::unknown;
    bool levelFromTitle = false; ///< level was missing or not understood, and the title told it
    words::Department department = words::Department::unknown;
    std::string departmentWord; ///< the word of its own where department is other
    bool departmentFromTitle = false;
    words::Roles roles;
    words::Attitude attitude = words::Attitude::unknown;
    words::Contact contact = words::Contact::unknown;
    words::Evidence evidence = words::Evidence::unknown;
    bool evidenceTyped = false;        ///< something was typed as evidence, understood or not
    std::optional<double> power;       ///< 0..1
    std::optional<double> interest;    ///< 0..1
    std::optional<double> lastContact; ///< a date as Calc's serial number, 1899-12-30 = 0
};

/// A line along which influence runs: `influencer` influences `influenced`. A boss influences whom they manage (weight
/// 1).
struct Line {
    std::size_t influencer, influenced; ///< indices into PeopleTable::people
    double weight = 1;
    bool reporting = false;
};

struct Deal {
    std::string name;                ///< empty where the table has no deal column
    std::vector<std::size_t> people; ///< indices into PeopleTable::people, in sheet order
};

struct PeopleTable {
    std::size_t rows = 0; ///< rows of the range, header rows included
    std::size_t headerRows = 1;
    Columns columns;
    std::vector<Person> people;    ///< in sheet order; blank rows left out
    std::vector<Line> lines;       ///< only within a deal, both ends in the table, no line to oneself
    std::vector<Deal> deals;       ///< in order of first appearance; at least one where there is a person
    std::vector<Problem> problems; ///< by row, then column; without those that need `today`
};

/// How a table is read: the words, and the numbers' scales, that a model may override.
struct ReadOptions {
    const words::Vocabulary* vocabulary = nullptr; ///< shipped() where null
    Pointing pointing;                             ///< wins over header words
    std::size_t headerRows = 0;                    ///< 0: one row, or as many as the header merges span
    std::map<std::string, words::Scale> scales;    ///< by field id ("attitude"); win over what a header names
};

/// Reads a range that starts at its header row. Throws Error(argument) where no name column is found. O(rows).
PeopleTable readPeople(const Grid& range, const ReadOptions& options = {});

/// All problems, those of dates after `today` (serial number) included where it is given.
std::vector<Problem> check(const PeopleTable& table, std::optional<double> today);

/// A problem in words.
ProblemWords describe(const PeopleTable& table, const Problem& problem, words::Language language);

} // namespace rolemap::table
