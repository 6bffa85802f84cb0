// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Rows to people. Every cell is read once; what is not understood becomes a problem and an unknown, never a guess.

#include "people_table.hxx"

#include "../error.hxx"
#include "../words/fold.hxx"
#include "cells.hxx"
#include "dates.hxx"
#include "header_rows.hxx"
#include "header_words.hxx"
#include "lines.hxx"
#include "names.hxx"
#include "power.hxx"
#include "word_column.hxx"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace rolemap::table {

namespace {

using words::Dimension;

constexpr std::array<std::pair<Field, Dimension>, 6> wordFields = {{{Field::level, Dimension::level},
                                                                    {Field::department, Dimension::department},
                                                                    {Field::role, Dimension::role},
                                                                    {Field::attitude, Dimension::attitude},
                                                                    {Field::contact, Dimension::contact},
                                                                    {Field::evidence, Dimension::evidence}}};

constexpr std::size_t mostSuggestions = 500; ///< different unknown words for which the nearest known one is looked up

/// Cells merged over several rows: the row that holds the value.
using MergedRows = std::unordered_map<std::size_t, std::size_t>;

std::string joinName(const std::string& first, const std::string& last) {
    if (first.empty() || last.empty())
        return first + last;
    if (isHanName(first) && isHanName(last))
        return last + first;
    return first + ' ' + last;
}

bool holdsForRows(Field field) {
    return field != Field::name && field != Field::firstName && field != Field::lastName && field != Field::id &&
           field != Field::email;
}

class TableReader {
public:
    TableReader(const Grid& grid, const ReadOptions& options)
        : m_grid(grid), m_vocabulary(options.vocabulary ? *options.vocabulary : words::Vocabulary::shipped()),
          m_header(HeaderWords::shipped()) {
        readHeader(options);
        readMerges();
    }

    PeopleTable read() {
        std::vector<WordColumn> columns;
        for (const auto& [field, dimension] : wordFields)
            columns.emplace_back(dimension, m_vocabulary, m_table.columns.scale[static_cast<std::size_t>(field)]);
        m_words = &columns;
        reserve();
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            readRow(row);
        readDates();
        readScaled(Field::power, &Person::power);
        readScaled(Field::interest, &Person::interest);
        readLines(m_table, m_named, m_names);
        sortProblems(m_table.problems);
        return std::move(m_table);
    }

private:
    void readHeader(const ReadOptions& options) {
        if (m_grid.rows() == 0 || m_grid.columns() == 0)
            throw Error(ErrorCode::argument, "people: got an empty range, expected a table with a header row");
        m_table.rows = m_grid.rows();
        m_table.headerRows =
            std::min(options.headerRows > 0 ? options.headerRows : headerRowCount(m_grid, m_vocabulary), m_grid.rows());
        Columns& columns = m_table.columns;
        columns = readColumns(m_grid, 0, m_table.headerRows, m_vocabulary);
        for (const auto& [field, column] : options.pointing) {
            if (column >= m_grid.columns())
                throw Error(ErrorCode::argument, "columns: got " + columnName(column) + " for " +
                                                     std::string(fieldId(field)) + ", expected a column up to " +
                                                     columnName(m_grid.columns() - 1));
            for (auto& of : columns.of)
                if (of == column)
                    of.reset();
            const auto ticks = [c = column](const auto& tick) { return tick.first == c; };
            auto& attitudes = columns.attitudeTicks;
            attitudes.erase(std::remove_if(attitudes.begin(), attitudes.end(), ticks), attitudes.end());
            auto& roles = columns.roleTicks;
            roles.erase(std::remove_if(roles.begin(), roles.end(), ticks), roles.end());
        }
        for (const auto& [field, column] : options.pointing)
            columns.of[static_cast<std::size_t>(field)] = column;
        for (const auto& [id, scale] : options.scales)
            if (const auto field = fieldOf(id))
                columns.scale[static_cast<std::size_t>(*field)] = scale;
        if (!columns.hasName())
            throw Error(ErrorCode::argument, "people: got no name column, expected a header like 'Name' or '姓名'");
    }

