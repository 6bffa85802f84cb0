// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Which table of a workbook a user means: what people and accounts are found by alike. A Source has a `range`;
// `sources` gives those of one sheet by its index.
#pragma once

#include "office.hxx"
#include "people_source.hxx"
#include "workbook_state.hxx"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace rolemap::document {

/// Rows, then columns, between a cell and a range.
std::pair<sal_Int64, sal_Int64> distance(const css::table::CellRangeAddress& range, const CellPosition& cell);

/// The table nearest to a cell, the first of equals.
template <class Source>
std::optional<Source> nearestSource(std::vector<Source> sources, const CellPosition& cell) {
    if (sources.empty())
        return std::nullopt;
    return std::move(*std::min_element(sources.begin(), sources.end(), [&](const Source& a, const Source& b) {
        const auto x = distance(a.range, cell), y = distance(b.range, cell);
        return x.first + x.second < y.first + y.second;
    }));
}

/// All tables, sheet by sheet; sheets of ours are not looked at.
template <class Source, class Sources>
std::vector<Source> allSources(const Model& model, const Sources& sources) {
    std::vector<Source> result;
    for (sal_Int32 sheet = 0; sheet < sheetCount(model); ++sheet) {
        if (ownSheet(model, sheetName(sheetAt(model, sheet))))
            continue;
        std::vector<Source> found = sources(static_cast<sal_Int16>(sheet));
        std::move(found.begin(), found.end(), std::back_inserter(result));
    }
    return result;
}

/// The nearest table on the cursor's sheet, else (on a sheet of ours) the one that the sheet was made from.
template <class Source, class Sources>
std::optional<Source> sourceNear(const Model& model, const CellPosition& cursor, const Sources& sources) {
    const auto own = ownSheet(model, sheetName(sheetAt(model, cursor.sheet)));
    if (!own)
        return nearestSource<Source>(sources(cursor.sheet), cursor);
    if (own->range.EndRow < 0)
        return std::nullopt;
    const CellPosition corner{own->range.Sheet, own->range.StartRow, own->range.StartColumn};
    return nearestSource<Source>(sources(own->range.Sheet), corner);
}

} // namespace rolemap::document
