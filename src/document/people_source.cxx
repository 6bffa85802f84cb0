// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of people in an open workbook.
#include "people_source.hxx"

#include "core/words/fold.hxx"
#include "office.hxx"
#include "sheet_reader.hxx"
#include "source_search.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

constexpr std::size_t headerSearchRows = 15;

std::string columnName(std::size_t column) {
    std::string name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::string quoted(const std::string& sheet) {
    const bool plain = std::all_of(sheet.begin(), sheet.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (plain && !sheet.empty() && !(sheet[0] >= '0' && sheet[0] <= '9'))
        return sheet;
    std::string result = "'";
    for (const char c : sheet) {
        result += c;
        if (c == '\'')
            result += c;
    }
    return result + "'";
}

std::string cellName(sal_Int32 row, sal_Int32 column) {
    return columnName(static_cast<std::size_t>(column)) + std::to_string(row + 1);
}

/// How tables of one workbook are read.
struct Reader {
    explicit Reader(const Model& workbook)
        : model(workbook), settings(support::settingsOf(Reference<css::uno::XInterface>(workbook, UNO_QUERY))),
          scoring(workbookModel(workbook)), words(&scoring->vocabulary()) {}

    /// What the user explained of these header words; columns are the table's.
    table::Pointing explained(const std::vector<std::string>& headers) const {
        table::Pointing pointing;
        for (std::size_t column = 0; column < headers.size(); ++column) {
            const std::string word = words::fold(headers[column]);
            const auto known = std::find_if(settings.headers.begin(), settings.headers.end(),
                                            [&](const auto& entry) { return entry.first == word; });
            if (!word.empty() && known != settings.headers.end())
                pointing.emplace_back(known->second, column);
        }
        return pointing;
    }

    PeopleSource source(sal_Int16 sheet, const table::Grid& grid, const table::FoundTable& found,
                        const table::Pointing& pointing) const;
    std::vector<PeopleSource> sources(sal_Int16 sheet) const;
    std::optional<table::FoundTable> byMemory(const table::Grid& grid) const;

    Model model;
    support::Settings settings;
    std::shared_ptr<const rolemap::model::Model> scoring;
    const words::Vocabulary* words;
};

bool givesName(const table::Pointing& pointing) {
    return std::any_of(pointing.begin(), pointing.end(), [](const auto& entry) {
        return entry.first == table::Field::name || entry.first == table::Field::firstName ||
               entry.first == table::Field::lastName;
    });
}

PeopleSource Reader::source(sal_Int16 sheet, const table::Grid& grid, const table::FoundTable& found,
                            const table::Pointing& pointing) const {
    PeopleSource source;
    source.found = found;
    source.countedWith = scoring;
    source.range.Sheet = sheet;
    source.range.StartRow = static_cast<sal_Int32>(found.top);
    source.range.EndRow = static_cast<sal_Int32>(found.bottom);
    source.range.StartColumn = static_cast<sal_Int32>(found.left);
    source.range.EndColumn = static_cast<sal_Int32>(found.right);
    source.label = addressText(model, source.range);
    source.understood = found.understood || givesName(pointing);
    if (source.understood) {
        table::ReadOptions options;
        options.vocabulary = words;
        options.pointing = pointing;
        options.headerRows = found.headerRows;
        options.scales = scoring->scales();
        source.table = table::readPeople(table::cut(grid, found), options);
    }
    return source;
}

/// A table that only the workbook's memory of its header words makes one.
std::optional<table::FoundTable> Reader::byMemory(const table::Grid& grid) const {
    for (std::size_t row = 0; row < std::min(grid.rows(), headerSearchRows); ++row) {
        std::vector<std::string> headers;
        for (std::size_t column = 0; column < grid.columns(); ++column)
            headers.push_back(grid.at(row, column).text);
        const auto pointing = explained(headers);
        if (givesName(pointing))
            return table::findPointed(grid, pointing, *words);
    }
    return std::nullopt;
}

std::vector<PeopleSource> Reader::sources(sal_Int16 sheet) const {
    const table::Grid grid = readSheet(sheetAt(model, sheet));
    std::vector<PeopleSource> result;
    if (grid.rows() == 0)
        return result;
    for (const auto& found : table::findPeople(grid, *words))
        result.push_back(source(sheet, grid, found, explained(found.columns.headers)));
    const bool understood =
        std::any_of(result.begin(), result.end(), [](const PeopleSource& one) { return one.understood; });
    if (!understood && !settings.headers.empty())
        if (const auto found = byMemory(grid)) {
            table::Pointing pointing = explained(found->columns.headers);
            result.assign(1, source(sheet, grid, *found, pointing));
        }
    return result;
}

} // namespace

std::pair<sal_Int64, sal_Int64> distance(const css::table::CellRangeAddress& range, const CellPosition& cell) {
    const auto outside = [](sal_Int64 low, sal_Int64 high, sal_Int64 value) {
        return value < low ? low - value : value > high ? value - high : 0;
    };
    return {outside(range.StartRow, range.EndRow, cell.row), outside(range.StartColumn, range.EndColumn, cell.column)};
}

CellPosition PeopleSource::cellOf(std::size_t row, std::size_t column) const {
    return {range.Sheet, range.StartRow + static_cast<sal_Int32>(row),
            range.StartColumn + static_cast<sal_Int32>(column)};
}

CellPosition PeopleSource::cellOf(const table::Person& person, std::optional<table::Field> field) const {
    std::optional<std::size_t> column;
    if (field)
        column = table.columns[*field];
    for (const auto fallback : {table::Field::name, table::Field::firstName, table::Field::lastName})
        if (!column)
            column = table.columns[fallback];
    return cellOf(person.row, column.value_or(0));
}

CellPosition PeopleSource::cellOf(const table::Problem& problem) const {
    return cellOf(problem.row, problem.column);
}

std::string addressText(const Model& model, const CellPosition& cell) {
    return quoted(sheetName(sheetAt(model, cell.sheet))) + "." + cellName(cell.row, cell.column);
}

std::string addressText(const Model& model, const css::table::CellRangeAddress& range) {
    return addressText(model, CellPosition{range.Sheet, range.StartRow, range.StartColumn}) + ":" +
           cellName(range.EndRow, range.EndColumn);
}

std::vector<PeopleSource> allPeople(const Model& model) {
    const Reader reader(model);
    return allSources<PeopleSource>(model, [&](sal_Int16 sheet) { return reader.sources(sheet); });
}

std::optional<PeopleSource> findPeople(const Model& model, const CellPosition& cursor) {
    const Reader reader(model);
    if (auto source = sourceNear<PeopleSource>(model, cursor, [&](sal_Int16 sheet) { return reader.sources(sheet); }))
        return source;
    auto all = allPeople(model);
    const auto understood =
        std::find_if(all.begin(), all.end(), [](const PeopleSource& one) { return one.understood; });
    if (understood != all.end())
        return *understood;
    return all.empty() ? std::nullopt : std::optional<PeopleSource>(all.front());
}

std::optional<PeopleSource> pointedPeople(const Model& model, sal_Int16 sheet, const table::Pointing& pointing) {
    const Reader reader(model);
    const table::Grid grid = readSheet(sheetAt(model, sheet));
    const auto found = table::findPointed(grid, pointing, *reader.words);
    if (!found)
        return std::nullopt;
    // The user points at the sheet's columns; the table counts from its own left.
    table::Pointing within;
    for (const auto& [field, column] : pointing)
        if (column >= found->left && column <= found->right)
            within.emplace_back(field, column - found->left);
    return reader.source(sheet, grid, *found, within);
}

void rememberPointing(const Model& model, const PeopleSource& source, const table::Pointing& pointing) {
    const Reference<css::uno::XInterface> document(model, UNO_QUERY);
    auto headers = support::settingsOf(document).headers;
    const auto remember = [&](const std::string& word, table::Field field) {
        const std::string folded = words::fold(word);
        if (folded.empty())
            return;
        headers.erase(
            std::remove_if(headers.begin(), headers.end(), [&](const auto& entry) { return entry.first == folded; }),
            headers.end());
        headers.emplace_back(folded, field);
    };
    const table::Grid grid = readSheet(sheetAt(model, source.range.Sheet));
    for (const auto& [field, column] : pointing) {
        if (column < source.found.left || column > source.found.right)
            continue;
        // Functions read one header row, commands all of them: both words are kept.
        if (source.found.top < grid.rows() && column < grid.columns())
            remember(grid.at(source.found.top, column).text, field);
        const std::size_t within = column - source.found.left;
        if (within < source.found.columns.headers.size())
            remember(source.found.columns.headers[within], field);
    }
    support::writeHeaders(document, headers);
}

} // namespace rolemap::document
