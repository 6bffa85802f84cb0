// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// A workbook's own model.
#include "workbook_model.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

Reference<css::table::XCellRange> modelCells(const Model& workbook) {
    const Reference<css::sheet::XNamedRanges> names(get(workbook, "NamedRanges"), UNO_QUERY);
    const auto name = rtl::OUString::createFromAscii(modelRangeName);
    if (!names.is() || !names->hasByName(name))
        return {};
    // A name of something else than one range refers to no cells.
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(name), UNO_QUERY);
    return referrer.is() ? referrer->getReferredCells() : Reference<css::table::XCellRange>();
}

} // namespace

std::optional<css::table::CellRangeAddress> modelRange(const Model& workbook) {
    const Reference<css::sheet::XCellRangeAddressable> cells(modelCells(workbook), UNO_QUERY);
    return cells.is() ? std::optional<css::table::CellRangeAddress>(cells->getRangeAddress()) : std::nullopt;
}

std::shared_ptr<const model::Model> workbookModel(const Model& workbook) {
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(workbook, UNO_QUERY));
    const model::Model& shipped = model::Model::shipped(settings.modelVersion);
    const auto cells = modelCells(workbook);
    if (!cells.is())
        return {std::shared_ptr<const model::Model>(), &shipped}; // lives as long as the office
    try {
        const Reference<css::sheet::XCellRangeData> data(cells, UNO_QUERY_THROW);
        return std::make_shared<const model::Model>(shipped.with(support::toGrid(data->getDataArray())));
    } catch (const Error& error) {
        throw Error(error.code(), words::text(settings.language, "document.model_wrong",
                                              {{"name", modelRangeName}, {"reason", error.what()}}));
    }
}

} // namespace rolemap::document
