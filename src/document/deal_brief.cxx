// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What goes into a brief, and who writes it.
#include "deal_brief.hxx"

#include "brief_files.hxx"
#include "command.hxx"
#include "core/deal/compete.hxx"
#include "core/deal/results.hxx"
#include "core/error.hxx"
#include "core/words/fold.hxx"
#include "core/words/texts.hxx"
#include "deal_source.hxx"
#include "export_map.hxx"
#include "office.hxx"
#include "support/context.hxx"
#include "support/convert.hxx"
#include "today.hxx"
#include "workbook_state.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace rolemap::document {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using support::ustring;

namespace {

constexpr char presentationFilter[] = "impress8", powerpointFilter[] = "Impress MS PowerPoint 2007 XML";

const table::Deal& dealOf(const PeopleSource& source, const BriefRequest& request) {
    const auto& deals = source.table.deals;
    if (request.deal.empty())
        return *std::max_element(deals.begin(), deals.end(),
                                 [](const auto& a, const auto& b) { return a.people.size() < b.people.size(); });
    const std::string wanted = words::fold(request.deal);
    const auto found =
        std::find_if(deals.begin(), deals.end(), [&](const auto& deal) { return words::fold(deal.name) == wanted; });
    if (found == deals.end())
        throw Error(ErrorCode::notFound, words::text(request.language, "document.no_such_deal",
                                                     {{"deal", request.deal}, {"table", source.label}}));
    return *found;
}

/// The maps of a deal that are drawn, in the order of their pages.
std::vector<scene::Scene> drawnMaps(const Model& model, const PeopleSource& source, const table::Deal& deal) {
    std::vector<OwnSheet> sheets;
    for (OwnSheet& own : ownSheets(model))
        if (own.kind == OwnSheet::Kind::map && own.deal == deal.name && isMadeFrom(own, source.range))
            sheets.push_back(std::move(own));
    std::stable_sort(sheets.begin(), sheets.end(),
                     [](const OwnSheet& a, const OwnSheet& b) { return a.page < b.page; });
    std::vector<scene::Scene> maps;
    for (const OwnSheet& own : sheets)
        maps.push_back(mapScene(model, own.sheet));
    return maps;
}

/// What the workbook knows of a deal beside its people.
class Sheets {
public:
    Sheets(const Model& model, const people::Analysis& analysis, const BriefRequest& request, DealBrief& result)
        : m_model(model), m_analysis(analysis), m_request(request), m_result(result) {}
    void into(brief::Input& input);

private:
    std::string say(const char* key) const { return words::text(m_request.language, std::string("brief.") + key); }
    table::Grid known(const deal::DealFacts& facts) const;
    table::Grid readiness(const deal::DealFacts& facts) const;
    void criteria(brief::Input& input, const deal::DealFacts* facts);
    void actions(brief::Input& input) const;
    /// The deal's name in a list of them; without names a list is that of the only deal.
    const std::string* nameIn(const std::vector<std::string>& names) const;

    const Model& m_model;
    const people::Analysis& m_analysis;
    const BriefRequest& m_request;
    DealBrief& m_result;
};

table::Grid Sheets::known(const deal::DealFacts& facts) const {
    table::Grid grid;
    grid.addRow({say("fact"), say("value"), say("source")});
    for (std::size_t i = 0; i < facts.of.size(); ++i)
        if (facts.isKnown(i)) {
            const deal::FactRow& row = *facts.row(i);
            grid.addRow({row.name, row.assumed() ? row.value + " (" + say("assumed") + ")" : row.value, row.source});
        }
    return grid;
}

table::Grid Sheets::readiness(const deal::DealFacts& facts) const {
    table::Grid grid;
    if (m_request.stage == words::Stage::none)
        return grid;
    const deal::Readiness ready = deal::readiness(facts, m_request.stage, m_analysis.model());
    const std::string missing = deal::missingWords(ready, m_analysis.model(), m_request.language);
    grid.addRow({say("ready"), say("still_missing")});
    grid.addRow({std::to_string(std::lround(ready.share * 100)) + "%", missing.empty() ? say("nothing") : missing});
    return grid;
}

void Sheets::criteria(brief::Input& input, const deal::DealFacts* facts) {
    const auto all = allCriteria(m_model);
    if (all.empty())
        return;
    constexpr std::size_t ways = 3;
    try {
        input.scores = deal::scorecardResult(all.front().table, "", m_request.language);
        const table::Grid advice = deal::competeResult(all.front().table, &m_analysis, facts, input.today,
                                                       m_analysis.model(), m_request.language);
        for (std::size_t row = 0; row < std::min(advice.rows(), ways + 1); ++row) {
            std::vector<table::Cell> cells;
            for (std::size_t column = 0; column < advice.columns(); ++column)
                cells.push_back(advice.at(row, column));
            // A score is a whole number of a hundred there, as in a talk.
            if (row > 0 && cells.at(1).isNumber())
                cells.at(1) = table::Cell(std::round(cells.at(1).number));
            input.advice.addRow(std::move(cells));
        }
    } catch (const Error& error) {
        m_result.messages.push_back(all.front().label + ": " + error.what());
    }
}

const std::string* Sheets::nameIn(const std::vector<std::string>& names) const {
    const auto same = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return words::fold(name) == words::fold(m_analysis.deal().name);
    });
    if (same != names.end())
        return &*same;
    const bool only = names.size() == 1 && (names.front().empty() || m_analysis.table().deals.size() == 1);
    return only ? &names.front() : nullptr;
}

