// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// What the menu and the panel's buttons do.
#include "actions.hxx"

#include "account_commands.hxx"
#include "brief_command.hxx"
#include "columns_dialog.hxx"
#include "core/error.hxx"
#include "core/people/results.hxx"
#include "core/words/texts.hxx"
#include "deal_commands.hxx"
#include "document/accounts_source.hxx"
#include "document/draw_map.hxx"
#include "document/export_map.hxx"
#include "document/freeze.hxx"
#include "document/help.hxx"
#include "document/templates.hxx"
#include "document/today.hxx"
#include "document/workbook_state.hxx"
#include "document/write_report.hxx"
#include "explanation.hxx"
#include "process_commands.hxx"
#include "result_dialog.hxx"
#include "status.hxx"
#include "support/convert.hxx"
#include "support/log.hxx"
#include "support/settings.hxx"

#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace rolemap::panels {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using words::text;

namespace {

words::Language speech() {
    return support::officeLanguage();
}

[[noreturn]] void fail(const char* key, const words::TextArguments& arguments = {}) {
    throw Error(ErrorCode::argument, text(speech(), key, arguments));
}

/// The table at the cursor, understood or not.
document::PeopleSource sourceAt(const document::Model& model, const Frame& frame) {
    if (!model.is())
        fail("panel.message.other");
    auto source = document::findPeople(model, cursorOf(frame));
    if (!source)
        fail("panel.error.no_table");
    return std::move(*source);
}

void drawMap(const Context&, const Frame& frame) {
    const Chosen chosen = chosenPeople(frame);
    document::MapRequest request;
    request.stage = chosen.stage;
    request.language = document::languageOf(chosen.model);
    request.deal = chosen.deal;
    document::MapResult result;
    {
        const Status status(frame, "panel.status.draw_map");
        result = document::drawMap(chosen.model, chosen.source, request);
    }
    if (!result.sheets.empty())
        goToSheet(frame, result.sheets.front());
}

void writeReport(const Context&, const Frame& frame) {
    const Chosen chosen = chosenPeople(frame);
    document::ReportResult result;
    {
        const Status status(frame, "panel.status.write_report");
        result = document::writeReport(chosen.model, chosen.source, chosen.stage, document::languageOf(chosen.model));
    }
    goToSheet(frame, result.sheet);
}

/// The person whose row the cursor is in.
const table::Person* personAt(const Chosen& chosen, const Frame& frame) {
    const document::CellPosition cursor = cursorOf(frame);
    for (const table::Person& person : chosen.source.table.people) {
        const document::CellPosition cell = chosen.source.cellOf(person);
        if (cell.sheet == cursor.sheet && cell.row == cursor.row)
            return &person;
    }
    return nullptr;
}

void showResult(const Context& context, const Frame& frame, const ResultList& list) {
    const auto row = showResultDialog(context, frame, list);
    if (row && list.rows[*row].cell)
        goTo(frame, *list.rows[*row].cell);
}

void explainAt(const Context& context, const Frame& frame) {
    const Chosen chosen = chosenPeople(frame);
    const table::Person* person = personAt(chosen, frame);
    if (person)
        showResult(context, frame, personExplained(chosen, *person, speech()));
    else
        showResult(context, frame, dealExplained(chosen, speech()));
}

void checkData(const Context& context, const Frame& frame) {
    const document::Model model = modelOf(frame);
    const document::PeopleSource source = sourceAt(model, frame);
    if (!source.understood)
        fail("panel.error.strange", {{"table", source.label}});
    const ResultList list = problemsExplained(model, source, document::todayNumber(), speech());
    if (list.rows.empty())
        showMessage(frame, text(speech(), "panel.check.fine", {{"table", source.label}}), false);
    else
        showResult(context, frame, list);
}

void point(const Context& context, const Frame& frame) {
    const document::Model model = modelOf(frame);
    const document::PeopleSource source = sourceAt(model, frame);
    if (const auto pointing = askForColumns(context, frame, source, speech()))
        document::rememberPointing(model, source, *pointing);
}

void newFrom(const Context& context, const Frame&, const char* name) {
    document::openTemplate(context, name, speech());
}

void setLanguage(const Context&, const Frame& frame, words::Language language) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    support::writeLanguage(model, language);
    if (const Reference<css::sheet::XCalculatable> calculatable(model, UNO_QUERY); calculatable.is())
        calculatable->calculateAll();
}

