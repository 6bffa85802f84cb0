// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of accounts in an open workbook.
#include "accounts_source.hxx"

#include "core/accounts/results.hxx"
#include "sheet_reader.hxx"
#include "source_search.hxx"

namespace rolemap::document {

namespace {

/// How tables of one workbook are read.
struct Reader {
    explicit Reader(const Model& workbook) : model(workbook), scoring(workbookModel(workbook)) {}

    std::vector<AccountsSource> operator()(sal_Int16 sheet) const {
        const table::Grid grid = readSheet(sheetAt(model, sheet));
        std::vector<AccountsSource> result;
        if (grid.rows() == 0)
            return result;
        for (const table::FoundTable& found : table::findAccounts(grid, scoring->vocabulary())) {
            AccountsSource source;
            source.countedWith = scoring;
            source.range.Sheet = sheet;
            source.range.StartRow = static_cast<sal_Int32>(found.top);
            source.range.EndRow = static_cast<sal_Int32>(found.bottom);
            source.range.StartColumn = static_cast<sal_Int32>(found.left);
            source.range.EndColumn = static_cast<sal_Int32>(found.right);
            source.label = addressText(model, source.range);
            source.table = table::readAccounts(table::cut(grid, found), accounts::readOptions(*scoring));
            result.push_back(std::move(source));
        }
        return result;
    }

    Model model;
    std::shared_ptr<const rolemap::model::Model> scoring;
};

} // namespace

CellPosition AccountsSource::cellOf(std::size_t row, std::size_t column) const {
    return {range.Sheet, range.StartRow + static_cast<sal_Int32>(row),
            range.StartColumn + static_cast<sal_Int32>(column)};
}

CellPosition AccountsSource::cellOf(const table::Account& account, table::AccountField field) const {
    auto column = table.columns[field];
    if (!column)
        column = table.columns[table::AccountField::account];
    return cellOf(account.row, column.value_or(0));
}

CellPosition AccountsSource::cellOf(const table::Problem& problem) const {
    return cellOf(problem.row, problem.column);
}

std::vector<AccountsSource> allAccounts(const Model& model) {
    return allSources<AccountsSource>(model, Reader(model));
}

std::optional<AccountsSource> findAccounts(const Model& model, const CellPosition& cursor) {
    const Reader reader(model);
    if (auto source = sourceNear<AccountsSource>(model, cursor, reader))
        return source;
    auto all = allSources<AccountsSource>(model, reader);
    return all.empty() ? std::nullopt : std::optional<AccountsSource>(std::move(all.front()));
}

} // namespace rolemap::document
