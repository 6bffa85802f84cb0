// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who is meant by a name: people are found by name, id or e-mail within their deal, whatever the spelling of spaces,
// case and forms of address.
#pragma once

#include "grid.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolemap::table {

/// Someone named in a cell: 'Li Wei:0.5'.
struct Named {
    std::string typed;                 ///< the name as typed, without weight
    std::optional<std::size_t> person; ///< whom it means
    double weight = 1;
    std::string badWeight; ///< as typed, where it is no positive number
};

/// The people of all deals of a table. Adding is O(1), finding O(length).
class NameIndex {
public:
    /// Room for that many people of a deal.
    void reserve(std::size_t deal, std::size_t people);
    /// Returns the person who has the name in this deal already; ids and e-mails may be empty.
    std::optional<std::size_t> addName(std::size_t deal, std::size_t person, const std::string& name);
    std::optional<std::size_t> addEmail(std::size_t deal, std::size_t person, const std::string& email);
    void addId(std::size_t deal, std::size_t person, const std::string& id);

    /// By name, else id, else e-mail, else name without 'Mr.' and 先生 or as 'Last, First' where only one fits.
    std::optional<std::size_t> find(std::size_t deal, std::string_view typed) const;

    /// The people named in a cell: separated by ; ； 、 and line ends, and by commas where a name does not hold one.
    std::vector<Named> read(std::size_t deal, const Cell& cell) const;

    /// The name of the deal nearest to a mistyped one: at most a third of it changed, or one that holds or is held by
    /// it; empty where none is near, or the index has done work enough on such questions.
    std::string nearest(std::size_t deal, std::string_view typed) const;

private:
    using Map = std::unordered_map<std::string, std::size_t>; ///< folded word to person
    struct Entry {
        std::size_t person;
        std::string name;
    };
    struct Deal {
        std::vector<Entry> entries;
        Map names, ids, emails;
        Map loose; ///< without forms of address; built when a name was not found; an ambiguous one is nobody's
        std::vector<std::u32string> letters; ///< of each entry, built for the first suggestion
    };
    Deal& at(std::size_t deal);
    static void buildLoose(Deal& deal);
    void readItem(std::size_t deal, std::string_view item, std::vector<Named>& out) const;

    mutable std::vector<Deal> m_deals; ///< what is built on demand is no change that anyone sees
    mutable std::size_t m_work = 0;    ///< comparisons of nearest() so far
};

/// A name without its form of address: 'Dr. Julie Thompson' and 'Julie Thompson' are one. Folded in and out.
std::string withoutHonorific(const std::string& folded);

} // namespace rolemap::table
