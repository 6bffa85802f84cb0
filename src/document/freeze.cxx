// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// Freeze and Unfreeze.
#include "freeze.hxx"

#include "command.hxx"
#include "core/words/texts.hxx"
#include "freeze_change.hxx"
#include "office.hxx"
#include "own_formulas.hxx"
#include "support/convert.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

namespace rolemap::document {

using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using support::ustring;
using support::utf8;

namespace {

std::set<sal_Int16> sheetsOf(const FrozenList& list) {
    std::set<sal_Int16> sheets;
    for (const FrozenFormulas& formulas : list)
        if (!formulas.gone)
            sheets.insert(formulas.range.Sheet);
    return sheets;
}

void checkSheetsWritable(const Model& model, const FrozenList& list, words::Language language) {
    for (const sal_Int16 sheet : sheetsOf(list))
        checkSheetWritable(model, sheetName(sheetAt(model, sheet)), language);
}

std::size_t countOf(const FrozenList& list) {
    std::size_t count = 0;
    for (const FrozenFormulas& formulas : list)
        count += formulas.count();
    return count;
}

void tell(const Model& model, const FrozenList& list, FreezeResult& result) {
    result.formulas = countOf(list);
    for (const sal_Int16 sheet : sheetsOf(list))
        result.sheets.push_back(sheetName(sheetAt(model, sheet)));
}

bool meet(const CellRangeAddress& a, const CellRangeAddress& b) {
    return a.Sheet == b.Sheet && a.StartRow <= b.EndRow && b.StartRow <= a.EndRow && a.StartColumn <= b.EndColumn &&
           b.StartColumn <= a.EndColumn;
}

bool covers(const CellRangeAddress& outer, const CellRangeAddress& inner) {
    return outer.Sheet == inner.Sheet && outer.StartRow <= inner.StartRow && inner.EndRow <= outer.EndRow &&
           outer.StartColumn <= inner.StartColumn && inner.EndColumn <= outer.EndColumn;
}

/// What was remembered, without the cells where a newer formula was typed over a frozen one.
FrozenList withoutReplaced(const FrozenList& old, const FrozenList& fresh) {
    FrozenList result;
    for (const FrozenFormulas& formulas : old) {
        std::vector<bool> replaced(formulas.array ? 1 : formulas.values.size());
        for (const FrozenFormulas& newer : fresh) {
            if (formulas.gone || !meet(formulas.range, newer.range))
                continue;
            if (formulas.array)
                replaced[0] = replaced[0] || covers(newer.range, formulas.range);
            else
                for (sal_Int32 row = std::max(formulas.range.StartRow, newer.range.StartRow);
                     row <= std::min(formulas.range.EndRow, newer.range.EndRow); ++row)
                    replaced[static_cast<std::size_t>(row - formulas.range.StartRow)] = true;
        }
        if (formulas.array || std::find(replaced.begin(), replaced.end(), true) == replaced.end()) {
            if (!replaced[0])
                result.push_back(formulas);
            continue;
        }
        for (std::size_t first = 0; first < replaced.size(); ++first) {
            if (replaced[first])
                continue;
            std::size_t last = first;
            while (last + 1 < replaced.size() && !replaced[last + 1])
                ++last;
            result.push_back(partOf(formulas, first, last));
            first = last;
        }
    }
    return result;
}

/// Done as one step, or not at all.
void carry(const Model& model, FreezeChange change, const char* title) {
    const Quiet quiet(model);
    try {
        change.apply(model, true);
    } catch (...) {
        change.apply(model, false);
        throw;
    }
    const auto language = change.language;
    undoManager(model)->addUndoAction(undoAction(model, std::move(change), words::text(language, title)));
}

/// Two contents that are the same have the same key.
std::string keyOf(const Content& any) {
    const Content content = plain(any);
    char number[32] = "";
    if (content.kind == Content::Kind::number)
        std::snprintf(number, sizeof number, "%.9g", content.number);
    return std::to_string(static_cast<int>(content.kind)) + number + utf8(content.text);
}

/// Which of the cells hold what was left there, in place or, where they were sorted or rows were inserted, in another
/// place.
std::vector<bool> unchanged(const Contents& left, const Contents& now) {
    std::vector<bool> result(now.size());
    std::map<std::string, std::size_t> missing;
    for (std::size_t i = 0; i < std::max(left.size(), now.size()); ++i) {
        if (i < left.size() && i < now.size() && same(left[i], now[i]))
            result[i] = true;
        else if (i < left.size())
            ++missing[keyOf(left[i])];
    }
    for (std::size_t i = 0; i < now.size() && !missing.empty(); ++i) {
        if (result[i])
            continue;
        const auto found = missing.find(keyOf(now[i]));
        if (found == missing.end())
            continue;
        result[i] = true;
        if (--found->second == 0)
            missing.erase(found);
    }
    return result;
}

std::string counted(const char* what, std::size_t count, words::Language language) {
    return words::text(language, std::string("document.freeze.") + what + (count == 1 ? ".one" : ""),
                       {{"count", std::to_string(count)}});
}

} // namespace

std::string shortList(const std::vector<std::string>& places, words::Language language) {
    constexpr std::size_t most = 10;
    std::string result;
    for (std::size_t i = 0; i < std::min(most, places.size()); ++i)
        result += (i ? words::text(language, "document.freeze.separator") : "") + places[i];
    if (places.size() > most)
        result += words::text(language, "document.freeze.more", {{"count", std::to_string(places.size() - most)}});
    return result;
}

std::vector<std::string> sentences(const FreezeResult& result, bool freezing, words::Language language) {
    std::vector<std::string> all;
    const auto say = [&](const char* key, const words::TextArguments& arguments = {}) {
        all.push_back(words::text(language, std::string("document.freeze.") + key, arguments));
    };
    const words::TextArguments done = {{"formulas", counted("formulas", result.formulas, language)},
                                       {"sheets", counted("sheets", result.sheets.size(), language)}};
    if (result.formulas > 0)
        say(freezing ? (result.formulas == 1 ? "done.one" : "done") : (result.formulas == 1 ? "undone.one" : "undone"),
            done);
    else if (freezing)
        say(result.already > 0 ? "no_more" : "nothing", {{"formulas", counted("formulas", result.already, language)}});
    else if (result.changed.empty() && result.gone == 0)
        say("not_frozen");
    if (!result.changed.empty())
        say("kept", {{"cells", shortList(result.changed, language)}});
    if (result.gone > 0)
        say("gone", {{"formulas", counted("formulas", result.gone, language)}});
    if (!result.stay.empty())
        say("stay", {{"places", shortList(result.stay, language)}});
    return all;
}

FreezeResult freeze(const Model& model, words::Language language) {
    checkWritable(model, language);
    Reference<css::sheet::XCalculatable>(model, UNO_QUERY_THROW)->calculate();
    FreezeChange change;
    change.language = language;
    change.formulas = ownFormulas(model);
    change.remembered = readFrozen(model);
    FreezeResult result;
    result.already = countOf(change.remembered);
    result.stay = otherUses(model, language);
    tell(model, change.formulas, result);
    if (change.formulas.empty())
        return result;
    checkSheetsWritable(model, change.formulas, language);
    change.remembers = withoutReplaced(change.remembered, change.formulas);
    change.remembers.insert(change.remembers.end(), change.formulas.begin(), change.formulas.end());
    checkRoom(model, change.remembers, language);
    rememberSettings(model, language);
    carry(model, std::move(change), "document.freeze.undo");
    return result;
}

struct Unfreezing::Plan {
    Model model;
    words::Language language = words::Language::en;
    FrozenList remembered;
    FrozenList back;    ///< what comes back without a question; values as they are now
    FrozenList other;   ///< what stands where something was changed; values as they are now
    FrozenList keeping; ///< the same, as it is remembered
    std::vector<std::string> changed;
    std::size_t gone = 0;
    std::size_t there = 0; ///< stand there as formulas already