void Sheets::actions(brief::Input& input) const {
    for (const ActionsSource& source : allActions(m_model)) {
        const std::string* const deal = nameIn(source.table.deals);
        if (!deal)
            continue;
        for (const deal::Action* action : deal::openActions(source.table, *deal))
            input.actions.push_back({action->what, action->about, action->owner,
                                     action->due ? dateText(*action->due, m_request.language) : std::string(),
                                     deal::stateLabel(*action, input.today, m_request.language),
                                     input.today && action->isOverdue(*input.today)});
    }
}

void Sheets::into(brief::Input& input) {
    actions(input);
    std::optional<deal::DealFacts> facts;
    const auto all = allFacts(m_model);
    for (const FactsSource& source : all) {
        const std::string* const deal = nameIn(source.table.deals);
        if (!deal)
            continue;
        facts = deal::factsOf(source.table, *deal);
        input.facts = known(*facts);
        input.readiness = readiness(*facts);
        break;
    }
    criteria(input, facts ? &*facts : nullptr);
}

} // namespace

HiddenDocument::HiddenDocument(const char* factoryUrl) {
    const PropertyValue hidden = property("Hidden", Any(true));
    m_document = css::frame::Desktop::create(support::processContext())
                     ->loadComponentFromURL(OUString::createFromAscii(factoryUrl), "_blank", 0,
                                            Sequence<PropertyValue>(&hidden, 1));
}

HiddenDocument::~HiddenDocument() {
    try {
        if (const Reference<css::util::XCloseable> closeable(m_document, UNO_QUERY); closeable.is())
            closeable->close(true);
    } catch (const css::util::CloseVetoException&) {
        // Who vetoes closes it.
    }
}

void HiddenDocument::setTitle(const std::string& title) const {
    Reference<css::document::XDocumentPropertiesSupplier>(m_document, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->setTitle(ustring(title));
}

void HiddenDocument::store(const OUString& url, const char* filter, const Sequence<PropertyValue>& filterData) const {
    const PropertyValue how[] = {property("FilterName", Any(OUString::createFromAscii(filter))),
                                 property("FilterData", Any(filterData))};
    Reference<css::frame::XStorable>(m_document, UNO_QUERY_THROW)
        ->storeToURL(url, Sequence<PropertyValue>(how, filterData.hasElements() ? 2 : 1));
}

BriefFormat briefFormat(std::string_view id) {
    if (id == "pdf")
        return BriefFormat::pdf;
    if (id == "odp")
        return BriefFormat::odp;
    if (id == "pptx")
        return BriefFormat::pptx;
    throw Error(ErrorCode::argument, "format: got '" + std::string(id) + "', expected pdf, odp or pptx");
}

bool canWrite(BriefFormat format) {
    if (format == BriefFormat::pdf)
        return true;
    const auto context = support::processContext();
    const Reference<css::container::XNameAccess> filters(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.document.FilterFactory", context),
        UNO_QUERY_THROW);
    return filters->hasByName(
        OUString::createFromAscii(format == BriefFormat::odp ? presentationFilter : powerpointFilter));
}

DealBrief briefOf(const Model& model, const PeopleSource& source, const BriefRequest& request) {
    checkUsable(source, request.language);
    const table::Deal& deal = dealOf(source, request);
    const people::Analysis analysis(source.table, deal, request.stage, *source.countedWith);
    brief::Input input;
    input.title = deal.name.empty() ? sheetName(sheetAt(model, source.range.Sheet)) : deal.name;
    input.dateText = request.dateText.empty() ? todayText(request.language) : request.dateText;
    input.today = todayNumber();
    input.language = request.language;
    input.sections = brief::sectionsOf(request.sections);
    if (std::find(input.sections.begin(), input.sections.end(), brief::Section::organisation) != input.sections.end())
        input.maps = drawnMaps(model, source, deal);
    DealBrief result;
    Sheets(model, analysis, request, result).into(input);
    result.content = brief::compose(analysis, input);
    result.pages = brief::layOut(result.content);
    return result;
}

void writeBrief(const DealBrief& brief, BriefFormat format, const OUString& url) {
    if (!canWrite(format))
        throw Error(ErrorCode::notFound, words::text(brief.content.language, "document.no_presentations"));
    if (format == BriefFormat::pdf)
        printBrief(brief, url);
    else
        presentBrief(brief, url, format == BriefFormat::odp ? presentationFilter : powerpointFilter);
}

} // namespace rolemap::document
