// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a table holds, told by its headers: people, accounts, orders, a deal's facts, purchase criteria or actions.
#pragma once

#include "../words/vocabulary.hxx"
#include "grid.hxx"

#include <optional>

namespace rolemap::table {

enum class TableKind { people, accounts, orders, facts, criteria, actions };

/// The kind of a range that starts at its header row; nothing where it is none of them. Facts have a fact and a value,
/// criteria a criterion and a weight, each headed by such a word and no less; actions an action and a due date, and
/// nothing that people or accounts alone have. Orders have a customer, a date and an amount; accounts an account and a
/// column of their own (revenue, wallet, share, ...); people a name. Where several fit, the one with more columns of
/// its own, people before accounts. O(columns), and the first 200 rows where orders and accounts look alike.
std::optional<TableKind> tableKind(const Grid& range, const words::Vocabulary& vocabulary);

} // namespace rolemap::table