    void look(std::size_t index);
    void array(const FrozenFormulas& formulas, bool replaced);
    void cells(const FrozenFormulas& formulas);
};

void Unfreezing::Plan::array(const FrozenFormulas& formulas, bool replaced) {
    const CellRangeAddress& range = formulas.range;
    const FormulaText text(model);
    const css::table::CellAddress at(range.Sheet, range.StartColumn, range.StartRow);
    const Reference<css::sheet::XArrayFormulaRange> cells(cellsOf(model, range), UNO_QUERY_THROW);
    if (cells->getArrayFormula() == ustring("{=" + text.join(formulas.text, formulas.references, at) + "}")) {
        ++there;
        return;
    }
    FrozenFormulas now = formulas;
    now.values = readContents(model, range);
    const auto kept = unchanged(formulas.values, now.values);
    const auto width = static_cast<std::size_t>(range.EndColumn - range.StartColumn + 1);
    const std::size_t before = changed.size();
    for (std::size_t i = 0; i < kept.size(); ++i)
        // A blank cell has nothing to lose.
        if (!kept[i] && now.values[i].kind != Content::Kind::blank)
            changed.push_back(
                addressText(model, CellPosition{range.Sheet, range.StartRow + static_cast<sal_Int32>(i / width),
                                                range.StartColumn + static_cast<sal_Int32>(i % width)}));
    if (changed.size() == before && !replaced) {
        back.push_back(std::move(now));
        return;
    }
    if (changed.size() == before)
        changed.push_back(addressText(model, range));
    other.push_back(std::move(now));
    keeping.push_back(formulas);
}

void Unfreezing::Plan::cells(const FrozenFormulas& formulas) {
    const CellRangeAddress& range = formulas.range;
    const FormulaText text(model);
    FrozenFormulas now = formulas;
    now.values = readContents(model, range);
    auto kept = unchanged(formulas.values, now.values);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i])
            continue;
        const auto row = static_cast<sal_Int32>(i);
        const css::table::CellAddress at(range.Sheet, range.StartColumn, range.StartRow + row);
        if (now.values[i].kind == Content::Kind::formula &&
            now.values[i].text == ustring("=" + text.join(formulas.text, shifted(formulas.references, row), at)))
            kept[i] = true; // typed again by hand
        else
            changed.push_back(addressText(model, CellPosition{at.Sheet, at.Row, at.Column}));
    }
    for (std::size_t first = 0; first < kept.size();) {
        std::size_t last = first;
        while (last + 1 < kept.size() && kept[last + 1] == kept[first])
            ++last;
        (kept[first] ? back : other).push_back(partOf(now, first, last));
        if (!kept[first])
            keeping.push_back(partOf(formulas, first, last));
        first = last + 1;
    }
}

