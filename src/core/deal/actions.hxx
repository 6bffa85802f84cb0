// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Who does what by when: the actions that a team has agreed on, as the Actions sheet or a list of their own holds them.
#pragma once

#include "../table/field_words.hxx"
#include "../table/grid.hxx"
#include "../table/problems.hxx"
#include "../words/language.hxx"
#include "../words/vocabulary.hxx"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rolemap::deal {

enum class ActionState { open, running, done, dropped };

struct Action {
    std::size_t row = 0; ///< 0-based row in the grid that was read
    std::string what, about, owner, note, deal;
    std::string status;        ///< as typed
    std::optional<double> due; ///< a serial number
    ActionState state = ActionState::open;
    words::Stage stage = words::Stage::none; ///< of the purchase, where the list says it
    bool isDone() const noexcept { return state == ActionState::done; }
    /// Still to be done: neither done nor dropped. A status that is not understood leaves it to do.
    bool isOpen() const noexcept { return !isDone() && state != ActionState::dropped; }
    /// To be done before today.
    bool isOverdue(double today) const noexcept { return isOpen() && due && *due < today; }
};

struct ActionsTable {
    std::size_t rows = 0;
    std::size_t headerRows = 1;
    table::FieldColumns columns;
    std::vector<std::string> headers;
    std::vector<Action> actions;          ///< in sheet order; blank rows and notes left out
    std::vector<std::string> deals;       ///< in order of first appearance; one, empty, where no column names any
    std::vector<table::Problem> problems; ///< by row, then column
    std::optional<std::size_t> column(table::ActionField f) const noexcept {
        return columns[static_cast<std::size_t>(f)];
    }
};

/// Reads a range that starts at its header row; action and due columns are needed. Throws Error(argument) without them.
/// A due date or a status that is not understood is reported. O(cells).
ActionsTable readActions(const table::Grid& range, const words::Vocabulary& vocabulary);

/// A word of the status column; nothing where it is not known. Blank is open, a date is when it was done.
std::optional<ActionState> actionState(std::string_view typed);

/// Of the actions of a deal those still to be done: overdue ones first, then by due date, those without one last; ties
/// in sheet order. O(n log n).
std::vector<const Action*> openActions(const ActionsTable& table, const std::string& deal);

/// "Overdue", "In progress", "Done" ...: how the action stands on a day.
std::string stateLabel(const Action& action, const std::optional<double>& today, words::Language language);

} // namespace rolemap::deal
