// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What a workbook remembers between commands.
#include "workbook_state.hxx"

#include "core/model/model.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "support/settings.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <nlohmann/json.hpp>

namespace rolemap::document {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

constexpr char tableName[] = "Rolemap_table";
constexpr char aboutName[] = "Rolemap_about";
constexpr char stagesProperty[] = "Rolemap stages";

Reference<css::sheet::XNamedRanges> localNames(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return {get(sheet, "NamedRanges"), UNO_QUERY_THROW};
}

void writeName(const Reference<css::sheet::XNamedRanges>& names, const char* name, const OUString& content) {
    const OUString key = OUString::createFromAscii(name);
    if (names->hasByName(key))
        Reference<css::sheet::XNamedRange>(names->getByName(key), UNO_QUERY_THROW)->setContent(content);
    else
        names->addNewByName(key, content, css::table::CellAddress(), 0);
}

/// A text as a constant in a formula, and back. Quotes inside are doubled there.
std::string constant(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + "\"";
}

std::string fromConstant(std::string content) {
    if (!content.empty() && content.front() == '=')
        content.erase(0, 1);
    if (content.size() < 2 || content.front() != '"' || content.back() != '"')
        return {};
    std::string text;
    for (std::size_t i = 1; i + 1 < content.size(); ++i) {
        text += content[i];
        if (content[i] == '"')
            ++i;
    }
    return text;
}

constexpr std::pair<OwnSheet::Kind, const char*> kindIds[] = {
    {OwnSheet::Kind::map, "map"},        {OwnSheet::Kind::report, "report"}, {OwnSheet::Kind::accounts, "accounts"},
    {OwnSheet::Kind::charts, "charts"},  {OwnSheet::Kind::frozen, "frozen"}, {OwnSheet::Kind::segments, "segments"},
    {OwnSheet::Kind::process, "process"}};

std::string kindId(OwnSheet::Kind kind) {
    for (const auto& [one, id] : kindIds)
        if (one == kind)
            return id;
    return "map";
}

std::string stageId(words::Stage stage) {
    return stage == words::Stage::none
               ? std::string()
               : std::string(words::Vocabulary::id(words::Dimension::stage, static_cast<int>(stage)));
}

words::Stage stageFrom(const std::string& id) {
    const auto value = words::Vocabulary::shipped().value(words::Dimension::stage, id);
    return value ? static_cast<words::Stage>(*value) : words::Stage::none;
}

css::table::CellRangeAddress noRange() {
    css::table::CellRangeAddress range;
    range.EndRow = range.EndColumn = -1;
    return range;
}

std::string absoluteRange(const Model& model, const css::table::CellRangeAddress& range) {
    const auto cells = sheetAt(model, range.Sheet)
                           ->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow);
    OUString name;
    get(cells, "AbsoluteName") >>= name;
    return utf8(name);
}

std::optional<css::table::CellRangeAddress> readRange(const Reference<css::sheet::XNamedRanges>& names,
                                                      const char* name) {
    const OUString key = OUString::createFromAscii(name);
    if (!names->hasByName(key))
        return std::nullopt;
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(key), UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> cells(referrer.is() ? referrer->getReferredCells() : nullptr,
                                                             UNO_QUERY);
    return cells.is() ? std::optional(cells->getRangeAddress()) : std::nullopt;
}

