// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The user's cells on an account report.
#include "effort_inputs.hxx"

#include "core/model/model.hxx"
#include "core/table/cells.hxx"
#include "core/words/vocabulary.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"
#include "workbook_model.hxx"
#include "workbook_state.hxx"

#include <algorithm>

namespace rolemap::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using support::utf8;

namespace {

std::string defaultOf(const Model& workbook, const std::string& key) {
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(workbook, UNO_QUERY));
    return table::formatNumber(rolemap::model::Model::shipped(settings.modelVersion).number(key));
}

std::string lookUp(const std::string& key) {
    return "IFERROR(VLOOKUP(\"" + key + "\";" + modelRangeName + ";2;0);";
}

/// Cells of a range, by row.
std::vector<std::vector<std::string>> contents(const Model& workbook, const std::string& sheet, const char* name) {
    std::vector<std::vector<std::string>> rows;
    const auto range = markedRange(workbook, sheet, name);
    if (!range || range->EndRow < 0)
        return rows;
    const auto cells = sheetAt(workbook, range->Sheet);
    for (sal_Int32 row = range->StartRow; row <= range->EndRow; ++row) {
        rows.emplace_back();
        for (sal_Int32 column = range->StartColumn; column <= range->EndColumn; ++column)
            rows.back().push_back(utf8(cells->getCellByPosition(column, row)->getFormula()));
    }
    return rows;
}

std::string single(const Model& workbook, const std::string& sheet, const char* name) {
    const auto rows = contents(workbook, sheet, name);
    return rows.empty() || rows.front().empty() ? std::string() : rows.front().front();
}

} // namespace

std::vector<std::string> stageKeys(int strategy) {
    using words::Dimension;
    using words::Vocabulary;
    const std::string before =
        strategy < 0 ? "days." : "covers." + std::string(Vocabulary::id(Dimension::strategy, strategy)) + ".";
    std::vector<std::string> keys;
    for (std::size_t stage = 0; stage < Vocabulary::size(Dimension::stage); ++stage)
        keys.push_back(before + std::string(Vocabulary::id(Dimension::stage, static_cast<int>(stage))));
    return keys;
}

std::string modelFormula(const Model& workbook, const std::string& key) {
    const std::string shipped = defaultOf(workbook, key);
    return modelRange(workbook) ? lookUp(key) + shipped + ")" : shipped;
}

EffortInputs readEffortInputs(const Model& workbook, const std::string& sheet) {
    EffortInputs inputs;
    const auto stages = contents(workbook, sheet, effort_cells::stages);
    for (std::size_t row = 0; row < stages.size(); ++row) {
        const auto keys = stageKeys(static_cast<int>(row) - 1);
        for (std::size_t i = 0; i < std::min(keys.size(), stages[row].size()); ++i) {
            const std::string& content = stages[row][i];
            // What we wrote is a formula, what a user types seldom is.
            const bool ours =
                content == "=" + defaultOf(workbook, keys[i]) || content.rfind("=" + lookUp(keys[i]), 0) == 0;
            if (!ours && !content.empty())
                inputs.stages.emplace(keys[i], content);
        }
    }
    for (const auto& row : contents(workbook, sheet, effort_cells::owners))
        if (row.size() > 1 && !row[0].empty())
            inputs.owners.emplace_back(row[0], row[1]);
    inputs.team = single(workbook, sheet, effort_cells::team);
    inputs.currency = single(workbook, sheet, effort_cells::currency);
    return inputs;
}

} // namespace rolemap::document
