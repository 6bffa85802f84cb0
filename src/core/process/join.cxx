// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables side by side.

#include "join.hxx"

#include "../table/cells.hxx"
#include "../table/field_words.hxx"
#include "../words/choice.hxx"
#include "../words/fold.hxx"
#include "keys.hxx"
#include "process_words.hxx"

#include <algorithm>
#include <memory>
#include <set>

namespace rolemap::process {

namespace {

using table::Cell;
using table::Grid;
using table::OpportunityField;

/// A table beside the opportunities, and which of its columns come along.
struct Beside {
    const Grid* grid = nullptr;
    std::unique_ptr<KeyTable> keys;
    std::vector<std::size_t> columns;
    const char* name = "";
    std::size_t asked = 0; ///< column of the opportunities that looks it up
    std::string Deal::*word = nullptr;
};

class Join {
public:
    Join(const CrmTables& tables, std::optional<double> asOf, words::Language language)
        : m_tables(tables), m_language(language), m_deals(readDeals(*tables.opportunities, asOf)) {
        beside(tables.accounts, OpportunityField::account, "table_accounts", &Deal::account);
        beside(tables.teams, OpportunityField::person, "table_teams", &Deal::person);
        beside(tables.products, OpportunityField::product, "table_products", &Deal::product);
    }

    Grid deals() {
        countActivities();
        chooseColumns();
        std::vector<Cell> head =
            header(m_language, {"result", "deal", "account", "person", "team", "region", "product", "stage", "opened",
                                "close_date", "opened_month", "closed_month", "days", "is_closed", "amount"});
        if (m_tables.activities)
            head.push_back(header(m_language, {"activities"}).front());
        const Grid& own = *m_tables.opportunities;
        for (const std::size_t c : m_own)
            head.push_back(own.at(0, c));
        for (const Beside& one : m_beside)
            for (const std::size_t c : one.columns)
                head.push_back(one.grid->at(0, c));
        Grid grid(own.rows(), head.size());
        for (std::size_t c = 0; c < head.size(); ++c)
            grid.at(0, c) = head[c];
        for (const Deal& deal : m_deals.all)
            write(grid, deal);
        return grid;
    }

    Grid keys() const {
        Grid grid;
        grid.addRow(header(m_language, {"column", "word", "rows", "nearest", "remark"}));
        for (const KeyProblem& one : problems())
            grid.addRow({one.header, one.word.empty() ? Cell() : Cell(one.word), static_cast<double>(one.rows.size()),
                         one.word.empty() ? Cell() : Cell(one.nearest), one.remark});
        return grid;
    }

    std::vector<KeyProblem> problems() const {
        std::vector<KeyProblem> all;
        for (const Beside& one : m_beside) {
            std::unordered_map<std::string, std::size_t> at;
            for (const LooseKey& key : one.keys->loose()) {
                at.emplace(key.word, all.size());
                all.push_back({one.asked,
                               m_deals.headers[one.asked],
                               key.word,
                               key.nearest,
                               key.joined,
                               {},
                               say(m_language,
                                   key.joined            ? "keys.joined"
                                   : key.nearest.empty() ? "keys.nothing"
                                                         : "keys.meant",
                                   {{"table", say(m_language, one.name)}})});
            }
            if (at.empty())
                continue;
            for (const Deal& deal : m_deals.all)
                if (const auto found = at.find(deal.*one.word); found != at.end())
                    all[found->second].rows.push_back(deal.row);
        }
        blanks(all, OpportunityField::account, &Deal::account);
        blanks(all, OpportunityField::person, &Deal::person);
        blanks(all, OpportunityField::product, &Deal::product);
        return all;
    }

    /// Deals with what the other tables say of them in place; afterwards nothing else is to be asked.
    Deals spelledDeals() {
        countActivities();
        for (Deal& deal : m_deals.all)
            spell(deal);
        return std::move(m_deals);
    }

private:
    std::vector<std::string> asked(std::string Deal::*field) const {
        std::vector<std::string> words;
        for (const Deal& deal : m_deals.all)
            words.push_back(deal.*field);
        return words;
    }