std::optional<OwnSheet> readMarks(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto names = localNames(sheet);
    const OUString about = OUString::createFromAscii(aboutName);
    if (!names->hasByName(about))
        return std::nullopt;
    const Reference<css::sheet::XNamedRange> name(names->getByName(about), UNO_QUERY_THROW);
    const auto json = nlohmann::json::parse(fromConstant(utf8(name->getContent())), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    const auto word = [&](const char* key) {
        const auto entry = json.find(key);
        return entry != json.end() && entry->is_string() ? entry->get<std::string>() : std::string();
    };
    OwnSheet own;
    for (const auto& [kind, id] : kindIds)
        if (word("kind") == id)
            own.kind = kind;
    own.sheet = sheetName(sheet);
    own.deal = word("deal");
    const auto page = json.find("page");
    own.page = page != json.end() && page->is_number_unsigned() ? page->get<std::size_t>() : 0;
    own.stage = stageFrom(word("stage"));
    own.range = readRange(names, tableName).value_or(noRange());
    return own;
}

Reference<css::beans::XPropertyContainer> userProperties(const Model& model) {
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

nlohmann::json readStages(const Model& model) {
    const Reference<css::beans::XPropertySet> user(userProperties(model), UNO_QUERY_THROW);
    OUString text;
    if (user->getPropertySetInfo()->hasPropertyByName(OUString::createFromAscii(stagesProperty)))
        get(user, stagesProperty) >>= text;
    auto json = nlohmann::json::parse(utf8(text), nullptr, false);
    return json.is_object() ? json : nlohmann::json::object();
}

/// A table is known by its sheet and its corner: it grows and shrinks at the other end.
std::string stageKey(const Model& model, const PeopleSource& source) {
    return addressText(model, CellPosition{source.range.Sheet, source.range.StartRow, source.range.StartColumn});
}

} // namespace

void markSheet(const Model& model, const OwnSheet& own) {
    const nlohmann::json about = {
        {"kind", kindId(own.kind)}, {"deal", own.deal}, {"page", own.page}, {"stage", stageId(own.stage)}};
    const auto names = localNames(sheetNamed(model, own.sheet));
    writeName(names, aboutName, ustring(constant(about.dump())));
    if (own.range.EndRow >= 0)
        writeName(names, tableName, ustring(absoluteRange(model, own.range)));
}

void markRange(const Model& model, const css::table::CellRangeAddress& range, const char* name) {
    writeName(localNames(sheetAt(model, range.Sheet)), name, ustring(absoluteRange(model, range)));
}

std::optional<css::table::CellRangeAddress> markedRange(const Model& model, const std::string& sheet,
                                                        const char* name) {
    return readRange(localNames(sheetNamed(model, sheet)), name);
}

bool isMadeFrom(const OwnSheet& own, const css::table::CellRangeAddress& range) {
    return own.range.EndRow >= 0 && own.range.Sheet == range.Sheet && own.range.StartRow <= range.EndRow &&
           range.StartRow <= own.range.EndRow && own.range.StartColumn <= range.EndColumn &&
           range.StartColumn <= own.range.EndColumn;
}

std::vector<OwnSheet> ownSheets(const Model& model) {
    std::vector<OwnSheet> result;
    for (sal_Int32 index = 0; index < sheetCount(model); ++index)
        if (auto own = readMarks(sheetAt(model, index)))
            result.push_back(std::move(*own));
    return result;
}

std::optional<OwnSheet> ownSheet(const Model& model, const std::string& sheet) {
    return hasSheet(model, sheet) ? readMarks(sheetNamed(model, sheet)) : std::nullopt;
}

words::Stage stageOf(const Model& model, const PeopleSource& source) {
    const auto stages = readStages(model);
    const auto entry = stages.find(stageKey(model, source));
    return entry != stages.end() && entry->is_string() ? stageFrom(entry->get<std::string>()) : words::Stage::none;
}

void setStage(const Model& model, const PeopleSource& source, words::Stage stage) {
    auto stages = readStages(model);
    stages[stageKey(model, source)] = stageId(stage);
    const auto container = userProperties(model);
    const Reference<css::beans::XPropertySet> user(container, UNO_QUERY_THROW);
    const OUString key = OUString::createFromAscii(stagesProperty);
    const Any value(ustring(stages.dump()));
    if (user->getPropertySetInfo()->hasPropertyByName(key))
        user->setPropertyValue(key, value);
    else
        container->addProperty(key, css::beans::PropertyAttribute::REMOVABLE, value);
}

words::Language languageOf(const Model& model) {
    return support::settingsOf(Reference<css::uno::XInterface>(model, UNO_QUERY)).language;
}

void rememberSettings(const Model& model, words::Language language) {
    const Reference<css::uno::XInterface> document(model, UNO_QUERY);
    const auto settings = support::settingsOf(document);
    if (!settings.languageSet || settings.language != language)
        support::writeLanguage(document, language);
    if (settings.modelVersion.empty())
        support::writeModelVersion(document, model::Model::shipped().version());
}

} // namespace rolemap::document