/// The map to export: the sheet in view where it is one, else the first of the workbook.
std::string mapSheet(const document::Model& model, const Frame& frame) {
    const auto active = cursorOf(frame).sheet;
    const auto names = model->getSheets()->getElementNames();
    std::string first;
    for (const document::OwnSheet& own : document::ownSheets(model)) {
        if (own.kind != document::OwnSheet::Kind::map)
            continue;
        if (first.empty())
            first = own.sheet;
        if (active < names.getLength() && support::utf8(names[active]) == own.sheet)
            return own.sheet;
    }
    if (first.empty())
        fail("panel.error.no_map");
    return first;
}

void exportMapAs(const Context& context, const Frame& frame, const char* format) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    const std::string sheet = mapSheet(model, frame);
    const Reference<css::ui::dialogs::XFilePicker3> picker = css::ui::dialogs::FilePicker::createWithMode(
        context, css::ui::dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    const rtl::OUString ending = rtl::OUString::createFromAscii(format);
    picker->setTitle(support::ustring(text(speech(), "panel.export.title")));
    picker->appendFilter(ending.toAsciiUpperCase(), "*." + ending);
    picker->setDefaultName(support::ustring(sheet) + "." + ending);
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK)
        return;
    const auto files = picker->getSelectedFiles();
    if (!files.hasElements())
        return;
    rtl::OUString url = files[0];
    if (!url.toAsciiLowerCase().endsWith("." + ending))
        url += "." + ending;
    const Status status(frame, "panel.status.export");
    document::exportMap(model, sheet, url, document::mapFormat(format));
}

void openHelp(const Context& context, const Frame&) {
    document::openHelp(context, speech());
}

void showSentences(const Frame& frame, const document::FreezeResult& result, bool freezing) {
    std::string all;
    for (const std::string& sentence : document::sentences(result, freezing, speech()))
        all += (all.empty() ? "" : "\n\n") + sentence;
    showMessage(frame, all, false);
}

void freezeWorkbook(const Context&, const Frame& frame) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    document::FreezeResult result;
    {
        const Status status(frame, "panel.status.freeze");
        result = document::freeze(model, document::languageOf(model));
    }
    showSentences(frame, result, true);
}

void unfreezeWorkbook(const Context&, const Frame& frame) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    document::Unfreezing unfreezing(model, document::languageOf(model));
    bool overwrite = false;
    if (!unfreezing.changed().empty()) {
        const auto answer = ask(frame, text(speech(), "panel.unfreeze.ask",
                                            {{"cells", document::shortList(unfreezing.changed(), speech())}}));
        if (!answer)
            return;
        overwrite = *answer;
    }
    document::FreezeResult result;
    {
        const Status status(frame, "panel.status.unfreeze");
        result = unfreezing.carryOut(overwrite);
    }
    showSentences(frame, result, false);
}

/// Selects one of the tables; of several the one that the user picks from a menu.
template <class Source>
void choose(const Context& context, const Frame& frame, const Reference<css::awt::XWindow>& below,
            const std::vector<Source>& tables, const char* none) {
    if (tables.empty())
        fail(none);
    std::size_t chosen = 0;
    if (tables.size() > 1) {
        const auto menu = css::awt::PopupMenu::create(context);
        for (std::size_t i = 0; i < tables.size(); ++i)
            menu->insertItem(static_cast<sal_Int16>(i + 1), support::ustring(tables[i].label), 0,
                             static_cast<sal_Int16>(i));
        const auto place = below->getPosSize();
        const Reference<css::awt::XWindowPeer> parent(Reference<css::awt::XControl>(below, UNO_QUERY_THROW)->getPeer(),
                                                      UNO_QUERY_THROW);
        const sal_Int16 item =
            menu->execute(parent, {0, place.Height, 0, 0}, css::awt::PopupMenuDirection::EXECUTE_DOWN);
        if (item < 1)
            return;
        chosen = static_cast<std::size_t>(item - 1);
    }
    goTo(frame, tables[chosen].range);
}

