// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The map command: from the table's analysis to a change of the workbook.
#include "draw_map.hxx"

#include "command.hxx"
#include "core/error.hxx"
#include "core/map/map.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"
#include "map_change.hxx"
#include "map_page.hxx"
#include "office.hxx"
#include "support/convert.hxx"
#include "today.hxx"

#include <algorithm>

namespace rolemap::document {

namespace {

/// The deals to draw, as indices into the table's.
std::vector<std::size_t> dealsFor(const PeopleSource& source, const MapRequest& request) {
    const auto& deals = source.table.deals;
    std::vector<std::size_t> result;
    if (request.allDeals) {
        for (std::size_t i = 0; i < deals.size(); ++i)
            result.push_back(i);
    } else if (!request.deal.empty()) {
        const std::string wanted = words::fold(request.deal);
        for (std::size_t i = 0; i < deals.size(); ++i)
            if (words::fold(deals[i].name) == wanted)
                result.push_back(i);
        if (result.empty())
            throw Error(ErrorCode::notFound, words::text(request.language, "document.no_such_deal",
                                                         {{"deal", request.deal}, {"table", source.label}}));
    } else {
        const auto largest = std::max_element(
            deals.begin(), deals.end(), [](const auto& a, const auto& b) { return a.people.size() < b.people.size(); });
        result.push_back(static_cast<std::size_t>(largest - deals.begin()));
    }
    return result;
}

/// Draws one deal: finds its sheets, asks the core for the scenes, compares.
class Drawing {
public:
    Drawing(const Model& model, const PeopleSource& source, const MapRequest& request, MapResult& result)
        : m_model(model), m_source(source), m_request(request), m_result(result), m_own(ownSheets(model)),
          m_at(sheetCount(model)) {}

    void deal(const table::Deal& deal);
    MapChange change;

private:
    std::string title(const table::Deal& deal) const;
    std::string newName(const table::Deal& deal, std::size_t page);

    const Model& m_model;
    const PeopleSource& m_source;
    const MapRequest& m_request;
    MapResult& m_result;
    std::vector<OwnSheet> m_own;
    std::vector<std::string> m_taken; ///< names of sheets that are to come
    sal_Int32 m_at;                   ///< where the next new sheet goes
};

std::string Drawing::title(const table::Deal& deal) const {
    return deal.name.empty() ? sheetName(sheetAt(m_model, m_source.range.Sheet)) : deal.name;
}

std::string Drawing::newName(const table::Deal& deal, std::size_t page) {
    std::string wish = words::text(m_request.language, "document.map_sheet");
    if (m_source.table.deals.size() > 1 && !deal.name.empty())
        wish += " " + deal.name;
    if (page > 0)
        wish += " " + std::to_string(page + 1);
    std::string name = freeSheetName(m_model, wish);
    for (int number = 2; std::find(m_taken.begin(), m_taken.end(), name) != m_taken.end(); ++number)
        name = freeSheetName(m_model, std::to_string(number) + " " + wish);
    m_taken.push_back(name);
    return name;
}

void Drawing::deal(const table::Deal& deal) {
    std::vector<const OwnSheet*> sheets;
    for (const OwnSheet& own : m_own)
        if (own.kind == OwnSheet::Kind::map && own.deal == deal.name && isMadeFrom(own, m_source.range))
            sheets.push_back(&own);
    std::vector<MapPage> there;
    for (const OwnSheet* own : sheets) {
        checkSheetWritable(m_model, own->sheet, m_request.language);
        there.emplace_back(m_model, own->sheet);
    }

    const people::Analysis analysis(m_source.table, deal, m_request.stage, *m_source.countedWith);
    map::Options options;
    options.language = m_request.language;
    options.title = title(deal);
    options.dateText = m_request.dateText.empty() ? todayText(m_request.language) : m_request.dateText;
    for (const MapPage& page : there)
        for (const auto& [name, corner] : page.moved())
            options.moved[name] = corner;
    const auto scenes = map::draw(analysis, options);

    m_result.people += deal.people.size();
    for (std::size_t page = 0; page < std::max(scenes.size(), there.size()); ++page) {
        if (page >= scenes.size()) {
            // A page that is not needed any more goes, unless the user has put something on it.
            if (!there[page].hasForeign())
                change.sheets.push_back(there[page].removal(*sheets[page]));
            continue;
        }
        const scene::Scene& scene = scenes[page];
        SheetState after;
        after.own.range = m_source.range;
        after.own.deal = deal.name;
        after.own.page = page;
        after.own.stage = m_request.stage;
        after.width = scene.width;
        after.height = scene.height;
        if (page < there.size()) {
            after.own.sheet = sheets[page]->sheet;
            change.sheets.push_back(there[page].refresh(*sheets[page], after, scene, m_request.language, m_result));
        } else {
            after.own.sheet = newName(deal, page);
            after.index = static_cast<sal_Int16>(m_at++);
            change.sheets.push_back(MapPage::creation(after, scene, m_request.language, m_result));
        }
        m_result.sheets.push_back(after.own.sheet);
    }
}

} // namespace

std::string tooManyToDraw(const PeopleSource& source, const MapRequest& request) {
    const auto most = static_cast<std::size_t>(source.countedWith->number("map.most_people"));
    for (const std::size_t deal : dealsFor(source, request)) {
        const std::size_t count = source.table.deals[deal].people.size();
        if (count > most)
            return words::text(request.language, "document.too_many_for_map",
                               {{"count", std::to_string(count)}, {"most", std::to_string(most)}});
    }
    return {};
}

MapResult drawMap(const Model& model, const PeopleSource& source, const MapRequest& request) {
    checkWritable(model, request.language);
    checkUsable(source, request.language);
    const std::string tooMany = tooManyToDraw(source, request);
    if (!tooMany.empty())
        throw Error(ErrorCode::argument, tooMany);
    MapResult result;
    Drawing drawing(model, source, request, result);
    for (const std::size_t deal : dealsFor(source, request))
        drawing.deal(source.table.deals[deal]);

    const Quiet quiet(model);
    try {
        drawing.change.apply(model, true);
    } catch (...) {
        drawing.change.apply(model, false);
        throw;
    }
    undoManager(model)->addUndoAction(
        undoAction(model, std::move(drawing.change), words::text(request.language, "document.undo_map")));
    rememberSettings(model, request.language);
    return result;
}

} // namespace rolemap::document