    /// A value merged over several rows holds for all of them; a name merged over several rows is one person, and one
    /// merged over other fields' columns is a heading between groups.
    void readMerges() {
        const Columns& columns = m_table.columns;
        for (const Merge& m : m_grid.merges) {
            if (m.top < m_table.headerRows || m.left > m.right || m.top > m.bottom)
                continue;
            const std::size_t bottom = std::min(m.bottom, m_grid.rows() - 1);
            std::size_t fields = 0;
            bool name = false;
            for (std::size_t f = 0; f < fieldCount; ++f) {
                const auto column = columns.of[f];
                if (!column || *column < m.left || *column > m.right)
                    continue;
                ++fields;
                const auto field = static_cast<Field>(f);
                name = name || field == Field::name || (!columns[Field::name] && field == Field::lastName);
                if (*column != m.left || bottom <= m.top)
                    continue;
                if (holdsForRows(field))
                    for (std::size_t row = m.top + 1; row <= bottom; ++row)
                        m_merged[f].emplace(row, m.top);
            }
            if (!name)
                continue;
            if (fields > 1 && m.top < m_grid.rows())
                m_notPeople.insert(m.top);
            for (std::size_t row = m.top + 1; row <= bottom; ++row)
                m_notPeople.insert(row);
        }
    }

    /// Room for as many as have a name; a range may be a whole sheet's columns and nearly empty.
    void reserve() {
        const auto column = nameColumn();
        std::size_t names = 0;
        for (std::size_t row = m_table.headerRows; row < m_grid.rows(); ++row)
            names += m_grid.at(row, column).isEmpty() ? 0 : 1;
        m_table.people.reserve(names);
        m_named.reserve(names);
        if (!m_table.columns[Field::deal])
            m_names.reserve(0, names);
    }

    const Cell* cell(std::size_t row, Field field) const {
        const auto f = static_cast<std::size_t>(field);
        const auto column = m_table.columns.of[f];
        if (!column)
            return nullptr;
        if (!m_merged[f].empty())
            if (const auto found = m_merged[f].find(row); found != m_merged[f].end())
                row = found->second;
        return &m_grid.at(row, *column);
    }

    void problem(std::size_t row, std::size_t column, std::string kind, std::string value, std::string suggestion = {},
                 std::vector<std::pair<std::string, std::string>> arguments = {}) {
        m_table.problems.push_back(
            {row, column, std::move(kind), std::move(value), std::move(suggestion), std::move(arguments)});
    }

    std::size_t nameColumn() const {
        const Columns& c = m_table.columns;
        return c[Field::name] ? *c[Field::name] : c[Field::lastName] ? *c[Field::lastName] : columnOf(Field::firstName);
    }
    std::size_t columnOf(Field field) const { return m_table.columns[field].value_or(0); }

    /// Words of a cell that is free text; words for nothing are nothing.
    std::string words(std::size_t row, Field field) const {
        const Cell* c = cell(row, field);
        if (!c)
            return {};
        std::string word = cellWords(*c);
        // No word for nothing is longer.
        if (!word.empty() && word.size() <= 20 && m_header.isBlankWord(words::fold(word)))
            word.clear();
        return word;
    }

    std::string readName(std::size_t row) const {
        std::string name = words(row, Field::name);
        return !name.empty() ? name : joinName(words(row, Field::firstName), words(row, Field::lastName));
    }

    /// Cells with something in them, two at most counted.
    bool isSparse(std::size_t row) const {
        std::size_t filled = 0;
        for (std::size_t c = 0; c < m_grid.columns() && filled < 3; ++c)
            filled += isBlank(m_grid.at(row, c)) ? 0 : 1;
        return filled < 3;
    }

    /// A note below the people, or their header once more.
    bool isNoPerson(std::size_t row, const std::string& name) const {
        if (m_notPeople.count(row) > 0)
            return true;
        const auto column = m_table.columns[Field::name];
        if (column && name == m_table.columns.headers[*column])
            return true;
        return name.size() < 400 && isSparse(row) && m_header.isNote(words::fold(name));
    }

