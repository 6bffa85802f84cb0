// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to actions. What is not understood becomes a problem, never a guess.

#include "actions.hxx"

#include "../error.hxx"
#include "../table/cells.hxx"
#include "../table/dates.hxx"
#include "../table/header_words.hxx"
#include "../words/embedded.hxx"
#include "../words/fold.hxx"
#include "../words/texts.hxx"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

ROLEMAP_EMBEDDED(core_deal)

namespace rolemap::deal {

namespace {

using table::ActionField;
using table::Cell;
using table::Grid;

constexpr std::pair<const char*, ActionState> states[] = {{"open", ActionState::open},
                                                          {"running", ActionState::running},
                                                          {"done", ActionState::done},
                                                          {"dropped", ActionState::dropped}};

/// A word without case, spaces and punctuation, or the sign that it is.
std::string keyOf(std::string_view typed) {
    constexpr std::size_t longest = 60; // bytes; more is a note
    return typed.size() > longest ? std::string() : table::compact(words::fold(typed));
}

const std::map<std::string, ActionState, std::less<>>& stateWords() {
    static const auto words = [] {
        std::map<std::string, ActionState, std::less<>> out;
        const auto json =
            nlohmann::json::parse(embedded::file(embedded::files_core_deal, embedded::count_core_deal, "actions.json"));
        for (const auto& [id, state] : states) {
            for (const auto& word : json.at(id))
                out.emplace(keyOf(word.get<std::string>()), state);
            for (const words::Language language : words::allLanguages)
                out.emplace(keyOf(words::text(language, std::string("deal_sheet.") + id)), state);
        }
        return out;
    }();
    return words;
}

class ActionsReader {
public:
    ActionsReader(const Grid& grid, const words::Vocabulary& vocabulary) : m_grid(grid), m_vocabulary(vocabulary) {
        if (grid.rows() == 0 || grid.columns() == 0)
            throw Error(ErrorCode::argument, "actions: got an empty range, expected a table with a header row");
        const auto& words = table::FieldWords::actions();
        m_table.rows = grid.rows();
        m_table.headerRows = std::min(table::fieldHeaderRows(grid, words, 0), grid.rows());
        m_table.headers = table::headersOf(grid, m_table.headerRows);
        m_table.columns = table::fieldColumns(grid, m_table.headerRows, words);
        for (const ActionField needed : {ActionField::action, ActionField::due})
            if (!m_table.column(needed))
                throw Error(ErrorCode::argument, "actions: got no " + words.id(static_cast<std::size_t>(needed)) +
                                                     " column, expected action and due");
    }

    ActionsTable read() {
        std::vector<std::string_view> dues;
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            if (const Cell& c = m_grid.at(row, *m_table.column(ActionField::due)); c.isText())
                dues.push_back(c.text);
        m_order = table::dateOrder(dues);
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        if (m_table.deals.empty())
            m_table.deals.emplace_back();
        table::sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    void problem(std::size_t row, ActionField field, std::string kind, std::string value,
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back(
            {row, *m_table.column(field), std::move(kind), std::move(value), {}, std::move(arguments)});
    }

    /// A cell's words; an error is reported and says nothing, 'TBD' says nothing either.
    std::string words(std::size_t row, ActionField field) {
        const auto column = m_table.column(field);
        if (!column)
            return {};
        const Cell& cell = m_grid.at(row, *column);
        if (cell.isError()) {
            const std::string error = table::errorName(static_cast<int>(cell.number));
            problem(row, field, "error_cell", error, {{"error", error}});
            return {};
        }
        std::string typed = table::cellWords(cell);
        constexpr std::size_t longestBlankWord = 30;
        const bool blank =
            typed.size() <= longestBlankWord && table::HeaderWords::shipped().isBlankWord(words::fold(typed));
        return blank ? std::string() : typed;
    }

    void readRow(std::size_t row) {
        Action action;
        action.row = row;
        action.what = words(row, ActionField::action);
        if (action.what.empty())
            return;
        action.owner = words(row, ActionField::owner);
        const std::string due = words(row, ActionField::due);
        if (due.empty() && action.owner.empty() && table::HeaderWords::shipped().isNote(words::fold(action.what)))
            return;
        action.about = words(row, ActionField::about);
        action.note = words(row, ActionField::note);
        action.deal = words(row, ActionField::deal);
        if (!due.empty()) {
            action.due = table::readDate(m_grid.at(row, *m_table.column(ActionField::due)), m_order);
            if (!action.due)
                problem(row, ActionField::due, "bad_date", due);
        }
        action.status = words(row, ActionField::status);
        if (const auto state = statusAt(row, action.status))
            action.state = *state;
        else
            problem(row, ActionField::status, "action_status", action.status);
        if (const std::string stage = words(row, ActionField::stage); !stage.empty())
            if (const auto value = m_vocabulary.value(words::Dimension::stage, stage))
                action.stage = static_cast<words::Stage>(*value);
        if (m_deals.insert(action.deal).second)
            m_table.deals.push_back(action.deal);
        m_table.actions.push_back(std::move(action));
    }

    std::optional<ActionState> statusAt(std::size_t row, const std::string& typed) const {
        if (typed.empty())
            return ActionState::open;
        const Cell& cell = m_grid.at(row, *m_table.column(ActionField::status));
        // A share of 1, or the day on which it was done.
        if (cell.isNumber())
            return cell.number >= 1 ? ActionState::done : cell.number > 0 ? ActionState::running : ActionState::open;
        return actionState(typed);
    }

    const Grid& m_grid;
    const words::Vocabulary& m_vocabulary;
    ActionsTable m_table;
    std::set<std::string> m_deals;
    table::DateOrder m_order = table::DateOrder::unknown;
};

} // namespace

ActionsTable readActions(const Grid& range, const words::Vocabulary& vocabulary) {
    return ActionsReader(range, vocabulary).read();
}

std::optional<ActionState> actionState(std::string_view typed) {
    const auto found = stateWords().find(keyOf(typed));
    if (found != stateWords().end())
        return found->second;
    return table::readDate(Cell(std::string(typed)), table::DateOrder::unknown) ? std::optional(ActionState::done)
                                                                                : std::nullopt;
}

std::vector<const Action*> openActions(const ActionsTable& table, const std::string& deal) {
    std::vector<const Action*> open;
    for (const Action& action : table.actions)
        if (action.isOpen() && action.deal == deal)
            open.push_back(&action);
    // What is overdue has the earliest dates.
    std::stable_sort(open.begin(), open.end(),
                     [](const Action* a, const Action* b) { return a->due && (!b->due || *a->due < *b->due); });
    return open;
}

std::string stateLabel(const Action& action, const std::optional<double>& today, words::Language language) {
    const auto say = [&](const char* key) { return words::text(language, std::string("deal_sheet.") + key); };
    if (today && action.isOverdue(*today))
        return say("overdue");
    for (const auto& [id, state] : states)
        if (state == action.state)
            return say(id);
    return {};
}

} // namespace rolemap::deal
