// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
//
// The process report from the menu: it appears, and what it found is told.
#include "process_commands.hxx"

#include "core/error.hxx"
#include "core/words/texts.hxx"
#include "dialog.hxx"
#include "document/office.hxx"
#include "document/process_report.hxx"
#include "document/workbook_state.hxx"
#include "status.hxx"
#include "support/settings.hxx"

namespace rolemap::panels {

namespace {

void writeReport(const Context&, const Frame& frame) {
    const document::Model model = modelOf(frame);
    if (!model.is())
        throw Error(ErrorCode::argument, words::text(support::officeLanguage(), "panel.message.other"));
    document::ProcessReport report;
    {
        const Status status(frame, "process.report.status");
        report = document::writeProcessReport(model, document::findProcess(model), document::languageOf(model));
    }
    css::table::CellRangeAddress top;
    top.Sheet = document::sheetIndex(document::sheetNamed(model, report.sheet));
    goTo(frame, top);
    if (report.messages.empty())
        return;
    std::string all = words::text(support::officeLanguage(), "process.report.look_at");
    for (const std::string& message : report.messages)
        all += "\n" + message;
    showMessage(frame, all, false);
}

} // namespace

std::map<std::string, std::function<void(const Context&, const Frame&)>> processCommands() {
    return {{"write_process_report", writeReport}};
}

} // namespace rolemap::panels
