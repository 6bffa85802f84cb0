// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Tables of facts, of criteria and of actions in an open workbook, and its own playbook.
#include "deal_source.hxx"

#include "office.hxx"
#include "report_sheet.hxx"
#include "sheet_reader.hxx"
#include "source_search.hxx"
#include "support/convert.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

template <class Source, class Find, class Read>
std::vector<Source> tablesOn(const Model& model, sal_Int16 sheet, const Find& find, const Read& read) {
    std::vector<Source> result;
    const table::Grid grid = readSheet(sheetAt(model, sheet));
    if (grid.rows() == 0)
        return result;
    for (const table::FoundTable& found : find(grid)) {
        Source source;
        source.range.Sheet = sheet;
        source.range.StartRow = static_cast<sal_Int32>(found.top);
        source.range.EndRow = static_cast<sal_Int32>(found.bottom);
        source.range.StartColumn = static_cast<sal_Int32>(found.left);
        source.range.EndColumn = static_cast<sal_Int32>(found.right);
        source.label = addressText(model, source.range);
        source.table = read(table::cut(grid, found));
        result.push_back(std::move(source));
    }
    return result;
}

auto factsReader(const Model& model) {
    return [&model, scoring = workbookModel(model)](sal_Int16 sheet) {
        const words::Vocabulary& vocabulary = scoring->vocabulary();
        return tablesOn<FactsSource>(
            model, sheet, [&](const table::Grid& grid) { return table::findFacts(grid, vocabulary); },
            [&](const table::Grid& grid) { return deal::readFacts(grid, vocabulary); });
    };
}

auto criteriaReader(const Model& model) {
    return [&model, scoring = workbookModel(model)](sal_Int16 sheet) {
        return tablesOn<CriteriaSource>(
            model, sheet, [&](const table::Grid& grid) { return table::findCriteria(grid, scoring->vocabulary()); },
            [](const table::Grid& grid) { return deal::readCriteria(grid); });
    };
}

auto actionsReader(const Model& model) {
    return [&model, scoring = workbookModel(model)](sal_Int16 sheet) {
        const words::Vocabulary& vocabulary = scoring->vocabulary();
        return tablesOn<ActionsSource>(
            model, sheet, [&](const table::Grid& grid) { return table::findActions(grid, vocabulary); },
            [&](const table::Grid& grid) { return deal::readActions(grid, vocabulary); });
    };
}

template <class Source, class Reader>
std::optional<Source> findAt(const Model& model, const CellPosition& cursor, const Reader& reader) {
    if (auto source = sourceNear<Source>(model, cursor, reader))
        return source;
    auto all = allSources<Source>(model, reader);
    return all.empty() ? std::nullopt : std::optional<Source>(std::move(all.front()));
}

template <class Source>
std::string rangeText(const Model& model, const Source& source) {
    const sal_Int32 header = source.range.StartRow + static_cast<sal_Int32>(source.table.headerRows) - 1;
    return sheetReference(model, source.range.Sheet) + absoluteCell(header, source.range.StartColumn) + ":" +
           absoluteCell(source.range.EndRow, source.range.EndColumn);
}

Reference<css::table::XCellRange> namedCells(const Reference<css::uno::XInterface>& owner) {
    const Reference<css::sheet::XNamedRanges> names(get(owner, "NamedRanges"), UNO_QUERY);
    const auto name = rtl::OUString::createFromAscii(playbookRangeName);
    if (!names.is() || !names->hasByName(name))
        return {};
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name), UNO_QUERY);
    return referrer.is() ? referrer->getReferredCells() : Reference<css::table::XCellRange>();
}

Reference<css::table::XCellRange> playbookCells(const Model& model) {
    auto cells = namedCells(model);
    for (sal_Int32 sheet = 0; sheet < sheetCount(model) && !cells.is(); ++sheet)
        cells = namedCells(sheetAt(model, sheet));
    return cells;
}

} // namespace

std::optional<FactsSource> findFacts(const Model& model, const CellPosition& cursor) {
    return findAt<FactsSource>(model, cursor, factsReader(model));
}

std::optional<CriteriaSource> findCriteria(const Model& model, const CellPosition& cursor) {
    return findAt<CriteriaSource>(model, cursor, criteriaReader(model));
}

std::optional<ActionsSource> findActions(const Model& model, const CellPosition& cursor) {
    return findAt<ActionsSource>(model, cursor, actionsReader(model));
}

std::vector<FactsSource> allFacts(const Model& model) {
    return allSources<FactsSource>(model, factsReader(model));
}

std::vector<CriteriaSource> allCriteria(const Model& model) {
    return allSources<CriteriaSource>(model, criteriaReader(model));
}

std::vector<ActionsSource> allActions(const Model& model) {
    return allSources<ActionsSource>(model, actionsReader(model));
}

std::string formulaRange(const Model& model, const FactsSource& source) {
    return rangeText(model, source);
}

std::string formulaRange(const Model& model, const CriteriaSource& source) {
    return rangeText(model, source);
}

std::optional<css::table::CellRangeAddress> playbookRange(const Model& model) {
    const Reference<css::sheet::XCellRangeAddressable> cells(playbookCells(model), UNO_QUERY);
    return cells.is() ? std::optional<css::table::CellRangeAddress>(cells->getRangeAddress()) : std::nullopt;
}

std::vector<deal::PlaybookLine> ownPlaybook(const Model& model) {
    const auto cells = playbookCells(model);
    if (!cells.is())
        return {};
    const Reference<css::sheet::XCellRangeData> data(cells, UNO_QUERY_THROW);
    return deal::readPlaybook(support::toGrid(data->getDataArray()), workbookModel(model)->vocabulary());
}

} // namespace rolemap::document