    void readRow(std::size_t row) {
        const std::string name = readName(row);
        if (name.empty() ? m_notPeople.count(row) > 0 : isNoPerson(row, name))
            return;
        reportErrors(row);
        if (name.empty()) {
            reportMissing(row);
            return;
        }
        Person p;
        p.row = row;
        p.name = name;
        p.title = words(row, Field::title);
        p.motive = words(row, Field::motive);
        p.owner = words(row, Field::owner);
        p.favours = words(row, Field::favours);
        p.deal = words(row, Field::deal);
        p.id = words(row, Field::id);
        p.email = words(row, Field::email);
        readLevel(p);
        readDepartment(p);
        readRoles(p);
        readAttitude(p);
        p.contact = readSingle(row, Field::contact, words::Contact::unknown);
        readEvidence(p);
        addToDeal(std::move(p));
    }

    void reportErrors(std::size_t row) {
        for (std::size_t f = 0; f < fieldCount; ++f)
            if (const Cell* c = cell(row, static_cast<Field>(f)); c && c->isError())
                problem(row, *m_table.columns.of[f], "error_cell", errorName(static_cast<int>(c->number)), {},
                        {{"error", errorName(static_cast<int>(c->number))}});
    }

    void reportMissing(std::size_t row) {
        const Columns& columns = m_table.columns;
        const std::size_t column = nameColumn();
        std::string first;
        for (std::size_t f = 0; f < fieldCount && first.empty(); ++f) {
            const auto field = static_cast<Field>(f);
            // Numbers and deals are often filled in ahead of the people.
            if (field != Field::id && field != Field::deal && columns.of[f] && m_merged[f].count(row) == 0)
                first = words(row, field);
        }
        if (!first.empty() && !(isSparse(row) && m_header.isNote(words::fold(first))))
            problem(row, column, "missing", first);
    }

    WordColumn& wordColumn(Field field) {
        for (std::size_t i = 0; i < wordFields.size(); ++i)
            if (wordFields[i].first == field)
                return (*m_words)[i];
        throw std::logic_error("no words in " + std::string(fieldId(field)));
    }

    void reportUnknown(std::size_t row, Field field, const std::vector<std::string>& parts) {
        const Dimension dimension = wordColumn(field).dimension();
        for (const std::string& part : parts) {
            const auto key = std::pair(dimension, part);
            auto known = m_nearest.find(key);
            if (known == m_nearest.end() && m_nearest.size() >= mostSuggestions) {
                // A column of remarks, not of mistyped words.
                problem(row, columnOf(field), "unknown_word", part, {},
                        {{"dimension", std::string(words::Vocabulary::name(dimension))}});
                continue;
            }
            if (known == m_nearest.end())
                known =
                    m_nearest
                        .emplace(key, m_vocabulary.nearest(dimension, part,
                                                           hasHan(part) ? words::Language::zhCN : words::Language::en))
                        .first;
            std::vector<std::pair<std::string, std::string>> arguments = {
                {"dimension", std::string(words::Vocabulary::name(dimension))}};
            problem(row, columnOf(field), "unknown_word", part, known->second.value_or(std::string()),
                    std::move(arguments));
        }
    }

    const WordReading* reading(std::size_t row, Field field) {
        const Cell* c = cell(row, field);
        if (!c)
            return nullptr;
        const WordReading& r = wordColumn(field).read(*c);
        return r.blank ? nullptr : &r;
    }

    /// A dimension of which a person has one value: several are none.
    template <class Value>
    Value readSingle(std::size_t row, Field field, Value unknown) {
        const WordReading* r = reading(row, field);
        if (!r)
            return unknown;
        reportUnknown(row, field, r->reading.unknown);
        if (r->reading.values.size() > 1)
            problem(row, columnOf(field), "several", r->word);
        return r->reading.values.size() == 1 ? static_cast<Value>(r->reading.values.front()) : unknown;
    }

