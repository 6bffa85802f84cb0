// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// One table a sheet.
#include "process_source.hxx"

#include "office.hxx"
#include "report_sheet.hxx"
#include "sheet_reader.hxx"
#include "workbook_state.hxx"

#include <algorithm>

namespace rolemap::document {

using process::CrmKind;

const ProcessTable* ProcessSource::of(CrmKind kind) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const ProcessTable& one) { return one.kind == kind; });
    return found == tables.end() ? nullptr : &*found;
}

process::CrmTables ProcessSource::crm() const {
    const auto grid = [&](CrmKind kind) {
        const ProcessTable* const one = of(kind);
        return one ? &one->grid : nullptr;
    };
    process::CrmTables result;
    result.opportunities = grid(CrmKind::opportunities);
    result.accounts = grid(CrmKind::accounts);
    result.teams = grid(CrmKind::teams);
    result.products = grid(CrmKind::products);
    result.activities = grid(CrmKind::activities);
    return result;
}

std::string ProcessSource::call(const Model& model, const std::string& show) const {
    std::string text = "RM.DEALS(";
    std::size_t left = 0; // arguments left out at the end need no semicolon
    const CrmKind kinds[] = {CrmKind::opportunities, CrmKind::accounts, CrmKind::teams, CrmKind::products,
                             CrmKind::activities};
    for (const CrmKind kind : kinds) {
        const ProcessTable* const one = of(kind);
        if (!one) {
            ++left;
            continue;
        }
        text += std::string(kind == CrmKind::opportunities ? 0 : left + 1, ';');
        left = 0;
        text += sheetReference(model, one->range.Sheet) + absoluteCell(one->range.StartRow, one->range.StartColumn) +
                ":" + absoluteCell(one->range.EndRow, one->range.EndColumn);
    }
    if (!show.empty())
        text += std::string(left + 1, ';') + "\"" + show + "\"";
    return text + ")";
}

std::optional<ProcessSource> findProcess(const Model& model) {
    ProcessSource source;
    for (sal_Int32 sheet = 0; sheet < sheetCount(model); ++sheet) {
        const auto cells = sheetAt(model, sheet);
        if (ownSheet(model, sheetName(cells)))
            continue;
        const table::Grid all = readSheet(cells, mostOrderRows);
        const auto found = process::findCrmTable(all);
        if (!found)
            continue;
        ProcessTable one;
        one.kind = found->kind;
        one.range.Sheet = static_cast<sal_Int16>(sheet);
        one.range.StartRow = static_cast<sal_Int32>(found->top);
        one.range.StartColumn = static_cast<sal_Int32>(found->left);
        one.range.EndRow = static_cast<sal_Int32>(found->bottom);
        one.range.EndColumn = static_cast<sal_Int32>(found->right);
        one.label = addressText(model, one.range);
        one.grid = process::cut(all, *found);
        const auto same = std::find_if(source.tables.begin(), source.tables.end(),
                                       [&](const ProcessTable& other) { return other.kind == one.kind; });
        if (same == source.tables.end())
            source.tables.push_back(std::move(one));
        else if (same->grid.rows() < one.grid.rows())
            *same = std::move(one);
    }
    return source.of(CrmKind::opportunities) ? std::optional<ProcessSource>(std::move(source)) : std::nullopt;
}

} // namespace rolemap::document