using Command = std::function<void(const Context&, const Frame&)>;

const std::map<std::string, Command, std::less<>>& commands() {
    static const std::map<std::string, Command, std::less<>> all = [] {
        std::map<std::string, Command, std::less<>> made{
            {"draw_map", drawMap},
            {"write_report", writeReport},
            {"explain", explainAt},
            {"why", explainDeal},
            {"explain_person", explainAt},
            {"brief", saveBrief},
            {"check", checkData},
            {"point", point},
            {"freeze", freezeWorkbook},
            {"unfreeze", unfreezeWorkbook},
            {"help", openHelp},
            {"new_map", [](const Context& c, const Frame& f) { newFrom(c, f, "buying-role-map"); }},
            {"new_blank", [](const Context& c, const Frame& f) { newFrom(c, f, "blank-map"); }},
            {"new_portfolio", [](const Context& c, const Frame& f) { newFrom(c, f, "account-portfolio"); }}};
        for (const auto& [name, command] : accountCommands())
            made.emplace(name, command);
        for (const auto& [name, command] : processCommands())
            made.emplace(name, command);
        for (const auto& [name, command] : dealCommands())
            made.emplace(name, command);
        for (const words::Language language : words::allLanguages)
            made.emplace("language_" + std::string(words::tagOf(language)),
                         [language](const Context& c, const Frame& f) { setLanguage(c, f, language); });
        for (const char* format : {"pdf", "svg", "png"})
            made.emplace(std::string("export_") + format,
                         [format](const Context& c, const Frame& f) { exportMapAs(c, f, format); });
        return made;
    }();
    return all;
}

} // namespace

Chosen chosenPeople(const Frame& frame) {
    const document::Model model = modelOf(frame);
    Chosen chosen{model, sourceAt(model, frame), {}, words::Stage::none};
    if (!chosen.source.understood)
        fail("panel.error.strange", {{"table", chosen.source.label}});
    if (chosen.source.table.people.empty())
        fail("panel.error.nobody", {{"table", chosen.source.label}});
    chosen.stage = document::stageOf(model, chosen.source);
    const auto& deals = chosen.source.table.deals;
    if (!deals.empty())
        chosen.deal = deals[dealIndex(chosen.source.table, sessionOf(model).deal)].name;
    return chosen;
}

bool isCommand(std::string_view command) noexcept {
    return commands().find(command) != commands().end();
}

void perform(const Context& context, const Frame& frame, std::string_view command) noexcept {
    try {
        const auto found = commands().find(command);
        if (found == commands().end())
            return;
        try {
            found->second(context, frame);
        } catch (...) {
            showMessage(frame, reason(), true);
        }
    } catch (...) {
        // Not even a message can be shown: the frame has gone.
        support::log("a command failed without a window to say so");
    }
}

void explainDeal(const Context& context, const Frame& frame) {
    showResult(context, frame, dealExplained(chosenPeople(frame), speech()));
}

void chooseTable(const Context& context, const Frame& frame, const Reference<css::awt::XWindow>& below) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    choose(context, frame, below, document::allPeople(model), "panel.error.no_table");
}

void chooseAccounts(const Context& context, const Frame& frame, const Reference<css::awt::XWindow>& below) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        fail("panel.message.other");
    choose(context, frame, below, document::allAccounts(model), "accounts_panel.error.no_table");
}

} // namespace rolemap::panels
