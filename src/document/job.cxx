// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// org.rolemap.Job: the commands for programs. The batch command and the tests run it inside the office, where drawing
// is ten times faster than from outside.
//
// In: Command ("plan": report, map and files; "map": map and files; "draw", "report", "describe"; "export": files of
// the maps that are there; "brief": the deal's brief as files; "freeze", "unfreeze"), Model (the workbook), Stage,
// Language, Columns ("name=B,title=F"), Accounts (names), AllAccounts, Date (text under the map's title), Folder (URL),
// MapName, Formats, Overwrite (unfreeze: also cells that were changed since), Sections (of a brief). Out: Understood,
// Table, People, Deals, Drawn (deals on maps), Maps and Report (sheets), Added, Removed, Moved, Files (URLs), Messages
// (what was not understood, a sentence each with its cell). Of freeze and unfreeze: Formulas (how many), Sheets,
// Changed (cells), Gone (formulas), Stay (phrases), Messages. Commands on accounts: accounts_job.hxx; on the sales
// process: process_job.hxx; on a deal: deal_job.hxx.
#include "accounts_job.hxx"
#include "core/error.hxx"
#include "core/words/fold.hxx"
#include "core/words/script.hxx"
#include "core/words/texts.hxx"
#include "deal_brief.hxx"
#include "deal_job.hxx"
#include "draw_map.hxx"
#include "export_map.hxx"
#include "factories.hxx"
#include "freeze.hxx"
#include "job_values.hxx"
#include "messages.hxx"
#include "office.hxx"
#include "process_job.hxx"
#include "sidebar.hxx"
#include "support/convert.hxx"
#include "support/main_thread.hxx"
#include "support/settings.hxx"
#include "workbook_state.hxx"
#include "write_report.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/uri.hxx>

#include <algorithm>
#include <map>

namespace rolemap::document {

using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using rtl::OUString;
using support::ustring;
using support::utf8;

namespace {

words::Stage readStage(const std::string& text, const words::Vocabulary& vocabulary) {
    if (words::isBlank(text))
        return words::Stage::none;
    const std::string word = words::tidy(text);
    if (word.size() == 1 && word[0] >= '1' && word[0] <= '6')
        return static_cast<words::Stage>(word[0] - '1');
    if (const auto value = vocabulary.value(words::Dimension::stage, text))
        return static_cast<words::Stage>(*value);
    throw Error(ErrorCode::argument,
                "stage: got '" + text + "', expected need, brewing, design, evaluation, commitment or implementation");
}

/// A name of a deal as a part of a file's name.
std::string fileWord(const std::string& name) {
    std::string result;
    for (const char c : words::tidy(name))
        result += std::string_view("/\\:*?\"<>|%#").find(c) != std::string_view::npos || (c >= 0 && c < ' ') ? '_' : c;
    return result;
}

/// A file's URL in the folder that was asked for.
std::string urlIn(const std::string& folder, const std::string& file) {
    return folder + (folder.back() == '/' ? "" : "/") +
           utf8(rtl::Uri::encode(ustring(file), rtl_UriCharClassPchar, rtl_UriEncodeIgnoreEscapes,
                                 RTL_TEXTENCODING_UTF8));
}

/// What the headings of a list are written in, where they tell.
std::optional<words::Language> headingLanguage(const PeopleSource& source) {
    std::string headings;
    for (const std::string& heading : source.table.columns.headers)
        headings += heading + '\n';
    return words::writtenIn(headings);
}

/// One run of the job.
class Run {
public:
    explicit Run(const Values& in) : m_in(in), m_model(in.get<Reference<css::uno::XInterface>>("Model"), UNO_QUERY) {}
    Values go();

private:
    std::optional<PeopleSource> findSource();
    void draw(const PeopleSource& source);
    void writeFiles();
    void brief(const PeopleSource& source);
    void freezing(bool back);