    void readLevel(Person& p) {
        p.level = readSingle(p.row, Field::level, words::Level::unknown);
        if (p.level != words::Level::unknown || p.title.empty())
            return;
        if (const auto level = m_titles.read(p.title).level) {
            p.level = *level;
            p.levelFromTitle = true;
        }
    }

    void readDepartment(Person& p) {
        if (const WordReading* r = reading(p.row, Field::department)) {
            const auto& values = r->reading.values;
            if (values.size() > 1)
                problem(p.row, columnOf(Field::department), "several_first", r->word);
            const bool known = !values.empty() && static_cast<std::size_t>(values.front()) <
                                                      words::Vocabulary::size(Dimension::department);
            p.department = known ? static_cast<words::Department>(values.front()) : words::Department::other;
            if (!known)
                p.departmentWord = r->reading.own.empty() ? r->word : r->reading.own;
            return;
        }
        if (p.title.empty())
            return;
        if (const auto& told = m_titles.read(p.title).department;
            told && told->department != words::Department::unknown) {
            p.department = told->department;
            p.departmentWord = told->word;
            p.departmentFromTitle = true;
        }
    }

    void readRoles(Person& p) {
        if (const WordReading* r = reading(p.row, Field::role)) {
            for (const int value : r->reading.values)
                p.roles.add(static_cast<words::Role>(value));
            p.attitude = r->reading.attitude; // kept where the attitude is blank
            reportUnknown(p.row, Field::role, r->reading.unknown);
        }
        for (const auto& [column, role] : m_table.columns.roleTicks)
            if (isTick(p.row, column))
                p.roles.add(role);
    }

    bool isTick(std::size_t row, std::size_t column) {
        const Cell& c = m_grid.at(row, column);
        if (c.isError())
            problem(row, column, "error_cell", errorName(static_cast<int>(c.number)), {},
                    {{"error", errorName(static_cast<int>(c.number))}});
        const std::string word = words::fold(cellWords(c));
        if (word.empty() || m_header.isNo(word) || m_header.isBlankWord(word))
            return false;
        if (m_header.isYes(word))
            return true;
        problem(row, column, "not_yes_no", cellWords(c));
        return false;
    }

    void readAttitude(Person& p) {
        bool typed = false;
        words::Attitude attitude = words::Attitude::unknown;
        if (const Cell* c = cell(p.row, Field::attitude)) {
            typed = c->isError() || reading(p.row, Field::attitude) != nullptr;
            attitude = readSingle(p.row, Field::attitude, words::Attitude::unknown);
        }
        if (!typed) {
            std::set<words::Attitude> ticked;
            std::size_t last = 0;
            for (const auto& [column, meaning] : m_table.columns.attitudeTicks)
                if (isTick(p.row, column)) {
                    ticked.insert(meaning);
                    last = column;
                }
            if (ticked.size() > 1)
                problem(p.row, last, "several", cellWords(m_grid.at(p.row, last)));
            typed = !ticked.empty();
            if (ticked.size() == 1)
                attitude = *ticked.begin();
        }
        if (typed)
            p.attitude = attitude;
    }

    void readEvidence(Person& p) {
        const WordReading* r = reading(p.row, Field::evidence);
        if (!r)
            return;
        p.evidenceTyped = true;
        const std::string word = words::fold(r->word);
        // 'Confirmed' as a column of yes and no.
        if (r->reading.values.empty() && m_header.isYes(word))
            p.evidence = words::Evidence::confirmed;
        else if (r->reading.values.empty() && m_header.isNo(word))
            p.evidence = words::Evidence::assumed;
        else
            p.evidence = readSingle(p.row, Field::evidence, words::Evidence::unknown);
    }