    void beside(const Grid* grid, OpportunityField field, const char* name, std::string Deal::*word) {
        const auto column = m_deals.columns[static_cast<std::size_t>(field)];
        if (!grid || !column || grid->rows() < 2)
            return;
        Beside one;
        one.grid = grid;
        one.keys = std::make_unique<KeyTable>(*grid, asked(word));
        one.name = name;
        one.asked = *column;
        one.word = word;
        if (one.keys->column())
            m_beside.push_back(std::move(one));
    }

    void blanks(std::vector<KeyProblem>& all, OpportunityField field, std::string Deal::*word) const {
        const auto column = m_deals.columns[static_cast<std::size_t>(field)];
        if (!column)
            return;
        KeyProblem blank;
        for (const Deal& deal : m_deals.all)
            if ((deal.*word).empty())
                blank.rows.push_back(deal.row);
        if (blank.rows.empty())
            return;
        blank.column = *column;
        blank.header = m_deals.headers[*column];
        blank.remark = say(m_language, "keys.blank");
        all.push_back(std::move(blank));
    }

    /// What the tables say beyond what has a column already. A header that came before is not repeated.
    void chooseColumns() {
        std::set<std::string> taken;
        std::set<std::size_t> understood;
        for (std::size_t field = 0; field < m_deals.columns.size(); ++field)
            if (const auto& column = m_deals.columns[field];
                column && field != static_cast<std::size_t>(OpportunityField::source)) // it has no column of its own
                understood.insert(*column);
        const Grid& own = *m_tables.opportunities;
        const auto choose = [&](const Grid& grid, const auto& isUsed, std::vector<std::size_t>& columns) {
            for (std::size_t c = 0; c < grid.columns(); ++c)
                if (const std::string name = words::fold(table::cellWords(grid.at(0, c)));
                    !isUsed(c) && !name.empty() && taken.insert(name).second)
                    columns.push_back(c);
        };
        choose(
            own, [&](std::size_t c) { return understood.count(c) > 0; }, m_own);
        for (Beside& one : m_beside) {
            // What has a column of its own already: names, and of teams all.
            table::FieldColumns shown;
            if (one.grid == m_tables.teams)
                shown = nameColumns(*one.grid, table::FieldWords::teams());
            else if (one.grid == m_tables.accounts)
                shown.push_back(nameColumns(
                    *one.grid, table::FieldWords::accounts())[static_cast<std::size_t>(table::AccountField::account)]);
            else
                shown.push_back(nameColumns(
                    *one.grid, table::FieldWords::products())[static_cast<std::size_t>(table::ProductField::product)]);
            choose(
                *one.grid,
                [&](std::size_t c) {
                    return c == *one.keys->column() || std::find(shown.begin(), shown.end(), c) != shown.end();
                },
                one.columns);
        }
    }

    /// How many activities a deal had: by its id or name, else none is known.
    void countActivities() {
        if (!m_tables.activities)
            return;
        using table::ActivityField;
        const Grid& grid = *m_tables.activities;
        const auto columns = table::fieldColumns(grid, 1, table::FieldWords::activities());
        const auto column = columns[static_cast<std::size_t>(ActivityField::opportunity)];
        if (!column)
            return;
        std::unordered_map<std::string, std::size_t> counts;
        for (std::size_t r = 1; r < grid.rows(); ++r)
            if (const std::string word = words::fold(table::cellWords(grid.at(r, *column))); !word.empty())
                ++counts[word];
        const auto name = m_deals.columns[static_cast<std::size_t>(OpportunityField::name)];
        for (Deal& deal : m_deals.all) {
            auto found = counts.find(words::fold(deal.id));
            if (found == counts.end() && name)
                found = counts.find(words::fold(table::cellWords(m_tables.opportunities->at(deal.row, *name))));
            deal.activities = found == counts.end() ? 0.0 : static_cast<double>(found->second);
        }
    }