    const Values& m_in;
    Model m_model;
    words::Language m_language = words::Language::en;
    words::Stage m_stage = words::Stage::none;
    std::vector<std::string> m_sheets, m_drawn, m_messages;
    Values m_out;
};

std::optional<PeopleSource> Run::findSource() {
    const std::string columns = m_in.text("Columns");
    const auto all = allPeople(m_model);
    if (columns.empty()) {
        // The largest table that is understood: the list, not an example beside it.
        const auto people = [](const PeopleSource& one) { return one.understood ? one.table.people.size() : 0; };
        const auto best = std::max_element(all.begin(), all.end(), [&](const PeopleSource& a, const PeopleSource& b) {
            return people(a) < people(b);
        });
        return best == all.end() ? std::nullopt : std::optional<PeopleSource>(*best);
    }
    const auto pointing = table::parsePointing(columns);
    const sal_Int16 sheet = all.empty() ? sal_Int16(0) : all.front().range.Sheet;
    auto source = pointedPeople(m_model, sheet, pointing);
    if (source)
        rememberPointing(m_model, *source, pointing);
    return source;
}

void Run::draw(const PeopleSource& source) {
    MapRequest request;
    request.stage = m_stage;
    request.language = m_language;
    request.allDeals = m_in.get<bool>("AllAccounts");
    request.dateText = m_in.text("Date");
    auto deals = strings(m_in.get<Sequence<OUString>>("Accounts"));
    if (deals.empty() || request.allDeals)
        deals.assign(1, "");
    MapResult total;
    for (const std::string& deal : deals) {
        request.deal = deal;
        // A plan is of use without its map.
        const std::string tooMany = m_in.text("Command") == "plan" ? tooManyToDraw(source, request) : std::string();
        if (!tooMany.empty()) {
            m_messages.push_back(tooMany);
            continue;
        }
        const MapResult one = drawMap(m_model, source, request);
        total.sheets.insert(total.sheets.end(), one.sheets.begin(), one.sheets.end());
        total.added += one.added;
        total.removed += one.removed;
        total.moved += one.moved;
    }
    m_sheets = total.sheets;
    for (const std::string& sheet : m_sheets) {
        const auto own = ownSheet(m_model, sheet);
        if (own && std::find(m_drawn.begin(), m_drawn.end(), own->deal) == m_drawn.end())
            m_drawn.push_back(own->deal);
    }
    m_out.put("Maps", any(m_sheets));
    m_out.put("Drawn", any(m_drawn));
    m_out.put("Added", Any(static_cast<sal_Int32>(total.added)));
    m_out.put("Removed", Any(static_cast<sal_Int32>(total.removed)));
    m_out.put("Moved", Any(static_cast<sal_Int32>(total.moved)));
}

void Run::writeFiles() {
    const std::string folder = m_in.text("Folder");
    const std::string base = m_in.text("MapName").empty() ? "map" : m_in.text("MapName");
    std::vector<std::string> files;
    for (std::size_t i = 0; i < m_sheets.size() && !folder.empty(); ++i) {
        // One map is map.pdf; of several the first keeps that name, the others say which they are.
        const auto own = ownSheet(m_model, m_sheets[i]);
        std::string name = base;
        if (i > 0 && own) {
            if (m_drawn.size() > 1 && !own->deal.empty())
                name += " " + fileWord(own->deal);
            if (own->page > 0)
                name += " " + std::to_string(own->page + 1);
            if (name == base)
                name += " " + std::to_string(i + 1);
        }
        for (const std::string& format : strings(m_in.get<Sequence<OUString>>("Formats"))) {
            const std::string file = name + "." + format;
            const std::string url = urlIn(folder, file);
            exportMap(m_model, m_sheets[i], ustring(url), mapFormat(format));
            files.push_back(url);
        }
    }
    m_out.put("Files", any(files));
}

void Run::brief(const PeopleSource& source) {
    const std::string folder = m_in.text("Folder");
    if (folder.empty())
        throw Error(ErrorCode::argument, "Folder: got nothing, expected where the brief goes");
    BriefRequest request;
    request.stage = m_stage;
    request.language = m_language;
    request.dateText = m_in.text("Date");
    request.sections = m_in.text("Sections");
    const auto deals = strings(m_in.get<Sequence<OUString>>("Accounts"));
    if (!deals.empty())
        request.deal = deals.front();
    auto formats = strings(m_in.get<Sequence<OUString>>("Formats"));
    if (formats.empty()) {
        formats = {"pdf"};
        if (canWrite(BriefFormat::odp))
            formats.emplace_back("odp");
        else
            m_messages.push_back(words::text(m_language, "document.no_presentations"));
    }
    const DealBrief brief = briefOf(m_model, source, request);
    m_messages.insert(m_messages.end(), brief.messages.begin(), brief.messages.end());
    const std::string name = m_in.text("MapName").empty() ? "brief" : fileWord(m_in.text("MapName"));
    std::vector<std::string> files;
    for (const std::string& format : formats) {
        const std::string url = urlIn(folder, name + "." + format);
        writeBrief(brief, briefFormat(format), ustring(url));
        files.push_back(url);
    }
    m_out.put("Files", any(files));
    m_out.put("Pages", Any(static_cast<sal_Int32>(brief.pages.size())));
}

void Run::freezing(bool back) {
    const FreezeResult result =
        back ? Unfreezing(m_model, m_language).carryOut(m_in.get<bool>("Overwrite") || m_in.text("Overwrite") == "yes")
             : freeze(m_model, m_language);
    m_out.put("Formulas", Any(static_cast<sal_Int32>(result.formulas)));
    m_out.put("Sheets", any(result.sheets));
    m_out.put("Changed", any(result.changed));
    m_out.put("Gone", Any(static_cast<sal_Int32>(result.gone)));
    m_out.put("Stay", any(result.stay));
    m_out.put("Messages", any(sentences(result, !back, m_language)));
}

Values Run::go() {
    const std::string command = m_in.text("Command");
    if (!m_model.is())
        throw Error(ErrorCode::argument, "Model: got nothing, expected a workbook");
    const bool freezes = command == "freeze" || command == "unfreeze";
    const bool drawing = command == "plan" || command == "map" || command == "draw";
    const bool reporting = command == "plan" || command == "report";
    if (!drawing && !reporting && !freezes && command != "describe" && command != "export" && command != "brief")
        throw Error(
            ErrorCode::argument,
            "Command: got '" + command +
                "', expected plan, map, draw, report, brief, describe, export, freeze, unfreeze or one of accounts");
    const auto settings = support::settingsOf(Reference<css::uno::XInterface>(m_model, UNO_QUERY));
    const std::string tag = m_in.text("Language");
    m_language = tag.empty() ? settings.language : words::languageOf(tag);
    if (freezes) {
        freezing(command == "unfreeze");
        return m_out;
    }
    const auto source = findSource();
    // A file without a language of its own is answered in the language of its headings.
    if (tag.empty() && !settings.languageSet && source)
        m_language = headingLanguage(*source).value_or(m_language);
    m_stage = readStage(m_in.text("Stage"), workbookModel(m_model)->vocabulary());

    m_out.put("Understood", Any(source && source->understood));
    if (!source || !source->understood) {
        m_out.put("Messages", any({notUnderstood(source, m_language)}));
        return m_out;
    }
    if (m_stage == words::Stage::none)
        m_stage = stageOf(m_model, *source);
    std::vector<std::string> deals;
    for (const auto& deal : source->table.deals)
        deals.push_back(deal.name);
    m_out.put("Table", Any(ustring(source->label)));
    m_out.put("People", Any(static_cast<sal_Int32>(source->table.people.size())));
    m_out.put("Deals", any(deals));
    m_messages = problemSentences(m_model, *source, m_language);
    if (reporting)
        m_out.put("Report", Any(ustring(writeReport(m_model, *source, m_stage, m_language).sheet)));
    if (drawing)
        draw(*source);
    if (command == "brief")
        brief(*source);
    if (command == "export")
        for (const OwnSheet& own : ownSheets(m_model))
            if (own.kind == OwnSheet::Kind::map)
                m_sheets.push_back(own.sheet);
    m_out.put("Messages", any(m_messages));
    if (command == "plan" || command == "map" || command == "export")
        writeFiles();
    return m_out;
}

Values answer(const Values& in) {
    const std::string command = in.text("Command");
    if (command == "sidebar") {
        openSidebar(in.get<Reference<css::frame::XModel>>("Model"));
        return {};
    }
    if (isAccountsCommand(command))
        return runAccounts(in);
    if (isDealCommand(command))
        return runDeal(in);
    return isProcessCommand(command) ? runProcess(in) : Run(in).go();
}

class Job : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
    Any SAL_CALL execute(const Sequence<NamedValue>& arguments) override {
        try {
            const Values in(arguments);
            Any out;
            support::onMainThread([&] { out = answer(in).sequence(); });
            return out;
        } catch (const Error& error) {
            throw css::lang::IllegalArgumentException(ustring(error.what()), *this, 0);
        }
    }
    OUString SAL_CALL getImplementationName() override { return "org.rolemap.JobImplementation"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("org.rolemap.Job");
        return {&name, 1};
    }
};

} // namespace

Reference<css::uno::XInterface> createJob(const Reference<css::uno::XComponentContext>&) {
    return static_cast<cppu::OWeakObject*>(new Job);
}

} // namespace rolemap::document