void Unfreezing::Plan::look(std::size_t index) {
    const FrozenFormulas& formulas = remembered[index];
    if (formulas.gone) {
        gone += formulas.count();
        return;
    }
    if (!formulas.array)
        return cells(formulas);
    bool replaced = false;
    for (std::size_t later = index + 1; later < remembered.size() && !replaced; ++later)
        replaced = !remembered[later].gone && meet(formulas.range, remembered[later].range);
    array(formulas, replaced);
}

Unfreezing::Unfreezing(const Model& model, words::Language language) : m_plan(std::make_unique<Plan>()) {
    checkWritable(model, language);
    m_plan->model = model;
    m_plan->language = language;
    m_plan->remembered = readFrozen(model);
    checkSheetsWritable(model, m_plan->remembered, language);
    for (std::size_t i = 0; i < m_plan->remembered.size(); ++i)
        m_plan->look(i);
}

Unfreezing::~Unfreezing() = default;

const std::vector<std::string>& Unfreezing::changed() const {
    return m_plan->changed;
}

FreezeResult Unfreezing::carryOut(bool overwrite) {
    FreezeResult result;
    if (m_plan->remembered.empty())
        return result;
    FreezeChange change;
    change.freezing = false;
    change.language = m_plan->language;
    change.formulas = std::move(m_plan->back);
    change.remembered = std::move(m_plan->remembered);
    if (overwrite)
        std::move(m_plan->other.begin(), m_plan->other.end(), std::back_inserter(change.formulas));
    else {
        change.remembers = std::move(m_plan->keeping);
        result.changed = m_plan->changed;
    }
    result.gone = m_plan->gone;
    tell(m_plan->model, change.formulas, result);
    if (change.remembers.empty()) {
        change.formulas = withoutRecordSheet(m_plan->model, std::move(change.formulas));
        change.remembered = withoutRecordSheet(m_plan->model, std::move(change.remembered));
    }
    result.formulas += m_plan->there;
    carry(m_plan->model, std::move(change), "document.freeze.undo_back");
    return result;
}

} // namespace rolemap::document