    /// A word as the other table spells it; for an id the name beside it.
    std::string spelled(const Grid* grid, const std::string& word, const table::FieldWords& words,
                        std::size_t field) const {
        for (const Beside& one : m_beside)
            if (one.grid == grid)
                if (const auto row = one.keys->row(word)) {
                    const auto columns = nameColumns(*grid, words);
                    const std::size_t column = columns[field].value_or(*one.keys->column());
                    const std::string name = table::cellWords(grid->at(*row, column));
                    return name.empty() ? word : name;
                }
        return word;
    }

    const table::FieldColumns& nameColumns(const Grid& grid, const table::FieldWords& words) const {
        auto& known = m_names[&grid];
        if (known.empty())
            known = table::fieldColumns(grid, 1, words);
        return known;
    }

    std::string ofTeam(const Deal& deal, const std::string& own, table::TeamField field) const {
        if (!own.empty())
            return own;
        for (const Beside& one : m_beside)
            if (one.grid == m_tables.teams)
                if (const auto row = one.keys->row(deal.person))
                    if (const auto column =
                            nameColumns(*one.grid, table::FieldWords::teams())[static_cast<std::size_t>(field)])
                        return table::cellWords(one.grid->at(*row, *column));
        return {};
    }

    void spell(Deal& deal) const {
        deal.team = ofTeam(deal, deal.team, table::TeamField::team);
        deal.region = ofTeam(deal, deal.region, table::TeamField::region);
        deal.account = spelled(m_tables.accounts, deal.account, table::FieldWords::accounts(),
                               static_cast<std::size_t>(table::AccountField::account));
        deal.person = spelled(m_tables.teams, deal.person, table::FieldWords::teams(),
                              static_cast<std::size_t>(table::TeamField::person));
        deal.product = spelled(m_tables.products, deal.product, table::FieldWords::products(),
                               static_cast<std::size_t>(table::ProductField::product));
    }

    void write(Grid& grid, const Deal& deal) const {
        Deal shown = deal;
        spell(shown);
        const char* const outcomes[] = {"result.open", "result.won", "result.lost"};
        std::size_t c = 0;
        const auto put = [&](Cell cell) { grid.at(deal.row, c++) = std::move(cell); };
        const auto words = [&](const std::string& word) { put(word.empty() ? Cell() : Cell(word)); };
        const auto figure = [&](const std::optional<double>& value) { put(value ? Cell(*value) : Cell()); };
        words(say(m_language, outcomes[static_cast<int>(deal.outcome)]));
        words(deal.id);
        words(shown.account);
        words(shown.person);
        words(shown.team);
        words(shown.region);
        words(shown.product);
        words(deal.stage);
        figure(deal.opened);
        figure(deal.closed);
        words(deal.opened ? monthOf(*deal.opened) : std::string());
        words(deal.closed ? monthOf(*deal.closed) : std::string());
        figure(deal.days);
        put(deal.outcome == Outcome::open ? 0.0 : 1.0);
        figure(deal.value);
        if (m_tables.activities)
            figure(deal.activities);
        for (const std::size_t column : m_own)
            put(m_tables.opportunities->at(deal.row, column));
        for (const Beside& one : m_beside) {
            const auto row = one.keys->row(deal.*one.word);
            for (const std::size_t column : one.columns)
                put(row ? one.grid->at(*row, column) : Cell());
        }
    }

    const CrmTables& m_tables;
    words::Language m_language;
    Deals m_deals;
    std::vector<Beside> m_beside;
    std::vector<std::size_t> m_own;
    mutable std::unordered_map<const Grid*, table::FieldColumns> m_names;
};

} // namespace

Grid dealsResult(const CrmTables& tables, std::optional<double> asOf, std::string_view show, words::Language language) {
    const std::size_t what =
        words::isBlank(show) ? 0 : words::choose("show", show, {"deals", "keys"}, "process.deals.show_");
    Join join(tables, asOf, language);
    return what == 1 ? join.keys() : join.deals();
}

JoinedDeals joinedDeals(const CrmTables& tables, std::optional<double> asOf, words::Language language) {
    Join join(tables, asOf, language);
    JoinedDeals result;
    result.problems = join.problems();
    result.deals = join.spelledDeals();
    return result;
}

} // namespace rolemap::process