    void addToDeal(Person p) {
        const auto known = m_dealByWord.find(p.deal);
        std::size_t deal = 0;
        if (known != m_dealByWord.end()) {
            deal = known->second;
        } else {
            const auto [at, added] = m_dealByFolded.emplace(words::fold(p.deal), m_table.deals.size());
            if (added)
                m_table.deals.push_back({p.deal, {}});
            deal = at->second;
            m_dealByWord.emplace(p.deal, deal);
        }
        const std::size_t index = m_table.people.size();
        m_table.deals[deal].people.push_back(index);
        NamedBy named;
        named.deal = deal;
        named.boss = cell(p.row, Field::reportsTo);
        named.influences = cell(p.row, Field::influences);
        named.namesake = m_names.addName(deal, index, p.name);
        const auto sameEmail = m_names.addEmail(deal, index, p.email);
        m_names.addId(deal, index, p.id);
        const auto at = [&](std::size_t earlier) {
            return std::vector<std::pair<std::string, std::string>>{
                {"name", m_table.people[earlier].name}, {"first_row", std::to_string(m_table.people[earlier].row + 1)}};
        };
        if (named.namesake) {
            problem(p.row, nameColumn(), "duplicate", p.name, {}, at(*named.namesake));
        } else if (sameEmail) {
            problem(p.row, columnOf(Field::email), "duplicate_email", p.email, {}, at(*sameEmail));
        }
        m_named.push_back(named);
        m_table.people.push_back(std::move(p));
    }

    void readDates() {
        if (!m_table.columns[Field::lastContact])
            return;
        std::vector<std::string_view> texts;
        for (const Person& p : m_table.people)
            if (const Cell* c = cell(p.row, Field::lastContact); c->isText())
                texts.push_back(c->text);
        const DateOrder order = dateOrder(texts);
        for (Person& p : m_table.people) {
            const Cell& c = *cell(p.row, Field::lastContact);
            const std::string word = words(p.row, Field::lastContact);
            if (word.empty())
                continue;
            p.lastContact = readDate(c, order);
            if (!p.lastContact)
                problem(p.row, columnOf(Field::lastContact), "bad_date", word);
        }
    }

    void readScaled(Field field, std::optional<double> Person::*member) {
        const auto column = m_table.columns[field];
        if (!column)
            return;
        std::vector<PowerReading> readings;
        std::vector<double> numbers;
        readings.reserve(m_table.people.size());
        for (const Person& p : m_table.people) {
            readings.push_back(readPower(*cell(p.row, field)));
            if (readings.back().kind == PowerReading::Kind::number)
                numbers.push_back(readings.back().value);
        }
        const auto named = m_table.columns.scale[static_cast<std::size_t>(field)];
        const words::Scale scale = named ? *named : columnScale(numbers);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            Person& p = m_table.people[i];
            const PowerReading& r = readings[i];
            if (r.kind == PowerReading::Kind::word || r.kind == PowerReading::Kind::share)
                p.*member = r.value;
            else if (r.kind == PowerReading::Kind::number)
                p.*member = onScale(r.value, scale);
            else if (r.kind == PowerReading::Kind::unknown)
                problem(p.row, *column, "unknown_grade", cellWords(*cell(p.row, field)));
            if (r.kind == PowerReading::Kind::number && !(p.*member))
                problem(p.row, *column, "out_of_scale", cellWords(*cell(p.row, field)), {},
                        {{"low", formatNumber(std::min(scale.worst, scale.best))},
                         {"high", formatNumber(named ? std::max(scale.worst, scale.best) : 100)}});
        }
    }

    const Grid& m_grid;
    const words::Vocabulary& m_vocabulary;
    const HeaderWords& m_header;
    PeopleTable m_table;
    std::array<MergedRows, fieldCount> m_merged;
    std::set<std::size_t> m_notPeople; ///< rows of headings between groups, and of names merged downwards
    std::vector<WordColumn>* m_words = nullptr;
    TitleColumn m_titles;
    std::unordered_map<std::string, std::size_t> m_dealByWord, m_dealByFolded;
    NameIndex m_names;
    std::vector<NamedBy> m_named;
    std::map<std::pair<Dimension, std::string>, std::optional<std::string>> m_nearest;
};

} // namespace

PeopleTable readPeople(const Grid& range, const ReadOptions& options) {
    return TableReader(range, options).read();
}

} // namespace rolemap::table
